// What a tool refuses, or reads otherwise, of the job's variables and shared files, by the table of behaviours. Whose
// credentials it takes is another matter.
import {
  ACCEPTED,
  type Outcome,
  type Situation,
  VARIABLES,
  type VariableBehaviour,
} from '../knowledge/tool-behaviours.ts';
import type { ToolName } from '../knowledge/tool-names.ts';
import type { FileProfile, Oddity, Scene, SharedFile, SourceTrait } from '../scene.ts';
import { answerOf, REFUSES_CREDENTIALS } from './answer.ts';
import { CLI_CACHE, identityAnswer } from './caller-identity.ts';
import { isSet, type JobTool, profileOf, shownOf, stateOf, supplies, type View } from './job-tools.ts';
import { type Choice, cellOf, identityTaken } from './tool-identity.ts';

/** How the credentials file, or the config file, is written. */
export type FileOddity =
  | Exclude<Oddity, 'quoted-values'>
  | 'tilde-in-credentials-file'
  | 'profile-is-its-own-source'
  | 'process-beside-keys-of-profile'
  | 'login-beside-keys-of-profile'
  | 'login-as-source-of-role'
  | 'process-command-for-a-shell'
  | 'process-command-in-quotes';

/** What a source does that not every tool takes. */
export type SourceOddity = Exclude<SourceTrait['is'], 'region-of-instance'> | 'role-session-in-cli-cache';

export type Trouble =
  | { readonly variable: string; readonly value: VariableBehaviour['value'] | 'required, without an account' }
  | { readonly file: FileOddity; readonly profile: string | null }
  | { readonly source: SourceOddity };

/** What becomes of a tool: its own words where they are known, or what it does instead. */
export type Effect = { readonly tool: JobTool; readonly outcome: Outcome };

const ODDITIES: readonly FileOddity[] = [
  'byte-order-mark',
  'profile-twice',
  'line-twice',
  'indented-lines',
  'upper-case-names',
  'comment-after-key-id',
  'comment-after-region',
  'tilde-in-credentials-file',
  'profile-is-its-own-source',
  'process-beside-keys-of-profile',
  'login-beside-keys-of-profile',
  'login-as-source-of-role',
  'process-command-for-a-shell',
  'process-command-in-quotes',
];

/** Every trouble that there is for some tool, known in this job or not. */
export function troublesOf(scene: Scene, tools: readonly JobTool[]): readonly Trouble[] {
  const found = [
    ...tools.flatMap(({ view }) => [...ofVariables(view, scene.now), ...ofFiles(view)]),
    ...ofSource(scene),
  ];
  return [...new Map(found.map((trouble) => [JSON.stringify(trouble), trouble])).values()];
}

function ofVariables(view: View, now: number): Trouble[] {
  const rows = VARIABLES.filter((row) => matches(row, view, now));
  return [
    ...rows.map(({ variable, value }) => ({ variable, value })),
    ...(['AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_BEARER_TOKEN_BEDROCK'] as const).flatMap((variable) =>
      stateOf(view, variable) === 'empty' ? [{ variable, value: 'empty' as const }] : [],
    ),
  ];
}

function ofSource(scene: Scene): Trouble[] {
  const traits = scene.environment.ofSource.flatMap(({ is }) => (is === 'region-of-instance' ? [] : [{ source: is }]));
  const cached = identityAnswer(scene, 'profile', CLI_CACHE);
  const hasEnded = cached?.status === 'failed' && REFUSES_CREDENTIALS.has(answerOf(cached));
  return [...traits, ...(hasEnded ? [{ source: 'role-session-in-cli-cache' } as const] : [])];
}

const ofFiles = (view: View): Trouble[] =>
  ODDITIES.flatMap((file) => oddProfiles(view, file).map((profile) => ({ file, profile })));

// Python reads both files whole, whichever profile is asked for.
const READS_ALL: ReadonlySet<ToolName> = new Set(['aws-cli', 'aws-cli-1', 'boto3']);
const OF_THE_FILE: ReadonlySet<FileOddity> = new Set([
  'byte-order-mark',
  'profile-twice',
  'line-twice',
  'indented-lines',
]);

/** The profiles that are written so; null where it is the file as a whole. */
function oddProfiles({ environment }: View, file: FileOddity): (string | null)[] {
  const { credentials, config } = environment.files;
  const files = [credentials, config].filter((each) => each !== null);
  if (file === 'tilde-in-credentials-file') return environment.tilde === null ? [] : [null];
  if (file === 'process-beside-keys-of-profile') return withBoth(files, 'process');
  if (file === 'login-beside-keys-of-profile') return withBoth(files, 'login');
  if (OF_THE_FILE.has(file)) return files.some(({ oddities }) => oddities.some((each) => each === file)) ? [null] : [];
  const all = files.flatMap(({ profiles }) => profiles);
  const odd = isOdd(file, all);
  return [...new Set(all.filter(odd).map(({ name }) => name))].slice(0, MOST_ODD);
}

const COMMANDS = { 'process-command-for-a-shell': 'for a shell', 'process-command-in-quotes': 'in quotes' } as const;

function isOdd(file: FileOddity, all: readonly FileProfile[]): (profile: FileProfile) => boolean {
  switch (file) {
    case 'profile-is-its-own-source':
      return ({ name, roleArn, sourceProfile }) => roleArn !== null && sourceProfile === name;
    case 'login-as-source-of-role':
      return ({ roleArn, sourceProfile }) =>
        roleArn !== null && all.some(({ name, login, keys }) => name === sourceProfile && login && !keys);
    case 'process-command-for-a-shell':
    case 'process-command-in-quotes':
      return ({ name, command }) => command === COMMANDS[file] && !all.some((each) => each.name === name && each.keys);
    default:
      return ({ oddities }) => oddities.some((each) => each === file);
  }
}

/** The profiles that have keys, and the other source in the same file or in the other one. */
function withBoth(files: readonly SharedFile[], other: 'process' | 'login'): string[] {
  const profiles = files.flatMap((file) => file.profiles);
  const named = (has: 'keys' | 'process' | 'login'): string[] =>
    profiles.filter((each) => each[has]).map(({ name }) => name);
  const others = new Set(named(other));
  return [...new Set(named('keys').filter((name) => others.has(name)))].slice(0, MOST_ODD);
}

const MOST_ODD = 5;

/** What it does to a tool; null where the tool does not notice, or was never seen so. */
export function effectOn(trouble: Trouble, tool: JobTool, now: number): Effect | null {
  const outcome =
    'variable' in trouble
      ? ofVariable(trouble, tool, now)
      : 'file' in trouble
        ? ofFile(trouble, tool)
        : onSource(trouble.source, tool);
  return outcome && isHarm(outcome, trouble) ? { tool, outcome } : null;
}

const HARMLESS: readonly string[] = ['as unset', 'as intended', 'trimmed', 'with the token'];

/** Another identity than the one that is meant, or one that AWS refuses. */
const HARMFUL: readonly string[] = ['empty bearer', 'login of the profile', 'session in the cache'];

function isHarm(outcome: Outcome, trouble: Trouble): boolean {
  if ('fails' in outcome) return true;
  if ('takes' in outcome)
    return (
      HARMFUL.includes(outcome.takes) ||
      // It is what is meant, where the profile has nothing else.
      (outcome.takes === 'process of the profile' &&
        'file' in trouble &&
        trouble.file === 'process-beside-keys-of-profile')
    );
  if ('region' in outcome) return outcome.region === 'empty';
  return 'sends' in outcome && !HARMLESS.includes(outcome.sends);
}

const BY_SITUATION: Readonly<Record<string, (view: View) => Situation>> = {
  AWS_PROFILE: (view) => (hasKey(view) ? 'empty-profile-beside-key' : 'empty-profile-beside-default-profile'),
  AWS_DEFAULT_PROFILE: () => 'empty-default-profile-variable-beside-key',
  AWS_BEARER_TOKEN_BEDROCK: () => 'empty-bearer-beside-key',
};

// Measured: every tool that knows the mode says this for DynamoDB.
const NO_ACCOUNT: Outcome = { fails: 'AccountIdEndpointMode is required but no AccountID was provided' };

const hasKey = (view: View): boolean => isSet(view, 'AWS_ACCESS_KEY_ID') && isSet(view, 'AWS_SECRET_ACCESS_KEY');

function ofVariable(
  { variable, value }: Extract<Trouble, { variable: string }>,
  { tool, view }: JobTool,
  now: number,
): Outcome | undefined {
  const situation = value === 'empty' ? BY_SITUATION[variable] : undefined;
  if (situation) return stateOf(view, variable) === 'empty' ? cellOf(situation(view), tool) : undefined;
  if (value === 'required, without an account') return NO_ACCOUNT;
  const row = VARIABLES.find((each) => each.variable === variable && each.value === value);
  return row && matches(row, view, now) ? row.outcomes[tool] : undefined;
}

const KINDS: Readonly<Record<VariableBehaviour['value'], (shown: string, variable: string, now: number) => boolean>> = {
  empty: () => false,
  unknown: (shown, variable) => !ACCEPTED[variable]?.includes(shown.toLowerCase()),
  capitals: (shown, variable) =>
    shown !== shown.toLowerCase() && (ACCEPTED[variable] ?? []).includes(shown.toLowerCase()),
  legacy: (shown) => shown === 'legacy',
  zero: (shown) => /^0+$/.test(shown),
  'not a number': (shown) => !/^\d+$/.test(shown),
  past: (shown, _, now) => /^\d{4}-\d\d-\d\d[T ]/.test(shown) && Date.parse(shown) < now,
  epoch: (shown) => /^\d{9,11}$/.test(shown),
  // Python's parser reads much that has a digit in it.
  'not a time': (shown) => /^[A-Za-z ]+$/.test(shown) && Number.isNaN(Date.parse(shown)),
  'in quotes': (shown) => /^".*"$/.test(shown),
  'blank at the end': () => false,
  'newline at the end': () => false,
};

function matches({ variable, value, beside }: VariableBehaviour, view: View, now: number): boolean {
  const state = stateOf(view, variable);
  const isSo = state === value || (state === 'set' && KINDS[value](shownOf(view, variable), variable, now));
  return isSo && isBeside(variable, beside, view);
}

function isBeside(variable: string, beside: VariableBehaviour['beside'], view: View): boolean {
  if (beside === 'a key in the default profile') return !hasKey(view) && supplies(profileOf(view, 'default'));
  if (beside === 'AWS_WEB_IDENTITY_TOKEN_FILE, without a key')
    return !hasKey(view) && isSet(view, 'AWS_WEB_IDENTITY_TOKEN_FILE');
  // It is the end of the environment's own session.
  if (variable === 'AWS_CREDENTIAL_EXPIRATION') return hasKey(view);
  return true;
}

function ofFile({ file, profile }: Extract<Trouble, { file: FileOddity }>, job: JobTool): Outcome | undefined {
  const cell = cellOf(file, job.tool);
  if (OF_THE_FILE.has(file) && READS_ALL.has(job.tool)) return cell;
  const named = nameTaken(job, identityTaken(job));
  if (named === null) return undefined;
  return profile === null || named === profile ? cell : undefined;
}

// How long they wait for a command: Rust for so long by the number of attempts, by default three; Go for a minute.
const GIVES_UP = { rust: { once: 7, else: 22 }, go: { once: 60, else: 60 }, terraform: { once: 60, else: 60 } };
const SLOW_IN_GO: Outcome = { fails: 'credential process timed out' };

function onSource(source: SourceOddity, job: JobTool): Outcome | undefined {
  const { tool, view } = job;
  const choice = identityTaken(job);
  if (choice === 'not known' || !('takes' in choice)) return undefined;
  const trait = view.environment.ofSource.find(({ is }) => is === source);
  if (choice.takes === 'machine') return trait && !('profile' in trait) ? cellOf(source, tool) : undefined;
  if (choice.takes !== 'profile') return undefined;
  if (!trait || !('profile' in trait)) return cellOf(source, tool);
  if (!leadsTo(view, choice.profile, trait.profile)) return undefined;
  if (trait.is !== 'slow-process-of-profile') return cellOf(source, tool);
  const limit = GIVES_UP[tool as keyof typeof GIVES_UP]?.[shownOf(view, 'AWS_MAX_ATTEMPTS') === '1' ? 'once' : 'else'];
  if (limit === undefined || trait.seconds < limit) return undefined;
  return tool === 'rust' ? cellOf(source, tool) : SLOW_IN_GO;
}

/** Whether a profile is another one, or gets its credentials from it in the end. */
function leadsTo(view: View, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let name: string | null = from; name !== null && !seen.has(name); ) {
    if (name === to) return true;
    seen.add(name);
    name = profileOf(view, name)?.sourceProfile ?? null;
  }
  return false;
}

/** The profile whose lines the tool reads; null where it reads none. */
function nameTaken({ view }: JobTool, choice: Choice): string | null {
  if (choice === 'not known') return null;
  if ('takes' in choice) return choice.takes === 'profile' ? choice.profile : null;
  return choice.profile !== null && profileOf(view, choice.profile) ? choice.profile : null;
}
