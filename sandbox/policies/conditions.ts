// Condition operators, as IAM documents them:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
import { BlockList, isIP } from 'node:net';
import { fitsArn, type Lookup, patternOf } from './pattern.ts';

type OneOrMore = string | readonly string[];

/** Operator → context key → wanted values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;

/** Whether one value of the request fits one value of the policy. `variables` is null where the policy's version has none. */
type Compare = (wanted: string, value: string, variables: Lookup | null) => boolean;

const OPERATOR = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/i;

export const asList = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Whether all conditions are met; null where one of them uses an operator that is not known here. */
export function conditionsHold(conditions: Conditions, lookup: Lookup, variables: Lookup | null): boolean | null {
  const results = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, wanted]) => holds(operator, asList(wanted).map(String), lookup(key), variables)),
  );
  return results.includes(false) ? false : results.includes(null) ? null : true;
}

function holds(
  name: string,
  wanted: readonly string[],
  values: readonly string[] | null,
  variables: Lookup | null,
): boolean | null {
  const [, set = '', full = '', ifExists] = OPERATOR.exec(name) ?? [];
  const operator = full.toLowerCase();
  if (operator === 'null') return wanted.some((absent) => (absent.toLowerCase() === 'true') === (values === null));
  const negated = operator.includes('not');
  const compare = COMPARE[operator.replace('not', '')];
  if (!compare) return null;
  const fits = (value: string): boolean => wanted.some((one) => compare(one, value, variables)) !== negated;
  switch (set.toLowerCase()) {
    case 'forallvalues':
      return (values ?? []).every(fits);
    case 'foranyvalue':
      // A set that the request does not have has no value that could fit, whatever the operator.
      return (values ?? []).some(fits);
    default:
      return values === null ? negated || ifExists !== undefined : values.some(fits);
  }
}

const text =
  (options: { wildcards: boolean; flags?: string }): Compare =>
  (wanted, value, variables) =>
    patternOf(wanted, { wildcards: options.wildcards, variables }, options.flags)?.test(value) ?? false;

const numeric =
  (compare: (value: number, wanted: number) => boolean, read: (value: string) => number): Compare =>
  (wanted, value) => {
    const [left, right] = [read(value), read(wanted)];
    return !Number.isNaN(left) && !Number.isNaN(right) && compare(left, right);
  };

const asNumber = (value: string): number => (value.trim() === '' ? Number.NaN : Number(value));
/** ISO 8601, or seconds since the epoch. */
const asTime = (value: string): number => (/^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value));

const ordered = (prefix: 'numeric' | 'date', read: (value: string) => number): Record<string, Compare> => ({
  [`${prefix}equals`]: numeric((value, wanted) => value === wanted, read),
  [`${prefix}lessthan`]: numeric((value, wanted) => value < wanted, read),
  [`${prefix}lessthanequals`]: numeric((value, wanted) => value <= wanted, read),
  [`${prefix}greaterthan`]: numeric((value, wanted) => value > wanted, read),
  [`${prefix}greaterthanequals`]: numeric((value, wanted) => value >= wanted, read),
});

const arn: Compare = (wanted, value, variables) => fitsArn(wanted, value, variables) ?? false;

/** By operator in lower case, without `Not`, a set operator or `IfExists`. */
const COMPARE: Readonly<Record<string, Compare>> = {
  stringequals: text({ wildcards: false }),
  stringequalsignorecase: text({ wildcards: false, flags: 'i' }),
  stringlike: text({ wildcards: true }),
  ...ordered('numeric', asNumber),
  ...ordered('date', asTime),
  bool: text({ wildcards: false, flags: 'i' }),
  ipaddress: (wanted, value) => {
    const [address = '', bits] = wanted.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(address) === 0 || isIP(value) === 0) return false;
    const range = new BlockList();
    range.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
    return range.check(value, isIP(value) === 6 ? 'ipv6' : 'ipv4');
  },
  arnequals: arn,
  arnlike: arn,
};
