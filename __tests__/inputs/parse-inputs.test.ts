import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../src/inputs/allowed-folders.ts';
import { INPUT_NAMES, type InputName } from '../../src/inputs/input-table.ts';
import { parseInputs, readInputs } from '../../src/inputs/parse-inputs.ts';
import { parseTime, unquote } from '../../src/inputs/session-end.ts';
import type { Settings } from '../../src/scene.ts';

const blank = readInputs({});
const given = (inputs: Partial<Record<InputName, string>>, env: NodeJS.ProcessEnv = {}) =>
  parseInputs({ ...blank, ...inputs }, env);
const settings = (inputs: Partial<Record<InputName, string>>, env?: NodeJS.ProcessEnv): Settings => {
  const parsed = given(inputs, env);
  expect(parsed.problems).toEqual([]);
  return parsed.settings;
};

describe('readInputs', () => {
  it('reads as the runner writes: capital letters, hyphens kept', () =>
    expect(readInputs({ 'INPUT_AWS-REGION': 'us-east-1' })['aws-region']).toBe('us-east-1'));
  it('trims nothing of a secret', () =>
    expect(readInputs({ 'INPUT_AWS-SECRET-ACCESS-KEY': ' s\n' })['aws-secret-access-key']).toBe(' s\n'));
  it('has an empty text for what is not there', () =>
    expect(Object.values(readInputs({}))).toEqual(INPUT_NAMES.map(() => '')));
});

describe('defaults', () => {
  it('are those of the contract', () =>
    expect(settings({})).toMatchObject({
      region: '',
      regionSource: null,
      audience: 'sts.amazonaws.com',
      roleSessionName: 'aws-credentials-preflight',
      roleDurationSeconds: null,
      services: ['sts', 'dynamodb', 's3', 'bedrock'],
      named: [],
      bedrockProbe: 'invoke',
      minSessionMinutes: 0,
      onFork: 'fail',
      failOn: 'error',
      ignore: [],
      timeoutSeconds: 30,
      summary: 'always',
      annotate: true,
      redact: 'auto',
      credentialExpiration: null,
      reportPath: '',
    }));
  it('hold for blanks as well', () => {
    const blanks = Object.fromEntries(
      INPUT_NAMES.filter((name) => !name.startsWith('aws-')).map((name) => [name, ' \n']),
    ) as Partial<Record<InputName, string>>;
    expect(settings(blanks)).toEqual(settings({}));
  });
});

describe('problems', () => {
  it('are all told at once', () => {
    const { problems } = given({ services: 'dynamo', 'fail-on': 'maybe', 'timeout-seconds': '-1' });
    expect(problems).toHaveLength(3);
    expect(problems.join('\n')).toMatch(/services: "dynamo"[\s\S]*sts, dynamodb, s3, bedrock/);
    expect(problems.join('\n')).toMatch(/fail-on: "maybe"[\s\S]*error, warning, never/);
    expect(problems.join('\n')).toMatch(/timeout-seconds: "-1"/);
  });
  it('tell of one wrong thing each, whatever it is', () => {
    const wrong: Partial<Record<InputName, string>> = {
      'role-duration-seconds': '899',
      'allowed-account-ids': '12345678901',
      'allowed-principals': 'deployer',
      services: 'ec2',
      'bedrock-probe': 'maybe',
      'credential-expiration': 'soon',
      'min-session-minutes': '-5',
      'on-fork': 'ignore',
      'fail-on': 'notice',
      'timeout-seconds': '0',
      'http-proxy': 'proxy:8080:1',
      summary: 'no',
      annotate: 'yes',
      redact: 'maybe',
    };
    const { problems } = given(wrong);
    expect(problems.map((p) => p.split(':')[0]).sort()).toEqual(Object.keys(wrong).sort());
  });
  it('never hold a secret', () => {
    const { problems } = given({
      'aws-access-key-id': 'AKIA'.concat('QYLPMN5HFIQR7AAA'),
      'aws-secret-access-key': 'kJ8s',
      'aws-session-token': 'tok',
      'github-token': 'ghs_x',
      'http-proxy': 'user:hunter2@proxy',
      services: 'x',
    });
    expect(problems.join()).not.toMatch(/QYLPMN|kJ8s|hunter2|ghs_/);
  });
});

describe('numbers', () => {
  it.each([
    ['900', 900],
    ['43200', 43_200],
    [' 3600 ', 3600],
  ])('role-duration-seconds takes %j', (value, expected) =>
    expect(settings({ 'role-duration-seconds': value }).roleDurationSeconds).toBe(expected),
  );
  it.each(['899', '43201', '1h', '3600.5', '0x1000', '1e4', '-900', '٣٦٠٠', '99999999999'])(
    'role-duration-seconds refuses %j',
    (value) => expect(given({ 'role-duration-seconds': value }).problems).toHaveLength(1),
  );
  it.each(['-1', '0', 'ten', '', ' ', '30s'].filter((v) => v.trim()))('timeout-seconds refuses %j', (value) =>
    expect(given({ 'timeout-seconds': value }).problems).toHaveLength(1),
  );
  it('timeout-seconds takes a minute', () => expect(settings({ 'timeout-seconds': '60' }).timeoutSeconds).toBe(60));
  it.each(['-1', '5m', 'NaN'])('min-session-minutes refuses %j', (value) =>
    expect(given({ 'min-session-minutes': value }).problems).toHaveLength(1),
  );
});

describe('choices', () => {
  it.each([
    ['on-fork', ['fail', 'warn', 'skip']],
    ['fail-on', ['error', 'warning', 'never']],
    ['summary', ['always', 'on-failure', 'never']],
    ['redact', ['auto', 'true', 'false']],
    ['annotate', ['true', 'false']],
    ['bedrock-probe', ['invoke', 'catalog']],
  ] as const)('%s takes %j alone', (name, values) => {
    for (const value of values) settings({ [name]: value });
    for (const value of ['maybe', values[0].toUpperCase(), `${values[0]},${values[1]}`])
      expect(given({ [name]: value }).problems, value).toHaveLength(1);
  });
});

describe('lists', () => {
  it('take commas and newlines, drop blanks, duplicates and comments', () =>
    expect(
      settings({
        'dynamodb-tables': '# what the job reads\norders, carts\n\n  orders ,,\ninvoices # and writes\n\t\r\nlast\r\n',
      }).tables,
    ).toEqual(['orders', 'carts', 'invoices', 'last']));
  it('keep a # that stands in a word', () => expect(settings({ 's3-buckets': 'a#b' }).buckets).toEqual(['a#b']));
  it('take commas in a comment for part of it', () =>
    expect(settings({ 'bedrock-models': 'one # two, three\nfour' }).models).toEqual(['one', 'four']));
  it('are empty where there is nothing but comments', () =>
    expect(settings({ 'dynamodb-tables': '# none\n #\n' }).tables).toEqual([]));
  it('never give a blank or a duplicate', () =>
    fc.assert(
      fc.property(fc.string(), (value) => {
        const { tables } = given({ 'dynamodb-tables': value }).settings;
        expect(new Set(tables).size).toBe(tables.length);
        for (const table of tables) expect(table).toBe(table.trim() || 'not blank');
      }),
    ));
});

describe('services', () => {
  it('are all four, and none is named, by default', () =>
    expect(settings({})).toMatchObject({ services: ['sts', 'dynamodb', 's3', 'bedrock'], named: [] }));
  it('always hold sts', () =>
    expect(settings({ services: 's3' })).toMatchObject({ services: ['sts', 's3'], named: ['s3'] }));
  it('name sts only where it is listed', () =>
    expect(settings({ services: 'sts' })).toMatchObject({ services: ['sts'], named: ['sts'] }));
  it('name a service by one of its targets', () =>
    expect(settings({ 's3-buckets': 'assets' })).toMatchObject({
      services: ['sts', 'dynamodb', 's3', 'bedrock'],
      named: ['s3'],
    }));
  it('add a service whose target is listed to a shorter list', () =>
    expect(settings({ services: 'dynamodb', 'bedrock-models': 'amazon.nova-lite-v1:0' })).toMatchObject({
      services: ['sts', 'dynamodb', 'bedrock'],
      named: ['dynamodb', 'bedrock'],
    }));
  it.each(['dynamo', 'DynamoDB', 'ec2', 's3 bedrock'])('know no %j', (value) =>
    expect(given({ services: value }).problems).toHaveLength(1),
  );
  it('tell of each unknown service', () => expect(given({ services: 'ec2, s3\nlambda' }).problems).toHaveLength(2));
});

describe('allowed-account-ids', () => {
  it('takes twelve digits, leading zeros among them', () =>
    expect(settings({ 'allowed-account-ids': '012345678901, 123456789012' }).allowedAccountIds).toEqual([
      '012345678901',
      '123456789012',
    ]));
  it('tells of the zero that YAML drops, at eleven digits', () =>
    expect(given({ 'allowed-account-ids': '12345678901' }).problems.join()).toMatch(/leading zero/i));
  it.each(['1234567890', '1234567890123', 'abcdefghijkl', '1234-5678-9012', '1.23456789012e11'])(
    'refuses %j, and speaks of no zero',
    (value) => {
      const { problems } = given({ 'allowed-account-ids': value });
      expect(problems).toHaveLength(1);
      expect(problems.join()).not.toMatch(/leading zero/i);
    },
  );
});

describe('allowed-principals', () => {
  it.each([
    'arn:aws:iam::123456789012:role/deploy',
    'arn:aws:iam::123456789012:role/ci/deploy',
    'arn:aws:sts::123456789012:assumed-role/deploy/*',
    'arn:aws:iam::*:role/deploy-*',
    'arn:aws-us-gov:iam::123456789012:user/x',
    'arn:aws:iam::123456789012:root',
    '*',
  ])('takes %j', (value) => expect(settings({ 'allowed-principals': value }).allowedPrincipals).toEqual([value]));
  it.each(['deploy', 'role/deploy', 'arn:aws:s3:::bucket', '123456789012', 'https://example.com'])(
    'refuses %j',
    (value) => expect(given({ 'allowed-principals': value }).problems).toHaveLength(1),
  );
});

it('ignore takes ids; whether they may be ignored is the catalogue’s to say', () =>
  expect(settings({ ignore: 'credentials/long-lived-key, no/such-id' }).ignore).toEqual([
    'credentials/long-lived-key',
    'no/such-id',
  ]));

describe('credential-expiration', () => {
  it('takes the literal quotes of configure-aws-credentials', () =>
    expect(settings({ 'credential-expiration': '"2026-11-23T13:00:00.000Z"' }).credentialExpiration).toBe(
      '2026-11-23T13:00:00.000Z',
    ));
  it.each(['2026-11-23T13:00:00Z', "'2026-11-23T13:00:00Z'", '2026-11-23T13:00:00+02:00', ' 2026-11-23 13:00:00Z '])(
    'takes %j',
    (value) =>
      expect(parseTime(settings({ 'credential-expiration': value }).credentialExpiration ?? '')).not.toBeNull(),
  );
  it.each([
    '15',
    '2026',
    'tomorrow',
    '2026-13-45T00:00:00Z',
    '2026-11-23',
    '1795438800',
    '${{ steps.creds.outputs.aws-expiration }}',
  ])('refuses %j', (value) => expect(given({ 'credential-expiration': value }).problems).toHaveLength(1));
  it('is empty where the step before gave an empty text in quotes', () =>
    expect(settings({ 'credential-expiration': '""' }).credentialExpiration).toBeNull());
});

describe('unquote', () => {
  it.each([
    ['"a"', 'a'],
    ["'a'", 'a'],
    ['a', 'a'],
    ['"a', '"a'],
    ['"a\'', '"a\''],
    [' " a " ', 'a'],
  ])('%j is %j', (value, expected) => expect(unquote(value)).toBe(expected));
});

describe('the Region', () => {
  const env = { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' };
  it('is the input’s', () =>
    expect(settings({ 'aws-region': 'us-east-1' }, env)).toMatchObject({
      region: 'us-east-1',
      regionSource: 'aws-region',
    }));
  it('is else AWS_REGION’s', () =>
    expect(settings({}, env)).toMatchObject({ region: 'eu-west-1', regionSource: 'AWS_REGION' }));
  it('is else AWS_DEFAULT_REGION’s', () =>
    expect(settings({}, { AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-west-2' })).toMatchObject({
      region: 'eu-west-2',
      regionSource: 'AWS_DEFAULT_REGION',
    }));
  it('keeps its white space, which is a finding', () =>
    expect(settings({ 'aws-region': 'us-east-1\n' }).region).toBe('us-east-1\n'));
});

describe('report-path', () => {
  const env = { GITHUB_WORKSPACE: '/github/workspace', RUNNER_TEMP: '/github/temp' };
  it.each([
    'report.json',
    'out/report.json',
    '/github/workspace/report.json',
    '/github/temp/report.json',
    './a/../report.json',
  ])('takes %j', (value) => expect(settings({ 'report-path': value }, env).reportPath).toBe(value));
  it.each([
    '../report.json',
    '/etc/passwd',
    '/github/workspace-other/report.json',
    'a/../../report.json',
    '/github/temp/../x',
    '/github/workspace',
  ])('refuses %j', (value) => expect(given({ 'report-path': value }, env).problems).toHaveLength(1));
  it('is nowhere where there are no folders', () => expect(isInside('report.json', [])).toBe(false));
});

describe('http-proxy', () => {
  it.each(['http://proxy.example.com:8080', 'https://user:hunter2@proxy.example.com'])('takes %j', (value) =>
    expect(settings({ 'http-proxy': value }).httpProxy).toBe(value),
  );
  it.each(['proxy.internal', 'socks5://proxy.example.com', 'http//proxy', 'ftp://user:hunter2@proxy.example.com'])(
    'refuses %j without repeating it',
    (value) => {
      const { problems } = given({ 'http-proxy': value });
      expect(problems).toHaveLength(1);
      expect(problems.join()).not.toContain(value);
    },
  );
});
