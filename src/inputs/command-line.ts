// The same inputs as flags, for a terminal. No flag takes a secret: whoever may list processes could read it there.
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { INPUT_NAMES, INPUTS, type InputName, isInputName } from './input-table.ts';

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

export const FLAGS: readonly InputName[] = INPUT_NAMES.filter((name) => !INPUTS[name].kind.secret);

/** As `parseArgs` takes them. */
export const OPTIONS = {
  ...Object.fromEntries(INPUT_NAMES.map((name) => [name, { type: 'string' as const }])),
  ...OWN_FLAGS,
};

type Option = { name: string; rawName: string; value: string | undefined; inlineValue: boolean | undefined };

/**
 * Reads every flag and collects every problem. A list may be given by several flags of one name; of any other flag the
 * last one counts. No problem repeats a value.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const problems: string[] = [];
  const inputs: Partial<Record<InputName, string>> = {};
  const own = new Set<string>();
  let valueOfUnknown = -1;
  for (const token of tokens) {
    if (token.kind === 'positional' && token.index !== valueOfUnknown)
      problems.push('an argument has no flag: each value follows its flag, as in --aws-region us-east-2');
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    const problem = problemOf(token);
    if (problem) problems.push(problem);
    if (isOwnFlag(name)) own.add(name);
    else if (!isInputName(name)) valueOfUnknown = token.index + 1;
    else if (!problem && value !== undefined)
      inputs[name] = INPUTS[name].kind.list ? [inputs[name], value].filter(Boolean).join('\n') : value;
  }
  return {
    show: own.has('help') ? 'help' : own.has('version') ? 'version' : null,
    json: own.has('json'),
    inputs,
    problems: [...new Set(problems)],
  };
}

const isOwnFlag = (name: string): boolean => Object.hasOwn(OWN_FLAGS, name);

function problemOf({ name, rawName, value, inlineValue }: Option): string | null {
  if (isOwnFlag(name)) return value === undefined ? null : `--${name} takes no value`;
  if (!isInputName(name)) return unknownFlag(rawName);
  if (INPUTS[name].kind.secret) return secretFlag(name);
  const isValue = value !== undefined && (inlineValue || !value.startsWith('-'));
  return isValue ? null : `--${name} needs a value`;
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
  const [variable] = INPUTS[name].variables;
  const profile = variable?.startsWith('AWS_') ? ', or let AWS_PROFILE name a profile' : '';
  const instead = variable ? `; set ${variable}${profile}` : '';
  return `--${name}: no flag takes a secret, because others may read it there${instead}`;
}
