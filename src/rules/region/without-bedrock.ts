import { isFailed, isUnresolved } from '../../answers/answer.ts';
import { bedrockRegions, isBedrockRegion, tableDate } from '../../knowledge/bedrock-models.ts';
import { nearestFirst } from '../../knowledge/region-distance.ts';
import { isKnownRegion, regionLabel } from '../../knowledge/regions.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { enumerate, text } from '../../text.ts';
import { adviseRegions } from '../bedrock/advice.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Fix, inputs, proseRule } from '../rule.ts';

const UNREACHED: ReadonlySet<string> = new Set(['network', 'timeout', 'tls', 'proxy', 'protocol']);

/** Failures to reach a Bedrock that, by the list, is not there: its host does not resolve; or, where an override names another host, that cannot be reached. */
function unreached(scene: Scene): FailedObservation[] {
  const { region, named } = scene.settings;
  if (!named.includes('bedrock') || !isKnownRegion(region) || isBedrockRegion(region)) return [];
  const overridden = scene.endpoints.some((e) => e.service === 'bedrock' || e.service === 'all');
  return scene.observations
    .filter(isFailed)
    .filter(
      (o) =>
        o.service === 'bedrock' &&
        o.region === region &&
        (isUnresolved(o) || (overridden && UNREACHED.has(o.error.kind))),
    );
}

/** Where the models asked for can be called; without one, the nearest Regions that have Bedrock at all. */
function elsewhere(scene: Scene, region: string): Fix[] {
  const stays = text`Prompts then leave ${region}: see whether that is allowed.`;
  const [advice] = adviseRegions(scene, region);
  if (advice) return [{ ...advice, steps: [...advice.steps, stays] }];
  const near = nearestFirst(bedrockRegions, region).slice(0, 4);
  return near.length === 0
    ? []
    : [
        {
          title: text`Call Bedrock in a Region that has it`,
          steps: [
            text`Nearest: ${enumerate(near, 'or')}. Set that Region for the Bedrock client alone, and run this action a second time with it as ${'aws-region'}.`,
            stays,
          ],
        },
      ];
}

export const withoutBedrock = proseRule({
  id: 'region/without-bedrock',
  severities: ['error'],
  title: 'The Region has no Bedrock',
  since: '1.0',
  points: inputs('aws-region'),
  explains: ['bedrock/*'],
  evaluate(scene) {
    const failures = unreached(scene);
    if (failures.length === 0) return [];
    const { region } = scene.settings;
    return [
      {
        subjects: [region],
        headline: text`${region} has no Bedrock.`,
        explanation: text`${regionLabel(region)} is a real Region without a Bedrock endpoint, by the list of ${tableDate}, and ${failures.every(isUnresolved) ? text`the host does not resolve` : text`the host could not be reached`}. Nothing is wrong with the network or the credentials.`,
        evidence: evidence(citeAll(failures)),
        fixes: [
          ...elsewhere(scene, region),
          {
            title: text`Or do without Bedrock here`,
            steps: [text`Take ${'bedrock'} out of ${'services'}, and the models out of ${'bedrock-models'}.`],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
