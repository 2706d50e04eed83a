// Remedies that call a model by another ID, in another Region, or another model in its place.
import { enumerate, type Text, text } from '../text.ts';
import { attach, documentOf } from './attach-policy.ts';
import { secondStep, setRegion } from './regions.ts';
import type { Change, PolicyHolder, PolicyStatement, Remedy } from './remedy.ts';
import type { RunFacts } from './run-facts.ts';
import { replaceValues } from './values.ts';

const INPUT = 'bedrock-models';

export type Swap = { from: string; to: string };
export type Swaps = readonly [Swap, ...Swap[]];

const CALLS = text`Change the ID where the job calls the model, too.`;

const answers = (ids: readonly string[], ...regions: readonly string[]): Text =>
  ids.length > 1
    ? text`the models ${enumerate(ids)} answer in ${enumerate(regions)}`
    : text`the model ${enumerate(ids)} answers in ${enumerate(regions)}`;

const idsOf = (swaps: Swaps): readonly string[] => [...new Set(swaps.map(({ to }) => to))];

export function swapModels(
  swaps: Swaps,
  { region, title, notes = [] }: { region: string; title?: Text; notes?: readonly Text[] },
): Remedy {
  const [first, ...others] = swaps.map(({ from, to }) => [from, to] as const);
  return replaceValues(INPUT, [first as readonly [string, string], ...others], {
    title: title ?? text`Use ${enumerate(idsOf(swaps))} instead of ${enumerate(swaps.map(({ from }) => from))}`,
    after: answers(idsOf(swaps), region),
    notes: [...notes, CALLS],
  });
}

/** The same, with the policy that the new IDs take; null where nothing is to be allowed. */
export function swapModelsAllowed(
  swaps: Swaps,
  { region, holder, statements }: { region: string; holder: PolicyHolder; statements: readonly PolicyStatement[] },
): Remedy | null {
  const document = documentOf(statements);
  if (!document) return null;
  const { changes, after } = swapModels(swaps, { region });
  return {
    title: text`Use ${enumerate(idsOf(swaps))}, and allow it if the caller’s policy does not yet`,
    changes: [...changes, attach(holder, document)],
    after,
    notes: [
      text`A caller needs permission for the profile’s own ARN, and for the model’s ARN in every Region that the profile routes to.`,
    ],
  };
}

export type Move = { to: string; items: readonly { written: string; id: string }[] };
export type Moves = readonly [Move, ...Move[]];

/**
 * Models that other Regions serve: everything moves there, unless something else answered here or several Regions are needed. Then those models
 * alone get steps of their own.
 */
export function callElsewhere(
  run: RunFacts,
  moves: Moves,
  { answering, title, notes = [] }: { answering: readonly string[]; title?: Text; notes?: readonly Text[] },
): Remedy {
  const [first, ...others] = moves;
  if (others.length === 0 && (answering.length === 0 || run.terminal)) return moveAll(run, first, title, notes);
  const ids = moves.flatMap(({ items }) => items.map(({ id }) => id));
  const steps = moves.map(
    ({ to, items }): Change =>
      secondStep(run, {
        input: INPUT,
        items: items.map(({ written }) => written),
        becomes: items.map(({ id }) => id),
        to,
      }),
  );
  const regions = moves.map(({ to }) => to);
  return {
    title:
      title ??
      (others.length > 0
        ? text`Check ${enumerate(ids)} in ${enumerate(regions)}, each Region in a separate step`
        : text`Check ${enumerate(ids)} in ${first.to}, in a separate step`),
    changes: [steps[0] as Change, ...steps.slice(1)],
    after: text`${answers(ids, ...regions)}${stillAnswers(answering)}`,
    notes: [
      ...(answering.length > 0
        ? [
            text`Changing the Region of this step would break ${enumerate(answering)}, which answered in ${run.region ?? ''}.`,
          ]
        : []),
      ...notes,
      text`Give the job’s Bedrock client ${enumerate(regions)} as its Region.`,
    ],
  };
}

const stillAnswers = (answering: readonly string[]): Text =>
  answering.length > 0 ? text`, and this step still finds ${enumerate(answering)}` : [];

function moveAll(run: RunFacts, { to, items }: Move, title: Text | undefined, notes: readonly Text[]): Remedy {
  const renamed = items.filter(({ written, id }) => written !== id);
  const ids = items.map(({ id }) => id);
  return {
    title: title ?? text`Use the Region ${to}`,
    changes: [
      ...setRegion(run, to),
      ...renamed.map(({ written, id }): Change => ({ kind: 'replace-value', name: INPUT, from: written, to: id })),
    ],
    after: answers(ids, to),
    notes: [
      ...notes,
      ...(renamed.length > 0 ? [CALLS] : []),
      ...(run.terminal ? [] : [text`The steps that use AWS need the same Region.`]),
    ],
  };
}

/** A Region that has Bedrock, with the IDs there of the models asked for, if any. */
export type Place = Move;

type Without = {
  /** The Region that has no Bedrock. */
  region: string;
  /** The input `services` names it. */
  listed: boolean;
};

/** Bedrock alone moves where other services were asked for here; else the whole step does. */
export function useBedrockIn(
  run: RunFacts,
  places: readonly [Place, ...Place[]],
  { region, listed, alone, further }: Without & { alone: boolean; further: readonly string[] },
): Remedy {
  const [first, ...others] = places;
  const notes = [
    text`Prompts then leave ${region}: check that this is allowed.`,
    ...(further.length > 0 ? [text`Or ${enumerate(further, 'or')}, further away.`] : []),
  ];
  if (others.length === 0 && (alone || run.terminal)) {
    const title = text`Use the Region ${first.to}`;
    return first.items.length > 0
      ? moveAll(run, first, title, notes)
      : { title, changes: setRegion(run, first.to), after: text`this step asks Bedrock in ${first.to}`, notes };
  }
  const steps = places.map(({ to, items }): Change => {
    const step = secondStep(run, {
      input: INPUT,
      items: items.map(({ written }) => written),
      becomes: items.map(({ id }) => id),
      to,
    });
    if (items.length > 0 || step.kind !== 'second-step') return step;
    const { [INPUT]: _, ...rest } = step.with;
    return { ...step, with: rest };
  });
  const regions = places.map(({ to }) => to);
  return {
    title: text`Check Bedrock in ${enumerate(regions)}, in a separate step`,
    changes: [steps[0] as Change, ...steps.slice(1), ...unlist(listed)],
    after: text`the separate step reaches Bedrock in ${enumerate(regions)}, and this step does not ask it`,
    notes: [...notes, text`Give the job’s Bedrock client ${enumerate(regions)} as its Region.`],
  };
}

const unlist = (listed: boolean): readonly Change[] =>
  listed ? [{ kind: 'remove-value', name: 'services', item: 'bedrock' }] : [];

export function leaveBedrock({ region, models, listed }: Without & { models: readonly string[] }): Remedy {
  const [first, ...others] = [
    ...models.map((item): Change => ({ kind: 'remove-value', name: INPUT, item })),
    ...unlist(listed || models.length === 0),
  ];
  return {
    title: text`Stop checking Bedrock in ${region}`,
    changes: [first as Change, ...others],
    after: text`this step does not ask Bedrock`,
  };
}
