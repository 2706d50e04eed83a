import {
  AssumeRole$,
  type AssumeRoleCommandInput,
  type AssumeRoleCommandOutput,
  AssumeRoleWithWebIdentity$,
  type AssumeRoleWithWebIdentityCommandInput,
} from '@aws-sdk/client-sts';
import { STS } from '../aws/apis/sts.ts';
import { type Connection, clientOf, type KeyPair } from '../aws/connection.ts';
import { notEvaluated, type Question } from '../aws/not-evaluated.ts';
import type { ObservationOf } from '../aws/observation.ts';
import { observe } from '../aws/observe.ts';
import type { Settings } from '../inputs/settings.ts';
import { parseArn } from '../names/arn.ts';

type Assumption = 'AssumeRole' | 'AssumeRoleWithWebIdentity';

export type AssumedRole = { observation: ObservationOf<Assumption>; credentials: KeyPair | null };

/** `seconds` is null for AWS's default, `externalId` empty for none. */
export type RoleRequest = { role: string; sessionName: string; seconds: number | null; externalId: string };

/** What the inputs ask for. */
export const roleRequest = (settings: Settings): RoleRequest => ({
  role: settings.roleToAssume,
  sessionName: settings.roleSessionName,
  seconds: settings.roleDurationSeconds,
  externalId: settings.roleExternalId,
});

/**
 * Asks STS for a session of a role: with the token where there is one, else with the base credentials. Only what is set
 * is sent: a duration left out is AWS's default, and session tags, which need a right of their own, are never sent.
 */
export async function assumeRole(
  connection: Connection,
  { role, sessionName, seconds, externalId }: RoleRequest,
  options: { signer: 'base' | null; token: string | null },
): Promise<AssumedRole> {
  const { signer, token } = options;
  const question: Question<Assumption> = {
    service: 'sts',
    operation: token ? 'AssumeRoleWithWebIdentity' : 'AssumeRole',
    target: role,
    signer: token ? 'none' : 'base',
  };
  if (!token && !signer)
    return {
      observation: notEvaluated(
        question,
        connection.region,
        'there is neither a token nor a key to assume the role with',
      ),
      credentials: null,
    };
  const request = {
    RoleArn: role,
    RoleSessionName: sessionName,
    ...(seconds === null ? {} : { DurationSeconds: seconds }),
  };
  const command = token
    ? {
        operation: AssumeRoleWithWebIdentity$,
        input: { ...request, WebIdentityToken: token } satisfies AssumeRoleWithWebIdentityCommandInput,
      }
    : {
        operation: AssumeRole$,
        input: {
          ...request,
          ...(externalId ? { ExternalId: externalId } : {}),
        } satisfies AssumeRoleCommandInput,
      };
  let credentials: KeyPair | null = null;
  const observation = await observe(
    connection,
    question,
    clientOf(connection, STS, question.signer),
    command,
    (output: AssumeRoleCommandOutput) => {
      const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = output.Credentials ?? {};
      if (!AccessKeyId || !SecretAccessKey || !SessionToken) return null;
      credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
      const expiresAt = Expiration && !Number.isNaN(Expiration.getTime()) ? Expiration.toISOString() : null;
      const { Arn } = output.AssumedRoleUser ?? {};
      const accountId = parseArn(Arn ?? '')?.account;
      return {
        ...(accountId ? { accountId } : {}),
        ...(Arn ? { arn: Arn } : {}),
        ...(expiresAt ? { expiresAt } : {}),
      };
    },
  );
  return observation.status === 'ok'
    ? { observation, credentials: withAccount(credentials, observation.facts.accountId) }
    : { observation, credentials: null };
}

const withAccount = (pair: KeyPair | null, accountId: string | undefined): KeyPair | null =>
  pair && accountId ? { ...pair, accountId } : pair;
