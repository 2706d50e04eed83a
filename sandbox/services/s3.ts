import { createHash } from 'node:crypto';
import { sayDenied } from '../denials.ts';
import { s3Error, s3Reply } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { type Denial, denialOf, writeDenial } from '../permissions.ts';
import { decoded, elements, isoSeconds, type Reply } from '../wire.ts';
import type { Bucket } from '../world.ts';

const XMLNS = 'http://s3.amazonaws.com/doc/2006-03-01/';
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PERMISSIONS: Record<string, string> = {
  ListBuckets: 's3:ListAllMyBuckets',
  ListObjectsV2: 's3:ListBucket',
  ListObjects: 's3:ListBucket',
  HeadBucket: 's3:ListBucket',
  HeadObject: 's3:GetObject',
  DeleteObjects: 's3:DeleteObject',
  CompleteMultipartUpload: 's3:PutObject',
};

const document = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${XMLNS}">${inner}</${root}>`;

export function answerS3(exchange: Exchange, bucket: Bucket | null): Reply {
  const { call, incoming, principal } = exchange;
  const action = PERMISSIONS[call.operation] ?? `s3:${call.operation}`;
  const key = decoded(incoming.path.split('/').slice(2).join('/'));
  const resource = call.resource === null ? '*' : `arn:aws:s3:::${call.resource}${key ? `/${key}` : ''}`;
  // S3 quotes the resource, and leaves it out where it is everything.
  const refusal = (denial: Denial) =>
    s3Error(
      403,
      'AccessDenied',
      sayDenied(exchange, { action, resource, shown: resource === '*' ? null : `"${resource}"` }, denial),
    );

  if (call.resource !== null && !BUCKET_NAME.test(call.resource))
    return s3Error(400, 'InvalidBucketName', 'The specified bucket is not valid.', { BucketName: call.resource });
  if (call.resource !== null && !bucket && call.operation !== 'CreateBucket')
    return s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', { BucketName: call.resource });
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return refusal(writeDenial(principal, action, resource));
  const denial = denialOf(principal, action, resource);
  if (denial) return refusal(denial);
  // No bucket here has a policy, and outside of an organisation S3 gives no reason.
  const expectedOwner = incoming.headers.get('x-amz-expected-bucket-owner');
  if (bucket && (bucket.account !== principal.account || (expectedOwner && expectedOwner !== bucket.account)))
    return s3Error(403, 'AccessDenied', 'Access Denied');

  switch (call.operation) {
    case 'ListBuckets':
      return listBuckets(exchange);
    case 'HeadBucket':
      return s3Reply(200, '');
    case 'GetBucketLocation':
      // us-east-1 is told by an empty answer: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
      return s3Reply(200, document('LocationConstraint', bucket?.region === 'us-east-1' ? '' : (bucket?.region ?? '')));
    case 'ListObjectsV2':
      return s3Reply(
        200,
        document(
          'ListBucketResult',
          elements({
            Name: call.resource,
            Prefix: incoming.query.get('prefix') ?? '',
            KeyCount: 0,
            MaxKeys: incoming.query.get('max-keys') ?? 1000,
            IsTruncated: false,
          }),
        ),
      );
    case 'GetObject':
    case 'HeadObject':
      return s3Error(404, 'NoSuchKey', 'The specified key does not exist.', { Key: key });
    default:
      return s3Error(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented.');
  }
}

function listBuckets({ directory, principal, incoming, now }: Exchange): Reply {
  const own = directory.world.buckets
    .filter((b) => b.account === principal.account)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const page = own.slice(0, Number(incoming.query.get('max-buckets') ?? 10_000));
  const buckets = page.map(
    (b) =>
      `<Bucket>${elements({ Name: b.name, CreationDate: isoSeconds(now - 90 * 86_400_000), BucketRegion: b.region })}</Bucket>`,
  );
  const owner = elements({ ID: createHash('sha256').update(principal.account).digest('hex') });
  return s3Reply(
    200,
    document('ListAllMyBucketsResult', `<Owner>${owner}</Owner><Buckets>${buckets.join('')}</Buckets>`),
  );
}
