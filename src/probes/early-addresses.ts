// Which of AWS's hosts a run is sure to ask, so that the handshakes may begin before the SDK is loaded.
import fs from 'node:fs';
import type { Address } from '../aws/early-sockets.ts';
import { sharedFilePath } from '../credentials/job-environment.ts';
import { isKnownRegion, partitionOf } from '../knowledge/regions.ts';
import { bucketName, parseArn } from '../names/arn.ts';
import { bucketNameFault, directoryZone } from '../names/bucket-name.ts';
import type { Scene } from '../scene.ts';
import type { ServiceId } from '../services/registry.ts';

const HTTPS = 443;
const MOST_BUCKETS = 4;

/** One for each handshake; none where a proxy, or a setting that only the SDK reads, may send the requests elsewhere. */
export function earlyAddresses({ settings, endpoints }: Scene, env: NodeJS.ProcessEnv): Address[] {
  if (hasProxy(env) || hasOwnEndpoints(env) || !isKnownRegion(settings.region)) return [];
  const asked = settings.roleToAssume ? (['sts'] as const) : settings.services;
  return asked.flatMap((service) => {
    const override = endpoints.find((o) => o.service === service) ?? endpoints.find((o) => o.service === 'all');
    if (override) return secureAddress(env[override.variable]);
    return HOSTS[service](settings).map((host) => ({
      host: `${host}.${settings.region}.${partitionOf(settings.region).suffix}`,
      port: HTTPS,
    }));
  });
}

const HOSTS: Readonly<Record<ServiceId, (settings: Scene['settings']) => string[]>> = {
  sts: () => ['sts'],
  dynamodb: () => ['dynamodb'],
  // A bucket has a host of its own, where its name can be one.
  s3: ({ buckets }) =>
    buckets.length === 0
      ? ['s3']
      : buckets
          .filter(hasOwnHost)
          .slice(0, MOST_BUCKETS)
          .map((bucket) => `${bucketName(bucket)}.s3`),
  bedrock: ({ models }) => (models.length > 0 ? ['bedrock', 'bedrock-runtime'] : ['bedrock']),
};

/** The SDK puts a name with a dot into the path, since no certificate covers it as a host. */
const hasOwnHost = (bucket: string): boolean =>
  !parseArn(bucket) && !bucket.includes('.') && !bucketNameFault(bucket) && !directoryZone(bucket);

function secureAddress(url: string | undefined): Address[] {
  const parsed = URL.parse(url ?? '');
  return parsed?.protocol === 'https:'
    ? [{ host: parsed.hostname.replace(/^\[|\]$/g, ''), port: Number(parsed.port || HTTPS) }]
    : [];
}

const hasProxy = (env: NodeJS.ProcessEnv): boolean =>
  Object.entries(env).some(([name, value]) => value && /_proxy$/i.test(name) && !/^no_proxy$/i.test(name));

/** FIPS and dual-stack hosts, and endpoints that a profile names. */
const hasOwnEndpoints = (env: NodeJS.ProcessEnv): boolean =>
  Boolean(env.AWS_USE_FIPS_ENDPOINT || env.AWS_USE_DUALSTACK_ENDPOINT) || fs.existsSync(sharedFilePath(env, 'config'));
