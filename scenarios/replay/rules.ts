import type { Call, Rule } from './types.ts';

/** Whether a value is what a pattern names; `*` is allowed, and no pattern matches everything. */
export const matches = (pattern: string | undefined, value: string | null): boolean => {
  if (pattern === undefined || pattern === '*') return true;
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^(?:${parts.join('.*')})$`).test(value ?? '');
};

/** Whether a rule speaks of a call, however often it was used. */
export const fits = (rule: Rule, call: Call): boolean =>
  matches(rule.service, call.service) &&
  matches(rule.operation, call.operation) &&
  matches(rule.region, call.region) &&
  matches(rule.resource, call.resource) &&
  matches(rule.accessKey, call.accessKey) &&
  (rule.withToken === undefined || rule.withToken === call.token);

/** Finds the first rule for a call, and counts its uses where it is for the first few only. */
export function ruleFinder(rules: readonly Rule[]): (call: Call) => Rule | null {
  const used = new Map<Rule, number>();
  return (call) => {
    const rule = rules.find((r) => fits(r, call) && (r.times === undefined || (used.get(r) ?? 0) < r.times));
    if (rule?.times !== undefined) used.set(rule, (used.get(rule) ?? 0) + 1);
    return rule ?? null;
  };
}
