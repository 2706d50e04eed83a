import { expect, it } from 'vitest';
import { isBedrockRegion } from '../../src/knowledge/bedrock-models.ts';
import {
  hasBedrock,
  isKnownRegion,
  isOptInRegion,
  isWellFormedRegion,
  nearestRegions,
  PARTITIONS,
  partitionOf,
  regionOfZone,
} from '../../src/knowledge/regions.ts';

const ALL = PARTITIONS.flatMap((p) => [...p.defaultRegions, ...p.optInRegions]);

it('knows of Bedrock what the table of models knows', () => {
  expect(ALL.filter((region) => hasBedrock(region) !== isBedrockRegion(region))).toEqual([]);
});

it('puts every Region into its own partition, and one it does not know into the one whose pattern it has', () => {
  for (const partition of PARTITIONS)
    for (const region of [...partition.defaultRegions, ...partition.optInRegions])
      expect(partitionOf(region).id).toBe(partition.id);
  expect([
    partitionOf('us-gov-west-9').id,
    partitionOf('cn-south-1').id,
    partitionOf('eusc-de-west-1').id,
    partitionOf('ap-southeast-9').id,
  ]).toEqual(['aws-us-gov', 'aws-cn', 'aws-eusc', 'aws']);
});

it('finds every Region well formed, and what is none not', () => {
  for (const region of ALL) expect(isWellFormedRegion(region), region).toBe(true);
  for (const text of [
    'us-east-1a',
    'us_east_1',
    'US-EAST-1',
    'us-east',
    'useast1',
    'us-east-1 ',
    '"us-east-1"',
    'undefined',
    '***',
    'us-east-1-bos-1a',
    'aws-global',
    '',
  ])
    expect(isWellFormedRegion(text), text).toBe(false);
});

it.each([
  ['us-esat-1', 'us-east-1'],
  ['eu-cental-1', 'eu-central-1'],
  ['US East (Ohio)', 'us-east-2'],
  ['Frankfurt', 'eu-central-1'],
  ['us_west_2', 'us-west-2'],
  ['ap-southeast1', 'ap-southeast-1'],
  ['Oregon', 'us-west-2'],
  ['N. Virginia', 'us-east-1'],
  ['us-east-9', 'us-east-1'],
  ['US-EAST-2', 'us-east-2'],
  ['us-east-1a', 'us-east-1'],
  ['eu-central-2b', 'eu-central-2'],
  ['us-west-2-lax-1a', 'us-west-2'],
  [' us-east-1\n', 'us-east-1'],
  ['us-east1', 'us-east-1'],
  ['sts.eu-west-3.amazonaws.com', 'eu-west-3'],
  ['us-east-1,us-west-2', 'us-east-1'],
  ['US East', 'us-east-1'],
  ['us-gov-wset-1', 'us-gov-west-1'],
  ['AWS GovCloud (US-East)', 'us-gov-east-1'],
  ['São Paulo', 'sa-east-1'],
])('offers for %s first %s', (written, meant) => expect(nearestRegions(written)[0]).toBe(meant));

it('tells opt-in Regions from those every account has', () => {
  expect([isOptInRegion('me-south-1'), isOptInRegion('us-east-1'), isKnownRegion('us-east-9')]).toEqual([
    true,
    false,
    false,
  ]);
});

it.each([
  ['use1-az4', 'us-east-1'],
  ['apne1-az1', 'ap-northeast-1'],
  ['apse2-az3', 'ap-southeast-2'],
  ['euc1-az2', 'eu-central-1'],
  ['cac1-az1', 'ca-central-1'],
  ['sae1-az1', 'sa-east-1'],
  ['cnnw1-az1', 'cn-northwest-1'],
  ['usgw1-az1', 'us-gov-west-1'],
  ['usw2-lax1-az1', 'us-west-2'],
  ['xyz1-az1', null],
  ['', null],
])('the zone %s is in %s', (zone, region) => expect(regionOfZone(zone)).toBe(region));
