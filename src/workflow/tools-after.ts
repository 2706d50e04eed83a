// Which tools the steps after this one run, by their commands and by the actions that they use, and which variables of
// AWS they see otherwise than this step does.

import { isClaudeOnBedrock } from '../knowledge/neighbours/others.ts';
import type { ToolName } from '../knowledge/tool-names.ts';
import { ACTIONS, INSTALLS_CLI_1, LIBRARIES, PROGRAMS, type Program, RUNNERS } from '../knowledge/tool-signs.ts';
import { withoutAddress } from '../names/forge.ts';
import { commandsIn } from './commands.ts';
import { hasExpression } from './expression.ts';
import type { Entry, Step } from './workflow.ts';

/**
 * What a step sees in a variable where this step sees something else: a text, nothing (`unset`), or what no file tells
 * (`open`).
 */
export type OtherValue = { readonly text: string } | 'unset' | 'open';
export type OtherValues = Readonly<Record<string, OtherValue>>;

/** A tool of a later step. `by` is its sign in the file: a command, a library or an action. */
export type ToolAfter = { readonly tool: ToolName; readonly by: string; readonly sees: OtherValues };

type Around = { job: readonly Entry[]; workflow: readonly Entry[] };

/** Each tool of the later steps once for each set of variables that it is run with. */
export function toolsAfter(steps: readonly Step[], own: Step, around: Around): ToolAfter[] {
  const at = steps.indexOf(own);
  const firstVersion = steps.some(({ run }) => INSTALLS_CLI_1.test(withoutComments(run)));
  const found: ToolAfter[] = [];
  const outer = recordOf([...around.workflow, ...around.job]);
  let sees = variablesAfter(own, around);
  for (const step of steps.slice(at + 1)) {
    const here = { ...sees, ...ofEntries(step.env) };
    for (const seen of toolsOf(step, here, outer)) {
      const tool = seen.tool === 'aws-cli' && firstVersion ? 'aws-cli-1' : seen.tool;
      if (!found.some((other) => other.tool === tool && same(other.sees, seen.sees))) found.push({ ...seen, tool });
    }
    sees = { ...sees, ...leftBy(step) };
  }
  return found;
}

const same = (a: OtherValues, b: OtherValues): boolean => JSON.stringify(a) === JSON.stringify(b);

const isOfAws = (name: string): boolean => /^AWS_[A-Z0-9_]{1,60}$/.test(name);

const textOf = (written: string): OtherValue => (/[$`]/.test(written) ? 'open' : { text: written });

const ofEntries = (entries: readonly Entry[]): OtherValues =>
  Object.fromEntries(
    entries
      .filter(({ name }) => isOfAws(name))
      .map(({ name, value }) => [name, hasExpression(value) ? 'open' : { text: value }]),
  );

/** The variables of this step alone: the next one sees the job's, or what an earlier step has exported. */
export function variablesAfter(own: Step, { job, workflow }: Around): OtherValues {
  const outer = { ...ofEntries(workflow), ...ofEntries(job) };
  const names = own.env.map(({ name }) => name).filter(isOfAws);
  return Object.fromEntries(names.map((name) => [name, outer[name] ?? 'open']));
}

const SIGNS_IN = /^(https:\/\/[^/]+\/)?aws-actions\/configure-aws-credentials@/i;
// https://github.com/aws-actions/configure-aws-credentials exports these.
const EXPORTED = [
  ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_REGION', 'AWS_DEFAULT_REGION'],
  ...['AWS_PROFILE'],
];

/** What a step leaves to those after it that cannot be read from the file. */
function leftBy({ uses, run }: Step): OtherValues {
  const names = SIGNS_IN.test(uses)
    ? EXPORTED
    : /GITHUB_ENV/.test(run)
      ? [...run.matchAll(/\b(AWS_[A-Z0-9_]{1,60})\b/g)].map(([, name = '']) => name)
      : [];
  return Object.fromEntries(names.map((name) => [name, 'open']));
}

const recordOf = (entries: readonly Entry[]): Readonly<Record<string, string>> =>
  Object.fromEntries(entries.map(({ name, value }) => [name, value]));

function toolsOf(step: Step, sees: OtherValues, outer: Readonly<Record<string, string>>): ToolAfter[] {
  const action = ACTIONS.find(([name]) => name.test(withoutAddress(step.uses)));
  if (action) return [{ tool: action[1], by: withoutAddress(step.uses).split('@')[0] ?? '', sees }];
  const script = withoutComments(step.run);
  const libraries = LIBRARIES.filter(([words]) => words.test(script)).map(([words, tool]) => ({
    tool,
    by: words.exec(script)?.[0].slice(0, MOST_SHOWN) ?? '',
    sees,
  }));
  // Claude Code takes its credentials and its Region by the JavaScript SDK's default chain.
  const isClaude = isClaudeOnBedrock({ ...step, with: recordOf(step.with), env: recordOf(step.env) }, outer);
  const by = step.uses ? (withoutAddress(step.uses).split('@')[0] ?? '') : 'claude';
  const claude: ToolAfter[] = isClaude ? [{ tool: 'javascript', by, sees }] : [];
  const programs = step.shell && !/sh\b|powershell|cmd/.test(step.shell) ? [] : programsIn(step.run, sees);
  return [...claude, ...programs, ...libraries];
}

const MOST_SHOWN = 40;

const withoutComments = (script: string): string => script.replace(/(^|\s)#[^\n]*/g, '$1');

const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s;

function programsIn(script: string, outer: OtherValues): ToolAfter[] {
  let sees = outer;
  return commandsIn(script).flatMap((words) => {
    const [first = '', ...rest] = words;
    if (first === 'export' || first === 'unset') {
      sees = { ...sees, ...changedBy(first, rest) };
      return [];
    }
    const { assigned, program, words: all } = programOf(words);
    if (!program) return [];
    const own = { ...sees, ...assigned, ...byFlags(all) };
    return [{ tool: program.tool, by: all.slice(0, 2).join(' ').slice(0, MOST_SHOWN), sees: own }];
  });
}

function changedBy(command: 'export' | 'unset', words: readonly string[]): OtherValues {
  if (command === 'unset') return Object.fromEntries(words.filter(isOfAws).map((name) => [name, 'unset'] as const));
  return assignments(words);
}

const assignments = (words: readonly string[]): OtherValues =>
  Object.fromEntries(
    words.flatMap((word) => {
      const [, name = '', value = ''] = ASSIGNMENT.exec(word) ?? [];
      return isOfAws(name) ? [[name, textOf(value)] as const] : [];
    }),
  );

/** A flag beats the variables, in a way of its own. */
const byFlags = (words: readonly string[]): OtherValues => ({
  ...(words.some((word) => /^--region\b/.test(word)) ? { AWS_REGION: 'open', AWS_DEFAULT_REGION: 'open' } : {}),
  ...(words.some((word) => /^--(aws-)?profile\b/.test(word))
    ? { AWS_PROFILE: 'open', AWS_DEFAULT_PROFILE: 'open' }
    : {}),
});

type Run = { assigned: OtherValues; program: Program | null; words: readonly string[] };

/** The program behind what runs it, unless it is asked for nothing that goes to AWS. */
function programOf(words: readonly string[]): Run {
  const at = words.findIndex((word) => !isBefore(word));
  const [name = '', ...rest] = at < 0 ? [] : words.slice(at);
  const bare = name
    .replace(/^.*[/\\]/, '')
    .replace(/@[\w.^~-]*$/, '')
    .replace(/\.(cmd|exe|bat)$/, '');
  const program = Object.hasOwn(PROGRAMS, bare) ? (PROGRAMS[bare] ?? null) : null;
  return {
    assigned: assignments(words.slice(0, Math.max(at, 0))),
    program: program && !isOffline(program, rest) ? program : null,
    words: [bare, ...rest],
  };
}

const isBefore = (word: string): boolean =>
  RUNNERS.has(word) || ASSIGNMENT.test(word) || word.startsWith('-') || /^\d+[smh]?$/.test(word);

function isOffline({ offline, takesGoals }: Program, words: readonly string[]): boolean {
  const goals = words.filter((word) => !word.startsWith('-'));
  if (goals.length === 0) return words.some((word) => offline.test(word));
  return takesGoals ? goals.every((goal) => offline.test(goal)) : offline.test(goals[0] ?? '');
}
