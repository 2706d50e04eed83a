// IAM's policy simulator: the evaluator over the policies of one identity, in the shape that the API answers since 2026.
// https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
import { asList } from './policies/conditions.ts';
import { lookupIn, type Policy, type Statement, statementsFor } from './policies/document.ts';
import { evaluate, type Policies } from './policies/evaluate.ts';
import type { Deny, Permissions, PolicyLayer } from './world.ts';

export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** What is decided of one action on one resource, or over all of them. `organization` and `boundary` say whether they allow. */
export type Simulated = {
  decision: Decision;
  /** The policies whose statements decided. An organization's are never listed. */
  matched: readonly string[];
  /** Context keys that the identity's policies ask for, and the request does not have. */
  missing: readonly string[];
  organization?: boolean;
  boundary?: boolean;
};

export type SimulatedAction = Simulated & { action: string; resources: readonly (Simulated & { resource: string })[] };

export type Simulation = {
  /** The ARN of a user or a role. */
  source: string;
  actions: readonly string[];
  /** Empty for any resource. */
  resources: readonly string[];
  context: Readonly<Record<string, readonly string[]>>;
};

const ALLOW_ALL: Policy = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
const STRICTNESS: Readonly<Record<Decision, number>> = { allowed: 0, implicitDeny: 1, explicitDeny: 2 };

export const simulate = (simulation: Simulation, permissions: Permissions): SimulatedAction[] =>
  simulation.actions.map((action) => {
    const named = simulation.resources.length > 0 ? simulation.resources : ['*'];
    const each = named.map((resource) => ({ resource, ...decide(simulation, permissions, action, resource) }));
    const strictest = each.reduce((a, b) => (STRICTNESS[b.decision] > STRICTNESS[a.decision] ? b : a));
    const { resource: _, ...whole } = strictest;
    return {
      action,
      ...whole,
      missing: unique(each.flatMap(({ missing }) => missing)),
      matched: unique(each.filter(({ decision }) => decision === strictest.decision).flatMap(({ matched }) => matched)),
      resources: simulation.resources.length > 0 ? each : [],
    };
  });

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function decide(simulation: Simulation, permissions: Permissions, action: string, resource: string): Simulated {
  const { source, context } = simulation;
  const policies = policiesOf(permissions);
  const request = { principal: source, action, resource, account: source.split(':')[4] ?? '', context };
  const { identity, scp, boundary } = policies;
  const allows = (some: Policies): boolean => evaluate(request, { identity: [ALLOW_ALL], ...some }) === null;
  const denial = evaluate(request, { identity, ...(scp ? { scp } : {}), ...(boundary ? { boundary } : {}) });
  const decision = denial === null ? 'allowed' : denial.implicit ? 'implicitDeny' : 'explicitDeny';
  const effect: Statement['Effect'] = decision === 'allowed' ? 'Allow' : 'Deny';
  const deciding = decision === 'implicitDeny' || denial?.layer === 'scp' ? [] : [...identity, ...(boundary ?? [])];
  return {
    decision,
    matched: deciding
      .filter((policy) => statementsFor(policy, request).some(({ Effect }) => Effect === effect))
      .map((policy, index) => policy.Id ?? `policy-${index + 1}`),
    missing: missingKeys([...identity, ...(boundary ?? [])], context),
    ...(scp ? { organization: allows({ scp }) } : {}),
    ...(boundary ? { boundary: allows({ boundary }) } : {}),
  };
}

/** Of every statement, whether it speaks of the action or not: so the simulator lists them. */
function missingKeys(policies: readonly Policy[], context: Simulation['context']): string[] {
  const lookup = lookupIn(context);
  const statements = policies.flatMap(({ Statement }) => asList<Statement>(Statement));
  const keys = statements.flatMap(({ Condition = {} }) =>
    Object.values(Condition).flatMap((each) => Object.keys(each)),
  );
  return unique(keys).filter((key) => lookup(key) === null);
}

type Attached = { identity: readonly Policy[]; scp?: readonly (readonly Policy[])[]; boundary?: readonly Policy[] };

/** The documents of an identity, or what its patterns mean as documents. */
export function policiesOf({ policies, allow, deny = [] }: Permissions): Attached {
  if (policies) return policies;
  const of = (layer: PolicyLayer): Statement[] => deny.filter((each) => each.layer === layer).flatMap(asStatements);
  const limits = (layer: PolicyLayer): Policy[] | undefined => {
    const statements = of(layer);
    const isLimit = statements.some(({ Effect }) => Effect === 'Allow');
    if (statements.length === 0) return undefined;
    return [policyOf(layer, [...statements, ...(isLimit ? [] : [ALLOW_ALL.Statement as Statement])])];
  };
  const scp = limits('scp');
  const boundary = limits('boundary');
  return {
    identity: [policyOf('allow', allow.map(asAllow)), policyOf('deny', of('identity').filter(isDeny))],
    ...(scp ? { scp: [scp] } : {}),
    ...(boundary ? { boundary } : {}),
  };
}

const isDeny = ({ Effect }: Statement): boolean => Effect === 'Deny';
const policyOf = (Id: string, Statement: Statement[]): Policy => ({ Version: '2012-10-17', Id, Statement });

function asAllow(pattern: string): Statement {
  const [Action = '', Resource = '*'] = pattern.split(' on ');
  return { Effect: 'Allow', Action, Resource };
}

/** What is denied implicitly is left out of what a limit allows. */
const asStatements = ({ action, resource, implicit }: Deny): Statement[] =>
  implicit
    ? [
        { Effect: 'Allow', NotAction: action, Resource: '*' },
        ...(resource ? [{ Effect: 'Allow' as const, Action: action, NotResource: resource }] : []),
      ]
    : [{ Effect: 'Deny', Action: action, Resource: resource ?? '*' }];
