// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, read 2026-10
import { bucketName, parseArn } from './arn.ts';

/** Why no bucket can have this name, or null. Rules for new buckets that older ones break are left to S3. */
export function bucketNameFault(bucket: string): string | null {
  const arn = parseArn(bucket);
  if (unaskableKind(bucket)) return null;
  const name = bucketName(bucket);
  if (bucket.startsWith('arn:') && arn?.service !== 's3' && name === bucket) return 'it is not an ARN of S3';
  if (arn?.service === 's3' && (arn.region || arn.account)) return null;
  if (/^[a-z0-9+.-]+:\/\//i.test(bucket)) return 'it is a URL; give the name alone';
  if (name.includes('/')) return 'it has a path; give the bucket’s name alone';
  if (name.length < 3 || name.length > 63) return `it has ${name.length} characters, and names have 3 to 63`;
  if (/[A-Z]/.test(name)) return 'it has capital letters';
  if (!/^[a-z0-9.-]+$/.test(name)) return 'it has characters other than lowercase letters, digits, dots and hyphens';
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return 'it does not begin and end with a letter or digit';
  if (name.includes('..')) return 'it has two dots in a row';
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return 'it has the form of an IP address';
  return null;
}

/** The zone in the name of a directory bucket: https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-bucket-naming-rules.html */
export const directoryZone = (bucket: string): string | null =>
  /--([a-z0-9-]{1,60})--x-s3$/.exec(bucketName(bucket))?.[1] ?? null;

/**
 * Account and Region in the name of a bucket of an account's regional namespace, which only that account makes there:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/gpbucketnamespaces.html
 */
export function regionalHome(bucket: string): { prefix: string; account: string; region: string } | null {
  const [, prefix, account, region] = /^(.+)-(\d{12})-([a-z]{2}(?:-[a-z]+)+-\d)-an$/.exec(bucketName(bucket)) ?? [];
  return prefix && account && region ? { prefix, account, region } : null;
}

/** What the ARN or, of the last, an answer tells. */
export type UnaskableKind =
  | 'multi-region access point'
  | 'table bucket'
  | 'requester-pays bucket'
  | 'access point at a store';

/** An access point, which is AWS's alone: a store has no name for it. */
export const isAccessPoint = (target: string): boolean => /^accesspoint[:/]/.test(parseArn(target)?.resource ?? '');

/** What no request of this action can ask, by its ARN; null where it can. */
export function unaskableKind(target: string): 'multi-region access point' | 'table bucket' | null {
  const arn = parseArn(target);
  if (arn?.service === 's3tables') return 'table bucket';
  return arn?.service === 's3' && !arn.region && /^accesspoint[:/][\w.-]+\.mrap$/.test(arn.resource)
    ? 'multi-region access point'
    : null;
}
