import { describe, expect, it } from 'vitest';
import { endpointOverrides } from '../../src/inputs/environment.ts';
import { asksStoresAlone, standInOf, withoutNeedlessSts } from '../../src/services/endpoint-override.ts';
import { SERVICE_IDS, type ServiceId } from '../../src/services/registry.ts';

const WISHES = {
  named: [] as ServiceId[],
  roleToAssume: '',
  allowedAccountIds: [] as string[],
  allowedPrincipals: [] as string[],
};
const STORE = 'http://127.0.0.1:9000';
const VPC = 'https://bucket.vpce-0abc-1a2b.s3.us-east-1.vpce.amazonaws.com';

type Row = [name: string, env: Record<string, string>, services: readonly ServiceId[], more?: Partial<typeof WISHES>];
const asked = (services: readonly ServiceId[], more: Partial<typeof WISHES> = {}) => ({
  ...WISHES,
  named: services.filter((service) => service !== 'sts'),
  services,
  ...more,
});

const STS_AND_S3: readonly ServiceId[] = ['sts', 's3'];

describe('STS is not asked for keys that are used elsewhere alone', () => {
  const without: Row[] = [
    ['S3 at a store', { AWS_ENDPOINT_URL_S3: STORE }, STS_AND_S3],
    ['DynamoDB at DynamoDB Local', { AWS_ENDPOINT_URL_DYNAMODB: STORE }, ['sts', 'dynamodb']],
    [
      'both, each at its own',
      { AWS_ENDPOINT_URL_S3: STORE, AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:8000' },
      ['sts', 'dynamodb', 's3'],
    ],
    [
      'a store beside an override for all that leads to AWS',
      { AWS_ENDPOINT_URL_S3: STORE, AWS_ENDPOINT_URL: VPC },
      STS_AND_S3,
    ],
    ['Cloudflare R2', { AWS_ENDPOINT_URL_S3: 'https://0a1b.r2.cloudflarestorage.com' }, STS_AND_S3],
  ];
  it.each(without)('%s', (_, env, services, more) =>
    expect(withoutNeedlessSts(services, asked(services, more), endpointOverrides(env))).toEqual(
      services.filter((service) => service !== 'sts'),
    ),
  );
  const beside: Row[] = [
    ['nothing overridden', {}, STS_AND_S3],
    ['a VPC endpoint of AWS’s', { AWS_ENDPOINT_URL_S3: VPC }, STS_AND_S3],
    ['a dual-stack host of AWS’s', { AWS_ENDPOINT_URL_S3: 'https://s3.us-east-1.api.aws' }, STS_AND_S3],
    ['one emulator for all, STS among them', { AWS_ENDPOINT_URL: STORE }, STS_AND_S3],
    ['STS at an emulator of its own', { AWS_ENDPOINT_URL_S3: STORE, AWS_ENDPOINT_URL_STS: STORE }, STS_AND_S3],
    ['all four, of which one is at a store', { AWS_ENDPOINT_URL_S3: STORE }, SERVICE_IDS, { named: [] }],
    ['DynamoDB is asked of AWS', { AWS_ENDPOINT_URL_S3: STORE }, ['sts', 'dynamodb', 's3']],
    ['STS is named', { AWS_ENDPOINT_URL_S3: STORE }, STS_AND_S3, { named: ['sts', 's3'] }],
    ['an account is asked for', { AWS_ENDPOINT_URL_S3: STORE }, STS_AND_S3, { allowedAccountIds: ['123456789012'] }],
    ['a principal is asked for', { AWS_ENDPOINT_URL_S3: STORE }, STS_AND_S3, { allowedPrincipals: ['arn:aws:iam::*'] }],
    [
      'a role is assumed',
      { AWS_ENDPOINT_URL_S3: STORE },
      STS_AND_S3,
      { roleToAssume: 'arn:aws:iam::123456789012:role/ci' },
    ],
    ['overrides are ignored', { AWS_ENDPOINT_URL_S3: STORE, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }, STS_AND_S3],
    ['an empty override', { AWS_ENDPOINT_URL_S3: '' }, STS_AND_S3],
    ['one of Bedrock’s two clients', { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: STORE }, ['sts', 'bedrock']],
    ['STS alone', { AWS_ENDPOINT_URL_S3: STORE }, ['sts'], { named: ['sts'] }],
  ];
  it.each(beside)('and is asked: %s', (_, env, services, more) =>
    expect(withoutNeedlessSts(services, asked(services, more), endpointOverrides(env))).toEqual(services),
  );
});

describe('keys and Regions of stores alone', () => {
  const stores: Row[] = [
    ['S3 at a store, without STS', { AWS_ENDPOINT_URL_S3: STORE }, ['s3']],
    ['S3 and STS at one store', { AWS_ENDPOINT_URL: STORE }, STS_AND_S3],
    ['DynamoDB at an emulator, without STS', { AWS_ENDPOINT_URL_DYNAMODB: STORE }, ['dynamodb']],
  ];
  it.each(stores)('%s', (_, env, services, more) =>
    expect(asksStoresAlone(asked(services, more), endpointOverrides(env))).toBe(true),
  );
  const copies: Row[] = [
    ['AWS', {}, STS_AND_S3],
    ['a VPC endpoint', { AWS_ENDPOINT_URL_S3: VPC }, ['s3']],
    ['an emulator of all four', { AWS_ENDPOINT_URL: STORE }, SERVICE_IDS, { named: [] }],
    ['an emulator that is asked for STS by name', { AWS_ENDPOINT_URL: STORE }, STS_AND_S3, { named: ['sts', 's3'] }],
    ['an emulator of DynamoDB and S3', { AWS_ENDPOINT_URL: STORE }, ['sts', 'dynamodb', 's3']],
    [
      'a store, and AWS’s STS for a guard',
      { AWS_ENDPOINT_URL_S3: STORE },
      STS_AND_S3,
      { allowedAccountIds: ['123456789012'] },
    ],
    ['a store, and DynamoDB at AWS', { AWS_ENDPOINT_URL_S3: STORE }, ['dynamodb', 's3']],
  ];
  it.each(copies)('not: %s', (_, env, services, more) =>
    expect(asksStoresAlone(asked(services, more), endpointOverrides(env))).toBe(false),
  );
});

it('finds a service’s own override before the one for all, and none where it leads to AWS', () => {
  const endpoints = endpointOverrides({ AWS_ENDPOINT_URL: STORE, AWS_ENDPOINT_URL_S3: VPC });
  expect(standInOf(endpoints, 's3')).toBeNull();
  expect(standInOf(endpoints, 'sts')?.host).toBe('127.0.0.1:9000');
});
