// A profile of the shared files, by the SDK's own provider: static keys, SSO sessions, role chains, processes. What the provider asks of AWS on the
// way is an observation like any other where it fails: the network's fault, or a denial, is not the profile's.
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { FailedObservation } from '../aws/observation.ts';
import type { Answered } from '../aws/observed-error.ts';
import { makeScrub } from '../aws/scrub.ts';
import type { OperationOf } from '../services/registry.ts';
import { beforeDeadline } from './before-deadline.ts';
import type { ProfileFault } from './credential-facts.ts';
import { NO_VALUES, type Outward, type Resolved, valuesOf } from './source.ts';

type Request = { hostname: string; port?: number; path: string };
type Asked = { operation: OperationOf<'sts'> } & Answered;

export async function resolveProfile(
  profile: string | undefined,
  region: string,
  { deadline, caBundle }: Outward,
): Promise<Resolved> {
  const [{ fromIni }, { openHandler }] = await Promise.all([
    import('@aws-sdk/credential-provider-ini'),
    import('../aws/connection.ts'),
  ]);
  // The clients inside the provider know of no proxy and no authority, unless they are told.
  const { requestHandler, close } = openHandler(caBundle);
  const asked: Asked[] = [];
  const started = performance.now();
  try {
    const provided = await beforeDeadline(
      fromIni({ ...(profile ? { profile } : {}), clientConfig: { requestHandler: watched(requestHandler, asked) } })(),
      deadline,
    );
    return {
      source: 'profile',
      values: valuesOf(provided),
      expiresAt: provided.expiration?.toISOString() ?? null,
      profileFault: null,
      refusal: null,
    };
  } catch (error) {
    const refusal = await refusalOf(error, asked.at(-1), {
      profile,
      region,
      durationMs: Math.round(performance.now() - started),
    });
    return {
      source: null,
      values: NO_VALUES,
      expiresAt: null,
      profileFault: faultOf(error, profile, refusal),
      refusal,
    };
  } finally {
    close();
  }
}

/** The handler, and what was asked by it: SSO's two operations have paths of their own, STS's have none. */
function watched(handler: NodeHttpHandler, asked: Asked[]): NodeHttpHandler {
  const handle: NodeHttpHandler['handle'] = async (request, options) => {
    const { hostname, port, path } = request as Request;
    const operation = path.includes('/federation/credentials')
      ? 'GetRoleCredentials'
      : path.endsWith('/token')
        ? 'CreateToken'
        : 'AssumeRole';
    const answered: Asked = {
      operation,
      status: undefined,
      headers: {},
      host: port ? `${hostname}:${port}` : hostname,
    };
    asked.push(answered);
    const result = await handler.handle(request, options);
    Object.assign(answered, { status: result.response.statusCode, headers: result.response.headers });
    return result;
  };
  return Object.assign(Object.create(handler) as NodeHttpHandler, { handle });
}

type Circumstances = { profile: string | undefined; region: string; durationMs: number };

/** The failed request behind the provider's error. SSO's own refusals are of a login that has ended, and told as such. */
async function refusalOf(
  error: unknown,
  asked: Asked | undefined,
  { profile, region, durationMs }: Circumstances,
): Promise<FailedObservation | null> {
  if (!asked) return null;
  const { observedError } = await import('../aws/observed-error.ts');
  const seen = observedError(error, asked, makeScrub([]).scrub);
  if (seen.kind === 'client' || (seen.kind === 'service' && asked.operation !== 'AssumeRole')) return null;
  // Whoever signed it, it was not the credentials under test: those it was to yield.
  return {
    service: 'sts',
    operation: asked.operation,
    target: profile ?? 'default',
    region,
    durationMs,
    signer: 'none',
    followUp: false,
    status: 'failed',
    error: seen,
  };
}

// The words of the SDK's own providers, the more exact first: @aws-sdk/credential-provider-sso, token-providers, credential-provider-login and
// credential-provider-ini of https://github.com/aws/aws-sdk-js-v3. They read no more of a cached sign-in than whether it can be used.
const FAULTS: readonly (readonly [RegExp, ProfileFault])[] = [
  [/^Profile is configured with invalid SSO credentials/, 'profile-unusable'],
  [
    /^The SSO session (token associated with profile=.* was not found or|associated with this profile) is invalid/,
    'sso-absent',
  ],
  [/^Failed to load (a )?token (from|for session) /, 'login-absent'],
  [/\baws login\b|please reauthenticate|a change in your password/i, 'login-expired'],
  [/(sso|token.*(expired|invalid)|refresh).*(expired|invalid|login)|token.*(expired|invalid)/i, 'sso-expired'],
  [/\bprofile\b.*not (be )?found|Could not resolve credentials using profile/i, 'profile-not-found'],
];

function faultOf(error: unknown, profile: string | undefined, refusal: FailedObservation | null): ProfileFault | null {
  const message = (error as Error).message ?? '';
  if (refusal) return 'request-failed';
  const reason = FAULTS.find(([words]) => words.test(message))?.[1] ?? 'profile-unusable';
  // No profile was asked for and there is none: that is no fault of its own.
  return profile || !/^profile-/.test(reason) ? reason : null;
}
