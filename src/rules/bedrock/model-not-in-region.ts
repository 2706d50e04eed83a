import { isMantleOnly, regionsServing, unrecordedProfiles } from '../../knowledge/bedrock-models.ts';
import { nearestFirst } from '../../knowledge/region-distance.ts';
import { partitionOf } from '../../knowledge/regions.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { cite, proof } from '../evidence.ts';
import { type Evidence, type Fix, inputs, type Prose, proseRule } from '../rule.ts';
import { adviseIds, adviseRegions, evidenceOf, matchOf, namesOf, whatIsHere } from './advice.ts';
import { idsHere, isReadable, sourceNote } from './catalogue-facts.ts';
import { isArnOfElsewhere, type Judged, judgedByRegion } from './judge.ts';

const SHOWN = 4;

function where({ ref, region }: Judged): Text {
  const base = ref?.base ?? '';
  if (isMantleOnly(base))
    return text`${base} is served by the bedrock-mantle endpoint alone, which the job would have to call with another client.`;
  const regions = nearestFirst(regionsServing(base), region).filter((r) => r !== region);
  if (regions.length === 0) {
    const profiles = unrecordedProfiles(base);
    return profiles.length > 0
      ? text`${base} is called by ${enumerate(profiles, 'or')}; from which Regions is not recorded.`
      : text`Which Region serves ${base} is not recorded.`;
  }
  const more = regions.length - SHOWN;
  return text`${base} can be called from ${enumerate(regions.slice(0, SHOWN), 'or')}${more > 0 ? text` and ${more} more` : text``}.`;
}

function notServed(scene: Scene, items: [Judged, ...Judged[]]): Prose {
  const [{ region }] = items;
  return matchOf({
    items,
    headline: text`${region} does not serve ${namesOf(items)}.`,
    explanation: text`${items.flatMap((j) => [...where(j), ' '])}${sourceNote(scene, region)}`,
    evidence: evidenceOf(
      items,
      (j) => text`The catalogue of ${j.region} offers ${j.observation.target ?? ''} in no way.`,
    ),
    fixes: [
      ...adviseRegions(scene, region),
      {
        title: text`Or use a model that ${region} serves`,
        steps: [text`The lists show what can be called from here.`],
        snippets: [whatIsHere(region)],
      },
    ],
    confidence: isReadable(scene, region) ? 'certain' : 'likely',
    lookalikes: [
      text`A mistyped id and a model that has ended get the same answer; this id is a real one, and no end is known.`,
    ],
  });
}

/** What the ARN's own Region answered, where it was asked. */
function inItsRegion(scene: Scene, { observation, ref }: Judged): Evidence[] {
  const there = scene.observations.find(
    (o) => o.followUp && o.target === observation.target && o.region === ref?.region,
  );
  if (there?.status === 'ok') return [proof(there, text`accepted`)];
  return there?.status === 'failed' ? [cite(there)] : [];
}

function arnOfElsewhere(scene: Scene, items: [Judged, ...Judged[]]): Prose {
  const [{ region }] = items;
  const homes = [...new Set(items.flatMap((j) => j.ref?.region ?? []))];
  const foreign = homes.some((home) => partitionOf(home).id !== partitionOf(region).id);
  const here = adviseIds(
    items,
    ({ ref }) => (ref?.base ? idsHere(scene, ref.base, region) : []),
    text`Or use an id that ${region} knows`,
  );
  const move: Fix = {
    title: text`Call Bedrock in the ARN’s own Region`,
    steps: [
      text`Give the job’s Bedrock client ${enumerate(homes)} as its Region, and run this action with it as ${'aws-region'}. What else the job uses may stay in ${region}.${foreign ? text` It lies in another partition, which takes other credentials.` : text``}`,
    ],
  };
  return matchOf({
    items,
    headline: text`${namesOf(items)} ${items.length > 1 ? text`belong` : text`belongs`} to ${enumerate(homes)}, and the job calls ${region}.`,
    explanation: text`An ARN of Bedrock is known in its own Region alone; a client of ${region} is told that there is no such model. Some tools take the Region from the ARN, the SDKs do not.`,
    evidence: evidenceOf(
      items,
      (j) => text`${j.observation.target ?? ''} names ${j.ref?.region ?? ''}.`,
      ...items.flatMap((j) => inItsRegion(scene, j)),
    ),
    fixes: [move, ...here],
    confidence: items.some((j) => j.observation.status === 'not-evaluated') ? 'likely' : 'certain',
  });
}

export const modelNotInRegion = proseRule({
  id: 'bedrock/model-not-in-region',
  severities: ['error'],
  title: 'The Region does not serve the model',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    return judgedByRegion(scene, 'model-not-in-region').flatMap((items) => {
      const [arns, others] = [items.filter(isArnOfElsewhere), items.filter((j) => !isArnOfElsewhere(j))];
      return [
        ...(isSome(others) ? [notServed(scene, others)] : []),
        ...(isSome(arns) ? [arnOfElsewhere(scene, arns)] : []),
      ];
    });
  },
});

const isSome = (items: Judged[]): items is [Judged, ...Judged[]] => items.length > 0;
