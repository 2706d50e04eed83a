import { refusal } from '../refusal.ts';
import { matches } from '../rules.ts';
import type { Decision, Exchange, Reply, Simulation, SimulationRule } from '../types.ts';
import { iamResult, xml, xmlReply } from '../wire.ts';

type Judged = { resource: string; rule: SimulationRule; missing: string[]; decision: Decision };
type Asked = { resources: string[]; given: Set<string> };

const STRICTNESS: Record<Decision, number> = { allowed: 0, implicitDeny: 1, explicitDeny: 2 };

/**
 * One result an action with the strictest decision, and below it the decision for each resource:
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export function answerSimulation({ call, rule, identity }: Exchange, simulation: Simulation): Reply {
  const form = call.form ?? new URLSearchParams();
  const source = form.get('PolicySourceArn') ?? '';
  const known = simulation.principals ?? [identity.arn];
  // A session is not a principal that has policies.
  if (/^arn:[\w-]+:sts:/.test(source) || !known.includes(source)) return unknownPrincipal(call, source);
  const asked = { resources: members(form, 'ResourceArns'), given: contextKeys(form) };
  const results = members(form, 'ActionNames').map((action) => resultOf(action, asked, simulation.rules ?? []));
  return xmlReply(
    rule,
    iamResult(
      'SimulatePrincipalPolicy',
      `<IsTruncated>false</IsTruncated><EvaluationResults>${results.join('')}</EvaluationResults>`,
    ),
  );
}

function unknownPrincipal(call: Exchange['call'], source: string): Reply {
  const invalid = /^arn:[\w-]+:sts:|:root$/.test(source);
  return refusal(call, {
    status: invalid ? 400 : 404,
    error: {
      code: invalid ? 'InvalidInput' : 'NoSuchEntity',
      message: `Invalid Entity Arn: ${source} does not clearly define entity type and name.`,
    },
  });
}

const matching = (form: URLSearchParams, name: RegExp): string[] =>
  [...form].filter(([field]) => name.test(field)).map(([, value]) => value);
const members = (form: URLSearchParams, name: string): string[] =>
  matching(form, new RegExp(`^${name}\\.member\\.\\d+$`));
const contextKeys = (form: URLSearchParams): Set<string> =>
  new Set(matching(form, /^ContextEntries\.member\.\d+\.ContextKeyName$/).map((key) => key.toLowerCase()));

function resultOf(action: string, { resources, given }: Asked, rules: SimulationRule[]): string {
  const each = (resources.length > 0 ? resources : ['*']).map((resource) => judge(action, resource, given, rules));
  const strictest = each.reduce((a, b) => (STRICTNESS[b.decision] > STRICTNESS[a.decision] ? b : a));
  const missing = [...new Set(each.flatMap((judged) => judged.missing))];
  const specific = resources.length > 0 ? list('ResourceSpecificResults', each.map(specificResult)) : '';
  return `<member><EvalActionName>${xml(action)}</EvalActionName><EvalResourceName>arn:\${Partition}:\${Service}:::\${Resource}</EvalResourceName><EvalDecision>${strictest.decision}</EvalDecision>${statements(strictest)}${missingValues(missing)}${organization(strictest)}${boundary(strictest)}${specific}</member>`;
}

function judge(action: string, resource: string, given: Set<string>, rules: SimulationRule[]): Judged {
  const rule = rules.find((each) => matches(each.action, action) && matches(each.resource, resource)) ?? {
    decision: 'allowed' as const,
  };
  const missing = (rule.needs ?? []).filter((key) => !given.has(key.toLowerCase()));
  return { resource, rule, missing, decision: missing.length > 0 ? 'implicitDeny' : rule.decision };
}

const specificResult = (judged: Judged): string =>
  `<EvalResourceName>${xml(judged.resource)}</EvalResourceName><EvalResourceDecision>${judged.decision}</EvalResourceDecision>${statements(judged)}${missingValues(judged.missing)}${boundary(judged)}`;

/** The simulator names the statement that decided, and none of an organization's. */
function statements({ rule, decision }: Judged): string {
  if (decision === 'implicitDeny' || rule.byOrganization) return list('MatchedStatements', []);
  const policy = `<SourcePolicyId>${xml(rule.policy ?? 'deploy')}</SourcePolicyId><SourcePolicyType>IAM Policy</SourcePolicyType>`;
  return list('MatchedStatements', [policy]);
}

const missingValues = (keys: string[]): string => list('MissingContextValues', keys.map(xml));
const organization = ({ rule }: Judged): string =>
  rule.byOrganization
    ? '<OrganizationsDecisionDetail><AllowedByOrganizations>false</AllowedByOrganizations></OrganizationsDecisionDetail>'
    : '';
const boundary = ({ rule }: Judged): string =>
  rule.byBoundary
    ? '<PermissionsBoundaryDecisionDetail><AllowedByPermissionsBoundary>false</AllowedByPermissionsBoundary></PermissionsBoundaryDecisionDetail>'
    : '';

const list = (name: string, elements: string[]): string =>
  `<${name}>${elements.map((element) => `<member>${element}</member>`).join('')}</${name}>`;
