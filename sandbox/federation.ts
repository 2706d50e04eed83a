// A trust policy compared with a token's claims. What it does not know it refuses, so that a test which expects a grant cannot pass by accident.
import { asList, conditionsHold } from './policies/conditions.ts';
import { speaksOfAction } from './policies/document.ts';
import type { Lookup } from './policies/pattern.ts';
import type { TrustPolicy, TrustStatement } from './world.ts';

export type WebIdentity = {
  claims: Readonly<Record<string, unknown>>;
  /** The issuer, as the condition keys name it. */
  provider: string;
  providerArn: string;
  sessionName: string;
};

const ACTION = 'sts:AssumeRoleWithWebIdentity';

export function acceptsToken(policy: TrustPolicy, token: WebIdentity): boolean {
  const relevant = asList(policy.Statement).filter(
    (statement) =>
      speaksOfAction(statement, ACTION) && trustsProvider(statement, token) && conditionsOf(statement, policy, token),
  );
  return relevant.some(({ Effect }) => Effect === 'Allow') && !relevant.some(({ Effect }) => Effect === 'Deny');
}

const trustsProvider = ({ Principal }: TrustStatement, { providerArn }: WebIdentity): boolean =>
  Principal === '*' || asList(Principal.Federated).includes(providerArn);

function conditionsOf(
  { Condition = {}, Effect }: TrustStatement,
  { Version }: TrustPolicy,
  token: WebIdentity,
): boolean {
  const lookup = lookupIn(token);
  return conditionsHold(Condition, lookup, Version === '2012-10-17' ? lookup : null) ?? Effect === 'Deny';
}

function lookupIn({ claims, provider, sessionName }: WebIdentity): Lookup {
  const prefix = `${provider.toLowerCase()}:`;
  return (key) => {
    const wanted = key.toLowerCase();
    if (wanted === 'sts:rolesessionname') return [sessionName];
    const claim = wanted.startsWith(prefix) ? claims[wanted.slice(prefix.length)] : undefined;
    return claim === undefined || claim === null ? null : asList(claim).map(String);
  };
}
