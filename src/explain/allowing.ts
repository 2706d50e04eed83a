// What a policy has to name so that it allows what a log says was denied, of any service.
import { type Denial, parseDenial } from '../answers/denial.ts';
import { knownAction } from '../knowledge/iam-actions.ts';
import { parseArn } from '../names/arn.ts';

const PLAIN_ARN = /^arn:[\w-]+:[\w-]+:[\w-]*:\d*:[\w.:/*@=+$-]+$/;

/**
 * The resource that AWS names, as IAM takes it for the action: any alone where IAM knows none for it, and of S3 the
 * bucket or the objects in it. None where the message names none, or not whole.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html
 */
export function allowingResources(message: string): readonly string[] {
  const denial = parseDenial(message);
  const { action, resource } = denial;
  if (!action) return [];
  if (knownAction(action)?.hasResource === false || resource === '*') return ['*'];
  const named = wholeArn(denial);
  return named ? [ofAction(action, named)] : [];
}

/** GitHub masks a name in it that is stored as a secret, and some tools cut it. */
const wholeArn = ({ resource }: Denial): string | null =>
  resource && PLAIN_ARN.test(resource) && !/\*{3}|\.{3}/.test(resource) ? resource : null;

function ofAction(action: string, named: string): string {
  const arn = parseArn(named);
  if (arn?.service !== 's3' || arn.region !== '' || !action.startsWith('s3:')) return named;
  const [bucket = '', ...key] = arn.resource.split('/');
  const ofBucket = `arn:${arn.partition}:s3:::${bucket}`;
  if (OF_OBJECTS.test(action)) return key.length > 0 ? named : `${ofBucket}/*`;
  return ofBucket;
}

/** The actions of S3 on objects; all others with a resource are on the bucket. */
const OF_OBJECTS =
  /^s3:(?:(?:Get|Put|Delete|Restore|Replicate|Update)Object(?!LockConfiguration)|ListObject|Replicate|AbortMultipartUpload|ListMultipartUploadParts|BypassGovernanceRetention|ObjectOwnerOverride|InitiateReplication)/;

const ENCODED = /Encoded authorization failure message: ?([\w+/=-]{20,})/i;

/** AWS's words without what nobody can read, and that apart. */
export function withoutEncoded(message: string): { message: string; encoded?: string } {
  const encoded = ENCODED.exec(message)?.[1];
  return encoded ? { message: message.replace(encoded, `(${encoded.length} characters)`), encoded } : { message };
}
