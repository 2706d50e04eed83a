// What the job's environment settles for every client: endpoint overrides, proxies, empty variables.
import os from 'node:os';
import { hostOf } from '../names/host.ts';
import type { EndpointOverride } from '../services/endpoint-override.ts';
import { ENDPOINT_VARIABLES } from '../services/registry.ts';
import { INPUTS } from './input-table.ts';
import { PROXY_VARIABLES, withScheme } from './proxy-address.ts';
import type { Settings } from './settings.ts';

const VARIABLES: readonly (readonly [string, EndpointOverride['service']])[] = [
  ...ENDPOINT_VARIABLES,
  ['AWS_ENDPOINT_URL', 'all'],
];

/** A setting of a shared file that a variable of this process repeats. */
type OfFile = { variable: string; setting: string; profile: string };

/** The overrides that the SDK heeds, each with its host alone: a URL may hold a password. */
export function endpointOverrides(env: NodeJS.ProcessEnv, ofFiles: readonly OfFile[] = []): EndpointOverride[] {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return [];
  return VARIABLES.flatMap(([variable, service]) => {
    const url = env[variable];
    const ofFile = ofFiles.find((o) => o.variable === variable);
    return url ? [{ ...(ofFile ? named(ofFile) : { variable }), service, host: hostOf(url) }] : [];
  });
}

const named = ({ setting, profile }: OfFile) => ({
  variable: `${setting} of the profile ${/^[\w.@/+-]{1,64}$/.test(profile) ? profile : 'in force'}`,
  profile,
});

/**
 * On a machine of one's own, the working folder stands for the workspace. No token of GitHub's can be asked for there: `@actions/core` would print it
 * in a command that only a runner obeys. Returns the variables as they were: what is taken away stays a secret.
 */
export function settleTerminal(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const found = { ...env };
  for (const name of ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']) delete env[name];
  env.GITHUB_WORKSPACE ||= process.cwd();
  env.RUNNER_TEMP ||= os.tmpdir();
  return found;
}

/**
 * Makes the process's environment one that every client reads alike: empty `AWS_*` variables are unset (an empty `AWS_DEFAULTS_MODE` crashes the
 * SDK), and the proxy inputs are where `proxy-from-env` and the Actions toolkit look.
 */
export function settleEnvironment(env: NodeJS.ProcessEnv, settings: Settings): void {
  for (const name of Object.keys(env)) if (name.startsWith('AWS_') && env[name] === '') delete env[name];
  for (const name of PROXY_VARIABLES) {
    const proxy = env[name];
    if (proxy) env[name] = withScheme(proxy);
  }
  if (settings.httpProxy) for (const name of INPUTS['http-proxy'].variables) env[name] = settings.httpProxy;
  if (settings.noProxy) for (const name of INPUTS['no-proxy'].variables) env[name] = settings.noProxy;
  const patience = Math.max(1, Math.floor(settings.timeoutSeconds / 4));
  // A process ends only when its name servers have answered or been given up: by default after twice five seconds each.
  // https://man7.org/linux/man-pages/man5/resolv.conf.5.html
  if (patience < RESOLVER_SECONDS) env.RES_OPTIONS ??= `timeout:${patience} attempts:2`;
}

const RESOLVER_SECONDS = 5;
