import { expect, it } from 'vitest';
import { otherRegions } from '../../src/probes/dynamodb.ts';

const NOTHING = { tables: [], buckets: [], models: [] };

it.each([
  ['the usual ones', NOTHING, 'us-east-2', ['us-east-1', 'us-west-2', 'eu-west-1']],
  ['not the job’s own', NOTHING, 'us-east-1', ['us-west-2', 'eu-west-1', 'eu-central-1']],
  [
    'first those that the step names elsewhere',
    {
      ...NOTHING,
      tables: ['arn:aws:dynamodb:ap-south-1:123456789012:table/items'],
      buckets: ['arn:aws:s3:::assets', 'arn:aws:s3:sa-east-1:123456789012:accesspoint/reports'],
    },
    'us-east-2',
    ['ap-south-1', 'sa-east-1', 'us-east-1'],
  ],
  [
    'none of another partition',
    { ...NOTHING, tables: ['arn:aws-cn:dynamodb:cn-north-1:123456789012:table/items'] },
    'us-east-2',
    ['us-east-1', 'us-west-2', 'eu-west-1'],
  ],
  ['those of the partition', NOTHING, 'cn-north-1', ['cn-northwest-1']],
])('a table that is not found is looked for in %s', (_, targets, here, regions) =>
  expect(otherRegions(targets, here)).toEqual(regions),
);

it.each([
  ['a variable and a bucket name', ['us-east-2', 'us-east-2'], ['us-east-2', 'us-east-1', 'eu-west-1']],
  [
    'more than three',
    ['sa-east-1', 'ap-south-1', 'ca-central-1', 'us-east-2'],
    ['sa-east-1', 'ap-south-1', 'ca-central-1'],
  ],
  ['are the job’s own', ['us-west-2'], ['us-east-1', 'eu-west-1', 'eu-central-1']],
  ['are none of AWS’s', ['***', 'garage', ''], ['us-east-1', 'eu-west-1', 'eu-central-1']],
])('the Regions that %s come first', (_, named, regions) =>
  expect(otherRegions(NOTHING, 'us-west-2', named)).toEqual(regions),
);

it('the Region in a bucket’s own name comes first', () =>
  expect(otherRegions({ ...NOTHING, buckets: ['shop-123456789012-eu-north-1-an'] }, 'us-west-2')).toEqual([
    'eu-north-1',
    'us-east-1',
    'eu-west-1',
  ]));
