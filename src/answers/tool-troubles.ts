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
import type { FileProfile, Oddity, Scene, SharedFile } from '../scene.ts';
import { isSet, type JobTool, profileOf, shownOf, stateOf, supplies, type View } from './job-tools.ts';
import { type Choice, cellOf, identityTaken } from './tool-identity.ts';

/** How the credentials file, or the config file, is written. */
export type FileOddity =
  | Exclude<Oddity, 'quoted-values'>
  | 'tilde-in-credentials-file'
  | 'profile-is-its-own-source'
  | 'process-beside-keys-of-profile';

export type Trouble =
  | { readonly variable: string; readonly value: VariableBehaviour['value'] | 'required, without an account' }
  | { readonly file: FileOddity; readonly profile: string | null };

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
];

/** Every trouble that there is for some tool, known in this job or not. */
export function troublesOf(scene: Scene, tools: readonly JobTool[]): readonly Trouble[] {
  const found = tools.flatMap(({ view }) => [...ofVariables(view, scene.now), ...ofFiles(view)]);
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
  if (file === 'process-beside-keys-of-profile') return withBoth(files);
  if (OF_THE_FILE.has(file)) return files.some(({ oddities }) => oddities.some((each) => each === file)) ? [null] : [];
  const odd =
    file === 'profile-is-its-own-source'
      ? ({ name, roleArn, sourceProfile }: FileProfile) => roleArn !== null && sourceProfile === name
      : ({ oddities }: FileProfile) => oddities.some((each) => each === file);
  return [...new Set(files.flatMap(({ profiles }) => profiles.filter(odd).map(({ name }) => name)))].slice(0, MOST_ODD);
}

/** The profiles that have keys, and a `credential_process` in the same file or in the other one. */
function withBoth(files: readonly SharedFile[]): string[] {
  const profiles = files.flatMap((file) => file.profiles);
  const named = (has: 'keys' | 'process'): string[] => profiles.filter((each) => each[has]).map(({ name }) => name);
  const processes = new Set(named('process'));
  return [...new Set(named('keys').filter((name) => processes.has(name)))].slice(0, MOST_ODD);
}

const MOST_ODD = 5;

/** What it does to a tool; null where the tool does not notice, or was never seen so. */
export function effectOn(trouble: Trouble, tool: JobTool, now: number): Effect | null {
  const outcome = 'variable' in trouble ? ofVariable(trouble, tool, now) : ofFile(trouble, tool);
  return outcome && isHarm(outcome) ? { tool, outcome } : null;
}

const HARMLESS: readonly string[] = ['as unset', 'as intended', 'trimmed', 'with the token'];

function isHarm(outcome: Outcome): boolean {
  if ('fails' in outcome) return true;
  if ('takes' in outcome) return outcome.takes === 'empty bearer' || outcome.takes === 'process of the profile';
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

/** The profile whose lines the tool reads; null where it reads none. */
function nameTaken({ view }: JobTool, choice: Choice): string | null {
  if (choice === 'not known') return null;
  if ('takes' in choice) return choice.takes === 'profile' ? choice.profile : null;
  return choice.profile !== null && profileOf(view, choice.profile) ? choice.profile : null;
}
