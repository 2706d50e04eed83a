import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { regionsCalling } from '../../knowledge/bedrock-regions.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, text } from '../../text.ts';
import { type Fix, inputs, proseRule } from '../rule.ts';
import { adviseIds, adviseRegions, evidenceOf, invocationPolicy, matchOf } from './advice.ts';
import { idsHere, isReadable, sourceNote } from './catalogue-facts.ts';
import { type Judged, judgedByRegion } from './judge.ts';

/** The nearest Regions from which all of the run's ids can be called as they are; failing that, those of the refused ones. */
function keepIds(scene: Scene, items: readonly Judged[], region: string): Fix[] {
  const refused = items.flatMap((j) => j.observation.target ?? []);
  const all = regionsCalling(scene.settings.models, region);
  const origins = all.length > 0 ? all : regionsCalling(refused, region);
  if (origins.length === 0) return [];
  const whole = all.length > 0 && scene.settings.models.length > 1;
  return [
    {
      title: text`Or keep the id, and call Bedrock where it serves`,
      steps: [
        text`${enumerate(whole ? scene.settings.models : refused)} ${(whole ? scene.settings.models : refused).length > 1 ? text`are` : text`is`} called from ${enumerate(origins.slice(0, 4), 'or')}: set that Region for the Bedrock client.`,
      ],
    },
  ];
}

export const profileWrongGeography = proseRule({
  id: 'bedrock/profile-wrong-geography',
  severities: ['error'],
  title: 'The inference profile’s prefix does not serve this Region',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    return judgedByRegion(scene, 'profile-wrong-geography').map((items) => {
      const [{ region }] = items;
      const ids = ({ ref }: Judged): string[] => (ref?.base ? idsHere(scene, ref.base, region) : []);
      const prefixes = [...new Set(items.flatMap((j) => j.ref?.prefix ?? []))];
      const chosen = items.flatMap((j) =>
        ids(j)
          .slice(0, 1)
          .map((id): Judged => ({ ...j, ref: parseModelId(id) })),
      );
      const right = [...new Set(chosen.flatMap((j) => j.ref?.written ?? []))];
      return matchOf({
        items,
        headline: text`${enumerate(prefixes.map((p) => `${p}.`))} profiles of ${items.length > 1 ? text`these models` : text`this model`} cannot be called from ${region}.`,
        explanation: text`From ${region} the id is ${enumerate(right)}. ${sourceNote(scene, region)}`,
        evidence: evidenceOf(
          items,
          (j) =>
            text`The catalogue of ${j.region} has other profiles of the model, and not ${j.observation.target ?? ''}.`,
        ),
        fixes: [
          ...adviseIds(items, ids, text`Use this Region’s profile`),
          {
            title: text`Allow the profile, and the model wherever it routes to`,
            steps: [text`The policy must name the new profile too.`],
            snippets: [invocationPolicy(scene, chosen)],
          },
          ...keepIds(scene, items, region),
          ...(scene.settings.models.length > 1 ? adviseRegions(scene, region) : []),
        ],
        confidence: isReadable(scene, region) ? 'certain' : 'likely',
      });
    });
  },
});
