import { roleNameIn } from './directory.ts';
import { matches, type Principal } from './permissions.ts';
import type { Role, TrustStatement } from './world.ts';

const list = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

export type Trust = 'none' | 'account' | 'principal' | 'denied';

/**
 * What a role's trust policy says of an AWS principal: that it is named itself, that its account is, or nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function trustOf(role: Role, caller: Principal, action: string, externalId: string | null): Trust {
  const relevant = role.trustPolicy.Statement.filter(
    (s) => list(s.Action).some((a) => matches(a, action, 'i')) && conditionsHold(s, externalId),
  );
  const found = relevant.map((s) => ({ effect: s.Effect, how: names(s, caller) })).filter(({ how }) => how !== 'none');
  if (found.some(({ effect }) => effect === 'Deny')) return 'denied';
  return found.find(({ how }) => how === 'principal')?.how ?? found[0]?.how ?? 'none';
}

function names({ Principal: who }: TrustStatement, caller: Principal): Trust {
  const named = who === '*' ? ['*'] : list(who.AWS);
  const role = roleNameIn(caller.arn);
  const own = [caller.arn, ...(role ? [`arn:aws:iam::${caller.account}:role/${role}`] : [])];
  if (named.some((arn) => arn === '*' || own.includes(arn))) return 'principal';
  return named.some((arn) => arn === caller.account || arn === `arn:aws:iam::${caller.account}:root`)
    ? 'account'
    : 'none';
}

/** Of conditions only the external id is known here; any other keeps its statement from applying. */
function conditionsHold({ Condition = {} }: TrustStatement, externalId: string | null): boolean {
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(
      ([key, values]) =>
        operator === 'StringEquals' &&
        key === 'sts:ExternalId' &&
        externalId !== null &&
        list(values).includes(externalId),
    ),
  );
}
