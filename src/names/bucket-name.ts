// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, read 2026-10
import { bucketName, parseArn } from './arn.ts';

/** Why no bucket can have this name, or null. Rules for new buckets that older ones break are left to S3. */
export function bucketNameFault(bucket: string): string | null {
  const arn = parseArn(bucket);
  if (bucket.startsWith('arn:') && arn?.service !== 's3') return 'it is no ARN of S3';
  if (arn && (arn.region || arn.account)) return null;
  const name = bucketName(bucket);
  if (/^[a-z0-9+.-]+:\/\//i.test(bucket)) return 'it is a URL; the name alone is wanted';
  if (name.includes('/')) return 'it holds a path; the bucket’s name alone is wanted';
  if (name.length < 3 || name.length > 63) return `it has ${name.length} characters, and names have 3 to 63`;
  if (/[A-Z]/.test(name)) return 'it holds capital letters';
  if (!/^[a-z0-9.-]+$/.test(name)) return 'it holds other characters than small letters, digits, dots and hyphens';
  if (!/^[a-z0-9].*[a-z0-9]$/.test(name)) return 'it does not begin and end with a letter or digit';
  if (name.includes('..')) return 'it holds two dots in a row';
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return 'it has the form of an IP address';
  return null;
}
