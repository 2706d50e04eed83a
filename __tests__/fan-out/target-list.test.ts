import { expect, test } from 'vitest';
import { parseTargets } from '../../src/fan-out/target-list.ts';

const problemsOf = async (value: unknown): Promise<readonly string[]> =>
  (await parseTargets(typeof value === 'string' ? value : JSON.stringify(value))).problems;
const fine = { name: 'prod-us', 'aws-region': 'us-east-2' };

test('a target is its name, and the inputs of its step', async () => {
  const { targets, problems } = await parseTargets(
    JSON.stringify([
      {
        ...fine,
        environment: 'production',
        'dynamodb-tables': ['orders', 'carts'],
        'allowed-account-ids': 123456789012,
        services: 'dynamodb',
      },
    ]),
  );
  expect(problems).toEqual([]);
  expect(targets).toEqual([
    {
      name: 'prod-us',
      region: 'us-east-2',
      inputs: {
        'aws-region': 'us-east-2',
        'dynamodb-tables': 'orders,carts',
        'allowed-account-ids': '123456789012',
        services: 'dynamodb',
      },
    },
  ]);
});

test.each([
  ['', /^targets: not valid JSON/],
  ['[{"name": "a",}]', /^targets: not valid JSON/],
  ['{"name": "a"}', /a JSON array of objects is needed/],
  ['null', /a JSON array of objects is needed/],
  ['[]', /the list is empty/],
  [['us-east-2'], /^target 1: "us-east-2" is not an object/],
  [[{ 'aws-region': 'us-east-2' }], /^target 1: name: null is not a valid name/],
  [[{ ...fine, name: 'a b' }], /^target 1: name: "a b" is not a valid name/],
  [[{ ...fine, name: '../up' }], /is not a valid name/],
  [[{ ...fine, name: 'a\nverdict=pass' }], /is not a valid name/],
  [[{ name: 'a' }], /^target 1 \(a\): aws-region: each target must name its own/],
  [[{ ...fine, 'aws-regoin': 'x' }], /"aws-regoin" is not a key of a target: did you mean "aws-region"\?/],
  [[{ ...fine, 'aws-secret-access-key': 'x' }], /credentials come by OIDC, or as secrets/],
  [
    [{ ...fine, 'github-token': 'x' }],
    /"github-token" is not a key of a target: credentials come by OIDC, or as secrets/,
  ],
  [[{ ...fine, toString: 'x' }], /"toString" is not a key of a target: the keys are name, environment, aws-region/],
  [[{ ...fine, ignore: 'no/such-id' }], /ignore: "no\/such-id" is not an ID of a warning or notice/],
  [[{ ...fine, 'fail-on': 'never' }], /"fail-on" is not a key of a target: set it once for all targets/],
  [
    [{ ...fine, 's3-buckets': { name: 'x' } }],
    /^target 1 \(prod-us\): s3-buckets: .* is neither text, a number nor a list/,
  ],
  [[{ ...fine, 'dynamodb-tables': [['orders']] }], /dynamodb-tables: .* is neither/],
  [[{ ...fine, environment: 3 }], /environment: 3 is not a text/],
  [[{ ...fine, services: 'dynamo' }], /services: "dynamo" is not one of sts, dynamodb, s3, bedrock/],
  [[{ ...fine, 'allowed-account-ids': 12345678901 }], /YAML drops a leading zero/],
  [
    [fine, { ...fine, name: 'PROD-US' }],
    /the name PROD-US occurs twice \(as prod-us; upper and lower case make no difference\)/,
  ],
  [Array.from({ length: 257 }, (_, i) => ({ ...fine, name: `t${i}` })), /257 are more than the 256 jobs/],
])('%j is refused', async (value, problem) => {
  expect((await problemsOf(value)).join('\n')).toMatch(problem);
});

test('every problem of every target is named at once', async () => {
  expect(await problemsOf([{ ...fine, regoin: 'x' }, fine, { name: '-', ignore: 'x' }])).toHaveLength(5);
});

test('256 targets are as many as one matrix takes', async () => {
  expect(await problemsOf(Array.from({ length: 256 }, (_, i) => ({ ...fine, name: `t${i}` })))).toEqual([]);
});
