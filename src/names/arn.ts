export type Arn = { partition: string; service: string; region: string; account: string; resource: string };

/** Splits an ARN; null where the string is none. The resource keeps its colons. */
export function parseArn(value: string): Arn | null {
  const parts = /^arn:(aws[\w-]*):([\w-]+):([\w-]*):([\w-]*):(.+)$/s.exec(value);
  if (!parts) return null;
  const [, partition = '', service = '', region = '', account = '', resource = ''] = parts;
  return { partition, service, region, account, resource };
}

export type PrincipalKind = 'user' | 'root' | 'assumed-role' | 'federated-user';

/** What kind of principal a GetCallerIdentity ARN names. */
export function principalKind(arn: string): PrincipalKind | null {
  const resource = parseArn(arn)?.resource ?? '';
  if (resource === 'root') return 'root';
  const kind = resource.split('/')[0];
  return kind === 'user' || kind === 'assumed-role' || kind === 'federated-user' ? kind : null;
}

/** `arn:…:role/NAME` for a session of that role, so that two sessions of one role are one principal. Other ARNs stay. */
export function principalOf(arn: string): string {
  const parsed = parseArn(arn);
  if (!parsed?.resource.startsWith('assumed-role/')) return arn;
  return `arn:${parsed.partition}:iam::${parsed.account}:role/${parsed.resource.split('/')[1]}`;
}

/** The table's name in a name or an ARN. */
export const tableName = (target: string): string =>
  parseArn(target)
    ?.resource.replace(/^table\//, '')
    .split('/')[0] ?? target;

const URL_LIKE = /^[a-z0-9+.-]+:\/\//i;

/**
 * The bucket's name in a name, perhaps with a prefix behind it, or in an ARN; an access point's ARN stays whole, as the
 * SDK takes it.
 */
export const bucketName = (target: string): string => {
  const arn = parseArn(target);
  if (!arn) return URL_LIKE.test(target) ? target : (/^[\w.-]+(?=\/)/.exec(target)?.[0] ?? target);
  if (arn.service === 's3' && !arn.region && !arn.account) return arn.resource.split('/')[0] ?? target;
  if (arn.service === 's3') return target.replace(OF_ACCESS_POINT, '$1');
  // A directory bucket's own ARN: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-security-iam.html
  return arn.service === 's3express' ? (/^bucket\/([^/]+)/.exec(arn.resource)?.[1] ?? target) : target;
};

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html: its objects come after `/object`. */
const OF_ACCESS_POINT = /^(arn:[^/]{1,100}(?:[:/]accesspoint)[:/][^/]{1,100})\/object(?:\/(.*))?$/s;

/** What is behind a bucket's name: the prefix of its objects' keys; empty for all of them. */
export function keyPrefix(target: string): string {
  const whole = OF_ACCESS_POINT.exec(target)?.[2] ?? partBehindName(target);
  return whole.replace(/\*$/, '');
}

function partBehindName(target: string): string {
  const arn = parseArn(target);
  if (arn && (arn.service !== 's3' || arn.region || arn.account)) return '';
  if (!arn && URL_LIKE.test(target)) return '';
  return (arn ? /^[^/]+\/(.*)$/s : /^[\w.-]+\/(.*)$/s).exec(arn ? arn.resource : target)?.[1] ?? '';
}
