import { endedEntry, lastDay } from '../../answers/bedrock-catalogue.ts';
import { type Judged, judgedByRegion } from '../../answers/bedrock-cause.ts';
import { reasonOf } from '../../answers/bedrock-reasons.ts';
import { isGone, tableDate } from '../../knowledge/bedrock-models.ts';
import { callElsewhere, swapModels } from '../../remedies/models.ts';
import { ask, introduce } from '../../remedies/people.ts';
import { answeringHere } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { cite } from '../evidence.ts';
import { type Evidence, inputs, rule } from '../rule.ts';
import {
  evidenceOf,
  forCount,
  isSome,
  listLook,
  type ModelFacts,
  modelFacts,
  namesOf,
  requestIdOf,
  targetsOf,
} from './describe-models.ts';
import {
  type Elsewhere,
  elsewhere,
  type Offer,
  OTHER_MODEL,
  offerIds,
  sourcesOf,
  succeeding,
  swapsOf,
} from './offer-models.ts';

/** How it is known that a model has ended, where the refusal itself does not say so. */
type Proof =
  | { by: 'entry'; entry: FailedObservation }
  | { by: 'account' | 'table'; base: string; day: string }
  | { by: 'absence'; base: string };

type Ended = ModelFacts & {
  proofs: readonly Proof[];
  /** The day of the only model's end, where it is known. */
  ended: string | null;
  offers: readonly Offer[];
  /** Where nothing proves the end: Regions that may still have the model. */
  away: Elsewhere | null;
  answering: readonly string[];
};

export const modelEndOfLife = rule<Ended>({
  id: 'bedrock/model-end-of-life',
  severities: ['error'],
  title: 'The model has reached its end of life',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) =>
    judgedByRegion(scene, 'model-end-of-life').map((items) => {
      const proofs = items.flatMap((j) => proofOf(scene, j));
      const said = items.every(
        (j) => reasonOf(j.observation) === 'end-of-life' || (j.ref?.base && endedEntry(scene, j.ref.base, j.region)),
      );
      const away = !said && proofs.length === 0 ? elsewhere(scene, items, items[0].region) : null;
      return {
        ...modelFacts(scene, items, said ? 'certain' : 'likely'),
        proofs,
        ended: items.length === 1 ? endedOn(scene, items[0]) : null,
        offers: offerIds(scene, items, succeeding(scene)),
        away,
        answering: away ? answeringHere(scene, targetsOf(items)) : [],
      };
    }),
  tell: (facts) => {
    const { items, ended, proofs } = facts;
    return {
      headline: text`${namesOf(items)} ${forCount(items, 'has', 'have')} reached the end of ${forCount(items, 'its', 'their')} life.`,
      explanation: text`AWS has withdrawn ${forCount(items, 'it', 'them')}: no permission or form can bring ${forCount(items, 'it', 'them')} back.${ended ? text` It ended on ${ended}.` : []}`,
      evidence: evidenceOf(
        items,
        (j) => text`The catalog of ${j.region} shows that ${j.observation.target ?? ''} has ended.`,
        ...proofs.map(tellProof),
      ),
      remedies: remediesFor(facts),
    };
  },
});

function proofOf(scene: Scene, { observation, ref, region }: Judged): Proof[] {
  if (!ref?.base || reasonOf(observation) === 'end-of-life') return [];
  const { base } = ref;
  const entry = endedEntry(scene, base, region);
  if (entry?.status === 'failed') return [{ by: 'entry', entry }];
  const last = lastDay(scene, base, region);
  if (last) return [{ by: last.live ? 'account' : 'table', base, day: last.day }];
  return isGone(base) ? [{ by: 'absence', base }] : [];
}

function endedOn(scene: Scene, { ref, region }: Judged): string | null {
  const last = ref?.base ? lastDay(scene, ref.base, region) : null;
  return last && Date.parse(last.day) <= scene.now ? last.day : null;
}

function tellProof(proof: Proof): Evidence {
  switch (proof.by) {
    case 'entry':
      return cite(proof.entry);
    case 'account':
      return { text: text`${proof.base} ended on ${proof.day}, according to the account’s catalog.` };
    case 'table':
      return { text: text`${proof.base} ended on ${proof.day}, according to this action’s table of ${tableDate}.` };
    case 'absence':
      return {
        text: text`No Region’s catalog listed ${proof.base} any more when this action’s table was made, on ${tableDate}.`,
      };
  }
}

// Lifecycle dates, and what each provider recommends instead: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html
function remediesFor({ items, region, run, offers, away, answering }: Ended): readonly [Remedy, ...Remedy[]] {
  const swaps = swapsOf(offers);
  const remedies: Remedy[] = [
    ...(isSome(swaps)
      ? [
          {
            ...swapModels(swaps, { region, notes: [...sourcesOf(offers, region), OTHER_MODEL] }),
            looks: [listLook(region)],
          },
        ]
      : []),
    ...(away ? [callElsewhere(run, away.moves, { answering })] : []),
  ];
  return isSome(remedies)
    ? remedies
    : [askForSuccessor({ names: targetsOf(items), region, run, requestId: requestIdOf(items) })];
}

type Asking = { names: readonly string[]; region: string; run: Ended['run']; requestId: string | null };

const RECOMMENDED: Text = text`Successors that AWS recommends: https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html.`;

const askForSuccessor = ({ names, region, run, requestId }: Asking): Remedy =>
  ask({
    whom: text`whoever chose the model`,
    title: text`Choose a model that you can call from ${region}`,
    message: `${introduce(run)} It calls ${names.join(', ')}, which AWS has withdrawn, and no list has a successor. Which model should replace it?`,
    requestId,
    after: text`this step names a model that you can call from ${region}`,
    notes: [RECOMMENDED],
    looks: [listLook(region)],
  });
