import { roleNameIn } from '../role-name.ts';
import { asList, type Conditions, conditionsHold } from './conditions.ts';
import { fitsArn, type Lookup, patternOf } from './pattern.ts';

type OneOrMore = string | readonly string[];

export type PolicyPrincipal = '*' | Readonly<Record<string, OneOrMore>>;

export type Statement = {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Principal?: PolicyPrincipal;
  NotPrincipal?: PolicyPrincipal;
  Action?: OneOrMore;
  NotAction?: OneOrMore;
  Resource?: OneOrMore;
  NotResource?: OneOrMore;
  Condition?: Conditions;
};

/** `Id` is the policy’s name, where there is one. */
export type Policy = { Version?: string; Id?: string; Statement: Statement | readonly Statement[] };

export type AccessRequest = {
  /** The ARN of a user or of a role's session. */
  principal: string;
  action: string;
  resource: string;
  /** The account to which the resource belongs. */
  account: string;
  context?: Readonly<Record<string, OneOrMore>>;
};

/**
 * How a policy names a caller: itself (`principal`, everybody included), the role of its session, or its account, which then decides by its own
 * policies. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export type Naming = 'principal' | 'role' | 'account' | 'none';

export function namingOf(principal: PolicyPrincipal | undefined, caller: string): Naming {
  const named = principal === '*' ? ['*'] : asList(principal?.AWS);
  const [, partition = 'aws', , , account = ''] = caller.split(':');
  const role = roleNameIn(caller);
  if (named.includes('*') || named.includes(caller)) return 'principal';
  if (role !== null && named.some((arn) => isRole(arn, `arn:${partition}:iam::${account}:role/`, role))) return 'role';
  return named.some((arn) => arn === account || arn === `arn:${partition}:iam::${account}:root`) ? 'account' : 'none';
}

/** A session's ARN leaves out the path of its role. */
const isRole = (arn: string, prefix: string, role: string): boolean =>
  arn.startsWith(prefix) && arn.slice(arn.lastIndexOf('/') + 1) === role;

export const lookupIn = (context: AccessRequest['context']): Lookup => {
  const values = new Map(Object.entries(context ?? {}).map(([key, value]) => [key.toLowerCase(), asList(value)]));
  return (key) => values.get(key.toLowerCase()) ?? null;
};

const statementsOf = ({ Statement }: Policy): readonly Statement[] => asList(Statement);

/** The statements of a policy that speak of a request, apart from whom they name. */
export const statementsFor = (policy: Policy, request: AccessRequest): Statement[] =>
  statementsOf(policy).filter((statement) => speaksOf(statement, policy.Version, request));

function speaksOf(statement: Statement, version: string | undefined, request: AccessRequest): boolean {
  const lookup = lookupIn(request.context);
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html: the old version has no variables.
  const variables = version === '2012-10-17' ? lookup : null;
  if (!speaksOfAction(statement, request.action)) return false;
  const fitsResource = (pattern: string): boolean | null =>
    pattern === '*' || fitsArn(pattern, request.resource, variables);
  const { Resource, NotResource, Effect, Condition = {} } = statement;
  if (Resource !== undefined && !asList(Resource).some(fitsResource)) return false;
  // A variable without a value leaves open what is meant, and the statement speaks of nothing.
  if (NotResource !== undefined && asList(NotResource).some((pattern) => fitsResource(pattern) !== false)) return false;
  // What cannot be decided here grants nothing.
  return conditionsHold(Condition, lookup, variables) ?? Effect === 'Deny';
}

/** Actions are compared without regard to case. */
export function speaksOfAction(
  { Action, NotAction }: Pick<Statement, 'Action' | 'NotAction'>,
  action: string,
): boolean {
  const named = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => patternOf(pattern, { wildcards: true, variables: null }, 'i')?.test(action));
  return NotAction === undefined ? named(asList(Action)) : !named(asList(NotAction));
}
