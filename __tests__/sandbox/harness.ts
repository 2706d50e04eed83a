import { BedrockClient } from '@aws-sdk/client-bedrock';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient } from '@aws-sdk/client-iam';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server.ts';
import type { World } from '../../sandbox/world.ts';
import { type KeyPair, sessionCredentials } from '../../sandbox/worlds.ts';

// Whatever credentials, endpoints or proxies the surroundings have are not for these tests.
for (const name of Object.keys(process.env)) if (/^AWS_|_proxy$/i.test(name)) delete process.env[name];
process.env.AWS_EC2_METADATA_DISABLED = 'true';
process.env.AWS_CONFIG_FILE = process.env.AWS_SHARED_CREDENTIALS_FILE = '/nonexistent';

export async function start(world: World, options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await startSandbox(world, options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

export const REGION = 'us-east-2';

export type Settings = { credentials?: KeyPair; region?: string; endpoint?: string };

/** Clients of the real SDK for a sandbox; the world's session signs unless told otherwise. */
export function clientsOf(
  world: World,
  sandbox: Sandbox,
  { credentials = sessionCredentials(world), region = REGION, endpoint = sandbox.url }: Settings = {},
) {
  const settings = {
    region,
    endpoint,
    credentials,
    maxAttempts: 1,
    disableClockSkewCorrection: true,
    requestHandler: new NodeHttpHandler(),
  };
  return {
    sts: new STSClient(settings),
    iam: new IAMClient(settings),
    dynamodb: new DynamoDBClient(settings),
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    bedrock: new BedrockClient(settings),
    runtime: new BedrockRuntimeClient(settings),
  };
}

export type Failure = {
  name: string;
  message: string;
  status: number | undefined;
  headers: Record<string, string>;
  error: Record<string, unknown>;
};

/** What a call failed with; a call that succeeds is an error of the test. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(
    () => {
      throw new Error('The call succeeded.');
    },
    (reason: unknown) => reason as Record<string, unknown> & { name: string; message: string },
  );
  const response = error.$response as { headers?: Record<string, string> } | undefined;
  if (!error.$metadata) throw error;
  return {
    name: error.name,
    message: error.message,
    status: (error.$metadata as { httpStatusCode?: number }).httpStatusCode,
    headers: response?.headers ?? {},
    error,
  };
}
