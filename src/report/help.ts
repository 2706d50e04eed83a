// `--help`, made from the table of inputs and the descriptions in action.yml.
import fs from 'node:fs';
import { parse } from 'yaml';
import { FLAGS, OWN_FLAGS } from '../inputs/command-line.ts';
import { INPUTS, type InputName } from '../inputs/input-table.ts';
import { FINDINGS_URL, VERSION } from './documentation.ts';
import { columnsOf, wrap } from './wrap.ts';

// Longer lines are hard to read; where nobody says how wide the terminal is, 80 columns are usual.
const WIDEST = 100;
const USUAL = 80;
const INDENT = 6;

/** What only a runner's log, annotations and summary, or an event of GitHub's, give a meaning to. */
const OF_ACTIONS: ReadonlySet<InputName> = new Set(['on-fork', 'summary', 'annotate']);

const USAGE = [
  'aws-credentials-preflight [flags]',
  'aws-credentials-preflight explain [FILE…] [--json] [--ask [flags]]',
];

const EXPLAIN =
  'explain reads a log (files, a folder of text files, or standard input), finds AWS’s errors in it, and explains each. It sends no request. With --ask, it also runs the check, with the check’s flags, and combines both results.';

const EXAMPLES = [
  {
    does: 'The profile deploy, and the bucket and the table that the deploy uses',
    run: 'AWS_PROFILE=deploy aws-credentials-preflight --aws-region us-east-2 \\\n  --s3-buckets shop-assets --dynamodb-tables orders',
  },
  {
    does: 'The root cause alone, for a script',
    run: 'aws-credentials-preflight --aws-region us-east-2 --json |\n  jq --raw-output .rootCause',
  },
  {
    does: 'The log of a deploy that failed',
    run: 'aws-credentials-preflight explain deploy.log',
  },
];

const CREDENTIALS =
  'It finds credentials like the AWS CLI: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, else the profile that AWS_PROFILE names, else the default profile, single sign-on included. No flag takes a secret.';

const STATUS = 'Exit status: 0 if the check passes, 1 if it fails, 2 for a wrong flag or an invalid value.';

type Metadata = { description: string; inputs: Record<string, { description: string }> };

/** Prints what is asked for instead of a run. */
export function show(what: 'help' | 'version', bundle: string): 0 {
  process.stdout.write(
    what === 'version' ? `${VERSION}\n` : renderHelp(readMetadata(bundle), columnsOf(process.stdout)),
  );
  return 0;
}

export function renderHelp(metadata: string, columns = USUAL): string {
  const width = Math.min(columns, WIDEST);
  const paragraph = (value: string, indent = 0): string[] =>
    wrap(value.trim().replace(/\s+/g, ' '), width - indent).map((row) => ' '.repeat(indent) + row);
  const flag = (name: string, about: string): string[] => [`  ${name}`, ...paragraph(about, INDENT)];
  const { description, inputs } = parse(metadata) as Metadata;
  const flagOf = (name: InputName): string[] => {
    const usual = INPUTS[name].default;
    return flag(`--${name} VALUE`, `${inputs[name]?.description ?? ''}${usual ? ` Default: ${usual}.` : ''}`);
  };
  const own = Object.entries(OWN_FLAGS).flatMap(([name, option]) =>
    flag(`--${name}${'short' in option ? `, -${option.short}` : ''}`, option.about),
  );
  return `${[
    ...paragraph(description),
    '',
    ...USAGE.map((usage, i) => `${i === 0 ? 'Usage:' : '      '} ${usage}`),
    '',
    ...paragraph(EXPLAIN),
    '',
    'Examples:',
    // A command is not wrapped: it is to be copied.
    ...EXAMPLES.flatMap(({ does, run }) => [
      ...paragraph(`${does}:`, 2),
      ...run.split('\n').map((line) => `    ${line}`),
    ]),
    '',
    ...paragraph(CREDENTIALS),
    '',
    ...paragraph(STATUS),
    '',
    ...own,
    '',
    ...paragraph('Flags (separate a list by commas, or repeat the flag):'),
    ...FLAGS.filter((name) => !OF_ACTIONS.has(name)).flatMap(flagOf),
    '',
    'Flags for GitHub Actions only:',
    ...FLAGS.filter((name) => OF_ACTIONS.has(name)).flatMap(flagOf),
    '',
    ...paragraph(`All causes and their fixes: ${FINDINGS_URL}`),
  ].join('\n')}\n`;
}

/** action.yml is beside the bundle's folder, in the repository and in the package. */
const readMetadata = (bundle: string): string => fs.readFileSync(new URL('../action.yml', bundle), 'utf8');
