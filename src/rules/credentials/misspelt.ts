// Inputs of a key by names that this action does not have, such as `aws_access_key_id`.
import { distance } from 'fastest-levenshtein';
import { table } from '../../names/table.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import type { RunFacts } from '../../remedies/run-facts.ts';
import { enumerate, text } from '../../text.ts';
import { EXAMPLE } from '../context/why-empty-remedies.ts';

const MEANT = ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token', 'role-to-assume'] as const;
export type MeantInput = (typeof MEANT)[number];

/** Names by which other actions and tools know the same. */
const BY_OTHERS: Readonly<Record<string, MeantInput>> = table({
  'access-key': 'aws-access-key-id',
  'access-key-id': 'aws-access-key-id',
  'aws-access-key': 'aws-access-key-id',
  'aws-key-id': 'aws-access-key-id',
  'aws-secret': 'aws-secret-access-key',
  'aws-secret-key': 'aws-secret-access-key',
  'secret-access-key': 'aws-secret-access-key',
  'secret-key': 'aws-secret-access-key',
  'aws-token': 'aws-session-token',
  'session-token': 'aws-session-token',
  'assume-role': 'role-to-assume',
  'aws-role-arn': 'role-to-assume',
  'aws-role-to-assume': 'role-to-assume',
  'iam-role': 'role-to-assume',
  'role-arn': 'role-to-assume',
});

/** The input of a key that a name most likely stands for; null for any other name. */
export function meantInput(name: string): MeantInput | null {
  const plain = name.toLowerCase().replaceAll('_', '-');
  return BY_OTHERS[plain] ?? MEANT.find((input) => distance(plain, input) <= 2) ?? null;
}

/** `value` is the expression that the workflow gives, where it is known. */
export type Misspelt = { given: string; meant: MeantInput | string; value: string | null };

const SECRET_OF: Readonly<Record<string, keyof RunFacts['secretNames']>> = {
  'aws-access-key-id': 'keyId',
  'aws-secret-access-key': 'secret',
  'aws-session-token': 'token',
  'role-to-assume': 'role',
};

/** Each input under its right name; `missing` are inputs that no name stands for, and that a key needs too. */
export function renameInputs(
  run: RunFacts,
  misspelt: readonly [Misspelt, ...Misspelt[]],
  missing: readonly string[] = [],
): Remedy {
  const usual = (input: string): string => {
    const part = SECRET_OF[input];
    return part ? `\${{ secrets.${run.secretNames[part]} }}` : (EXAMPLE[input] ?? 'VALUE');
  };
  const [first, ...others] = misspelt;
  return {
    title: text`Write ${enumerate(misspelt.map(({ meant }) => meant))} instead of ${enumerate(misspelt.map(({ given }) => given))}`,
    changes: [
      { kind: 'remove-input', name: first.given },
      { kind: 'set-input', name: first.meant, value: first.value ?? usual(first.meant) },
      ...others.flatMap(({ given, meant, value }) => [
        { kind: 'remove-input' as const, name: given },
        { kind: 'set-input' as const, name: meant, value: value ?? usual(meant) },
      ]),
      ...missing.map((name) => ({ kind: 'set-input' as const, name, value: usual(name) })),
    ],
    after: text`the step gives ${enumerate([...misspelt.map(({ meant }) => meant), ...missing])}`,
  };
}
