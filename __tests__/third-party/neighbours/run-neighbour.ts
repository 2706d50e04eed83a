// Runs the published bundle of an action as a runner would, against the stand-in on loopback, in a home of its own and
// with none of this machine's variables.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { NODE } from '../../../scenarios/node.ts';
import { parseFileCommands } from '../../helpers/run-action.ts';
import { type Asked, startStandIn } from '../tools/stand-in.ts';

export type Step = {
  /** Inputs. */
  with?: Readonly<Record<string, string>>;
  /** `{aws}` is the stand-in's address. */
  env?: Readonly<Record<string, string>>;
  /** The job may ask GitHub for an OIDC token. */
  idToken?: boolean;
  /** The shared credentials file. */
  credentials?: string;
};

export type Ran = {
  exit: number | null;
  said: string;
  /** What it wrote to GITHUB_ENV and to GITHUB_OUTPUT. */
  exported: Record<string, string>;
  outputs: Record<string, string>;
  /** What it asked AWS, in order. */
  asked: readonly Asked[];
  /** How often it asked GitHub for a token. */
  tokens: number;
};

type Metadata = { inputs?: Record<string, { default?: string }>; runs: { using: string; main?: string } };

const LONGEST_MS = 60_000;

/** A module in place of a bundle, for an action that runs a script of its own before anything else. */
export type Script = { readonly module: string; readonly call: string };

export async function runNeighbour(folder: string, step: Step, script?: Script): Promise<Ran> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'neighbour-'));
  const aws = await startStandIn();
  let tokens = 0;
  const github = createServer((_, response) => {
    tokens += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ value: 'e30.e30.c2ln' }));
  });
  await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve));
  const tokenUrl = `http://127.0.0.1:${(github.address() as AddressInfo).port}/token?api-version=2.0`;
  try {
    const metadata = parse(fs.readFileSync(path.join(folder, 'action.yml'), 'utf8')) as Metadata;
    const env = variables(home, step, metadata, aws.url, tokenUrl);
    const args = script
      ? [
          '--input-type=module',
          '--eval',
          `(await import(${JSON.stringify(path.join(folder, script.module))})).${script.call}()`,
        ]
      : [path.join(folder, metadata.runs.main ?? '')];
    const { exit, said } = await ended(args, home, env);
    const commands = (name: string): Record<string, string> =>
      parseFileCommands(fs.readFileSync(env[name] ?? '', 'utf8'));
    return {
      exit,
      said,
      exported: commands('GITHUB_ENV'),
      outputs: commands('GITHUB_OUTPUT'),
      asked: aws.asked,
      tokens,
    };
  } finally {
    await aws.close();
    github.closeAllConnections();
    github.close();
    fs.rmSync(home, { recursive: true, force: true });
  }
}

function variables(
  home: string,
  { with: inputs = {}, env = {}, idToken, credentials }: Step,
  metadata: Metadata,
  aws: string,
  tokenUrl: string,
): Record<string, string> {
  const file = (name: string, content = '', mode = 0o600): string => {
    const place = path.join(home, name);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, content, { mode });
    return place;
  };
  if (credentials) file('.aws/credentials', credentials);
  file('task-definition.json', '{"family":"shop","containerDefinitions":[]}');
  file('template.yml', 'Resources: {}\n');
  // Docker is not asked: that the action came to it is all that counts.
  file('bin/docker', '#!/bin/sh\ncat >/dev/null\n', 0o700);
  const defaults = Object.entries(metadata.inputs ?? {}).map(([name, input]) => [name, String(input.default ?? '')]);
  const given = Object.entries({ ...Object.fromEntries(defaults), ...inputs } as Record<string, string>);
  return {
    PATH: `${path.join(home, 'bin')}:${process.env.PATH ?? ''}`,
    HOME: home,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: home,
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_ACTION: 'step',
    GITHUB_ACTOR: 'mona',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_ENV: file('env'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_PATH: file('path'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: home,
    RUNNER_OS: 'Linux',
    AWS_ENDPOINT_URL: aws,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(idToken ? { ACTIONS_ID_TOKEN_REQUEST_URL: tokenUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner' } : {}),
    ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replaceAll('{aws}', aws)])),
    ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value])),
  };
}

function ended(
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Promise<{ exit: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(NODE, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    const hung = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    child.on('error', reject).on('close', (exit) => {
      clearTimeout(hung);
      resolve({ exit, said });
    });
  });
}
