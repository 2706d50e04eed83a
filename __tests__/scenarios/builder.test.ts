import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountInKeyId } from '../../sandbox/keys.ts';
import { aScenario } from '../../scenarios/builder.ts';
import { CREDENTIAL_SETS, type CredentialSet } from '../../scenarios/credential-sets.ts';
import { runScenario } from '../../scenarios/run-scenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { scenarioFaults } from '../../scenarios/scenario-faults.ts';
import { type ScenarioFile, withCredentials } from '../../scenarios/with-credentials.ts';
import { readSessionToken } from '../../src/credentials/session-token.ts';
import { shapeOf } from '../../src/credentials/shape.ts';

const { key, session, 'other-key': otherKey } = CREDENTIAL_SETS;
const texts = async (scenario: Scenario) => (await runScenario(scenario)).wrong.map(({ text }) => text);

describe('named credentials', () => {
  const SOUND = { faults: [], oddities: [], placeholder: null };
  it.each(Object.entries<CredentialSet>(CREDENTIAL_SETS))('%s have the shape that AWS gives', (name, set) => {
    expect(shapeOf('key ID', set.accessKeyId)).toMatchObject(SOUND);
    expect(shapeOf('secret', set.secretAccessKey)).toMatchObject(SOUND);
    expect(accountInKeyId(set.accessKeyId)).toBe(set.identity.account);
    expect(set.sessionToken !== undefined).toBe(name.endsWith('session'));
    if (set.sessionToken === undefined) return;
    expect(shapeOf('session token', set.sessionToken)).toMatchObject(SOUND);
    expect(readSessionToken(set.sessionToken)).toMatchObject({ account: set.identity.account, region: 'us-east-1' });
  });
  it('are the same in every run', () => expect(key.accessKeyId).toBe('AKIARZPUZDIKMIM63LTC'));
  it('differ', () => {
    const all = Object.values<CredentialSet>(CREDENTIAL_SETS);
    expect(new Set(all.map(({ secretAccessKey }) => secretAccessKey)).size).toBe(all.length);
  });
});

describe('a file that names its credentials', () => {
  const file = (more: Partial<ScenarioFile>): Scenario =>
    withCredentials({ id: 'x', title: 'x', source: 'x', expect: { verdict: 'pass' }, ...more });
  it('has their values as inputs, and their identity', () =>
    expect(file({ with: 'session', inputs: { 'aws-region': 'eu-west-1' } })).toMatchObject({
      inputs: {
        'aws-access-key-id': session.accessKeyId,
        'aws-secret-access-key': session.secretAccessKey,
        'aws-session-token': session.sessionToken,
        'aws-region': 'eu-west-1',
      },
      identity: session.identity,
    }));
  it('has two, each with an identity of its own', () => {
    const scenario = file({ with: { inputs: 'key', env: 'other-key' } });
    expect(scenario.env).toEqual({
      AWS_ACCESS_KEY_ID: otherKey.accessKeyId,
      AWS_SECRET_ACCESS_KEY: otherKey.secretAccessKey,
    });
    expect([scenario.identity, scenario.identities]).toEqual([
      key.identity,
      { [otherKey.accessKeyId]: otherKey.identity },
    ]);
  });
  it('says itself what it says', () => {
    const scenario = file({ with: 'key', inputs: { 'aws-secret-access-key': 'own' }, identity: { account: '1' } });
    expect(scenario).toMatchObject({
      inputs: { 'aws-access-key-id': key.accessKeyId, 'aws-secret-access-key': 'own' },
      identity: { account: '1' },
    });
  });
  it('may name one value, anywhere', () =>
    expect(
      file({
        presetFor: '{key.accessKeyId}',
        homeFiles: { '.aws/credentials': 'aws_session_token = {session.sessionToken}' },
      }),
    ).toMatchObject({
      presetFor: key.accessKeyId,
      homeFiles: { '.aws/credentials': `aws_session_token = ${session.sessionToken}` },
    }));
  it('leaves every other brace as it is', () => {
    const inputs = { 'role-to-assume': '{server} {dir} {now+5m} ${{ secrets.A }}' };
    expect(file({ inputs }).inputs).toEqual(inputs);
  });
  it.each([{ with: 'sesion' as 'session' }, { env: { A: '{sesion.accessKeyId}' } }])(
    'is told of a name that is not known: %o',
    (more) => expect(() => file(more)).toThrow('There are no credentials named sesion: key, session'),
  );
});

describe('the scenario that CONTRIBUTING shows', () => {
  const guide = fs.readFileSync(path.join(import.meta.dirname, '../../.github/CONTRIBUTING.md'), 'utf8');
  const scenario = withCredentials(
    JSON.parse(/```json\n(\{\n {2}"id": [^`]*)```/.exec(guide)?.[1] ?? '') as ScenarioFile,
  );
  it('has the fields of the format', () => expect(scenarioFaults(scenario)).toEqual([]));
  it('passes', async () => expect(await texts(scenario)).toEqual([]));
});

describe('a scenario that is built', () => {
  const healthy = aScenario('A session, and nothing wrong').with('session');
  it('says nothing that no check reads', () =>
    expect(
      scenarioFaults(
        healthy.when('sts', 'ExpiredToken').deny('s3:ListBucket', 'arn:aws:s3:::a').expecting({ exit: 0 }),
      ),
    ).toEqual([]));
  it('leaves the one that it began with alone', () => {
    healthy.when('sts', 'ExpiredToken').inputs({ 's3-buckets': 'a' }).env({ A: 'b' }).files({ a: '' });
    expect(healthy.expecting({})).toEqual(aScenario('A session, and nothing wrong').with('session').expecting({}));
  });
  it('has the requests and their order', () => {
    const { aws } = healthy
      .when('s3', 'AccessDenied', { resource: 'a' })
      .answer({ service: 's3', operation: 'HeadBucket' }, { fault: 'hang' })
      .expecting({});
    expect(aws).toEqual([
      { service: 's3', resource: 'a', status: 403, error: { code: 'AccessDenied', message: 'Access Denied' } },
      { service: 's3', operation: 'HeadBucket', fault: 'hang' },
    ]);
  });
  it.each([
    [
      healthy.deny('dynamodb:DescribeTable', 'arn:aws:dynamodb:us-east-1:123456789012:table/a'),
      'because no identity-based policy allows the dynamodb:DescribeTable action',
    ],
    [
      healthy.deny('s3:ListBucket', 'arn:aws:s3:::a', { kind: 'explicit-deny', policyType: 'permissions boundary' }),
      'on resource: "arn:aws:s3:::a" with an explicit deny in a permissions boundary',
    ],
    [
      healthy.deny('sts:AssumeRole', 'arn:aws:iam::123456789012:role/a', {
        kind: 'explicit-deny',
        policyArn: 'arn:aws:iam::123456789012:policy/B',
      }),
      'with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/B',
    ],
  ])('denies in IAM’s words', (builder, words) => {
    const [rule] = builder.expecting({}).aws ?? [];
    expect(rule?.error?.message).toMatch(
      /^User: arn:aws:sts::123456789012:assumed-role\/deploy\/GitHubActions is not /,
    );
    expect(rule?.error?.message).toContain(words);
  });
});

describe.concurrent('a scenario that is built and run', () => {
  const session = aScenario('A session').with('session');
  const bucket = session.inputs({ 's3-buckets': 'uploads' });
  const denied = { verdict: 'fail', rootCause: 'permissions/no-allow' };
  const withToken = { withToken: true };
  it.each<[string, Scenario]>([
    ['passes', session.expecting({ verdict: 'pass', rootCause: null })],
    [
      'has a long-lived key',
      aScenario('A key')
        .with('key')
        .expecting({ verdict: 'pass', include: ['credentials/long-lived-key'] }),
    ],
    [
      'has an expired session',
      session
        .when('sts', 'ExpiredToken', withToken)
        .when('s3', 'ExpiredToken', withToken)
        .expecting({ verdict: 'fail', rootCause: 'credentials/session-expired' }),
    ],
    ['is denied a bucket', bucket.deny('s3:ListBucket', 'arn:aws:s3:::uploads').expecting(denied)],
    [
      'takes its credentials from the environment',
      aScenario('A session of the environment').with('session', 'env').expecting({ verdict: 'pass', rootCause: null }),
    ],
  ])('%s', async (_, scenario) => expect(await texts(scenario)).toEqual([]));
});
