// Remedies for a role's trust policy: the one line that has to change where the policy is at hand, else what a policy must accept for exactly this job.
import { parseArn } from '../names/arn.ts';
import type { Scene } from '../scene.ts';
import { enumerate, join, type Text, text } from '../text.ts';
import type { Evaluation } from '../trust-policy/evaluate.ts';
import { isExact, trustPolicyForJob } from '../trust-policy/generate.ts';
import { type Opening, wildcardIn } from '../trust-policy/lint.ts';
import { parseSubject, queueTarget, type ReusableWorkflow, reusableWorkflowOf } from '../trust-policy/subject.ts';
import { allowIdToken } from './job.ts';
import type { JsonEdit, Look, Remedy } from './remedy.ts';
import {
  at,
  editedPolicy,
  NO_REPAIR,
  placeOf,
  policyPath,
  type RepairStep,
  repairTrustPolicy,
} from './repair-trust.ts';
import type { RunFacts } from './run-facts.ts';
import { shellWord } from './shell-word.ts';

export type TrustFacts = {
  role: string;
  roleName: string;
  /** The file in the workspace that has the policy; null where it was read of AWS, or is not at hand. */
  file: string | null;
  /** The edits after which the policy at hand accepts this job; none where that takes a decision. */
  edits: readonly JsonEdit[];
  steps: readonly RepairStep[];
  /** Of a policy that was read of AWS, all of it after the edits; without edits, a policy that accepts exactly this job. */
  document: unknown;
  /** Why no policy is written for this job. */
  refused: string | null;
  /** What the policy accepts afterwards. */
  subjects: readonly string[];
  everyPullRequest: boolean;
  /** The branch into which the merge queue of this run merges. */
  queue: string | null;
  reusable: ReusableWorkflow | null;
};

export type PolicyAtHand = { source: string; live: boolean; document: unknown; evaluation: Evaluation };

export function trustFacts(scene: Scene, atHand: PolicyAtHand | null): TrustFacts {
  const { settings, claims } = scene;
  const generated = trustPolicyForJob(scene);
  const { subjects, patterns } = 'subjects' in generated ? generated : { subjects: [], patterns: false };
  const job = { claims: claims ?? {}, roleArn: settings.roleToAssume, sessionName: settings.roleSessionName };
  const { edits, steps } = atHand
    ? repairTrustPolicy(atHand.document, atHand.evaluation, { job, subjects, patterns })
    : NO_REPAIR;
  return {
    role: settings.roleToAssume,
    roleName: roleNameOf(settings.roleToAssume),
    file: atHand && !atHand.live ? atHand.source : null,
    edits,
    steps,
    document: documentAfter(atHand, edits, 'json' in generated ? JSON.parse(generated.json) : null),
    refused: 'refused' in generated ? generated.refused : null,
    subjects,
    everyPullRequest: subjects.some((subject) => subject.endsWith(':pull_request')),
    queue: queueTarget(parseSubject(claims?.sub)),
    reusable: reusableWorkflowOf(claims),
  };
}

function documentAfter(atHand: PolicyAtHand | null, edits: readonly JsonEdit[], generated: unknown): unknown {
  if (edits.length === 0) return generated;
  return atHand?.live ? editedPolicy(atHand.document, edits) : null;
}

/** The name that commands take: without the path. */
export const roleNameOf = (arn: string): string =>
  /^role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec(parseArn(arn)?.resource ?? '')?.[1] ?? 'ROLE';

const EVERY_PULL_REQUEST = text`All pull requests of the repository have the same subject, whatever their branch: give this role only read permissions.`;
const OTHERS_RELY = text`Do not replace the whole policy: other jobs may rely on what it has.`;
const EVERY_ENTRY = text`A merge queue makes a branch for each entry, so the value ends with ${'*'}.`;

export const applyFile = (file: string): Text =>
  text`AWS uses the policy that was last applied: apply ${file} after the change.`;

const printPolicy = (roleName: string): Look => ({
  caption: text`What the role’s trust policy says now`,
  run: `aws iam get-role --role-name ${shellWord(roleName)} --query Role.AssumeRolePolicyDocument`,
});

/** Null where no trust policy can be written for this job and none at hand can be edited. */
export function acceptThisJob(facts: TrustFacts): Remedy | null {
  const { role, roleName, file, edits, document, subjects } = facts;
  if (edits.length === 0 && document === null) return null;
  return {
    title: text`Let the trust policy of ${roleName} accept this job`,
    changes: [
      { kind: 'edit-trust-policy', role, edits, file: edits.length > 0 ? file : null, document, says: sayEdits(facts) },
    ],
    after: text`the trust policy of ${roleName} accepts ${accepted(subjects)}`,
    ...withNotes(notesOf(facts)),
    ...(edits.length > 0 ? {} : { looks: [printPolicy(roleName)] }),
  };
}

const accepted = (subjects: readonly string[]): Text =>
  subjects.length > 0 ? enumerate(subjects) : text`the subject of this job`;

const withNotes = (notes: readonly Text[]): { notes?: readonly Text[] } => (notes.length > 0 ? { notes } : {});

function sayEdits({ steps, roleName, file }: TrustFacts): Text {
  const policy = file ? text`${file}` : text`the trust policy of ${roleName}`;
  if (steps.length === 0)
    return text`Add the values of this policy’s conditions to those that the trust policy of ${roleName} accepts.`;
  return text`In ${policy}, ${join(steps.map(sayStep), ', and ')}.`;
}

function sayStep(step: RepairStep): Text {
  switch (step.does) {
    case 'add':
      return text`add ${enumerate(step.values)} to ${step.key}`;
    case 'compare':
      return text`add ${enumerate(step.values)} to ${step.key} and compare it with ${step.operator}`;
    case 'rename':
      return text`write the key ${step.key} as ${step.to}`;
    case 'trust':
      return text`trust ${step.to} instead of ${step.provider}`;
    case 'except':
      return text`add ${enumerate(step.values)} to ${step.key} of the ${'Deny'} statement`;
  }
}

function notesOf({ edits, file, everyPullRequest, queue, reusable, refused }: TrustFacts): readonly Text[] {
  return [
    ...(edits.length > 0 ? [] : [OTHERS_RELY]),
    ...(edits.length > 0 && file ? [applyFile(file)] : []),
    ...(everyPullRequest ? [EVERY_PULL_REQUEST] : []),
    ...(queue ? [EVERY_ENTRY] : []),
    ...(reusable ? [bindWorkflow(reusable)] : []),
    ...(refused && edits.length === 0 ? [text`No policy is written out here, because ${[refused]}.`] : []),
  ];
}

const bindWorkflow = ({ workflow }: ReusableWorkflow): Text =>
  text`To trust only this reusable workflow, add a condition on ${'job_workflow_ref'}: its value is ${workflow}.`;

/** A token that is not GitHub's: nothing is at hand but its own claims. */
export function acceptSubject(role: string, subject: string, document: unknown, notes: readonly Text[]): Remedy {
  const roleName = roleNameOf(role);
  return {
    title: text`Let the trust policy of ${roleName} accept ${subject}`,
    changes: [
      {
        kind: 'edit-trust-policy',
        role,
        edits: [],
        file: null,
        document,
        says: text`Add the values of this policy’s conditions to those that the trust policy of ${roleName} accepts.`,
      },
    ],
    after: text`the trust policy of ${roleName} accepts ${subject}`,
    notes: [OTHERS_RELY, ...notes],
    looks: [printPolicy(roleName)],
  };
}

/** The whole file is what AWS should have. */
export function applyTrustPolicy(role: string, file: string, document: unknown): Remedy {
  const roleName = roleNameOf(role);
  return {
    title: text`Apply ${file} to the role ${roleName}`,
    changes: [
      {
        kind: 'edit-trust-policy',
        role,
        edits: [],
        file: null,
        document: at(document, policyPath(document) ?? []),
        says: text`Give the role ${roleName} the trust policy that ${file} has.`,
      },
    ],
    after: text`AWS has the trust policy of ${file} for the role ${roleName}`,
    looks: [printPolicy(roleName)],
  };
}

/** A role that trusts another identity than a job's token is assumed with that identity: the trust policy is right as it is. */
export const assumeWith = (
  way: 'oidc' | 'credentials',
  role: string,
  whose: Text = way === 'oidc' ? text`the job’s OIDC token` : text`the credentials of the job`,
): Remedy => ({
  title:
    way === 'oidc'
      ? text`Assume ${role} with ${whose}, without a key`
      : text`Assume ${role} with ${whose}, not with the job’s OIDC token`,
  changes: [{ kind: 'set-input', name: 'assume-with', value: way }],
  after: text`this step assumes ${role} with ${whose}`,
});

export type NarrowFacts = Pick<TrustFacts, 'role' | 'roleName' | 'file' | 'edits' | 'document'> & {
  repository: string;
  /** What the subject must fit: this repository, in both formats. */
  patterns: readonly string[];
};

/** The edits after which only this repository's jobs fit what is too open. */
export function narrowFacts(
  scene: Scene,
  { source, live, document }: Omit<PolicyAtHand, 'evaluation'>,
  openings: readonly Opening[],
): NarrowFacts {
  const generated = trustPolicyForJob(scene);
  const subjects = 'subjects' in generated ? generated.subjects : [];
  const patterns = subjects.flatMap((subject) => {
    const place = /^repo:[^:]+:/.exec(subject)?.[0];
    return place && isExact(place) ? [`${place}*`] : [];
  });
  const base = policyPath(document);
  const edits =
    base && patterns.length > 0 ? openings.flatMap((each) => narrow(each, { document, base, patterns })) : [];
  return {
    role: scene.settings.roleToAssume,
    roleName: roleNameOf(scene.settings.roleToAssume),
    file: live ? null : source,
    edits,
    document: live && edits.length > 0 ? editedPolicy(document, edits) : null,
    repository: scene.context.repository,
    patterns,
  };
}

type Narrowing = { document: unknown; base: readonly (string | number)[]; patterns: readonly string[] };

function narrow(
  { statement, provider, conditions }: Opening,
  { document, base, patterns }: Narrowing,
): readonly JsonEdit[] {
  const path = [...placeOf(statement.position, { document, statements: [...base, 'Statement'] }), 'Condition'];
  if (conditions.length === 0)
    return [{ op: 'set', path: [...path, 'StringLike', `${provider}:sub`], value: patterns }];
  return conditions.flatMap(({ operator, key, expected }): JsonEdit[] => {
    const single = operator.replace('ForAllValues:', '');
    const closed = expected.filter((value) => wildcardIn(value) === null);
    const value = [...closed, ...(closed.length < expected.length ? patterns : [])];
    const set: JsonEdit = { op: 'set', path: [...path, single, key], value };
    return single === operator ? [set] : [set, { op: 'remove', path: [...path, operator, key] }];
  });
}

/** What is too open is closed to all but this repository. */
export function trustOneRepository({
  role,
  roleName,
  file,
  edits,
  document,
  repository,
  patterns,
}: NarrowFacts): Remedy {
  const one = edits.length > 0;
  return {
    title: one ? text`Let only jobs of ${repository} assume ${roleName}` : text`Name owner and repository in full`,
    changes: [
      {
        kind: 'edit-trust-policy',
        role,
        edits,
        file: one ? file : null,
        document,
        says: one
          ? text`In ${file ?? 'the trust policy'}, let ${'sub'} accept ${enumerate(patterns, 'or')} instead of the values that are too open.`
          : text`Let ${'sub'} name owner and repository: for all branches of one repository, ${'repo:OWNER/REPO:*'} under ${'StringLike'}.`,
      },
    ],
    after: one
      ? text`the trust policy of ${roleName} accepts jobs of ${repository} alone`
      : text`the trust policy of ${roleName} names owner and repository in full`,
    notes: [
      text`Other repositories that use this role lose it: add them by name.`,
      ...(one && file ? [applyFile(file)] : []),
    ],
  };
}

/** A role that trusts a job's tokens needs no key: with what the job lacks to ask for one. Nothing where there are no tokens. */
export function assumeByToken(run: RunFacts, role: string): readonly Remedy[] {
  if (run.terminal || (run.forge === 'gitea' && !run.idToken)) return [];
  const remedy = assumeWith('oidc', role);
  const grants = run.idToken ? [] : allowIdToken(run).changes;
  return [
    {
      ...remedy,
      changes: [...remedy.changes, ...grants],
      notes: [text`The role’s trust policy must accept this job’s OIDC token.`],
    },
  ];
}

/** The token's session tags: the action beside the exchange, in the statement that accepts this job. */
export function acceptTags({ role, roleName, document }: TrustFacts): Remedy {
  const statement = at(document, ['Statement', 0]);
  const actions = ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'];
  return {
    title: text`Allow ${'sts:TagSession'} in the role’s trust policy`,
    changes: [
      {
        kind: 'edit-trust-policy',
        role,
        edits: [],
        file: null,
        document: statement
          ? { Version: '2012-10-17', Statement: [{ ...(statement as object), Action: actions }] }
          : null,
        says: text`Let the statement that accepts this job name ${enumerate(actions)} in the trust policy of ${roleName}.`,
      },
    ],
    after: text`the trust policy of ${roleName} allows ${'sts:TagSession'} as well as ${'sts:AssumeRoleWithWebIdentity'}`,
    notes: [OTHERS_RELY],
  };
}
