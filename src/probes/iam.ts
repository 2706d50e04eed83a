import {
  GetRole$,
  type GetRoleCommandInput,
  type GetRoleCommandOutput,
  ListAccessKeys$,
  type ListAccessKeysCommandInput,
  type ListAccessKeysCommandOutput,
  ListAttachedRolePolicies$,
  type ListAttachedRolePoliciesCommandInput,
  ListAttachedUserPolicies$,
  type ListAttachedUserPoliciesCommandInput,
  type ListAttachedUserPoliciesCommandOutput,
} from '@aws-sdk/client-iam';
import { denialOf } from '../answers/answer.ts';
import { isRoleRefused } from '../answers/caller-identity.ts';
import { IAM } from '../aws/apis/iam.ts';
import { clientOf } from '../aws/connection.ts';
import type { Observation, Signer } from '../aws/observation.ts';
import { observe } from '../aws/observe.ts';
import { parseArn, principalKind } from '../names/arn.ts';
import type { FollowUp, ProbeContext } from './probe.ts';

/** Reads of IAM that make an answer clearer where they are granted; where they are denied, nothing is lost. */
export const followUpIam: FollowUp = (context, observations) => [
  ...keyAge(context, observations),
  ...denyingPolicies(context, observations),
  ...roleTrust(context, context.signer, observations),
];

const identityIn = (observations: readonly Observation[], signer: string): string | undefined =>
  observations.flatMap((o) =>
    o.operation === 'GetCallerIdentity' && o.status === 'ok' && o.signer === signer ? [o.facts.arn] : [],
  )[0];

const keyAge: FollowUp = ({ connection, signer }, observations) => {
  const key = connection.identities[signer];
  const arn = identityIn(observations, signer);
  if (!key?.accessKeyId.startsWith('AKIA') || !arn || principalKind(arn) !== 'user') return [];
  const client = clientOf(connection, IAM, signer);
  return [
    observe(
      connection,
      { service: 'iam', operation: 'ListAccessKeys', signer, followUp: true },
      client,
      {
        operation: ListAccessKeys$,
        input: { UserName: parseArn(arn)?.resource.split('/').pop() } satisfies ListAccessKeysCommandInput,
      },
      ({ AccessKeyMetadata }: ListAccessKeysCommandOutput) => {
        const created = AccessKeyMetadata?.find((k) => k.AccessKeyId === key.accessKeyId)?.CreateDate;
        return created ? { keyCreatedAt: created.toISOString() } : {};
      },
    ),
  ];
};

/** An explicit deny whose message names no policy: the policies attached to the caller, by name. */
const denyingPolicies: FollowUp = ({ connection, signer }, observations) => {
  const unnamed = observations
    .map(denialOf)
    .find((d) => d?.explicit && d.layer === 'identity' && !d.policyArn && d.principal);
  const principal = parseArn(unnamed?.principal ?? '');
  if (!principal) return [];
  const [kind, name] = principal.resource.split('/');
  const client = clientOf(connection, IAM, signer);
  const command =
    kind === 'user'
      ? {
          operation: ListAttachedUserPolicies$,
          input: { UserName: principal.resource.split('/').pop() } satisfies ListAttachedUserPoliciesCommandInput,
        }
      : {
          operation: ListAttachedRolePolicies$,
          input: { RoleName: name } satisfies ListAttachedRolePoliciesCommandInput,
        };
  const operation = kind === 'user' ? 'ListAttachedUserPolicies' : 'ListAttachedRolePolicies';
  return [
    observe(
      connection,
      { service: 'iam', operation, target: unnamed?.principal ?? null, signer, followUp: true },
      client,
      command,
      ({ AttachedPolicies }: ListAttachedUserPoliciesCommandOutput) => ({
        attachedPolicies: (AttachedPolicies ?? []).flatMap((p) => (p.PolicyArn ? [p.PolicyArn] : [])),
      }),
    ),
  ];
};

type Reader = Extract<Signer, 'base' | 'role' | 'environment' | 'profile' | 'instead'>;
type Reading = Pick<ProbeContext, 'connection' | 'settings'>;

/** The trust policy of a role that could not be assumed, asked by the identity that tried. */
const roleTrust = (
  { connection, settings }: Reading,
  signer: Reader,
  observations: readonly Observation[],
): readonly Promise<Observation>[] => {
  const role = parseArn(settings.roleToAssume)?.resource.split('/').pop();
  if (!isRoleRefused(observations) || !role || !connection.identities[signer]) return [];
  const client = clientOf(connection, IAM, signer);
  return [
    observe(
      connection,
      { service: 'iam', operation: 'GetRole', target: settings.roleToAssume, signer, followUp: true },
      client,
      { operation: GetRole$, input: { RoleName: role } satisfies GetRoleCommandInput },
      ({ Role }: GetRoleCommandOutput) => ({
        // IAM looks the name up in the caller's own account, where a role of that name may be another one.
        ...(Role?.Arn && Role.Arn !== settings.roleToAssume
          ? {}
          : {
              ...(Role?.AssumeRolePolicyDocument ? { trustPolicy: Role.AssumeRolePolicyDocument } : {}),
              ...(Role?.MaxSessionDuration ? { maxSessionDuration: Role.MaxSessionDuration } : {}),
            }),
      }),
    ),
  ];
};

/**
 * The same by other identities of the job, one after the other until one may read it. Only those are asked that STS
 * knows to be of the role's account: elsewhere the name is that of another role.
 */
export async function readTrustBy(
  readers: readonly Reader[],
  reading: Reading,
  observations: readonly Observation[],
): Promise<Observation[]> {
  const account = parseArn(reading.settings.roleToAssume)?.account;
  const asked: Observation[] = [];
  for (const reader of readers) {
    if (reading.connection.deadline.aborted || [...observations, ...asked].some(isTrustRead)) break;
    if (parseArn(identityIn(observations, reader) ?? '')?.account !== account) continue;
    asked.push(...(await Promise.all(roleTrust(reading, reader, observations))));
  }
  return asked;
}

const isTrustRead = (o: Observation): boolean =>
  o.operation === 'GetRole' && o.status === 'ok' && o.facts.trustPolicy !== undefined;
