import { acceptsCredentials, answerOf, isFailed, isUnresolved, underTest } from '../../answers/answer.ts';
import { inDefaultRegion } from '../../answers/judge-credentials.ts';
import { isAtStores } from '../../answers/stand-in.ts';
import {
  isKnownRegion,
  isWellFormedRegion,
  likelyRegion,
  nearestRegions,
  regionLabel,
} from '../../knowledge/regions.ts';
import { useRegion } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { FailedObservation, Observation, Scene } from '../../scene.ts';
import { isAws } from '../../services/registry.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import { meant } from '../meant.ts';
import { type Found, inputs, rule } from '../rule.ts';

/** The failures of all requests to this Region, where every one of them is of one kind. */
function allFailed(scene: Scene, ofKind: (o: FailedObservation) => boolean): FailedObservation[] {
  const asked = scene.observations.filter((o) => o.status !== 'not-evaluated' && !o.followUp && isAws(o.service));
  const failed = asked.filter(isFailed).filter(ofKind);
  return failed.length === asked.length ? failed : [];
}

/** Requests to this Region that ended where a host does not exist: at the resolver, or at a proxy that could not resolve it. */
const unreachable = (scene: Scene): FailedObservation[] =>
  allFailed(
    scene,
    (o) => isUnresolved(o) || (o.error.kind === 'proxy' && [502, 503, 504].includes(o.error.httpStatus ?? 0)),
  );

const NO_SUCH_REGION = /scoped to a valid region/i;

/** An endpoint of one's own answers, and knows no such Region either. */
function disowned(scene: Scene): FailedObservation[] {
  const refused = allFailed(scene, (o) => ['scope-mismatch', 'elsewhere'].includes(answerOf(o)));
  return refused.some((o) => NO_SUCH_REGION.test(o.error.message)) ? refused : [];
}

/** A Region that is on no list, and whose hosts do not exist or disown it. One that is newer than the list answers, and is fine. */
export function isUnknownRegion(scene: Scene): boolean {
  const { region } = scene.settings;
  return (
    !isAtStores(scene) &&
    isWellFormedRegion(region) &&
    !isKnownRegion(region) &&
    (unreachable(scene).length > 0 || disowned(scene).length > 0)
  );
}

type Unknown = Found & {
  region: string;
  source: string;
  unreachable: readonly FailedObservation[];
  disowned: readonly FailedObservation[];
  /** A default Region in which AWS accepts the credentials. */
  acceptedIn: Observation | null;
  /** A default Region that does not resolve either. */
  unresolvedToo: string | null;
  offered: readonly string[];
  run: RunFacts;
};

export const unknown = rule<Unknown>({
  id: 'region/unknown',
  severities: ['error'],
  title: 'There is no such Region',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-region'),
  explains: [
    'environment/dns-failure',
    'environment/proxy-rejected',
    'environment/endpoint-mismatch',
    'region/without-bedrock',
    's3/bucket-in-other-region',
  ],
  find(scene) {
    if (!isUnknownRegion(scene)) return [];
    const { region, regionSource } = scene.settings;
    const home = inDefaultRegion(scene);
    const acceptedIn = home && acceptsCredentials(home) ? home : null;
    const unresolvedToo = home && isUnresolvedFailure(home) ? home.region : null;
    const resolverWorks = underTest(scene).some(isUnresolvedFailure) && unresolvedToo === null;
    return [
      {
        subjects: [region],
        confidence: acceptedIn || resolverWorks ? 'certain' : 'likely',
        region,
        source: regionSource ?? 'aws-region',
        unreachable: unreachable(scene),
        disowned: disowned(scene),
        acceptedIn,
        unresolvedToo,
        offered: nearestRegions(region),
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`There is no AWS Region ${facts.region}.`,
    explanation: explanationFor(facts),
    evidence: evidence([
      ...citeAll(facts.unreachable),
      ...citeAll(facts.disowned),
      ...(facts.acceptedIn ? [proof(facts.acceptedIn, text`accepted`)] : []),
      { text: text`${facts.source} is ${facts.region}.` },
    ]),
    remedies: [correct(facts)],
    ...meant(likelyRegion(facts.region)),
    ...(facts.unresolvedToo === null ? {} : { lookalikes: [resolver(facts.unresolvedToo)] }),
  }),
});

const isUnresolvedFailure = (o: Observation): boolean => isFailed(o) && isUnresolved(o);

function explanationFor({ disowned: answered, acceptedIn }: Unknown): Text {
  const why =
    answered.length > 0 ? text`The endpoint that answers does not know the Region` : text`None of its hosts resolves`;
  const judged = text`${why}, and no list of Regions has it. This says nothing about the credentials.`;
  return acceptedIn ? text`${judged} In ${acceptedIn.region} they are accepted.` : judged;
}

const resolver = (region: string): Text =>
  text`The resolver may know no host at all: ${region} does not resolve either. But no list of Regions has this one.`;

function correct({ offered, run }: Unknown): Remedy {
  const [nearest = 'us-east-1', ...others] = offered;
  const change = useRegion(run, nearest);
  if (others.length === 0) return change;
  return {
    ...change,
    notes: [...(change.notes ?? []), text`Also similar: ${enumerate(others.map(regionLabel), 'or')}.`],
  };
}
