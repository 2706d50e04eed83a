// What IAM decides of a request, by all the policies that have a say:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
import type { Denial, PolicyLayer } from '../world.ts';
import { type AccessRequest, type Naming, namingOf, type Policy, type Statement, statementsFor } from './document.ts';

/** A kind that is left out does not limit the request; an identity without policies may do nothing. */
export type Policies = {
  identity?: readonly Policy[];
  boundary?: readonly Policy[];
  session?: readonly Policy[];
  /** By level, from the organization's root to the account: each level must allow. */
  scp?: readonly (readonly Policy[])[];
  /** They deny, and cannot grant: AWS's own policy that allows all stays attached. */
  rcp?: readonly Policy[];
  vpc?: readonly Policy[];
  resource?: Policy;
};

type Said = 'allow' | 'deny' | 'nothing';

const STRENGTH: readonly Naming[] = ['none', 'account', 'role', 'principal'];

/** Why the request is denied, or null where it is granted. Of several reasons the first in AWS's order is named. */
export function evaluate(request: AccessRequest, policies: Policies): Denial | null {
  const explicit = explicitDenial(request, policies);
  if (explicit) return explicit;
  const lacks = (layer: PolicyLayer, attached: readonly Policy[] | undefined): Denial | null =>
    attached === undefined || saidBy(attached, request) === 'allow' ? null : { layer, implicit: true };
  for (const level of policies.scp ?? [])
    if (saidBy(level, request) !== 'allow') return { layer: 'scp', implicit: true };
  const endpoint = lacks('vpc', policies.vpc);
  if (endpoint) return endpoint;
  const grant = grantOf(policies.resource, request);
  const sameAccount = request.principal.split(':')[4] === request.account;
  if (!sameAccount && grant === 'none') return { layer: 'resource', implicit: true };
  // In its own account, whom the resource's policy names needs nothing else; of a role's session that is so of the session alone, not of the role.
  if (sameAccount && grant === 'principal') return null;
  const identity = sameAccount && grant === 'role' ? null : lacks('identity', policies.identity ?? []);
  return identity ?? lacks('boundary', policies.boundary) ?? lacks('session', policies.session);
}

function explicitDenial(request: AccessRequest, policies: Policies): Denial | null {
  const layers: readonly [PolicyLayer, readonly Policy[] | undefined][] = [
    ['rcp', policies.rcp],
    ['scp', policies.scp?.flat()],
    ['vpc', policies.vpc],
    ['identity', policies.identity],
    ['boundary', policies.boundary],
    ['session', policies.session],
  ];
  const found = layers.find(([, attached]) => attached && saidBy(attached, request) === 'deny');
  if (found) return { layer: found[0] };
  const denies = policies.resource ? statementsFor(policies.resource, request).filter(isDeny) : [];
  return denies.some((statement) => nameOf(statement, request) !== 'none') ? { layer: 'resource' } : null;
}

const isDeny = ({ Effect }: Statement): boolean => Effect === 'Deny';

/** What policies say that are attached to the caller, or to all callers. */
function saidBy(policies: readonly Policy[], request: AccessRequest): Said {
  const statements = policies.flatMap((policy) => statementsFor(policy, request));
  return statements.some(isDeny) ? 'deny' : statements.length > 0 ? 'allow' : 'nothing';
}

/** As whom a resource's policy lets the caller in. */
function grantOf(policy: Policy | undefined, request: AccessRequest): Naming {
  const namings = (policy ? statementsFor(policy, request) : [])
    .filter((statement) => !isDeny(statement))
    .map((statement) => nameOf(statement, request));
  return STRENGTH.findLast((naming) => namings.includes(naming)) ?? 'none';
}

function nameOf({ Principal, NotPrincipal }: Statement, { principal }: AccessRequest): Naming {
  if (NotPrincipal === undefined) return namingOf(Principal, principal);
  return namingOf(NotPrincipal, principal) === 'none' ? 'principal' : 'none';
}
