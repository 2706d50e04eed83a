// What became of each action that the job will perform: by a request where one was sent, else by simulation.
import { partitionOf } from '../knowledge/regions.ts';
import { keyPrefix, parseArn } from '../names/arn.ts';
import { fillArn } from '../names/arn-template.ts';
import type { FailedObservation, Observation, ObservationOf, Requirement, Scene, SimulatedResult } from '../scene.ts';
import { actionFor, isServiceId, SERVICES } from '../services/registry.ts';
import { resourcesOf } from '../services/resources.ts';
import { answerOf, denialOf, isFailed, underTest } from './answer.ts';
import type { PolicyLayer } from './denial.ts';
import { knownCaller } from './known-caller.ts';
import { isUnneeded } from './unneeded.ts';

/** Why nothing is decided. */
export type Doubt =
  /** Some policy asks for context keys that only the real request has. */
  | { why: 'context'; keys: readonly string[] }
  | { why: 'wildcard' }
  | { why: 'variable' }
  /** The simulator does not take the action, or answers nothing about it. */
  | { why: 'refused'; refusal: FailedObservation | null };

export type Decision =
  | { status: 'allowed'; by: 'request' | 'simulation'; policies: readonly string[] }
  | {
      status: 'denied';
      by: 'request' | 'simulation';
      layer: SimulatedLayer;
      explicit: boolean;
      policies: readonly string[];
    }
  | { status: 'undecided'; doubt: Doubt }
  | { status: 'not-simulated' };

export type SimulatedLayer = Extract<PolicyLayer, 'identity' | 'organization' | 'boundary'>;

/** `resource` is whole: with the caller's own account and Region. */
export type Decided = { requirement: Requirement; resource: string; decision: Decision };

/** In the order of the inputs. */
export function decisions(scene: Scene): readonly Decided[] {
  if (scene.requirements.length === 0) return [];
  const place = placeOf(scene);
  const results = resultsByQuestion(scene);
  const live = liveAnswers(scene);
  return scene.requirements.map((requirement) => {
    const resource = fillArn(requirement.resource, place);
    const key = keyOf(requirement.action, resource);
    const decision = simulated(scene, requirement, results.get(key) ?? null);
    return { requirement, resource, decision: withLive(decision, live.get(key) ?? null) };
  });
}

export type Denied = Decided & { decision: Extract<Decision, { status: 'denied' }> };

/** What the simulation alone denies, by one of the layers: a request that was denied has its own finding. */
export const simulatedDenials = (scene: Scene, layer: SimulatedLayer, explicit: boolean | null = null): Denied[] =>
  decisions(scene).filter(
    (each): each is Denied =>
      each.decision.status === 'denied' &&
      each.decision.by === 'simulation' &&
      each.decision.layer === layer &&
      (explicit === null || each.decision.explicit === explicit),
  );

/** The caller's own place; words in capitals where nothing tells it. */
export function placeOf(scene: Scene): { partition: string; region: string; account: string } {
  const { region } = scene.settings;
  const caller = knownCaller(scene);
  const partition = parseArn(caller?.arn ?? '')?.partition ?? partitionOf(region).id;
  return { partition, region, account: caller?.accountId ?? 'ACCOUNT_ID' };
}

const keyOf = (action: string, resource: string): string => `${action.toLowerCase()} ${resource}`;

export const simulations = ({ observations }: Scene): readonly ObservationOf<'SimulatePrincipalPolicy'>[] =>
  observations.filter((o): o is ObservationOf<'SimulatePrincipalPolicy'> => o.operation === 'SimulatePrincipalPolicy');

/** The first answer counts: a question that was put again alone comes first. */
function resultsByQuestion(scene: Scene): ReadonlyMap<string, SimulatedResult> {
  const results = new Map<string, SimulatedResult>();
  for (const result of simulations(scene).flatMap((o) => (o.status === 'ok' ? o.facts.results : []))) {
    const key = keyOf(result.action, result.resource);
    if (!results.has(key)) results.set(key, result);
  }
  return results;
}

function simulated(scene: Scene, requirement: Requirement, result: SimulatedResult | null): Decision {
  if (requirement.unaskable) return { status: 'undecided', doubt: { why: requirement.unaskable } };
  if (result) return decisionIn(result, requirement);
  const answers = simulations(scene);
  const refusal = answers.filter(isFailed).find(({ target }) => target === requirement.action);
  const isUnanswered = answers.length > 0 && answers.every(({ status }) => status === 'ok');
  return refusal || isUnanswered
    ? { status: 'undecided', doubt: { why: 'refused', refusal: refusal ?? null } }
    : { status: 'not-simulated' };
}

/** An organization’s denial does not hang on the keys that are missing: the simulator never lists those of its policies. */
function decisionIn(
  { decision, missing, organization, boundary, policies }: SimulatedResult,
  requirement: Requirement,
): Decision {
  const explicit = decision === 'explicitDeny';
  const denied = { status: 'denied', by: 'simulation', explicit, policies } as const;
  if (decision !== 'allowed' && organization === false) return { ...denied, layer: 'organization' };
  const keys = missing.filter((key) => mayConcern(key, requirement));
  if (keys.length > 0) return { status: 'undecided', doubt: { why: 'context', keys } };
  if (decision === 'allowed') return { status: 'allowed', by: 'simulation', policies };
  return { ...denied, layer: boundary === false ? 'boundary' : 'identity' };
}

/**
 * The simulator lists the keys of every statement, also of those that speak of other actions
 * (https://github.com/boto/boto3/issues/3111). A service’s own key is in requests to that service alone, and tags are
 * where an action has them: what a request never has is missing from the real one too.
 */
function mayConcern(key: string, { action, tags }: Requirement): boolean {
  const service = key.split(':')[0]?.toLowerCase();
  if (service !== 'aws') return service === action.split(':')[0]?.toLowerCase();
  if (/^aws:(RequestTag\/|TagKeys$)/i.test(key)) return tags?.request ?? true;
  return /^aws:ResourceTag\//i.test(key) ? (tags?.resource ?? true) : true;
}

/** What a request of this run has answered to the very same question; `told` where a refusal has a finding of its own. */
type Live = { observation: Observation; allowed: boolean; told: boolean };

function withLive(decision: Decision, live: Live | null): Decision {
  if (live === null) return decision;
  if (live.allowed) return { status: 'allowed', by: 'request', policies: [] };
  if (live.told) return { status: 'denied', by: 'request', layer: 'identity', explicit: false, policies: [] };
  // A listing that nothing else depends on.
  const refusal = isFailed(live.observation) ? live.observation : null;
  return decision.status === 'denied' ? decision : { status: 'undecided', doubt: { why: 'refused', refusal } };
}

function liveAnswers(scene: Scene): ReadonlyMap<string, Live> {
  const place = placeOf(scene);
  return new Map(
    underTest(scene).flatMap((observation) => {
      const allowed = answerOf(observation) === 'accepted';
      if (!allowed && denialOf(observation) === null) return [];
      const told = observation.target !== null && !isUnneeded(scene, observation);
      return questionsOf(observation, place).map((key) => [key, { observation, allowed, told }] as const);
    }),
  );
}

function questionsOf(o: Observation, place: ReturnType<typeof placeOf>): readonly string[] {
  const action = actionFor(o.operation);
  if (!isServiceId(o.service) || !SERVICES[o.service].targets || !action) return [];
  if (o.target === null) return [keyOf(action, '*')];
  // Below a prefix, an answer is about that prefix alone.
  if (o.service === 's3' && keyPrefix(o.target) !== '') return [];
  return resourcesOf(o.service, o.target, { ...place, region: o.region }).map((resource) => keyOf(action, resource));
}
