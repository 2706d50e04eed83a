import { isFailed } from '../../answers/answer.ts';
import { idsHere, idsListed, isReadable, isReal } from '../../answers/bedrock-catalogue.ts';
import { type Judged, judgedByRegion } from '../../answers/bedrock-cause.ts';
import { saysNothingThere } from '../../answers/bedrock-reasons.ts';
import type { ModelKind } from '../../knowledge/bedrock-ids.ts';
import { runtimeIdFor } from '../../knowledge/bedrock-models.ts';
import { isSameGeneration, nearestIds } from '../../knowledge/bedrock-nearest.ts';
import { callElsewhere, swapModels } from '../../remedies/models.ts';
import { ask, introduce } from '../../remedies/people.ts';
import { answeringHere } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { meant as likely } from '../meant.ts';
import { inputs, rule, type Told } from '../rule.ts';
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
  sourceNote,
  sourcesOf,
  swapsOf,
} from './offer-models.ts';

/** A resource of the account's own, such as an application inference profile; nothing is near to it. */
type OwnKind = 'application-profile' | 'provisioned' | 'imported' | 'custom' | 'router';

type NoModel = ModelFacts & {
  what: 'model';
  readable: boolean;
  offers: readonly Offer[];
  /** Where no near ID is called here: the nearest real one, and the Region that calls it. */
  away: Elsewhere | null;
  answering: readonly string[];
  otherModel: boolean;
  /** It has the form of an ID, and is near to none: it may be newer than every list at hand. */
  maybeNew: boolean;
  listed: readonly string[];
};
type NoResource = ModelFacts & { what: OwnKind; caller: string | null; foreign: readonly string[] };

export const invalidModelId = rule<NoModel | NoResource>({
  id: 'bedrock/invalid-model-id',
  severities: ['error'],
  title: 'No model has this ID',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) =>
    judgedByRegion(scene, 'invalid-model-id').flatMap((items) => {
      const kinds = Map.groupBy(items, (j) => (j.ref && isOwn(j.ref.kind) ? j.ref.kind : 'model'));
      return [...kinds].flatMap(([kind, group]): (NoModel | NoResource)[] => {
        if (!isSome(group)) return [];
        return kind === 'model' ? [noModel(scene, group)] : [noResource(scene, kind, group)];
      });
    }),
  tell: (facts) => (facts.what === 'model' ? tellNoModel(facts) : tellNoResource(facts)),
});

const OWN: Readonly<Record<OwnKind, { name: string; list: string }>> = {
  'application-profile': {
    name: 'application inference profile',
    list: 'list-inference-profiles --type-equals APPLICATION',
  },
  provisioned: { name: 'provisioned throughput', list: 'list-provisioned-model-throughputs' },
  imported: { name: 'imported model', list: 'list-imported-models' },
  custom: { name: 'custom model or deployment of one', list: 'list-custom-model-deployments' },
  router: { name: 'prompt router', list: 'list-prompt-routers' },
};

const isOwn = (kind: ModelKind): kind is OwnKind => Object.hasOwn(OWN, kind);

/** Ids that this Region calls and that may have been meant: of the same model where it is real, else the nearest names. */
const meant =
  (scene: Scene) =>
  ({ ref, observation, region }: Judged): readonly string[] => {
    const written = observation.target ?? '';
    const same = ref?.base && !runtimeIdFor(ref.base) && isReal(scene, ref.base, region);
    const ids = same && ref.base ? idsHere(scene, ref.base, region).filter((id) => id !== written) : [];
    return ids.length > 0 ? ids : nearestIds(written, { region, now: scene.now, extra: idsListed(scene, region) });
  };

/** The nearest real model as if it had been written, for Regions that call it. */
const asMeant = (scene: Scene, { observation, ref, ...rest }: Judged): Judged[] => {
  const [base] = nearestIds(ref?.base ?? observation.target ?? '', { now: scene.now, count: 1 });
  return base && ref ? [{ ...rest, observation, ref: { ...ref, kind: 'model', base, prefix: null } }] : [];
};

function noModel(scene: Scene, items: Items): NoModel {
  const { region } = items[0];
  const offers = offerIds(scene, items, meant(scene));
  const unmet = items.filter(({ observation }) => !offers.some(({ written }) => written === observation.target));
  const away =
    offers.length === 0
      ? elsewhere(
          scene,
          unmet.flatMap((j) => asMeant(scene, j)),
          region,
        )
      : null;
  const offered = [...offers.map(({ written, ids }) => [written, ids[0].id] as const), ...movesOf(away)];
  const listed = items.flatMap((j) => idsListed(scene, region).filter((id) => id === j.observation.target));
  const maybeNew = items.some(
    (j) =>
      /^[a-z0-9]+\.[a-z0-9]/.test(j.ref?.base ?? '') &&
      !runtimeIdFor(j.ref?.base ?? '') &&
      (!isReadable(scene, region) || meant(scene)(j).length === 0),
  );
  return {
    ...modelFacts(scene, items, maybeNew || listed.length > 0 ? 'likely' : 'certain'),
    what: 'model',
    readable: isReadable(scene, region),
    offers,
    away,
    answering: away ? answeringHere(scene, targetsOf(items)) : [],
    otherModel: offered.some(([written, id]) => !isSameGeneration(written, id)),
    maybeNew,
    listed,
  };
}

const movesOf = (away: Elsewhere | null): (readonly [string, string])[] =>
  (away?.moves ?? []).flatMap(({ items }) => items.map(({ written, id }) => [written, id] as const));

function noResource(scene: Scene, kind: OwnKind, items: Items): NoResource {
  const said = items.every(({ observation: o }) => !isFailed(o) || saysNothingThere(o.error.message));
  const facts = modelFacts(scene, items, said ? 'certain' : 'likely');
  const caller = facts.run.account;
  const accounts = [...new Set(items.flatMap((j) => j.ref?.account ?? []))];
  return {
    ...facts,
    what: kind,
    caller,
    foreign: caller ? accounts.filter((account) => account !== caller) : [],
  };
}

function tellNoModel(facts: NoModel): Told {
  const { items, region, readable, offers, away, maybeNew, listed } = facts;
  const near = [
    ...new Set([...offers.flatMap(({ ids }) => ids.map(({ id }) => id)), ...movesOf(away).map(([, id]) => id)]),
  ];
  return {
    headline: text`Bedrock has no ${forCount(items, 'model', 'models')} called ${namesOf(items)}.`,
    explanation: text`No model and no inference profile has this ID. ${near.length > 0 ? text`Similar IDs: ${enumerate(near, 'or')}. ` : []}${sourceNote(readable, region)}`,
    evidence: evidenceOf(
      items,
      (j) =>
        text`The account’s list in ${j.region} has neither ${j.observation.target ?? ''} nor a model of that name.`,
    ),
    remedies: remediesForModel(facts),
    // Another generation is another choice, not another spelling.
    ...likely(items.length === 1 && !facts.otherModel ? near[0] : null),
    lookalikes: [...(maybeNew ? [MAYBE_NEW] : []), ...(listed.length > 0 ? [listedAllTheSame(listed)] : [])],
  };
}

const MAYBE_NEW = text`A model gets the same error if it is newer than this action’s table and not offered in this Region: compare the ID with the provider’s page in the Bedrock user guide.`;

const listedAllTheSame = (listed: readonly string[]): Text =>
  text`The account’s own list still shows ${enumerate(listed)}: lists keep withdrawn models for a while.`;

function remediesForModel({
  items,
  region,
  run,
  offers,
  away,
  answering,
  otherModel,
}: NoModel): readonly [Remedy, ...Remedy[]] {
  const swaps = swapsOf(offers);
  const notes = otherModel ? [OTHER_MODEL] : [];
  if (isSome(swaps))
    return [
      {
        ...swapModels(swaps, {
          region,
          notes: [...sourcesOf(offers, region), ...notes],
        }),
        looks: [listLook(region)],
      },
    ];
  if (away) return [{ ...callElsewhere(run, away.moves, { answering, notes }), looks: [listLook(region)] }];
  return [
    ask({
      whom: text`whoever chose the model`,
      title: text`Ask which model is meant`,
      message: `${introduce(run)} Bedrock has no model called ${targetsOf(items).join(', ')} in ${region}. Which ID do you mean?`,
      requestId: requestIdOf(items),
      after: text`this step names an ID of the account’s own list`,
      looks: [listLook(region)],
    }),
  ];
}

function tellNoResource({ what, items, region, run, caller, foreign }: NoResource): Told {
  const { name, list } = OWN[what];
  const looks = [{ caption: text`What the account has in ${region}`, run: `aws bedrock ${list} --region ${region}` }];
  return {
    headline: text`Bedrock has no ${[name]} ${namesOf(items)} in ${region}.`,
    explanation: text`It was deleted or mistyped, or is in another Region or account.${foreign.length > 0 ? text` The ARN names account ${enumerate(foreign)}, and the caller belongs to ${caller ?? ''}.` : []}`,
    evidence: evidenceOf(items, (j) => text`${j.observation.target ?? ''} is not known in ${j.region}.`),
    remedies: [
      foreign.length > 0
        ? ask({
            whom: text`the owners of account ${enumerate(foreign)}`,
            title: text`Ask for a role in the account that has it`,
            message: `${introduce(run)} It has to call ${targetsOf(items).join(', ')}, and its credentials belong to account ${caller ?? ''}. Please give us a role in your account that can call it, for the input role-to-assume.`,
            requestId: requestIdOf(items),
            after: text`this step assumes a role of account ${enumerate(foreign)}`,
            looks,
          })
        : ask({
            whom: text`whoever made the ${[name]}`,
            title: text`Ask for the ARN that it has now`,
            message: `${introduce(run)} Bedrock has no ${name} ${targetsOf(items).join(', ')} in ${region}. If it was created again, it has a new ARN. What is that ARN?`,
            requestId: requestIdOf(items),
            after: text`the ARN in ${'bedrock-models'} is on the account’s own list in ${region}`,
            looks,
          }),
    ],
  };
}
