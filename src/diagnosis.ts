import type { Match, Severity } from './rules/rule.ts';

export type Finding = Match & { id: string; severity: Severity; title: string; ignored: boolean; rank: number };

export type Symptom = Finding & { of: string };

export type Verdict = 'pass' | 'warn' | 'fail' | 'skipped';

export type Diagnosis = {
  verdict: Verdict;
  rootCause: Finding | null;
  findings: readonly Finding[];
  symptoms: readonly Symptom[];
};
