import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRedacted, redactor } from '../../src/report/redact.ts';
import type { RunContext, Settings } from '../../src/scene.ts';
import { ok, scene } from '../rules/scene.ts';

const world = (settings: Partial<Settings> = {}, context: Partial<RunContext> = { visibility: 'public' }) =>
  scene({ settings, context });
const hide = (settings: Partial<Settings> = {}) => redactor(world(settings));
const ROLE = 'arn:aws:iam::123456789012:role/deploy';

describe('isRedacted', () => {
  it.each([
    ['public', true],
    ['unknown', true],
    ['private', false],
    ['internal', false],
  ] as const)('auto, %s: %s', (visibility, expected) => expect(isRedacted(world({}, { visibility }))).toBe(expected));
  it('follows the input', () => {
    expect(isRedacted(world({ redact: 'true' }, { visibility: 'private' }))).toBe(true);
    expect(isRedacted(world({ redact: 'false' }, { visibility: 'public' }))).toBe(false);
  });
  it('leaves a terminal alone', () =>
    expect(isRedacted(world({}, { inActions: false, visibility: 'unknown' }))).toBe(false));
  it('changes nothing where it does not hold', () =>
    expect(redactor(world({}, { visibility: 'private' }))(ROLE, true)).toBe(ROLE));
});

describe('redactor', () => {
  it('gives the same string the same name, and others others', () => {
    const show = hide();
    expect([
      show('123456789012', true),
      show('999999999999', true),
      show('123456789012', true),
      show(ROLE, true),
      show(ROLE, true),
    ]).toEqual(['account-1', 'account-2', 'account-1', ...Array(2).fill('arn:aws:iam::account-1:role/role-1')]);
  });
  it('leaves a blank that the reader fills in, and the role that a remedy proposes', () => {
    const show = redactor(world({}, { visibility: 'public', repository: 'octo/shop' }));
    const provider = 'arn:aws:iam::ACCOUNT_ID:oidc-provider/token.actions.githubusercontent.com';
    expect(show(provider, false)).toBe(provider);
    expect(show('arn:aws:iam::ACCOUNT_ID:role/github-shop', false)).toBe('arn:aws:iam::ACCOUNT_ID:role/github-shop');
    expect(show('aws iam create-role --role-name github-shop', false)).toBe(
      'aws iam create-role --role-name github-shop',
    );
    expect(show('aws iam create-role --role-name github-ship', false)).toBe('aws iam create-role --role-name role-1');
    expect(show('arn:aws:iam::ACCOUNT_ID:role/deploy', false)).toBe('arn:aws:iam::ACCOUNT_ID:role/role-2');
  });
  it('names the tables that are offered in the place of one that does not exist', () => {
    const listing = ok('dynamodb', { tableNames: ['orders', 'items'] }, { operation: 'ListTables', followUp: true });
    const at = scene({ settings: { tables: ['ordres'] }, context: { visibility: 'public' }, observations: [listing] });
    expect(redactor(at)('orders instead of ordres, and items', true)).toBe('table-2 instead of table-1, and items');
  });
  it('names tables and buckets, by name and by ARN', () => {
    const show = hide({
      tables: ['orders', 'arn:aws:dynamodb:us-east-2:123456789012:table/carts'],
      buckets: ['assets'],
    });
    expect(show('Requested resource not found: Table: orders not found', true)).toBe(
      'Requested resource not found: Table: table-1 not found',
    );
    expect(show('carts', true)).toBe('table-2');
    expect(show('assets.s3.us-east-2.amazonaws.com', true)).toBe('bucket-1.s3.us-east-2.amazonaws.com');
  });
  it.each([
    [
      'arn:aws:sts::123456789012:assumed-role/deploy/jane@example.com',
      'arn:aws:sts::account-1:assumed-role/role-1/session-1',
    ],
    ['arn:aws:iam::123456789012:role/service/path/deploy', 'arn:aws:iam::account-1:role/role-1'],
    ['arn:aws:iam::123456789012:root', 'arn:aws:iam::account-1:root'],
    ['arn:aws:s3:::assets/site/index.html', 'arn:aws:s3:::bucket-1/path-1'],
    ['arn:aws:s3:::assets/*', 'arn:aws:s3:::bucket-1/*'],
    ['arn:aws:dynamodb:us-east-2:123456789012:table/orders', 'arn:aws:dynamodb:us-east-2:account-1:table/table-1'],
    [
      'arn:aws:dynamodb:us-east-2:123456789012:table/orders/index/by-day',
      'arn:aws:dynamodb:us-east-2:account-1:table/table-1/index/index-1',
    ],
    [
      'arn:aws:kms:us-east-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      'arn:aws:kms:us-east-2:account-1:key/key-1',
    ],
    [
      'arn:aws:bedrock:us-east-2:123456789012:inference-profile/us.amazon.nova-pro-v1:0',
      'arn:aws:bedrock:us-east-2:account-1:inference-profile/us.amazon.nova-pro-v1:0',
    ],
    [
      'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
      'arn:aws:iam::account-1:oidc-provider/token.actions.githubusercontent.com',
    ],
    [
      'arn:aws:organizations::123456789012:policy/o-a1/service_control_policy/p-b2',
      'arn:aws:organizations::account-1:policy/policy-1',
    ],
    ['arn:aws:sqs:us-east-2:123456789012:queue', 'arn:aws:sqs:us-east-2:account-1:resource-1'],
  ])('keeps the form of %s', (arn, expected) => {
    expect(hide()(arn, true)).toBe(expected);
    expect(JSON.parse(hide()(JSON.stringify({ a: `on "${arn}" because` }), true))).toEqual({
      a: `on "${expected}" because`,
    });
    const within = JSON.stringify(JSON.stringify({ a: `"${arn}"` }));
    expect(JSON.parse(JSON.parse(hide()(within, true)))).toEqual({ a: `"${expected}"` });
  });
  it('gives a thing one name, in an ARN and alone', () => {
    const show = hide({ roleToAssume: ROLE, tables: ['orders'], buckets: ['assets'] });
    expect([
      show('arn:aws:sts::123456789012:assumed-role/deploy/ci', true),
      show('aws iam update-role --role-name deploy --max-session-duration 3600', true),
      show('arn:aws:dynamodb:us-east-2:123456789012:table/orders', true),
      show('aws s3api get-bucket-policy --bucket assets', true),
      show('aws iam put-user-policy --user-name USER', true),
    ]).toEqual([
      'arn:aws:sts::account-1:assumed-role/role-1/session-1',
      'aws iam update-role --role-name role-1 --max-session-duration 3600',
      'arn:aws:dynamodb:us-east-2:account-1:table/table-1',
      'aws s3api get-bucket-policy --bucket bucket-1',
      'aws iam put-user-policy --user-name USER',
    ]);
  });
  it('names a role by its bare name too, unless the job is called so', () => {
    expect(redactor(world({ roleToAssume: `${ROLE}er` }))('deployer', true)).toBe('role-1');
    expect(hide({ roleToAssume: ROLE })('deploy', true)).toBe('deploy');
  });
  it('leaves longer names and the project’s own words', () => {
    const show = hide({ tables: ['orders'] });
    expect(show('orders-archive my-orders reorders orders_2', true)).toBe('orders-archive my-orders reorders orders_2');
    expect(show('It orders the findings.', false)).toBe('It orders the findings.');
  });
  it.each([
    'us-east-2',
    'amazon.nova-lite-v1:0',
    'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
    'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3',
    'R-1',
    '2026-11-23T12:00:00Z',
    '20261123T110000Z',
    '1234567890123',
    '12345678901',
  ])('leaves %s', (value) => expect(hide()(value, true)).toBe(value));
  it.each([
    '123456789012',
    'Account 123456789012.',
    'account 123456789012, and',
    '(123456789012)',
    '"123456789012"',
    'account: 123456789012;',
    '123456789012/x',
    'dkr/123456789012:x',
    ROLE,
    `"${ROLE}"`,
    `${ROLE}.`,
    'arn:aws:s3:::assets-123456789012/logs',
    'arn:aws-us-gov:sts::123456789012:assumed-role/x/y=z@example.com',
  ])('leaves no account in %j', (value) => {
    expect(hide()(value, true)).not.toContain('123456789012');
    expect(hide()(value, false)).not.toContain('123456789012');
  });
  it('leaves no name of a target, whatever stands in it', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9.-]{4,20}[a-z]$/), (name) => {
        expect(hide({ buckets: [name] })(`The bucket ${name} is gone.`, true)).toBe('The bucket bucket-1 is gone.');
      }),
    ));

  const name = fc.oneof(
    fc.constantFrom(
      'table-1',
      'table-2',
      'bucket-1',
      'role-1',
      'account-1',
      'assets',
      'orders',
      'user-1',
      'resource-1',
    ),
    fc.stringMatching(/^[a-z][a-z0-9-]{3,12}[a-z0-9]$/),
  );
  it('gives each thing one name and each name to one thing, whatever things are called', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(name, { maxLength: 3 }),
        (tables, buckets, roles) => {
          const show = redactor(
            world({
              tables,
              buckets,
              allowedPrincipals: roles.map((role) => `arn:aws:iam::123456789012:role/${role}`),
            }),
          );
          const ofTable = (table: string): string =>
            show(`arn:aws:dynamodb:us-east-2:123456789012:table/${table}`, true).replace(/^.*table\//, '');
          const ofBucket = (bucket: string): string => show(`arn:aws:s3:::${bucket}`, true).replace(/^.*:::/, '');
          const ofRole = (role: string): string =>
            show(`arn:aws:iam::123456789012:role/${role}`, true).replace(/^.*role\//, '');
          const given = [...tables.map(ofTable), ...buckets.map(ofBucket), ...roles.map(ofRole)];
          expect(new Set(given).size, given.join()).toBe(given.length);
          expect([...tables.map(ofTable), ...buckets.map(ofBucket), ...roles.map(ofRole)]).toEqual(given);
          // A name that is given is nobody's own.
          expect(given.filter((each) => [...tables, ...buckets].includes(each))).toEqual([]);
          for (const table of tables)
            expect(show(`The table ${table} is there.`, true)).toBe(`The table ${ofTable(table)} is there.`);
        },
      ),
    ));
});
