import { describe, expect, it } from 'vitest';
import { type Botocore, drift } from '../../scripts/drift.ts';
import { hasBedrock, PARTITIONS } from '../../src/knowledge/regions.ts';

/** What botocore would have to say for nothing to differ. */
function likeOurs(): Botocore {
  return {
    partitions: {
      partitions: PARTITIONS.map(({ id, suffix, dualStackSuffix, defaultRegions, optInRegions }) => ({
        id,
        outputs: { dnsSuffix: suffix, dualStackDnsSuffix: dualStackSuffix },
        regions: Object.fromEntries([...defaultRegions, ...optInRegions, `${id}-global`].map((name) => [name, {}])),
      })),
    },
    endpoints: {
      partitions: PARTITIONS.map(({ id, defaultRegions, optInRegions }) => ({
        partition: id,
        services: {
          bedrock: {
            endpoints: Object.fromEntries(
              [...defaultRegions, ...optInRegions].filter(hasBedrock).map((name) => [name, {}]),
            ),
          },
        },
      })),
    },
    s3: { shapes: { BucketNamespace: { enum: ['account-regional', 'global'] }, BucketType: { enum: ['Directory'] } } },
  };
}

describe('drift', () => {
  it('is none where botocore says the same', () => expect(drift(likeOurs())).toEqual([]));
  it('is a new Region, also one of Bedrock’s', () => {
    const newer = likeOurs();
    Object.assign(newer.partitions.partitions[0]?.regions ?? {}, { 'eu-east-1': {} });
    Object.assign(newer.endpoints.partitions[0]?.services.bedrock?.endpoints ?? {}, { 'eu-east-1': {} });
    expect(drift(newer)).toEqual(['Regions of aws: eu-east-1 is new', 'Bedrock in aws: eu-east-1 is new']);
  });
  it('is Bedrock in a Region that had none', () => {
    const newer = likeOurs();
    Object.assign(newer.endpoints.partitions[0]?.services.bedrock?.endpoints ?? {}, { 'ap-east-1': {} });
    expect(drift(newer)).toEqual(['Bedrock in aws: ap-east-1 is new']);
  });
  it('is a partition, a suffix or a kind of bucket', () => {
    const newer = likeOurs();
    const [first] = newer.partitions.partitions;
    newer.partitions.partitions.push({
      id: 'aws-moon',
      outputs: { dnsSuffix: 'm', dualStackDnsSuffix: 'm' },
      regions: {},
    });
    if (first) first.outputs = { ...first.outputs, dualStackDnsSuffix: 'api.example' };
    newer.s3.shapes.BucketNamespace = { enum: ['global', 'account-regional', 'lunar'] };
    expect(drift(newer)).toEqual([
      'partitions: aws-moon is new',
      'suffixes of aws: api.example is new',
      'suffixes of aws: api.aws is gone',
      'S3’s BucketNamespace: lunar is new',
    ]);
  });
});
