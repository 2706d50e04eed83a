// A role for the token of a file, as a pod with a service account of EKS has it (IRSA), or any other issuer's.
// https://docs.aws.amazon.com/sdkref/latest/guide/access-assume-role-web.html

import { openConnection } from '../aws/connection.ts';
import { PARTITIONS } from '../knowledge/regions.ts';
import { parseArn } from '../names/arn.ts';
import type { SourceFailure } from './credential-facts.ts';
import { inWords, isUnanswered, localError, localFailure } from './local-failure.ts';
import { readRegular } from './regular-file.ts';
import { decodeClaims } from './request-id-token.ts';
import { assumeRole } from './role.ts';
import { failedSource, type Outward, provided, type Resolved, type WebIdentity } from './source.ts';

type Fault = Extract<SourceFailure, { kind: 'web-identity' }>['fault'];

const SESSION_NAME = 'aws-credentials-preflight';

/**
 * The token goes to STS of the job's Region; without one, to that of the role's partition. It is sent as it is in
 * the file.
 */
export async function askWebIdentity(
  { role, file, sessionName, profile }: WebIdentity,
  { region, deadline, caBundle, scrub, learn }: Outward,
): Promise<Resolved> {
  const started = performance.now();
  const failure = (fault: Fault): SourceFailure => ({ kind: 'web-identity', profile, role, file, fault });
  const unread = { operation: 'ReadTokenFile', target: file, region, started } as const;
  let token: string;
  try {
    token = readRegular(file);
  } catch (error) {
    return failedSource(failure('token-file'), localFailure(unread, localError(error, scrub)));
  }
  if (token.trim() === '')
    return failedSource(failure('token-empty'), localFailure(unread, inWords('EmptyFile', 'the file is empty')));
  learn([token]);
  const connection = openConnection({
    region: region || homeOf(role),
    deadline,
    scrub,
    learn,
    caBundle,
  });
  try {
    const { observation, credentials } = await assumeRole(
      connection,
      { role, sessionName: sessionName ?? SESSION_NAME, seconds: null, externalId: '' },
      { signer: null, token },
    );
    const secrets = [token];
    if (observation.status !== 'failed' && credentials) {
      const end = observation.status === 'ok' ? observation.facts.expiresAt : undefined;
      return {
        ...provided('web-identity', { ...credentials, ...(end ? { expiration: new Date(end) } : {}) }),
        secrets,
      };
    }
    const refusal = observation.status === 'failed' ? observation : null;
    const fault = refusal && isUnanswered(refusal.error) ? 'unreachable' : 'refused';
    return { ...failedSource(failure(fault), refusal), claims: decodeClaims(token.trim()), secrets };
  } finally {
    connection.close();
  }
}

const homeOf = (role: string): string =>
  PARTITIONS.find(({ id }) => id === parseArn(role)?.partition)?.home ?? 'us-east-1';
