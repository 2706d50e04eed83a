// The credentials endpoint of a container: of ECS, of an EKS Pod Identity agent, or of a tool of one's own.
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html

import type { ObservedError } from '../aws/observation.ts';
import type { SourceFailure } from './credential-facts.ts';
import { inWords, isUnanswered, localError, localFailure } from './local-failure.ts';
import { askLocal, jsonOf, type LocalAnswer, refusedLocally } from './local-request.ts';
import { readRegular } from './regular-file.ts';
import { failedSource, type Outward, provided, type Resolved } from './source.ts';

type Container = Extract<SourceFailure, { kind: 'container' }>;

const RELATIVE = 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI';
const FULL = 'AWS_CONTAINER_CREDENTIALS_FULL_URI';
const ECS_HOST = '169.254.170.2';
const EKS_HOSTS = ['169.254.170.23', '[fd00:ec2::23]'];

export const hasContainer = (env: NodeJS.ProcessEnv): boolean => Boolean(env[RELATIVE] || env[FULL]);

/** The relative address wins where both are set, as in every SDK. */
export async function askContainer(outward: Outward, profile: string | null = null): Promise<Resolved> {
  const { env, region, scrub, learn } = outward;
  const started = performance.now();
  const variable = env[RELATIVE] ? RELATIVE : FULL;
  const url = addressOf(env);
  const host = url?.host ?? '';
  const tokenFile = env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE ?? null;
  const fail = (fault: Container['fault'], error: ObservedError): Resolved =>
    failedSource(
      { kind: 'container', profile, host, variable, by: agentOf(url, tokenFile), tokenFile, fault },
      localFailure({ operation: 'GetContainerCredentials', target: null, region, started }, error),
    );
  if (!url) return fail('address', inWords('InvalidAddress', `${variable} is not an address that may be asked`));
  let token: string | undefined;
  try {
    token = tokenFile === null ? env.AWS_CONTAINER_AUTHORIZATION_TOKEN : readRegular(tokenFile);
  } catch (error) {
    return fail('token-file', localError(error, scrub));
  }
  if (token) learn([token]);
  // The Python, Go, Rust and Java SDKs refuse it; the JavaScript SDK asks again without any token.
  if (token && /[\r\n]/.test(token)) return fail('token', inWords('InvalidToken', 'the token has a line break'));
  try {
    const answer = await askPatiently(url, token, outward);
    if (answer.status !== 200) return fail('refused', refusedLocally(answer, host, scrub));
    return readAnswer(answer) ?? fail('answer', { ...inWords('InvalidAnswer', lacking(answer)), host });
  } catch (error) {
    const seen = localError(error, scrub, host);
    return fail(isUnanswered(seen) ? 'unreachable' : 'address', seen);
  }
}

/** Null for what no SDK asks: plain HTTP goes to this machine and to AWS's own addresses of containers alone. */
function addressOf({ [RELATIVE]: relative, [FULL]: full }: NodeJS.ProcessEnv): URL | null {
  if (relative) return relative.startsWith('/') ? URL.parse(`http://${ECS_HOST}${relative}`) : null;
  const url = URL.parse(full ?? '');
  if (!url || url.protocol === 'https:') return url;
  return url.protocol === 'http:' && (isOwn(url.hostname) || [ECS_HOST, ...EKS_HOSTS].includes(url.hostname))
    ? url
    : null;
}

const isOwn = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

function agentOf(url: URL | null, tokenFile: string | null): Container['by'] {
  // https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html
  if (EKS_HOSTS.includes(url?.hostname ?? '') || tokenFile?.includes('eks-pod-identity')) return 'eks';
  return url?.hostname === ECS_HOST ? 'ecs' : 'other';
}

const ONCE_MORE_AFTER_MS = 500;

/** Once more where it had no time. */
async function askPatiently(url: URL, token: string | undefined, { deadline, caBundle }: Outward) {
  const request = { headers: token ? { Authorization: token } : {}, deadline, caBundle };
  const first = await askLocal(url, request);
  if (first.status !== 429 && first.status < 500) return first;
  await new Promise((resolve) => setTimeout(resolve, ONCE_MORE_AFTER_MS));
  return askLocal(url, request);
}

const FIELDS = ['AccessKeyId', 'SecretAccessKey', 'Token', 'Expiration'] as const;

function readAnswer({ body }: LocalAnswer): Resolved | null {
  const parsed = jsonOf(body);
  if (!parsed || FIELDS.some((field) => typeof parsed[field] !== 'string')) return null;
  const { AccessKeyId, SecretAccessKey, Token, Expiration } = parsed as Record<(typeof FIELDS)[number], string>;
  const end = new Date(Expiration);
  const isOver = end.getTime() < Date.now();
  return {
    ...provided('container', {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: Token,
      expiration: end,
    }),
    ...(isOver ? { traits: [{ is: 'expired-answer-of-container', end: end.toISOString() }] } : {}),
  };
}

function lacking({ body }: LocalAnswer): string {
  const parsed = jsonOf(body);
  if (!parsed) return 'the answer is not JSON';
  return `the answer lacks ${FIELDS.filter((field) => typeof parsed[field] !== 'string').join(', ')}`;
}
