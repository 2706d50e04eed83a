// Who can make a remedy's changes and how long that takes, from the kinds of its changes.
import type { Change, CommandEffect, Remedy, Who } from './remedy.ts';

/** The least privileged first. */
const RANK: readonly Who[] = ['workflow', 'repository-admin', 'runner-admin', 'aws-admin', 'person'];

/** A terminal's variables and flags, and lines of the workflow, are whoever's who reads this. */
export function whoOfChange(change: Change): Who {
  switch (change.kind) {
    case 'set-secret':
      return 'repository-admin';
    case 'set-variable':
    case 'unset-variable':
      return change.at === 'runner' ? 'runner-admin' : 'workflow';
    case 'attach-policy':
    case 'edit-policy':
    case 'edit-trust-policy':
      return 'aws-admin';
    case 'command':
      return change.by;
    case 'runner':
      return 'runner-admin';
    case 'ask':
      return 'person';
    default:
      return 'workflow';
  }
}

/** The most privileged of the changes. */
export const whoOf = ({ changes }: Remedy): Who =>
  RANK[Math.max(...changes.map((change) => RANK.indexOf(whoOfChange(change))))] ?? 'workflow';

// AWS's or somebody's time, which nobody can promise.
const OPEN_END: ReadonlySet<string> = new Set([
  'enable-region',
  'request-quota',
  'restore-resource',
  'submit-use-case-form',
]);

const COMMAND: Readonly<Partial<Record<CommandEffect, number>>> = {
  'sign-in': 1,
  'create-provider': 5,
  'create-role': 5,
};

/** Null where it depends on somebody else, or on AWS's own time. */
function minutesOfChange(change: Change): number | null {
  switch (change.kind) {
    case 'set-secret':
      return 2;
    case 'attach-policy':
    case 'edit-policy':
    case 'edit-trust-policy':
      return 5;
    case 'command':
      return OPEN_END.has(change.effect) ? null : (COMMAND[change.effect] ?? 3);
    case 'runner':
      return 10;
    case 'wait':
      return change.minutes;
    case 'ask':
      return null;
    case 'add-step':
    case 'second-step':
      return 3;
    default:
      return 1;
  }
}

/** Lines of one file, which are changed at once. */
const LINES: ReadonlySet<Change['kind']> = new Set<Change['kind']>([
  'set-input',
  'remove-input',
  'set-variable',
  'unset-variable',
  'job',
  'step',
  'move-step',
  'replace-value',
  'remove-value',
]);
const FEW_LINES = 2;

/** In steps that people count in; null where any change has no known end. */
export function minutesOf({ changes }: Remedy): number | null {
  const lines = changes.filter(({ kind }) => LINES.has(kind)).length;
  const others = changes.filter(({ kind }) => !LINES.has(kind)).map(minutesOfChange);
  const sum = others.reduce<number>((total, minutes) => total + (minutes ?? 0), Math.min(lines, FEW_LINES));
  if (others.includes(null)) return null;
  return [2, 5, 10, 15, 20, 30, 45, 60].find((step) => sum <= step) ?? Math.ceil(sum / 60) * 60;
}

const WHO: Readonly<Record<Who, string>> = {
  workflow: 'anyone who can change the workflow',
  'repository-admin': 'anyone who can store the repository’s secrets',
  'runner-admin': 'whoever runs the runner',
  'aws-admin': 'an AWS administrator',
  person: 'somebody who must decide',
};

/** Who, in words. Signing in is a person's own matter, asking ends with somebody else. */
export function describeWho(remedy: Remedy, terminal: boolean): string {
  const who = whoOf(remedy);
  if (who === 'workflow') return terminal ? 'you' : WHO.workflow;
  if (who === 'runner-admin' && terminal) return 'whoever runs this machine';
  if (who !== 'person') return WHO[who];
  return remedy.changes.some((change) => change.kind === 'ask') ? WHO.person : 'you, by signing in';
}

/** More changes at AWS than these take somebody who knows IAM. */
const FEW_AT_AWS = 1;

/** How much a reader must know: an edit of a file or one secret is easy, one change at AWS takes some knowledge. */
function difficultyOf({ changes }: Remedy): 'easy' | 'medium' | 'advanced' {
  const hard = changes.filter((change) => ['aws-admin', 'runner-admin'].includes(whoOfChange(change))).length;
  if (hard > FEW_AT_AWS) return 'advanced';
  return hard > 0 ? 'medium' : 'easy';
}

/** Time and difficulty, in words. */
export function describeEffort(remedy: Remedy): string {
  const minutes = minutesOf(remedy);
  if (minutes !== null) return `${minutes === 1 ? '1 minute' : `${minutes} minutes`}, ${difficultyOf(remedy)}`;
  return remedy.changes.some((change) => change.kind === 'ask') ? 'depends on their answer' : 'depends on AWS';
}

/**
 * The smallest change that fixes the named cause first. A rule's own order decides among equals, and what the rule puts first stays there unless
 * somebody less privileged can do another one that fixes the same.
 */
export const byEffort = (remedies: readonly Remedy[]): readonly Remedy[] =>
  [...remedies].sort((a, b) => RANK.indexOf(whoOf(a)) - RANK.indexOf(whoOf(b)) || a.changes.length - b.changes.length);
