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

/** The bucket's name in a name or an ARN; an access point's ARN stays whole, as the SDK takes it. */
export const bucketName = (target: string): string => {
  const arn = parseArn(target);
  if (arn?.service === 's3' && !arn.region && !arn.account) return arn.resource.split('/')[0] ?? target;
  // A directory bucket's own ARN: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-security-iam.html
  return arn?.service === 's3express' ? (/^bucket\/([^/]+)/.exec(arn.resource)?.[1] ?? target) : target;
};
