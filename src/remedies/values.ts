// Remedies that change one value: an input, or one item of a list.
import { type Text, text } from '../text.ts';
import type { Change, Remedy, StepOf } from './remedy.ts';
import { at } from './run-facts.ts';

type Words = { title?: Text; after: Text; notes?: readonly Text[] };

const withNotes = (notes: readonly Text[] | undefined): { notes?: readonly Text[] } =>
  notes && notes.length > 0 ? { notes } : {};

/** One value of an input becomes another; of a list, that item alone. */
export const replaceValue = (name: string, from: string, to: string, { title, after, notes }: Words): Remedy => ({
  title: title ?? text`Use ${to} instead of ${from}`,
  changes: [{ kind: 'replace-value', name, from, to }],
  after,
  ...withNotes(notes),
});

/** Several items of one list at once. */
export function replaceValues(
  name: string,
  pairs: readonly [readonly [from: string, to: string], ...(readonly [from: string, to: string])[]],
  { title, after, notes }: Words,
): Remedy {
  const [first, ...others] = pairs.map(([from, to]): Change => ({ kind: 'replace-value', name, from, to }));
  return {
    title: title ?? text`Use ${pairs[0][1]} instead of ${pairs[0][0]}`,
    changes: [first as Change, ...others],
    after,
    ...withNotes(notes),
  };
}

/** Several items of one list are not asked for any more. */
export const removeItems = (name: string, items: readonly string[], words: Words & { title: Text }): Remedy => {
  const [first, ...others] = items.map((item): Change => ({ kind: 'remove-value', name, item }));
  return { ...removeItem(name, items[0] ?? '', words), changes: [first as Change, ...others] };
};

/** Several items of one list become others; each of them the same, where only the reader knows what. */
export const replaceEach = (name: string, items: readonly string[], to: string, words: Words): Remedy => {
  const [first = '', ...others] = items;
  return replaceValues(name, [[first, to], ...others.map((item) => [item, to] as const)], words);
};

/** One item of a list is not asked for any more. */
export const removeItem = (name: string, item: string, { title, after, notes }: Words): Remedy => ({
  title: title ?? text`Remove ${item} from ${name}`,
  changes: [{ kind: 'remove-value', name, item }],
  after,
  ...withNotes(notes),
});

export const setInput = (
  name: string,
  value: string,
  { title, after, notes, step = 'this' }: Words & { step?: StepOf },
): Remedy => ({
  title: title ?? text`Set ${name} to ${value}`,
  changes: [{ kind: 'set-input', name, value, ...at(step) }],
  after,
  ...withNotes(notes),
});

export const removeInput = (name: string, { title, after, notes }: Words): Remedy => ({
  title: title ?? text`Remove the input ${name}`,
  changes: [{ kind: 'remove-input', name }],
  after,
  ...withNotes(notes),
});

/** Where the forge withholds the secrets from a run, this action has nothing to check. */
export const endQuietly = (): Remedy =>
  setInput('on-fork', 'skip', {
    title: text`Let this step end without an error in such runs`,
    after: text`the step is skipped with a notice where the secrets are withheld`,
    notes: [text`Later steps that need AWS still fail in such runs.`],
  });

/** A warning or a notice that is meant to be so. `ignored` is what the input lists already. */
export const acceptFinding = (id: string, ignored: readonly string[] = []): Remedy => ({
  title: text`Accept it, if this is intended`,
  changes: [{ kind: 'set-input', name: 'ignore', value: [...new Set([...ignored, id])].join(', ') }],
  after: text`the finding ${id} is listed as accepted`,
});
