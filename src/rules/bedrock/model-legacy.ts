import { lastDay } from '../../answers/bedrock-catalogue.ts';
import { judgedByRegion } from '../../answers/bedrock-cause.ts';
import { swapModels } from '../../remedies/models.ts';
import { askSupport } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { enumerate, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import {
  basesOf,
  evidenceOf,
  forCount,
  isSome,
  listLook,
  type ModelFacts,
  modelFacts,
  namesOf,
  requestIdOf,
} from './describe-models.ts';
import { type Offer, OTHER_MODEL, offerIds, sourcesOf, succeeding, swapsOf } from './offer-models.ts';

type Legacy = ModelFacts & { days: readonly string[]; offers: readonly Offer[] };

export const modelLegacy = rule<Legacy>({
  id: 'bedrock/model-legacy',
  severities: ['error'],
  title: 'The model is Legacy and closed to accounts that have not used it recently',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) =>
    judgedByRegion(scene, 'model-legacy').map((items) => ({
      ...modelFacts(scene, items),
      days: [...new Set(items.flatMap((j) => (j.ref?.base ? (lastDay(scene, j.ref.base, j.region)?.day ?? []) : [])))],
      offers: offerIds(scene, items, succeeding(scene)),
    })),
  tell: (facts) => {
    const { items, days } = facts;
    return {
      headline: text`${namesOf(items)} ${forCount(items, 'is', 'are')} Legacy, and this account lost access because it has not used ${forCount(items, 'it', 'them')} recently.`,
      explanation: text`Credentials and permissions are right. A Legacy model is open only to accounts that have called it in recent weeks${days.length > 0 ? text`. It ends on ${enumerate(days)}` : []}.`,
      evidence: evidenceOf(items, () => []),
      remedies: remediesFor(facts),
    };
  },
});

// https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html
function remediesFor({ items, region, run, offers }: Legacy): readonly [Remedy, ...Remedy[]] {
  const swaps = swapsOf(offers);
  const support = askSupport({
    run,
    asks: `Bedrock refuses the Legacy model ${basesOf(items).join(', ')} in ${region}, because the account has not used it recently. Please give the account access until the model ends.`,
    requestId: requestIdOf(items),
    after: text`${namesOf(items)} answers in ${region} until it ends`,
    looks: [listLook(region)],
  });
  return isSome(swaps)
    ? [
        {
          ...swapModels(swaps, { region, notes: [...sourcesOf(offers, region), OTHER_MODEL] }),
          looks: [listLook(region)],
        },
        support,
      ]
    : [support];
}
