// What AWS answers in a run: the scenario's own rules, without those that the changes lifted, and what the changes broke.
import { acceptsToken } from '../sandbox/federation.ts';
import { identitiesOf } from '../scenarios/replay/identities.ts';
import { fits } from '../scenarios/replay/rules.ts';
import type { AssumedRole, Call, Decide, Rule } from '../scenarios/replay/types.ts';
import { dated, replayedBy } from '../scenarios/run-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { callableIds } from '../src/knowledge/bedrock-models.ts';
import { isGranted } from './changes/policies.ts';
import { actionsOf, type Caller, explained, isValueRefusal, resourcesOf } from './denial.ts';
import { webIdentity } from './settle.ts';
import type { Hits, Trial } from './trial.ts';

/** What a refusal of a name or a value was about. */
function subjectOf({ service, resource, region, form }: Call): string {
  const asked = service === 'sts' ? ['RoleArn', 'RoleSessionName', 'DurationSeconds', 'WebIdentityToken'] : [];
  return [service, resource, region, ...asked.map((name) => form?.get(name) ?? '')].join(' ');
}

const keyOf = (rule: Rule): string => JSON.stringify(rule);

/** Who signs a call; it follows the roles that are assumed. */
function callers(scenario: Scenario): (call: Call) => Caller {
  const last: AssumedRole = { arn: null, session: null };
  return (call) => {
    const { identity } = identitiesOf(call, scenario, last);
    if (call.operation.startsWith('AssumeRole')) {
      last.arn = call.form?.get('RoleArn') ?? null;
      last.session = call.form?.get('RoleSessionName') ?? null;
    }
    return { arn: identity.arn, account: identity.account };
  };
}

/** As the scenario says; it notes what each rule refused. */
export function observing(): { decide: Decide; hits: Hits } {
  const hits = new Map<string, Set<string>>();
  const decide: Decide = (call, rule) => {
    if (rule) {
      const subjects = hits.get(keyOf(rule)) ?? new Set();
      hits.set(keyOf(rule), subjects.add(subjectOf(call)));
    }
    return rule;
  };
  return { decide, hits };
}

/** After the changes. */
export function answering(trial: Trial, hits: Hits, scenario: Scenario): Decide {
  const rules = replayedBy(dated(scenario)).aws ?? [];
  const used = new Map<Rule, number>();
  const callerOf = callers(scenario);
  return (call) => {
    const caller = callerOf(call);
    const rule = rules.find(
      (each) =>
        fits(each, call) &&
        (used.get(each) ?? 0) < (each.times ?? Number.POSITIVE_INFINITY) &&
        !isElsewhere(trial, each, call, hits) &&
        !trial.lifts.some((lift) => lift(explained(each, rules), call, caller)),
    );
    if (rule) used.set(rule, (used.get(rule) ?? 0) + 1);
    if (rule?.ok?.lifetimeSeconds)
      return { ...rule, ok: { lifetimeSeconds: lifetimeOf(rule.ok.lifetimeSeconds, call, trial) } };
    return rule ?? harmDone(trial, call, caller, scenario);
  };
}

/**
 * A refusal of a name or value is about what the scenario asks: nothing tells that AWS would refuse another one. What
 * was not asked in the first run, because something more fundamental kept it from being asked, is refused as before.
 */
function isElsewhere(trial: Trial, rule: Rule, call: Call, hits: Hits): boolean {
  const { original, report } = trial;
  if (/Incorrect token audience/.test(rule.error?.message ?? ''))
    return (trial.scenario.inputs.audience ?? '') !== (original.inputs?.audience ?? '');
  if (!isValueRefusal(rule) || hits.get(keyOf(rule))?.has(subjectOf(call))) return false;
  if (call.service === 'sts')
    return (
      trial.scenario.inputs['aws-region'] !== original.inputs?.['aws-region'] ||
      SESSION_INPUTS.some(([field, input]) => isAnother(call, field, original.inputs?.[input]))
    );
  const named = call.resource !== null && JSON.stringify(original.inputs).includes(call.resource);
  return !named || (call.region !== null && call.region !== report.region);
}

const SESSION_INPUTS = [
  ['RoleArn', 'role-to-assume'],
  ['RoleSessionName', 'role-session-name'],
  ['DurationSeconds', 'role-duration-seconds'],
] as const;

const isAnother = ({ form }: Call, field: string, asked: string | undefined): boolean =>
  Boolean(asked) && (form?.get(field) ?? '') !== asked;

/** A session lasts as long as is asked for, once that is asked. */
function lifetimeOf(was: number, { form }: Call, { original }: Trial): number {
  const asked = form?.get('DurationSeconds') ?? '';
  return asked === (original.inputs?.['role-duration-seconds'] ?? '') || asked === '' ? was : Number(asked);
}

function harmDone(trial: Trial, call: Call, caller: Caller, scenario: Scenario): Rule | null {
  const rule =
    trial.refusals.map((refuse) => refuse(call, caller)).find((refusal) => refusal !== null) ??
    newRoleDenies(trial, call, caller) ??
    notThere(trial, call) ??
    unknownModel(trial, call, scenario);
  // A listing that no named resource depends on is not a fault of the job.
  if (rule && !/^List(Tables|Buckets|FoundationModels|InferenceProfiles)$/.test(call.operation))
    trial.harm.push(
      `${call.service} ${call.operation} ${call.resource ?? ''} in ${call.region ?? 'no Region'}: ${rule.error?.message}`,
    );
  return rule;
}

/** A role that the remedy creates may do what its policies allow, and no more. */
function newRoleDenies(trial: Trial, call: Call, caller: Caller): Rule | null {
  const role = call.form?.get('RoleArn') ?? '';
  const policy = trial.roles.get(role);
  if (call.operation === 'AssumeRoleWithWebIdentity' && policy)
    return acceptsToken(policy, webIdentity(trial, role))
      ? null
      : refusal('Not authorized to perform sts:AssumeRoleWithWebIdentity');
  const [, , , account, name] = /^(arn):([\w-]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(caller.arn) ?? [];
  const created = [...trial.roles.keys()].some((arn) => arn.split(':')[4] === account && arn.endsWith(`/${name}`));
  if (!created || call.operation === 'GetCallerIdentity') return null;
  const actions = actionsOf(call);
  const resources = resourcesOf(call, caller);
  const denied = {
    caller: caller.arn,
    actions,
    resources,
    layer: 'identity',
    implicit: true,
    named: true,
    policy: null,
    via: null,
  } as const;
  if (isGranted(denied, trial.attached)) return null;
  const [action] = actions;
  return refusal(
    `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resources[0]} because no identity-based policy allows the ${action} action`,
  );
}

const refusal = (message: string): Rule => ({ status: 403, error: { code: 'AccessDenied', message } });

/** A table or bucket that answered in one Region is not in another one. */
function notThere({ report, scenario }: Trial, { service, resource, region }: Call): Rule | null {
  if (resource === null || region === null || (service !== 'dynamodb' && service !== 's3')) return null;
  const answered = report.checks.filter(
    (check) => check.service === service && check.status === 'ok' && check.target === resource,
  );
  if (answered.length === 0 || answered.some((check) => check.region === region)) return null;
  const home = scenario.bucketRegions?.[resource] ?? answered[0]?.region ?? '';
  if (home === region) return null;
  return service === 'dynamodb'
    ? {
        status: 400,
        error: {
          code: 'ResourceNotFoundException',
          message: `Requested resource not found: Table: ${resource} not found`,
        },
      }
    : {
        status: 400,
        headers: { 'x-amz-bucket-region': home },
        error: {
          code: 'AuthorizationHeaderMalformed',
          message: `The authorization header is malformed; the region '${region}' is wrong; expecting '${home}'`,
          Region: home,
        },
      };
}

/** A model that was not asked for before has to be one that Bedrock lists there. */
function unknownModel({ original }: Trial, call: Call, scenario: Scenario): Rule | null {
  const { service, resource, region } = call;
  if (service !== 'bedrock-runtime' || resource === null || resource.startsWith('arn:')) return null;
  if ((original.inputs?.['bedrock-models'] ?? '').includes(resource)) return null;
  const base = resource.replace(/^(us|eu|apac|jp|au|in|ca|us-gov|global)\./, '');
  const listed = [
    ...(scenario.models ?? []),
    ...JSON.stringify([scenario.inferenceProfiles ?? [], scenario.aws ?? []]).split(/[^\w.:-]+/),
  ];
  const known = callableIds(base, region ?? '').includes(resource) || listed.includes(resource);
  return known
    ? null
    : { status: 400, error: { code: 'ValidationException', message: 'The provided model identifier is invalid.' } };
}
