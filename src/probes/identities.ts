import type { Connection, KeyPair } from '../aws/connection.ts';
import type { Observation, Signer } from '../aws/observation.ts';
import { callerIdentity } from './sts.ts';

/** Who the job's other tools would be: asked of STS, since two keys may belong to one principal. */
export function otherIdentities(connection: Connection): readonly Promise<Observation>[] {
  const others: Signer[] = (['environment', 'profile'] as const).filter((signer) => connection.identities[signer]);
  return others.map((signer) => callerIdentity(connection, signer, { followUp: true }));
}

/** The same for a source that has no signer of its own: `target` names it. */
export const identityOf = (
  connection: Connection,
  signer: 'environment' | 'profile',
  target: string,
  pair: KeyPair,
): Promise<Observation> =>
  callerIdentity(
    { ...connection, clients: new Map(), identities: { ...connection.identities, [signer]: pair } },
    signer,
    {
      followUp: true,
      target,
    },
  );
