import type { Connection } from '../aws/connection.ts';
import type { Observation, Signer } from '../aws/observation.ts';
import type { Settings } from '../inputs/settings.ts';

export type ProbeContext = {
  connection: Connection;
  settings: Settings;
  /** Who signs SigV4 requests: the credentials given, or the role assumed with them. */
  signer: Extract<Signer, 'base' | 'role'>;
  /** Whether there are SigV4 credentials at all; without them only a bearer token is left, and it serves Bedrock alone. */
  signed: boolean;
  /** Settles once STS has answered: whether the account may be used for calls that could cost something. */
  accountConfirmed: Promise<boolean>;
  /** Other Regions that the run names: by the job's variables, and by what S3 says of its buckets. */
  namedRegions: readonly string[];
};

/** One service's questions, all asked at once. Each promise resolves, whatever happens. */
export type Probe = (context: ProbeContext) => readonly Promise<Observation>[];

/** Questions that only the answers so far make worth asking. */
export type FollowUp = (context: ProbeContext, observations: readonly Observation[]) => readonly Promise<Observation>[];
