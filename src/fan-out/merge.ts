// The results of all targets as one. A target without a result was asked for and not proven: never green.
import type { Verdict } from '../diagnosis.ts';
import type { TargetResult } from './result.ts';
import type { Target } from './target-list.ts';

export type MergedTarget = { name: string; region: string; result: TargetResult | null };

/** Schema 1 of the merged report. `missing` names the targets whose job left no result. */
export type Merged = {
  schema: 1;
  verdict: Verdict;
  targets: readonly MergedTarget[];
  failed: readonly string[];
  missing: readonly string[];
  rootCauses: readonly { id: string; title: string; targets: readonly string[] }[];
};

export function merge(targets: readonly Target[], results: readonly TargetResult[]): Merged {
  const byName = new Map(results.map((result) => [result.name, result]));
  const merged = targets.map(({ name, region }) => ({ name, region, result: byName.get(name) ?? null }));
  const named = (wanted: (target: MergedTarget) => boolean): string[] => merged.filter(wanted).map(({ name }) => name);
  return {
    schema: 1,
    verdict: verdictOf(merged.map(({ result }) => result?.verdict ?? null)),
    targets: merged,
    failed: named(({ result }) => result?.verdict === 'fail'),
    missing: named(({ result }) => result === null),
    rootCauses: rootCausesOf(merged),
  };
}

function verdictOf(verdicts: readonly (Verdict | null)[]): Verdict {
  if (verdicts.includes('fail')) return 'fail';
  if (verdicts.includes('warn') || verdicts.includes(null)) return 'warn';
  return verdicts.every((verdict) => verdict === 'skipped') ? 'skipped' : 'pass';
}

/** Each cause once, the most frequent first: fifty failing targets have seldom fifty causes. */
function rootCausesOf(targets: readonly MergedTarget[]): Merged['rootCauses'] {
  const causes = new Map<string, { id: string; title: string; targets: string[] }>();
  for (const { name, result } of targets) {
    if (!result?.rootCause) continue;
    const cause = causes.get(result.rootCause) ?? { id: result.rootCause, title: result.title ?? '', targets: [] };
    cause.targets.push(name);
    causes.set(result.rootCause, cause);
  }
  return [...causes.values()].sort((a, b) => b.targets.length - a.targets.length);
}
