// What is dangerous in a trust policy that lets GitHub's tokens in: that others than this repository fit it.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html and
// https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
import { enumerate, type Text, text } from '../text.ts';
import type { PolicyCondition, PolicyStatement, TrustPolicy } from './document.ts';
import { actionVerdict } from './evaluate.ts';
import { issuerKind } from './issuer.ts';
import { operatorOf } from './operators.ts';

export type Opening = {
  statement: PolicyStatement;
  provider: string;
  /** The conditions on the subject that leave it open; none where nothing asks for it. */
  conditions: readonly PolicyCondition[];
  kind: 'no-subject' | 'for-all-values' | 'wildcard-owner' | 'wildcard-repository';
  explanation: Text;
};

/** The Allow statements through which tokens of other repositories would pass. */
export function lintTrustPolicy(policy: TrustPolicy): readonly Opening[] {
  return policy.statements.flatMap((statement) => {
    if (statement.effect !== 'Allow' || actionVerdict(statement) !== 'met') return [];
    const providers = (statement.federated ?? [])
      .flatMap((arn) => /:oidc-provider\/(.+)/s.exec(arn)?.[1] ?? [])
      .filter((provider) => issuerKind(`https://${provider}`) !== 'other');
    return providers
      .filter((provider) => !isNeverMet(statement, provider))
      .flatMap((provider) => openingOf(statement, provider, excludedElsewhere(policy, provider)) ?? []);
  });
}

/** A condition on the key of another provider, which no token of this one has: nobody can assume the role by this statement. */
function isNeverMet({ conditions }: PolicyStatement, provider: string): boolean {
  return conditions.some((condition) => {
    const operator = operatorOf(condition.operator);
    const prefix = condition.key.slice(0, condition.key.lastIndexOf(':')).toLowerCase();
    return (
      restricts(condition) &&
      !operator?.ifExists &&
      operator?.set !== 'all' &&
      prefix.includes('.') &&
      prefix !== provider.toLowerCase()
    );
  });
}

function openingOf(statement: PolicyStatement, provider: string, restrictions: readonly string[][]): Opening | null {
  const on = (claim: string) =>
    statement.conditions.filter((c) => c.key.toLowerCase() === `${provider}:${claim}`.toLowerCase());
  const subjects = on('sub').filter(restricts);
  const alone = subjects.length > 0 && subjects.every((c) => operatorOf(c.operator)?.set === 'all');
  const groups = [...subjects.filter((c) => operatorOf(c.operator)?.set !== 'all').map(patternsOf), ...restrictions];
  const pinned = [...on('repository'), ...on('repository_id')].some(
    (c) => restricts(c) && operatorOf(c.operator)?.set !== 'all' && patternsOf(c).every((v) => !/[*?]/.test(v)),
  );
  const narrowed = ['ref', 'environment', 'job_workflow_ref'].some((claim) => on(claim).some(restricts));
  if (groups.length === 0 && alone) {
    return {
      statement,
      provider,
      conditions: subjects,
      kind: 'for-all-values',
      explanation: text`The subject is checked only with ${'ForAllValues'}, which is also true when the token has no such claim, or when the key is misspelled.`,
    };
  }
  if (groups.length === 0) {
    if (pinned && narrowed) return null;
    return {
      statement,
      provider,
      conditions: [],
      kind: 'no-subject',
      explanation: pinned
        ? text`No condition checks the token's ${'sub'}: every branch, tag, pull request and environment of the repository can assume the role.`
        : text`No condition checks the token's ${'sub'}: every workflow of every repository that gets a token from ${provider} can assume the role.`,
    };
  }
  // All conditions of a statement must hold, so one that is narrow closes it.
  if (pinned || groups.some((values) => values.length > 0 && values.every((value) => wildcardIn(value) === null)))
    return null;
  const open = groups.flatMap((values) => values.filter((value) => wildcardIn(value) !== null));
  const owner = open.some((value) => wildcardIn(value) === 'owner');
  return {
    statement,
    provider,
    conditions: subjects.filter((c) => patternsOf(c).some((value) => wildcardIn(value) !== null)),
    kind: owner ? 'wildcard-owner' : 'wildcard-repository',
    explanation: owner
      ? text`The subject ${enumerate(open.slice(0, 3), 'or')} accepts other owners of the repository: anybody can create a repository that matches it.`
      : text`The subject ${enumerate(open.slice(0, 3), 'or')} accepts other repositories of the owner, also ones that are created later.`,
  };
}

/** Whether the condition lets only named values pass; `Null` and the negated operators leave all the others. */
function restricts(condition: PolicyCondition): boolean {
  const operator = operatorOf(condition.operator);
  return operator !== null && operator.base !== 'null' && !operator.negated;
}

/** The values as patterns; without wildcards in the operator, a `*` is a star and nothing more. */
const patternsOf = ({ operator, expected }: PolicyCondition): string[] =>
  expected.map((value) => (operatorOf(operator)?.wildcards ? value : value.replaceAll(/[*?]/g, '_')));

/** Deny statements that refuse every subject but some: they close what an Allow statement leaves open. */
function excludedElsewhere(policy: TrustPolicy, provider: string): string[][] {
  return policy.statements.flatMap((statement) => {
    const [only, ...others] = statement.conditions;
    const operator = only ? operatorOf(only.operator) : null;
    const closes =
      statement.effect === 'Deny' &&
      actionVerdict(statement) === 'met' &&
      only &&
      others.length === 0 &&
      operator?.negated &&
      !operator.ifExists &&
      operator.set !== 'any';
    return closes && only.key.toLowerCase() === `${provider}:sub`.toLowerCase() ? [patternsOf(only)] : [];
  });
}

/** Which part of `repo:OWNER/REPO:…` a pattern leaves open; null where it fixes both, or where the subject is of another form that begins with fixed text. */
export function wildcardIn(pattern: string): 'owner' | 'repository' | null {
  const first = pattern.search(/[*?]/);
  if (first < 0) return null;
  if (first < 'repo:'.length) return 'repo:'.startsWith(pattern.slice(0, first)) ? 'owner' : null;
  if (!pattern.startsWith('repo:')) return null;
  const place = pattern.slice('repo:'.length).split(':')[0] ?? '';
  const slash = place.indexOf('/');
  // A wildcard in the place of the numbers alone leaves the names fixed.
  const open = (part: string): boolean => /[*?]/.test(part.split('@')[0] ?? '');
  if (slash < 0 || open(place.slice(0, slash))) return 'owner';
  return open(place.slice(slash + 1)) ? 'repository' : null;
}
