import { conditionsHold } from './policies/conditions.ts';
import { lookupIn, namingOf, speaksOfAction } from './policies/document.ts';
import type { TrustPolicy, TrustStatement } from './world.ts';

export type Trust = 'none' | 'account' | 'principal' | 'denied';

/** What a role's trust policy says of an AWS principal: that it is named itself, that its account is, or nothing. */
export function trustOf(policy: TrustPolicy, caller: string, action: string, externalId: string | null): Trust {
  const relevant = policy.Statement.filter(
    (statement) => speaksOfAction(statement, action) && conditionsOf(statement, externalId),
  );
  const found = relevant
    .map(({ Effect, Principal }) => ({ effect: Effect, naming: namingOf(Principal, caller) }))
    .filter(({ naming }) => naming !== 'none');
  if (found.some(({ effect }) => effect === 'Deny')) return 'denied';
  if (found.length === 0) return 'none';
  return found.every(({ naming }) => naming === 'account') ? 'account' : 'principal';
}

/** The external id is the one key that is known here; a condition that cannot be decided keeps its statement from applying. */
function conditionsOf({ Condition = {} }: TrustStatement, externalId: string | null): boolean {
  const lookup = lookupIn(externalId === null ? {} : { 'sts:ExternalId': externalId });
  return conditionsHold(Condition, lookup, lookup) ?? false;
}
