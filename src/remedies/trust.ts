// Remedies for a role's trust policy: one value added to one condition where the policy is at hand, else the policy that accepts exactly this job.
import { parseArn } from '../names/arn.ts';
import type { Scene } from '../scene.ts';
import { enumerate, text } from '../text.ts';
import type { ConditionResult, Evaluation, StatementResult } from '../trust-policy/evaluate.ts';
import { trustPolicyForJob } from '../trust-policy/generate.ts';
import { operatorOf } from '../trust-policy/operators.ts';
import type { JsonEdit, Remedy } from './remedy.ts';

export type TrustFacts = {
  role: string;
  roleName: string;
  /** The file in the workspace that has the policy; null where it was read of AWS, or is not at hand. */
  file: string | null;
  /** The edits after which the policy at hand accepts this job; none where that takes more than values of conditions. */
  edits: readonly JsonEdit[];
  /** What the edits add, by condition key. */
  added: readonly { key: string; values: readonly string[] }[];
  document: unknown;
  refused: string | null;
  everyPullRequest: boolean;
};

export type PolicyAtHand = { source: string; live: boolean; document: unknown; evaluation: Evaluation };

export function trustFacts(scene: Scene, atHand: PolicyAtHand | null): TrustFacts {
  const generated = trustPolicyForJob(scene);
  const subjects = 'subjects' in generated ? generated.subjects : [];
  const found = atHand ? missingValues(atHand, subjects) : { edits: [], added: [] };
  return {
    role: scene.settings.roleToAssume,
    roleName: roleNameOf(scene.settings.roleToAssume),
    file: atHand && !atHand.live ? atHand.source : null,
    ...found,
    document: 'json' in generated ? JSON.parse(generated.json) : null,
    refused: 'refused' in generated ? generated.refused : null,
    everyPullRequest: subjects.some((subject) => subject.endsWith(':pull_request')),
  };
}

/** The name that commands take: without the path. */
export const roleNameOf = (arn: string): string =>
  /^role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec(parseArn(arn)?.resource ?? '')?.[1] ?? 'ROLE';

type Missing = Pick<TrustFacts, 'edits' | 'added'>;

const NONE: Missing = { edits: [], added: [] };

/** The statement that is nearest to letting the job in, and the values that its conditions lack. */
function missingValues({ document, evaluation }: PolicyAtHand, subjects: readonly string[]): Missing {
  const denied = evaluation.statements.some((s) => s.statement.effect === 'Deny' && s.verdict !== 'unmet');
  const base = policyPath(document);
  if (denied || !base) return NONE;
  const [nearest] = evaluation.statements
    .filter((s) => s.statement.effect === 'Allow' && s.action === 'met' && s.principal === 'met')
    .map((result) => ({ result, unmet: result.conditions.filter((c) => c.verdict !== 'met') }))
    .filter(({ unmet }) => unmet.length > 0 && unmet.every(isExtensible))
    .sort((a, b) => a.unmet.length - b.unmet.length);
  if (!nearest) return NONE;
  const parts = nearest.unmet.map((condition) => edit(condition, nearest.result, { base, document, subjects }));
  return { edits: parts.map((p) => p.edit), added: parts.map((p) => p.added) };
}

/** A condition that one more value would meet. */
function isExtensible({ operator, verdict, actual }: ConditionResult): boolean {
  const known = operatorOf(operator);
  return (
    verdict === 'unmet' &&
    actual !== null &&
    actual.length > 0 &&
    known !== null &&
    !known.negated &&
    known.base !== 'null'
  );
}

type Context = { base: Path; document: unknown; subjects: readonly string[] };
type Path = readonly (string | number)[];

function edit(
  { operator, key, expected, actual }: ConditionResult,
  { statement }: StatementResult,
  { base, document, subjects }: Context,
): { edit: JsonEdit; added: TrustFacts['added'][number] } {
  const values = key.endsWith(':sub') && subjects.length > 0 ? subjects : (actual ?? []);
  const list = at(document, [...base, 'Statement']);
  const place = Array.isArray(list) ? [statement.position - 1] : [];
  return {
    edit: {
      op: 'set',
      path: [...base, 'Statement', ...place, 'Condition', operator, key],
      value: [...new Set([...expected, ...values])],
    },
    added: { key, values: values.filter((value) => !expected.includes(value)) },
  };
}

/** Where the policy is in its document: at the top, or in what `aws iam get-role` prints. Null where it is a text within the JSON. */
function policyPath(document: unknown): Path | null {
  const inner: readonly Path[] = [[], ['AssumeRolePolicyDocument'], ['Role', 'AssumeRolePolicyDocument']];
  return inner.find((path) => at(document, [...path, 'Statement']) !== undefined) ?? null;
}

const at = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    document,
  );

const PULL_REQUESTS = text`All pull requests of the repository have the same subject, whatever their branch: give this role no more than reading.`;

/** Null where no trust policy can be written for this job and none at hand can be edited. */
export function acceptThisJob(facts: TrustFacts): Remedy | null {
  const { role, roleName, file, edits, added, document, refused, everyPullRequest } = facts;
  if (edits.length === 0 && document === null) return null;
  const accepts = added.flatMap(({ values }) => values);
  return {
    title: text`Let the trust policy of ${roleName} accept this job`,
    changes: [
      {
        kind: 'edit-trust-policy',
        role,
        edits,
        file,
        document: edits.length > 0 ? null : document,
        says:
          edits.length > 0
            ? text`Add ${enumerate(accepts)} to ${enumerate([...new Set(added.map(({ key }) => key))])} in the trust policy of ${roleName}.`
            : text`Add the values of this policy’s conditions to the trust policy of ${roleName}.`,
      },
    ],
    after: text`the trust policy of ${roleName} accepts ${accepts.length > 0 ? enumerate(accepts) : text`the subject of this job`}`,
    notes: [
      ...(edits.length > 0 ? [] : [text`Do not replace the whole policy: other jobs may rely on what it has.`]),
      ...(edits.length > 0 && file ? [text`AWS has what was last applied: apply ${file} after the change.`] : []),
      ...(everyPullRequest ? [PULL_REQUESTS] : []),
      ...(refused && edits.length === 0 ? [text`No policy is written out here, because ${[refused]}.`] : []),
    ],
  };
}

/** A role that trusts another identity than GitHub's tokens is assumed with that identity: the trust policy is right as it is. */
export const assumeWith = (way: 'oidc' | 'credentials', role: string): Remedy => ({
  title:
    way === 'credentials'
      ? text`Assume ${role} with the credentials of the job, not with GitHub’s token`
      : text`Assume ${role} with GitHub’s token`,
  changes: [{ kind: 'set-input', name: 'assume-with', value: way }],
  after: text`this step assumes ${role} ${way === 'credentials' ? text`with the credentials of the job` : text`with OIDC`}`,
});
