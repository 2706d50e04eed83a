import { acceptsCredentials, answerOf, isFailed, isUnresolved, underTest } from '../../answers/answer.ts';
import { isKnownRegion, isWellFormedRegion, nearestRegions, regionLabel } from '../../knowledge/regions.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { isAws } from '../../services/registry.ts';
import { enumerate, text } from '../../text.ts';
import { inDefaultRegion } from '../credentials/refusals.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';

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
    isWellFormedRegion(region) &&
    !isKnownRegion(region) &&
    (unreachable(scene).length > 0 || disowned(scene).length > 0)
  );
}

export const unknown = proseRule({
  id: 'region/unknown',
  severities: ['error'],
  title: 'There is no such Region',
  since: '1.0',
  points: inputs('aws-region'),
  explains: [
    'environment/dns-failure',
    'environment/proxy-rejected',
    'environment/endpoint-mismatch',
    'region/without-bedrock',
    's3/bucket-in-other-region',
  ],
  evaluate(scene) {
    if (!isUnknownRegion(scene)) return [];
    const { region, regionSource } = scene.settings;
    const home = inDefaultRegion(scene);
    const elsewhere = home && acceptsCredentials(home);
    const offered = nearestRegions(region);
    const answered = disowned(scene);
    return [
      {
        subjects: [region],
        headline: text`There is no AWS Region ${region}.`,
        explanation: text`${answered.length > 0 ? text`What answers knows no such Region` : text`None of its hosts resolves`}, and it is on no list of Regions. The credentials were not judged by it.${elsewhere ? text` In ${home.region} they are accepted.` : text``}`,
        evidence: evidence([
          ...citeAll(unreachable(scene)),
          ...citeAll(answered),
          ...(elsewhere ? [proof(home, text`accepted`)] : []),
          { text: text`${regionSource ?? 'aws-region'} is ${region}.` },
        ]),
        fixes: [
          {
            title: text`Correct the Region`,
            steps: [text`Nearest: ${enumerate(offered.map(regionLabel), 'or')}.`],
            snippets: [{ language: 'yaml', caption: text`In the step`, content: `with:\n  aws-region: ${offered[0]}` }],
          },
        ],
        confidence:
          elsewhere || (underTest(scene).some(isUnresolvedFailure) && !(home && isUnresolvedFailure(home)))
            ? 'certain'
            : 'likely',
        ...(home && isUnresolvedFailure(home)
          ? {
              lookalikes: [
                text`A resolver that knows no host at all: ${home.region} does not resolve either. The Region is on no list all the same.`,
              ],
            }
          : {}),
      },
    ];
  },
});

const isUnresolvedFailure = (o: Parameters<typeof isFailed>[0]): boolean => isFailed(o) && isUnresolved(o);
