// What the rules on permissions know of the denials of one kind, as plain data.

import {
  authorizationId,
  type Decision,
  type Details,
  decisionOf,
  denyingStatements,
  detailsOf,
} from '../../answers/authorization.ts';
import { refOf } from '../../answers/bedrock-catalogue.ts';
import { isInvocation } from '../../answers/bedrock-cause.ts';
import type { Denial } from '../../answers/denial.ts';
import { successes } from '../../answers/query.ts';
import type { Denied as SimulatedlyDenied } from '../../answers/simulation.ts';
import { partitionOf } from '../../knowledge/regions.ts';
import { parseArn, principalOf } from '../../names/arn.ts';
import { mergeStatements } from '../../remedies/attach-policy.ts';
import type { PolicyStatement } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { FailedObservation, Observation, PolicyStatementSeen, Scene } from '../../scene.ts';
import { actionFor, descriptorOf } from '../../services/registry.ts';
import { invocationArns } from '../bedrock/invocation-arns.ts';
import { subjectsOf } from '../evidence.ts';
import type { Confidence, Found, Severity } from '../rule.ts';
import { type Denied, severityOf } from './denials.ts';

/** A resource in AWS's words that is not the one asked for: an index, an object, or a name that differs. */
export type StrangeResource = { resource: string; asked: string; isPart: boolean };

/** A denial with an id: the checks that decided, where this caller may read them. */
export type ToldDenial = {
  id: string;
  region: string;
  details: Details | null;
  decision: Decision | null;
  /** The statements that denied, where the policy could be read. */
  statements: readonly PolicyStatementSeen[];
};

/** What the policy simulator denies, of what the job will do. */
export type SimulatedDenial = {
  action: string;
  resource: string;
  /** What the step says: an action, a set’s name, a table or a bucket. */
  asked: string;
  explicit: boolean;
  /** The policies whose statements decided, by name. */
  policies: readonly string[];
};

export type DenialFacts = Found & {
  /** What AWS denied by simulation alone. */
  simulated: readonly SimulatedDenial[];
  refusals: readonly FailedObservation[];
  /** As AWS named them, else the operations. */
  actions: readonly string[];
  targets: readonly string[];
  /** The caller as a denial names it. */
  named: string | null;
  /** The caller's ARN, as a denial or STS names it; null where neither does, or not whole. */
  principal: string | null;
  policyArns: readonly string[];
  explicit: boolean;
  /** What was denied, as the smallest statements; without those whose resource is not known. */
  statements: readonly PolicyStatement[];
  strange: readonly StrangeResource[];
  /** What AWS tells of the denials by their IDs; null where it does not tell. */
  told: readonly ToldDenial[];
  /** STS’s answer to the same credentials. */
  granted: Observation | null;
  run: RunFacts;
};

/** All denials of one kind have one cause, and one person who can fix it: what a request met, and what was simulated. */
export function denialFacts(
  scene: Scene,
  denied: readonly Denied[],
  confidence: Confidence = 'certain',
  simulated: readonly SimulatedlyDenied[] = [],
): readonly DenialFacts[] {
  if (denied.length === 0 && simulated.length === 0) return [];
  const run = runFacts(scene);
  const refusals = denied.map(({ observation }) => observation);
  const named = denied.flatMap(({ denial }) => denial.principal ?? [])[0] ?? null;
  const foretold = simulated.map(simulatedDenial);
  return [
    {
      subjects: unique([...subjectsOf(refusals), ...simulated.map(subjectOf)]),
      confidence: denied.length > 0 ? confidence : 'likely',
      severity: denied.length > 0 ? severityWith(scene, denied, foretold) : 'error',
      simulated: foretold,
      refusals,
      actions: unique([
        ...denied.map(({ observation, denial }) => denial.action ?? observation.operation),
        ...foretold.map(({ action }) => action),
      ]),
      targets: unique([
        ...denied.flatMap(({ observation, denial }) => observation.target ?? loggedResource(observation, denial)),
        ...foretold.flatMap(({ resource }) => (resource === '*' ? [] : resource)),
      ]),
      named,
      principal: named && parseArn(named) ? named : run.principal,
      policyArns: unique([
        ...denied.flatMap(({ denial }) => denial.policyArn ?? []),
        ...foretold.flatMap(({ policies }) => policies),
      ]),
      explicit: denied.some(({ denial }) => denial.explicit) || foretold.some(({ explicit }) => explicit),
      statements: mergeStatements([...statementsFor(scene, denied, run), ...simulatedStatements(simulated, scene)]),
      told: toldDenials(scene, refusals),
      strange: denied.flatMap(strangeResource),
      granted: grantedBySts(scene, denied),
      run,
    },
  ];
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

const severityWith = (scene: Scene, denied: readonly Denied[], foretold: readonly SimulatedDenial[]): Severity =>
  foretold.length > 0 ? 'error' : severityOf(scene, denied);

const simulatedDenial = ({ requirement, resource, decision }: SimulatedlyDenied): SimulatedDenial => ({
  action: requirement.action,
  resource,
  asked: requirement.asked,
  explicit: decision.explicit,
  policies: decision.policies,
});

/** A table or a bucket as the step names it, else the resource; an action on any resource is its own subject. */
function subjectOf({ requirement, resource }: SimulatedlyDenied): string {
  if (requirement.by === 'dynamodb-tables' || requirement.by === 's3-buckets')
    return requirement.asked.split(/\s/)[0] ?? '';
  return resource === '*' ? requirement.action : resource;
}

/**
 * A name with a wildcard is allowed as it is written where all that it stands for is denied. An action for which IAM
 * knows no resource is allowed on any alone.
 */
function simulatedStatements(simulated: readonly SimulatedlyDenied[], scene: Scene): readonly PolicyStatement[] {
  const isWhole = (asked: string, resource: string): boolean =>
    /[*?]/.test(asked) &&
    scene.requirements.filter((each) => each.asked === asked).length ===
      simulated.filter(({ requirement }) => requirement.asked === asked).length &&
    resource !== '';
  const pairs = simulated.map(({ requirement: { action, asked, onAnyOnly }, resource }) => ({
    action: isWhole(asked, resource) ? asked : action,
    resource: onAnyOnly ? '*' : resource,
  }));
  return [...Map.groupBy(pairs, ({ action }) => action)].map(([action, group]) => ({
    Effect: 'Allow',
    Action: action,
    Resource: unique(group.map(({ resource }) => resource)),
  }));
}

/** Each ID once. */
export function toldDenials(scene: Scene, refusals: readonly FailedObservation[]): readonly ToldDenial[] {
  const byId = new Map(refusals.flatMap((o) => [authorizationId(o)].flatMap((id) => (id ? [[id, o] as const] : []))));
  return [...byId].map(([id, o]) => {
    const decision = decisionOf(scene, o);
    return {
      id,
      region: o.region,
      details: detailsOf(scene, o),
      decision,
      statements: decision ? denyingStatements(scene, decision) : [],
    };
  });
}

/** The Sid of the statement that denied, where AWS names one. */
export const sidOf = ({ told }: Pick<DenialFacts, 'told'>): string | null =>
  told.flatMap(({ decision }) =>
    (decision?.policies ?? []).flatMap(({ statements }) =>
      statements.flatMap(({ sid, effect }) => (effect === 'DENY' && sid ? [sid] : [])),
    ),
  )[0] ?? null;

/** The caller without its session; null where nobody named it. */
export const callerOf = ({ principal }: Pick<DenialFacts, 'principal'>): string | null =>
  principal && principalOf(principal);

function strangeResource({ observation, denial }: Denied): StrangeResource[] {
  const { target } = observation;
  const resource = denial.resource ? parseArn(denial.resource) : null;
  const targets = descriptorOf(observation.service)?.targets;
  if (!denial.resource || !target || !resource || !targets?.nameIn) return [];
  const asked = targets.bareName(target);
  const said = targets.nameIn(resource.resource);
  if (said === asked || parseArn(target)?.resource === resource.resource) return [];
  return [{ resource: denial.resource, asked, isPart: said.startsWith(`${asked}/`) }];
}

function grantedBySts(scene: Scene, denied: readonly Denied[]): Observation | null {
  if (denied.some(({ observation }) => observation.operation === 'GetCallerIdentity')) return null;
  const operations = ['GetCallerIdentity', 'AssumeRole', 'AssumeRoleWithWebIdentity'] as const;
  return successes(scene, operations, { service: 'sts' })[0] ?? null;
}

/** The smallest statements that allow exactly what was denied. */
function statementsFor(scene: Scene, denied: readonly Denied[], run: RunFacts): readonly PolicyStatement[] {
  const byAction = Map.groupBy(denied, (each) => actionOf(each, run));
  return [...byAction].flatMap(([action, group]): PolicyStatement[] => {
    const resources = action ? group.flatMap((each) => resourcesOf(scene, each, action, run)) : [];
    return action && resources.length > 0
      ? [{ Effect: 'Allow', Action: action, Resource: [...new Set(resources)] }]
      : [];
  });
}

/** What AWS named, or what authorizes the operation. */
function actionOf({ observation, denial }: Denied, run: RunFacts): string | null {
  if (denial.action) return denial.action;
  const targets = descriptorOf(observation.service)?.targets;
  const [arn] = ownArn(observation, run);
  const uses = arn && targets?.operation === observation.operation ? targets.uses(arn)[0] : undefined;
  return uses ?? actionFor(observation.operation);
}

// Actions for which IAM knows no resource: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html
const WITHOUT_RESOURCE: ReadonlySet<string> = new Set(['bedrock:CallWithBearerToken', 'sts:GetCallerIdentity']);

/** A profile is authorized with its models in every destination: a policy that names only the first ARN refused would meet the next refusal. */
function resourcesOf(scene: Scene, denied: Denied, action: string, run: RunFacts): readonly string[] {
  const { observation, denial } = denied;
  if (WITHOUT_RESOURCE.has(action)) return ['*'];
  if (observation.log) return observation.log.resources;
  if (observation.target === null) return ['*'];
  const named = plainArn(denial);
  if (!isInvocation(observation)) return named ? [named] : ownArn(observation, run);
  if (!/^bedrock:InvokeModel/.test(action)) return named ? [named] : [];
  const arns = invocationArns(scene, refOf(scene, observation.target, observation.region), observation.region);
  const known = arns.some((arn) => arn.includes('*')) ? [] : arns;
  return named && !known.includes(named) ? [named] : known;
}

/** What a log tells of services that this action does not ask is named by its ARN. */
const loggedResource = ({ log }: FailedObservation, { resource }: Denial): readonly string[] =>
  log && resource && resource !== '*' ? [resource] : [];

const PLAIN_ARN = /^arn:[\w-]+:[\w-]+:[\w-]*:\d*:[\w.:/*@=+-]+$/;

/** The resource in AWS's words; null where it is none, or GitHub masks a name in it that is stored as a secret. */
export const plainArn = ({ resource }: Denial): string | null =>
  resource && PLAIN_ARN.test(resource) && !resource.includes('***') ? resource : null;

/** The ARN of what was asked for. Only a name that AWS could have accepted enters a policy. */
function ownArn({ service, target, region }: FailedObservation, { account }: RunFacts): readonly string[] {
  if (!target || !/^[\w.:/-]+$/.test(target)) return [];
  const place = { partition: partitionOf(region).id, region, account: account ?? 'ACCOUNT_ID' };
  const arn = descriptorOf(service)?.targets?.arn?.(target, place);
  return arn ? [arn] : [];
}
