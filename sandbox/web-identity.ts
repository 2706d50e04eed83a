// What STS checks of an OIDC token before it grants a role: the provider in the role's account, the issuer's signature by the keys that it publishes,
// the audience, the end, and the role's trust policy. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
import { createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { accountOf } from './directory.ts';
import { acceptsToken } from './federation.ts';
import type { OidcProvider, Role, World } from './world.ts';

export type WebIdentityVerdict =
  | { ok: true; subject: string; audience: string; provider: string }
  | { ok: false; status: number; code: string; message: string };

/** Judges a token for a role. `reach` names where an issuer's documents are, since nothing here leaves the machine: `https://issuer` → `http://127.0.0.1:port`. */
export type WebIdentityRequest = {
  token: string;
  roleArn: string;
  sessionName: string;
  now: number;
  world: World;
  reach: ReadonlyMap<string, string>;
};

export async function verifyWebIdentity({
  token,
  roleArn,
  sessionName,
  now,
  world,
  reach,
}: WebIdentityRequest): Promise<WebIdentityVerdict> {
  const issuer = issuerIn(token);
  if (!issuer) return refused('InvalidIdentityToken', NOT_A_TOKEN);
  const account = roleArn.split(':')[4] ?? '';
  const provider = accountOf(world, account)?.oidcProviders?.find(({ url }) => url === issuer);
  if (!provider)
    return refused('InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${issuer}`);
  const keys = await publishedKeys(provider, reach.get(issuer));
  if (!keys) return refused('InvalidIdentityToken', NO_KEY);
  const verified = await verifySignature(token, keys, issuer, now);
  if ('refusal' in verified) return verified.refusal;
  const { claims } = verified;
  const audience = audienceIn(claims, provider);
  if (!audience) return refused('InvalidIdentityToken', 'Incorrect token audience');
  const role = world.roles.find((r) => r.arn === roleArn);
  const name = issuer.slice('https://'.length);
  if (!role || !trusts(role, claims, name, sessionName))
    return {
      ok: false,
      status: 403,
      code: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    };
  return { ok: true, subject: String(claims.sub), audience, provider: `arn:aws:iam::${account}:oidc-provider/${name}` };
}

const NOT_A_TOKEN = 'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)';
const NO_KEY =
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements";

const refused = (code: string, message: string): WebIdentityVerdict => ({ ok: false, status: 400, code, message });

function issuerIn(token: string): string | null {
  try {
    const { iss } = decodeJwt(token);
    return typeof iss === 'string' ? iss : null;
  } catch {
    return null;
  }
}

/** The keys that the issuer's discovery document names; null where either document cannot be had, or speaks of another issuer. */
async function publishedKeys({ url }: OidcProvider, base: string | undefined): Promise<JSONWebKeySet | null> {
  if (!base) return null;
  const read = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${base}${path}`, { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.json();
  };
  try {
    const { issuer, jwks_uri: uri } = (await read('/.well-known/openid-configuration')) as {
      issuer?: string;
      jwks_uri?: string;
    };
    if (issuer !== url || !uri?.startsWith(`${url}/`)) return null;
    return (await read(uri.slice(url.length))) as JSONWebKeySet;
  } catch {
    return null;
  }
}

async function verifySignature(
  token: string,
  keys: JSONWebKeySet,
  issuer: string,
  now: number,
): Promise<{ claims: JWTPayload } | { refusal: WebIdentityVerdict }> {
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      issuer,
      algorithms: ['RS256'],
      currentDate: new Date(now),
      requiredClaims: ['sub', 'aud', 'exp', 'iat'],
    });
    return { claims: payload };
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      return {
        refusal: refused(
          'ExpiredTokenException',
          `Token expired: current date/time ${Math.floor(now / 1000)} must be before the expiration date/time ${error.payload.exp}`,
        ),
      };
    // What AWS says of a token that another key signed is not on record; of a key id that it does not find it says that it found no key.
    return {
      refusal: refused('InvalidIdentityToken', error instanceof errors.JWKSNoMatchingKey ? NO_KEY : NOT_A_TOKEN),
    };
  }
}

const audienceIn = ({ aud, azp }: JWTPayload, { clientIds }: OidcProvider): string | undefined =>
  [azp ?? aud].flat().find((one): one is string => typeof one === 'string' && clientIds.includes(one));

const trusts = (role: Role, claims: JWTPayload, provider: string, sessionName: string): boolean =>
  acceptsToken(role.trustPolicy, {
    claims,
    provider,
    providerArn: `arn:aws:iam::${role.account}:oidc-provider/${provider}`,
    sessionName,
  });

/** AssumeRoleWithWebIdentity is the one operation here that nobody signs. */
export const isUnsignedOperation = (service: string, operation: string): boolean =>
  service === 'sts' && operation === 'AssumeRoleWithWebIdentity';
