// Keys and endpoints of S3-compatible stores: whoever runs the store makes its keys, and IAM has none of them.
import { enumerate, type Text, text } from '../text.ts';
import { onRunner } from './people.ts';
import type { Remedy } from './remedy.ts';
import type { RunFacts } from './run-facts.ts';
import { dropToken, fillGaps, type Gap, type KeyPart } from './secrets.ts';

const VARIABLES = { keyId: 'AWS_ACCESS_KEY_ID', secret: 'AWS_SECRET_ACCESS_KEY', token: 'AWS_SESSION_TOKEN' } as const;

/** A workflow that is known and reads no secret has the value itself: it gets the expression too. */
const gapOf = (run: RunFacts, part: KeyPart): Gap => ({
  part,
  name: run.secretNames[part],
  pass: !run.secretNamesRead && run.givenInputs !== null,
  store: true,
});

const namesOf = (run: RunFacts, parts: readonly KeyPart[]): Text =>
  enumerate(parts.map((part) => (run.terminal ? VARIABLES[part] : run.secretNames[part])));

/** A key that the store knows, in the place of one that it does not. */
export function giveStoreKey(run: RunFacts, host: string): Remedy {
  const filled = fillGaps(run, [gapOf(run, 'keyId'), gapOf(run, 'secret')], {
    title: text`Store a key of ${host} as ${namesOf(run, ['keyId', 'secret'])}`,
    notes: [
      text`Whoever runs the store knows its keys: in a job, that is often the step or the service that starts it.`,
    ],
  });
  return {
    ...filled,
    title: run.terminal ? text`Set ${namesOf(run, ['keyId', 'secret'])} to a key of ${host}` : filled.title,
    changes: [...filled.changes, ...dropToken(run)],
    after: text`${namesOf(run, ['keyId', 'secret'])} are a key that ${host} knows`,
  };
}

/** The key stays, and gets the secret that the store has for it. */
export function giveStoreSecret(run: RunFacts, host: string): Remedy {
  const filled = fillGaps(run, [gapOf(run, 'secret')], {
    title: text`Store the secret that ${host} has for the same key`,
    notes: [text`Whoever runs the store knows it: in a job, that is often the step or the service that starts it.`],
  });
  return {
    ...filled,
    title: run.terminal ? text`Set ${VARIABLES.secret} to the secret that ${host} has for the same key` : filled.title,
    after: text`${namesOf(run, ['secret'])} is the secret that ${host} has for the key`,
  };
}

/** Whatever an override names is to be there before this step. */
export const startStore = (hosts: readonly string[], variables: readonly string[]): Remedy =>
  onRunner({
    title: text`Start the store before this step, or correct its address`,
    setting: 'endpoint',
    says: text`Let ${enumerate(hosts)} answer before this step runs, or correct the address in ${enumerate(variables)}.`,
    after: text`${enumerate(hosts)} answers the runner`,
  });
