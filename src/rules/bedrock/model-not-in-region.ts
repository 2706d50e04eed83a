import { availabilityOf, idsListed, isReadable, refOf } from '../../answers/bedrock-catalogue.ts';
import { isArnOfElsewhere, type Judged, judgedByRegion } from '../../answers/bedrock-cause.ts';
import { regionsServing, unrecordedProfiles } from '../../knowledge/bedrock-models.ts';
import { nearestFirst } from '../../knowledge/region-distance.ts';
import { partitionOf } from '../../knowledge/regions.ts';
import { callElsewhere, swapModels } from '../../remedies/models.ts';
import { ask, introduce } from '../../remedies/people.ts';
import { answeringHere } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import type { Observation, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { cite, proof } from '../evidence.ts';
import { type Evidence, inputs, rule, type Told } from '../rule.ts';
import {
  evidenceOf,
  forCount,
  type Items,
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
  sameModel,
  sourceNote,
  sourcesOf,
  succeeding,
  swapsOf,
} from './offer-models.ts';

type Served = { base: string; regions: readonly string[]; unrecorded: readonly string[] };

type NotServed = ModelFacts & {
  what: 'not-served';
  readable: boolean;
  /** Ids that the account's own list has all the same. */
  listed: readonly string[];
  served: readonly Served[];
  away: Elsewhere | null;
  answering: readonly string[];
  /** How many models the run asks for. */
  asked: number;
  /** The Region that serves all of them, where nothing but models answered here. */
  together: Elsewhere | null;
  /** Profiles of the model whose Regions nobody recorded. */
  unrecorded: readonly Offer[];
  /** Other models of the same line, which this Region calls. */
  others: readonly Offer[];
};
type ArnOfElsewhere = ModelFacts & {
  what: 'arn';
  homes: readonly string[];
  foreign: boolean;
  there: readonly Observation[];
  offers: readonly Offer[];
  answering: readonly string[];
};

export const modelNotInRegion = rule<NotServed | ArnOfElsewhere>({
  id: 'bedrock/model-not-in-region',
  severities: ['error'],
  title: 'The Region does not offer the model',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) =>
    judgedByRegion(scene, 'model-not-in-region').flatMap((items): (NotServed | ArnOfElsewhere)[] => {
      const [arns, others] = [items.filter(isArnOfElsewhere), items.filter((j) => !isArnOfElsewhere(j))];
      return [
        ...(isSome(others) ? [notServed(scene, others)] : []),
        ...(isSome(arns) ? [arnOfElsewhere(scene, arns)] : []),
      ];
    }),
  tell: (facts) => (facts.what === 'not-served' ? tellNotServed(facts) : tellArn(facts)),
});

function notServed(scene: Scene, items: Items): NotServed {
  const { region } = items[0];
  const listed = items.flatMap((j) => idsListed(scene, region).filter((id) => id === j.observation.target));
  const answering = answeringHere(scene, targetsOf(items));
  const denied = items.every(
    ({ ref }) => ref?.base && availabilityOf(scene, ref.base, region)?.region === 'NOT_AVAILABLE',
  );
  return {
    ...modelFacts(scene, items, confidenceOf(isReadable(scene, region), listed, denied)),
    what: 'not-served',
    readable: isReadable(scene, region),
    listed,
    served: items.flatMap(({ ref }) => (ref?.base ? [servedIn(ref.base, region)] : [])),
    away: elsewhere(scene, items, region),
    answering,
    asked: scene.settings.models.length,
    together:
      answering.length > 0 && answering.every((name) => scene.settings.models.includes(name))
        ? together(scene, region)
        : null,
    unrecorded: items.flatMap(unrecordedOf),
    others: offerIds(scene, items, succeeding(scene)),
  };
}

/** One other Region for all the models that the run asks for. */
function together(scene: Scene, region: string): Elsewhere | null {
  const all = scene.observations.flatMap((observation) =>
    observation.service === 'bedrock' && !observation.followUp && observation.target !== null
      ? [{ cause: 'model-not-in-region' as const, observation, ref: refOf(scene, observation.target, region), region }]
      : [],
  );
  const found = elsewhere(scene, all, region);
  return found?.moves.length === 1 && found.moves[0].items.length === scene.settings.models.length ? found : null;
}

/** A list that has the model contradicts the refusal, unless the catalog itself says that the Region has it not. */
function confidenceOf(readable: boolean, listed: readonly string[], denied: boolean) {
  if (denied) return 'certain';
  if (listed.length > 0) return 'possible';
  return readable ? 'certain' : 'likely';
}

const servedIn = (base: string, region: string): Served => ({
  base,
  regions: nearestFirst(regionsServing(base), region).filter((r) => r !== region),
  unrecorded: unrecordedProfiles(base),
});

const unrecordedOf = ({ ref, observation }: Judged): Offer[] => {
  const ids = unrecordedProfiles(ref?.base ?? '')
    .filter((id) => id !== observation.target)
    .map((id) => ({ id, word: 'form' as const }));
  return isSome(ids) ? [{ written: observation.target ?? '', ids }] : [];
};

function arnOfElsewhere(scene: Scene, items: Items): ArnOfElsewhere {
  const { region } = items[0];
  const homes = [...new Set(items.flatMap((j) => j.ref?.region ?? []))];
  const unasked = items.some((j) => j.observation.status === 'not-evaluated');
  return {
    ...modelFacts(scene, items, unasked ? 'likely' : 'certain'),
    what: 'arn',
    homes,
    foreign: homes.some((home) => partitionOf(home).id !== partitionOf(region).id),
    there: items.flatMap(({ observation, ref }) =>
      scene.observations.filter((o) => o.followUp && o.target === observation.target && o.region === ref?.region),
    ),
    offers: offerIds(scene, items, sameModel(scene)),
    answering: answeringHere(scene, targetsOf(items)),
  };
}

const SHOWN = 4;

function tellServed({ base, regions, unrecorded }: Served): Text {
  if (regions.length === 0)
    return unrecorded.length > 0
      ? text`The IDs of ${base} are ${enumerate(unrecorded)}. This action’s table does not say from which Regions you can call them.`
      : text`This action’s table does not say which Region offers ${base}.`;
  const more = regions.length - SHOWN;
  return text`${base} can be called from ${enumerate(regions.slice(0, SHOWN), 'or')}${more > 0 ? text` and ${more} more` : []}.`;
}

function tellNotServed(facts: NotServed): Told {
  const { items, region, readable, listed, served } = facts;
  return {
    headline:
      listed.length > 0
        ? text`${region} refuses ${namesOf(items)}, although the account’s own list has ${forCount(items, 'it', 'them')}.`
        : text`${region} does not offer ${namesOf(items)}.`,
    explanation: text`${served.flatMap((s) => [...tellServed(s), ' '])}${listed.length > 0 ? LISTED : sourceNote(readable, region)}`,
    evidence: evidenceOf(
      items,
      (j) => text`The catalog of ${j.region} does not offer ${j.observation.target ?? ''} at all.`,
    ),
    remedies: remediesFor(facts),
    lookalikes: [
      text`A mistyped ID and a model past its end of life get the same error. This ID is real, and its model has not ended as far as is known.`,
    ],
  };
}

const LISTED = text`Lists show withdrawn models for a while, and also models that the account cannot call.`;

function remediesFor({
  items,
  region,
  run,
  away,
  answering,
  asked,
  together,
  unrecorded,
  others,
}: NotServed): readonly [Remedy, ...Remedy[]] {
  const swaps = swapsOf(others);
  const tries = swapsOf(unrecorded);
  const remedies = [
    ...(away ? [callElsewhere(run, away.moves, { answering, notes: notesOn(away, asked) })] : []),
    ...(together
      ? [
          callElsewhere(run, together.moves, {
            answering: [],
            title: text`Use the Region ${together.moves[0].to} for the whole step`,
            notes: notesOn(together, asked),
          }),
        ]
      : []),
    ...(away === null && isSome(tries)
      ? [
          swapModels(tries, {
            region,
            notes: [text`This action’s table does not say from which Regions you can call this profile.`],
          }),
        ]
      : []),
    ...(isSome(swaps) ? [swapModels(swaps, { region, notes: [...sourcesOf(others, region), OTHER_MODEL] })] : []),
  ];
  if (isSome(remedies)) return remedies;
  return [
    ask({
      whom: text`AWS, by the account manager or https://repost.aws`,
      title: text`Ask from which Region the model can be called`,
      message: `${introduce(run)} Bedrock refuses ${targetsOf(items).join(', ')} there, and no list says where it can be called. From which Region, and with which ID, can our account call it?`,
      requestId: requestIdOf(items),
      after: text`this step names a model that you can call from ${region}`,
      looks: [listLook(region)],
    }),
  ];
}

function notesOn({ moves, others }: Elsewhere, asked: number): Text[] {
  const [{ to, items }] = moves;
  return [
    ...(asked > 1 && items.length === asked ? [text`${to} serves all the models asked for.`] : []),
    ...(others.length > 0 ? [text`Or ${enumerate(others, 'or')}, further away.`] : []),
  ];
}

function tellArn(facts: ArnOfElsewhere): Told {
  const { items, region, homes, there } = facts;
  return {
    headline: text`${namesOf(items)} ${forCount(items, 'belongs', 'belong')} to ${enumerate(homes)}, and the job calls ${region}.`,
    explanation: text`A Bedrock ARN works only in its own Region: a client for ${region} gets the error that there is no such model. Some tools take the Region from the ARN; the SDKs do not.`,
    evidence: evidenceOf(
      items,
      (j) => text`${j.observation.target ?? ''} names ${j.ref?.region ?? ''}.`,
      ...there.flatMap(answerThere),
    ),
    remedies: remediesForArn(facts),
  };
}

const answerThere = (o: Observation): Evidence[] => {
  if (o.status === 'ok') return [proof(o, text`accepted`)];
  return o.status === 'failed' ? [cite(o)] : [];
};

/** Its own Region refused it as well: then moving there fixes nothing. */
const isRefusedThere = (there: readonly Observation[]): boolean => there.some((o) => o.status === 'failed');

function remediesForArn({
  items,
  region,
  run,
  homes,
  foreign,
  there,
  offers,
  answering,
}: ArnOfElsewhere): readonly [Remedy, ...Remedy[]] {
  const swaps = swapsOf(offers);
  const moves = homes.map((to) => ({
    to,
    items: targetsOf(items.filter(({ ref }) => ref?.region === to)).map((arn) => ({ written: arn, id: arn })),
  }));
  const move = isSome(moves) && !isRefusedThere(there) ? [callElsewhere(run, moves, { answering })] : [];
  const here = isSome(swaps) ? [swapModels(swaps, { region, notes: sourcesOf(offers, region) })] : [];
  const remedies = foreign ? here : [...move, ...here];
  if (isSome(remedies)) return remedies;
  return [
    ask({
      whom: text`whoever chose the model`,
      title: text`Ask for a model that you can call from ${region}`,
      message: `${introduce(run)} The job names ${targetsOf(items).join(', ')}. ${foreign ? 'It is in another partition of AWS, which needs other credentials.' : 'Its own Region refuses it as well.'} Which model do you mean?`,
      requestId: requestIdOf(items),
      after: text`this step names a model that you can call from ${region}`,
      looks: [listLook(region)],
    }),
  ];
}
