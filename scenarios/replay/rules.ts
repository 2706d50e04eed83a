import type { Call, Rule } from './types.ts';

/** Whether a value is what a pattern names; `*` is allowed, and no pattern matches everything. */
export const matches = (pattern: string | undefined, value: string | null): boolean => {
  if (pattern === undefined || pattern === '*') return true;
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^(?:${parts.join('.*')})$`).test(value ?? '');
};

/** Finds the first rule for a call, and counts its uses where it is for the first few only. */
export function ruleFinder(rules: readonly Rule[]): (call: Call) => Rule | null {
  const used = new Map<Rule, number>();
  return (call) => {
    const rule = rules.find(
      (r) =>
        matches(r.service, call.service) &&
        matches(r.operation, call.operation) &&
        matches(r.region, call.region) &&
        matches(r.resource, call.resource) &&
        matches(r.accessKey, call.accessKey) &&
        (r.withToken === undefined || r.withToken === call.token) &&
        (r.times === undefined || (used.get(r) ?? 0) < r.times),
    );
    if (rule?.times !== undefined) used.set(rule, (used.get(rule) ?? 0) + 1);
    return rule ?? null;
  };
}
