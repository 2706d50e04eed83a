import { createHash } from 'node:crypto';
import type { Attempt } from '../attempt.ts';
import { accountOf, issuerExists } from '../directory.ts';
import type { Fault } from '../fault.ts';
import { isOptInRegion } from '../regions.ts';
import { declaredHashFits, recompute } from '../signature.ts';

const unknown = ({ authorization }: Attempt): Fault => ({
  kind: 'key-unknown',
  accessKeyId: authorization.scope.accessKeyId,
});
const isTemporary = ({ authorization }: Attempt): boolean => authorization.scope.accessKeyId.startsWith('ASIA');

export function keyActive(attempt: Attempt): Fault | null {
  const { found } = attempt;
  return !found || (found.kind === 'long-term' && found.key.status === 'inactive') ? unknown(attempt) : null;
}

// A Region that an account has not enabled does not know the account's keys: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html
function enabledFor({ directory, authorization }: Attempt, account: string): boolean {
  const { region } = authorization.scope;
  return !isOptInRegion(region) || (accountOf(directory.world, account)?.enabledOptInRegions.includes(region) ?? false);
}

export function keyEnabledHere(attempt: Attempt): Fault | null {
  const { found } = attempt;
  if (!found) return null;
  return enabledFor(attempt, found.kind === 'long-term' ? found.user.account : found.session.account)
    ? null
    : unknown(attempt);
}

export function tokenPresent(attempt: Attempt): Fault | null {
  return isTemporary(attempt) && !attempt.token
    ? { kind: 'token-missing', accessKeyId: attempt.authorization.scope.accessKeyId }
    : null;
}

/** Tokens are opaque here: one that no session has is one that AWS could not decode. */
export function tokenDecodable(attempt: Attempt): Fault | null {
  return isTemporary(attempt) && attempt.token && !attempt.tokenSession
    ? { kind: 'token-undecodable', token: attempt.token }
    : null;
}

/** Of temporary keys only: a token beside a long-term key is `strayToken`'s matter, which comes after the signature. */
export function tokenBelongs(attempt: Attempt): Fault | null {
  const { tokenSession, authorization } = attempt;
  return isTemporary(attempt) && tokenSession && tokenSession.accessKeyId !== authorization.scope.accessKeyId
    ? { kind: 'token-foreign', accessKeyId: authorization.scope.accessKeyId }
    : null;
}

export function tokenEnabledHere(attempt: Attempt): Fault | null {
  const { token, tokenSession, authorization } = attempt;
  if (!isTemporary(attempt) || !token || !tokenSession || !isOptInRegion(authorization.scope.region)) return null;
  return tokenSession.tokenVersion !== 1 && enabledFor(attempt, tokenSession.account)
    ? null
    : { kind: 'token-undecodable', token };
}

export function expiry({ found, token, now }: Attempt): Fault | null {
  return found?.kind === 'session' && token && found.session.expiresAt <= now ? { kind: 'expired', token } : null;
}

export function issuer({ found, directory }: Attempt): Fault | null {
  return found?.kind === 'session' && !issuerExists(directory.world, found.session)
    ? { kind: 'issuer-gone', accessKeyId: found.session.accessKeyId }
    : null;
}

export function signature({ incoming, authorization, found }: Attempt): Fault | null {
  if (!found) return null;
  const { matches, ...texts } = recompute(
    incoming,
    authorization,
    found.kind === 'long-term' ? found.key.secret : found.session.secret,
  );
  return matches
    ? null
    : { kind: 'signature', accessKeyId: authorization.scope.accessKeyId, provided: authorization.signature, ...texts };
}

/** A token beside a key that needs none. */
export function strayToken(attempt: Attempt): Fault | null {
  return !isTemporary(attempt) && attempt.token ? { kind: 'token-stray', token: attempt.token } : null;
}

export function bodyHash({ incoming }: Attempt): Fault | null {
  if (declaredHashFits(incoming)) return null;
  return {
    kind: 'body-hash',
    declared: incoming.headers.get('x-amz-content-sha256') ?? '',
    computed: createHash('sha256').update(incoming.body).digest('hex'),
  };
}
