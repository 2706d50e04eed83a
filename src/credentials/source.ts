// Where the credentials come from: key ID, secret and token from one source, and what is known where that source fails.
// The JavaScript SDK's chain would let AWS_PROFILE win over the environment's keys, unlike the AWS CLI, and tells of no
// link why it failed, so each source is asked on its own.

import type { KeyPair } from '../aws/connection.ts';
import type { FailedObservation } from '../aws/observation.ts';
import type { Scrub } from '../aws/scrub.ts';
import type { RawInputs } from '../inputs/input-table.ts';
import type { CredentialSource, ProfileFault, SourceFailure } from './credential-facts.ts';
import type { SourceTrait } from './job-environment.ts';

/** Secret values as found, untrimmed. They leave this folder only as a signing identity. */
export type SecretValues = { keyId: string; secret: string; sessionToken: string };

export type Resolved = {
  source: CredentialSource | null;
  values: SecretValues;
  expiresAt: string | null;
  /** The account, where the source tells it. */
  accountId?: string;
  /** The session token is the environment's, and the key an input's. */
  tokenJoins?: boolean;
  /** The profile that has the values, or that failed. */
  profile?: string;
  /** Why the profile that was asked supplied nothing, where nothing of its own failed. */
  profileFault: ProfileFault | null;
  /** The source that failed. */
  failure: SourceFailure | null;
  /** What it answered. */
  refusal: FailedObservation | null;
  /** The claims of the token that was to be exchanged. */
  claims?: Readonly<Record<string, unknown>> | null;
  /** Secrets on the way to the values: tokens, other keys. */
  secrets?: readonly string[];
  /** What is so of the source. */
  traits?: readonly SourceTrait[];
  /** The session that the AWS CLI would take from its cache in the place of this one. */
  cached?: KeyPair;
};

export const NOTHING: Resolved = {
  source: null,
  values: { keyId: '', secret: '', sessionToken: '' },
  expiresAt: null,
  profileFault: null,
  failure: null,
  refusal: null,
};

export const NO_VALUES: SecretValues = { keyId: '', secret: '', sessionToken: '' };

export const fromInputs = (raw: RawInputs): SecretValues => ({
  keyId: raw['aws-access-key-id'],
  secret: raw['aws-secret-access-key'],
  sessionToken: raw['aws-session-token'],
});
export const fromEnvironment = (env: NodeJS.ProcessEnv): SecretValues => ({
  keyId: env.AWS_ACCESS_KEY_ID ?? '',
  secret: env.AWS_SECRET_ACCESS_KEY ?? '',
  sessionToken: env.AWS_SESSION_TOKEN ?? '',
});

const hasKey = (values: SecretValues): boolean => values.keyId !== '' || values.secret !== '';

/** The first source that has a key ID or a secret, without asking any file or host. */
export function resolveStatic(raw: RawInputs, env: NodeJS.ProcessEnv): Resolved {
  const inputs = fromInputs(raw);
  const environment = fromEnvironment(env);
  const found: { source: CredentialSource; values: SecretValues }[] = [];
  // A token joins a pair given as inputs only where the environment has no key of its own to which it would belong.
  if (hasKey(inputs))
    found.push({
      source: 'inputs',
      values: inputs.sessionToken || environment.keyId ? inputs : { ...inputs, sessionToken: environment.sessionToken },
    });
  if (hasKey(environment)) found.push({ source: 'environment', values: environment });
  const [first] = found;
  return {
    ...NOTHING,
    source: first?.source ?? null,
    values: first?.values ?? NO_VALUES,
    tokenJoins: first?.source === 'inputs' && inputs.sessionToken === '' && first.values.sessionToken !== '',
  };
}

/** What a source may use on its way: the Region of the job, who is trusted, how long, and what must not be shown. */
export type Outward = {
  env: NodeJS.ProcessEnv;
  region: string;
  deadline: AbortSignal;
  caBundle: string | undefined;
  scrub: Scrub;
  /** Takes what a source gave on the way, so that no answer of the next one shows it. */
  learn(secrets: readonly string[]): void;
};

type ProvidedIdentity = KeyPair & { expiration?: Date };

export const provided = (source: CredentialSource, identity: ProvidedIdentity): Resolved => ({
  ...NOTHING,
  source,
  values: valuesOf(identity),
  ...(identity.accountId ? { accountId: identity.accountId } : {}),
  expiresAt:
    identity.expiration && !Number.isNaN(identity.expiration.getTime()) ? identity.expiration.toISOString() : null,
});

export const valuesOf = (identity: ProvidedIdentity): SecretValues => ({
  keyId: identity.accessKeyId,
  secret: identity.secretAccessKey,
  sessionToken: identity.sessionToken ?? '',
});

export const pairOf = ({ keyId, secret, sessionToken }: SecretValues): KeyPair | null =>
  keyId && secret ? { accessKeyId: keyId, secretAccessKey: secret, ...(sessionToken ? { sessionToken } : {}) } : null;

export const failedSource = (failure: SourceFailure, refusal: FailedObservation | null): Resolved => ({
  ...NOTHING,
  ...(failure.profile === null ? {} : { profile: failure.profile }),
  failure,
  refusal,
});

export type WebIdentity = { role: string; file: string; sessionName: string | null; profile: string | null };

export function webIdentityIn(env: NodeJS.ProcessEnv): WebIdentity | null {
  const { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: role, AWS_ROLE_SESSION_NAME: sessionName } = env;
  return file && role ? { role, file, sessionName: sessionName || null, profile: null } : null;
}
