import { ListFoundationModelsCommand } from '@aws-sdk/client-bedrock';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { HeadBucketCommand, ListBucketsCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import aws4 from 'aws4';
import { describe, expect, it } from 'vitest';
import { makeAccessKeyId, makeSecret } from '../../sandbox/keys.ts';
import { makeSessionToken } from '../../sandbox/session-token.ts';
import { compactTime } from '../../sandbox/wire.ts';
import type { World } from '../../sandbox/world.ts';
import { healthyWorld, type KeyPair, makeSession, sessionCredentials, userCredentials } from '../../sandbox/worlds.ts';
import { clientsOf, failureOf, REGION, type Settings, start } from './harness.ts';

/** One call to each service, as `status code` of its refusal. */
async function dialects(world: World, settings: Settings) {
  const clients = clientsOf(world, await start(world), settings);
  const calls = {
    sts: clients.sts.send(new GetCallerIdentityCommand({})),
    s3: clients.s3.send(new ListObjectsV2Command({ Bucket: 'acme-artifacts', MaxKeys: 1 })),
    dynamodb: clients.dynamodb.send(new ListTablesCommand({})),
    bedrock: clients.bedrock.send(new ListFoundationModelsCommand({})),
  };
  const failures = await Promise.all(
    Object.entries(calls).map(async ([name, call]) => [name, await failureOf(call)] as const),
  );
  return {
    codes: Object.fromEntries(failures.map(([name, { status, name: code }]) => [name, `${status} ${code}`])),
    messages: Object.fromEntries(failures.map(([name, { message }]) => [name, message])),
    failures: Object.fromEntries(failures),
  };
}

const UNKNOWN_KEY = {
  sts: '403 InvalidClientTokenId',
  s3: '403 InvalidAccessKeyId',
  dynamodb: '400 UnrecognizedClientException',
  bedrock: '403 UnrecognizedClientException',
};
const WRONG_SECRET = {
  sts: '403 SignatureDoesNotMatch',
  s3: '403 SignatureDoesNotMatch',
  dynamodb: '400 InvalidSignatureException',
  bedrock: '403 InvalidSignatureException',
};
const INVALID_TOKEN = { ...UNKNOWN_KEY, s3: '400 InvalidToken' };
const EXPIRED = {
  sts: '403 ExpiredToken',
  s3: '400 ExpiredToken',
  dynamodb: '400 ExpiredTokenException',
  bedrock: '403 ExpiredTokenException',
};

describe('each service refuses in its own dialect', () => {
  it('a wrong secret', async () => {
    const world = healthyWorld();
    for (const credentials of [userCredentials(world), sessionCredentials(world)]) {
      const { codes, messages, failures } = await dialects(world, {
        credentials: { ...credentials, secretAccessKey: makeSecret() },
      });
      expect(codes).toEqual(WRONG_SECRET);
      expect(messages.sts).toMatch(
        /^The request signature we calculated does not match the signature you provided\. Check your AWS Secret Access Key/,
      );
      // S3 echoes what it was sent.
      expect(failures.s3?.error).toMatchObject({
        AWSAccessKeyId: credentials.accessKeyId,
        StringToSign: expect.stringMatching(/^AWS4-HMAC-SHA256\n\d{8}T\d{6}Z\n/),
        CanonicalRequest: expect.stringMatching(/^GET\n\/acme-artifacts\/\n/),
      });
    }
  });

  it('a secret with a character too many or too few', async () => {
    const world = healthyWorld();
    const { secretAccessKey, ...rest } = userCredentials(world);
    for (const secret of [`${secretAccessKey}\n`, secretAccessKey.slice(0, -1)])
      expect((await dialects(world, { credentials: { ...rest, secretAccessKey: secret } })).codes).toEqual(
        WRONG_SECRET,
      );
  });

  it('an unknown key, and an inactive one in the same words', async () => {
    const world = healthyWorld();
    const unknown = await dialects(world, {
      credentials: { ...userCredentials(world), accessKeyId: makeAccessKeyId('AKIA', '123456789012') },
    });
    expect(unknown.codes).toEqual(UNKNOWN_KEY);
    expect(unknown.messages.s3).toBe('The AWS Access Key Id you provided does not exist in our records.');
    const key = world.users[0]?.accessKeys[0];
    if (key) key.status = 'inactive';
    const inactive = await dialects(world, { credentials: userCredentials(world) });
    expect(inactive.codes).toEqual(UNKNOWN_KEY);
    expect(inactive.messages).toEqual(unknown.messages);
  });

  it('a temporary key without its token', async () => {
    const world = healthyWorld();
    const { sessionToken: _, ...credentials } = sessionCredentials(world);
    const { codes, messages } = await dialects(world, { credentials });
    expect(codes).toEqual(UNKNOWN_KEY);
    expect(messages.sts).toBe('The security token included in the request is invalid.');
  });

  it("a temporary key with another session's token", async () => {
    const world = healthyWorld();
    const [role] = world.roles;
    if (role) world.sessions.push(makeSession(role, 'Other'));
    const { codes } = await dialects(world, {
      credentials: { ...sessionCredentials(world), sessionToken: world.sessions[1]?.token ?? '' },
    });
    expect(codes).toEqual(UNKNOWN_KEY);
  });

  it('a token that was cut, which S3 cannot decode and gives back', async () => {
    const world = healthyWorld();
    const credentials = sessionCredentials(world);
    const { codes, failures } = await dialects(world, {
      credentials: { ...credentials, sessionToken: credentials.sessionToken.slice(0, -8) },
    });
    expect(codes).toEqual(INVALID_TOKEN);
    expect(failures.s3?.error['Token-0']).toBe(credentials.sessionToken.slice(0, -8));
  });

  it('an expired session, by its own clock', async () => {
    const world = healthyWorld();
    const [session] = world.sessions;
    if (session) session.expiresAt = Date.now() - 1000;
    const { codes, messages } = await dialects(world, {});
    expect(codes).toEqual(EXPIRED);
    expect(messages).toMatchObject({
      sts: 'The security token included in the request is expired',
      s3: 'The provided token has expired.',
    });
  });

  it('a long-term key with a token left over, judged after its secret', async () => {
    const world = healthyWorld();
    // Whether anybody has that token makes no difference.
    for (const sessionToken of [
      makeSessionToken(REGION, '123456789012', Date.now()),
      sessionCredentials(world).sessionToken,
    ]) {
      const credentials: KeyPair = { ...userCredentials(world), sessionToken };
      expect((await dialects(world, { credentials })).codes).toEqual(INVALID_TOKEN);
      expect((await dialects(world, { credentials: { ...credentials, secretAccessKey: makeSecret() } })).codes).toEqual(
        WRONG_SECRET,
      );
    }
  });
});

describe('the order of the checks', () => {
  it('hides a wrong secret behind an expired token, except where the signature comes first', async () => {
    const world = healthyWorld();
    const [session] = world.sessions;
    if (session) session.expiresAt = Date.now() - 1000;
    const { codes } = await dialects(world, {
      credentials: { ...sessionCredentials(world), secretAccessKey: makeSecret() },
    });
    expect(codes).toEqual({
      sts: EXPIRED.sts,
      s3: EXPIRED.s3,
      dynamodb: WRONG_SECRET.dynamodb,
      bedrock: WRONG_SECRET.bedrock,
    });
  });

  it('puts the Region of a bucket before its credentials', async () => {
    const world = healthyWorld();
    const { s3 } = clientsOf(world, await start(world), {
      region: 'us-west-2',
      credentials: { accessKeyId: makeAccessKeyId('AKIA', '123456789012'), secretAccessKey: makeSecret() },
    });
    expect(await failureOf(s3.send(new ListObjectsV2Command({ Bucket: 'acme-artifacts' })))).toMatchObject({
      name: 'AuthorizationHeaderMalformed',
    });
    expect(await failureOf(s3.send(new ListBucketsCommand({})))).toMatchObject({ name: 'InvalidAccessKeyId' });
  });
});

describe('a clock that is off', () => {
  it('by six minutes is too much for all but S3', async () => {
    for (const [offset, words] of [
      [360, /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$/],
      [-360, /^Signature not yet current: \d{8}T\d{6}Z is still later than \d{8}T\d{6}Z \(\d{8}T\d{6}Z \+ 5 min\.\)$/],
    ] as const) {
      const world = healthyWorld();
      world.clockOffsetSeconds = offset;
      const { sts, dynamodb, bedrock, s3 } = clientsOf(world, await start(world), {
        credentials: userCredentials(world),
      });
      const failure = await failureOf(sts.send(new GetCallerIdentityCommand({})));
      expect(failure).toMatchObject({
        name: 'SignatureDoesNotMatch',
        status: 403,
        message: expect.stringMatching(words),
      });
      expect(Math.abs(Date.parse(failure.headers.date ?? '') - Date.now() - offset * 1000)).toBeLessThan(3000);
      expect(await failureOf(dynamodb.send(new ListTablesCommand({})))).toMatchObject({
        name: 'InvalidSignatureException',
        status: 400,
        message: expect.stringMatching(words),
      });
      expect(await failureOf(bedrock.send(new ListFoundationModelsCommand({})))).toMatchObject({
        name: 'InvalidSignatureException',
        status: 403,
      });
      expect((await s3.send(new ListBucketsCommand({}))).$metadata.httpStatusCode).toBe(200);
    }
  });

  it('by four minutes is let pass, by sixteen minutes not by S3 either', async () => {
    const world = healthyWorld();
    world.clockOffsetSeconds = 240;
    const { sts, s3 } = clientsOf(world, await start(world), { credentials: userCredentials(world) });
    await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined();
    world.clockOffsetSeconds = 960;
    const failure = await failureOf(s3.send(new ListBucketsCommand({})));
    expect(failure).toMatchObject({ name: 'RequestTimeTooSkewed', status: 403 });
    expect(failure.error).toMatchObject({
      MaxAllowedSkewMilliseconds: '900000',
      ServerTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
  });
});

describe('an opt-in Region', () => {
  it('that the account has not enabled knows neither its keys nor its sessions', async () => {
    const world = healthyWorld();
    const session = await dialects(
      { ...world, buckets: [{ name: 'acme-artifacts', region: 'af-south-1', account: '123456789012' }] },
      { region: 'af-south-1' },
    );
    expect(session.codes).toEqual(INVALID_TOKEN);
    const user = await dialects(
      { ...world, buckets: [] },
      { region: 'af-south-1', credentials: userCredentials(world) },
    );
    expect(user.codes).toEqual(UNKNOWN_KEY);
  });

  it('that is enabled accepts them, but for a version 1 token', async () => {
    const world = healthyWorld({ region: 'af-south-1' });
    world.accounts[0]?.enabledOptInRegions.push('af-south-1');
    const { sts, s3 } = clientsOf(world, await start(world), { region: 'af-south-1' });
    await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toMatchObject({ Account: '123456789012' });
    await expect(s3.send(new HeadBucketCommand({ Bucket: 'acme-artifacts' }))).resolves.toMatchObject({
      BucketRegion: 'af-south-1',
    });
    const [session] = world.sessions;
    if (session) session.tokenVersion = 1;
    expect((await dialects(world, { region: 'af-south-1' })).codes).toEqual(INVALID_TOKEN);
  });
});

it('STS refuses a Region that does not exist, whoever signs', async () => {
  const world = healthyWorld();
  const { sts } = clientsOf(world, await start(world), { region: 'us-esat-1' });
  expect(await failureOf(sts.send(new GetCallerIdentityCommand({})))).toMatchObject({
    name: 'SignatureDoesNotMatch',
    message: expect.stringMatching(/^Credential should be scoped to a valid region\./),
  });
});

it('a blank in the key id breaks the header, and each service complains of it differently', async () => {
  const world = healthyWorld();
  const { accessKeyId, ...rest } = userCredentials(world);
  const { codes, messages } = await dialects(world, { credentials: { ...rest, accessKeyId: `${accessKeyId} ` } });
  expect(codes).toEqual({
    sts: '400 IncompleteSignature',
    s3: '400 AuthorizationHeaderMalformed',
    dynamodb: '400 IncompleteSignatureException',
    bedrock: '403 IncompleteSignatureException',
  });
  expect(messages.sts).toMatch(
    /^'\/\d{8}\/us-east-2\/sts\/aws4_request' not a valid key=value pair \(missing equal-sign\) in Authorization header/,
  );
});

it('a request signed for another service is told which it should have been', async () => {
  const world = healthyWorld();
  const sandbox = await start(world);
  // The SDK's clients would not sign so; aws4 does as it is told.
  const { accessKeyId, secretAccessKey } = userCredentials(world);
  const ask = async (service: string, more: Record<string, string>, body: string) => {
    const date = compactTime(Date.now());
    const headers = { host: new URL(sandbox.url).host, 'x-amz-date': date, ...more };
    const signer = new aws4.RequestSigner(
      {
        method: 'POST',
        path: '/',
        headers,
        body: Buffer.from(body),
        service,
        region: REGION,
        doNotModifyHeaders: true,
        extraHeadersToInclude: {},
      },
      { accessKeyId, secretAccessKey },
    );
    signer.datetime = date;
    const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${date.slice(0, 8)}/${REGION}/${service}/aws4_request, SignedHeaders=${Object.keys(headers).sort().join(';')}, Signature=${signer.signature()}`;
    return (await fetch(sandbox.url, { method: 'POST', headers: { ...headers, authorization }, body })).text();
  };
  expect(await ask('execute-api', { 'x-amz-target': 'DynamoDB_20120810.ListTables' }, '{}')).toContain(
    "Credential should be scoped to correct service: 'dynamodb'.",
  );
  expect(
    await ask(
      'iam',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'Action=GetCallerIdentity&Version=2011-06-15',
    ),
  ).toContain("Credential should be scoped to correct service: 'sts'.");
  expect(await ask('dynamodb', { 'x-amz-target': 'DynamoDB_20120810.ListTables' }, '{}')).toBe(
    '{"TableNames":["orders"]}',
  );
});
