// One target's result, as it goes from its job to the last one in an artifact. An artifact of a public repository can be read by everyone: redacted, it names nobody.

import type { Verdict } from '../diagnosis.ts';
import type { Report } from '../report/report.ts';
import { isRuleId } from '../rules/ids.ts';

export const SERVICE_KEYS = [
  'sts',
  'dynamodb',
  's3',
  'bedrock_runtime',
] as const satisfies readonly (keyof Report['services'])[];
const STATUSES = ['connected', 'configured', 'error', 'not-evaluated'] as const;
const VERDICTS: readonly Verdict[] = ['pass', 'warn', 'fail', 'skipped'];

export type ServiceState = (typeof STATUSES)[number];

export type TargetResult = {
  schema: 1;
  name: string;
  verdict: Verdict;
  rootCause: string | null;
  /** The root cause's title, which is the project's own text; null where there is none. */
  title: string | null;
  services: Partial<Record<(typeof SERVICE_KEYS)[number], ServiceState>>;
  /** The whole report; null where the result is redacted, or the step wrote none. */
  report: Report | null;
};

/** What is kept of a run: its verdict as the step put it out, and of its report what may be shown. */
export function packResult(name: string, verdict: Verdict, report: Report | null, redacted: boolean): TargetResult {
  const cause = report?.findings.find((f) => f.id === report.rootCause);
  return {
    schema: 1,
    name,
    verdict,
    rootCause: report?.rootCause ?? null,
    title: cause?.title ?? null,
    services: Object.fromEntries(
      SERVICE_KEYS.flatMap((key) => (report?.services[key] ? [[key, report.services[key].status]] : [])),
    ),
    report: redacted ? null : report,
  };
}

export const isVerdict = (value: unknown): value is Verdict => VERDICTS.includes(value as Verdict);

/** Reads a result back. An artifact is foreign: what is not exactly a result is none, and null is returned. */
export function readResult(text: string): TargetResult | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { schema, name, verdict, rootCause, title, services, report } = value as Record<string, unknown>;
  if (schema !== 1 || typeof name !== 'string' || !isVerdict(verdict)) return null;
  if (rootCause !== null && !(typeof rootCause === 'string' && isRuleId(rootCause))) return null;
  if (title !== null && typeof title !== 'string') return null;
  if (typeof services !== 'object' || services === null || typeof report !== 'object') return null;
  const states = SERVICE_KEYS.flatMap((key) => {
    const state = (services as Record<string, unknown>)[key];
    return STATUSES.includes(state as ServiceState) ? [[key, state as ServiceState] as const] : [];
  });
  return {
    schema,
    name,
    verdict,
    rootCause,
    title,
    services: Object.fromEntries(states),
    report: report as Report | null,
  };
}
