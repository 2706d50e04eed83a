// An issuer of OIDC tokens as GitHub is one: keys of its own, a discovery document, a JWKS, and the endpoint at which a job asks for its token.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export const GITHUB = 'https://token.actions.githubusercontent.com';

export type Claims = Record<string, unknown>;

export type Issuer = {
  /** As tokens name it. */
  name: string;
  /** Where its documents are reached. */
  url: string;
  /** The variables that a runner sets for a job with `id-token: write`. */
  environment: Record<string, string>;
  /** What the next tokens say; tests change it. */
  claims: Claims;
  /** How the next tokens are made. */
  making: { signedBy: 'issuer' | 'stranger'; kid: string; issuedSecondsAgo: number; lifetimeSeconds: number };
  /** Whether the two documents are to be had. */
  published: boolean;
  tokens: string[];
  close(): Promise<void>;
};

type Key = { kid: string; privateKey: CryptoKey; jwk: JWK };

async function makeKey(kid: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

const BRANCH: Claims = {
  sub: 'repo:octo/shop:ref:refs/heads/main',
  repository: 'octo/shop',
  repository_owner: 'octo',
  repository_id: '100200300',
  repository_owner_id: '400500',
  repository_visibility: 'private',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  event_name: 'push',
  workflow: 'Deploy',
  actor: 'mona',
  actor_id: '42',
  run_id: '1',
  runner_environment: 'github-hosted',
  workflow_ref: 'octo/shop/.github/workflows/deploy.yml@refs/heads/main',
  job_workflow_ref: 'octo/shop/.github/workflows/deploy.yml@refs/heads/main',
};

/** Made once in a process: two RSA keys take longer than all that most tests do with them. */
let made: Promise<[own: Key, stranger: Key]> | undefined;

/** Starts an issuer on loopback that calls itself `name`. */
export async function startIssuer(name: string = GITHUB): Promise<Issuer> {
  made ??= Promise.all([makeKey('own'), makeKey('stranger')]);
  const [own, stranger] = await made;
  const requestToken = `request-token-${crypto.randomUUID()}`;
  const json = (response: http.ServerResponse, status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/token') {
      if (request.headers.authorization !== `Bearer ${requestToken}`)
        return json(response, 401, { message: 'Bad credentials' });
      return void sign(searchParams.get('audience') ?? `https://github.com/octo`).then((value) =>
        json(response, 200, { count: 1, value }),
      );
    }
    if (!issuer.published) return json(response, 503, {});
    if (pathname === '/.well-known/openid-configuration')
      return json(response, 200, {
        issuer: name,
        jwks_uri: `${name}/.well-known/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (pathname === '/.well-known/jwks') return json(response, 200, { keys: [own.jwk] });
    return json(response, 404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function sign(audience: string): Promise<string> {
    const { signedBy, kid, issuedSecondsAgo, lifetimeSeconds } = issuer.making;
    const issued = Math.floor(Date.now() / 1000) - issuedSecondsAgo;
    const token = await new SignJWT({
      iss: name,
      aud: audience,
      jti: crypto.randomUUID(),
      ...issuer.claims,
      iat: issued,
      nbf: issued,
      exp: issued + lifetimeSeconds,
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .sign((signedBy === 'issuer' ? own : stranger).privateKey);
    issuer.tokens.push(token);
    return token;
  }

  const issuer: Issuer = {
    name,
    url,
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    claims: { ...BRANCH },
    making: { signedBy: 'issuer', kid: 'own', issuedSecondsAgo: 0, lifetimeSeconds: 300 },
    published: true,
    tokens: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return issuer;
}
