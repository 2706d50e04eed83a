import { parseArn } from '../names/arn.ts';
import { type Claims, lookUp } from './context-keys.ts';
import type { PolicyCondition, PolicyStatement, TrustPolicy } from './document.ts';
import { providerOf } from './issuer.ts';
import { any, every, holds, not, operatorOf, truth, type Verdict } from './operators.ts';
import { matchesWildcard } from './wildcard.ts';

export type ConditionResult = PolicyCondition & {
  verdict: Verdict;
  /** The request's values of the key; null where it has none, or where they are not known here. */
  actual: readonly string[] | null;
  /** Why there is no verdict, or why the token's own claim does not count. */
  open: 'operator' | 'key' | 'value' | 'undocumented-claim' | null;
};

export type StatementResult = {
  statement: PolicyStatement;
  action: Verdict;
  principal: Verdict;
  conditions: readonly ConditionResult[];
  verdict: Verdict;
};

export type Evaluation = { decision: 'accepts' | 'refuses' | 'unknown'; statements: readonly StatementResult[] };

export type Job = {
  claims: Claims;
  roleArn: string;
  /** The session name of the request, for policies that ask for it. */
  sessionName?: string;
};

export const WEB_IDENTITY_ACTION = 'sts:AssumeRoleWithWebIdentity';

/** Whether a trust policy lets the bearer of these claims assume the role by AssumeRoleWithWebIdentity, statement by statement. */
export function evaluateTrustPolicy(policy: TrustPolicy, job: Job): Evaluation {
  const statements = policy.statements.map((statement) => evaluateStatement(statement, policy.version, job));
  const allowed = any(statements.filter((s) => s.statement.effect === 'Allow').map((s) => s.verdict));
  const denied = any(statements.filter((s) => s.statement.effect === 'Deny').map((s) => s.verdict));
  const decision = every([allowed, not(denied)]);
  return { decision: decision === 'met' ? 'accepts' : decision === 'unmet' ? 'refuses' : 'unknown', statements };
}

function evaluateStatement(statement: PolicyStatement, version: string, job: Job): StatementResult {
  const action = actionVerdict(statement);
  const principal = principalVerdict(statement, job);
  const conditions = statement.conditions.map((condition) => evaluateCondition(condition, version, job));
  return {
    statement,
    action,
    principal,
    conditions,
    verdict: every([action, principal, ...conditions.map((c) => c.verdict)]),
  };
}

/** Whether the statement speaks of web identities at all. */
export function actionVerdict({ actions, notActions }: PolicyStatement): Verdict {
  const named = (patterns: readonly string[]) =>
    patterns.some((pattern) => matchesWildcard(pattern.toLowerCase(), WEB_IDENTITY_ACTION.toLowerCase()));
  return truth(notActions ? !named(notActions) : named(actions));
}

/** The provider that a role of this account trusts for the token's issuer. */
export function providerArn(roleArn: string, issuer: unknown): string | null {
  const role = parseArn(roleArn);
  const provider = providerOf(issuer);
  return role && provider ? `arn:${role.partition}:iam::${role.account}:oidc-provider/${provider}` : null;
}

function principalVerdict({ federated }: PolicyStatement, { claims, roleArn }: Job): Verdict {
  const wanted = providerArn(roleArn, claims.iss);
  if (!federated || !wanted) return 'unknown';
  if (federated.includes(wanted)) return 'met';
  // Whether IAM would forgive another letter case, or take a bare `*`, is not documented.
  return federated.some((arn) => arn === '*' || arn.toLowerCase() === wanted.toLowerCase()) ? 'unknown' : 'unmet';
}

export function evaluateCondition(condition: PolicyCondition, version: string, job: Job): ConditionResult {
  const operator = operatorOf(condition.operator);
  const found = lookUp(condition.key, job.claims, job.sessionName ?? null);
  const actual = found.state === 'unknown' ? null : found.values;
  if (!operator) return { ...condition, actual, verdict: 'unknown', open: 'operator' };
  if (found.state === 'unknown') return { ...condition, actual, verdict: 'unknown', open: 'key' };
  const verdict = holds(operator, condition.expected, found.values, version);
  if (found.state === 'known') return { ...condition, actual, verdict, open: verdict === 'unknown' ? 'value' : null };
  // A verdict only where it is the same whether AWS passes the claim on or not.
  const without = holds(operator, condition.expected, null, version);
  return { ...condition, actual, verdict: verdict === without ? verdict : 'unknown', open: 'undocumented-claim' };
}
