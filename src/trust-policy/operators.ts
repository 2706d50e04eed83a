// The condition operators that decide over a web identity. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
// and .../reference_policies_condition-single-vs-multi-valued-context-keys.html
import { fits, patternOf } from './wildcard.ts';

export type Verdict = 'met' | 'unmet' | 'unknown';

export type Operator = {
  set: 'all' | 'any' | null;
  base: Base;
  ifExists: boolean;
  negated: boolean;
  wildcards: boolean;
};
type Base = 'string' | 'string-ignoring-case' | 'arn' | 'bool' | 'null';

const BASES: Readonly<Record<string, { base: Base; negated: boolean; wildcards: boolean }>> = {
  StringEquals: { base: 'string', negated: false, wildcards: false },
  StringNotEquals: { base: 'string', negated: true, wildcards: false },
  StringLike: { base: 'string', negated: false, wildcards: true },
  StringNotLike: { base: 'string', negated: true, wildcards: true },
  StringEqualsIgnoreCase: { base: 'string-ignoring-case', negated: false, wildcards: false },
  StringNotEqualsIgnoreCase: { base: 'string-ignoring-case', negated: true, wildcards: false },
  // The two forms of each ARN operator behave alike.
  ArnEquals: { base: 'arn', negated: false, wildcards: true },
  ArnLike: { base: 'arn', negated: false, wildcards: true },
  ArnNotEquals: { base: 'arn', negated: true, wildcards: true },
  ArnNotLike: { base: 'arn', negated: true, wildcards: true },
  Bool: { base: 'bool', negated: false, wildcards: false },
  Null: { base: 'null', negated: false, wildcards: false },
};

/** An operator's parts; null for one that is not evaluated here. */
export function operatorOf(name: string): Operator | null {
  const parts = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(name);
  const known = parts?.[2] && Object.hasOwn(BASES, parts[2]) ? BASES[parts[2]] : undefined;
  if (!parts || !known || (known.base === 'null' && (parts[1] || parts[3]))) return null;
  return {
    set: parts[1] === 'ForAllValues' ? 'all' : parts[1] === 'ForAnyValue' ? 'any' : null,
    ifExists: parts[3] !== undefined,
    ...known,
  };
}

/** Whether the condition is true for the request's values of its key; null where the request has no such key. */
export function holds(
  operator: Operator,
  expected: readonly string[],
  values: readonly string[] | null,
  version: string,
): Verdict {
  const absent = values === null || values.length === 0;
  if (operator.base === 'null')
    return expected.length === 1 && /^(true|false)$/i.test(expected[0] ?? '')
      ? truth((expected[0]?.toLowerCase() === 'true') === absent)
      : 'unknown';
  if (absent) {
    if (operator.set) return truth(operator.set === 'all');
    return truth(operator.ifExists || operator.negated);
  }
  const each = values.map((value) => {
    const found = any(expected.map((wanted) => matches(operator, wanted, value, version)));
    return operator.negated ? not(found) : found;
  });
  if (operator.set === 'all') return every(each);
  if (operator.set === 'any') return any(each);
  // Several values under an operator for one: AWS does not say what comes out.
  return each.length === 1 ? (each[0] as Verdict) : 'unknown';
}

function matches(operator: Operator, wanted: string, value: string, version: string): Verdict {
  if (operator.base === 'bool') return truth(wanted.toLowerCase() === value.toLowerCase());
  if (operator.base === 'arn') return arnMatches(wanted, value, version);
  const ignoring = operator.base === 'string-ignoring-case';
  const pattern = patternOf(ignoring ? wanted.toLowerCase() : wanted, operator.wildcards, version);
  return pattern ? truth(fits(pattern, ignoring ? value.toLowerCase() : value)) : 'unknown';
}

/** The six parts are compared one by one. What is not an ARN is left open: AWS does not say what comes out. */
function arnMatches(wanted: string, value: string, version: string): Verdict {
  const [patterns, parts] = [arnParts(wanted), arnParts(value)];
  if (!patterns || !parts) return 'unknown';
  return every(
    patterns.map((part, i) => {
      const pattern = patternOf(part, true, version);
      return pattern ? truth(fits(pattern, parts[i] ?? '')) : 'unknown';
    }),
  );
}

const arnParts = (arn: string): string[] | null =>
  /^(arn):([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/s.exec(arn)?.slice(1) ?? null;

export const truth = (value: boolean): Verdict => (value ? 'met' : 'unmet');
export const not = (verdict: Verdict): Verdict =>
  verdict === 'met' ? 'unmet' : verdict === 'unmet' ? 'met' : 'unknown';
export const any = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('met') ? 'met' : verdicts.includes('unknown') ? 'unknown' : 'unmet';
export const every = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('unmet') ? 'unmet' : verdicts.includes('unknown') ? 'unknown' : 'met';
