import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { presetRules } from '../helpers/replay/presets.ts';
import { type Replay, startReplay } from '../helpers/replay/server.ts';
import type { Replayed } from '../helpers/replay/types.ts';

const running: Replay[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((replay) => replay.close()));
});

async function start(replayed: Replayed): Promise<Replay> {
  const replay = await startReplay(replayed);
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
