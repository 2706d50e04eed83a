// What the three values look like, as the rules on credentials as written share it.
import type { Scene, ValueShape } from '../../scene.ts';

export type WrittenValue = { label: string; input: string; variable: string; shape: ValueShape };

/** The values that were given, each with the names under which it is known. */
export function writtenValues({ credentials: c }: Scene): WrittenValue[] {
  const values: [string, string, string, ValueShape | null][] = [
    ['access key id', 'aws-access-key-id', 'AWS_ACCESS_KEY_ID', c.keyId],
    ['secret access key', 'aws-secret-access-key', 'AWS_SECRET_ACCESS_KEY', c.secret],
    ['session token', 'aws-session-token', 'AWS_SESSION_TOKEN', c.sessionToken],
  ];
  return values.flatMap(([label, input, variable, shape]) => (shape ? [{ label, input, variable, shape }] : []));
}

export const sourceLabel = ({ credentials: c }: Scene): string =>
  ({
    inputs: 'the step’s inputs',
    environment: 'the environment',
    profile: 'the shared files',
    oidc: 'OIDC',
    'assume-role': 'a role',
    container: 'the container’s role',
    instance: 'the instance’s role',
  })[c.source ?? 'inputs'];

/** `AKIA…`, the part of a key id that may be shown. */
export const keyLabel = ({ credentials: c }: Scene): string => `${c.prefix ?? '????'}…`;
