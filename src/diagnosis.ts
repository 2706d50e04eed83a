import type { RuleId } from './rules/ids.ts';
import type { Match, Severity } from './rules/rule.ts';

export type Finding = Match & { id: RuleId; severity: Severity; title: string; ignored: boolean; rank: number };

export type Symptom = Finding & { of: RuleId };

export type Verdict = 'pass' | 'warn' | 'fail' | 'skipped';

export type Diagnosis = {
  verdict: Verdict;
  rootCause: Finding | null;
  findings: readonly Finding[];
  symptoms: readonly Symptom[];
};
