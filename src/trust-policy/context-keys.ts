// What AWS makes of a token's claims: `<provider>:<claim>`, for some claims alone. Condition keys are compared without regard to case, values with it.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif, read 2026-11
import { issuerKind, providerOf } from './issuer.ts';

export type Claims = Readonly<Record<string, unknown>>;

export type Lookup =
  | { state: 'known'; values: readonly string[] | null }
  // The token has the claim, and AWS does not document that it passes it on: it may be absent for the policy.
  | { state: 'undocumented'; values: readonly string[] }
  | { state: 'unknown' };

const FOR_EVERY_ISSUER = ['sub', 'aud', 'oaud', 'amr', 'azp'];
const FOR_GITHUB = [
  'actor',
  'actor_id',
  'job_workflow_ref',
  'repository',
  'repository_id',
  'workflow',
  'ref',
  'environment',
  'enterprise_id',
];

export function lookUp(key: string, claims: Claims, sessionName: string | null): Lookup {
  const wanted = key.toLowerCase();
  if (wanted === 'sts:rolesessionname' && sessionName) return { state: 'known', values: [sessionName] };
  const provider = providerOf(claims.iss)?.toLowerCase();
  if (provider && wanted.startsWith(`${provider}:`)) return lookUpClaim(wanted.slice(provider.length + 1), claims);
  // The prefix of another identity provider: a key that this request does not have. Without an issuer nothing can be said.
  return provider && wanted.slice(0, wanted.lastIndexOf(':')).includes('.')
    ? { state: 'known', values: null }
    : { state: 'unknown' };
}

function lookUpClaim(name: string, claims: Claims): Lookup {
  // Where a token has `azp`, AWS takes it for the audience, and the audience for `oaud`.
  if (name === 'aud') return known(claims.azp ?? claims.aud);
  if (name === 'oaud') return known(claims.azp === undefined ? undefined : claims.aud);
  const values = valuesOf(claims[name]);
  if (values === 'unreadable') return { state: 'unknown' };
  const documented =
    FOR_EVERY_ISSUER.includes(name) || (FOR_GITHUB.includes(name) && issuerKind(String(claims.iss)) === 'github.com');
  return documented || values === null ? { state: 'known', values } : { state: 'undocumented', values };
}

function known(claim: unknown): Lookup {
  const values = valuesOf(claim);
  return values === 'unreadable' ? { state: 'unknown' } : { state: 'known', values };
}

function valuesOf(claim: unknown): readonly string[] | null | 'unreadable' {
  if (claim === undefined || claim === null) return null;
  const all = Array.isArray(claim) ? claim : [claim];
  return all.every((value) => ['string', 'number', 'boolean'].includes(typeof value)) ? all.map(String) : 'unreadable';
}
