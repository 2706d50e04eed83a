// Every secret that a run knows before it asks anything: of the step's inputs, the job's variables, and the files that
// they name.
import fs from 'node:fs';
import path from 'node:path';
import { type RawInputs, SECRET_VARIABLES, secretValues } from '../inputs/input-table.ts';
import { secretsOfSharedFiles } from './job-environment.ts';
import { placeholderIn } from './placeholder-text.ts';
import { cliCacheOf, loginCacheOf, readCache, ssoCacheOf } from './profile-files.ts';

export type KnownSecrets = {
  all: string[];
  /** Those that did not come as inputs, for the runner's mask. */
  toMask: string[];
};

const VARIABLES = [
  ...SECRET_VARIABLES,
  ...['AWS_BEARER_TOKEN_BEDROCK', 'AWS_ACCESS_KEY', 'AWS_SECRET_KEY', 'AWS_SECURITY_TOKEN'],
  ...['AWS_CONTAINER_AUTHORIZATION_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_RUNTIME_TOKEN'],
  ...['GITHUB_TOKEN', 'GH_TOKEN'],
] as const;
const FILES = ['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'] as const;

/** `httpProxy` is the input of the name. */
export function knownSecrets(raw: RawInputs, env: NodeJS.ProcessEnv, httpProxy: string): KnownSecrets {
  const ofFiles = secretsOfSharedFiles(env);
  const toMask = [
    ...VARIABLES.map((variable) => env[variable] ?? ''),
    ...FILES.flatMap((variable) => textOf(env[variable])),
    ...[httpProxy, ...addressesIn(env), ...ofFiles.addresses].flatMap(secretsInAddress),
    ...ofFiles.values,
    ...secretsInCaches(env),
  ].filter(isSecret);
  return { all: [...secretValues(raw).filter(isSecret), ...toMask], toMask };
}

/** A text that somebody left in a secret's place is shown, since it is the fault. */
export const isSecret = (value: string): boolean => value !== '' && placeholderIn(value) === null;

const MOST_CACHES = 100;

/** Of sign-ins, and of roles that the AWS CLI took. */
const secretsInCaches = (env: NodeJS.ProcessEnv): string[] =>
  [ssoCacheOf(env), loginCacheOf(env), cliCacheOf(env)].flatMap((folder) =>
    filesIn(folder).flatMap((name) => secretsIn(readCache(path.join(folder, name)))),
  );

function filesIn(folder: string): string[] {
  try {
    return fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .slice(0, MOST_CACHES);
  } catch {
    return []; // there is no such folder
  }
}

const secretsIn = (found: unknown, name = ''): string[] => {
  if (typeof found === 'string') return /^(?:access|refresh|id|session)token$|secret/i.test(name) ? [found] : [];
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found).flatMap(([key, value]) => secretsIn(value, key));
};

/** Of proxies and endpoints, by whatever client reads them. */
const addressesIn = (env: NodeJS.ProcessEnv): string[] =>
  Object.entries(env).flatMap(([name, value]) =>
    value && /(^|_)(PROXY|URL|URI|ENDPOINT)(_|$)/i.test(name) ? [value] : [],
  );

/** A name that is alone may be a token, unless it is an ordinary word. */
export function secretsInAddress(address: string): string[] {
  const url = URL.parse(address.includes('://') ? address : `http://${address}`);
  const [name, password] = [decoded(url?.username ?? ''), decoded(url?.password ?? '')];
  if (password) return [password, `${name}:${password}`];
  return name === '' || /^[a-z._-]{1,12}$/i.test(name) ? [] : [name];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const MOST_READ_BYTES = 64 * 1024;

function textOf(file: string | undefined): string[] {
  try {
    const found = file ? fs.statSync(file) : null;
    return file && found?.isFile() && found.size <= MOST_READ_BYTES ? [fs.readFileSync(file, 'utf8')] : [];
  } catch {
    return []; // whoever needs the file says that it cannot be read
  }
}
