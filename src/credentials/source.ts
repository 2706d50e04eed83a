// Where the credentials come from: key id, secret and token from one source, in the contract's order. The JavaScript SDK's default chain would let
// AWS_PROFILE win over the environment's keys, unlike the AWS CLI, so the order is coded here over the SDK's single providers.

import type { FailedObservation } from '../aws/observation.ts';
import type { RawInputs } from '../inputs/input-table.ts';
import { beforeDeadline } from './before-deadline.ts';
import type { CredentialSource, ProfileFault } from './credential-facts.ts';

/** Secret values as found, untrimmed. They leave this folder only as a signing identity. */
export type SecretValues = { keyId: string; secret: string; sessionToken: string };

export type Resolved = {
  source: CredentialSource | null;
  values: SecretValues;
  expiresAt: string | null;
  /** The session token is the environment's, and the key an input's. */
  tokenJoins?: boolean;
  /** Why the profile that was asked supplied nothing. */
  profileFault: ProfileFault | null;
  /** The request of a profile's provider that failed. */
  refusal: FailedObservation | null;
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

/** The first source that has a key id or a secret, without asking any file or host. */
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
    source: first?.source ?? null,
    values: first?.values ?? NO_VALUES,
    expiresAt: null,
    tokenJoins: first?.source === 'inputs' && inputs.sessionToken === '' && first.values.sessionToken !== '',
    profileFault: null,
    refusal: null,
  };
}

/** How far a provider's own requests may go, and whom they trust. */
export type Outward = { deadline: AbortSignal; caBundle: string | undefined };

type ProvidedIdentity = { accessKeyId: string; secretAccessKey: string; sessionToken?: string; expiration?: Date };

/** A container's or an instance's role, asked last and never on GitHub's own machines, where nothing answers. */
export async function resolveMetadata(env: NodeJS.ProcessEnv, { deadline, caBundle }: Outward): Promise<Resolved> {
  try {
    if (env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN) {
      const [{ fromTokenFile }, { openHandler }] = await Promise.all([
        import('@aws-sdk/credential-provider-web-identity'),
        import('../aws/connection.ts'),
      ]);
      const { requestHandler, close } = openHandler(caBundle);
      return provided(
        'container',
        await beforeDeadline(fromTokenFile({ clientConfig: { requestHandler } })(), deadline).finally(close),
      );
    }
    if (env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || env.AWS_CONTAINER_CREDENTIALS_FULL_URI) {
      const { fromHttp } = await import('@aws-sdk/credential-provider-http');
      return provided('container', await beforeDeadline(fromHttp({})(), deadline));
    }
    if (env.AWS_EC2_METADATA_DISABLED?.toLowerCase() !== 'true') {
      const { fromInstanceMetadata } = await import('@smithy/credential-provider-imds');
      return provided(
        'instance',
        await beforeDeadline(fromInstanceMetadata({ timeout: 1000, maxRetries: 0 })(), deadline),
      );
    }
  } catch {
    // nothing answers where there is no such role: the credentials are simply missing
  }
  return { source: null, values: NO_VALUES, expiresAt: null, profileFault: null, refusal: null };
}

const provided = (source: CredentialSource, identity: ProvidedIdentity): Resolved => ({
  source,
  values: valuesOf(identity),
  expiresAt: identity.expiration?.toISOString() ?? null,
  profileFault: null,
  refusal: null,
});

export const valuesOf = (identity: ProvidedIdentity): SecretValues => ({
  keyId: identity.accessKeyId,
  secret: identity.secretAccessKey,
  sessionToken: identity.sessionToken ?? '',
});
