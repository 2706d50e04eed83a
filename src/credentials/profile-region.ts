import { loadSharedConfigFiles } from '@smithy/core/config';

/** The Region of the profile in the shared files, as the AWS CLI finds it where no variable names one. */
export async function profileRegion(env: NodeJS.ProcessEnv): Promise<{ region: string; regionSource: string } | null> {
  const profile = env.AWS_PROFILE || 'default';
  const { configFile, credentialsFile } = await loadSharedConfigFiles().catch(
    () => ({ configFile: {}, credentialsFile: {} }) as Awaited<ReturnType<typeof loadSharedConfigFiles>>,
  );
  const region = configFile[profile]?.region ?? credentialsFile[profile]?.region;
  return region ? { region, regionSource: `the profile ${profile}` } : null;
}
