// The shared files of AWS: where they are, which profile counts, what it has.
// https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { table } from '../names/table.ts';
import { sharedFilePath } from './job-environment.ts';
import { readRegular } from './regular-file.ts';

export type Sections = Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>;

export type SharedFiles = {
  /** Both files together, as the SDKs read them: the credentials file wins. */
  profiles: Sections;
  /** `sso-session` sections. */
  sessions: Sections;
  /** What the credentials file alone has. */
  inCredentials: Sections;
};

const NONE: SharedFiles = { profiles: {}, sessions: {}, inCredentials: {} };

/** A file that is not there has nothing. */
export async function readSharedFiles(): Promise<SharedFiles> {
  try {
    const { loadSharedConfigFiles, loadSsoSessionData } = await import('@smithy/core/config');
    const [{ configFile, credentialsFile }, sessions] = await Promise.all([
      loadSharedConfigFiles(),
      loadSsoSessionData(),
    ]);
    const names = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
    const profiles = Object.fromEntries(
      [...names].map((name) => [name, { ...configFile[name], ...credentialsFile[name] }]),
    );
    return { profiles: table(profiles), sessions: table(sessions), inCredentials: table(credentialsFile) };
  } catch {
    return NONE;
  }
}

/** The profile that a variable names. */
export const namedProfile = (env: NodeJS.ProcessEnv): string | null =>
  env.AWS_PROFILE || env.AWS_DEFAULT_PROFILE || null;

const KINDS = { AWS_SHARED_CREDENTIALS_FILE: 'credentials', AWS_CONFIG_FILE: 'config' } as const;

export type FileVariable = keyof typeof KINDS;

const homeOf = (env: NodeJS.ProcessEnv): string => path.join(env.HOME || os.homedir(), '.aws');

export const hasSharedFiles = (env: NodeJS.ProcessEnv): boolean =>
  Object.values(KINDS).some((kind) => fs.existsSync(sharedFilePath(env, kind)));

/**
 * Whether a runner would read the file from the workspace, which belongs to whoever wrote the commit. On a machine of
 * one's own it is one's own.
 */
export function isInWorkspace(env: NodeJS.ProcessEnv, variable: FileVariable): boolean {
  const { GITHUB_WORKSPACE: workspace, GITHUB_ACTIONS } = env;
  if (GITHUB_ACTIONS !== 'true' || !workspace) return false;
  try {
    const [file, folder] = [fs.realpathSync(sharedFilePath(env, KINDS[variable])), fs.realpathSync(workspace)];
    return file.startsWith(`${folder}${path.sep}`);
  } catch {
    return false; // a file that is not there has no command
  }
}

/** The folder of cached sign-ins, and the Region of `aws login` is the profile's. */
export const loginCacheOf = (env: NodeJS.ProcessEnv): string =>
  env.AWS_LOGIN_CACHE_DIRECTORY || path.join(homeOf(env), 'login', 'cache');

export const ssoCacheOf = (env: NodeJS.ProcessEnv): string => path.join(homeOf(env), 'sso', 'cache');

export const cliCacheOf = (env: NodeJS.ProcessEnv): string => path.join(homeOf(env), 'cli', 'cache');

/** What a JSON file of a cache has; null where it cannot be read. */
export function readCache(file: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(readRegular(file));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
