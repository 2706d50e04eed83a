// The order of each service's checks decides which fault a request with several faults is told of. STS's order of the token checks and
// both of S3's orders were measured by argmin; that of the JSON services is from dynalite's notes of 2013.
// Where STS and S3's temporary keys look at the clock is not on record: here it is where the neighbouring service looks.
import type { Attempt, Service } from './attempt.ts';
import { parseAuthorization, requestDate } from './authorization.ts';
import {
  bodyHash,
  expiry,
  issuer,
  keyActive,
  keyEnabledHere,
  signature,
  strayToken,
  tokenBelongs,
  tokenDecodable,
  tokenEnabledHere,
  tokenPresent,
} from './checks/identity.ts';
import { clockOfJson, clockOfS3, hostSigned, scopeOfJson, scopeOfS3, scopeOfSts } from './checks/request.ts';
import { type Directory, findKey, findToken, principalOf } from './directory.ts';
import type { Fault } from './fault.ts';
import type { Principal } from './permissions.ts';
import type { Incoming } from './wire.ts';
import type { Bucket } from './world.ts';

type Check = (attempt: Attempt) => Fault | null;

const STS: Check[] = [
  scopeOfSts,
  clockOfJson,
  keyActive,
  keyEnabledHere,
  tokenPresent,
  tokenDecodable,
  tokenBelongs,
  tokenEnabledHere,
  expiry,
  issuer,
  signature,
  strayToken,
];
const JSON_SERVICES: Check[] = [
  clockOfJson,
  hostSigned,
  scopeOfJson,
  keyActive,
  keyEnabledHere,
  signature,
  strayToken,
  tokenPresent,
  tokenDecodable,
  tokenBelongs,
  tokenEnabledHere,
  expiry,
  issuer,
];
const S3_TEMPORARY: Check[] = [
  clockOfS3,
  scopeOfS3,
  tokenPresent,
  tokenDecodable,
  tokenEnabledHere,
  keyActive,
  tokenBelongs,
  expiry,
  issuer,
  signature,
  bodyHash,
];
const S3_LONG_TERM: Check[] = [clockOfS3, scopeOfS3, keyActive, keyEnabledHere, signature, bodyHash, strayToken];

function checksFor(service: Service, accessKeyId: string): Check[] {
  if (service === 'sts' || service === 'iam') return STS;
  if (service !== 's3') return JSON_SERVICES;
  return accessKeyId.startsWith('ASIA') ? S3_TEMPORARY : S3_LONG_TERM;
}

export type Outcome = { principal: Principal; region: string } | { fault: Fault };

export function authenticate(
  service: Service,
  incoming: Incoming,
  directory: Directory,
  now: number,
  bucket: Bucket | null,
): Outcome {
  const parsed = parseAuthorization(incoming);
  if (parsed.kind === 'malformed') return { fault: { kind: 'malformed', part: parsed.part, message: parsed.message } };
  if (parsed.kind === 'other-algorithm') return { fault: { kind: 'other-algorithm' } };
  if (parsed.kind !== 'sigv4') return { fault: { kind: 'unsigned' } };
  if (!requestDate(incoming)) return { fault: { kind: 'no-date' } };
  const { authorization } = parsed;
  const { accessKeyId, region } = authorization.scope;
  const token = incoming.headers.get('x-amz-security-token') || null;
  const found = findKey(directory, accessKeyId);
  const attempt: Attempt = {
    service,
    incoming,
    directory,
    now,
    authorization,
    found,
    token,
    tokenSession: token ? findToken(directory, token) : null,
    bucket,
  };
  for (const check of checksFor(service, accessKeyId)) {
    const fault = check(attempt);
    if (fault) return { fault };
  }
  // Every list of checks has `keyActive`, which refuses a key that was not found.
  if (!found) return { fault: { kind: 'key-unknown', accessKeyId } };
  return { principal: principalOf(directory.world, found), region };
}
