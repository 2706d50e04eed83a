import { reasonOf } from '../../answers/bedrock-reasons.ts';
import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { regionsServing } from '../../knowledge/bedrock-models.ts';
import { enumerate, text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { adviseIds, adviseRegions, evidenceOf, invocationPolicy, matchOf, namesOf } from './advice.ts';
import { idsHere, isReadable, sourceNote } from './catalogue-facts.ts';
import { type Judged, judgedByRegion } from './judge.ts';

export const inferenceProfileRequired = proseRule({
  id: 'bedrock/inference-profile-required',
  severities: ['error'],
  title: 'The model is called through an inference profile only',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    return judgedByRegion(scene, 'inference-profile-required').map((items) => {
      const [{ region }] = items;
      const profiles = ({ ref }: Judged): string[] =>
        ref?.base ? idsHere(scene, ref.base, region).filter((id) => id !== ref.base) : [];
      const chosen = items.flatMap((j) =>
        profiles(j)
          .slice(0, 1)
          .map((id): Judged => ({ ...j, ref: parseModelId(id) })),
      );
      const nowhere = chosen.length === 0;
      const elsewhere = items.some((j) => regionsServing(j.ref?.base ?? '').length > 0);
      const told = items.every((j) => reasonOf(j.observation) === 'profile-required') || isReadable(scene, region);
      return matchOf({
        items,
        headline: text`${namesOf(items)} can be called through an inference profile only.`,
        explanation: text`The bare id has no on-demand throughput${nowhere ? text`, and no profile of it is known in ${region}${elsewhere ? text`, only in other Regions` : text``}` : text`; from ${region} the id is ${enumerate(chosen.flatMap((c) => c.ref?.written ?? []))}`}. ${sourceNote(scene, region)}`,
        evidence: evidenceOf(
          items,
          (j) => text`The catalogue of ${j.region} lists ${j.observation.target ?? ''} for inference profiles alone.`,
        ),
        fixes: [
          ...adviseIds(items, profiles, text`Use the profile’s id`),
          ...(nowhere ? adviseRegions(scene, region) : []),
          nowhere
            ? {
                title: text`Look for a profile`,
                steps: [text`A profile of the account’s own, or provisioned throughput, serves as well.`],
                snippets: [
                  {
                    language: 'bash',
                    caption: text`Profiles here`,
                    content: `aws bedrock list-inference-profiles --region ${region}`,
                  },
                ],
              }
            : {
                title: text`Allow the profile, and the model wherever it routes to`,
                steps: [text`A policy that names the bare model in ${region} alone is not enough for a profile.`],
                snippets: [invocationPolicy(scene, chosen)],
              },
        ],
        confidence: told ? 'certain' : 'likely',
        ...(told
          ? {}
          : {
              lookalikes: [
                text`A mistyped id gets the same answer; this one is a real model’s, which the table has for profiles alone.`,
              ],
            }),
      });
    });
  },
});
