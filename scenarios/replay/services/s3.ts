import type { Exchange, Reply } from '../types.ts';
import { xml, xmlReply } from '../wire.ts';

export function answerS3({ call, rule, replayed }: Exchange): Reply {
  if (rule?.body !== undefined) return xmlReply(rule, String(rule.body));
  const home = replayed.bucketRegions?.[call.resource ?? ''] ?? call.region ?? 'us-east-1';
  const body =
    call.method === 'HEAD'
      ? ''
      : `<?xml version="1.0" encoding="UTF-8"?>${documentOf(call.operation, call.resource, home)}`;
  const { 'content-type': type = 'application/xml', ...headers } = xmlReply(rule, body, 'application/xml').headers;
  const own = { 'x-amz-bucket-region': home, 'x-amz-request-id': 'SCENARIO' };
  return {
    status: 200,
    headers: { ...own, ...headers, ...(call.method === 'HEAD' ? {} : { 'content-type': type }) },
    body,
  };
}

function documentOf(operation: string, bucket: string | null, home: string): string {
  if (operation === 'ListBuckets')
    return '<ListAllMyBucketsResult><Owner><ID>1</ID></Owner><Buckets></Buckets></ListAllMyBucketsResult>';
  // us-east-1 is told by an empty answer: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
  if (operation === 'GetBucketLocation')
    return `<LocationConstraint>${home === 'us-east-1' ? '' : xml(home)}</LocationConstraint>`;
  // A directory bucket's session: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateSession.html
  if (operation === 'CreateSession')
    return '<CreateSessionResult><Credentials><AccessKeyId>ASIASCENARIO</AccessKeyId><SecretAccessKey>scenario</SecretAccessKey><SessionToken>scenario</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></CreateSessionResult>';
  return `<ListBucketResult><Name>${xml(bucket)}</Name><KeyCount>0</KeyCount><MaxKeys>1</MaxKeys><IsTruncated>false</IsTruncated></ListBucketResult>`;
}
