// An instance's role, by its metadata service. The SDK's provider drops what the service answers, and makes up an end
// for what has none.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html

import type { ObservedError } from '../aws/observation.ts';
import { isWellFormedRegion } from '../knowledge/regions.ts';
import type { SourceFailure } from './credential-facts.ts';
import { inWords, isUnanswered, localError, localFailure } from './local-failure.ts';
import { askLocal, jsonOf, type LocalAnswer, refusedLocally } from './local-request.ts';
import { failedSource, type Outward, provided, type Resolved } from './source.ts';

type Fault = Extract<SourceFailure, { kind: 'instance' }>['fault'];
type Failed = { fault: Fault; error: ObservedError };

const TOKEN = '/latest/api/token';
const ROLES = '/latest/meta-data/iam/security-credentials/';
const REGION = '/latest/meta-data/placement/region';
const TOKEN_SECONDS = '21600';

export async function askInstance(outward: Outward, profile: string | null = null): Promise<Resolved> {
  const { env, region, scrub } = outward;
  const started = performance.now();
  const address = URL.parse(addressOf(env));
  const host = address?.host ?? '';
  const fail = ({ fault, error }: Failed): Resolved =>
    failedSource(
      { kind: 'instance', profile, host, selfHosted: env.RUNNER_ENVIRONMENT === 'self-hosted', fault },
      localFailure({ operation: 'GetInstanceCredentials', target: null, region, started }, error),
    );
  if (isSwitchedOff(env)) return fail({ fault: 'switched-off', error: SWITCHED_OFF });
  if (!address) return fail({ fault: 'unreachable', error: NO_ADDRESS });
  try {
    const answer = await askRole(address, outward);
    return 'fault' in answer ? fail(answer) : answer;
  } catch (error) {
    const seen = localError(error, scrub, host);
    return fail({ fault: isUnanswered(seen) ? 'unreachable' : 'answer', error: seen });
  }
}

/** The SDKs take the word alone, in any case. */
export const isSwitchedOff = (env: NodeJS.ProcessEnv): boolean =>
  env.AWS_EC2_METADATA_DISABLED?.toLowerCase() === 'true';

const SWITCHED_OFF = inWords('SwitchedOff', 'AWS_EC2_METADATA_DISABLED is true');
const NO_ADDRESS = inWords('InvalidAddress', 'AWS_EC2_METADATA_SERVICE_ENDPOINT is not a URL');

const addressOf = (env: NodeJS.ProcessEnv): string =>
  env.AWS_EC2_METADATA_SERVICE_ENDPOINT ||
  (env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE?.toLowerCase() === 'ipv6'
    ? 'http://[fd00:ec2::254]'
    : 'http://169.254.169.254');

async function askRole(address: URL, outward: Outward): Promise<Resolved | Failed> {
  const { env, scrub, learn, deadline } = outward;
  const refused = (answer: LocalAnswer): Failed => ({
    fault: 'refused',
    error: refusedLocally(answer, address.host, scrub),
  });
  const token = await askToken(address, deadline);
  if (token && token.status >= 300 && ![403, 404, 405].includes(token.status)) return refused(token);
  const session = sessionIn(token, learn);
  if (session === null && isVersion1Off(env)) return { fault: 'version-1-off', error: VERSION_1_OFF };
  const ask = (path: string): Promise<LocalAnswer> =>
    askLocal(new URL(path, address), {
      headers: session === null ? {} : { 'x-aws-ec2-metadata-token': session },
      deadline,
    });
  const roles = await ask(ROLES);
  const [role = ''] = roles.status === 200 ? roles.body.trim().split(/\r?\n/) : [];
  if (roles.status === 404 || (roles.status === 200 && !role))
    return { fault: 'no-role', error: { ...refusedLocally(roles, address.host, scrub), message: 'no role is listed' } };
  if (roles.status !== 200) return refused(roles);
  const answer = await ask(`${ROLES}${encodeURIComponent(role)}`);
  if (answer.status !== 200) return refused(answer);
  const read = readRole(answer, (body) => scrub(body));
  if ('fault' in read) return read;
  const region = outward.region ? null : await regionOf(ask);
  return {
    ...read,
    traits: [
      ...(session === null ? [{ is: 'metadata-without-token', refused: token !== null } as const] : []),
      ...(region === null ? [] : [{ is: 'region-of-instance', region } as const]),
    ],
  };
}

async function regionOf(ask: (path: string) => Promise<LocalAnswer>): Promise<string | null> {
  const answer = await ask(REGION).catch(() => null);
  const region = answer?.status === 200 ? answer.body.trim() : '';
  return isWellFormedRegion(region) ? region : null;
}

function sessionIn(token: LocalAnswer | null, learn: Outward['learn']): string | null {
  if (token?.status !== 200) return null;
  learn([token.body]);
  return token.body;
}

/**
 * Null where no answer came: version 1 of the service takes no token. Whoever refuses the connection refuses the next
 * one too.
 */
async function askToken(address: URL, deadline: AbortSignal): Promise<LocalAnswer | null> {
  try {
    return await askLocal(new URL(TOKEN, address), {
      method: 'PUT',
      headers: { 'x-aws-ec2-metadata-token-ttl-seconds': TOKEN_SECONDS },
      deadline,
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ETIMEDOUT' && !deadline.aborted) return null;
    throw error;
  }
}

const isVersion1Off = ({ AWS_EC2_METADATA_V1_DISABLED: value }: NodeJS.ProcessEnv): boolean =>
  Boolean(value) && value?.toLowerCase() !== 'false';

const VERSION_1_OFF = inWords(
  'VersionOneSwitchedOff',
  'the service gave no token, and AWS_EC2_METADATA_V1_DISABLED forbids asking without one',
);

const FIELDS = ['AccessKeyId', 'SecretAccessKey', 'Token'] as const;

function readRole({ body }: LocalAnswer, scrub: (text: string) => string): Resolved | Failed {
  const parsed = jsonOf(body);
  const code = parsed?.Code;
  if (typeof code === 'string' && code !== 'Success')
    return {
      fault: 'unusable-role',
      error: inWords(scrub(code).slice(0, 200), scrub(String(parsed?.Message ?? '')).slice(0, 500)),
    };
  if (!parsed || FIELDS.some((field) => typeof parsed[field] !== 'string'))
    return { fault: 'answer', error: inWords('InvalidAnswer', 'the answer has no key') };
  const { AccessKeyId, SecretAccessKey, Token } = parsed as Record<(typeof FIELDS)[number], string>;
  const end = new Date(String(parsed.Expiration));
  return provided('instance', {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: Token,
    // An instance whose service cannot renew keeps what it had, past its written end: AWS accepts it all the same.
    // https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credential-stability.html
    ...(end.getTime() > Date.now() ? { expiration: end } : {}),
  });
}
