// The log's errors beside what the probes saw: one diagnosis. Where a probe answers what the text leaves open, it decides.
import { acceptedSomewhere } from '../answers/judge-credentials.ts';
import { successes } from '../answers/query.ts';
import { diagnose, rootCauseOf, verdictOf } from '../diagnose.ts';
import type { Diagnosis, Finding } from '../diagnosis.ts';
import type { Evidence, Rule } from '../rules/rule.ts';
import type { DecodedMessage, FailedObservation, LogFacts, Scene } from '../scene.ts';
import { join, text } from '../text.ts';
import { allowingResources } from './allowing.ts';
import { judgeLog } from './judge.ts';

const SEVERITIES = { error: 0, warning: 1, notice: 2 } as const;

/** Beside the probes' findings: one that both tell of is told once, with the evidence of both. */
export function diagnoseWithLog(scene: Scene, log: LogFacts, rules: readonly Rule[]): Diagnosis {
  const live = diagnose(scene, rules);
  const accepted = acceptedSomewhere(scene);
  const groups = judgeLog(decoded(log, scene), scene, rules);
  const told = new Map<Finding, Evidence[]>();
  const own: (readonly Finding[])[] = [];
  for (const group of groups) {
    const same = [...live.findings, ...live.symptoms].find(
      ({ id, severity }) => severity !== 'notice' && group.some((each) => each.id === id),
    );
    if (same) told.set(same, [...(told.get(same) ?? []), ...(group[0]?.evidence ?? [])]);
    else own.push(accepted ? group.map(besideLive) : group);
  }
  const mine = live.findings.map((finding) => withMore(finding, told.get(finding)));
  const findings = inOrder(mine, own);
  const rootCause = rootCauseOf(findings);
  return { ...live, verdict: verdictOf(rootCause, findings), rootCause, findings };
}

/** A message that AWS has decoded is an ordinary denial. */
function decoded(log: LogFacts, scene: Scene): LogFacts {
  const answers = successes(scene, 'DecodeAuthorizationMessage', { followUp: true }).map(({ facts }) => facts);
  if (answers.length === 0) return log;
  const read = (o: FailedObservation): FailedObservation => {
    const answer = answers.find(({ encoded }) => encoded === o.log?.encoded);
    if (!answer || !o.log) return o;
    const { encoded: _, ...place } = o.log;
    const message = denialIn(answer);
    return { ...o, error: { ...o.error, message }, log: { ...place, resources: allowingResources(message) } };
  };
  return { ...log, observations: log.observations.map(read) };
}

/** In the words in which AWS says it elsewhere. */
function denialIn({ principal, action, resource, explicit, statements }: DecodedMessage): string {
  const by = statements.length > 0 ? ` of the statement ${statements.join(', ')}` : '';
  const who = principal ? `User: ${principal}` : 'The caller';
  return `${who} is not authorized to perform: ${action} on resource: ${resource}${explicit ? ` with an explicit deny${by}` : ''}`;
}

const withMore = (finding: Finding, more: readonly Evidence[] | undefined): Finding =>
  more ? { ...finding, evidence: [...finding.evidence, ...more] as [Evidence, ...Evidence[]] } : finding;

/** What AWS answers now comes before what a log says; the likeliest of what one text fits stays first among its group. */
const inOrder = (live: readonly Finding[], ofLog: readonly (readonly Finding[])[]): readonly Finding[] =>
  [...live.map((finding) => [finding]), ...ofLog]
    .sort(([a], [b]) => (a && b ? SEVERITIES[a.severity] - SEVERITIES[b.severity] : 0))
    .flat();

const ENDED = text`The session ended in between: AWS accepts the credentials that this step has now.`;
const OTHERS = text`AWS accepts the credentials that this step has now. The step that failed used others, or AWS refused it only for a short time.`;
const PASSED = text`This step reaches AWS: the other step’s problem has passed, or affects only that step.`;

/** What is said of the credentials or the network is past: this step met none of it. */
function besideLive(finding: Finding): Finding {
  const says =
    finding.id === 'credentials/session-expired'
      ? ENDED
      : finding.id.startsWith('credentials/')
        ? OTHERS
        : finding.id.startsWith('environment/')
          ? PASSED
          : null;
  if (!says) return finding;
  const confidence = finding.confidence === 'certain' ? 'likely' : finding.confidence;
  return { ...finding, confidence, explanation: join([says, finding.explanation]) };
}
