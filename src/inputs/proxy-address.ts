// Whether a proxy's address can be used. The value may hold a password, so no fault quotes it.
import { getProxyForUrl } from 'proxy-from-env';
import { partitionOf } from '../knowledge/regions.ts';

/** What is wrong with the address of a proxy; null where nothing is. */
export function proxyFault(value: string): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase();
  if (scheme?.startsWith('socks'))
    return `this action uses proxies that speak HTTP, and not SOCKS proxies (${scheme}://)`;
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) return 'the value is not a URL such as http://proxy.example.com:8080';
  return [url.username, url.password].every(isDecodable)
    ? null
    : 'a % in the user name or the password has to be written as %25';
}

function isDecodable(part: string): boolean {
  try {
    // Its value is used: the bundle's minifier drops a call of which nothing is.
    return decodeURIComponent(part).length <= part.length;
  } catch {
    return false;
  }
}

const VARIABLES = {
  'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
} as const;

/** Every variable that may name a proxy for a client of this process. */
export const PROXY_VARIABLES: readonly string[] = [...new Set(Object.values(VARIABLES).flat())];

/** The faults of the variables whose proxy a request to AWS would take, each behind the variable's name. */
export function proxyProblems(env: NodeJS.ProcessEnv, region: string): string[] {
  const named = new Set(requestsOf(env, region).flatMap((url) => variableFor(env, url) ?? []));
  return [...named].flatMap((variable) => {
    const fault = proxyFault(withScheme(env[variable] ?? ''));
    return fault ? [`${variable}: ${fault}`] : [];
  });
}

/** One request to AWS, or one to each endpoint that a variable names. */
function requestsOf(env: NodeJS.ProcessEnv, region: string): URL[] {
  const overrides = Object.entries(env).flatMap(([name, value]) =>
    name.startsWith('AWS_ENDPOINT_URL') && value ? [value] : [],
  );
  const all = env.AWS_ENDPOINT_URL ? overrides : [...overrides, `https://sts.${region}.${partitionOf(region).suffix}`];
  return all.flatMap((url) => URL.parse(url) ?? []);
}

/** `getProxyForUrl` reads the process's own variables, and heeds `NO_PROXY`. */
function variableFor(env: NodeJS.ProcessEnv, url: URL): string | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return getProxyForUrl(url.href) ? VARIABLES[url.protocol].find((name) => env[name]) : undefined;
}

/**
 * A proxy that is named without a scheme is taken for plain HTTP by curl, Go, boto3 and the Actions toolkit;
 * `proxy-from-env` takes the request's own.
 */
export const withScheme = (proxy: string): string => (proxy.includes('://') ? proxy : `http://${proxy}`);
