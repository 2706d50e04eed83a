import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GITHUB, type Issuer, startIssuer } from '../../sandbox/issuer.ts';
import type { World } from '../../sandbox/world.ts';
import { healthyWorld } from '../../sandbox/worlds.ts';
import { clientsOf, failureOf, start } from './harness.ts';

let issuer: Issuer;
let world: World;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.close());
beforeEach(() => {
  world = healthyWorld();
  issuer.claims.sub = 'repo:acme/shop:ref:refs/heads/main';
  issuer.making = { signedBy: 'issuer', kid: 'own', issuedSecondsAgo: 0, lifetimeSeconds: 300 };
  issuer.published = true;
});

async function token(audience = 'sts.amazonaws.com'): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = issuer.environment;
  const answer = await fetch(`${url}&audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: `Bearer ${bearer}` },
  });
  return ((await answer.json()) as { value: string }).value;
}
const ask = (WebIdentityToken: string) =>
  new AssumeRoleWithWebIdentityCommand({ RoleArn: world.roles[0]?.arn, RoleSessionName: 'check', WebIdentityToken });
const sandbox = () => start(world, { issuers: { [GITHUB]: issuer.url } });
const refusal = async (jwt: string) => failureOf(clientsOf(world, await sandbox()).sts.send(ask(jwt)));

describe('AssumeRoleWithWebIdentity', () => {
  it('grants a session that works to a token that the role trusts', async () => {
    const running = await sandbox();
    const { Credentials, SubjectFromWebIdentityToken, Provider, Audience } = await clientsOf(world, running).sts.send(
      ask(await token()),
    );
    expect([SubjectFromWebIdentityToken, Provider, Audience]).toEqual([
      'repo:acme/shop:ref:refs/heads/main',
      'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
      'sts.amazonaws.com',
    ]);
    const credentials = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
    expect((await clientsOf(world, running, { credentials }).s3.send(new ListBucketsCommand({}))).Buckets).toHaveLength(
      1,
    );
  });

  it('knows no provider that the account does not have', async () => {
    if (world.accounts[0]) world.accounts[0].oidcProviders = [];
    expect(await refusal(await token())).toMatchObject({
      name: 'InvalidIdentityTokenException',
      status: 400,
      message: `No OpenIDConnect provider found in your account for ${GITHUB}`,
    });
  });
  it('refuses an audience that the provider does not list', async () =>
    expect(await refusal(await token('sigstore'))).toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: 'Incorrect token audience',
    }));
  it('refuses a subject that the role does not trust', async () => {
    issuer.claims.sub = 'repo:acme/other:ref:refs/heads/main';
    expect(await refusal(await token())).toMatchObject({
      name: 'AccessDenied',
      status: 403,
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    });
  });
  it('refuses a token past its end', async () => {
    issuer.making.issuedSecondsAgo = 900;
    expect(await refusal(await token())).toMatchObject({
      name: 'ExpiredTokenException',
      status: 400,
      message: expect.stringMatching(
        /^Token expired: current date\/time \d+ must be before the expiration date\/time \d+$/,
      ),
    });
  });
  it('refuses a signature of another key', async () => {
    issuer.making.signedBy = 'stranger';
    expect(await refusal(await token())).toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: expect.stringContaining('not a valid JWT'),
    });
  });
  it('refuses a key that the issuer does not publish', async () => {
    issuer.making.kid = 'rotated';
    expect(await refusal(await token())).toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: expect.stringContaining("Couldn't retrieve verification key"),
    });
  });
  it('refuses where the issuer’s documents cannot be had', async () => {
    issuer.published = false;
    expect(await refusal(await token())).toMatchObject({
      message: expect.stringContaining("Couldn't retrieve verification key"),
    });
  });
  it('refuses claims that were changed after signing', async () => {
    const [header, , signature] = (await token()).split('.');
    const claims = Buffer.from(
      JSON.stringify({ iss: GITHUB, sub: issuer.claims.sub, aud: 'sts.amazonaws.com', iat: 1, exp: 9_999_999_999 }),
    ).toString('base64url');
    expect(await refusal(`${header}.${claims}.${signature}`)).toMatchObject({
      message: expect.stringContaining('not a valid JWT'),
    });
  });
  it('refuses a token without a signature', async () => {
    const [, claims] = (await token()).split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
    expect(await refusal(unsigned)).toMatchObject({ name: 'InvalidIdentityTokenException' });
  });
  it.each(['', 'token', 'a.b.c'])('refuses %j, which is none', async (jwt) =>
    expect((await refusal(jwt || 'x')).name).toBe('InvalidIdentityTokenException'),
  );
});
