// Beside aws-actions/configure-aws-credentials. What its v6.2.3 leaves in a job is reproduced to the letter, in its order: taken from runs of its published
// bundle against the sandbox, and from its src/index.ts, src/helpers.ts, src/profileManager.ts and src/cleanup/index.ts. None of its code is here.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { World } from '../../sandbox/world.ts';
import { healthyWorld, type KeyPair, makeSession, sessionCredentials, userCredentials } from '../../sandbox/worlds.ts';
import { parseFileCommands, type ReportedRun, runReported } from '../helpers/run-action.ts';

const REGION = 'us-east-2';
const ASKED = { services: 'sts,dynamodb,s3', 'dynamodb-tables': 'orders', 's3-buckets': 'acme-artifacts' };

let world: World;
let sandbox: Sandbox;
let home: string;
beforeEach(async () => {
  world = healthyWorld({ region: REGION });
  sandbox = await startSandbox(world);
  home = mkdtempSync(path.join(os.tmpdir(), 'home-'));
});
afterEach(async () => {
  await sandbox.close();
  rmSync(home, { recursive: true, force: true });
});

/** A file command as @actions/core writes it. */
function command(name: string, value: string): string {
  const delimiter = `ghadelimiter_${randomUUID()}`;
  return `${name}<<${delimiter}${os.EOL}${value}${os.EOL}${delimiter}${os.EOL}`;
}

type Left = { env: string; output: string };
const NOTHING: Left = { env: '', output: '' };
const joined = (...parts: Left[]): Left => ({
  env: parts.map((part) => part.env).join(''),
  output: parts.map((part) => part.output).join(''),
});
const inEnvironment = (...pairs: [string, string][]): Left => ({
  ...NOTHING,
  env: pairs.map(([name, value]) => command(name, value)).join(''),
});
const asOutputs = (...pairs: [string, string][]): Left => ({
  ...NOTHING,
  output: pairs.map(([name, value]) => command(name, value)).join(''),
});

const exportRegion = inEnvironment(['AWS_DEFAULT_REGION', REGION], ['AWS_REGION', REGION]);
/** A pair without a token empties the variable where an earlier step set it. */
const exportKeys = ({ accessKeyId, secretAccessKey, sessionToken }: KeyPair, tokenBefore = false): Left =>
  inEnvironment(
    ['AWS_ACCESS_KEY_ID', accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', secretAccessKey],
    ...(sessionToken
      ? [['AWS_SESSION_TOKEN', sessionToken] as [string, string]]
      : tokenBefore
        ? [['AWS_SESSION_TOKEN', ''] as [string, string]]
        : []),
  );
const outputKeys = ({ accessKeyId, secretAccessKey, sessionToken }: KeyPair, expiration?: Date): Left =>
  asOutputs(
    ['aws-access-key-id', accessKeyId],
    ['aws-secret-access-key', secretAccessKey],
    ...(sessionToken ? [['aws-session-token', sessionToken] as [string, string]] : []),
    ...(expiration ? [['aws-expiration', JSON.stringify(expiration)] as [string, string]] : []),
  );
const outputIdentity = (arn: string): Left => asOutputs(['aws-account-id', '123456789012'], ['authenticated-arn', arn]);
const UNSET = inEnvironment(
  ['AWS_ACCESS_KEY_ID', ''],
  ['AWS_SECRET_ACCESS_KEY', ''],
  ['AWS_SESSION_TOKEN', ''],
  ['AWS_REGION', ''],
  ['AWS_DEFAULT_REGION', ''],
);
const CLEANUP = inEnvironment(
  ['AWS_ACCESS_KEY_ID', ''],
  ['AWS_SECRET_ACCESS_KEY', ''],
  ['AWS_SESSION_TOKEN', ''],
  ['AWS_DEFAULT_REGION', ''],
  ['AWS_REGION', ''],
);

/** The next step of the job: its environment is what the steps before it left, later lines winning, as the runner reads them. */
const next = (left: Left, inputs: Record<string, string> = {}, more: Record<string, string> = {}) =>
  runReported(sandbox.url, { ...ASKED, ...inputs }, { ...parseFileCommands(left.env), ...more });
const outputsOf = (left: Left): Record<string, string> => parseFileCommands(left.output);

const user = () => userCredentials(world);
const userArn = () => world.users[0]!.arn;

/** What is left after it assumed the world's first role with the user's key: both sets are written, the role's last. */
function roleAssumed(minutes = 60): { left: Left; keys: Required<KeyPair>; expiration: Date } {
  const session = makeSession(world.roles[0]!, 'GitHubActions', { region: REGION, seconds: minutes * 60 });
  world.sessions.push(session);
  const keys = { accessKeyId: session.accessKeyId, secretAccessKey: session.secret, sessionToken: session.token };
  const expiration = new Date(Math.floor(session.expiresAt / 1000) * 1000);
  return {
    keys,
    expiration,
    left: joined(
      exportRegion,
      exportKeys(user()),
      outputKeys(user()),
      outputIdentity(userArn()),
      exportKeys(keys),
      outputKeys(keys, expiration),
      outputIdentity(session.principalArn),
    ),
  };
}

const errors = ({ report }: ReportedRun) =>
  report.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id);
const warnings = ({ report }: ReportedRun) =>
  report.findings.filter(({ severity }) => severity === 'warning').map(({ id }) => id);
const credential = ({ report }: ReportedRun) =>
  (report.identity as unknown as { credential: { type: string; source: string; expiresAt: string | null } }).credential;

describe('after configure-aws-credentials', () => {
  it('takes a user’s key and the Region from the environment', async () => {
    const run = await next(joined(exportRegion, exportKeys(user()), outputIdentity(userArn())));
    expect(run.report).toMatchObject({
      verdict: 'pass',
      region: REGION,
      identity: { accountId: '123456789012', arn: userArn() },
    });
    expect(credential(run)).toMatchObject({ type: 'long-term', source: 'environment' });
  });

  it('takes an assumed role’s session from the environment: the later lines of the file win', async () => {
    const { left } = roleAssumed();
    const run = await next(left);
    expect(run.report).toMatchObject({
      verdict: 'pass',
      identity: { arn: 'arn:aws:sts::123456789012:assumed-role/github-deploy/GitHubActions' },
    });
    expect(credential(run)).toMatchObject({ type: 'temporary', source: 'environment' });
    expect(warnings(run)).toEqual([]);
  });

  it('takes its outputs, aws-expiration with its literal quotes', async () => {
    const { left, keys, expiration } = roleAssumed();
    const outputs = outputsOf(left);
    expect(outputs['aws-expiration']).toMatch(/^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z"$/);
    const run = await next(left, {
      'aws-access-key-id': outputs['aws-access-key-id']!,
      'aws-secret-access-key': outputs['aws-secret-access-key']!,
      'aws-session-token': outputs['aws-session-token']!,
      'credential-expiration': outputs['aws-expiration']!,
      'allowed-account-ids': outputs['aws-account-id']!,
      'allowed-principals': outputs['authenticated-arn']!,
    });
    expect(outputs['aws-access-key-id']).toBe(keys.accessKeyId);
    expect(run.report.verdict).toBe('pass');
    expect(credential(run)).toMatchObject({ source: 'inputs', expiresAt: expiration.toISOString() });
    expect(run.outputs['expires-at']).toBe(expiration.toISOString());
  });

  it('fails a session whose quoted end is too near', async () => {
    const { left } = roleAssumed(16);
    expect(
      errors(
        await next(left, { 'credential-expiration': outputsOf(left)['aws-expiration']!, 'min-session-minutes': '30' }),
      ),
    ).toEqual(['credentials/session-expiring']);
  });

  it('takes an empty AWS_SESSION_TOKEN for none, after a role’s session and before a user’s key', async () => {
    const before = roleAssumed().left;
    const run = await next(joined(before, exportRegion, exportKeys(user(), true), outputIdentity(userArn())));
    expect(parseFileCommands(joined(before, exportKeys(user(), true)).env)).toMatchObject({ AWS_SESSION_TOKEN: '' });
    expect(run.report).toMatchObject({ verdict: 'pass', identity: { arn: userArn() } });
    expect(credential(run).type).toBe('long-term');
  });

  it('names the token that a workflow’s own env keeps beside the key', async () => {
    const { AWS_SESSION_TOKEN } = parseFileCommands(roleAssumed().left.env);
    const run = await next(joined(exportRegion, exportKeys(user())), {}, { AWS_SESSION_TOKEN: AWS_SESSION_TOKEN! });
    expect(errors(run)).toEqual(['credentials/unexpected-session-token']);
  });

  it('works after unset-current-credentials, which empties all five first', async () => {
    const session = sessionCredentials(world);
    const run = await next(
      joined(
        roleAssumed().left,
        UNSET,
        exportRegion,
        exportKeys(session),
        outputIdentity(world.sessions[0]!.principalArn),
      ),
    );
    expect(run.report).toMatchObject({ verdict: 'pass', region: REGION });
  });

  it('works with outputs alone, where it exported nothing', async () => {
    const outputs = outputsOf(outputKeys(sessionCredentials(world)));
    const run = await next(NOTHING, {
      'aws-access-key-id': outputs['aws-access-key-id']!,
      'aws-secret-access-key': outputs['aws-secret-access-key']!,
      'aws-session-token': outputs['aws-session-token']!,
      'aws-region': REGION,
    });
    expect(run.report.verdict).toBe('pass');
  });

  it('shows nothing that mask-aws-account-id had masked as a secret', async () => {
    const { left, keys } = roleAssumed();
    const run = await next(left, { redact: 'true' });
    const shown = [run.log.replace(/^::add-mask::.*$/gm, ''), run.summary].join('\n');
    for (const secret of ['123456789012', keys.secretAccessKey, keys.sessionToken, keys.accessKeyId])
      expect(shown).not.toContain(secret);
  });

  it('names what is missing after its cleanup, which empties what it exported', async () => {
    const run = await next(joined(roleAssumed().left, CLEANUP));
    expect(errors(run)).toEqual(['credentials/missing', 'region/missing']);
    expect(run.summary).toMatch(/AWS_ACCESS_KEY_ID/);
  });

  it('takes its own inputs after that cleanup', async () => {
    const { accessKeyId, secretAccessKey } = user();
    const run = await next(joined(roleAssumed().left, CLEANUP), {
      'aws-access-key-id': accessKeyId,
      'aws-secret-access-key': secretAccessKey,
      'aws-region': REGION,
    });
    expect(run.report.identity.arn).toBe(userArn());
    expect(errors(run)).toEqual([]);
    // The variables that it emptied are set, and other tools of a job refuse some of them.
    expect(warnings(run).join()).toBe('environment/variable-refused,environment/variable-refused');
  });

  it('says that it was the step before that left a wrong secret: it exports before it validates', async () => {
    const run = await next(
      joined(exportRegion, exportKeys({ ...user(), secretAccessKey: [...user().secretAccessKey].reverse().join('') })),
    );
    expect(errors(run)).toEqual(['credentials/wrong-secret']);
    expect(credential(run).source).toBe('environment');
  });

  describe('in its profile mode', () => {
    beforeEach(() => {
      mkdirSync(path.join(home, '.aws'));
      writeFileSync(
        path.join(home, '.aws/credentials'),
        `[deploy]\naws_access_key_id = ${user().accessKeyId}\naws_secret_access_key = ${user().secretAccessKey}\n`,
      );
      writeFileSync(path.join(home, '.aws/config'), `[profile deploy]\nregion = ${REGION}\n`);
    });

    it('uses the profile that it wrote', async () => {
      const run = await next(NOTHING, { 'aws-region': REGION }, { HOME: home, AWS_PROFILE: 'deploy' });
      expect(run.report.verdict).toBe('pass');
      expect(credential(run).source).toBe('profile');
    });

    it('takes the Region of the profile that supplies the keys', async () => {
      const run = await next(NOTHING, {}, { HOME: home, AWS_PROFILE: 'deploy' });
      expect(errors(run)).toEqual([]);
      expect(run.report.region).toBe(REGION);
    });
  });

  it('sees nothing of a session that it holds beside another key given as inputs but a warning', async () => {
    const { left } = roleAssumed();
    const { accessKeyId, secretAccessKey } = user();
    const run = await next(left, { 'aws-access-key-id': accessKeyId, 'aws-secret-access-key': secretAccessKey });
    expect(run.report).toMatchObject({ verdict: 'warn', identity: { arn: userArn() } });
    expect(warnings(run)).toEqual(['credentials/conflicting-sources']);
  });
});
