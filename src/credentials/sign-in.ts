// A person's sign-in that a profile relies on: IAM Identity Center, or `aws login`. The SDK's own providers read its
// cache, renew it and write it back.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { beforeDeadline } from '../aws/before-deadline.ts';
import type { RawResponse } from '../aws/client.ts';
import { openHandler } from '../aws/connection.ts';
import type { FailedObservation } from '../aws/observation.ts';
import { readRefusal } from '../aws/observe.ts';
import { type Answered, observedError } from '../aws/observed-error.ts';
import { speaksForAws } from '../aws/speaks-for-aws.ts';
import type { OperationOf } from '../services/registry.ts';
import type { SignInFault, SourceFailure } from './credential-facts.ts';
import { inWords, isUnanswered, localFailure } from './local-failure.ts';
import { jsonOf } from './local-request.ts';
import { loginCacheOf, readCache, type SharedFiles, ssoCacheOf } from './profile-files.ts';
import { failedSource, NOTHING, type Outward, provided, type Resolved } from './source.ts';

type Sso = Extract<SourceFailure, { kind: 'sso' }>;
type Login = Extract<SourceFailure, { kind: 'login' }>;
type Settings = Readonly<Record<string, string | undefined>>;

type Asked = {
  service: 'sso' | 'signin';
  operation: OperationOf<'sso' | 'signin'>;
  /** What the network did to it. */
  error: unknown;
} & Answered;

/** A profile whose settings do not fit is told as that: the SDKs say anything of it, or that there is no session. */
export async function askSso(profile: string, files: SharedFiles, outward: Outward): Promise<Resolved> {
  const started = performance.now();
  const { sso_account_id: account = null, sso_role_name: role = null } = files.profiles[profile] ?? {};
  const failure = (fault: Sso['fault'], names: readonly string[] = []): Sso => ({
    kind: 'sso',
    profile,
    names,
    account,
    role,
    fault,
  });
  const wrong = faultInSettings(profile, files);
  if (wrong) {
    const place = { operation: 'ReadProfile', target: profile, region: outward.region, started } as const;
    return failedSource(failure(wrong.fault, wrong.names), localFailure(place, inWords('InvalidProfile', wrong.says)));
  }
  const file = ssoCacheFile(profile, files, outward.env);
  const cached = readCache(file);
  outward.learn(secretsOfCache(cached));
  const lacking = lackingIn(file, cached, SSO_FIELDS);
  if (lacking) return failedSource(failure('cache', lacking), unusable(file, lacking, { started, outward }));
  const watched = watch(outward, 'sso');
  try {
    const { fromSSO } = await import('@aws-sdk/credential-provider-sso');
    const provider = fromSSO({ profile, clientConfig: { requestHandler: watched.handler } });
    return { ...provided('profile', await beforeDeadline(provider(), outward.deadline)), profile };
  } catch (error) {
    const refusal = refusalOf(watched.asked.at(-1), error, { profile, started, outward });
    const fault = refusal && faultOfAnswer(refusal);
    if (fault) return failedSource(failure(fault), refusal);
    return signedOut(profile, refusal || !ABSENT.test(wordsOf(error)) ? 'sso-expired' : 'sso-absent', refusal);
  } finally {
    watched.close();
  }
}

const REQUIRED = ['sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name'];

type Wrong = { fault: Sso['fault']; names: readonly string[]; says: string };

function faultInSettings(profile: string, { profiles, sessions }: SharedFiles): Wrong | null {
  const data = profiles[profile] ?? {};
  const section = data.sso_session ? sessions[data.sso_session] : undefined;
  if (data.sso_session && !section)
    return {
      fault: 'session-section',
      names: [data.sso_session],
      says: `there is no section [sso-session ${data.sso_session}]`,
    };
  const all: Settings = { ...data, ...section };
  const missing = REQUIRED.filter((name) => !all[name]);
  if (missing.length > 0) return { fault: 'settings', names: missing, says: `missing: ${missing.join(', ')}` };
  if (!section || !data.sso_start_url || data.sso_start_url === section.sso_start_url) return null;
  // All but the JavaScript SDK refuse it.
  return {
    fault: 'start-url',
    names: ['sso_start_url'],
    says: 'sso_start_url of the profile and of its session differ',
  };
}

/** Null where the sign-in is over. */
function faultOfAnswer({ operation, error }: FailedObservation): Sso['fault'] | null {
  if (isUnanswered(error)) return 'unreachable';
  const { httpStatus = 0 } = error;
  if (operation !== 'GetRoleCredentials') return httpStatus >= 500 ? 'refused' : null;
  return httpStatus === 401 ? null : (REFUSALS[httpStatus] ?? 'refused');
}

const wordsOf = (error: unknown): string => String((error as Error).message);

// https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html
const REFUSALS: Readonly<Record<number, Sso['fault']>> = { 403: 'role-refused', 404: 'account-unknown' };

// The words of @aws-sdk/token-providers and @aws-sdk/credential-provider-sso: they read no more of a cached sign-in
// than whether it can be used.
const ABSENT =
  /^The SSO session (token associated with profile=.* was not found or|associated with this profile) is invalid/;

const signedOut = (profile: string, profileFault: SignInFault, refusal: FailedObservation | null): Resolved => ({
  ...NOTHING,
  profile,
  profileFault,
  refusal,
});

/** The cache of `aws login` is renewed by the sign-in service of a Region. */
export async function askLogin(profile: string, data: Settings, outward: Outward): Promise<Resolved> {
  const started = performance.now();
  const file = loginCacheFile(data.login_session, outward.env);
  const cached = readCache(file);
  outward.learn(secretsOfCache(cached));
  const failure = (fault: Login['fault'], names: readonly string[] = []): Login => ({
    kind: 'login',
    profile,
    names,
    fault,
  });
  const lacking = lackingIn(file, cached, LOGIN_FIELDS);
  if (lacking) return failedSource(failure('cache', lacking), unusable(file, lacking, { started, outward }));
  const watched = watch(outward, 'signin');
  const region = data.region || outward.region;
  try {
    const { fromLoginCredentials } = await import('@aws-sdk/credential-provider-login');
    const clientConfig = { requestHandler: watched.handler, ...(region ? { region } : {}) };
    const provider = fromLoginCredentials({ profile, clientConfig });
    return { ...provided('profile', await beforeDeadline(provider(), outward.deadline)), profile };
  } catch (error) {
    const refusal = refusalOf(watched.asked.at(-1), error, { profile, started, outward });
    const fault = refusal && faultOfLogin(refusal, wordsOf(error));
    if (fault) return failedSource(failure(fault), refusal);
    return signedOut(profile, NO_LOGIN.test(wordsOf(error)) ? 'login-absent' : 'login-expired', refusal);
  } finally {
    watched.close();
  }
}

// What the providers take; `accessToken` is an object here, and a string with IAM Identity Center.
const LOGIN_FIELDS = ['accessToken.accountId', 'accessToken.accessKeyId', 'clientId', 'refreshToken', 'dpopKey'];
const SSO_FIELDS = ['accessToken', 'expiresAt'];

/** A file that is there has a sign-in, also where nobody can use it. */
function lackingIn(
  file: string,
  cached: Readonly<Record<string, unknown>> | null,
  fields: readonly string[],
): readonly string[] | null {
  if (!cached) return fs.existsSync(file) ? [] : null;
  const lacking = fields.filter((field) => !field.split('.').reduce<unknown>(propertyOf, cached));
  return lacking.length > 0 ? lacking : null;
}

const propertyOf = (of: unknown, name: string): unknown => (of as Record<string, unknown> | undefined)?.[name];

const unusable = (
  file: string,
  lacking: readonly string[],
  { started, outward }: Omit<Circumstances, 'profile'>,
): FailedObservation =>
  localFailure(
    { operation: 'ReadTokenFile', target: file, region: outward.region, started },
    inWords('InvalidFile', lacking.length > 0 ? `missing: ${lacking.join(', ')}` : 'it is not JSON'),
  );

// The words of @aws-sdk/credential-provider-login.
const NO_LOGIN = /^Failed to load (a )?token (from|for session) /;

/** Null where the sign-in is over. */
function faultOfLogin({ error }: FailedObservation, words: string): Login['fault'] | null {
  if (isUnanswered(error)) return 'unreachable';
  if (/insufficient permissions/i.test(words)) return 'not-permitted';
  return (error.httpStatus ?? 0) >= 500 ? 'refused' : null;
}

type Circumstances = { profile: string; started: number; outward: Outward };

/**
 * The answer behind the provider's error, which keeps little of it. Nobody signed with what the sign-in was to yield.
 */
function refusalOf(
  asked: Asked | undefined,
  thrown: unknown,
  { profile, started, outward }: Circumstances,
): FailedObservation | null {
  if (!asked) return null;
  const { operation, error, ...answered } = asked;
  const { status = 0 } = answered;
  if (status >= 200 && status < 300 && operation !== 'GetRoleCredentials') return null;
  const { scrub } = outward;
  // Without an answer the deadline came first, where nothing else happened to the request.
  const seen = observedError(error ?? thrown, { ...answered, foreign: status >= 200 && status < 300 }, scrub);
  return {
    service: asked.service,
    operation,
    target: profile,
    region: outward.region,
    durationMs: Math.round(performance.now() - started),
    signer: 'none',
    followUp: false,
    status: 'failed',
    error: status >= 400 ? { ...seen, ...inWordsOf(answered, scrub) } : seen,
  };
}

/** What AWS said, which the providers put into words of their own. */
function inWordsOf(
  { service = 'sso', host, headers, refusal = '' }: Answered,
  scrub: Outward['scrub'],
): Partial<FailedObservation['error']> {
  if (!speaksForAws(service, host, headers)) return {};
  const body = jsonOf(refusal);
  const type = headers['x-amzn-errortype'] ?? body?.__type ?? body?.error;
  if (typeof type !== 'string') return {};
  const said = [body?.error, body?.error_description ?? body?.message ?? body?.Message].filter(
    (part): part is string => typeof part === 'string' && part !== type,
  );
  return {
    kind: 'service',
    code: scrub(type.slice(0, 400).replace(/^.*#|:.*/g, '')).slice(0, 200),
    message: scrub(said.join(': ')).slice(0, 500),
  };
}

type Request = { hostname: string; port?: number; path: string };

/**
 * The clients inside the providers know of no proxy and no authority, unless they are told; and tell nothing of what
 * they were answered.
 */
function watch({ caBundle }: Outward, service: Asked['service']) {
  const { requestHandler, close } = openHandler(caBundle);
  const asked: Asked[] = [];
  const handle: NodeHttpHandler['handle'] = async (request, options) => {
    const { hostname, port, path: at } = request as Request;
    const now: Asked = {
      service,
      operation:
        service === 'signin'
          ? 'CreateOAuth2Token'
          : at.includes('/federation/credentials')
            ? 'GetRoleCredentials'
            : 'CreateToken',
      error: null,
      status: undefined,
      headers: {},
      host: port ? `${hostname}:${port}` : hostname,
    };
    asked.push(now);
    try {
      const result = await requestHandler.handle(request, options);
      const { statusCode, headers } = result.response;
      Object.assign(now, { status: statusCode, headers, refusal: readRefusal(result.response as RawResponse) });
      return result;
    } catch (error) {
      now.error = error;
      throw error;
    }
  };
  return { handler: Object.assign(Object.create(requestHandler) as NodeHttpHandler, { handle }), asked, close };
}

// The providers renew what has less than five minutes left:
// https://github.com/aws/aws-sdk-js-v3/tree/main/packages/token-providers/src
const RENEWED_WITHIN_MS = 6 * 60_000;

/** Tokens, secrets and keys, also those of an object within. */
const secretsOfCache = (cached: Readonly<Record<string, unknown>> | null): string[] =>
  Object.entries(cached ?? {}).flatMap(([name, value]) => {
    if (typeof value === 'object' && value !== null) return secretsOfCache(value as Record<string, unknown>);
    return typeof value === 'string' && /(token|secret|key)$/i.test(name) ? [value] : [];
  });

// https://docs.aws.amazon.com/sdkref/latest/guide/understanding-sso.html: by the session's name, else by the start URL.
function ssoCacheFile(profile: string, { profiles }: SharedFiles, env: NodeJS.ProcessEnv): string {
  const { sso_session: session, sso_start_url: startUrl = '' } = profiles[profile] ?? {};
  return path.join(
    ssoCacheOf(env),
    `${createHash('sha1')
      .update(session ?? startUrl)
      .digest('hex')}.json`,
  );
}

const loginCacheFile = (session = '', env: NodeJS.ProcessEnv): string =>
  path.join(loginCacheOf(env), `${createHash('sha256').update(session).digest('hex')}.json`);

/** Whether to ask would use up a refresh token and write the cache. */
export function wouldRenewSso(profile: string, files: SharedFiles, env: NodeJS.ProcessEnv): boolean {
  if (!files.profiles[profile]?.sso_session) return false;
  const cached = readCache(ssoCacheFile(profile, files, env));
  return cached !== null && typeof cached.refreshToken === 'string' && endsSoon(cached.expiresAt);
}

export function wouldRenewLogin(profile: string, { profiles }: SharedFiles, env: NodeJS.ProcessEnv): boolean {
  const cached = readCache(loginCacheFile(profiles[profile]?.login_session, env));
  const token = cached?.accessToken as { expiresAt?: unknown } | undefined;
  return cached !== null && endsSoon(token?.expiresAt);
}

const endsSoon = (end: unknown): boolean => {
  const time = Date.parse(String(end));
  return Number.isNaN(time) || time - Date.now() < RENEWED_WITHIN_MS;
};
