import { isReadable } from '../../answers/bedrock-catalogue.ts';
import { type Judged, judgedByRegion } from '../../answers/bedrock-cause.ts';
import { ownPrefix } from '../../knowledge/bedrock-models.ts';
import { regionsCalling } from '../../knowledge/bedrock-regions.ts';
import { callElsewhere, swapModels } from '../../remedies/models.ts';
import { ask, introduce } from '../../remedies/people.ts';
import { answeringHere } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { evidenceOf, forCount, isSome, listLook, type ModelFacts, modelFacts, targetsOf } from './describe-models.ts';
import { type Allowance, allowanceFor, swapAllowed } from './invocation-arns.ts';
import { type Offer, offerIds, sameModel, sourceNote, sourcesOf, swapsOf } from './offer-models.ts';

type WrongGeography = ModelFacts & {
  readable: boolean;
  prefixes: readonly string[];
  offers: readonly Offer[];
  allowance: Allowance | null;
  /** The nearest Regions that call the refused IDs just as they are. */
  callers: readonly string[];
  answering: readonly string[];
};

export const profileWrongGeography = rule<WrongGeography>({
  id: 'bedrock/profile-wrong-geography',
  severities: ['error'],
  title: 'The inference profile’s prefix is for other Regions',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) =>
    judgedByRegion(scene, 'profile-wrong-geography').map((items) => {
      const { region } = items[0];
      const readable = isReadable(scene, region);
      const known = offerIds(scene, items, sameModel(scene));
      const offers = [...known, ...items.flatMap((j) => (isOffered(known, j) ? [] : byPartition(j)))];
      return {
        ...modelFacts(scene, items, readable ? 'certain' : 'likely'),
        readable,
        prefixes: [...new Set(items.flatMap((j) => j.ref?.prefix ?? []))],
        offers,
        allowance: allowanceFor(
          scene,
          swapsOf(offers).map(({ to }) => to),
          region,
        ),
        callers: regionsCalling(targetsOf(items), region)
          .filter((each) => each !== region)
          .slice(0, 4),
        answering: answeringHere(scene, targetsOf(items)),
      };
    }),
  tell: (facts) => {
    const { items, region, prefixes } = facts;
    return {
      headline: text`${enumerate(prefixes.map((p) => `${p}.`))} profiles of ${forCount(items, 'this model', 'these models')} cannot be called from ${region}.`,
      explanation: explain(facts),
      evidence: evidenceOf(
        items,
        (j) => text`The catalog of ${j.region} has other profiles of the model, and not ${j.observation.target ?? ''}.`,
      ),
      remedies: remediesFor(facts),
    };
  },
});

function explain({ offers, region, readable }: WrongGeography): Text {
  const ids = enumerate(swapsOf(offers).map(({ to }) => to));
  return offers.some(({ ids: [first] }) => first.word === 'form')
    ? text`All profiles of ${region}’s partition have the prefix ${`${ownPrefix(region) ?? ''}.`}, so the ID is ${ids}, if the Region offers the model.`
    : text`From ${region} the ID is ${ids}. ${sourceNote(readable, region)}`;
}

const isOffered = (offers: readonly Offer[], { observation }: Judged): boolean =>
  offers.some(({ written }) => written === observation.target);

/** All profiles of a partition such as GovCloud have one prefix. */
function byPartition({ ref, observation, region }: Judged): Offer[] {
  const own = ownPrefix(region);
  return ref?.base && own
    ? [{ written: observation.target ?? '', ids: [{ id: `${own}.${ref.base}`, word: 'form' }] }]
    : [];
}

function remediesFor(facts: WrongGeography): readonly [Remedy, ...Remedy[]] {
  const { region, run, items, offers, allowance, callers, answering } = facts;
  const swaps = swapsOf(offers);
  const notes = sourcesOf(offers, region);
  const [to, ...further] = callers;
  const keep = to
    ? [
        callElsewhere(run, [{ to, items: targetsOf(items).map((id) => ({ written: id, id })) }], {
          answering,
          notes: further.length > 0 ? [text`Or ${enumerate(further, 'or')}, further away.`] : [],
        }),
      ]
    : [];
  const here = isSome(swaps)
    ? [{ ...swapModels(swaps, { region, notes }), looks: [listLook(region)] }, ...swapAllowed(swaps, region, allowance)]
    : [];
  const remedies = [...here, ...keep];
  return isSome(remedies) ? remedies : [askForProfile(facts)];
}

const askForProfile = ({ items, region, run }: WrongGeography): Remedy =>
  ask({
    whom: text`whoever chose the model`,
    title: text`Ask for a profile that you can call from ${region}`,
    message: `${introduce(run)} ${targetsOf(items).join(', ')} cannot be called from there, and no list says which ID can. Which one do you mean?`,
    after: text`this step names a profile that you can call from ${region}`,
    looks: [listLook(region)],
  });
