// What the job's other tools find where this action looked: AWS's variables as they were given, and the shared files as
// they are written. Plain facts, no secret, and no decision: each tool makes something else of them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type FileKind, parseSharedFile, type SharedFile, withSmallNames } from './shared-file-grammar.ts';

/** A variable that is set. `shown` is its value where that is not a secret. */
export type VariableState = {
  readonly is: 'set' | 'empty' | 'blank at the end' | 'newline at the end';
  readonly shown: string | null;
};

export type JobEnvironment = {
  /** AWS's variables, before this action changed any. */
  readonly variables: Readonly<Record<string, VariableState>>;
  /** Null where there is no such file, or it cannot be read. */
  readonly files: Readonly<Record<FileKind, SharedFile | null>>;
  /**
   * The path of the credentials file, where that begins with a tilde that no shell has expanded: what the tilde means.
   */
  readonly tilde: string | null;
  /** Of the source that supplied what is under test. */
  readonly ofSource: readonly SourceTrait[];
  /** The paths of shared files that are there and cannot be read; absent where there are none. */
  readonly unreadable?: readonly string[];
};

/** What is so of a source that works, and does not serve every tool alike. */
export type SourceTrait =
  /** The container's endpoint hands out what is past its written end. */
  | { readonly is: 'expired-answer-of-container'; readonly end: string }
  /** The metadata service gives no token: it refuses to, or does not answer in time. */
  | { readonly is: 'metadata-without-token'; readonly refused: boolean }
  /** A `credential_process` that took so long. */
  | {
      readonly is: 'slow-process-of-profile';
      readonly profile: string;
      readonly program: string;
      readonly seconds: number;
    }
  /** The AWS CLI's cache has a session of a role that asks for a code. */
  | { readonly is: 'mfa-session-in-cli-cache'; readonly profile: string; readonly end: string }
  /** Of the instance whose role is used: asked only where no Region is given. */
  | { readonly is: 'region-of-instance'; readonly region: string };

export const NO_ENVIRONMENT: JobEnvironment = {
  variables: {},
  files: { credentials: null, config: null },
  tilde: null,
  ofSource: [],
};

// Names of settings, profiles and Regions; nothing else of a value is kept.
const SHOWN = new Set([
  ...['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_RETRY_MODE', 'AWS_MAX_ATTEMPTS'],
  ...[
    'AWS_DEFAULTS_MODE',
    'AWS_USE_FIPS_ENDPOINT',
    'AWS_USE_DUALSTACK_ENDPOINT',
    'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
  ],
  ...['AWS_DISABLE_REQUEST_COMPRESSION', 'AWS_REQUEST_CHECKSUM_CALCULATION', 'AWS_RESPONSE_CHECKSUM_VALIDATION'],
  ...['AWS_ACCOUNT_ID_ENDPOINT_MODE', 'AWS_STS_REGIONAL_ENDPOINTS', 'AWS_EC2_METADATA_DISABLED', 'AWS_ROLE_ARN'],
  ...['AWS_CREDENTIAL_EXPIRATION'],
]);
const MOST_SHOWN = 200;
const MOST_READ_BYTES = 1024 * 1024;

/** `given` is the environment before empty variables were dropped. */
export function readJobEnvironment(given: NodeJS.ProcessEnv): JobEnvironment {
  const unreadable = (['credentials', 'config'] as const)
    .map((kind) => sharedFilePath(given, kind))
    .filter((file) => !isReadable(file));
  return {
    variables: describeVariables(given),
    files: { credentials: readFile(given, 'credentials'), config: readFile(given, 'config') },
    tilde: /^~[/\\]/.test(given.AWS_SHARED_CREDENTIALS_FILE ?? '') ? sharedFilePath(given, 'credentials') : null,
    ofSource: [],
    ...(unreadable.length > 0 ? { unreadable } : {}),
  };
}

/** What is not there is nothing to read. */
function isReadable(file: string): boolean {
  try {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (found?.isFile()) fs.accessSync(file, fs.constants.R_OK);
    return found === undefined || found.isFile();
  } catch {
    return false;
  }
}

export const describeVariables = (given: NodeJS.ProcessEnv): JobEnvironment['variables'] =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      /^AWS_[A-Z0-9_]{1,60}$/.test(name) && value !== undefined ? [[name, stateOf(name, value)]] : [],
    ),
  );

const stateOf = (name: string, value: string): VariableState => ({
  is:
    value === ''
      ? 'empty'
      : /[\r\n]$/.test(value)
        ? 'newline at the end'
        : /\s$/.test(value)
          ? 'blank at the end'
          : 'set',
  shown: SHOWN.has(name) && value.length <= MOST_SHOWN ? value : null,
});

const VARIABLES: Readonly<Record<FileKind, string>> = {
  credentials: 'AWS_SHARED_CREDENTIALS_FILE',
  config: 'AWS_CONFIG_FILE',
};

/** Where a shared file is. A path that begins with a tilde is one of the home folder, as most tools take it. */
export function sharedFilePath(env: NodeJS.ProcessEnv, kind: FileKind): string {
  const home = env.HOME || os.homedir();
  const stated = env[VARIABLES[kind]];
  if (!stated) return path.join(home, '.aws', kind);
  return stated.replace(/^~(?=[/\\])/, home);
}

function textOf(env: NodeJS.ProcessEnv, kind: FileKind): string | null {
  const file = sharedFilePath(env, kind);
  try {
    const found = fs.statSync(file);
    return found.isFile() && found.size <= MOST_READ_BYTES ? fs.readFileSync(file, 'utf8') : null;
  } catch {
    return null;
  }
}

function readFile(env: NodeJS.ProcessEnv, kind: FileKind): SharedFile | null {
  const text = textOf(env, kind);
  return text === null ? null : parseSharedFile(text, kind);
}

/** What the files hold that must not be shown, and the addresses in them, which may have a password. */
export function secretsOfSharedFiles(env: NodeJS.ProcessEnv): { values: string[]; addresses: string[] } {
  const lines = (['credentials', 'config'] as const).flatMap((kind) => (textOf(env, kind) ?? '').split(/[\r\n]+/));
  const settings = lines.flatMap((line) => {
    const [name = '', ...value] = line.split('=');
    return value.length > 0 ? [{ name: name.trim().toLowerCase(), value: value.join('=').trim() }] : [];
  });
  const of = (...names: string[]) => settings.filter(({ name }) => names.includes(name)).map(({ value }) => value);
  return {
    values: of('aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'aws_security_token'),
    addresses: of('endpoint_url'),
  };
}

/**
 * Lets this process's SDK read the shared files as the AWS CLI does: with capitals in the names of settings, and a
 * tilde in the path. What cannot be read has nothing.
 */
export async function settleSharedFiles(env: NodeJS.ProcessEnv): Promise<void> {
  for (const kind of ['credentials', 'config'] as const) {
    if (env[VARIABLES[kind]]) env[VARIABLES[kind]] = sharedFilePath(env, kind);
    const file = sharedFilePath(env, kind);
    const text = textOf(env, kind);
    // The SDK would read a pipe, and wait for it for ever.
    const settled = text === null ? (isReadable(file) ? null : '') : withSmallNames(text);
    if (settled === null || settled === text) continue;
    const { externalDataInterceptor } = await import('@smithy/core/config');
    externalDataInterceptor.interceptFile(file, settled);
  }
}
