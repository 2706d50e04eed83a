// The least edits after which a trust policy at hand accepts a job, as plain data: values added to conditions, keys and providers written right.
import type { Claims } from '../trust-policy/context-keys.ts';
import {
  type ConditionResult,
  type Evaluation,
  evaluateCondition,
  type Job,
  providerArn,
  type StatementResult,
} from '../trust-policy/evaluate.ts';
import { isExact } from '../trust-policy/generate.ts';
import { providerOf } from '../trust-policy/issuer.ts';
import { operatorOf } from '../trust-policy/operators.ts';
import { editValue } from './edit-value.ts';
import type { JsonEdit } from './remedy.ts';

/** What one edit or two do, for whoever reads them. */
export type RepairStep =
  | { does: 'add'; key: string; values: readonly string[] }
  /** The condition compares with patterns from now on. */
  | { does: 'compare'; key: string; operator: string; values: readonly string[] }
  | { does: 'rename'; key: string; to: string }
  | { does: 'trust'; provider: string; to: string }
  /** A Deny statement denies all but some. */
  | { does: 'except'; key: string; values: readonly string[] };

export type Repair = { steps: readonly RepairStep[]; edits: readonly JsonEdit[] };

export type Wanted = {
  job: Job;
  /** Every form in which GitHub may write the job's subject; none where it must not enter a policy. */
  subjects: readonly string[];
  /** Some of them end with `*`. */
  patterns: boolean;
};

type Path = readonly (string | number)[];
type Policy = { document: unknown; statements: Path };

export const NO_REPAIR: Repair = { steps: [], edits: [] };

/** Nothing where it takes more than values of conditions, keys and providers: what a Deny or an unknown condition decides is its owner's. */
export function repairTrustPolicy(document: unknown, { statements }: Evaluation, wanted: Wanted): Repair {
  const base = policyPath(document);
  if (!base) return NO_REPAIR;
  const policy = { document, statements: [...base, 'Statement'] };
  const denying = statements.filter((s) => s.statement.effect === 'Deny' && s.verdict !== 'unmet');
  const exceptions = denying.map((denial) => except(denial, policy, wanted));
  const allowed = statements.some((s) => s.statement.effect === 'Allow' && s.verdict === 'met');
  const admission = allowed ? NO_REPAIR : admit(statements, policy, wanted);
  if (!admission || exceptions.includes(null)) return NO_REPAIR;
  return joined([admission, ...exceptions.filter((each) => each !== null)]);
}

const joined = (repairs: readonly Repair[]): Repair => ({
  steps: repairs.flatMap(({ steps }) => steps),
  edits: repairs.flatMap(({ edits }) => edits),
});

/** The statement that is nearest to letting the job in. */
function admit(statements: readonly StatementResult[], policy: Policy, wanted: Wanted): Repair | null {
  const [nearest] = statements
    .filter((s) => s.statement.effect === 'Allow' && s.action === 'met')
    .flatMap((result) => {
      const parts = [
        trust(result, policy, wanted),
        ...result.conditions.map((condition) => meet(condition, result, policy, wanted)),
      ];
      return parts.includes(null) ? [] : [joined(parts.filter((part) => part !== null))];
    })
    .filter(({ edits }) => edits.length > 0)
    .sort((a, b) => a.edits.length - b.edits.length);
  return nearest ?? null;
}

/** The provider of the token's issuer in the role's own account, in the place of another account's. */
function trust({ statement, principal }: StatementResult, policy: Policy, { job }: Wanted): Repair | null {
  if (principal === 'met') return NO_REPAIR;
  const wanted = providerArn(job.roleArn, job.claims.iss);
  const same = statement.federated?.find((arn) => wanted !== null && nameOf(arn) === nameOf(wanted));
  if (principal === 'unknown' || !wanted || !same) return null;
  const path = [...placeOf(statement.position, policy), 'Principal', 'Federated'];
  const written = at(policy.document, path);
  const value = Array.isArray(written) ? written.map((arn: unknown) => (arn === same ? wanted : arn)) : wanted;
  return { steps: [{ does: 'trust', provider: same, to: wanted }], edits: [{ op: 'set', path, value }] };
}

const nameOf = (providerArn: string): string => providerArn.replace(/^.*:oidc-provider\//, '');

function meet(
  condition: ConditionResult,
  { statement }: StatementResult,
  policy: Policy,
  wanted: Wanted,
): Repair | null {
  if (condition.verdict === 'met') return NO_REPAIR;
  if (condition.verdict === 'unknown') return null;
  const path = [...placeOf(statement.position, policy), 'Condition'];
  if (condition.actual === null || condition.actual.length === 0) return rename(condition, path, policy, wanted);
  const known = operatorOf(condition.operator);
  return known && !known.negated && known.base !== 'null' ? extend(condition, path, policy, wanted) : null;
}

/** The values that a condition lacks. Null where one of them must not enter a policy. */
function lacking({ key, expected, actual }: ConditionResult, { subjects }: Wanted): readonly string[] | null {
  const isSubject = key.toLowerCase().endsWith(':sub');
  const values = isSubject ? subjects : (actual ?? []);
  const safe = values.length > 0 && values.every((value) => isExact(isSubject ? value.replace(/\*$/, '') : value));
  return safe ? values.filter((value) => !expected.includes(value)) : null;
}

function extend(condition: ConditionResult, path: Path, policy: Policy, wanted: Wanted): Repair | null {
  const { operator, key, expected, actual } = condition;
  const values = lacking(condition, wanted);
  if (!values) return null;
  const isPattern = wanted.patterns && key.toLowerCase().endsWith(':sub') && !operatorOf(operator)?.wildcards;
  if (!isPattern)
    return {
      steps: [{ does: 'add', key, values }],
      edits: [{ op: 'set', path: [...path, operator, key], value: [...expected, ...values] }],
    };
  const like = operator.replace('Equals', 'Like');
  const free = operatorOf(like) !== null && at(policy.document, [...path, like, key]) === undefined;
  // What was not a pattern must not become one.
  if (!free || expected.some((value) => /[*?$]/.test(value))) {
    const exact = (actual ?? []).filter(isExact);
    return exact.length === 0
      ? null
      : {
          steps: [{ does: 'add', key, values: exact }],
          edits: [{ op: 'set', path: [...path, operator, key], value: [...expected, ...exact] }],
        };
  }
  return {
    steps: [{ does: 'compare', key, operator: like, values }],
    edits: [
      removal(path, operator, key, policy),
      { op: 'set', path: [...path, like, key], value: [...expected, ...values] },
    ],
  };
}

/** An operator without a key is left out as well. */
function removal(path: Path, operator: string, key: string, { document }: Policy): JsonEdit {
  const keys = Object.keys((at(document, [...path, operator]) ?? {}) as object);
  return { op: 'remove', path: keys.length > 1 ? [...path, operator, key] : [...path, operator] };
}

/** The key of another provider's tokens, written as this provider's: an enterprise may have an issuer of its own. */
function rename(condition: ConditionResult, path: Path, policy: Policy, wanted: Wanted): Repair | null {
  const { job } = wanted;
  const { operator, key, expected } = condition;
  const provider = providerOf(job.claims.iss);
  const split = key.lastIndexOf(':');
  const [prefix, claim] = [key.slice(0, split), key.slice(split + 1)];
  const to = `${provider}:${claim}`;
  if (!provider || !prefix.includes('.') || prefix.toLowerCase() === provider.toLowerCase()) return null;
  if (at(policy.document, [...path, operator, to]) !== undefined || !hasClaim(job.claims, claim)) return null;
  const renamed = evaluateCondition({ operator, key: to, expected }, '2012-10-17', job);
  const values = renamed.verdict === 'met' ? [] : lacking(renamed, wanted);
  if (!values || renamed.verdict === 'unknown') return null;
  return {
    steps: [{ does: 'rename', key, to }, ...(values.length > 0 ? [{ does: 'add', key: to, values } as const] : [])],
    edits: [
      { op: 'set', path: [...path, operator, to], value: one([...expected, ...values]) },
      { op: 'remove', path: [...path, operator, key] },
    ],
  };
}

const hasClaim = (claims: Claims, name: string): boolean => typeof claims[name.toLowerCase()] === 'string';

const one = (values: readonly string[]): string | readonly string[] => {
  const [only, ...others] = values;
  return only !== undefined && others.length === 0 ? only : values;
};

/** A Deny for all but some subjects is given this one more. */
function except({ statement, verdict, conditions }: StatementResult, policy: Policy, wanted: Wanted): Repair | null {
  const negated = conditions.find(({ operator, actual }) => {
    const known = operatorOf(operator);
    return known?.negated && known.set === null && actual !== null && actual.length > 0;
  });
  const values = negated ? lacking(negated, wanted) : null;
  if (verdict !== 'met' || !negated || !values) return null;
  const { operator, key, expected } = negated;
  if (wanted.patterns && !operatorOf(operator)?.wildcards) return null;
  return {
    steps: [{ does: 'except', key, values }],
    edits: [
      {
        op: 'set',
        path: [...placeOf(statement.position, policy), 'Condition', operator, key],
        value: [...expected, ...values],
      },
    ],
  };
}

/** A policy of one statement may have it without a list. */
export function placeOf(position: number, { document, statements }: Policy): Path {
  return Array.isArray(at(document, statements)) ? [...statements, position - 1] : statements;
}

/** Where the policy is in its document: at the top, or in what `aws iam get-role` prints. Null where it is a text within the JSON. */
export function policyPath(document: unknown): Path | null {
  const inner: readonly Path[] = [[], ['AssumeRolePolicyDocument'], ['Role', 'AssumeRolePolicyDocument']];
  return inner.find((path) => at(document, [...path, 'Statement']) !== undefined) ?? null;
}

export const at = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    document,
  );

/** The policy alone, after the edits. */
export function editedPolicy(document: unknown, edits: readonly JsonEdit[]): unknown {
  const after = editValue(document, edits);
  return at(after, policyPath(after) ?? []);
}
