// A value that is not written as AWS writes it: what is odd in it, where that came from, and how it is put right.

import { hasStoresKeys } from '../../answers/stand-in.ts';
import { type CallerRepair, type Repair, writeBareExpressions } from '../../remedies/bare-expressions.ts';
import { askOtherStore, askS3Alone } from '../../remedies/other-store.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { levelOf, type RunFacts, runFacts, signsInBeside } from '../../remedies/run-facts.ts';
import {
  type KeyPart,
  newKeyPair,
  passBedrockKey,
  renewSession,
  storeCleaned,
  storePairAgain,
  storeSecretValue,
} from '../../remedies/secrets.ts';
import type { FailedObservation, OtherStore, Scene, ValueShape } from '../../scene.ts';
import { join, type Text, text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import type { Evidence, Found, Told } from '../rule.ts';
import { sourceLabel, type WrittenValue, writtenValues } from './written.ts';

/** Where the oddity came from. */
export type Cause =
  /** Something came along when the value was copied or stored. */
  | { kind: 'crept in'; stray: readonly string[] }
  /** The workflow has something around the expression. `sure` where its file says so. */
  | { kind: 'workflow adds'; stray: string; repairs: readonly [Repair, ...Repair[]] | CallerRepair; sure: boolean }
  /** The unique ID of something else than an access key. */
  | { kind: 'other ID' }
  /** `routed` where S3's requests go to a host of their own: then AWS is asked with the store's key for other services alone. */
  | { kind: 'other store'; store: OtherStore; meant: boolean; s3Alone: boolean; routed: boolean }
  | { kind: 'Bedrock API key' }
  | { kind: 'SMTP password' }
  /** Characters were lost or changed. */
  | { kind: 'changed' };

export type Malformed = Found & {
  part: KeyPart;
  label: string;
  source: string;
  /** What is said of the value, e.g. `ends with a line break`. */
  reasons: readonly [string, ...string[]];
  cause: Cause;
  refused: readonly FailedObservation[];
  run: RunFacts;
};

const INPUTS: Readonly<Record<KeyPart, string>> = {
  keyId: 'aws-access-key-id',
  secret: 'aws-secret-access-key',
  token: 'aws-session-token',
};

/** The value as written, where it is neither an example nor in the wrong place. */
function oddValue(scene: Scene, part: KeyPart): WrittenValue | null {
  const value = writtenValues(scene).find((v) => v.part === part);
  return value && value.shape.placeholder === null && scene.credentials.given.state !== 'swapped-pair' ? value : null;
}

/** Whether the value has a fault that is certain before any request. */
export function hasFault(scene: Scene, part: KeyPart): boolean {
  const value = oddValue(scene, part);
  return value !== null && isCertain(scene, part, value.shape);
}

/**
 * A secret of a store's own may have any character: what is odd in it counts once the store refuses it. A key ID is
 * sent in a header.
 */
const isCertain = (scene: Scene, part: KeyPart, { faults }: ValueShape): boolean =>
  faults.length > 0 && (part === 'keyId' || !hasStoresKeys(scene));

/** A value with a fault that no service forgives (`refused` is empty), or with an oddity once AWS has refused it. */
export function findMalformed(scene: Scene, part: KeyPart, refused: readonly FailedObservation[]): Malformed[] {
  const value = oddValue(scene, part);
  if (!value) return [];
  const { faults, oddities } = value.shape;
  const certain = isCertain(scene, part, value.shape);
  const told = faults.length > 0 ? faults.map(({ says }) => says) : oddities;
  const [first, ...others] = certain || refused.length > 0 ? told : [];
  if (first === undefined) return [];
  return [
    {
      subjects: [INPUTS[part]],
      confidence: certain ? 'certain' : 'likely',
      part,
      label: value.label,
      source: sourceLabel(scene),
      reasons: [first, ...others],
      cause: causeOf(scene, part, value.shape),
      refused: certain ? [] : refused,
      run: runFacts(scene),
    },
  ];
}

function causeOf(scene: Scene, part: KeyPart, shape: ValueShape): Cause {
  const { faults, oddities, dollar, keyOf, length } = shape;
  const stray = faults.flatMap((fault) => fault.stray ?? []);
  if (stray.length < faults.length) return { kind: 'other ID' };
  const repairs = repairsOf(scene);
  if ((stray.length > 0 || dollar) && repairs)
    return { kind: 'workflow adds', stray: stray[0] ?? DOLLAR, repairs, sure: true };
  if (stray.length > 0) return { kind: 'crept in', stray };
  if (dollar) return dollarOf(scene);
  if (shape.bedrockKey) return { kind: 'Bedrock API key' };
  if (keyOf) return otherStore(scene, keyOf);
  return { kind: part === 'secret' && length === 44 && oddities.length === 1 ? 'SMTP password' : 'changed' };
}

const DOLLAR = 'the dollar sign';
const EXPRESSION = /\$\{\{[\s\S]{0,4000}?\}\}/;
/** An expression with something around it. */
const bareOf = (expression: string): string | null => {
  const bare = EXPRESSION.exec(expression)?.[0];
  return bare === undefined || bare === expression || expression.split('${{').length > 2 ? null : bare;
};

/** Where the workflow file has something around an expression of the key: as the step, an `env:` or the caller has it. */
function repairsOf({ context }: Scene): readonly [Repair, ...Repair[]] | CallerRepair | null {
  const inputs = Object.entries(context.expressions ?? {})
    .filter(([name]) => Object.values(INPUTS).includes(name))
    .map(([name, expression]) => ({ name, at: 'input' as const, value: bareOf(expression) }));
  const variables = Object.entries(context.variableExpressions)
    .filter(([name]) => !name.endsWith('_REGION'))
    .map(([name, expression]) => ({
      name,
      at: context.variableLevels[name] ?? ('job' as const),
      value: bareOf(expression),
    }));
  const [first, ...others] = [...inputs, ...variables].flatMap(({ value, ...place }): Repair[] =>
    value === null ? [] : [{ ...place, value }],
  );
  if (first) return [first, ...others];
  const { calledBy } = context;
  const passed = Object.entries(calledBy?.passed ?? {});
  return calledBy && passed.some(([, expression]) => bareOf(expression) !== null)
    ? { job: calledBy.job, passed: Object.fromEntries(passed.map(([name, e]) => [name, bareOf(e) ?? e])) }
    : null;
}

/** A dollar sign alone is what is left of `$${{ … }}`; where the file is known and has none, it is in the stored value. */
function dollarOf(scene: Scene): Cause {
  const { context } = scene;
  const run = runFacts(scene);
  const read = Object.keys({ ...context.expressions, ...context.variableExpressions }).some((name) =>
    /access.key/i.test(name),
  );
  const [first, ...others] = writtenValues(scene)
    .filter(({ shape }) => shape.dollar)
    .map(({ part, input, variable }): Repair => {
      const value = `\${{ secrets.${run.secretNames[part]} }}`;
      return run.source === 'inputs'
        ? { name: input, at: 'input', value }
        : { name: variable, at: levelOf(run, variable), value };
    });
  return read || run.terminal || !first
    ? { kind: 'crept in', stray: [`${DOLLAR} at its start`] }
    : { kind: 'workflow adds', stray: DOLLAR, repairs: [first, ...others], sure: false };
}

/** The store is what was meant where S3 is all that is asked for. */
function otherStore({ settings, endpoints }: Scene, store: OtherStore): Cause {
  const named = settings.named.filter((service) => service !== 'sts');
  const s3Alone = settings.services.every((service) => service === 's3');
  return {
    kind: 'other store',
    store,
    meant: named.length > 0 && named.every((service) => service === 's3'),
    s3Alone,
    routed: endpoints.some(({ service }) => service === 's3'),
  };
}

export function tellMalformed(facts: Malformed, meaning: Text): Told {
  const { label, source, reasons, cause, refused, run } = facts;
  return {
    headline: [`The ${label} ${reasons[0]}.`],
    explanation: join([meaning, ...originOf(cause), ...trimmedBeside(cause, run)]),
    evidence: evidence([
      ...reasons.map((reason): Evidence => ({ text: [`The ${label}, from ${source}, ${reason}.`] })),
      ...citeAll(refused),
    ]),
    remedies: remediesFor(facts),
  };
}

/** Seen with configure-aws-credentials 6.2.3: it trims its inputs, so the same secret works there. */
const trimmedBeside = (cause: Cause, run: RunFacts): Text[] =>
  cause.kind === 'crept in' && signsInBeside(run) && cause.stray.some((stray) => /space|break|tab\b/i.test(stray))
    ? [TRIMMED]
    : [];

export const TRIMMED = text`The inputs of ${'configure-aws-credentials'} are trimmed, so the same value works there; a variable of an ${'env:'} is not.`;

function originOf(cause: Cause): Text[] {
  switch (cause.kind) {
    case 'workflow adds':
      return [cause.sure ? IN_THE_FILE : TWO_DOLLARS];
    case 'other ID':
      return [text`Key IDs begin with ${'AKIA'} or ${'ASIA'}.`];
    case 'other store':
      if (cause.routed) return [ASKED_TOO(cause.store)];
      return [cause.store === 'MinIO' ? OF_ONES_OWN : NO_OVERRIDE(cause.store)];
    case 'Bedrock API key':
      return [BEDROCK_KEY];
    case 'SMTP password':
      return [text`An SES SMTP password is made from a secret access key, and you cannot get the key back from it.`];
    default:
      return [];
  }
}

export const BEDROCK_KEY = text`Pass it in ${'AWS_BEARER_TOKEN_BEDROCK'}, without a secret. Only Bedrock accepts it.`;

const OF_ONES_OWN = text`AWS itself creates the IDs of its keys. A self-hosted S3-compatible store accepts a name, but no endpoint override (${'AWS_ENDPOINT_URL_S3'}) sends S3’s requests there. The name of an IAM user is not the ID of its key.`;

const NO_OVERRIDE = (store: string): Text =>
  text`It is not an AWS key: ${[store]} and other S3-compatible stores create their own keys, but no endpoint override (${'AWS_ENDPOINT_URL_S3'}) sends S3’s requests there.`;
const ASKED_TOO = (store: string): Text =>
  text`It is not an AWS key but one of ${[store]}, or of another S3-compatible store. The key was sent to AWS too, because this step checks more than S3.`;
const IN_THE_FILE = text`The workflow file has extra characters around the expression, and the runner keeps them.`;
const TWO_DOLLARS = text`Most likely the workflow says ${'$${{ … }}'}: the expression is replaced, and the first dollar sign stays. In a reusable workflow, look at the ${'secrets:'} of the job that calls it too.`;

function remediesFor({ part, cause, run }: Malformed): readonly [Remedy, ...Remedy[]] {
  switch (cause.kind) {
    case 'crept in':
      return [storeCleaned(run, [part], [cause.stray.join(' and ')])];
    case 'workflow adds':
      return [writeBareExpressions(cause.repairs, [cause.stray])];
    case 'other ID':
      return [storePairAgain(run)];
    case 'other store': {
      const ask = cause.routed ? askS3Alone() : askOtherStore(run, cause.store, cause.s3Alone);
      return cause.meant || cause.routed ? [ask, newKeyPair(run)] : [newKeyPair(run), ask];
    }
    case 'Bedrock API key':
      return [passBedrockKey(run, part === 'secret' ? 'secret' : 'keyId'), newKeyPair(run)];
    case 'SMTP password':
      return [newKeyPair(run)];
    case 'changed':
      return part === 'token' ? [renewSession(run)] : [copyAgain(run, part), newKeyPair(run)];
  }
}

const copyAgain = (run: RunFacts, part: 'keyId' | 'secret'): Remedy => ({
  ...storeSecretValue(run, part, { title: COPY_AGAIN[part], notes: [WHERE_SHOWN[part]] }),
});

const COPY_AGAIN = {
  keyId: text`Copy the whole access key ID again`,
  secret: text`Copy the whole secret access key again`,
};
const WHERE_SHOWN = {
  keyId: text`IAM console → Users → the user → Security credentials lists the IDs.`,
  secret: text`AWS shows a secret only when the key is made: without a copy of it, create a new key.`,
};
