// Asks IAM's policy simulator what the job may do: https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
import {
  type ContextEntry,
  type EvaluationResult,
  GetRole$,
  type GetRoleCommandInput,
  type GetRoleCommandOutput,
  SimulatePrincipalPolicy$,
  type SimulatePrincipalPolicyCommandInput,
  type SimulatePrincipalPolicyCommandOutput,
} from '@aws-sdk/client-iam';
import { isFailed } from '../answers/answer.ts';
import { resultsOf, unclearOrganization } from '../answers/simulation-results.ts';
import { IAM } from '../aws/apis/iam.ts';
import { clientOf } from '../aws/connection.ts';
import { notEvaluated } from '../aws/not-evaluated.ts';
import type { Observation, ObservationOf } from '../aws/observation.ts';
import { observe } from '../aws/observe.ts';
import { globalRegion } from '../knowledge/regions.ts';
import { parseArn, principalKind } from '../names/arn.ts';
import { fillArn } from '../names/arn-template.ts';
import type { Requirement } from '../requirements/requirement.ts';
import type { ProbeContext } from './probe.ts';

/** `roleArn` is the whole ARN of the role behind a session that this run has asked for, with its path. */
export type Simulated = { arn: string; roleArn: string | null };

type Asker = Pick<ProbeContext, 'connection' | 'signer'>;
type Group = {
  actions: readonly string[];
  resources: readonly string[];
  region: string;
  context: Requirement['context'];
};
type Answered = { observation: ObservationOf<'SimulatePrincipalPolicy'>; unclear: readonly string[] };

/** Why it is not asked, in words that follow "not evaluated:". */
export const CANNOT_SIMULATE = {
  root: 'the root user has no policies that could be simulated',
  federated: 'a federated user is not an identity that can be simulated',
  nobody: 'no answer told whose policies are to be simulated',
} as const;

/** Everything is asked at once, as soon as the identity's own ARN is known. */
export async function simulate(
  asker: Asker,
  requirements: readonly Requirement[],
  caller: Promise<Simulated | null>,
): Promise<readonly Observation[]> {
  const askable = requirements.filter(({ unaskable }) => unaskable === null);
  if (askable.length === 0) return [];
  const who = await caller;
  if (asker.connection.deadline.aborted) return [unasked(asker, null, 'the time was used up')];
  if (!who) return [unasked(asker, null, CANNOT_SIMULATE.nobody)];
  const kind = principalKind(who.arn);
  if (kind === 'root') return [unasked(asker, who.arn, CANNOT_SIMULATE.root)];
  if (kind === 'federated-user') return [unasked(asker, who.arn, CANNOT_SIMULATE.federated)];
  const { sources, observations } = await sourcesOf(asker, who);
  const { region } = asker.connection;
  const place = { partition: parseArn(who.arn)?.partition ?? 'aws', region, account: parseArn(who.arn)?.account ?? '' };
  const groups = groupsOf(askable, (resource) => fillArn(resource, place), region);
  const answers = await askSources(asker, sources, groups, who);
  return [...observations, ...answers];
}

const unasked = ({ connection, signer }: Asker, target: string | null, reason: string): Observation =>
  notEvaluated(
    { service: 'iam', operation: 'SimulatePrincipalPolicy', target, signer, followUp: true },
    connection.region,
    reason,
  );

/**
 * ARNs that may be the identity's own. A session's ARN leaves out its role's path: IAM tells it where it may be asked;
 * else a role without a path is tried, and of IAM Identity Center's roles the paths that it makes:
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
async function sourcesOf(
  asker: Asker,
  { arn, roleArn }: Simulated,
): Promise<{ sources: readonly string[]; observations: readonly Observation[] }> {
  const parsed = parseArn(arn);
  if (!parsed?.resource.startsWith('assumed-role/')) return { sources: [arn], observations: [] };
  if (roleArn) return { sources: [roleArn], observations: [] };
  const role = parsed.resource.split('/')[1] ?? '';
  const asked = await askRole(asker, arn, role);
  if (asked.status === 'ok' && asked.facts.roleArn) return { sources: [asked.facts.roleArn], observations: [asked] };
  const iam = `arn:${parsed.partition}:iam::${parsed.account}:role`;
  const ofSso = [
    `${iam}/aws-reserved/sso.amazonaws.com/${role}`,
    `${iam}/aws-reserved/sso.amazonaws.com/${asker.connection.region}/${role}`,
  ];
  return { sources: role.startsWith('AWSReservedSSO_') ? ofSso : [`${iam}/${role}`], observations: [asked] };
}

function askRole({ connection, signer }: Asker, arn: string, role: string): Promise<ObservationOf<'GetRole'>> {
  return observe(
    connection,
    { service: 'iam', operation: 'GetRole', target: arn, signer, followUp: true },
    clientOf(connection, IAM, signer),
    { operation: GetRole$, input: { RoleName: role } satisfies GetRoleCommandInput },
    ({ Role }: GetRoleCommandOutput) => (Role?.Arn ? { roleArn: Role.Arn } : {}),
  );
}

// The API takes no more results than that on a page, and counts one for each action.
const MOST_RESULTS = 1000;
const MOST_ACTIONS = 100;

/** Actions that share their resources, their Region and what their requests have beside are asked together. */
function groupsOf(
  requirements: readonly Requirement[],
  fill: (resource: string) => string,
  region: string,
): readonly Group[] {
  const byAction = Map.groupBy(requirements, ({ action, resource, context }) =>
    JSON.stringify([action, regionOf(action, fill(resource), region), context]),
  );
  const wanted = [...byAction.values()].flatMap((group) => {
    const [first] = group;
    const resources = [...new Set(group.map(({ resource }) => fill(resource)))].sort();
    return first
      ? [
          {
            action: first.action,
            resources,
            region: regionOf(first.action, resources[0] ?? '', region),
            context: first.context,
          },
        ]
      : [];
  });
  const byResources = Map.groupBy(wanted, ({ resources, region: where, context }) =>
    JSON.stringify([resources, where, context]),
  );
  return [...byResources.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const actions = group.map(({ action }) => action);
    const most = Math.max(1, Math.min(MOST_ACTIONS, Math.floor(MOST_RESULTS / first.resources.length)));
    return chunks(actions, most).map((part) => ({ ...first, actions: part }));
  });
}

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));

/** Where the real request would go: the resource's Region, or the one of a service that has one for all. */
function regionOf(action: string, resource: string, own: string): string {
  const service = action.split(':')[0]?.toLowerCase() ?? '';
  return globalRegion(service, own) ?? (parseArn(resource)?.region || own);
}

/** The first group tells whether the ARN is right; where one ARN alone may be it, all groups go at once. */
async function askSources(
  asker: Asker,
  [source, ...others]: readonly string[],
  groups: readonly Group[],
  who: Simulated,
): Promise<readonly Observation[]> {
  const [first, ...rest] = groups;
  if (source === undefined || !first) return [];
  if (others.length === 0)
    return (await Promise.all(groups.map((group) => askGroup(asker, source, group, who)))).flat();
  const tried = await askGroup(asker, source, first, who);
  if (tried.some(isUnknownArn)) return [...tried, ...(await askSources(asker, others, groups, who))];
  return [...tried, ...(await askSources(asker, [source], rest, who))];
}

const isUnknownArn = (o: Observation): boolean =>
  isFailed(o) &&
  /^(NoSuchEntity|NoSuchEntityException|InvalidInput|InvalidInputException)$/.test(o.error.code) &&
  /entity/i.test(`${o.error.code} ${o.error.message}`);

// More actions than these are not asked one by one.
const MOST_ALONE = 20;

/** A request that the simulator refuses for one of its actions is asked again, action by action. */
async function askGroup(asker: Asker, source: string, group: Group, who: Simulated): Promise<readonly Observation[]> {
  const whole = await askPages(asker, source, group, who, source);
  if (asker.connection.deadline.aborted) return [whole.observation];
  const { observation } = whole;
  if (isFailed(observation) && isRefusedInput(observation) && group.actions.length <= MOST_ALONE) {
    const alone = await Promise.all(
      group.actions.map((action) => askPages(asker, source, { ...group, actions: [action] }, who, action)),
    );
    return alone.map((answered) => answered.observation);
  }
  // The organization's part is told of all resources together.
  if (whole.unclear.length === 0) return [observation];
  const apart = await Promise.all(
    group.resources
      .slice(0, MOST_ALONE)
      .map((resource) =>
        askPages(asker, source, { ...group, actions: whole.unclear, resources: [resource] }, who, source),
      ),
  );
  return [...apart.map((answered) => answered.observation), observation];
}

const isRefusedInput = (o: Observation): boolean =>
  isFailed(o) && /^(InvalidInput|ValidationError|PolicyEvaluation)/.test(o.error.code) && !isUnknownArn(o);

/** All pages of one request as one answer. `target` is what the answer is about: the identity, or an action alone. */
async function askPages(
  { connection, signer }: Asker,
  source: string,
  { actions, resources, region, context }: Group,
  who: Simulated,
  target: string,
): Promise<Answered> {
  const evaluations: EvaluationResult[] = [];
  const isAny = resources.length === 1 && resources[0] === '*';
  for (let marker: string | undefined; ; ) {
    let next: string | undefined;
    const observation = await observe(
      connection,
      { service: 'iam', operation: 'SimulatePrincipalPolicy', target, signer, followUp: true },
      clientOf(connection, IAM, signer),
      {
        operation: SimulatePrincipalPolicy$,
        input: {
          PolicySourceArn: source,
          ActionNames: [...actions],
          ...(isAny ? {} : { ResourceArns: [...resources] }),
          ContextEntries: contextOf({ source, region, context, resources, who }),
          MaxItems: MOST_RESULTS,
          ...(marker ? { Marker: marker } : {}),
        } satisfies SimulatePrincipalPolicyCommandInput,
      },
      ({ EvaluationResults, IsTruncated, Marker }: SimulatePrincipalPolicyCommandOutput) => {
        if (!EvaluationResults) return null;
        evaluations.push(...EvaluationResults);
        next = IsTruncated ? Marker : undefined;
        return { results: resultsOf(evaluations, resources) };
      },
    );
    if (next === undefined || connection.deadline.aborted)
      return { observation, unclear: unclearOrganization(evaluations, resources) };
    marker = next;
  }
}

type About = {
  source: string;
  region: string;
  context: Requirement['context'];
  resources: readonly string[];
  who: Simulated;
};

/**
 * What every request of the job has, and what a Region or an account decides:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
function contextOf({ source, region, context, resources, who }: About): ContextEntry[] {
  const own = parseArn(source);
  const owners = new Set(resources.map((resource) => parseArn(resource)?.account ?? ''));
  const [owner = ''] = owners;
  const isUser = own?.resource.startsWith('user/') ?? false;
  const strings = {
    'aws:RequestedRegion': region,
    'aws:PrincipalArn': source,
    'aws:PrincipalAccount': own?.account ?? '',
    'aws:PrincipalType': isUser ? 'User' : 'AssumedRole',
    ...(isUser ? { 'aws:username': own?.resource.split('/').pop() ?? '' } : {}),
    ...(owners.size === 1 && /^\d{12}$/.test(owner) ? { 'aws:ResourceAccount': owner } : {}),
    ...context,
  };
  const booleans = {
    'aws:SecureTransport': 'true',
    'aws:ViaAWSService': 'false',
    'aws:PrincipalIsAWSService': 'false',
    // A role that this step has assumed itself was assumed without a second factor.
    ...(who.roleArn ? { 'aws:MultiFactorAuthPresent': 'false' } : {}),
  };
  return [...entries(strings, 'string'), ...entries(booleans, 'boolean')];
}

const entries = (values: Readonly<Record<string, string>>, type: 'string' | 'boolean'): ContextEntry[] =>
  Object.entries(values).map(([ContextKeyName, value]) => ({
    ContextKeyName,
    ContextKeyValues: [value],
    ContextKeyType: type,
  }));
