// `--help`, made from the table of inputs and the descriptions in action.yml.
import fs from 'node:fs';
import { parse } from 'yaml';
import { FLAGS, OWN_FLAGS } from '../inputs/command-line.ts';
import { INPUTS } from '../inputs/input-table.ts';
import { VERSION } from './documentation.ts';

const WIDTH = 100;
const INDENT = 6;

type Metadata = { description: string; inputs: Record<string, { description: string }> };

/** Prints what is asked for instead of a run. */
export function show(what: 'help' | 'version', bundle: string): 0 {
  process.stdout.write(what === 'version' ? `${VERSION}\n` : renderHelp(readMetadata(bundle)));
  return 0;
}

export function renderHelp(metadata: string): string {
  const { description, inputs } = parse(metadata) as Metadata;
  const flags = FLAGS.map((name) => {
    const usual = INPUTS[name].default;
    return flag(`--${name} VALUE`, `${inputs[name]?.description ?? ''}${usual ? ` Default: ${usual}.` : ''}`);
  });
  const own = Object.entries(OWN_FLAGS).map(([name, option]) =>
    flag(`--${name}${'short' in option ? `, -${option.short}` : ''}`, option.about),
  );
  return `${[
    ...wrap(description, 0),
    '',
    'Usage: aws-credentials-preflight [flags]',
    '',
    ...wrap(
      'Credentials come as the AWS CLI finds them: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, else the profile that AWS_PROFILE names or the default one, single sign-on included. No flag takes a secret. The exit status is 0, or 1 where the check fails.',
      0,
    ),
    '',
    'Flags (a list takes commas, or several flags of one name):',
    ...flags,
    '',
    ...own,
  ].join('\n')}\n`;
}

/** action.yml stands beside the bundle's folder, in the repository and in the package. */
const readMetadata = (bundle: string): string => fs.readFileSync(new URL('../action.yml', bundle), 'utf8');

const flag = (name: string, about: string): string => [`  ${name}`, ...wrap(about, INDENT)].join('\n');

function wrap(value: string, indent: number): string[] {
  const lines = [''];
  for (const word of value.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + word.length >= WIDTH - indent) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => ' '.repeat(indent) + line);
}
