import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type AwsCli, startAwsCli } from '../aws-cli.ts';
import { pythonEnvironment } from '../python-environment.ts';
import type { Command } from './shell.ts';

/**
 * Commands of the AWS CLI that version 1, which PyPI has, does not: only version 2 does, or the operation is newer than it. The options that each may
 * have are listed, with where they are documented.
 */
const NEWER: readonly { command: string; options: readonly string[]; source: string }[] = [
  {
    command: 'login',
    options: ['profile', 'remote'],
    source: 'https://docs.aws.amazon.com/cli/latest/reference/login/',
  },
  {
    command: 'sso login',
    options: ['profile', 'sso-session', 'no-browser', 'use-device-code'],
    source: 'https://docs.aws.amazon.com/cli/latest/reference/sso/login.html',
  },
  {
    command: 'configure sso',
    options: ['profile'],
    source: 'https://docs.aws.amazon.com/cli/latest/reference/configure/sso.html',
  },
];

/** Commands of the CLI itself, which no service's model describes: the parser knows them, and has nothing to answer from. */
const OWN = ['configure'];

/** What stands for something that only the reader knows. */
const PLACEHOLDERS: readonly [RegExp, string][] = [
  [/\bACCOUNT_ID\b/g, '123456789012'],
  [/\bINSTANCE_ARN\b/g, 'arn:aws:sso:::instance/ssoins-0123456789abcdef'],
  [/\bPERMISSION_SET_ARN\b/g, 'arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef'],
  [/\bBACKUP_ARN\b/g, 'arn:aws:dynamodb:us-east-1:123456789012:table/orders/backup/01234567890123-abcdefab'],
  [/\bTHUMBPRINT\b/g, '0123456789abcdef0123456789abcdef01234567'],
  [/\bPOLICY_ARN\b/g, 'arn:aws:iam::123456789012:policy/boundary'],
  [/\bTABLE_ARN\b/g, 'arn:aws:dynamodb:us-east-1:123456789012:table/orders'],
  [/\bPOLICY_ID\b/g, 'p-0123456789'],
  [/\bVPC_ENDPOINT_ID\b/g, 'vpce-0123456789abcdef0'],
  [/\bINSTANCE_ID\b/g, 'i-0123456789abcdef0'],
  [/\bKEY_ID\b/g, '01234567-89ab-cdef-0123-456789abcdef'],
  [/\bACCESS_KEY_ID\b/g, 'AKIAIOSFODNN7EXAMPLE'],
];

/** A name in capitals that no list knows is one that the summary does not explain either. */
const filled = (word: string): string =>
  PLACEHOLDERS.reduce((text, [pattern, value]) => text.replace(pattern, value), word);

const optionsOf = (command: Command): string[] =>
  command.flatMap((word) => (word.startsWith('--') ? [word.slice(2).split('=')[0] ?? ''] : []));

/** Commands with the same options are parsed alike: one of each is put to the CLI. */
const shapeOf = (command: Command): string => {
  const words = command.slice(1, command.findIndex((word) => word.startsWith('-')) >>> 0);
  return [...words, ...optionsOf(command).sort()].join(' ');
};

/** What is wrong with commands of the AWS CLI, by command. */
export async function awsFaults(commands: readonly Command[]): Promise<string[]> {
  const shapes = new Map(commands.map((command) => [shapeOf(command), command.map(filled)]));
  const faults: string[] = [];
  const asked: Command[] = [];
  for (const command of shapes.values()) {
    const words = command.slice(1).join(' ');
    const newer = NEWER.find((each) => words === each.command || words.startsWith(`${each.command} `));
    if (!newer) asked.push(command.slice(1));
    else
      for (const option of optionsOf(command))
        if (!newer.options.includes(option)) faults.push(`aws ${words}: --${option} is not in ${newer.source}`);
  }
  const answers = await ask(asked);
  return [
    ...faults,
    ...answers.flatMap((said, index) => (said === '' ? [] : [`aws ${asked[index]?.join(' ')}: ${said}`])),
  ];
}

async function ask(commands: readonly Command[]): Promise<string[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aws-commands-'));
  const awsCli = startAwsCli(await pythonEnvironment());
  try {
    for (const [, name = ''] of JSON.stringify(commands).matchAll(/fileb?:\/\/([\w./-]+)/g)) {
      fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), '{}');
    }
    return await Promise.all(
      commands.map((command) =>
        OWN.includes(command[0] ?? '') ? ownFault(command) : parserFault(awsCli, folder, command),
      ),
    );
  } finally {
    awsCli.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** With credentials that are nobody's, at an address where nobody listens. */
async function parserFault(awsCli: AwsCli, home: string, command: Command): Promise<string> {
  const env = {
    HOME: home,
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const [ended] = await awsCli.run(env, [command], false);
  return ended?.sent ? '' : ended?.said || `nothing was sent, exit ${ended?.exit}`;
}

/** Of both versions; `export-credentials` is version 2's: https://docs.aws.amazon.com/cli/latest/reference/configure/ */
const CONFIGURE: Readonly<Record<string, readonly string[]>> = {
  list: ['profile'],
  'list-profiles': [],
  get: ['profile'],
  set: ['profile'],
  'export-credentials': ['profile', 'format'],
};

function ownFault(command: Command): string {
  const [, verb = ''] = command;
  const known = CONFIGURE[verb];
  if (!known) return 'no such command';
  const unknown = optionsOf(command).filter((option) => !known.includes(option));
  return unknown.length > 0 ? `no such option: ${unknown.join(', ')}` : '';
}
