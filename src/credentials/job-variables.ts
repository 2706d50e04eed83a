// What the environment has for the other steps of the job: which Region, which kind of key, which proxies.
import type { JobVariables } from './credential-facts.ts';
import { hasSharedFiles } from './profile-files.ts';

export function jobVariables(env: NodeJS.ProcessEnv): JobVariables {
  const set = (name: string): boolean => Boolean(env[name]);
  return {
    regions: { AWS_REGION: env.AWS_REGION ?? null, AWS_DEFAULT_REGION: env.AWS_DEFAULT_REGION ?? null },
    key: set('AWS_ACCESS_KEY_ID') && set('AWS_SECRET_ACCESS_KEY') ? kindOf(env.AWS_ACCESS_KEY_ID ?? '') : null,
    sessionToken: set('AWS_SESSION_TOKEN'),
    otherSources: env.RUNNER_ENVIRONMENT !== 'github-hosted' || hasSharedFiles(env) || OTHER_SOURCES.some(set),
    proxies: ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'].filter(set),
  };
}

const OTHER_SOURCES = [
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

function kindOf(id: string): JobVariables['key'] {
  if (id.startsWith('ASIA')) return 'session';
  return id.startsWith('AKIA') ? 'long-term' : 'other';
}
