import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { prefixRegions, profilesFor } from '../../knowledge/bedrock-models.ts';
import { nearestFirst } from '../../knowledge/bedrock-nearest.ts';
import { enumerate, text } from '../../text.ts';
import type { Rule } from '../../types.ts';
import { adviseIds, evidenceOf, invocationPolicy, matchOf } from './advice.ts';
import { idsHere, isReadable, sourceNote } from './catalogue.ts';
import { type Judged, judged } from './judge.ts';

export const profileWrongGeography: Rule = {
  id: 'bedrock/profile-wrong-geography',
  severity: 'error',
  title: 'The inference profile’s prefix does not serve this Region',
  says: ['The provided model identifier is invalid.'],
  why: 'A geographic inference profile is called from its own Regions only: `us.` from North America, `eu.` from Europe, and so on. From elsewhere AWS answers as it does to a mistyped id.',
  check: '`aws bedrock list-inference-profiles --region REGION`',
  mend: 'Use the prefix of the Region in which the job calls Bedrock, or `global.`.',
  references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html', 'https://docs.aws.amazon.com/bedrock/latest/userguide/cross-region-inference.html'],
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const items = judged(scene, 'profile-wrong-geography');
    const [first] = items;
    if (!first) return [];
    const { region } = first;
    const ids = ({ ref }: Judged): string[] => (ref?.base ? idsHere(scene, ref.base, region) : []);
    const prefixes = [...new Set(items.flatMap((j) => j.ref?.prefix ?? []))];
    const origins = nearestFirst([...new Set(prefixes.flatMap(prefixRegions))], region).filter((r) => items.every(({ ref }) => ref?.base && profilesFor(ref.base, r).some((p) => p.prefix === ref.prefix)));
    const right = items.flatMap((j) => ids(j)[0] ?? []);
    const chosen = items.flatMap((j) => (ids(j)[0] ? [{ ...j, ref: parseModelId(ids(j)[0] as string) }] : []));
    return [
      matchOf({
        items,
        headline: text`${enumerate(prefixes.map((p) => `${p}.`))} profiles of ${items.length > 1 ? text`these models` : text`this model`} cannot be called from ${region}.`,
        explanation: text`From ${region} the id is ${enumerate([...new Set(right)])}. ${sourceNote(scene, region)}`,
        evidence: evidenceOf(items, (j) => text`The catalogue of ${j.region} has other profiles of the model, and not ${j.observation.target ?? ''}.`),
        fixes: [
          ...adviseIds(items, ids, text`Use this Region’s profile`),
          { title: text`Allow the profile, and the model wherever it routes to`, steps: [text`The policy must name the new profile too.`], snippets: [invocationPolicy(scene, chosen)] },
          ...(origins.length > 0 ? [{ title: text`Or keep the id, and call Bedrock where it serves`, steps: [text`${enumerate(prefixes.map((p) => `${p}.`))} is called from ${enumerate(origins.slice(0, 4), 'or')}: set that Region for the Bedrock client.`] }] : []),
        ],
        confidence: isReadable(scene, region) ? 'certain' : 'likely',
      }),
    ];
  },
};
