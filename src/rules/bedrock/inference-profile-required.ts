import { isReadable, liveProfiles } from '../../answers/bedrock-catalogue.ts';
import { type Judged, judgedByRegion } from '../../answers/bedrock-cause.ts';
import { reasonOf } from '../../answers/bedrock-reasons.ts';
import { prefixesOf } from '../../knowledge/bedrock-models.ts';
import { callElsewhere, swapModels } from '../../remedies/models.ts';
import { ask, introduce } from '../../remedies/people.ts';
import { answeringHere } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { enumerate, text } from '../../text.ts';
import { meant } from '../meant.ts';
import { inputs, rule } from '../rule.ts';
import { evidenceOf, isSome, type ModelFacts, modelFacts, namesOf, requestIdOf, targetsOf } from './describe-models.ts';
import { type Allowance, allowanceFor, swapAllowed } from './invocation-arns.ts';
import {
  type Elsewhere,
  elsewhere,
  type Offer,
  offerIds,
  sameModel,
  sourceNote,
  sourcesOf,
  swapsOf,
} from './offer-models.ts';

type ProfileRequired = ModelFacts & {
  readable: boolean;
  /** AWS's words or the account's list say so; otherwise the table does. */
  told: boolean;
  offers: readonly Offer[];
  allowance: Allowance | null;
  /** Where no profile of the model is called here. */
  away: Elsewhere | null;
  answering: readonly string[];
};

export const inferenceProfileRequired = rule<ProfileRequired>({
  id: 'bedrock/inference-profile-required',
  severities: ['error'],
  title: 'The model needs an inference profile',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) =>
    judgedByRegion(scene, 'inference-profile-required').map((items) => {
      const { region } = items[0];
      const known = offerIds(scene, items, (j) => sameModel(scene)(j).filter((id) => id !== j.ref?.base));
      const away = known.length === 0 ? elsewhere(scene, items, region) : null;
      const unread = liveProfiles(scene, region) === null;
      const offers = known.length === 0 && away === null && unread ? items.flatMap(byForm) : known;
      const told = items.every((j) => reasonOf(j.observation) === 'profile-required') || isReadable(scene, region);
      return {
        ...modelFacts(scene, items, told ? 'certain' : 'likely'),
        readable: isReadable(scene, region),
        told,
        offers,
        allowance: allowanceFor(
          scene,
          swapsOf(offers).map(({ to }) => to),
          region,
        ),
        away,
        answering: away ? answeringHere(scene, targetsOf(items)) : [],
      };
    }),
  tell: (facts) => {
    const { items, region, readable, told } = facts;
    return {
      headline: text`You can call ${namesOf(items)} only through an inference profile.`,
      explanation: text`The model ID alone has no on-demand throughput${whichId(facts)}. ${sourceNote(readable, region)}`,
      evidence: evidenceOf(
        items,
        (j) => text`The catalog of ${j.region} lists ${j.observation.target ?? ''} only for inference profiles.`,
      ),
      remedies: remediesFor(facts),
      ...meant(items.length === 1 ? swapsOf(facts.offers)[0]?.to : null),
      lookalikes: told
        ? []
        : [
            text`A mistyped ID gets the same error. But this ID belongs to a real model, which this action’s table lists only for profiles.`,
          ],
    };
  },
});

/** No list tells of a profile: those of this Region's geographies have this form. */
function byForm({ ref, observation, region }: Judged): Offer[] {
  const ids = prefixesOf(region).map((prefix) => ({ id: `${prefix}.${ref?.base ?? ''}`, word: 'form' as const }));
  return ref?.base && isSome(ids) ? [{ written: observation.target ?? '', ids }] : [];
}

function whichId({ offers, region, away }: ProfileRequired) {
  const ids = swapsOf(offers).map(({ to }) => to);
  if (ids.length > 0) return text`: from ${region} the ID is ${enumerate(ids)}`;
  return away
    ? text`, and no profile of it is known in ${region}, only in other Regions`
    : text`, and no profile of it is known in ${region}`;
}

function remediesFor(facts: ProfileRequired): readonly [Remedy, ...Remedy[]] {
  const { items, region, run, offers, allowance, away, answering } = facts;
  const swaps = swapsOf(offers);
  const looks = [
    { caption: text`The profiles of ${region}`, run: `aws bedrock list-inference-profiles --region ${region}` },
  ];
  if (isSome(swaps)) {
    const notes = sourcesOf(offers, region);
    return [{ ...swapModels(swaps, { region, notes }), looks }, ...swapAllowed(swaps, region, allowance)];
  }
  if (away) return [{ ...callElsewhere(run, away.moves, { answering }), looks }];
  return [
    ask({
      whom: text`whoever chose the model`,
      title: text`Ask for an inference profile of the model`,
      message: `${introduce(run)} Bedrock accepts ${targetsOf(items).join(', ')} only through an inference profile, and we know no profile of it there. Which one can we use?`,
      requestId: requestIdOf(items),
      after: text`this step names an inference profile of the model`,
      looks,
    }),
  ];
}
