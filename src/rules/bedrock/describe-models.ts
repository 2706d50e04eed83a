// What every finding on a model says in the same way: which models, by whose word, with which request.

import type { Judged } from '../../answers/bedrock-cause.ts';
import type { Look } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { cite, evidence } from '../evidence.ts';
import type { Confidence, Evidence, Found } from '../rule.ts';

export type Items = readonly [Judged, ...Judged[]];

/** What the facts of every rule on models have: all of them of one Region, where the cause is one Region's. */
export type ModelFacts = Found & { items: Items; region: string; run: RunFacts };

export const isSome = <T>(items: readonly T[]): items is readonly [T, ...T[]] => items.length > 0;

export const modelFacts = (scene: Scene, items: Items, confidence: Confidence = 'certain'): ModelFacts => ({
  subjects: targetsOf(items),
  confidence,
  items,
  region: items[0].region,
  run: runFacts(scene),
});

export const targetsOf = (items: readonly Judged[]): string[] => [
  ...new Set(items.map((j) => j.observation.target ?? 'Bedrock')),
];

export const namesOf = (items: readonly Judged[]): Text => enumerate(targetsOf(items));

/** A verb or pronoun for one model, or for several. */
export const forCount = (items: readonly unknown[], one: string, several: string): Text => [
  items.length > 1 ? several : one,
];

/** What was seen: AWS's words, or, under `catalog`, what the control plane showed. */
export function evidenceOf(
  items: Items,
  shown: (item: Judged) => Text,
  ...more: readonly Evidence[]
): [Evidence, ...Evidence[]] {
  const pieces = items.map(
    (item): Evidence =>
      item.observation.status === 'failed'
        ? cite(item.observation)
        : { text: shown(item), observation: item.observation },
  );
  return evidence([...pieces, ...more]);
}

export const messageOf = ({ observation }: Judged): string =>
  observation.status === 'failed' ? observation.error.message : '';

/** AWS's number of the refusal, by which its support finds it. */
export const requestIdOf = (items: readonly Judged[]): string | null =>
  items.flatMap(({ observation }) => (observation.status === 'failed' ? (observation.error.requestId ?? []) : []))[0] ??
  null;

const SAFE_ID = /^[A-Za-z0-9_.:/@+=-]+$/;

/** An ID as a command or a policy may have it: nothing foreign comes in through an input. */
export const isSafeId = (id: string): boolean => SAFE_ID.test(id);

/** The foundation models behind, as a command may name them. */
export const basesOf = (items: readonly Judged[]): readonly string[] => [
  ...new Set(items.flatMap(({ ref }) => (ref?.base && isSafeId(ref.base) ? [ref.base] : []))),
];

/** The catalog's own words on models, by a command for somebody who may read them. */
export const availabilityLook = (items: readonly Judged[]): readonly Look[] => {
  const runs = items.flatMap(({ ref, region }) =>
    ref?.base && isSafeId(ref.base)
      ? [`aws bedrock get-foundation-model-availability --region ${region} --model-id ${ref.base}`]
      : [],
  );
  return runs.length > 0
    ? [{ caption: text`What the account’s catalog says`, run: [...new Set(runs)].join('\n') }]
    : [];
};

/** The two lists that together have every ID that a Region calls. */
export const listLook = (region: string): Look => ({
  caption: text`The IDs that you can call from ${region}`,
  run: [
    `aws bedrock list-foundation-models --region ${region} --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'`,
    `aws bedrock list-inference-profiles --region ${region} --query 'inferenceProfileSummaries[].inferenceProfileId'`,
  ].join('\n'),
});
