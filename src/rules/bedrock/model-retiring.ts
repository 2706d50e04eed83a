import { answerOf } from '../../answers/answer.ts';
import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { endOfLife, tableDate } from '../../knowledge/bedrock-models.ts';
import type { Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';
import { adviseSuccessors, matchOf } from './advice.ts';
import { lastDay } from './catalogue-facts.ts';
import { causeOf, type Judged } from './judge.ts';

const NOTICE_DAYS = 90;
const DAY = 86_400_000;

type Retiring = Judged & { day: string; live: boolean; left: number };

/** Models that answered, or that under `catalog` nothing speaks against, and whose last day is near. A date that has passed for a model that answers is no date. */
function retiring(scene: Scene): Retiring[] {
  return scene.observations.flatMap((observation): Retiring[] => {
    if (observation.service !== 'bedrock' || observation.followUp || observation.target === null) return [];
    const works =
      observation.status === 'ok' ||
      answerOf(observation) === 'throttled' ||
      (observation.status === 'not-evaluated' && scene.settings.bedrockProbe === 'catalog');
    const ref = parseModelId(observation.target);
    if (!works || !ref.base || causeOf(observation, scene) !== null) return [];
    const last = lastDay(scene, ref.base, observation.region);
    const left = last ? Math.ceil((Date.parse(last.day) - scene.now) / DAY) : Number.NaN;
    return last && left >= 0 && left <= NOTICE_DAYS
      ? [{ cause: 'model-end-of-life', observation, ref, region: observation.region, ...last, left }]
      : [];
  });
}

const inDays = (left: number): Text => (left === 0 ? text`today` : left === 1 ? text`tomorrow` : text`in ${left} days`);

export const modelRetiring = proseRule({
  id: 'bedrock/model-retiring',
  severities: ['warning'],
  title: 'The model ends soon',
  since: '1.0',
  points: inputs('bedrock-models'),
  evaluate(scene) {
    const items = retiring(scene).sort((a, b) => a.left - b.left);
    const [first, ...others] = items;
    if (!first) return [];
    const line = (r: Retiring): Text => text`${r.observation.target ?? ''} ends on ${r.day}, ${inDays(r.left)}`;
    return [
      matchOf({
        items,
        headline:
          others.length === 0
            ? text`${line(first)}.`
            : text`${items.length} of the models end within ${NOTICE_DAYS} days, the first on ${first.day}.`,
        explanation: text`The ${others.length === 0 ? text`model works` : text`models work`} today. On the day of its end of life AWS withdraws a model for every account.`,
        evidence: [proof(first.observation, whose(first)), ...others.map((r) => proof(r.observation, whose(r)))],
        fixes: [
          ...adviseSuccessors(scene, items),
          {
            title: text`Plan the change`,
            steps: [
              text`Dates and recommended successors: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html. Extended access after the Legacy date costs more, where it is offered.`,
            ],
          },
        ],
        confidence: items.every((r) => r.live) ? 'certain' : 'likely',
      }),
    ];
  },
});

/** Dates differ by Region, and are moved: where the published one is another, it is told too. */
function whose(r: Retiring): Text {
  const published = endOfLife(r.ref?.base ?? '');
  const other =
    r.live && published && published !== r.day ? text`; the action’s table of ${tableDate} has ${published}` : text``;
  return text`end of life ${r.day}, ${inDays(r.left)}, by ${r.live ? text`the account’s catalogue` : text`the action’s table of ${tableDate}`}${other}`;
}
