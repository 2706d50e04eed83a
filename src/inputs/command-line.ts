// The same inputs as flags, for a terminal. No flag takes a secret: whoever may list processes could read it there.
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { INPUTS, type InputName } from './inputs.ts';

export type CommandLine = {
  /** What is asked for instead of a run. */
  show: 'help' | 'version' | null;
  json: boolean;
  inputs: Partial<Record<InputName, string>>;
  problems: readonly string[];
};

export const OWN_FLAGS = {
  json: { type: 'boolean', about: 'Print the JSON report, and nothing else, on stdout.' },
  help: { type: 'boolean', short: 'h', about: 'Print this text.' },
  version: { type: 'boolean', short: 'v', about: 'Print the version.' },
} as const;

const NAMES = Object.keys(INPUTS) as InputName[];
export const FLAGS: readonly InputName[] = NAMES.filter((name) => !('secret' in INPUTS[name]));

/** Where a secret belongs when it is no input of a step. */
const VARIABLES: Partial<Record<InputName, string>> = {
  'aws-access-key-id': 'AWS_ACCESS_KEY_ID',
  'aws-secret-access-key': 'AWS_SECRET_ACCESS_KEY',
  'aws-session-token': 'AWS_SESSION_TOKEN',
};

/** Reads every flag and collects every problem. A list may be given by several flags of one name; of any other flag the last one holds. No problem repeats a value. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const options = { ...Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }])), ...OWN_FLAGS };
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const problems: string[] = [];
  const inputs: Partial<Record<InputName, string>> = {};
  const own = new Set<string>();
  let valueOfUnknown = -1;
  for (const token of tokens) {
    if (token.kind === 'positional' && token.index !== valueOfUnknown)
      problems.push('an argument stands alone: each value follows its flag, as in --aws-region us-east-2');
    if (token.kind !== 'option') continue;
    const { name, value, inlineValue } = token;
    if (Object.hasOwn(OWN_FLAGS, name)) {
      own.add(name);
      if (value !== undefined) problems.push(`--${name} takes no value`);
    } else if (!Object.hasOwn(INPUTS, name)) {
      problems.push(unknownFlag(token.rawName));
      valueOfUnknown = token.index + 1;
    } else if (!FLAGS.includes(name as InputName)) problems.push(secretFlag(name as InputName));
    else if (value === undefined || (!inlineValue && value.startsWith('-'))) problems.push(`--${name} needs a value`);
    else
      inputs[name as InputName] =
        'list' in INPUTS[name as InputName] ? [inputs[name as InputName], value].filter(Boolean).join('\n') : value;
  }
  return {
    show: own.has('help') ? 'help' : own.has('version') ? 'version' : null,
    json: own.has('json'),
    inputs,
    problems: [...new Set(problems)],
  };
}

function unknownFlag(flag: string): string {
  const name = flag.replace(/^-+/, '');
  // What is forgotten is often the first word: --region, --models.
  const known = [...FLAGS, ...Object.keys(OWN_FLAGS)].flatMap(
    (each) =>
      [
        [each, each],
        [each.replace(/^[a-z0-9]+-/, ''), each],
      ] as const,
  );
  const near = closest(
    name,
    known.map(([text]) => text),
  );
  const meant = known.find(([text]) => text === near)?.[1];
  return meant && distance(name, near) <= Math.min(2, name.length / 3)
    ? `there is no flag ${flag}: did you mean --${meant}?`
    : `there is no flag ${flag}: --help lists them`;
}

function secretFlag(name: InputName): string {
  const variable = VARIABLES[name];
  return `--${name}: no flag takes a secret, since others may read it there${variable ? `; set ${variable}, or let AWS_PROFILE name a profile` : ''}`;
}
