// Policies that are attached or edited. A denial goes if and only if IAM would decide otherwise then.
import { acceptsToken } from '../../sandbox/federation.ts';
import type { Policy, Statement } from '../../sandbox/policies/document.ts';
import { evaluate, type Policies } from '../../sandbox/policies/evaluate.ts';
import { trustOf } from '../../sandbox/trust.ts';
import type { PolicyLayer, TrustPolicy } from '../../sandbox/world.ts';
import type { Call, SimulationRule } from '../../scenarios/replay/types.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type Caller, type Denied, denialIn } from '../denial.ts';
import type { ChangeOf, PolicyHolder } from '../remedy.ts';
import type { Attached, Trial } from '../trial.ts';
import { jobKey } from '../workflow-file.ts';

const ALLOW_ALL: Policy = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
};

const PERMISSION_SET = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;

/** Whether policies of a holder decide for a caller. A session has the policies of its role; a permission set those of its roles. */
export function decidesFor({ type, name, account }: PolicyHolder, caller: string): boolean {
  const parts = caller.split(':');
  const [kind, first = '', ...rest] = (parts[5] ?? '').split('/');
  if (account !== null && account !== parts[4]) return false;
  const role = kind === 'assumed-role' ? first : kind === 'role' ? (rest.at(-1) ?? first) : null;
  if (type === 'user') return kind === 'user' && (rest.at(-1) ?? first) === name;
  if (role === null) return false;
  const set = PERMISSION_SET.exec(role)?.[1];
  // AWS does not let anybody change the roles of IAM Identity Center themselves.
  return type === 'permission-set' ? set === name : type === 'role' && set === undefined && role === name;
}

/** Whether a resource's own policy is the one of that holder. */
function belongsTo({ type, name }: PolicyHolder, resource: string): boolean {
  if (name === null) return false;
  const parts = resource.split(':');
  if (type === 'bucket') return parts[2] === 's3' && (parts[5] ?? '').split('/')[0] === name;
  if (type === 'table' || type === 'kms-key')
    return resource === name || resource.startsWith(`${name}/`) || resource.endsWith(`/${name}`);
  return false;
}

const LAYER_OF: Readonly<Record<PolicyHolder['type'], PolicyLayer | null>> = {
  role: 'identity',
  user: 'identity',
  group: 'identity',
  'permission-set': 'identity',
  bucket: 'resource',
  table: 'resource',
  'kms-key': 'resource',
  'vpc-endpoint': 'vpc',
  organization: 'scp',
  boundary: 'boundary',
  unknown: null,
};

/** Whether what is attached to a holder has a say in a denied request. */
function concerns(to: PolicyHolder, denied: Denied, resource: string): boolean {
  // A session's policy has no holder in AWS: the words say where it is.
  if (to.type === 'unknown') return denied.layer === 'session';
  const layer = LAYER_OF[to.type];
  if (layer === 'identity') return decidesFor(to, denied.caller);
  if (layer === 'resource') return belongsTo(to, resource);
  // What an organization's, an endpoint's or a boundary's policy is attached to is not said; the denial names the kind alone.
  return layer !== null;
}

/** All kinds allow but the one that denied, which has what it said, and what is attached now. */
function policiesFor(denied: Denied, resource: string, attached: readonly Attached[]): Policies {
  const own = attached.filter(({ to }) => concerns(to, denied, resource));
  const of = (layer: PolicyLayer): Policy[] =>
    own.filter(({ to }) => (LAYER_OF[to.type] ?? denied.layer) === layer).map(({ document }) => document);
  const said: Policy[] = denied.implicit
    ? []
    : [
        ALLOW_ALL,
        {
          Version: '2012-10-17',
          Statement: { Effect: 'Deny', Principal: '*', Action: [...denied.actions], Resource: resource },
        },
      ];
  const layer = (name: PolicyLayer): Policy[] => [...(denied.layer === name ? said : [ALLOW_ALL]), ...of(name)];
  const resourcePolicy = [...(denied.layer === 'resource' ? said : []), ...of('resource')].flatMap(
    ({ Statement }) => Statement,
  );
  return {
    identity: layer('identity'),
    ...(denied.layer === 'boundary' || of('boundary').length > 0 ? { boundary: layer('boundary') } : {}),
    ...(denied.layer === 'session' ? { session: layer('session') } : {}),
    ...(denied.layer === 'scp' ? { scp: [layer('scp')] } : {}),
    ...(denied.layer === 'rcp' ? { rcp: layer('rcp') } : {}),
    ...(denied.layer === 'vpc' ? { vpc: layer('vpc') } : {}),
    ...(resourcePolicy.length > 0 ? { resource: { Version: '2012-10-17', Statement: resourcePolicy } } : {}),
  };
}

/** The resource's account: its ARN's, another one than the caller's where the resource's own policy lacked an allow, else the caller's. */
function homeOf(resource: string, { layer, implicit, caller }: Denied): string {
  const own = caller.split(':')[4] ?? '';
  const named = resource.split(':')[4];
  if (named) return named;
  return layer === 'resource' && implicit ? 'another account' : own;
}

/** Whether IAM grants what was denied, with the policies that are attached now. */
export const isGranted = (denied: Denied, attached: readonly Attached[]): boolean =>
  denied.actions.every((action) =>
    denied.resources.every(
      (resource) =>
        evaluate(
          {
            principal: denied.caller,
            action,
            resource,
            account: homeOf(resource, denied),
            ...(denied.via ? { context: { 'kms:ViaService': denied.via } } : {}),
          },
          policiesFor(denied, resource, attached),
        ) === null,
    ),
  );

export function attachPolicy(trial: Trial, { to, document, policyName }: ChangeOf<'attach-policy'>): void {
  trial.attached.push({ to, document: document as Policy });
  trial.done.push(
    `policy ${policyName} attached to the ${to.type} ${to.name ?? ''}: ${JSON.stringify(document.Statement)}`,
  );
  grantInSimulation(trial);
}

/** One lift for all that is attached, since two documents may allow together what neither does alone. */
export function liftByPolicies(trial: Trial): void {
  if (trial.attached.length === 0) return;
  trial.lifts.push((rule, call, caller) => {
    const denied = denialIn(rule, call, caller);
    // A role's trust policy refuses AssumeRole without naming a kind, whatever the caller's policies say.
    if (!denied || (call.operation.startsWith('AssumeRole') && !denied.named)) return false;
    return isGranted(denied, trial.attached);
  });
}

/** What the policy simulator says of the caller follows its policies, and so does whether it may be asked. */
function grantInSimulation(trial: Trial): void {
  grantSimulation(trial);
  const { simulation } = trial.scenario;
  if (!simulation?.rules) return;
  const caller = trial.report.identity.arn ?? '';
  const asked = askedOfSimulator(trial);
  const granted = simulation.rules.flatMap((rule): SimulationRule[] =>
    rule.decision !== 'implicitDeny' || rule.byOrganization
      ? []
      : asked
          .filter(({ action, resource }) => fits(rule.action, action) && fits(rule.resource, resource))
          .filter(({ action, resource }) =>
            isGranted(
              {
                caller,
                actions: [action],
                resources: [resource],
                layer: rule.byBoundary ? 'boundary' : 'identity',
                implicit: true,
                named: true,
                policy: null,
                via: null,
              },
              trial.attached,
            ),
          )
          .map(({ action, resource }) => ({ action, resource, decision: 'allowed' })),
  );
  simulation.rules = [...granted, ...simulation.rules];
}

/** Whose policies may be simulated, and whose path may be read, once a policy of theirs allows it. */
function grantSimulation(trial: Trial): void {
  const { scenario, attached } = trial;
  for (const source of attached.flatMap(({ to }) => identitiesBehind(trial, to))) {
    const may = (action: string): boolean => isGranted(identityDenial(source, action), attached);
    const principals = scenario.simulation?.principals ?? [];
    if (may('iam:SimulatePrincipalPolicy'))
      scenario.simulation = { ...scenario.simulation, principals: [...new Set([...principals, source])] };
    const name = source.split(':role/')[1]?.split('/').at(-1);
    if (name && may('iam:GetRole')) scenario.roles = { ...scenario.roles, [name]: source };
  }
}

/** The users and roles, by their whole ARNs, that have the policies of a holder. */
function identitiesBehind({ scenario, report, roles }: Trial, to: PolicyHolder): readonly string[] {
  const arn = report.identity.arn ?? '';
  const [, partition = 'aws', , , account = ''] = arn.split(':');
  const known = [...(scenario.simulation?.principals ?? []), ...roles.keys()].filter((each) => decidesFor(to, each));
  const kind = to.type === 'user' ? 'user' : 'role';
  return known.length > 0 ? known : [`arn:${partition}:iam::${account}:${kind}/${roleOf(arn) ?? to.name}`];
}

const roleOf = (arn: string): string | null => /:assumed-role\/([^/]+)\//.exec(arn)?.[1] ?? null;

/** IAM asks the policies of whoever signs about the identity itself. */
const identityDenial = (source: string, action: string): Denied => ({
  caller: source,
  actions: [action],
  resources: [source],
  layer: 'identity',
  implicit: true,
  named: true,
  policy: null,
  via: null,
});

/** A deny that a policy is said to have no more. */
function liftInSimulation({ scenario }: Trial, { of, policy }: ChangeOf<'edit-policy'>): void {
  if (!scenario.simulation?.rules) return;
  scenario.simulation.rules = scenario.simulation.rules.map((rule): SimulationRule => {
    const layer = rule.byOrganization ? 'scp' : rule.byBoundary ? 'boundary' : 'identity';
    const isMeant =
      rule.decision !== 'allowed' &&
      LAYER_OF[of.type] === layer &&
      (policy === null || rule.policy === undefined || rule.policy === policy);
    const { byOrganization: _organization, byBoundary: _boundary, ...rest } = rule;
    return isMeant ? { ...rest, decision: 'allowed' } : rule;
  });
}

const fits = (pattern: string | undefined, value: string): boolean =>
  pattern === undefined ||
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(value);

/** Pairs of action and resource that a document names: the only ones that it could grant. */
function askedOfSimulator({ attached }: Trial): { action: string; resource: string }[] {
  const list = (value: string | readonly string[] | undefined): readonly string[] =>
    value === undefined ? [] : [value].flat();
  return attached.flatMap(({ document }) =>
    ([document.Statement].flat() as Statement[]).flatMap(({ Action, Resource }) =>
      list(Action).flatMap((action) => list(Resource).map((resource) => ({ action, resource }))),
    ),
  );
}

// ── a policy that exists

type Json = Record<string | number, unknown>;
export type Edits = ChangeOf<'edit-policy'>['edits'];

/** The document after its edits. */
export function edited(document: unknown, edits: Edits): unknown {
  const copy = structuredClone(document);
  for (const { path, ...edit } of edits) {
    const last = path.at(-1);
    const parent = parentOf(copy, path.slice(0, -1));
    if (parent === null || last === undefined) throw new Error(`The document has nothing at ${path.join('.')}.`);
    if (edit.op === 'set') parent[last] = edit.value;
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  }
  return copy;
}

/** What is not there on the way is made, as a person makes it. */
function parentOf(document: unknown, path: readonly (string | number)[]): Json | null {
  let parent = document as Json;
  for (const key of path) {
    parent[key] ??= {};
    parent = parent[key] as Json;
    if (typeof parent !== 'object' || parent === null) return null;
  }
  return parent;
}

function editFile(trial: Trial, file: string, edits: Edits): unknown {
  const text = trial.scenario.files?.[file];
  if (text === undefined) {
    trial.faults.push(`there is no file ${file}`);
    return null;
  }
  const after = edited(JSON.parse(text), edits);
  trial.scenario.files = { ...trial.scenario.files, [file]: JSON.stringify(after, null, 2) };
  return after;
}

export function editPolicy(trial: Trial, change: ChangeOf<'edit-policy'>): void {
  const { of, policy, edits, file, says } = change;
  const after = file === null ? null : (editFile(trial, file, edits) as Policy | null);
  trial.done.push(`policy ${policy ?? ''} of the ${of.type} ${of.name ?? ''}: ${says}`);
  liftInSimulation(trial, change);
  trial.lifts.push((rule, call, caller) => {
    const denied = denialIn(rule, call, caller);
    if (!denied || !isOf(change, denied)) return false;
    if (after)
      return denied.actions.every((action) =>
        denied.resources.every((resource) => grantsAlone(after, denied, action, resource)),
      );
    const added = statementsIn(edits);
    // Nobody has the document at hand: what the words say is done, to the policy that they name.
    if (added.length === 0) return true;
    return isGranted(denied, [{ to: of, document: { Version: '2012-10-17', Statement: added } }]);
  });
}

const grantsAlone = (policy: Policy, { caller }: Denied, action: string, resource: string): boolean =>
  evaluate({ principal: caller, action, resource, account: caller.split(':')[4] ?? '' }, { identity: [policy] }) ===
  null;

const statementsIn = (edits: Edits): Statement[] =>
  edits.flatMap((edit) =>
    edit.op === 'set'
      ? [edit.value]
          .flat()
          .filter((value): value is Statement => typeof value === 'object' && value !== null && 'Effect' in value)
      : [],
  );

/** Whether a denial is by the policy that a change names. */
function isOf({ of, policy }: ChangeOf<'edit-policy'>, denied: Denied): boolean {
  const layer = LAYER_OF[of.type];
  const kind =
    layer === denied.layer ||
    (of.type === 'organization' && denied.layer === 'rcp') ||
    (of.type === 'unknown' && denied.layer !== 'identity');
  if (!kind) return false;
  if (layer === 'identity' && !decidesFor(of, denied.caller)) return false;
  if (layer === 'resource' && !denied.resources.some((resource) => belongsTo(of, resource))) return false;
  const name = (arn: string): string => arn.split('/').at(-1) ?? arn;
  return policy === null || denied.policy === null || name(policy) === name(denied.policy);
}

// ── the trust policy of a role

const isRole = (role: string | null, arn: string): boolean => role === null || role === arn || arn.endsWith(`/${role}`);

/** Whether a trust policy lets a call to AssumeRole… in, by an evaluation that shares nothing with the action's own. */
export function trusts(policy: TrustPolicy, trial: Trial, call: Call, caller: Caller): boolean {
  const role = call.form?.get('RoleArn') ?? '';
  const account = role.split(':')[4] ?? '';
  if (call.operation === 'AssumeRoleWithWebIdentity') {
    const claims = runnerClaims(call) ?? claimsOf(trial);
    const provider = String(claims.iss).replace(/^https:\/\//, '');
    const partition = role.split(':')[1] ?? 'aws';
    const providerArn = `arn:${partition}:iam::${account}:oidc-provider/${provider}`;
    return acceptsToken(policy, {
      claims,
      provider,
      providerArn,
      sessionName: call.form?.get('RoleSessionName') ?? '',
    });
  }
  const tagged = [...(call.form?.keys() ?? [])].some((name) => name.startsWith('Tags.member.'));
  return ['sts:AssumeRole', ...(tagged ? ['sts:TagSession'] : [])].every((action) =>
    ['principal', 'account'].includes(trustOf(policy, caller.arn, action, call.form?.get('ExternalId') ?? null)),
  );
}

/**
 * What a token of the runner's own says, which a pod's service account has. A blank stands for what a scenario's token
 * leaves out.
 */
function runnerClaims(call: Call): Record<string, unknown> | null {
  const [, payload = ''] = call.form?.get('WebIdentityToken')?.split('.') ?? [];
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
    const ofPod = typeof claims.sub === 'string' && claims.sub.startsWith('system:serviceaccount:');
    return ofPod ? { iss: 'https://ISSUER', aud: 'sts.amazonaws.com', ...claims } : null;
  } catch {
    return null;
  }
}

/** https://forgejo.org/docs/latest/user/actions/: a server of one's own is its tokens' issuer. */
const issuerOf = ({ env = {} }: Scenario): string =>
  env.FORGEJO_ACTIONS ? `${env.GITHUB_SERVER_URL}/api/actions` : 'https://token.actions.githubusercontent.com';

/** What the job's token says. */
export function claimsOf(trial: Trial): Record<string, unknown> {
  const { scenario } = trial;
  return {
    iss: issuerOf(scenario),
    aud: scenario.inputs?.audience || 'sts.amazonaws.com',
    sub: `repo:octo/shop:${placeOf(trial)}`,
    ...scenario.oidcClaims,
  };
}

/** https://docs.github.com/en/actions/reference/security/oidc: the environment first, then a pull request, else the branch or tag. */
function placeOf({ scenario, workflows }: Trial): string {
  const named = jobKey(workflows, 'environment') as string | { name?: string } | undefined;
  const environment = typeof named === 'object' ? named.name : named;
  if (environment && !environment.includes('${{')) return `environment:${environment}`;
  return scenario.context?.eventName === 'pull_request'
    ? 'pull_request'
    : `ref:${scenario.context?.ref ?? 'refs/heads/main'}`;
}

/** The policy in a document: at the top, or in what `aws iam get-role` prints. */
export function policyIn(document: unknown): TrustPolicy | null {
  const data = document as { Role?: unknown; AssumeRolePolicyDocument?: unknown; Statement?: unknown } | null;
  if (data === null || typeof data !== 'object') return null;
  if (data.Role ?? data.AssumeRolePolicyDocument) return policyIn(data.Role ?? data.AssumeRolePolicyDocument);
  return data.Statement === undefined ? null : ({ ...data, Statement: [data.Statement].flat() } as TrustPolicy);
}

/** The live policy, where the scenario's AWS tells it. */
export function liveTrustPolicy({ scenario }: Trial): unknown {
  const told = scenario.aws?.find(
    ({ service, body }) => service === 'iam' && String(body).includes('AssumeRolePolicyDocument'),
  );
  const text = /<AssumeRolePolicyDocument>(.+?)<\/AssumeRolePolicyDocument>/s.exec(String(told?.body ?? ''))?.[1];
  return text === undefined ? null : JSON.parse(decodeURIComponent(text));
}

/** An external id is copied from the policy that asks for it, and AWS lets in who gives it. */
export function giveExternalId(trial: Trial): void {
  const { scenario } = trial;
  const file = scenario.files?.[scenario.inputs?.['trust-policy'] ?? ''];
  const policy = policyIn(liveTrustPolicy(trial) ?? JSON.parse(file ?? 'null'));
  const asked = /"sts:ExternalId":\s*\[?\s*"([^"]+)"/i.exec(JSON.stringify(policy))?.[1];
  if (scenario.inputs['role-external-id'] === 'EXTERNAL_ID' && asked) scenario.inputs['role-external-id'] = asked;
  trial.lifts.push(
    (rule, call, caller) =>
      call.operation === 'AssumeRole' &&
      denialIn(rule, call, caller) !== null &&
      policy !== null &&
      trusts(policy, trial, call, caller),
  );
}

export function editTrustPolicy(
  trial: Trial,
  { role, edits, file, document, says }: ChangeOf<'edit-trust-policy'>,
): void {
  const source = file === null ? liveTrustPolicy(trial) : JSON.parse(trial.scenario.files?.[file] ?? 'null');
  if ((document === null || document === undefined) && source === null) {
    trial.faults.push('there is no trust policy at hand to edit');
    return;
  }
  const inFile = file !== null && edits.length > 0;
  const after = inFile ? editFile(trial, file, edits) : (document ?? edited(source, edits));
  const policy = policyIn(after);
  trial.done.push(
    `trust policy of ${role ?? 'the role'}: ${says}${policy ? ` ${JSON.stringify(policy.Statement)}` : ''}`,
  );
  trial.lifts.push((rule, call, caller) => {
    if (!call.operation.startsWith('AssumeRole') || !isRole(role, call.form?.get('RoleArn') ?? '')) return false;
    const denied =
      /Not authorized to perform/i.test(rule.error?.message ?? '') || denialIn(rule, call, caller) !== null;
    const byOthers = /control policy|permissions boundary|identity-based|VPC endpoint/.test(rule.error?.message ?? '');
    return denied && !byOthers && policy !== null && trusts(policy, trial, call, caller);
  });
}
