// Endpoint overrides of the shared files: `endpoint_url` of a profile, and of the `services` section that it names.
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
import { hostOf } from '../names/host.ts';
import type { EndpointOverride } from '../services/endpoint-override.ts';
import { ENDPOINT_VARIABLES } from '../services/registry.ts';
import { hasSharedFiles } from './profile-files.ts';

const IGNORE = 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS';
const ALL = 'AWS_ENDPOINT_URL';

/** An override of a file, with the variable that now says the same. */
export type FileEndpoint = Omit<EndpointOverride, 'variable'> & { setting: string; profile: string; variable: string };

type Section = Readonly<Record<string, string | undefined>>;

/**
 * Sets for this process the variables that say what the shared files say, so that every request heeds them alike. A
 * variable for all services wins over the files altogether, as in the SDKs. A file that cannot be read has none.
 */
export async function settleFileEndpoints(env: NodeJS.ProcessEnv): Promise<FileEndpoint[]> {
  if (env[ALL] || env[IGNORE] === 'true' || !hasSharedFiles(env)) return [];
  const { loadSharedConfigFiles } = await import('@smithy/core/config');
  const files = await loadSharedConfigFiles().catch(() => null);
  if (!files) return [];
  const { configFile, credentialsFile } = files;
  // The AWS CLI takes both variables; this process's SDK takes the first one, else the default profile.
  for (const profile of new Set([
    env.AWS_PROFILE || env.AWS_DEFAULT_PROFILE || 'default',
    env.AWS_PROFILE || 'default',
  ])) {
    const own = { ...credentialsFile[profile], ...configFile[profile] };
    if (!env[IGNORE] && own.ignore_configured_endpoint_urls === 'true') {
      env[IGNORE] = 'true';
      return [];
    }
    const found = endpointsOf(profile, own, configFile[`services.${own.services}`] ?? {}, env);
    for (const { variable, url } of found) env[variable] = url;
    if (found.length > 0) return found.map(({ url: _, ...endpoint }) => endpoint);
  }
  return [];
}

function endpointsOf(
  profile: string,
  own: Section,
  services: Section,
  env: NodeJS.ProcessEnv,
): (FileEndpoint & { url: string })[] {
  const ofServices = ENDPOINT_VARIABLES.map(([variable, service]) => {
    const setting = `${variable.slice(`${ALL}_`.length).toLowerCase()}.endpoint_url`;
    return { variable, service, setting, url: services[setting] };
  });
  const all = { variable: ALL, service: 'all' as const, setting: 'endpoint_url', url: own.endpoint_url };
  return [...ofServices, all].flatMap(({ url, ...rest }) =>
    url && !env[rest.variable] ? [{ ...rest, profile, host: hostOf(url), url }] : [],
  );
}
