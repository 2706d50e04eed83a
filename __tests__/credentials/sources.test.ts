// Each source of credentials that fails, against the real thing on loopback: what it answers is told, and nothing else
// is blamed.
import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Issuer, startIssuer } from '../../sandbox/issuer.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { World } from '../../sandbox/world.ts';
import { healthyWorld, sessionCredentials, userCredentials } from '../../sandbox/worlds.ts';
import { cacheName, inMinutes, type Machine, on, type Routes, type Seen, serve } from './machine.ts';

const ACCOUNT = '123456789012';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/github-deploy`;
const CLUSTER = 'https://oidc.eks.us-east-2.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
const PROVIDER = CLUSTER.slice('https://'.length);
const SUBJECT = 'system:serviceaccount:runners:ci';

let world: World;
let issuer: Issuer;
let sandbox: Sandbox;

beforeEach(async () => {
  world = healthyWorld();
  issuer = await startIssuer(CLUSTER);
  issuer.claims = { sub: SUBJECT, aud: ['sts.amazonaws.com'] };
  sandbox = await startSandbox(world, { issuers: { [CLUSTER]: issuer.url } });
  const [account] = world.accounts;
  if (account) account.oidcProviders = [{ url: CLUSTER, clientIds: ['sts.amazonaws.com'] }];
  trust(SUBJECT);
});
afterEach(() => Promise.all([issuer.close(), sandbox.close()]));

function trust(subject: string): void {
  const [role] = world.roles;
  if (role)
    role.trustPolicy = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${PROVIDER}` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { [`${PROVIDER}:sub`]: subject } },
        },
      ],
    };
}

/** A session that the sandbox knows, as an endpoint of the machine hands it out. */
const session = () => sessionCredentials(world);
const handedOut = (more: Record<string, unknown> = {}) => {
  const { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: Token } = session();
  return { AccessKeyId, SecretAccessKey, Token, Expiration: inMinutes(300), ...more };
};

const look = (machine: Machine): Promise<Seen> => on({ aws: sandbox.url, ...machine });

/** The root cause, with words that a reader must find, and none that blame a secret. */
function tells({ root, shown }: Seen, id: string | null, ...words: (string | RegExp)[]): void {
  expect(root).toBe(id);
  for (const word of words) expect(shown).toMatch(word);
  expect(shown).not.toMatch(/secret.s name is mistyped|is not stored under/);
  const { secretAccessKey, sessionToken } = session();
  const visible = shown.replace(/::add-mask::.*/g, '');
  expect([secretAccessKey, sessionToken].filter((secret) => visible.includes(secret))).toEqual([]);
}

/** One of the services' lines. */
const stsOf = ({ report }: Seen) => report.services.sts?.status;

describe('a web identity', () => {
  const token = async (): Promise<string> => {
    const answer = await fetch(`${issuer.environment.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=sts.amazonaws.com`, {
      headers: { authorization: `Bearer ${issuer.environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
    });
    return ((await answer.json()) as { value: string }).value;
  };
  const pod = async (more: Machine = {}): Promise<Seen> =>
    look({
      work: { token: await token() },
      ...more,
      env: { AWS_ROLE_ARN: ROLE, AWS_WEB_IDENTITY_TOKEN_FILE: '{dir}/work/token', ...more.env },
    });

  it.each(['self-hosted', 'github-hosted'] as const)('that works, on a %s runner', async (at) => {
    const seen = await pod({ at });
    tells(seen, null);
    expect([stsOf(seen), seen.report.identity.credential.source]).toEqual(['connected', 'web-identity']);
  });
  it('that the role does not trust', async () => {
    trust('system:serviceaccount:other:ci');
    const seen = await pod();
    tells(
      seen,
      'oidc/trust-policy-mismatch',
      /service account ci of the namespace runners/,
      /AWS_WEB_IDENTITY_TOKEN_FILE/,
    );
    expect(seen.report.findings[0]?.remedies[0]?.changes[0]).toMatchObject({ kind: 'edit-trust-policy' });
  });
  it('that the role does not trust, beside a default profile that works', async () => {
    trust('system:serviceaccount:other:ci');
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const keys = `[default]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
    tells(await pod({ home: { '.aws/credentials': keys } }), 'oidc/trust-policy-mismatch');
    expect(sandbox.requests.map(({ operation }) => operation)).toEqual(['AssumeRoleWithWebIdentity']);
  });
  it.each([
    ['javascript', 'credentials/conflicting-sources'],
    ['rust', 'credentials/conflicting-sources'],
    ['boto3', null],
    ['go', null],
    ['java', null],
  ])('beside a profile of another identity, for %s', async (tools, root) => {
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const keys = `[dev]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
    const seen = await pod({ home: { '.aws/credentials': keys }, inputs: { tools }, env: { AWS_PROFILE: 'dev' } });
    expect(seen.report.identity.arn).toMatch(/assumed-role\/github-deploy/);
    tells(seen, root, ...(root ? [/user\/deploy/, /assumed-role\/github-deploy/] : []));
  });
  it.each(['javascript', 'boto3'])('beside a profile of the same role, for %s', async (tools) => {
    const config = `[profile dev]\nrole_arn = ${ROLE}\nweb_identity_token_file = {dir}/work/token\n`;
    tells(await pod({ home: { '.aws/config': config }, inputs: { tools }, env: { AWS_PROFILE: 'dev' } }), null);
  });
  it.each(['javascript', 'boto3'])('that is refused beside a profile that works, for %s', async (tools) => {
    trust('system:serviceaccount:other:ci');
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const keys = `[dev]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
    const seen = await pod({ home: { '.aws/credentials': keys }, inputs: { tools }, env: { AWS_PROFILE: 'dev' } });
    tells(seen, 'oidc/trust-policy-mismatch');
  });
  it('in an account without the provider', async () => {
    for (const account of world.accounts) account.oidcProviders = [];
    tells(await pod(), 'oidc/provider-missing', CLUSTER, /runner’s token/);
  });
  it('whose issuer AWS cannot reach', async () => {
    issuer.published = false;
    tells(await pod(), 'oidc/provider-unreachable');
  });
  it('that is past its end', async () => {
    issuer.making = { ...issuer.making, issuedSecondsAgo: 7200, lifetimeSeconds: 60 };
    tells(await pod(), 'oidc/token-expired', /runner’s web identity token has expired/);
  });
  it('for another audience', async () => {
    issuer.claims = { ...issuer.claims, aud: 'kubernetes.default.svc' };
    tells(await pod(), 'oidc/audience-mismatch', /kubernetes\.default\.svc/);
  });
  it('whose file has no token', async () =>
    tells(await pod({ work: { token: 'no token' } }), 'credentials/source-failed', /not a valid JWT/));
  it.each([
    ['is not there', {}, /does not exist here/],
    ['is empty', { token: '\n' }, /is empty/],
  ])('whose file %s, with a role to assume', async (_, work, words) =>
    tells(
      await pod({ work, inputs: { 'role-to-assume': `arn:aws:iam::${ACCOUNT}:role/reporting` } }),
      'credentials/source-failed',
      words,
    ),
  );
  it('of a profile', async () => {
    trust('system:serviceaccount:other:ci');
    const config = `[profile pod]\nrole_arn = ${ROLE}\nweb_identity_token_file = {dir}/work/token\n`;
    tells(
      await look({ work: { token: await token() }, home: { '.aws/config': config }, env: { AWS_PROFILE: 'pod' } }),
      'oidc/trust-policy-mismatch',
      /profile pod/,
    );
  });
});

describe('a container’s endpoint', () => {
  const task = async (routes: Routes, env: Record<string, string> = {}, work = {}): Promise<Seen> => {
    const { url } = await serve(routes);
    return look({ work, env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/v1/credentials`, ...env } });
  };
  const answering = (status: number, body: unknown): Routes => ({ 'GET /v1/credentials': { status, body } });
  const POD = { AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '{dir}/work/eks-pod-identity-token' };
  const POD_FILES = { 'eks-pod-identity-token': 'token-of-the-pod' };

  it('that works', async () => {
    const seen = await task({ 'GET /v1/credentials': () => ({ body: handedOut() }) });
    tells(seen, null);
    expect([stsOf(seen), seen.report.identity.credential.source]).toEqual(['connected', 'container']);
  });
  it('of a pod, sends the token of its file', async () => {
    let sent: string | undefined;
    const routes: Routes = {
      'GET /v1/credentials': ({ headers }) => {
        sent = headers.authorization;
        return { body: handedOut() };
      },
    };
    tells(await task(routes, POD, POD_FILES), null);
    expect(sent).toBe('token-of-the-pod');
  });
  it('of a pod without an association', async () => {
    const body =
      '[abc]: (abc): fetching credentials from EKS Auth: operation error EKS Auth: AssumeRoleForPodIdentity, https response error StatusCode: 404, ResourceNotFoundException: Pod Identity association not found';
    const seen = await task(answering(400, body), POD, POD_FILES);
    tells(seen, 'credentials/source-failed', /association not found/, /create-pod-identity-association/);
  });
  it.each([
    [403, { code: 'AccessDenied', message: 'this task has no role' }, /this task has no role/],
    [404, { Code: 'NoRole', Message: 'no role' }, /NoRole/],
    [429, 'slow down', /429/],
    [500, 'broken', /500/],
  ])('that answers %i', async (status, body, words) =>
    tells(await task(answering(status, body)), 'credentials/source-failed', words),
  );
  it('that has time the second time', async () => {
    let asked = 0;
    const routes: Routes = {
      'GET /v1/credentials': () => (asked++ === 0 ? { status: 429 } : { body: handedOut() }),
    };
    tells(await task(routes), null);
  });
  it('whose answer has no end', async () => {
    const routes: Routes = { 'GET /v1/credentials': () => ({ body: handedOut({ Expiration: undefined }) }) };
    tells(await task(routes), 'credentials/source-failed', /lacks Expiration/);
  });
  it.each([
    ['boto3', 'fail', /has passed|ended/],
    ['go', 'pass', /./],
  ])('whose answer is past its end, and the job runs %s', async (tools, verdict, words) => {
    const routes: Routes = { 'GET /v1/credentials': () => ({ body: handedOut({ Expiration: inMinutes(-5) }) }) };
    const { url } = await serve(routes);
    const seen = await look({
      env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/v1/credentials` },
      inputs: { tools },
    });
    tells(seen, verdict === 'fail' ? 'environment/variable-refused' : null, words);
    expect([seen.report.verdict, stsOf(seen)]).toEqual([verdict, 'connected']);
  });
  it('whose answer is a page', async () =>
    tells(await task(answering(200, '<html>')), 'credentials/source-failed', /not JSON/));
  it('whose token’s file is not there', async () =>
    tells(await task({}, POD), 'credentials/source-failed', /token for the container.s credentials cannot be read/));
  it('whose token ends in a line break', async () =>
    tells(
      await task({}, POD, { 'eks-pod-identity-token': 'token-of-the-pod\n' }),
      'credentials/source-failed',
      /line break/,
    ));
  it.each([
    ['relative, without a slash', { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: 'v2/credentials' }],
    ['another host’s, over HTTP', { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://credentials.example.com/' }],
    ['no address', { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'credentials' }],
  ])('at an address that is %s', async (_, env) =>
    tells(await look({ env }), 'credentials/source-failed', /not an address that may be asked/),
  );
  it('where nothing listens', async () =>
    tells(
      await look({ env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:9/' } }),
      'credentials/source-failed',
      /ECONNREFUSED/,
    ));
});

describe('an instance', () => {
  const ROLES = '/latest/meta-data/iam/security-credentials/';
  const good = (more: Record<string, unknown> = {}): Routes => ({
    'PUT /latest/api/token': { body: 'token-of-the-instance' },
    [`GET ${ROLES}`]: { body: 'runner' },
    [`GET ${ROLES}runner`]: () => ({ body: { Code: 'Success', ...handedOut(more) } }),
  });
  const instance = async (routes: Routes, more: Machine = {}): Promise<Seen> => {
    const { url } = await serve(routes);
    return look({ ...more, env: { AWS_EC2_METADATA_SERVICE_ENDPOINT: url, ...more.env } });
  };

  it('with a role', async () => {
    const seen = await instance(good());
    tells(seen, null);
    expect([stsOf(seen), seen.report.identity.credential.source]).toEqual(['connected', 'instance']);
  });
  it('with version 1 of the service alone', async () =>
    tells(
      await instance({ ...good(), 'PUT /latest/api/token': { status: 404 } }, { inputs: { tools: 'aws-cli' } }),
      null,
    ));
  it('with version 1 alone, where a variable forbids it', async () =>
    tells(
      await instance(
        { ...good(), 'PUT /latest/api/token': { status: 403 } },
        { env: { AWS_EC2_METADATA_V1_DISABLED: 'true' } },
      ),
      'credentials/source-failed',
      /AWS_EC2_METADATA_V1_DISABLED/,
    ));
  it('whose keys are past their written end: AWS decides', async () => {
    const seen = await instance(good({ Expiration: inMinutes(-5) }), { inputs: { 'min-session-minutes': '90' } });
    tells(seen, null);
    expect(seen.report.identity.credential.expiresAt).toBeNull();
  });
  it.each<[string, Routes, RegExp]>([
    ['without a role', { 'PUT /latest/api/token': { body: 't' } }, /has no role/],
    ['whose list of roles is empty', { ...good(), [`GET ${ROLES}`]: { body: '' } }, /has no role/],
    [
      'whose role does not trust it',
      {
        ...good(),
        [`GET ${ROLES}runner`]: {
          body: { Code: 'AssumeRoleUnauthorizedAccess', Message: 'EC2 cannot assume the role runner.' },
        },
      },
      /AssumeRoleUnauthorizedAccess, EC2 cannot assume the role runner/,
    ],
    ['that refuses the token', { 'PUT /latest/api/token': { status: 400 } }, /400/],
    [
      'that answers without a key',
      { ...good(), [`GET ${ROLES}runner`]: { body: { Code: 'Success' } } },
      /without a key/,
    ],
    ['that refuses the list', { ...good(), [`GET ${ROLES}`]: { status: 403 } }, /403/],
  ])('%s', async (_, routes, words) => tells(await instance(routes), 'credentials/source-failed', words));
  it('whose keys end before the job does: the SDKs renew them', async () =>
    tells(await instance(good({ Expiration: inMinutes(10) }), { inputs: { 'min-session-minutes': '90' } }), null));
  it.each([
    ['refuses to', { status: 404 }, /refuses to give a token/],
    ['does not answer when asked to', 'silence', /did not give a token within a second/],
  ] as const)('whose service %s give a token stops the SDK for Rust', async (_, answer, words) => {
    const seen = await instance(
      { ...good(), 'PUT /latest/api/token': answer },
      { inputs: { tools: 'rust' }, env: { AWS_REGION: 'us-east-2', AWS_DEFAULT_REGION: 'us-east-2' } },
    );
    tells(seen, 'environment/variable-refused', words, /AWS SDK for Rust/);
    expect([seen.report.verdict, stsOf(seen)]).toEqual(['fail', 'connected']);
  });
  it('whose service gives a token stops nobody', async () =>
    tells(await instance(good(), { inputs: { tools: 'rust' } }), null));
  it('whose Region nobody names', async () => {
    const seen = await instance(
      { ...good(), 'GET /latest/meta-data/placement/region': { body: 'eu-central-1' } },
      { inputs: { 'aws-region': '' } },
    );
    tells(seen, 'region/missing', /instance is in .{0,3}eu-central-1/, /boto3/);
    expect(seen.report.findings[0]?.remedies[0]?.changes[0]).toMatchObject({ value: 'eu-central-1' });
  });
  it('whose Region nobody names, and that does not tell it', async () => {
    const { root, shown } = await instance(good(), { inputs: { 'aws-region': '' } });
    expect([root, /instance is in/.test(shown)]).toEqual(['region/missing', false]);
  });
  it('that does not answer in time', async () =>
    tells(
      await instance({ 'PUT /latest/api/token': 'silence', [`GET ${ROLES}`]: 'silence' }),
      'credentials/source-failed',
      /http-put-response-hop-limit 2/,
    ));
  it('without a role, beside the older names of a key', async () =>
    tells(
      await instance(
        { 'PUT /latest/api/token': { body: 't' } },
        { env: { AWS_ACCESS_KEY: 'AKIAQVU6JPSJ4JBHXNWV', AWS_SECRET_KEY: 'x'.repeat(40) } },
      ),
      'credentials/source-failed',
      /older names/,
    ));
  it('that a variable hides', async () =>
    tells(
      await look({ env: { AWS_EC2_METADATA_DISABLED: 'true' } }),
      'credentials/source-failed',
      /AWS_EC2_METADATA_DISABLED/,
    ));
  it('without a role, at a terminal', async () =>
    tells(
      await instance({ 'PUT /latest/api/token': { body: 't' } }, { at: 'terminal' }),
      'credentials/source-failed',
      /has no role/,
    ));
  it('that a profile asks for', async () =>
    tells(
      await instance(
        { 'PUT /latest/api/token': { body: 't' } },
        {
          home: { '.aws/config': `[profile x]\nrole_arn = ${ROLE}\ncredential_source = Ec2InstanceMetadata\n` },
          env: { AWS_PROFILE: 'x' },
        },
      ),
      'credentials/source-failed',
      /has no role/,
    ));
  it('is not asked where the workflow gives a key that arrived empty, and is not blamed', async () => {
    const work = {
      '.github/workflows/deploy.yml': `on: push
jobs:
  deploy:
    runs-on: self-hosted
    steps:
      - uses: aws-credentials-preflight/aws-credentials-preflight@v1
        with:
          aws-access-key-id: \${{ secrets.KEY }}
          aws-secret-access-key: \${{ secrets.SECRET }}
          aws-region: us-east-2
          services: sts
`,
    };
    const { root } = await look({ work, env: { AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:9' } });
    expect(root).toBe('credentials/missing');
  });
});

describe('a command of a profile', () => {
  const config = (command: string, name = 'dev') => `[profile ${name}]\ncredential_process = ${command}\n`;
  const helper = (script: string) => `#!/bin/sh\n${script}\n`;
  const printing = (output: Record<string, unknown>): string => helper(`cat <<'END'\n${JSON.stringify(output)}\nEND`);
  const good = () => {
    const { AccessKeyId, SecretAccessKey, Token: SessionToken, Expiration } = handedOut();
    return { Version: 1, AccessKeyId, SecretAccessKey, SessionToken, Expiration };
  };
  const runs = (script: string, more: Machine = {}): Promise<Seen> =>
    look({
      home: { '.aws/config': config('{dir}/home/helper --secret hunter2-hunter2'), helper: script },
      ...more,
      env: { AWS_PROFILE: 'dev', ...more.env },
    });

  it('that works, and warns on standard error', async () => {
    const seen = await runs(`${printing(good())}echo careful >&2\n`);
    tells(seen, null);
    expect(seen.report.identity.credential.source).toBe('profile');
  });
  it('gets what any step has, and nothing that only an action has', async () => {
    const { dir } = await runs(helper('env > "$HOME/had"; exit 1'), {
      inputs: { services: 'sts' },
      env: { ACTIONS_RUNTIME_TOKEN: 'of-the-cache', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-job' },
    });
    const had = fs.readFileSync(path.join(dir, 'home/had'), 'utf8');
    expect(had).toContain('ACTIONS_ID_TOKEN_REQUEST_TOKEN=of-the-job');
    expect(had).not.toMatch(/^(?:INPUT_|ACTIONS_RUNTIME)/m);
  });
  it.each<[string, string, RegExp]>([
    ['fails', helper('echo no ticket: run kinit >&2; exit 3'), /exit status 3, no ticket: run kinit/],
    ['prints nothing', helper('exit 0'), /it printed nothing/],
    ['talks', helper('echo hello'), /did not print a JSON object/],
    ['has no version', printing({ AccessKeyId: 'x', SecretAccessKey: 'y' }), /Version\\* ?"? is missing|is missing/],
    ['has a version in quotes', printing({ Version: '1', AccessKeyId: 'x', SecretAccessKey: 'y' }), /not the number 1/],
    ['has half a key', printing({ Version: 1, AccessKeyId: 'x' }), /SecretAccessKey/],
    [
      'has an end that is no time',
      printing({ Version: 1, AccessKeyId: 'x', SecretAccessKey: 'y', Expiration: 'tomorrow' }),
      /is not a time/,
    ],
  ])('that %s', async (_, script, words) => {
    const seen = await runs(script);
    tells(seen, 'credentials/source-failed', words);
    expect(seen.shown).not.toContain('hunter2');
  });
  it.each<[string, string, string, string | null]>([
    ['a tilde', '~/helper', 'boto3', 'environment/variable-refused'],
    ['a variable', '$HOME/helper', 'aws-cli', 'environment/variable-refused'],
    ['a pipe', '{dir}/home/helper | cat', 'boto3', 'environment/variable-refused'],
    ['a tilde', '~/helper', 'go', null],
    ['quotes at both ends', '"{dir}/home/a folder/helper" --for "a b"', 'terraform', 'environment/variable-refused'],
    ['quotes at both ends', '"{dir}/home/a folder/helper" --for "a b"', 'boto3', null],
    ['quotes at its start', '"{dir}/home/a folder/helper" --for b', 'terraform', null],
    ['a whole path', '{dir}/home/helper --for b', 'boto3,go,rust', null],
    ['an address', '{dir}/home/helper "https://login.example.com/?a=1&b=2"', 'boto3', null],
  ])('with %s (%s), for %s', async (_, command, tools, id) => {
    const seen = await look({
      home: { '.aws/config': config(command), helper: printing(good()), 'a folder/helper': printing(good()) },
      env: { AWS_PROFILE: 'dev' },
      inputs: { tools },
    });
    tells(seen, id);
    expect([seen.report.verdict, stsOf(seen)]).toEqual([id ? 'fail' : 'pass', 'connected']);
  });
  it.each<[string, Record<string, string>, string | null]>([
    ['once', { AWS_MAX_ATTEMPTS: '1' }, 'environment/variable-refused'],
    ['as often as it does by default', {}, null],
  ])('that is slow, where the SDK for Rust tries %s', async (_, env, id) => {
    const seen = await runs(`#!/bin/sh\nsleep 7\n${printing(good()).replace('#!/bin/sh', '')}`, {
      env,
      inputs: { tools: 'rust' },
    });
    tells(seen, id, /./);
  });
  it('that hands out a session which is over', async () =>
    tells(
      await runs(printing({ ...good(), Expiration: inMinutes(-5) })),
      'credentials/session-expired',
      /session ended at/,
    ));
  it('that is not there', async () => {
    const seen = await look({ home: { '.aws/config': config('corp-login-helper') }, env: { AWS_PROFILE: 'dev' } });
    tells(seen, 'credentials/source-failed', /corp-login-helper/, /is not there/);
    expect(seen.shown).not.toMatch(/profile `?dev`? does not exist/);
  });
  it('that takes too long', async () => {
    const limit = String(Math.ceil(performance.now() / 1000) + 4);
    tells(
      await runs(helper('sleep 60'), { inputs: { 'timeout-seconds': limit } }),
      'credentials/source-failed',
      /took longer/,
    );
  });
  it('is not run to compare identities', async () => {
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const { dir, root } = await runs(helper('touch {dir}/home/ran'), {
      inputs: { 'aws-access-key-id': accessKeyId, 'aws-secret-access-key': secretAccessKey },
    });
    expect([root, fs.existsSync(path.join(dir, 'home/ran'))]).toEqual([null, false]);
  });
  it.each([
    ['AWS_CONFIG_FILE', '[profile dev]'],
    ['AWS_SHARED_CREDENTIALS_FILE', '[dev]'],
  ])('of a file in the workspace, which %s names, is not run', async (variable, title) => {
    const seen = await look({
      work: { 'aws-file': `${title}\ncredential_process = touch {dir}/home/ran\n` },
      env: { AWS_PROFILE: 'dev', [variable]: '{dir}/work/aws-file' },
    });
    tells(seen, 'environment/variable-refused', /does not run/);
    expect([seen.report.verdict, stsOf(seen), seen.exit]).toEqual(['warn', 'not-evaluated', 0]);
    expect(fs.existsSync(path.join(seen.dir, 'home/ran'))).toBe(false);
  });
  it('of a source profile in the workspace is not run either', async () => {
    const seen = await look({
      work: {
        'aws-file': `[profile dev]\nrole_arn = ${ROLE}\nsource_profile = b\n${config('touch {dir}/home/ran', 'b')}`,
      },
      env: { AWS_PROFILE: 'dev', AWS_CONFIG_FILE: '{dir}/work/aws-file' },
    });
    tells(seen, 'environment/variable-refused');
    expect(fs.existsSync(path.join(seen.dir, 'home/ran'))).toBe(false);
  });
  it('of a file in the folder where a person works is run', async () => {
    const seen = await look({
      work: { 'aws-file': config('touch {dir}/home/ran') },
      at: 'terminal',
      env: { AWS_PROFILE: 'dev', AWS_CONFIG_FILE: '{dir}/work/aws-file' },
    });
    expect(fs.existsSync(path.join(seen.dir, 'home/ran'))).toBe(true);
  });
  it('is run where it has no part in the workspace', async () => {
    const { dir } = await runs(helper('touch {dir}/home/ran; exit 1'));
    expect(fs.existsSync(path.join(dir, 'home/ran'))).toBe(true);
  });
});

describe('a profile', () => {
  const KEYS =
    'aws_access_key_id = AKIAQVU6JPSJ4JBHXNWV\naws_secret_access_key = 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\n';
  const at = (config: string, more: Machine = {}): Promise<Seen> =>
    look({ home: { '.aws/config': config }, ...more, env: { AWS_PROFILE: 'dev' } });
  const withRole = (more: string) => `[profile dev]\nrole_arn = ${ROLE}\n${more}`;

  it('whose source is not there', async () => {
    const seen = await at(withRole('source_profile = base\n'));
    tells(seen, 'credentials/source-failed', /source profile that does not exist/);
    expect(seen.shown).not.toMatch(/profile `?dev`? does not exist/);
  });
  it('whose sources lead in a circle', async () =>
    tells(
      await at(`${withRole('source_profile = b\n')}[profile b]\nrole_arn = ${ROLE}\nsource_profile = dev\n`),
      'credentials/source-failed',
      /loop/,
    ));
  it('whose source has nothing', async () =>
    tells(
      await at(`${withRole('source_profile = b\n')}[profile b]\nregion = us-east-2\n`),
      'credentials/source-failed',
      /supplies no credentials/,
    ));
  it('that asks for a code', async () =>
    tells(
      await at(
        `${withRole('source_profile = b\nmfa_serial = arn:aws:iam::123456789012:mfa/mona\n')}[profile b]\n${KEYS}`,
      ),
      'credentials/source-failed',
      /multi-factor/,
    ));
  describe('with a session in the AWS CLI’s cache', () => {
    const MFA = 'arn:aws:iam::123456789012:mfa/mona';
    const inCache = (asked: Record<string, string>, more: Record<string, unknown> = {}) => {
      const { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken } = session();
      const written = JSON.stringify(asked).replaceAll('":"', '": "').replaceAll('","', '", "');
      return {
        [`.aws/cli/cache/${cacheName('sha1', written)}`]: {
          Credentials: { AccessKeyId, SecretAccessKey, SessionToken, Expiration: inMinutes(60), ...more },
        },
      };
    };
    const user = (): string => {
      const { accessKeyId, secretAccessKey } = userCredentials(world);
      return `[profile b]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
    };
    const trustUser = (): void => {
      const [role] = world.roles;
      if (role)
        role.trustPolicy = {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { AWS: world.users[0]?.arn ?? '' }, Action: 'sts:AssumeRole' }],
        };
    };
    const person = (mfa: boolean, home: Record<string, unknown>, inputs: Record<string, string> = {}): Promise<Seen> =>
      look({
        home: {
          '.aws/config': `${withRole(`source_profile = b\n${mfa ? `mfa_serial = ${MFA}\n` : ''}`)}${user()}`,
          ...home,
        },
        env: { AWS_PROFILE: 'dev' },
        inputs,
      });

    it('of a role that asks for a code, works for the AWS CLI', async () => {
      const seen = await person(true, inCache({ RoleArn: ROLE, SerialNumber: MFA }), { tools: 'aws-cli' });
      expect([seen.report.verdict, stsOf(seen), seen.report.findings.map(({ severity }) => severity)]).toEqual([
        'pass',
        'connected',
        ['notice'],
      ]);
      tells(seen, null, /boto3/, /code/);
    });
    it.each([
      ['boto3', 'fail'],
      ['java', 'warn'],
    ])('of a role that asks for a code, for %s', async (tools, verdict) => {
      const seen = await person(true, inCache({ RoleArn: ROLE, SerialNumber: MFA }), { tools });
      tells(seen, 'environment/variable-refused', /~\/\.aws\/cli\/cache/);
      expect([seen.report.verdict, stsOf(seen)]).toEqual([verdict, 'connected']);
    });
    it('of a role that asks for a code, is nobody’s to renew', async () =>
      tells(
        await person(true, inCache({ RoleArn: ROLE, SerialNumber: MFA }), { 'min-session-minutes': '90' }),
        'credentials/session-expiring',
      ));
    it.each([
      ['is of another role', { RoleArn: `${ROLE}-2`, SerialNumber: MFA }, {}],
      ['has ended', { RoleArn: ROLE, SerialNumber: MFA }, { Expiration: '2020-01-01T00:00:00Z' }],
      ['ends within a quarter of an hour', { RoleArn: ROLE, SerialNumber: MFA }, { Expiration: inMinutes(10) }],
      ['is half a key', { RoleArn: ROLE, SerialNumber: MFA }, { SecretAccessKey: undefined }],
    ])('that %s, does not serve a role that asks for a code', async (_, asked, more) =>
      tells(await person(true, inCache(asked, more)), 'credentials/source-failed', /multi-factor/),
    );
    it('of a role that AWS gives anew, and that AWS accepts, is no trouble', async () => {
      trustUser();
      expect((await person(false, inCache({ RoleArn: ROLE }), { tools: 'aws-cli' })).root).toBeNull();
    });
    it.each([
      ['aws-cli', 'fail'],
      ['boto3', 'pass'],
    ])('of a role that AWS gives anew, and that AWS has ended, for %s', async (tools, verdict) => {
      trustUser();
      const ended = inCache({ RoleArn: ROLE }, { AccessKeyId: 'ASIAQVU6JPSJ4JBHXNWV' });
      const seen = await person(false, ended, { tools });
      tells(seen, verdict === 'fail' ? 'environment/variable-refused' : null, /AWS CLI/);
      expect([seen.report.verdict, stsOf(seen)]).toEqual([verdict, 'connected']);
    });
  });
  it('whose role is denied is the one trouble', async () => {
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const keys = `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
    const seen = await at(`${withRole('source_profile = b\n')}[profile b]\n${keys}`);
    expect(seen.root).toBe('assume-role/denied');
    expect(seen.report.findings.map(({ id }) => id)).not.toContain('credentials/conflicting-sources');
  });
  it('whose key is unknown', async () =>
    tells(
      await at(`${withRole('source_profile = b\n')}[profile b]\n${KEYS}`),
      'credentials/unknown-key',
      /AssumeRole/,
    ));
  it('whose secret is wrong', async () => {
    const { accessKeyId } = userCredentials(world);
    const keys = KEYS.replace('AKIAQVU6JPSJ4JBHXNWV', accessKeyId);
    tells(
      await at(`${withRole('source_profile = b\n')}[profile b]\n${keys}`),
      'credentials/wrong-secret',
      /SignatureDoesNotMatch/,
      /--profile b/,
    );
  });
  it('whose role is denied', async () => {
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const keys = `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
    tells(await at(`${withRole('source_profile = b\n')}[profile b]\n${keys}`), 'assume-role/denied');
  });
  it('that is not there', async () =>
    expect((await at('[profile other]\nregion = us-east-2\n')).root).toBe('credentials/missing'));
  it('with a Region alone leaves the machine to be asked', async () => {
    const { url } = await serve({ 'GET /v1/credentials': () => ({ body: handedOut() }) });
    const seen = await look({
      home: { '.aws/config': '[profile dev]\nregion = us-east-2\n' },
      env: { AWS_PROFILE: 'dev', AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/v1/credentials` },
    });
    expect(seen.report.identity.credential.source).toBe('container');
  });
});

describe('a single sign-on', () => {
  const START = 'https://corp.awsapps.com/start';
  let count = 0;
  const PORTAL = 'GET /federation/credentials';
  const REFUSED = (type: string, message: string, status: number) => ({
    status,
    headers: { 'x-amzn-errortype': type },
    body: { message },
  });
  const granted = () => {
    const { accessKeyId, secretAccessKey, sessionToken } = session();
    return { body: { roleCredentials: { accessKeyId, secretAccessKey, sessionToken, expiration: Date.now() + 3e6 } } };
  };
  // The SDK asks to renew a session of one name once in thirty seconds.
  const person = async (
    routes: Routes,
    {
      cached = {},
      settings = 'sso_account_id = 123456789012\nsso_role_name = Dev\n',
      section = true,
      ...more
    }: Machine & {
      cached?: Record<string, unknown> | null;
      settings?: string;
      section?: boolean;
    } = {},
  ) => {
    const name = `corp-${++count}`;
    const endpoint = await serve(routes);
    const cache = `.aws/sso/cache/${cacheName('sha1', name)}`;
    const config = `[profile dev]\nsso_session = ${name}\n${settings}${
      section ? `[sso-session ${name}]\nsso_start_url = ${START}\nsso_region = us-east-2\n` : ''
    }`;
    const token = {
      startUrl: START,
      region: 'us-east-2',
      accessToken: 'token-of-the-person',
      expiresAt: inMinutes(60),
      clientId: 'client',
      clientSecret: 'secret-of-the-client',
      refreshToken: 'refresh-token-of-the-person',
      ...cached,
    };
    const seen = await look({
      home: { '.aws/config': config, ...(cached === null ? {} : { [cache]: token }) },
      at: 'terminal',
      ...more,
      env: {
        AWS_PROFILE: 'dev',
        AWS_ENDPOINT_URL_SSO: endpoint.url,
        AWS_ENDPOINT_URL_SSO_OIDC: endpoint.url,
        ...more.env,
      },
    });
    // What is masked is told to the runner alone.
    expect(seen.shown.replace(/^::add-mask::.*$/gm, '')).not.toMatch(/token-of-the-person|secret-of-the-client/);
    return { seen, endpoint, cache: path.join(seen.dir, 'home', cache) };
  };

  it('that is valid', async () => {
    const { seen } = await person({ [PORTAL]: granted });
    tells(seen, null);
    expect([stsOf(seen), seen.report.identity.credential.source]).toEqual(['connected', 'profile']);
  });
  it('that is renewed, and written back', async () => {
    const { seen, cache } = await person(
      {
        [PORTAL]: granted,
        'POST /token': { body: { accessToken: 'new-token', expiresIn: 28800, refreshToken: 'new' } },
      },
      { cached: { expiresAt: inMinutes(-5) } },
    );
    tells(seen, null);
    expect(JSON.parse(fs.readFileSync(cache, 'utf8'))).toMatchObject({ accessToken: 'new-token' });
  });
  it.each([
    ['ForbiddenException', 'No access', 403, /has no such role in this account/],
    ['ResourceNotFoundException', 'Account not found', 404, /does not know the account/],
    ['TooManyRequestsException', 'Slow down', 429, /Slow down/],
  ])('refused with %s', async (type, message, status, words) => {
    const { seen } = await person({ [PORTAL]: REFUSED(type, message, status) });
    tells(seen, 'credentials/source-failed', words, message);
    expect(seen.shown).not.toMatch(/profile `?dev`? does not exist/);
  });
  it('that AWS has ended', async () => {
    const { seen } = await person({
      [PORTAL]: REFUSED('UnauthorizedException', 'Session token not found or invalid', 401),
    });
    tells(seen, 'credentials/session-expired', /aws sso login --profile dev/, /Session token not found/);
  });
  it.each<[string, Record<string, unknown>, Routes, RegExp]>([
    [
      'that cannot be renewed',
      { expiresAt: inMinutes(-5) },
      { 'POST /token': { status: 400, body: { error: 'invalid_grant', error_description: 'over' } } },
      /invalid_grant/,
    ],
    ['that has no refresh token', { expiresAt: inMinutes(-5), refreshToken: undefined }, {}, /has ended/],
  ])('%s', async (_, cached, routes, words) => {
    const { seen } = await person(routes, { cached });
    tells(seen, 'credentials/session-expired', /aws sso login --profile dev/, words);
    const [first] = seen.report.findings;
    expect(JSON.stringify(first?.remedies)).not.toMatch(/OIDC|secrets/);
  });
  it('that never was', async () => {
    const { seen } = await person({}, { cached: null });
    tells(seen, 'credentials/session-expired', /aws sso login --profile dev/, /no single sign-on session here/);
    expect(seen.shown).not.toMatch(/has ended|past its end/);
  });
  it('that is there, and cannot be used', async () => {
    const { seen, endpoint } = await person({ [PORTAL]: granted }, { cached: { accessToken: undefined } });
    tells(seen, 'credentials/source-failed', /lacks `?accessToken/, /aws sso login --profile dev/);
    expect([endpoint.asked, /nobody is signed in/.test(seen.shown)]).toEqual([[], false]);
  });
  it('without a role', async () => {
    const { seen } = await person({}, { settings: 'sso_account_id = 123456789012\n' });
    tells(seen, 'credentials/source-failed', /sso_role_name/);
  });
  it('without its section', async () => {
    const { seen } = await person({}, { section: false });
    tells(seen, 'credentials/source-failed', /session that is not there/);
  });
  it('with two start URLs', async () => {
    const { seen } = await person(
      { [PORTAL]: granted },
      { settings: `sso_account_id = 1\nsso_role_name = Dev\nsso_start_url = ${START}/2\n` },
    );
    tells(seen, 'credentials/source-failed', /different start URLs/);
  });
  it('out of reach is the network’s fault', async () => {
    const { seen } = await person(
      {},
      { env: { AWS_ENDPOINT_URL_SSO: 'http://127.0.0.1:9', AWS_ENDPOINT_URL_SSO_OIDC: 'http://127.0.0.1:9' } },
    );
    tells(seen, 'environment/connection-failed');
  });
  it.each<[string, Routes, Record<string, unknown> | null, RegExp]>([
    [
      'an unknown account',
      { [PORTAL]: REFUSED('ResourceNotFoundException', 'Account not found', 404) },
      {},
      /ResourceNotFoundException: Account not found/,
    ],
    [
      'a role that is not assigned',
      { [PORTAL]: REFUSED('ForbiddenException', 'No access', 403) },
      {},
      /ForbiddenException: No access/,
    ],
    ['nobody signed in', {}, null, /The SSO session token associated with profile=dev was not found or is invalid/],
  ])('beside keys, with %s: whom the tools would be', async (_, routes, cached, words) => {
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const { seen } = await person(routes, {
      cached,
      at: 'self-hosted',
      env: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey },
    });
    tells(seen, 'credentials/conflicting-sources', words);
    const tools = seen.report.findings[0]?.evidence.join('\n') ?? '';
    expect(tools).toMatch(/AWS CLI 2.*boto3.*: the environment’s `?AWS_ACCESS_KEY_ID/);
    expect(tools).not.toMatch(/could not be found/);
  });
  it('is not renewed to compare identities', async () => {
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const { seen, endpoint, cache } = await person(
      {
        [PORTAL]: granted,
        'POST /token': { body: { accessToken: 'new-token', expiresIn: 28800, refreshToken: 'new' } },
      },
      {
        cached: { expiresAt: inMinutes(-5) },
        at: 'self-hosted',
        inputs: { 'aws-access-key-id': accessKeyId, 'aws-secret-access-key': secretAccessKey },
      },
    );
    expect([seen.root, endpoint.asked]).toEqual([null, []]);
    expect(JSON.parse(fs.readFileSync(cache, 'utf8'))).toMatchObject({ accessToken: 'token-of-the-person' });
  });
});

describe('aws login', () => {
  const SESSION = 'arn:aws:sts::123456789012:assumed-role/Admin/mona';
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const dpopKey = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
  const person = async (
    routes: Routes,
    {
      left = 10,
      cached = true,
      accessToken = {},
      more = '',
      ...machine
    }: Machine & { left?: number; cached?: boolean; accessToken?: unknown; more?: string } = {},
  ) => {
    const endpoint = await serve(routes);
    const { accessKeyId, secretAccessKey, sessionToken } = session();
    const cache = `.aws/login/cache/${cacheName('sha256', SESSION)}`;
    const token = {
      accessToken: {
        ...{ accessKeyId, secretAccessKey, sessionToken, accountId: ACCOUNT, expiresAt: inMinutes(left) },
        ...(accessToken as object | null),
      },
      tokenType: 'urn:aws:params:oauth:token-type:access_token_sigv4',
      clientId: 'arn:aws:signin:::devtools/same-device',
      refreshToken: 'refresh-token-of-the-person',
      idToken: 'x',
      dpopKey,
    };
    const seen = await look({
      home: {
        '.aws/config': `[profile dev]\nlogin_session = ${SESSION}\nregion = us-east-2\n${more}`,
        ...(cached ? { [cache]: accessToken === null ? '{"accessToken":' : token } : {}),
      },
      at: 'terminal',
      ...machine,
      env: { AWS_PROFILE: 'dev', AWS_ENDPOINT_URL_SIGNIN: endpoint.url, ...machine.env },
    });
    return { seen, endpoint, cache: path.join(seen.dir, 'home', cache) };
  };
  const refused = (error: string): Routes => ({
    'POST /v1/token': {
      status: 403,
      headers: { 'x-amzn-errortype': 'AccessDeniedException' },
      body: { error, message: 'no' },
    },
  });

  it('that is valid asks nothing', async () => {
    const { seen, endpoint } = await person({});
    tells(seen, null);
    expect([stsOf(seen), endpoint.asked]).toEqual(['connected', []]);
  });
  it.each([
    ['TOKEN_EXPIRED', 'credentials/session-expired', /aws login --profile dev/],
    ['USER_CREDENTIALS_CHANGED', 'credentials/session-expired', /aws login --profile dev/],
    ['INSUFFICIENT_PERMISSIONS', 'credentials/source-failed', /signin:CreateOAuth2Token/],
  ])('refused with %s', async (error, id, words) => {
    const { seen } = await person(refused(error), { left: -5 });
    tells(seen, id, words, error);
    expect(seen.shown).not.toMatch(/aws sso login/);
  });
  it('that never was', async () => {
    const { seen } = await person({}, { cached: false });
    tells(seen, 'credentials/session-expired', /aws login --profile dev/);
  });
  it.each<[string, unknown, RegExp]>([
    ['without the account', { accountId: undefined }, /lacks `?accessToken\.accountId/],
    [
      'without a key',
      { accessKeyId: undefined, accountId: undefined },
      /accessToken\.accountId.* accessToken\.accessKeyId/,
    ],
    ['that is not JSON', null, /is not JSON/],
  ])('%s is there, and cannot be used', async (_, accessToken, words) => {
    const { seen, endpoint } = await person({}, { accessToken });
    tells(seen, 'credentials/source-failed', words, /aws login --profile dev/);
    expect(seen.shown).not.toMatch(/nobody is signed in|has no .*session here/);
    expect(endpoint.asked).toEqual([]);
  });
  const role = (name: string): string => `[profile app]\nrole_arn = ${ROLE}\nsource_profile = ${name}\n`;
  it.each([
    ['go', 'fail'],
    ['java', 'pass'],
  ])('as the source of a role, for %s', async (tools, verdict) => {
    const [target] = world.roles;
    const statement = { Effect: 'Allow' as const, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } };
    if (target) target.trustPolicy = { Version: '2012-10-17', Statement: [{ ...statement, Action: 'sts:AssumeRole' }] };
    const { seen } = await person(
      {},
      {
        at: 'self-hosted',
        more: role('dev'),
        env: { AWS_PROFILE: 'app' },
        inputs: { tools, 'aws-region': 'us-east-2' },
      },
    );
    tells(seen, verdict === 'fail' ? 'environment/variable-refused' : null);
    expect([seen.report.verdict, stsOf(seen)]).toEqual([verdict, 'connected']);
  });
  it.each([
    ['java', 'warn'],
    ['boto3', 'pass'],
  ])('beside keys of the same profile, for %s', async (tools, verdict) => {
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const more = `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
    const { seen } = await person({}, { at: 'self-hosted', more, inputs: { tools } });
    tells(seen, verdict === 'warn' ? 'environment/variable-refused' : null);
    expect(seen.report.verdict).toBe(verdict);
  });
  it('out of reach is the network’s fault', async () => {
    const { seen } = await person({}, { left: -5, env: { AWS_ENDPOINT_URL_SIGNIN: 'http://127.0.0.1:9' } });
    tells(seen, 'environment/connection-failed');
  });
  it('is not renewed to compare identities', async () => {
    const { accessKeyId, secretAccessKey } = userCredentials(world);
    const { seen, endpoint } = await person(refused('TOKEN_EXPIRED'), {
      left: -5,
      at: 'self-hosted',
      inputs: { 'aws-access-key-id': accessKeyId, 'aws-secret-access-key': secretAccessKey },
    });
    expect([seen.root, endpoint.asked]).toEqual([null, []]);
  });
});
