import type { RuleId } from './rules/ids.ts';
import type { Match, Severity } from './rules/rule.ts';
import type { ServiceStatus } from './rules/service-status.ts';
import type { ServiceId } from './scene.ts';

export type { ServiceStatus } from './rules/service-status.ts';

export type Finding = Match & { id: RuleId; severity: Severity; title: string; ignored: boolean; rank: number };

export type Symptom = Finding & { of: RuleId };

export type Verdict = 'pass' | 'warn' | 'fail' | 'skipped';

export type Diagnosis = {
  verdict: Verdict;
  rootCause: Finding | null;
  findings: readonly Finding[];
  symptoms: readonly Symptom[];
  /** Each service that the run checks, in one line. */
  services: Readonly<Partial<Record<ServiceId, ServiceStatus>>>;
};

export type { Severity } from './rules/rule.ts';
