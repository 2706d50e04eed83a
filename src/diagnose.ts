// Orders findings, folds symptoms under their cause, and keeps what no rule explains. It decides nothing of a fault itself.
import { isFailed } from './answers/answer.ts';
import type { Diagnosis, Finding, Symptom, Verdict } from './diagnosis.ts';
import { isUnexcused, servicesOf } from './finding.ts';
import { type RuleId, rankOf } from './rules/ids.ts';
import type { Match, Rule, Severity } from './rules/rule.ts';
import { brokenRule, unexplained } from './rules/unexplained.ts';
import type { Observation, Scene } from './scene.ts';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

export function diagnose(scene: Scene, rules: readonly Rule[]): Diagnosis {
  const found = rules.flatMap((rule) => evaluate(rule, scene));
  const following = new Set<string>(rules.filter((rule) => rule.follows).map(({ id }) => id));
  const cited = new Set<Observation>(found.filter(({ id }) => !following.has(id)).flatMap(citedBy));
  const uncited = scene.observations.filter((o) => isUnexcused(o, scene) && !cited.has(o));
  found.push(...evaluate(unexplained, { ...scene, observations: uncited }));

  const causes = new Map(rules.map((rule) => [rule.id, rule.explains ?? []]));
  const symptoms: Symptom[] = [];
  const left: Finding[] = [];
  const ordered = [...found].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.rank - b.rank);
  for (const finding of ordered) {
    const cause =
      ordered.find(
        (other) => outranks(other, finding) && explains(other.explains ?? causes.get(other.id) ?? [], finding.id),
      ) ??
      (following.has(finding.id)
        ? ordered.find((other) => !following.has(other.id) && leadsTo(other, finding, scene))
        : undefined);
    if (cause) symptoms.push({ ...finding, of: cause.id });
    else left.push(finding);
  }
  const findings = refusalsFirst(left, scene);
  const rootCause = rootCauseOf(findings);
  return { verdict: verdictOf(rootCause, findings), rootCause, findings, symptoms, services: servicesOf(scene) };
}

// A new key, role, trust policy or permission is not known everywhere at once:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency
const MAY_SPREAD: ReadonlySet<string> = new Set<RuleId>([
  'credentials/unknown-key',
  'assume-role/denied',
  'oidc/provider-missing',
  'oidc/trust-policy-mismatch',
  'permissions/no-allow',
]);

/** Whether every error may be one that AWS has not spread yet. Beside any other error, waiting would change nothing. */
export function maySpread({ findings }: Diagnosis): boolean {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ id }) => MAY_SPREAD.has(id));
}

/** One rule that throws must not silence the others: it becomes a finding of its own, beside theirs. */
function evaluate(rule: Rule, scene: Scene): Finding[] {
  try {
    return rule.evaluate(scene).map((match) => toFinding(rule, match, scene));
  } catch (error) {
    const fault = brokenRule(rule.id, error);
    return [toFinding(unexplained, { ...fault, ...unexplained.tell(fault), points: [] }, scene)];
  }
}

function toFinding(rule: Rule, match: Match, scene: Scene): Finding {
  const severity = match.severity ?? rule.severities[0];
  return {
    ...match,
    id: rule.id,
    title: rule.title,
    severity,
    rank: rankOf(rule.id),
    ignored: severity !== 'error' && scene.settings.ignore.includes(rule.id),
  };
}

const outranks = (cause: Finding, symptom: Finding): boolean =>
  cause.rank < symptom.rank && ORDER[cause.severity] <= ORDER[symptom.severity];

/** Faults of the environment, and what AWS says of the credentials, which ranks right behind them. */
const isEnvironment = ({ id, rank }: Finding): boolean =>
  id.startsWith('environment/') && rank < rankOf('credentials/unexpected-session-token');
const isRefusal = ({ rank }: Finding): boolean =>
  rank >= rankOf('credentials/unexpected-session-token') && rank <= rankOf('credentials/quarantined');

/**
 * What keeps only some of the services from answering does not outrank what the others say of the credentials: fixing
 * it would lead to the same refusal there.
 */
function refusalsFirst(findings: readonly Finding[], { observations }: Scene): Finding[] {
  const asked = observations.filter((o) => !o.followUp && o.status !== 'not-evaluated');
  const isBehind = (finding: Finding): boolean => {
    const met = new Set(citedBy(finding).map(({ service }) => service));
    const others = asked.filter((o) => isFailed(o) && !met.has(o.service));
    return isEnvironment(finding) && findings.some((f) => isRefusal(f) && citedBy(f).some((o) => others.includes(o)));
  };
  const behind = findings.filter(isBehind);
  const place = (finding: Finding): number =>
    behind.includes(finding) ? rankOf('credentials/quarantined') + 0.5 : finding.rank;
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || place(a) - place(b));
}

const citedBy = (finding: Finding): Observation[] => finding.evidence.flatMap(({ observation }) => observation ?? []);

function leadsTo(cause: Finding, finding: Finding, { observations }: Scene): boolean {
  if (cause.severity !== 'error') return false;
  if (observations.every(({ status }) => status === 'not-evaluated')) return true;
  const about = citedBy(cause);
  return citedBy(finding).some((observation) => about.includes(observation));
}

const explains = (patterns: readonly string[], id: string): boolean =>
  patterns.some((p) => p === id || (p.endsWith('/*') && id.startsWith(p.slice(0, -1))));

/** The first error that counts, else the first warning. */
export function rootCauseOf(findings: readonly Finding[]): Finding | null {
  const counted = findings.filter((f) => !f.ignored);
  return counted.find((f) => f.severity === 'error') ?? counted.find((f) => f.severity === 'warning') ?? null;
}

export function verdictOf(rootCause: Finding | null, findings: readonly Finding[]): Verdict {
  if (findings.some((f) => f.id.startsWith('context/withheld-') && f.severity === 'notice')) return 'skipped';
  if (!rootCause) return 'pass';
  return rootCause.severity === 'error' ? 'fail' : 'warn';
}
