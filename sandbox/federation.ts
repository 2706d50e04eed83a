// A trust policy held against a token's claims, for the condition operators that policies for GitHub use. What it does not know it refuses, so that a
// test which expects a grant cannot pass by accident. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
import { matches } from './permissions.ts';
import type { TrustPolicy, TrustStatement } from './world.ts';

type Token = { claims: Readonly<Record<string, unknown>>; provider: string; providerArn: string; sessionName: string };

const ACTION = 'sts:AssumeRoleWithWebIdentity';
const list = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : ([value].flat() as T[]));

export function acceptsToken(policy: TrustPolicy, token: Token): boolean {
  const relevant = policy.Statement.filter(
    (statement) => speaksOf(statement) && trustsProvider(statement, token) && conditionsHold(statement, token),
  );
  return relevant.some(({ Effect }) => Effect === 'Allow') && !relevant.some(({ Effect }) => Effect === 'Deny');
}

function speaksOf({ Action, NotAction }: TrustStatement): boolean {
  const named = (patterns: string[]) => patterns.some((pattern) => matches(pattern, ACTION, 'i'));
  return NotAction === undefined ? named(list(Action)) : !named(list(NotAction));
}

const trustsProvider = ({ Principal }: TrustStatement, { providerArn }: Token): boolean =>
  Principal === '*' || list(Principal.Federated).includes(providerArn);

function conditionsHold({ Condition = {} }: TrustStatement, token: Token): boolean {
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, list(wanted), valuesOf(key.toLowerCase(), token))),
  );
}

function valuesOf(key: string, { claims, provider, sessionName }: Token): string[] {
  if (key === 'sts:rolesessionname') return [sessionName];
  const prefix = `${provider.toLowerCase()}:`;
  return key.startsWith(prefix) ? list(claims[key.slice(prefix.length)]).map(String) : [];
}

function holds(name: string, wanted: string[], values: string[]): boolean {
  const [, set, base = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(name) ?? [];
  if (base === 'Null') return (wanted[0] === 'true') === (values.length === 0);
  const negated = base.includes('Not');
  const compare = COMPARE[base.replace('Not', '')];
  if (!compare) return false;
  if (values.length === 0) return set ? set === 'ForAllValues' : negated || ifExists !== undefined;
  const fits = (value: string): boolean => wanted.some((one) => compare(one, value)) !== negated;
  return set === 'ForAllValues' ? values.every(fits) : values.some(fits);
}

const COMPARE: Readonly<Record<string, (wanted: string, value: string) => boolean>> = {
  StringEquals: (wanted, value) => wanted === value,
  StringEqualsIgnoreCase: (wanted, value) => wanted.toLowerCase() === value.toLowerCase(),
  StringLike: (wanted, value) => matches(wanted, value),
};
