import { answerOf } from '../../answers/answer.ts';
import { lastDay } from '../../answers/bedrock-catalogue.ts';
import { causeOf, type Judged } from '../../answers/bedrock-cause.ts';
import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { endOfLife, tableDate } from '../../knowledge/bedrock-models.ts';
import { swapModels } from '../../remedies/models.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { runFacts } from '../../remedies/run-facts.ts';
import { acceptFinding } from '../../remedies/values.ts';
import type { Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { evidence, proof } from '../evidence.ts';
import { inputs, rule } from '../rule.ts';
import { forCount, isSome, listLook, type ModelFacts, targetsOf } from './describe-models.ts';
import { type Offer, OTHER_MODEL, offerIds, sourcesOf, succeeding, swapsOf } from './offer-models.ts';

const NOTICE_DAYS = 90;
const DAY = 86_400_000;

/** `published` is the table's day, where the account's catalogue has another. */
type Ending = Judged & { day: string; live: boolean; left: number; published: string | null };

type Retiring = Omit<ModelFacts, 'items'> & {
  items: readonly [Ending, ...Ending[]];
  offers: readonly Offer[];
  ignored: readonly string[];
};

export const modelRetiring = rule<Retiring>({
  id: 'bedrock/model-retiring',
  severities: ['warning'],
  title: 'The model reaches its end of life soon',
  since: '1.0',
  points: inputs('bedrock-models'),
  find(scene) {
    const items = endings(scene).sort((a, b) => a.left - b.left);
    if (!isSome(items)) return [];
    return [
      {
        subjects: targetsOf(items),
        confidence: items.every((r) => r.live) ? 'certain' : 'likely',
        items,
        region: items[0].region,
        run: runFacts(scene),
        offers: offerIds(scene, items, succeeding(scene)),
        ignored: scene.settings.ignore,
      },
    ];
  },
  tell: (facts) => {
    const { items } = facts;
    const [first] = items;
    return {
      headline:
        items.length === 1
          ? text`${first.observation.target ?? ''} reaches its end of life on ${first.day}, ${inDays(first.left)}.`
          : text`${items.length} of the models reach their end of life within ${NOTICE_DAYS} days, the first on ${first.day}.`,
      explanation: text`${forCount(items, 'The model works', 'The models work')} today. On the day of its end of life, AWS withdraws a model for every account.`,
      evidence: evidence(items.map((r) => proof(r.observation, whose(r)))),
      remedies: remediesFor(facts),
    };
  },
});

/** Models that answered, or that under `catalog` nothing speaks against, and whose last day is near. A date that has passed for a model that answers is not a date. */
function endings(scene: Scene): Ending[] {
  return scene.observations.flatMap((observation): Ending[] => {
    if (observation.service !== 'bedrock' || observation.followUp || observation.target === null) return [];
    const works =
      observation.status === 'ok' ||
      answerOf(observation) === 'throttled' ||
      (observation.status === 'not-evaluated' && scene.settings.bedrockProbe === 'catalog');
    const ref = parseModelId(observation.target);
    if (!works || !ref.base || causeOf(observation, scene) !== null) return [];
    const last = lastDay(scene, ref.base, observation.region);
    const left = last ? Math.ceil((Date.parse(last.day) - scene.now) / DAY) : Number.NaN;
    if (!last || !(left >= 0 && left <= NOTICE_DAYS)) return [];
    const table = endOfLife(ref.base);
    const published = last.live && table !== last.day ? table : null;
    return [{ cause: 'model-end-of-life', observation, ref, region: observation.region, ...last, left, published }];
  });
}

const inDays = (left: number): Text => {
  if (left === 0) return text`today`;
  return left === 1 ? text`tomorrow` : text`in ${left} days`;
};

/** Dates differ by Region, and are moved: where the published one is another, it is told too. */
function whose({ day, left, live, published }: Ending): Text {
  const by = live ? text`the account’s catalog` : text`the action’s table of ${tableDate}`;
  const other = published ? text`. The action’s table of ${tableDate} has ${published}` : [];
  return text`end of life ${day}, ${inDays(left)}, according to ${by}${other}`;
}

// Dates and recommended successors: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html
function remediesFor({ region, offers, ignored }: Retiring): readonly [Remedy, ...Remedy[]] {
  const swaps = swapsOf(offers);
  const accept: Remedy = {
    ...acceptFinding('bedrock/model-retiring', ignored),
    title: text`Accept it until the change is planned`,
    looks: [listLook(region)],
  };
  return isSome(swaps)
    ? [swapModels(swaps, { region, notes: [...sourcesOf(offers, region), OTHER_MODEL] }), accept]
    : [accept];
}
