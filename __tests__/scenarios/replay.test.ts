import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { presetRules } from '../../scenarios/replay/presets.ts';
import { type Replay, startReplay } from '../../scenarios/replay/server.ts';
import type { Decide, Replayed, Simulation } from '../../scenarios/replay/types.ts';

const running: Replay[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((replay) => replay.close()));
});

async function start(replayed: Replayed, decide?: Decide): Promise<Replay> {
  const replay = await startReplay(replayed, decide);
  running.push(replay);
  return replay;
}

const signed = (service: string, region = 'us-east-1', key = 'AKIAZQ3DNNPL5KX7W2TU') => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});
const ask = (replay: Replay, path: string, init: RequestInit = {}) => fetch(`${replay.url}${path}`, init);
const askSts = (replay: Replay, form: Record<string, string>, headers: Record<string, string> = signed('sts')) =>
  ask(replay, '/', { method: 'POST', body: new URLSearchParams(form), headers });
const askModel = (replay: Replay, verb: string, body: string) =>
  ask(replay, `/model/amazon.nova-lite-v1%3A0/${verb}`, {
    method: 'POST',
    body,
    headers: { ...signed('bedrock'), 'content-type': 'application/json' },
  });
const TURN = [{ role: 'user', content: [{ text: 'hi' }] }];

describe('a healthy model', () => {
  it.each([
    ['converse', '{"messages":'],
    ['converse', ''],
    ['converse', '{}'],
    ['converse', JSON.stringify({ messages: [] })],
    ['converse', JSON.stringify({ messages: TURN, inferenceConfig: { maxTokens: 0 } })],
    ['converse', JSON.stringify({ messages: TURN, inferenceConfig: { maxTokens: null } })],
    ['converse-stream', JSON.stringify({ messages: [] })],
    ['invoke', ''],
    ['invoke', '{}'],
    ['invoke', JSON.stringify({ messages: TURN, max_tokens: 0 })],
    ['invoke', JSON.stringify({ inputText: 'hi', textGenerationConfig: { maxTokenCount: -1 } })],
    ['invoke', JSON.stringify({ messages: TURN, inferenceConfig: { maxTokens: 0 } })],
  ])('refuses a malformed %s: %s', async (verb, body) => {
    const response = await askModel(await start({}), verb, body);
    expect([response.status, response.headers.get('x-amzn-errortype')]).toEqual([400, 'ValidationException']);
  });
  it.each([
    ['converse', { messages: TURN, inferenceConfig: { maxTokens: 1 } }],
    ['invoke', { inputText: 'hi' }],
    ['count-tokens', {}],
  ])('answers a well-formed %s', async (verb, body) =>
    expect((await askModel(await start({}), verb, JSON.stringify(body))).status).toBe(200),
  );
});

describe('what it does not know', () => {
  it('is an unknown operation of STS', async () =>
    expect((await askSts(await start({}), { Action: 'GetFederationToken' })).status).toBe(404));
  it('is a request in CBOR', async () =>
    expect(
      (
        await ask(await start({}), '/service/STS/operation/GetCallerIdentity', {
          method: 'POST',
          headers: { 'smithy-protocol': 'rpc-v2-cbor' },
        })
      ).status,
    ).toBe(404));
  it('is what GitHub tells a token without permissions', async () =>
    expect((await ask(await start({}), '/_github/repos/octo/shop')).status).toBe(404));
  it('is a preset', () => expect(() => presetRules('clock-sideways')).toThrow('no preset clock-sideways'));
});

describe('a request is told by its name', () => {
  it.each([
    ['PUT', '/uploads/a', 'PutObject'],
    ['DELETE', '/uploads/a/b', 'DeleteObject'],
    ['POST', '/uploads/a', 'POST object'],
    ['PUT', '/uploads', 'PUT bucket'],
    ['HEAD', '/uploads', 'HeadBucket'],
    ['GET', '/constructor', 'GET bucket'],
    ['GET', '/uploads?list-type=2', 'ListObjectsV2'],
  ])('%s %s', async (method, path, operation) => {
    const replay = await start({});
    await ask(replay, path, { method, headers: signed('s3') });
    expect(replay.calls).toMatchObject([{ service: 's3', operation }]);
  });
});

describe('rules', () => {
  const denied = { status: 403, error: { code: 'AccessDenied' } };
  const statuses = async (replayed: Replayed, ...headers: Record<string, string>[]) => {
    const replay = await start(replayed);
    const found: number[] = [];
    for (const each of headers) found.push((await askSts(replay, { Action: 'GetCallerIdentity' }, each)).status);
    return found;
  };
  it('answer in their order', async () =>
    expect(
      await statuses(
        {
          aws: [
            { service: 'sts', status: 500 },
            { service: '*', ...denied },
          ],
        },
        signed('sts'),
      ),
    ).toEqual([500]));
  it('take a dot as it stands', async () =>
    expect(await statuses({ aws: [{ operation: 'Get.allerIdentity', ...denied }] }, signed('sts'))).toEqual([200]));
  it('match a whole name', async () =>
    expect(await statuses({ aws: [{ operation: 'Get', ...denied }] }, signed('sts'))).toEqual([200]));
  it('end after their times', async () =>
    expect(await statuses({ aws: [{ times: 2, ...denied }] }, signed('sts'), signed('sts'), signed('sts'))).toEqual([
      403, 403, 200,
    ]));
  it('ask for a token', async () =>
    expect(
      await statuses({ aws: [{ withToken: true, ...denied }] }, signed('sts'), {
        ...signed('sts'),
        'x-amz-security-token': 't',
      }),
    ).toEqual([200, 403]));
  it('ask for a key', async () =>
    expect(
      await statuses(
        { aws: [{ accessKey: 'AKIAZQ3DNNPL5KX7W2TV', ...denied }] },
        signed('sts'),
        signed('sts', 'us-east-1', 'AKIAZQ3DNNPL5KX7W2TV'),
      ),
    ).toEqual([200, 403]));
  it('of no Region fit requests without a signature', async () =>
    expect(await statuses({ aws: [{ region: '', ...denied }] }, signed('sts'), {})).toEqual([200, 403]));
});

describe('dialects', () => {
  const aws = [{ status: 403, error: { code: 'AccessDenied', message: 'a < b' } }];
  it('S3 says nothing to HEAD', async () => {
    const response = await ask(await start({ aws }), '/uploads', { method: 'HEAD', headers: signed('s3') });
    expect([
      response.status,
      response.headers.get('x-amz-request-id'),
      response.headers.get('x-amzn-requestid'),
      await response.text(),
    ]).toEqual([403, 'SCENARIO', null, '']);
  });
  it('S3 and STS speak XML', async () => {
    const replay = await start({ aws });
    expect(await (await ask(replay, '/uploads', { headers: signed('s3') })).text()).toContain(
      '<Error><Code>AccessDenied</Code><Message>a &#60; b</Message>',
    );
    expect(await (await askSts(replay, { Action: 'GetCallerIdentity' })).text()).toContain(
      '<Code>AccessDenied</Code><Message>a &#60; b</Message></Error>',
    );
  });
  it('DynamoDB names the type in the body, Bedrock in a header', async () => {
    const replay = await start({ aws });
    const table = await ask(replay, '/', {
      method: 'POST',
      headers: { ...signed('dynamodb'), 'x-amz-target': 'DynamoDB_20120810.ListTables' },
    });
    expect(await table.json()).toEqual({ __type: 'com.amazon.coral.service#AccessDenied', message: 'a < b' });
    const models = await ask(replay, '/foundation-models', { headers: signed('bedrock') });
    expect([models.headers.get('x-amzn-errortype'), await models.json()]).toEqual([
      'AccessDenied',
      { message: 'a < b' },
    ]);
  });
  it('a clock is told by the Date header', async () => {
    const response = await askSts(await start({ aws: presetRules('clock-behind') }), { Action: 'GetCallerIdentity' });
    expect(Date.parse(response.headers.get('date') ?? '') - Date.now()).toBeGreaterThan(3_590_000);
  });
});

describe('faults', () => {
  it('of the replay itself are no answer of AWS', async () => {
    const replay = await start({ aws: [{ status: 403, body: { not: 'a text' } }] });
    await expect(askSts(replay, { Action: 'GetCallerIdentity' })).rejects.toThrow();
    expect(replay.faults).toHaveLength(1);
  });
  it.each(['reset', 'truncate'] as const)('%s breaks the connection', async (fault) => {
    const replay = await start({ aws: [{ fault }] });
    await expect(askSts(replay, { Action: 'GetCallerIdentity' }).then((response) => response.text())).rejects.toThrow();
    expect(replay.faults).toEqual([]);
  });
  it('a hanging answer ends with the replay', async () => {
    const replay = await start({ aws: [{ fault: 'hang' }] });
    const asked = askSts(replay, { Action: 'GetCallerIdentity' });
    setTimeout(() => void replay.close(), 100);
    await expect(asked).rejects.toThrow();
  });
  it('a tunnel is refused, and recorded', async () => {
    const replay = await start({ proxy: { status: 403 } });
    const socket = connect(Number(new URL(replay.url).port), '127.0.0.1');
    socket.write('CONNECT sts.amazonaws.com:443 HTTP/1.1\r\nHost: sts.amazonaws.com:443\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
    expect(replay.calls).toMatchObject([{ service: 'proxy', resource: 'sts.amazonaws.com:443' }]);
  });
});

describe('an assumed role', () => {
  it('is who its credentials then are', async () => {
    const replay = await start({});
    const form = {
      Action: 'AssumeRoleWithWebIdentity',
      RoleArn: 'arn:aws:iam::210987654321:role/ci/deploy',
      RoleSessionName: 'run',
    };
    const [, key = ''] = /<AccessKeyId>(.+?)</.exec(await (await askSts(replay, form, {})).text()) ?? [];
    const who = await askSts(replay, { Action: 'GetCallerIdentity' }, signed('sts', 'us-east-1', key));
    expect(await who.text()).toContain('<Arn>arn:aws:sts::210987654321:assumed-role/deploy/run</Arn>');
  });
});

describe('IAM', () => {
  const ROLE = 'arn:aws:iam::123456789012:role/ci/deploy';
  const USER = 'arn:aws:iam::123456789012:user/deploy';
  const askIam = async (replayed: Replayed, form: Record<string, string>) => {
    const response = await askSts(await start(replayed), { Version: '2010-05-08', ...form }, signed('iam'));
    return { status: response.status, body: await response.text() };
  };
  const simulate = (simulation: Simulation | undefined, more: Record<string, string> = {}) =>
    askIam(simulation ? { simulation } : {}, {
      Action: 'SimulatePrincipalPolicy',
      PolicySourceArn: USER,
      'ActionNames.member.1': 's3:GetObject',
      'ResourceArns.member.1': 'arn:aws:s3:::uploads/*',
      'ResourceArns.member.2': 'arn:aws:s3:::other/*',
      ...more,
    });
  const decisions = (body: string) =>
    [...body.matchAll(/<(?:EvalDecision|EvalResourceDecision)>(\w+)</g)].map(([, decision]) => decision);

  it('is denied to a deployer', async () => {
    expect((await simulate(undefined)).status).toBe(403);
    expect((await askIam({}, { Action: 'GetRole', RoleName: 'deploy' })).status).toBe(403);
  });
  it('finds the roles of the scenario, and no other', async () => {
    const found = await askIam({ roles: { deploy: ROLE } }, { Action: 'GetRole', RoleName: 'deploy' });
    expect(found.body).toContain(`<Path>/ci/</Path><RoleName>deploy</RoleName>`);
    expect(found.body).toContain(`<Arn>${ROLE}</Arn>`);
    expect((await askIam({ roles: { deploy: ROLE } }, { Action: 'GetRole', RoleName: 'other' })).status).toBe(403);
  });
  it('allows what no rule decides', async () =>
    expect(decisions((await simulate({})).body)).toEqual(['allowed', 'allowed', 'allowed']));
  it('decides an action by its strictest resource', async () => {
    const { body } = await simulate({ rules: [{ resource: 'arn:aws:s3:::other/*', decision: 'explicitDeny' }] });
    expect(decisions(body)).toEqual(['explicitDeny', 'allowed', 'explicitDeny']);
    expect(body).toContain('<SourcePolicyId>deploy</SourcePolicyId>');
  });
  it('names a policy, an organization and a boundary', async () => {
    const { body } = await simulate({ rules: [{ decision: 'explicitDeny', policy: 'guard', byBoundary: true }] });
    expect(body).toContain('<SourcePolicyId>guard</SourcePolicyId>');
    expect(body).toContain('<AllowedByPermissionsBoundary>false<');
    const organization = await simulate({ rules: [{ decision: 'explicitDeny', byOrganization: true }] });
    expect(organization.body).toContain('<AllowedByOrganizations>false<');
    expect(organization.body).not.toContain('<SourcePolicyId>');
  });
  it('lacks the context keys that were not given', async () => {
    const rules: Simulation['rules'] = [{ decision: 'allowed', needs: ['aws:SourceVpc'] }];
    const without = await simulate({ rules });
    expect(decisions(without.body)).toEqual(['implicitDeny', 'implicitDeny', 'implicitDeny']);
    expect(without.body).toContain('<MissingContextValues><member>aws:SourceVpc</member></MissingContextValues>');
    const given = await simulate({ rules }, { 'ContextEntries.member.1.ContextKeyName': 'AWS:sourcevpc' });
    expect(decisions(given.body)).toEqual(['allowed', 'allowed', 'allowed']);
  });
  it.each([
    ['arn:aws:sts::123456789012:assumed-role/deploy/run', 400, 'InvalidInput'],
    ['arn:aws:iam::123456789012:root', 400, 'InvalidInput'],
    [ROLE, 404, 'NoSuchEntity'],
  ])('does not simulate %s', async (principal, status, code) => {
    const refused = await simulate({}, { PolicySourceArn: principal });
    expect([refused.status, refused.body.includes(`<Code>${code}</Code>`)]).toEqual([status, true]);
    expect((await simulate({ principals: [principal] }, { PolicySourceArn: principal })).status).toBe(
      principal.includes(':sts:') ? 400 : 200,
    );
  });
});

describe('the service that explains a denial', () => {
  const explain = (replay: Replay, path: string) => ask(replay, path, { headers: signed('iam-toolbox') });
  it('tells a deployer nothing', async () => {
    const replay = await start({});
    const response = await explain(replay, '/authorization-details/ID1/policy');
    expect([response.status, response.headers.get('x-amzn-errortype')]).toEqual([403, 'AccessDeniedException']);
    expect(replay.calls).toMatchObject([{ service: 'iam-toolbox', operation: 'GetRequestAuthorizationPolicy' }]);
  });
  it('tells what the scenario says', async () => {
    const aws = [{ service: 'iam-toolbox', resource: 'ID1', body: { decision: 'DENY' } }];
    expect(await (await explain(await start({ aws }), '/authorization-details/ID1')).json()).toEqual({
      decision: 'DENY',
    });
  });
  it('is not a bucket of its name', async () => {
    const replay = await start({});
    await ask(replay, '/authorization-details/ID1', { headers: signed('s3') });
    expect(replay.calls).toMatchObject([{ service: 's3', operation: 'GetObject' }]);
  });
});

describe('the answer to a request', () => {
  it('may be chosen from outside, knowing the rule', async () => {
    const replay = await start({ aws: [{ operation: 'GetCallerIdentity', status: 500 }] }, (call, rule) =>
      call.operation === 'GetCallerIdentity' && rule?.status === 500 ? null : { status: 503 },
    );
    expect((await askSts(replay, { Action: 'GetCallerIdentity' })).status).toBe(200);
    expect((await askSts(replay, { Action: 'GetAccessKeyInfo' })).status).toBe(503);
  });
  it.each(['sts', 's3'])('of %s may be a text', async (service) => {
    const replay = await start({ aws: [{ service, body: '<Made/>' }] });
    const response = service === 'sts' ? askSts(replay, { Action: 'GetCallerIdentity' }) : ask(replay, '/uploads');
    expect(await (await response).text()).toBe('<Made/>');
  });
});
