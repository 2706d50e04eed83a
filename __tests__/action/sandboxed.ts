import { onTestFinished } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { World } from '../../sandbox/world.ts';
import type { KeyPair } from '../../sandbox/worlds.ts';

/** Closes a server when the test ends. */
export function untilTheEnd<T extends { close(): Promise<unknown> }>(server: T): T {
  onTestFinished(async () => void (await server.close()));
  return server;
}

export const sandboxOf = async (world: World): Promise<Sandbox> => untilTheEnd(await startSandbox(world));

/** The step's inputs for a pair of keys. */
export const inputsOf = (
  keys: KeyPair,
  region = 'us-east-2',
  more: Record<string, string> = {},
): Record<string, string> => ({
  'aws-access-key-id': keys.accessKeyId,
  'aws-secret-access-key': keys.secretAccessKey,
  ...(keys.sessionToken ? { 'aws-session-token': keys.sessionToken } : {}),
  'aws-region': region,
  ...more,
});
