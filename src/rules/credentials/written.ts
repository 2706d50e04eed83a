// What the three values look like, as the rules on credentials as written share it.
import { givenKey } from '../../answers/given-key.ts';
import { hasStoresKeys } from '../../answers/stand-in.ts';
import type { KeyPart } from '../../remedies/secrets.ts';
import type { Scene, ValueShape } from '../../scene.ts';
import { type Text, text } from '../../text.ts';

export type WrittenValue = { part: KeyPart; label: string; input: string; variable: string; shape: ValueShape };

/**
 * The values that were given, each with the names under which it is known. Of a store's key AWS's forms say nothing.
 */
export function writtenValues(scene: Scene): WrittenValue[] {
  const key = givenKey(scene.credentials);
  const isStores = hasStoresKeys(scene);
  if (!key) return [];
  const values: [KeyPart, string, string, string, ValueShape | null][] = [
    ['keyId', 'access key ID', 'aws-access-key-id', 'AWS_ACCESS_KEY_ID', key.keyId],
    ['secret', 'secret access key', 'aws-secret-access-key', 'AWS_SECRET_ACCESS_KEY', key.secret],
    ['token', 'session token', 'aws-session-token', 'AWS_SESSION_TOKEN', key.sessionToken],
  ];
  return values.flatMap(([part, label, input, variable, shape]) =>
    shape ? [{ part, label, input, variable, shape: isStores ? storesShape(shape) : shape }] : [],
  );
}

// Nobody's key, whoever asks for it: what stands for a value, in the signs of those who replace it. `changeme` and
// `access-key` are keys of stores.
const UNREPLACED =
  /^(\$\{\{[\s\S]*|\{\{[\s\S]*|\*{3,}|\$\{\w+\}|\$[A-Z][A-Z0-9_]*|\$\(.*|<.*>|%\w+%|(ENC\[|op:\/\/|!(Ref|Sub|GetAtt)\s).*|(secrets|env|vars|inputs|github|steps|needs)\..*)$/;

/** Of a store's own value: what no store could have given out, and what cannot be sent. */
const storesShape = (shape: ValueShape): ValueShape => ({
  ...shape,
  faults: shape.faults.filter(({ stray }) => stray !== null),
  oddities: [],
  placeholder: shape.placeholder !== null && UNREPLACED.test(shape.placeholder) ? shape.placeholder : null,
  dollar: false,
  keyOf: null,
  bedrockKey: false,
});

export const sourceLabel = ({ credentials }: Scene): string =>
  ({
    inputs: 'the step’s inputs',
    environment: 'the environment',
    'web-identity': 'the web identity',
    profile: 'the shared files',
    container: 'the container’s role',
    instance: 'the instance’s role',
  })[givenKey(credentials)?.source ?? 'inputs'];

const KEY_ID_OF: Readonly<Record<string, string>> = { inputs: 'aws-access-key-id', environment: 'AWS_ACCESS_KEY_ID' };

/** `AKIA…`, the part of a key id that may be shown; where it does not begin so, the name under which it was given. */
export function keyLabel({ credentials }: Scene): string {
  const key = givenKey(credentials);
  return key?.prefix ? `${key.prefix}…` : (KEY_ID_OF[key?.source ?? 'inputs'] ?? 'aws_access_key_id');
}

/** “the access key” with its label. */
export const accessKey = (label: string): Text =>
  label.endsWith('…') ? text`the access key ${label}` : text`the access key of ${label}`;
