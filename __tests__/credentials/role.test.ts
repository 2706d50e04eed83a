import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, openConnection } from '../../src/aws/connection.ts';
import { makeScrub } from '../../src/aws/scrub.ts';
import { assumeRole, roleRequest } from '../../src/credentials/role.ts';
import type { Settings } from '../../src/scene.ts';
import { ROLE, scene } from '../trust-policy/scene.ts';

let answer: { status: number; body: string };
let asked: { form: URLSearchParams; authorization: string | undefined }[] = [];
let connection: Connection;
const server = http.createServer((request, response) => {
  let body = '';
  request
    .on('data', (chunk) => (body += chunk))
    .on('end', () => {
      asked.push({ form: new URLSearchParams(body), authorization: request.headers.authorization });
      response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(answer.body);
    });
});

const good = (
  operation: string,
  credentials = '<AccessKeyId>ASIAX</AccessKeyId><SecretAccessKey>secret-of-the-session</SecretAccessKey><SessionToken>token-of-the-session</SessionToken><Expiration>2026-11-23T13:00:00Z</Expiration>',
) => ({
  status: 200,
  body: `<${operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${operation}Result><Credentials>${credentials}</Credentials><AssumedRoleUser><AssumedRoleId>AROAX:preflight</AssumedRoleId><Arn>arn:aws:sts::123456789012:assumed-role/deploy/preflight</Arn></AssumedRoleUser></${operation}Result></${operation}Response>`,
});
const settings = (more: Partial<Settings> = {}) => roleRequest(scene({ settings: more }).settings);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  connection = openConnection({
    region: 'us-east-1',
    deadline: AbortSignal.timeout(60_000),
    scrub: makeScrub(['base-secret']).scrub,
    learn: () => {},
    caBundle: undefined,
  });
  connection.identities.base = { accessKeyId: 'AKIABASE', secretAccessKey: 'base-secret' };
});
afterAll(() => {
  delete process.env.AWS_ENDPOINT_URL;
  connection.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

describe('assumeRole', () => {
  it('with a token: unsigned, and only what is set', async () => {
    answer = good('AssumeRoleWithWebIdentity');
    const { observation, credentials } = await assumeRole(connection, settings({ roleExternalId: 'x1' }), {
      signer: null,
      token: 'jwt',
    });
    expect(observation).toMatchObject({
      status: 'ok',
      service: 'sts',
      operation: 'AssumeRoleWithWebIdentity',
      target: ROLE,
      signer: 'none',
      facts: {
        accountId: '123456789012',
        arn: 'arn:aws:sts::123456789012:assumed-role/deploy/preflight',
        expiresAt: '2026-11-23T13:00:00.000Z',
      },
    });
    expect(credentials).toEqual({
      accessKeyId: 'ASIAX',
      secretAccessKey: 'secret-of-the-session',
      sessionToken: 'token-of-the-session',
      accountId: '123456789012',
    });
    expect(asked[0]?.authorization).toBeUndefined();
    expect([...(asked[0]?.form.keys() ?? [])].sort()).toEqual([
      'Action',
      'RoleArn',
      'RoleSessionName',
      'Version',
      'WebIdentityToken',
    ]);
    expect(JSON.stringify(observation)).not.toMatch(/jwt|of-the-session/);
  });
  it('with a key: signed, with duration and external id where they are set', async () => {
    answer = good('AssumeRole');
    const { observation } = await assumeRole(connection, settings({ roleExternalId: 'x1', roleDurationSeconds: 900 }), {
      signer: 'base',
      token: null,
    });
    expect(observation).toMatchObject({ status: 'ok', operation: 'AssumeRole', signer: 'base' });
    expect(asked[0]?.authorization).toContain('Credential=AKIABASE/');
    expect(Object.fromEntries(asked[0]?.form ?? [])).toMatchObject({
      DurationSeconds: '900',
      ExternalId: 'x1',
      RoleSessionName: 'aws-credentials-preflight',
    });
  });
  it('a refusal is asked once', async () => {
    answer = {
      status: 403,
      body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error><RequestId>r-1</RequestId></ErrorResponse>',
    };
    const result = await assumeRole(connection, settings(), { signer: null, token: 'jwt' });
    expect(result).toMatchObject({
      credentials: null,
      observation: { status: 'failed', error: { kind: 'service', code: 'AccessDenied', httpStatus: 403 } },
    });
    expect(asked).toHaveLength(1);
  });
  it('an answer without credentials is none of AWS', async () => {
    answer = good('AssumeRole', '');
    expect(await assumeRole(connection, settings(), { signer: 'base', token: null })).toMatchObject({
      credentials: null,
      observation: { status: 'failed' },
    });
  });
  it('neither token nor key asks nothing', async () => {
    expect((await assumeRole(connection, settings(), { signer: null, token: null })).observation.status).toBe(
      'not-evaluated',
    );
    expect(asked).toHaveLength(0);
  });
});
