import { isMantleOnly, regionsServing, unrecordedProfiles } from '../../knowledge/bedrock-models.ts';
import { nearestFirst } from '../../knowledge/bedrock-nearest.ts';
import { enumerate, type Text, text } from '../../text.ts';
import type { Fix, Rule } from '../../types.ts';
import { adviseRegions, evidenceOf, matchOf, namesOf } from './advice.ts';
import { isReadable, sourceNote } from './catalogue.ts';
import { type Judged, judged } from './judge.ts';

const shown = 4;

function where({ ref, region }: Judged): Text {
  const base = ref?.base ?? '';
  if (isMantleOnly(base)) return text`${base} is served by the bedrock-mantle endpoint alone, which the job would have to call with another client.`;
  const regions = nearestFirst(regionsServing(base), region).filter((r) => r !== region);
  if (regions.length === 0) {
    const profiles = unrecordedProfiles(base);
    return profiles.length > 0 ? text`${base} is called by ${enumerate(profiles, 'or')}; from which Regions is not recorded.` : text`Which Region serves ${base} is not recorded.`;
  }
  const more = regions.length - shown;
  return text`${base} can be called from ${enumerate(regions.slice(0, shown), 'or')}${more > 0 ? text` and ${more} more` : text``}.`;
}

export const modelNotInRegion: Rule = {
  id: 'bedrock/model-not-in-region',
  severity: 'error',
  title: 'The Region does not serve the model',
  says: ['The provided model identifier is invalid.', 'This model is not supported in this Region.'],
  why: 'The model is real, and this Region offers it neither on demand nor through an inference profile, or no longer does. AWS answers as it does to a mistyped id.',
  check: '`aws bedrock list-foundation-models --region REGION` and `aws bedrock list-inference-profiles --region REGION`; https://docs.aws.amazon.com/bedrock/latest/userguide/models-regions.html',
  mend: 'Call Bedrock in a Region that serves the model, or use a model that this one serves.',
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/models-regions.html', 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html'],
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const items = judged(scene, 'model-not-in-region');
    const [first] = items;
    if (!first) return [];
    const { region } = first;
    const fixes: Fix[] = adviseRegions(scene, region);
    return [
      matchOf({
        items,
        headline: text`${region} does not serve ${namesOf(items)}.`,
        explanation: text`${items.flatMap((j) => [...where(j), ' '])}${sourceNote(scene, region)}`,
        evidence: evidenceOf(items, (j) => text`The catalogue of ${j.region} offers ${j.observation.target ?? ''} in no way.`),
        fixes: [
          ...fixes,
          {
            title: text`Or use a model that ${region} serves`,
            steps: [text`The lists show what can be called from here.`],
            snippets: [
              { language: 'bash', caption: text`What ${region} calls`, content: `aws bedrock list-foundation-models --region ${region} --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'\naws bedrock list-inference-profiles --region ${region} --query 'inferenceProfileSummaries[].inferenceProfileId'` },
            ],
          },
        ],
        confidence: isReadable(scene, region) ? 'certain' : 'likely',
        lookalikes: [text`A mistyped id and a model that has ended get the same answer; this id is a real one, and no end is known.`],
      }),
    ];
  },
};
