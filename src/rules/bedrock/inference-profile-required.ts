import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { regionsServing } from '../../knowledge/bedrock-models.ts';
import { text } from '../../text.ts';
import type { Rule } from '../../types.ts';
import { adviseIds, adviseRegions, evidenceOf, invocationPolicy, matchOf, namesOf } from './advice.ts';
import { idsHere, sourceNote } from './catalogue.ts';
import { type Judged, judged } from './judge.ts';

export const inferenceProfileRequired: Rule = {
  id: 'bedrock/inference-profile-required',
  severity: 'error',
  title: 'The model is called through an inference profile only',
  says: ['Invocation of model ID MODEL with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.'],
  why: 'Newer models have no on-demand throughput of one Region. They are called by an inference profile’s id: the model’s, with a prefix for the geography (`us.`, `eu.`, `jp.`, `au.`, …) or `global.`, which spreads requests over several Regions.',
  check: '`aws bedrock list-inference-profiles --region REGION`',
  mend: 'Put the prefix of this Region’s geography before the model id, and allow the profile and the model in each of its Regions.',
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html', 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html'],
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const items = judged(scene, 'inference-profile-required');
    const [first] = items;
    if (!first) return [];
    const { region } = first;
    const profiles = ({ ref }: Judged): string[] => (ref?.base ? idsHere(scene, ref.base, region).filter((id) => id !== ref.base) : []);
    const chosen = items.flatMap((j) => (profiles(j)[0] ? [{ ...j, ref: parseModelId(profiles(j)[0] as string) }] : []));
    const nowhere = chosen.length === 0;
    return [
      matchOf({
        items,
        headline: text`${namesOf(items)} can be called through an inference profile only.`,
        explanation: text`The bare id has no on-demand throughput${nowhere ? text`, and no profile of it is known in ${region}${items.some((j) => regionsServing(j.ref?.base ?? '').length > 0) ? text`, only in other Regions` : text``}` : text`; from ${region} the id is ${chosen.flatMap((c, i) => [...(i > 0 ? [', '] : []), { code: c.ref.written }])}`}. ${sourceNote(scene, region)}`,
        evidence: evidenceOf(items, (j) => text`The catalogue of ${j.region} lists ${j.observation.target ?? ''} for inference profiles alone.`),
        fixes: [
          ...adviseIds(items, profiles, text`Use the profile’s id`),
          ...(nowhere ? adviseRegions(scene, region) : []),
          nowhere
            ? { title: text`Look for a profile`, steps: [text`A profile of the account’s own, or provisioned throughput, serves as well.`], snippets: [{ language: 'bash', caption: text`Profiles here`, content: `aws bedrock list-inference-profiles --region ${region}` }] }
            : { title: text`Allow the profile, and the model wherever it routes to`, steps: [text`A policy that names the bare model in ${region} alone is not enough for a profile.`], snippets: [invocationPolicy(scene, chosen)] },
        ],
      }),
    ];
  },
};
