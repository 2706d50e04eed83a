// Words that the findings about a job's tools share.
import { labelsOf } from '../answers/job-tools.ts';
import { type Outcome, SITUATIONS, type Situation } from '../knowledge/tool-behaviours.ts';
import { TOOLS } from '../knowledge/tool-names.ts';
import { enumerate, type Text, text } from '../text.ts';
import type { Evidence } from './rule.ts';

const MOST = 4;

const isEvery = (labels: readonly string[]): boolean => labels.length === TOOLS.length;

/** Names of tools in a sentence; of many, the first few. */
export function describeTools(labels: readonly string[]): Text {
  if (isEvery(labels)) return ['Every other tool'];
  const shown =
    labels.length > MOST ? [...labels.slice(0, MOST - 1), `${labels.length - MOST + 1} other tools`] : labels;
  return [shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`];
}

export const verb = (labels: readonly string[], one: string, several: string): Text => [
  labels.length === 1 || isEvery(labels) ? one : several,
];

/** The tools of which something was seen in a situation. */
export const labelsWith = (situation: Situation, is: (outcome: Outcome) => boolean): string[] =>
  labelsOf(
    TOOLS.filter((tool) => {
      const outcome: Outcome | undefined = SITUATIONS[situation][tool as never];
      return outcome !== undefined && is(outcome);
    }).map((tool) => ({ tool })),
  );

/** Whence it is known which tools count. */
export const whichTools = (known: boolean): Text =>
  known
    ? text`The tools of this job are those that the later steps show, or that the input ${'tools'} names.`
    : text`Nothing shows which tools this job runs; name them in the input ${'tools'}.`;

/** What in the workflow file showed them. */
export const citeSigns = (signs: readonly string[]): Evidence[] =>
  signs.length > 0 ? [{ text: text`In the later steps: ${enumerate(signs)}.` }] : [];

/** Their names in a row of a table, or before what they do. */
export const listTools = (labels: readonly string[]): string =>
  isEvery(labels) ? 'Every other tool' : labels.join(', ');
