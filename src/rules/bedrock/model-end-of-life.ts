import { reasonOf } from '../../answers/bedrock-reasons.ts';
import { isGone, tableDate } from '../../knowledge/bedrock-models.ts';
import type { Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { cite } from '../evidence.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';
import { adviseRegions, adviseSuccessors, evidenceOf, matchOf, namesOf } from './advice.ts';
import { endedEntry, lastDay } from './catalogue-facts.ts';
import { type Judged, judged } from './judge.ts';

/** How it is known that the model has ended, where the refusal itself does not say so. */
function proofOf(scene: Scene, { observation, ref, region }: Judged): Evidence[] {
  if (!ref?.base || reasonOf(observation) === 'end-of-life') return [];
  const entry = endedEntry(scene, ref.base, region);
  if (entry?.status === 'failed') return [cite(entry)];
  const last = lastDay(scene, ref.base, region);
  if (last)
    return [
      {
        text: text`${ref.base} ended on ${last.day}, by ${last.live ? text`the account’s catalogue` : text`the action’s table of ${tableDate}`}.`,
      },
    ];
  return isGone(ref.base)
    ? [
        {
          text: text`${ref.base} was in no Region’s catalogue any more when the action’s table was made, on ${tableDate}.`,
        },
      ]
    : [];
}

const since = (scene: Scene, { ref, region }: Judged): Text => {
  const last = ref?.base ? lastDay(scene, ref.base, region) : null;
  return last && Date.parse(last.day) <= scene.now ? text` It ended on ${last.day}.` : text``;
};

export const modelEndOfLife = proseRule({
  id: 'bedrock/model-end-of-life',
  severities: ['error'],
  title: 'The model has reached its end of life',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const items = judged(scene, 'model-end-of-life');
    if (items.length === 0) return [];
    const proofs = items.flatMap((j) => proofOf(scene, j));
    const said = items.every(
      (j) => reasonOf(j.observation) === 'end-of-life' || (j.ref?.base && endedEntry(scene, j.ref.base, j.region)),
    );
    return [
      matchOf({
        items,
        headline: text`${namesOf(items)} ${items.length > 1 ? text`have` : text`has`} reached the end of ${items.length > 1 ? text`their` : text`its`} life.`,
        explanation: text`AWS has withdrawn it; no permission and no form brings it back.${items.length === 1 ? since(scene, items[0] as Judged) : text``}`,
        evidence: evidenceOf(
          items,
          (j) => text`The catalogue of ${j.region} shows that ${j.observation.target ?? ''} has ended.`,
          ...proofs,
        ),
        fixes: [
          ...adviseSuccessors(scene, items),
          {
            title: text`Choose a successor`,
            steps: [
              text`Lifecycle dates, and the model that each provider recommends instead: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html. Allow the new model, and its profile’s destinations, in the policy.`,
            ],
          },
          ...adviseRegions(scene, (items[0] as Judged).region).filter(() => !said && proofs.length === 0),
        ],
        confidence: said ? 'certain' : 'likely',
      }),
    ];
  },
});
