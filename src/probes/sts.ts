import { GetCallerIdentity$, type GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts';
import { answerOf } from '../answers/answer.ts';
import { STS } from '../aws/apis/sts.ts';
import { type Connection, clientOf } from '../aws/connection.ts';
import type { Observation, Signer } from '../aws/observation.ts';
import { observe } from '../aws/observe.ts';
import { isKnownRegion, isOptInRegion, partitionOf } from '../knowledge/regions.ts';
import type { FollowUp, Probe } from './probe.ts';

/** GetCallerIdentity needs no permission: that it succeeds proves the credentials and nothing more. */
export function callerIdentity(
  connection: Connection,
  signer: Signer,
  options: { region?: string; followUp?: boolean; target?: string } = {},
): Promise<Observation> {
  const region = options.region ?? connection.region;
  const client = clientOf(connection, STS, signer, region);
  return observe(
    connection,
    {
      service: 'sts',
      operation: 'GetCallerIdentity',
      region,
      signer,
      followUp: options.followUp ?? false,
      target: options.target ?? null,
    },
    client,
    { operation: GetCallerIdentity$, input: {} },
    ({ Account, Arn }: GetCallerIdentityCommandOutput) => (Account && Arn ? { accountId: Account, arn: Arn } : null),
  );
}

export const probeSts: Probe = ({ connection, signer, signed }) => (signed ? [callerIdentity(connection, signer)] : []);

const UNCLEAR = new Set(['key-unrecognized', 'token-undecodable', 'signature-mismatch']);

/** The same question where it tells causes apart: in a default Region, and without the token that does not belong to an `AKIA` key. */
export const followUpSts: FollowUp = ({ connection, signer }, observations) => {
  const asked: Promise<Observation>[] = [];
  const refused = observations.some(
    (o) => o.signer === signer && !o.followUp && (UNCLEAR.has(answerOf(o)) || answerOf(o) === 'expired'),
  );
  const silent = observations.some((o) => o.signer === signer && !o.followUp && answerOf(o) === 'network');
  const { region } = connection;
  const home = partitionOf(region).home;
  if (
    region !== home &&
    ((refused && (isOptInRegion(region) || !isKnownRegion(region))) || (silent && !isKnownRegion(region)))
  ) {
    asked.push(callerIdentity(connection, signer, { region: home, followUp: true }));
  }
  const identity = connection.identities[signer];
  if (refused && identity?.accessKeyId.startsWith('AKIA') && identity.sessionToken) {
    const { sessionToken: _, ...withoutToken } = identity;
    connection.identities['without-token'] = withoutToken;
    asked.push(callerIdentity(connection, 'without-token', { followUp: true }));
  }
  return asked;
};
