import { describe, expect, it } from 'vitest';
import { endpointOverrides } from '../../src/inputs/environment.ts';
import { INPUTS } from '../../src/inputs/input-table.ts';
import {
  actionFor,
  ENDPOINT_VARIABLES,
  firstQuestion,
  isIn,
  isServiceId,
  nameOf,
  SERVICE_IDS,
  SERVICES,
  targetsOf,
} from '../../src/services/registry.ts';
import { resourcesOf } from '../../src/services/resources.ts';
import type { Targets } from '../../src/services/service.ts';
import { scene } from '../rules/scene.ts';

const { settings } = scene();
const LISTS = { ...settings, tables: ['orders'], buckets: ['shop-assets'], models: ['amazon.nova-lite-v1:0'] };
const NONE = settings;
const PLACE = { partition: 'aws-cn', region: 'cn-north-1', account: '123456789012' };

describe('every service', () => {
  it.each(SERVICE_IDS)('%s: its questions are among its operations', (id) => {
    const { actions, listing, targets, provenBy } = SERVICES[id];
    for (const operation of [listing, ...(targets ? [targets.operation] : []), ...(provenBy ?? [])])
      expect(Object.hasOwn(actions, operation)).toBe(true);
  });

  it.each(SERVICE_IDS)('%s: its targets come by an input that is a list', (id) => {
    const { targets } = SERVICES[id];
    if (targets) expect(INPUTS[targets.input].kind.list).toBe(true);
  });

  it('has operations of its own: an operation tells the service', () => {
    const all = SERVICE_IDS.flatMap((id) => Object.keys(SERVICES[id].actions));
    expect(new Set(all).size).toBe(all.length);
  });

  it('has a key and a name of its own', () => {
    for (const values of [SERVICE_IDS.map((id) => SERVICES[id].reportKey), SERVICE_IDS.map(nameOf)])
      expect(new Set(values).size).toBe(SERVICE_IDS.length);
  });
});

describe('what a service is asked first', () => {
  it.each([
    ['sts', 'GetCallerIdentity', [null], 'GetCallerIdentity'],
    ['dynamodb', 'DescribeTable', ['orders'], 'ListTables'],
    ['s3', 'ListObjectsV2', ['shop-assets'], 'ListBuckets'],
    ['bedrock', 'InvokeModel', ['amazon.nova-lite-v1:0'], 'ListFoundationModels'],
  ] as const)('%s', (id, operation, targets, listing) => {
    expect(firstQuestion(LISTS, id)).toEqual({ operation, targets });
    expect(firstQuestion(NONE, id)).toEqual({ operation: listing, targets: [null] });
    expect(targetsOf(NONE, id)).toEqual([]);
  });
});

describe('the action that authorises an operation', () => {
  it.each([
    ['DescribeTable', 'dynamodb:DescribeTable'],
    ['ListObjectsV2', 's3:ListBucket'],
    ['ListBuckets', 's3:ListAllMyBuckets'],
    ['Converse', 'bedrock:InvokeModel'],
    ['ConverseStream', 'bedrock:InvokeModelWithResponseStream'],
    ['ListFoundationModels', 'bedrock:ListFoundationModels'],
    ['GetRole', 'iam:GetRole'],
    ['getIDToken', null],
    ['CreateToken', null],
  ] as const)('%s', (operation, action) => expect(actionFor(operation)).toBe(action));
});

describe('a target', () => {
  it.each([
    ['dynamodb', 'orders', 'orders', 'arn:aws-cn:dynamodb:cn-north-1:123456789012:table/orders'],
    ['dynamodb', 'arn:aws:dynamodb:us-east-1:1:table/orders', 'orders', 'arn:aws:dynamodb:us-east-1:1:table/orders'],
    ['s3', 'shop', 'shop', 'arn:aws-cn:s3:::shop'],
    ['s3', 'arn:aws-cn:s3:::shop', 'shop', 'arn:aws-cn:s3:::shop'],
    [
      's3',
      'arn:aws:s3:us-east-2:123456789012:accesspoint/shop',
      'arn:aws:s3:us-east-2:123456789012:accesspoint/shop',
      'arn:aws:s3:us-east-2:123456789012:accesspoint/shop',
    ],
  ] as const)('%s %s', (id, target, name, arn) => {
    const targets = SERVICES[id].targets as Targets;
    expect([targets.bareName(target), targets.arn?.(target, PLACE), resourcesOf(id, target, PLACE)]).toEqual([
      name,
      arn,
      [arn],
    ]);
  });
});

describe('a Region', () => {
  it('has every service, but for Bedrock in some', () => {
    expect(SERVICE_IDS.filter((id) => !isIn(id, 'us-east-1'))).toEqual([]);
    expect(SERVICE_IDS.filter((id) => !isIn(id, 'cn-north-1'))).toEqual(['bedrock']);
    expect([isIn('iam', 'cn-north-1'), isIn('github', '')]).toEqual([true, true]);
  });
});

describe('endpoint variables', () => {
  it('are read in the order of the services, that for all last', () => {
    const names = [...ENDPOINT_VARIABLES.map(([variable]) => variable), 'AWS_ENDPOINT_URL'];
    expect(names).toEqual([
      'AWS_ENDPOINT_URL_STS',
      'AWS_ENDPOINT_URL_DYNAMODB',
      'AWS_ENDPOINT_URL_S3',
      'AWS_ENDPOINT_URL_BEDROCK',
      'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
      'AWS_ENDPOINT_URL_IAM',
      'AWS_ENDPOINT_URL_IAM_TOOLBOX',
      'AWS_ENDPOINT_URL_SSO',
      'AWS_ENDPOINT_URL_SSO_OIDC',
      'AWS_ENDPOINT_URL_SIGNIN',
      'AWS_ENDPOINT_URL',
    ]);
    const env = Object.fromEntries(names.map((name) => [name, 'http://user:word@localhost:4566/x']));
    expect(endpointOverrides(env)).toEqual(
      [...ENDPOINT_VARIABLES.map(([, service]) => service), 'all'].map((service, i) => ({
        variable: names[i],
        service,
        host: 'localhost:4566',
      })),
    );
  });
});

it('only what is checked may be named', () =>
  expect(['s3', 'iam', 'github', 'ecr', 'toString'].map(isServiceId)).toEqual([true, false, false, false, false]));
