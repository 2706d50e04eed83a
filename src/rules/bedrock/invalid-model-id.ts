import { isKnownProvider } from '../../knowledge/bedrock-ids.ts';
import { runtimeIdFor } from '../../knowledge/bedrock-models.ts';
import { nearestIds } from '../../knowledge/bedrock-nearest.ts';
import { enumerate, text } from '../../text.ts';
import type { Rule, Scene } from '../../types.ts';
import { adviseIds, evidenceOf, matchOf, namesOf } from './advice.ts';
import { idsHere, idsListed, isReadable, isReal, sourceNote } from './catalogue.ts';
import { type Judged, judged } from './judge.ts';

/** Ids that this Region calls and that may have been meant: of the same model where it is real, else the nearest names. */
function meant(scene: Scene, { ref, observation, region }: Judged): string[] {
  const written = observation.target ?? '';
  const others = (ids: readonly string[]): string[] => ids.filter((id) => id !== written);
  const same = ref?.base && !runtimeIdFor(ref.base) && isReal(scene, ref.base, region) ? others(idsHere(scene, ref.base, region)) : [];
  if (same.length > 0) return same;
  const near = others(nearestIds(written, { region, now: scene.now, extra: idsListed(scene, region) }));
  return near.length > 0 ? near : others(nearestIds(written, { now: scene.now }));
}

export const invalidModelId: Rule = {
  id: 'bedrock/invalid-model-id',
  severity: 'error',
  title: 'There is no model of this id',
  says: ['The provided model identifier is invalid.', 'Could not resolve the foundation model from the provided model identifier.'],
  why: 'The id is neither in the account’s catalogue here nor in the list of models that the action carries. Usual reasons: an alias or another platform’s name, a version suffix that this model does not have, a missing date, a prefix that the model has no profile for, or a name of the bedrock-mantle endpoint.',
  check: '`aws bedrock list-foundation-models --region REGION --query "modelSummaries[].modelId"` and `aws bedrock list-inference-profiles --region REGION --query "inferenceProfileSummaries[].inferenceProfileId"`',
  mend: 'Copy the id from the catalogue.',
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html', 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html'],
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const items = judged(scene, 'invalid-model-id');
    const [first] = items;
    if (!first) return [];
    const { region } = first;
    const many = items.length > 1;
    const suggestions = items.flatMap((j) => meant(scene, j).slice(0, 3));
    const foreign = items.some((j) => j.ref?.base && isKnownProvider(j.ref.base) && !isReadable(scene, region));
    const fixes = adviseIds(items, (j) => meant(scene, j), text`Use the id that ${region} knows`);
    return [
      matchOf({
        items,
        headline: many ? text`${namesOf(items)} are no model ids.` : text`${namesOf(items)} is no model id.`,
        explanation: text`Bedrock knows no such model or inference profile. ${suggestions.length > 0 ? text`Near to it: ${enumerate([...new Set(suggestions)], 'or')}. ` : text``}${sourceNote(scene, region)}`,
        evidence: evidenceOf(items, (j) => text`The catalogue of ${j.region} lists neither ${j.observation.target ?? ''} nor a model of that name.`),
        fixes: [
          ...fixes,
          {
            title: text`Look the id up`,
            steps: [text`Ids are exact: provider, name, often a date, and a version only where the catalogue shows one.`],
            snippets: [
              { language: 'bash', caption: text`What ${region} calls`, content: `aws bedrock list-foundation-models --region ${region} --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'\naws bedrock list-inference-profiles --region ${region} --query 'inferenceProfileSummaries[].inferenceProfileId'` },
            ],
          },
        ],
        confidence: foreign ? 'likely' : 'certain',
        ...(foreign ? { lookalikes: [text`A model newer than the action’s table that this Region does not serve gets the same answer; ${'bedrock:ListFoundationModels'} would tell them apart.`] } : {}),
      }),
    ];
  },
};
