// What decides of a service's endpoint beside its request: https://docs.aws.amazon.com/sdkref/latest/guide/feature-endpoints.html
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** In the form that the SDK's rules for endpoints read. */
export type EndpointSettings = {
  readonly serviceId: string;
  readonly region: string;
  /** DynamoDB’s rules read the account of the credentials. */
  readonly credentials: object | null;
  readonly isCustomEndpoint: boolean;
  readonly endpoint?: string;
  readonly forcePathStyle: boolean;
  readonly useFipsEndpoint: boolean;
  readonly useDualstackEndpoint: boolean;
  readonly accountIdEndpointMode: string;
  readonly useAccelerateEndpoint: false;
  readonly useGlobalEndpoint: false;
  readonly disableMultiregionAccessPoints: false;
  readonly useArnRegion?: boolean;
  readonly disableS3ExpressSessionAuth?: boolean;
};

type Given = Pick<EndpointSettings, 'region' | 'credentials'> & { forcePathStyle?: boolean };

/** The URL that a variable names for a service, by its ID or for all; undefined where none does, or they are ignored. */
export function endpointUrl(serviceId: string): string | undefined {
  const { env } = process;
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return undefined;
  return env[`AWS_ENDPOINT_URL_${serviceId.replaceAll(' ', '_').toUpperCase()}`] || env.AWS_ENDPOINT_URL || undefined;
}

export async function endpointSettings(
  serviceId: string,
  { region, credentials, forcePathStyle = false }: Given,
): Promise<EndpointSettings> {
  const endpoint = endpointUrl(serviceId);
  return {
    ...{ serviceId, region, credentials, forcePathStyle },
    isCustomEndpoint: endpoint !== undefined,
    ...(endpoint ? { endpoint } : {}),
    ...{ useFipsEndpoint: false, useDualstackEndpoint: false, accountIdEndpointMode: 'preferred' },
    ...{ useAccelerateEndpoint: false, useGlobalEndpoint: false, disableMultiregionAccessPoints: false },
    ...(isPlain(process.env) ? {} : await (await import('./stated-settings.ts')).statedSettings()),
  };
}

const STATED = [
  'AWS_USE_FIPS_ENDPOINT',
  'AWS_USE_DUALSTACK_ENDPOINT',
  'AWS_ACCOUNT_ID_ENDPOINT_MODE',
  'AWS_S3_USE_ARN_REGION',
  'AWS_S3_DISABLE_EXPRESS_SESSION_AUTH',
];

/** Whether neither a variable nor a file can say anything but the defaults. */
function isPlain(env: NodeJS.ProcessEnv): boolean {
  const folder = path.join(env.HOME || os.homedir(), '.aws');
  const files = [
    env.AWS_CONFIG_FILE || path.join(folder, 'config'),
    env.AWS_SHARED_CREDENTIALS_FILE || path.join(folder, 'credentials'),
  ];
  return !STATED.some((name) => env[name]) && !files.some((file) => fs.existsSync(file));
}
