// What the three values look like, as the rules on credentials as written share it.
import { givenKey } from '../../answers/given-key.ts';
import type { KeyPart } from '../../remedies/secrets.ts';
import type { Scene, ValueShape } from '../../scene.ts';

export type WrittenValue = { part: KeyPart; label: string; input: string; variable: string; shape: ValueShape };

/** The values that were given, each with the names under which it is known. */
export function writtenValues({ credentials }: Scene): WrittenValue[] {
  const key = givenKey(credentials);
  if (!key) return [];
  const values: [KeyPart, string, string, string, ValueShape | null][] = [
    ['keyId', 'access key id', 'aws-access-key-id', 'AWS_ACCESS_KEY_ID', key.keyId],
    ['secret', 'secret access key', 'aws-secret-access-key', 'AWS_SECRET_ACCESS_KEY', key.secret],
    ['token', 'session token', 'aws-session-token', 'AWS_SESSION_TOKEN', key.sessionToken],
  ];
  return values.flatMap(([part, label, input, variable, shape]) =>
    shape ? [{ part, label, input, variable, shape }] : [],
  );
}

export const sourceLabel = ({ credentials }: Scene): string =>
  ({
    inputs: 'the step’s inputs',
    environment: 'the environment',
    'web-identity': 'the web identity',
    profile: 'the shared files',
    container: 'the container’s role',
    instance: 'the instance’s role',
  })[givenKey(credentials)?.source ?? 'inputs'];

/** `AKIA…`, the part of a key id that may be shown. */
export const keyLabel = ({ credentials }: Scene): string => `${givenKey(credentials)?.prefix ?? '????'}…`;
