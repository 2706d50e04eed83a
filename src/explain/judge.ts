// What the rules make of a log: each error under every supposition that fits it. Where these lead to different causes, the
// text cannot tell, and says so.
import { diagnose } from '../diagnose.ts';
import type { Finding } from '../diagnosis.ts';
import { cite } from '../rules/evidence.ts';
import { type RuleId, rankOf } from '../rules/ids.ts';
import type { Evidence, Rule } from '../rules/rule.ts';
import { type FailedObservation, frozen, type LogFacts, type Scene } from '../scene.ts';
import { join, type Text, text } from '../text.ts';
import type { FoundError } from './log-error.ts';
import { AS_IT_STANDS, type Supposition, suppositionsFor } from './suppose.ts';

/** Rules that read an answer, or a fault that a tool itself found. Those that judge a workflow or its inputs have nothing to read here. */
const READ_ANSWERS =
  /^(?:environment\/(?!variable-refused)|permissions\/(?!not-simulated|undecided|listing-denied)|assume-role\/|dynamodb\/|s3\/(?!not-proven)|bedrock\/(?!invocation-not-proven|model-retiring)|oidc\/(?:provider-|audience-|trust-policy-mismatch|token-)|region\/(?:opt-in-rejected|sts-not-active|without-bedrock)|credentials\/(?:unexpected-session-token|session-expired|session-invalid|unknown-key|wrong-secret|malformed-session-token|account-not-activated|quarantined))/;
/** Those that judge what was supposed. */
const READ_SUPPOSED =
  /^(?:credentials\/(?:missing$|incomplete|malformed-key-id|malformed-secret|missing-session-token|session-expired)|region\/(?:missing|malformed)|oidc\/(?:permission-missing|token-request-failed)|environment\/variable-refused)/;

type Told = { error: FoundError; observation: FailedObservation };
type Cause = { finding: Finding; supposition: Supposition };

/**
 * The causes of each error, in the order of their ranks: of one error that fits several, the likeliest first. `scene` is
 * the run in which the log is explained; its own observations are not judged here.
 */
export function judgeLog(
  { errors, observations }: LogFacts,
  scene: Scene,
  rules: readonly Rule[],
): readonly (readonly Finding[])[] {
  const told = errors.flatMap((error, i): Told[] => {
    const observation = observations[i];
    return observation ? [{ error, observation }] : [];
  });
  // One error alone first: what another identity met says nothing of it.
  const groups = Map.groupBy(told, (one) => {
    const ids = causesOf([one], scene, rules).map(({ finding }) => finding.id);
    return `${ids.join(' ')} ${one.error.local ?? ''} ${one.observation.signer}`;
  });
  const findings = [...groups.values()]
    .map((group) => findingsOf(group, scene, rules))
    .filter(({ length }) => length > 0);
  return folded(findings.sort((a, b) => order(a[0]) - order(b[0])));
}

const SEVERITIES = { error: 0, warning: 1000, notice: 2000 } as const;
const order = (finding: Finding | undefined): number =>
  finding ? SEVERITIES[finding.severity] + rankOf(finding.id) : 9000;

/** One finding for each id: what two errors lead to is told once, with the evidence of both. */
function folded(groups: readonly (readonly Finding[])[]): readonly (readonly Finding[])[] {
  const all = groups.flat();
  const first = (finding: Finding): Finding => all.find(({ id }) => id === finding.id) ?? finding;
  return groups
    .map((group) =>
      group.flatMap((finding): Finding[] => {
        if (first(finding) !== finding) return [];
        const evidence = all.filter(({ id }) => id === finding.id).flatMap((each) => each.evidence);
        return [{ ...finding, evidence: evidence as unknown as [Evidence, ...Evidence[]] }];
      }),
    )
    .filter(({ length }) => length > 0);
}

function causesOf(group: readonly Told[], scene: Scene, rules: readonly Rule[]): readonly Cause[] {
  const [first] = group;
  if (!first) return [];
  const under = (supposition: Supposition): Cause[] => {
    const finding = rootOf(group, supposed(scene, supposition, group), supposition, rules);
    return finding ? [{ finding, supposition }] : [];
  };
  const seen = suppositionsFor(first.error, first.observation, scene).flatMap(under);
  const causes = seen.length > 0 ? seen : under(AS_IT_STANDS);
  const explained = causes.filter(({ finding }) => finding.id !== 'unexplained');
  const all = explained.length > 0 ? explained : causes;
  return all.filter(({ finding }, i) => all.findIndex((other) => other.finding.id === finding.id) === i).slice(0, 3);
}

function rootOf(
  group: readonly Told[],
  scene: Scene,
  supposition: Supposition,
  rules: readonly Rule[],
): Finding | null {
  const { alone, reads, as } = supposition;
  const readers = reads
    ? rules.filter(({ id }) => reads.includes(id))
    : readersOf(rules, alone ? READ_SUPPOSED : READ_ANSWERS);
  const { findings } = diagnose(scene, readers);
  const own = findings.filter(({ id }) => id !== 'unexplained');
  const found = own[0] ?? (reads ? null : findings[0]) ?? null;
  if (!found) return null;
  const finding = as ? toldAs(found, as, supposition, rules) : found;
  const cited = group.map(({ observation }) => cite(observation)) as [Evidence, ...Evidence[]];
  return { ...finding, evidence: isSupposed(finding.id, supposition) ? cited : finding.evidence };
}

/** What rests on a supposition is not an evidence: the text alone is. */
const isSupposed = (id: RuleId, { alone, answer, reads, as }: Supposition): boolean =>
  alone === true ||
  answer !== undefined ||
  reads !== undefined ||
  as !== undefined ||
  /^(?:credentials|region|oidc\/permission)/.test(id);

const KEPT = new WeakMap<readonly Rule[], Map<RegExp, readonly Rule[]>>();

/** Found once for all errors. */
function readersOf(rules: readonly Rule[], wanted: RegExp): readonly Rule[] {
  const kept = KEPT.get(rules) ?? new Map<RegExp, readonly Rule[]>();
  KEPT.set(rules, kept);
  const readers = kept.get(wanted) ?? rules.filter(({ id }) => wanted.test(id));
  kept.set(wanted, readers);
  return readers;
}

function toldAs(
  { meant: _, ...finding }: Finding,
  id: RuleId,
  { apart }: Supposition,
  rules: readonly Rule[],
): Finding {
  const title = rules.find((each) => each.id === id)?.title ?? finding.title;
  return { ...finding, id, title, rank: rankOf(id), headline: text`${[title]}.`, explanation: apart };
}

function supposed(
  scene: Scene,
  { credentials, settings, context, environment, observations, alone, answer }: Supposition,
  group: readonly Told[],
): Scene {
  const log = alone
    ? []
    : group.map(({ observation }) =>
        answer ? { ...observation, error: { ...observation.error, ...answer } } : observation,
      );
  const region = group.map(({ observation }) => observation.region).find(Boolean);
  return frozen({
    ...scene,
    ...(credentials ? { credentials } : {}),
    ...(environment ? { environment } : {}),
    settings: {
      ...scene.settings,
      services: [],
      named: [],
      ...(region ? { region, regionSource: 'aws-region' } : {}),
      ...settings,
    },
    context: { ...scene.context, ...context },
    endpoints: [],
    requirements: [],
    observations: [...log, ...(observations ?? [])],
  });
}

/** The caps of what a text alone can prove. */
const PROVEN =
  /^(?:permissions\/(?!unspecified)|bedrock\/|oidc\/(?:provider-missing|audience-mismatch|token-expired)|assume-role\/(?!denied)|environment\/clock-skew|credentials\/quarantined|region\/sts-not-active)/;

function findingsOf(group: readonly Told[], scene: Scene, rules: readonly Rule[]): readonly Finding[] {
  const causes = causesOf(group, scene, rules);
  if (causes.length > 1) return causes.map((cause) => possible(cause, causes));
  return causes.map(({ finding }) => ({
    ...finding,
    confidence: PROVEN.test(finding.id) || finding.confidence === 'possible' ? finding.confidence : 'likely',
  }));
}

const COUNTS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three' };

/** Each names the others, and what tells them apart. */
function possible({ finding, supposition }: Cause, causes: readonly Cause[]): Finding {
  const others = causes.filter((cause) => cause.finding !== finding);
  const isFirst = causes[0]?.finding === finding;
  return {
    ...finding,
    confidence: 'possible',
    headline: isFirst ? text`Most likely: ${finding.headline}` : text`Or: ${finding.headline}`,
    explanation: join([
      text`AWS’s message fits ${[COUNTS[causes.length] ?? 'several']} causes, and does not say which.`,
      ...(supposition.apart.length > 0 ? [text`For this one: ${supposition.apart}`] : []),
      ...(isFirst ? [DECIDES(causes.map((cause) => cause.finding.id))] : []),
      finding.explanation,
    ]),
    lookalikes: [
      ...others.map((other) => text`${other.finding.id}: ${other.supposition.apart}`),
      ...(finding.lookalikes ?? []),
    ],
  };
}

/** The one step that decides. */
const DECIDES = (ids: readonly RuleId[]): Text =>
  ids.some((id) => id.startsWith('oidc/'))
    ? text`To decide, look at ${'permissions:'} of the job in the workflow file.`
    : text`To decide, run ${'aws sts get-caller-identity --region us-east-1'} in the same step, and look at the first four letters of the key ID.`;
