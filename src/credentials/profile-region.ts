import { loadSharedConfigFiles } from '@smithy/core/config';
import type { RawInputs } from '../inputs/input-table.ts';
import type { Settings } from '../inputs/settings.ts';
import { resolveStatic } from './source.ts';

/** Whether a profile is what supplies the credentials, as far as variables and inputs tell: nothing comes before it. */
export const isByProfile = (raw: RawInputs, env: NodeJS.ProcessEnv, { roleToAssume, assumeWith }: Settings): boolean =>
  resolveStatic(raw, env).source === null &&
  !(env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN) &&
  !(roleToAssume && (assumeWith === 'oidc' || (assumeWith === 'auto' && env.ACTIONS_ID_TOKEN_REQUEST_URL)));

/**
 * The Region of the profile in the shared files, where no variable names one: every tool prefers the credentials
 * file’s.
 */
export async function profileRegion(env: NodeJS.ProcessEnv): Promise<{ region: string; regionSource: string } | null> {
  const profile = env.AWS_PROFILE || env.AWS_DEFAULT_PROFILE || 'default';
  const { configFile, credentialsFile } = await loadSharedConfigFiles().catch(
    () => ({ configFile: {}, credentialsFile: {} }) as Awaited<ReturnType<typeof loadSharedConfigFiles>>,
  );
  const region = credentialsFile[profile]?.region ?? configFile[profile]?.region;
  return region ? { region, regionSource: `the profile ${profile}` } : null;
}
