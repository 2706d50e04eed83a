// A remedy as it is shown: sentences that are true anywhere, and what to paste, ready for a place that has room for it. All of it comes from the data.

import type { Forge } from '../names/forge.ts';
import { type Text, text } from '../text.ts';
import { amountOf } from './amount.ts';
import { blanksOf, sayBlanks } from './blanks.ts';
import { asMessage, sentencesOf } from './change-words.ts';
import { consolePath, isAtAws } from './console-path.ts';
import { describeEffort, describeWho } from './effort.ts';
import type { ChangedFiles, FilesAtHand } from './file-changes.ts';
import { afterPolicyCommand, lookBefore, policyCommand } from './policy-command.ts';
import type { Change, JsonEdit, Remedy, Who } from './remedy.ts';
import { shellWord } from './shell-word.ts';
import { type KnownStep, type Snippet, snippetsOf } from './snippet.ts';
import { roleNameOf } from './trust.ts';

export type Block = { language: 'diff' | 'yaml' | 'json' | 'bash' | 'text'; caption: Text; content: string };

/** What is done in one place. `says` is complete; `lead`, `blocks`, `tail` and `console` are the same for whoever can paste. */
export type Part = {
  says: readonly Text[];
  lead: readonly Text[];
  blocks: readonly Block[];
  tail: readonly Text[];
  /** The way through a console, beside a command. */
  console: readonly Text[];
};

export type ShownRemedy = {
  title: Text;
  /** Who can do it, and how long it takes, in words. */
  who: string;
  effort: string;
  /** How much it changes, in words. */
  amount: Text;
  parts: readonly Part[];
  notes: readonly Text[];
  /** Commands that only show something. */
  looks: readonly Block[];
  /** The whole remedy without a command line, step by step; empty where a part has no such way. */
  clicks: readonly Text[];
  /** What is true afterwards. */
  after: Text;
};

export type Showing = {
  terminal: boolean;
  forge: Forge;
  job: string;
  step: KnownStep;
  /** What the job that calls this workflow uses, where this is a reusable one. */
  calledAs: string | null;
  files: FilesAtHand;
  /** What edits them, with libraries of its own; null where none is at hand. */
  changeFiles: typeof import('./file-changes.ts').changeFiles | null;
  /** What is pasted has no secret in it, and names as they may be shown. */
  show: (value: string) => string;
};

export function showRemedy(remedy: Remedy, showing: Showing): ShownRemedy {
  const { terminal, files } = showing;
  const atHand = terminal ? { ...files, workflow: null, caller: null } : files;
  const groups = groupsOf(remedy.changes).map((changes) => ({
    changes,
    made: showing.changeFiles?.(changes, atHand) ?? { files: [], left: changes },
  }));
  const parts = groups.map(({ changes, made }) => showChanges(changes, made, showing));
  return {
    title: remedy.title,
    who: describeWho(remedy, showing.terminal),
    effort: describeEffort(remedy),
    amount: amountOf(
      { files: groups.flatMap(({ made }) => made.files), left: groups.flatMap(({ made }) => made.left) },
      showing,
    ),
    parts,
    notes: [...(remedy.notes ?? []), ...sayBlanks(blanksOf(remedy))],
    clicks: clicksOf(remedy, groups, showing),
    looks: (remedy.looks ?? []).map(({ caption, run }) => bash(caption, [run], showing)),
    after: remedy.after,
  };
}

/** Every change at AWS by its console, the others as they are said, then how to see that it works. */
function clicksOf(
  { changes }: Remedy,
  groups: readonly { changes: readonly Change[] }[],
  { terminal, forge, job }: Showing,
): readonly Text[] {
  const atAws = changes.filter(isAtAws);
  if (atAws.length === 0 || atAws.some((change) => consolePath(change) === null)) return [];
  const words = { terminal, forge, job, elsewhere: () => false };
  const steps = groups.flatMap(({ changes: group }): readonly Text[] =>
    group.some(isAtAws) ? group.map(consolePath).filter((path) => path !== null) : sentencesOf(group, words),
  );
  const isPushed = changes.some((change) => !isAtAws(change) && PLACES[change.kind] === 'workflow');
  return [...steps, ...(terminal ? [RUN_IT_AGAIN] : [isPushed ? PUSH : RE_RUN])];
}

const RUN_IT_AGAIN = text`Run this check again.`;
const RE_RUN = text`Run the job again: the repository’s Actions tab → this run → Re-run jobs.`;
/** https://docs.github.com/en/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs: it uses the same commit. */
const PUSH = text`Commit and push the change of the workflow file. Re-run jobs would use the old file.`;

const PLACES: Readonly<Partial<Record<Change['kind'], string>>> = {
  'set-input': 'workflow',
  'remove-input': 'workflow',
  'set-variable': 'workflow',
  'unset-variable': 'workflow',
  job: 'workflow',
  step: 'workflow',
  'move-step': 'workflow',
  'replace-value': 'workflow',
  'remove-value': 'workflow',
  'add-step': 'workflow',
  'second-step': 'workflow',
  'set-secret': 'secrets',
};

/** What is done in one place is shown at once, where the first of it comes. */
function groupsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<unknown, Change[]>();
  for (const change of changes) {
    const place =
      change.kind === 'command' && change.effect === 'delete-secret'
        ? 'delete-secrets'
        : 'file' in change && change.file !== null
          ? `file ${change.file}`
          : (PLACES[change.kind] ?? change);
    groups.set(place, [...(groups.get(place) ?? []), change]);
  }
  return [...groups.values()];
}

function showChanges(changes: readonly Change[], made: ChangedFiles, showing: Showing): Part {
  const { terminal, forge, job, files } = showing;
  const { files: changed, left } = made;
  const inDiff = new Set(changed.flatMap((file) => file.changes));
  const words = { terminal, forge, job, elsewhere: (change: Change) => files.workflow !== null && !inDiff.has(change) };
  return {
    says: sentencesOf(changes, words),
    lead: sentencesOf(
      changes.filter((change) => ('says' in change ? true : !inDiff.has(change) && !isBlock(change))),
      { ...words, withBlocks: true },
    ),
    tail: changes.flatMap((change) =>
      change.kind === 'command' && change.console && change.run === null ? [change.console] : [],
    ),
    console: changes.flatMap((change) =>
      change.kind === 'command' && change.console && change.run !== null
        ? [text`Or in the console: ${change.console}`]
        : [],
    ),
    blocks: [
      ...changed.map(
        (file): Block => ({
          language: 'diff',
          caption: text`In ${file.file.replace(/^(\.\/)+/, '')}`,
          content: showing.show(file.diff),
        }),
      ),
      ...leftBlocks(left, showing),
      ...changed.flatMap((file) => file.changes.flatMap((change) => applying(change, showing))),
    ],
  };
}

/** What a block says whole. */
const isBlock = (change: Change): boolean =>
  change.kind === 'command' || change.kind === 'ask' || ('at' in change && change.at === 'terminal');

function leftBlocks(left: readonly Change[], showing: Showing): readonly Block[] {
  const secrets = left.filter((change) => change.kind === 'set-secret');
  const terminal = left.flatMap((change) => terminalLine(change, showing.terminal));
  return [
    ...(showing.terminal ? [] : workflowSnippets(left, showing)),
    ...(terminal.length > 0 ? [bash(['In the shell'], terminal, showing)] : []),
    ...(secrets.length > 0 && showing.forge === 'github'
      ? [bash(['With the GitHub CLI, which asks for the value'], secrets.map(secretCommand), showing)]
      : []),
    ...left.flatMap((change) => blocksOf(change, showing)),
  ];
}

function workflowSnippets(changes: readonly Change[], { step, job, calledAs, files, show }: Showing): readonly Block[] {
  const captionOf = (snippet: Snippet): Text => {
    if (snippet.of === 'file') return ['At the top of the workflow file'];
    if (snippet.of === 'caller') return text`The job ${snippet.job ?? ''}, which calls this workflow`;
    if (snippet.of === 'job') return job ? text`In the job ${job}` : ['In the job'];
    return files.workflow ? ['The step afterwards'] : ['The step afterwards, which keeps its other inputs'];
  };
  return snippetsOf(changes, { own: step, calledAs, show }).map((snippet) => ({
    language: 'yaml',
    caption: captionOf(snippet),
    content: snippet.content,
  }));
}

const terminalLine = (change: Change, terminal: boolean): readonly string[] => {
  if (change.kind === 'set-variable' && change.at === 'terminal')
    return [`export ${change.name}=${shellWord(change.value)}`];
  if (change.kind === 'unset-variable' && change.at === 'terminal') return [`unset ${change.name}`];
  return terminal && change.kind === 'set-variable' ? [`export ${change.name}=${shellWord(change.value)}`] : [];
};

/** https://cli.github.com/manual/gh_secret_set */
function secretCommand({ name, store, environment }: Change & { kind: 'set-secret' }): string {
  switch (store) {
    case 'environment':
      return `gh secret set ${name} --env ${shellWord(environment ?? 'ENVIRONMENT')}`;
    case 'organization':
      return `gh secret set ${name} --org ORGANIZATION`;
    case 'dependabot':
      return `gh secret set ${name} --app dependabot`;
    default:
      return `gh secret set ${name}`;
  }
}

const ONCE: Readonly<Record<Who, Text>> = {
  workflow: ['The command'],
  'repository-admin': ['With the GitHub CLI'],
  'runner-admin': ['On the runner'],
  'aws-admin': ['Once, as an AWS administrator'],
  person: ['On your machine'],
};

function blocksOf(change: Change, showing: Showing): readonly Block[] {
  switch (change.kind) {
    case 'attach-policy':
      return policyBlocks(change, showing);
    case 'command':
      return [
        ...Object.entries(change.files ?? {}).map(([name, content]) => json(text`${name}`, content, showing)),
        ...(change.run === null ? [] : [bash(ONCE[change.by], change.run.split('\n'), showing)]),
      ];
    case 'runner':
      return change.run ? [bash(['The command'], change.run.split('\n'), showing)] : [];
    case 'ask':
      return [{ language: 'text', caption: text`To send to ${change.whom}`, content: showing.show(asMessage(change)) }];
    case 'edit-policy':
      return [...looking(lookBefore(change.of), showing), ...change.edits.flatMap((edit) => editBlock(edit, showing))];
    case 'edit-trust-policy':
      return trustBlocks(change, showing);
    default:
      return [];
  }
}

/** What AWS must be told once its policy's file has changed. */
function applying(change: Change, showing: Showing): readonly Block[] {
  if (
    change.kind !== 'edit-trust-policy' ||
    change.file === null ||
    change.edits.some(({ path }) => path[0] !== 'Statement')
  )
    return [];
  return [bash(['Then apply the file'], [updateTrust(change.role, change.file)], showing)];
}

const updateTrust = (role: string | null, file: string): string =>
  `aws iam update-assume-role-policy --role-name ${shellWord(roleNameOf(role ?? ''))} --policy-document ${shellWord(`file://${file}`)}`;

function trustBlocks(change: Change & { kind: 'edit-trust-policy' }, showing: Showing): readonly Block[] {
  const name = shellWord(roleNameOf(change.role ?? ''));
  const get = `aws iam get-role --role-name ${name} --query Role.AssumeRolePolicyDocument --output json > trust-policy.json`;
  return [
    ...(change.document === null || change.document === undefined
      ? []
      : [json(['A policy that accepts exactly this job. Copy its values'], change.document, showing)]),
    ...change.edits.flatMap((edit) => editBlock(edit, showing)),
    bash(
      ['Before and after the change of the file'],
      [get, '# change trust-policy.json', updateTrust(change.role, 'trust-policy.json')],
      showing,
    ),
  ];
}

function policyBlocks(
  { to, policyName, document }: Change & { kind: 'attach-policy' },
  showing: Showing,
): readonly Block[] {
  const command = policyCommand(to, policyName, 'file://policy.json');
  const commands = command ? [command, ...afterPolicyCommand(to)] : [];
  const before = lookBefore(to)?.split('\n');
  if (!before)
    return [
      json(text`${'policy.json'}`, document, showing),
      ...(command ? [bash(['The command that attaches it'], commands, showing)] : []),
    ];
  // The command replaces the whole policy, and others may rely on what it has.
  const into = [...before.slice(0, -1), `${before.at(-1)} > policy.json`];
  return [
    json(text`What to add to ${'policy.json'}; if there is no policy yet, this is all of it`, document, showing),
    bash(['Before and after the change of the file'], [...into, '# change policy.json', ...commands], showing),
  ];
}

const looking = (commands: string | null, showing: Showing): readonly Block[] =>
  commands === null ? [] : [bash(['What is there now'], commands.split('\n'), showing)];

const editBlock = (edit: JsonEdit, showing: Showing): readonly Block[] =>
  edit.op === 'set' ? [json(text`The value of ${pathWords(edit.path)}`, edit.value, showing)] : [];

const pathWords = (path: JsonEdit['path']): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : ` → ${key}`)).join('');

const bash = (caption: Text, lines: readonly string[], { show }: Showing): Block => ({
  language: 'bash',
  caption,
  content: lines.map(show).join('\n'),
});

/** Names are put in the place of others within each string, so that what is shown is JSON. */
const json = (caption: Text, value: unknown, { show }: Showing): Block => ({
  language: 'json',
  caption,
  content: JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? show(each) : each), 2),
});
