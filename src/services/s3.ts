import { bucketName, keyPrefix, parseArn } from '../names/arn.ts';
import { directoryZone } from '../names/bucket-name.ts';
import type { Place, Service, Simulated } from './service.ts';

/** An access point's ARN stays as it is. A directory bucket belongs to S3 Express: its ARN names Region and account. */
const bucketArn = (target: string, { partition, region, account }: Place): string => {
  const name = bucketName(target);
  if (directoryZone(name)) return `arn:${partition}:s3express:${region}:${account}:bucket/${name}`;
  return parseArn(name) ? name : `arn:${partition}:s3:::${name}`;
};

const ACTIONS: Readonly<Record<string, string>> = { read: 's3:GetObject', write: 's3:PutObject' };

/**
 * The objects below a prefix; what ends in no slash may be a whole key, and is asked as it is. Of a directory bucket one
 * action opens all of them.
 */
function simulated(use: string, target: string, place: Place): Simulated | null {
  const action = ACTIONS[use];
  if (!action) return null;
  const arn = bucketArn(target, place);
  if (arn.includes(':s3express:')) return { actions: ['s3express:CreateSession'], resources: [arn] };
  const prefix = keyPrefix(target);
  const objects = `${prefix}${prefix === '' || prefix.endsWith('/') ? '*' : ''}`;
  return { actions: [action], resources: [`${arn}/${parseArn(arn)?.region ? 'object/' : ''}${objects}`] };
}

export const s3 = {
  name: 'S3',
  reportKey: 's3',
  endpoints: ['AWS_ENDPOINT_URL_S3'],
  always: false,
  takesBearer: false,
  listing: 'ListBuckets',
  actions: { ListBuckets: 's3:ListAllMyBuckets', ListObjectsV2: 's3:ListBucket' },
  targets: {
    input: 's3-buckets',
    setting: 'buckets',
    operation: 'ListObjectsV2',
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-security-iam.html: one action opens a directory bucket for all requests.
    uses: (resource) => [resource.includes(':s3express:') ? 's3express:CreateSession' : 's3:ListBucket'],
    simulated,
    alias: 'bucket',
    bareName: bucketName,
    arn: bucketArn,
    nameIn: (resource) => resource.replace(/^bucket\//, ''),
  },
  provenBy: null,
  isIn: () => true,
} as const satisfies Service;
