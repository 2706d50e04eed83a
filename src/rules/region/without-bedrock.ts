import { isFailed, isUnresolved } from '../../answers/answer.ts';
import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { bedrockRegions, isBedrockRegion, tableDate } from '../../knowledge/bedrock-models.ts';
import { adviseRegionsFor } from '../../knowledge/bedrock-regions.ts';
import { nearestFirst } from '../../knowledge/region-distance.ts';
import { isKnownRegion, regionLabel } from '../../knowledge/regions.ts';
import { leaveBedrock, type Place, useBedrockIn } from '../../remedies/models.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { SERVICE_IDS, targetsOf } from '../../services/registry.ts';
import { text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type WithoutBedrock = Found & {
  region: string;
  failures: readonly [FailedObservation, ...FailedObservation[]];
  unresolved: boolean;
  /** Where the models asked for can be called; without one, the nearest Region that has Bedrock at all. */
  places: readonly Place[];
  further: readonly string[];
  models: readonly string[];
  /** `services` names Bedrock, beside the models. */
  listed: boolean;
  /** Nothing but Bedrock was asked for by name. */
  alone: boolean;
  run: RunFacts;
};

export const withoutBedrock = rule<WithoutBedrock>({
  id: 'region/without-bedrock',
  severities: ['error'],
  title: 'Bedrock is not available in the Region',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-region'),
  explains: ['bedrock/*'],
  find(scene) {
    const [first, ...others] = unreached(scene);
    if (!first) return [];
    const { region, models } = scene.settings;
    const failures = [first, ...others] as const;
    return [
      {
        subjects: [region],
        confidence: 'certain',
        region,
        failures,
        unresolved: failures.every(isUnresolved),
        ...placesFor(scene),
        models,
        listed: isListed(scene),
        alone: scene.settings.named.every((service) => service === 'bedrock' || service === 'sts'),
        run: runFacts(scene),
      },
    ];
  },
  tell: ({ region, failures, unresolved, run, ...facts }) => ({
    headline: text`${region} has no Bedrock.`,
    explanation: text`${regionLabel(region)} is a real Region without a Bedrock endpoint, according to the list of ${tableDate}, and ${unresolved ? UNRESOLVED : UNREACHED_HOST}. Nothing is wrong with the network or the credentials.`,
    evidence: evidence(citeAll(failures)),
    remedies: remediesFor({ region, run, ...facts }),
  }),
});

const UNRESOLVED = text`the host does not resolve`;
const UNREACHED_HOST = text`the host could not be reached`;

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

/** Without the input, every service is asked and only those with targets are named. */
const isListed = ({ settings }: Scene): boolean =>
  settings.named.some((service) => service === 'sts' || targetsOf(settings, service).length === 0) ||
  SERVICE_IDS.some((service) => !settings.services.includes(service));

function placesFor({ settings: { models, region }, now }: Scene): Pick<WithoutBedrock, 'places' | 'further'> {
  const written = models.flatMap((id) => parseModelId(id).base ?? []);
  const { together, apart } = adviseRegionsFor(written, region, now);
  const serving = together.length > 0 ? together.slice(0, 1) : apart;
  if (serving.length > 0)
    return {
      places: serving.map(({ region: to, ids }) => ({
        to,
        items: models.flatMap((id) => {
          const there = ids.find((candidate) => parseModelId(candidate).base === parseModelId(id).base);
          return there ? [{ written: id, id: there }] : [];
        }),
      })),
      further: together.slice(1, 4).map((s) => s.region),
    };
  const [to, ...further] = nearestFirst(bedrockRegions, region);
  return {
    places: to ? [{ to, items: models.map((id) => ({ written: id, id })) }] : [],
    further: further.slice(0, 3),
  };
}

type Facts = Omit<WithoutBedrock, keyof Found | 'failures' | 'unresolved'>;

function remediesFor({ region, run, places, further, models, listed, alone }: Facts): readonly [Remedy, ...Remedy[]] {
  const leave = leaveBedrock({ region, models, listed });
  const [first, ...others] = places;
  if (!first) return [leave];
  return [useBedrockIn(run, [first, ...others], { region, listed, alone, further }), leave];
}
