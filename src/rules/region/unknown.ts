import { acceptsCredentials, underTest } from '../../answers.ts';
import { isFailed, isUnresolved } from '../../answers.ts';
import { isKnownRegion, isWellFormedRegion, nearestRegions, regionLabel } from '../../knowledge/regions.ts';
import { enumerate, text } from '../../text.ts';
import type { FailedObservation, Rule, Scene } from '../../types.ts';
import { inDefaultRegion } from '../credentials/refusals.ts';
import { citeAll, evidence, proof } from '../evidence.ts';

/** Requests to this Region that ended where a host does not exist: at the resolver, or at a proxy that could not resolve it. */
function unreachable(scene: Scene): FailedObservation[] {
  const asked = scene.observations.filter((o) => o.status !== 'not-evaluated' && !o.followUp && o.service !== 'github');
  const failed = asked.filter(isFailed).filter((o) => isUnresolved(o) || (o.error.kind === 'proxy' && [502, 503, 504].includes(o.error.httpStatus ?? 0)));
  return failed.length === asked.length ? failed : [];
}

/** A Region that is on no list and whose hosts do not exist. One that is newer than the list answers, and is fine. */
export function isUnknownRegion(scene: Scene): boolean {
  const { region } = scene.settings;
  return isWellFormedRegion(region) && !isKnownRegion(region) && unreachable(scene).length > 0;
}

export const unknown: Rule = {
  id: 'region/unknown',
  severity: 'error',
  title: 'There is no such Region',
  says: ['getaddrinfo ENOTFOUND sts.us-esat-1.amazonaws.com', 'Could not connect to the endpoint URL'],
  why: 'The code has a Region’s form, is on no list of Regions, and its hosts do not resolve.',
  causes: [
    'Two letters are exchanged or one is missing.',
    'The number does not exist in this part of the world.',
    'The Region is of another cloud.',
  ],
  check: '`nslookup sts.REGION.amazonaws.com`',
  mend: 'Correct the code.',
  references: ['https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html'],
  explains: ['environment/dns-failure', 'environment/proxy-rejected', 'region/without-bedrock'],
  evaluate(scene) {
    if (!isUnknownRegion(scene)) return [];
    const { region, regionSource } = scene.settings;
    const home = inDefaultRegion(scene);
    const elsewhere = home && acceptsCredentials(home);
    const offered = nearestRegions(region);
    return [
      {
        subjects: [region],
        headline: text`There is no AWS Region ${region}.`,
        explanation: text`None of its hosts resolves, and it is on no list of Regions. The credentials were not judged by it.${elsewhere ? text` In ${home.region} they are accepted.` : text``}`,
        evidence: evidence([...citeAll(unreachable(scene)), ...(elsewhere ? [proof(home, text`accepted`)] : []), { text: text`${regionSource ?? 'aws-region'} is ${region}.` }]),
        fixes: [{ title: text`Correct the Region`, steps: [text`Nearest: ${enumerate(offered.map(regionLabel), 'or')}.`], snippets: [{ language: 'yaml', caption: text`In the step`, content: `with:\n  aws-region: ${offered[0]}` }] }],
        confidence: elsewhere || (underTest(scene).some(isUnresolvedFailure) && !(home && isUnresolvedFailure(home))) ? 'certain' : 'likely',
        ...(home && isUnresolvedFailure(home) ? { lookalikes: [text`A resolver that knows no host at all: ${home.region} does not resolve either. The Region is on no list all the same.`] } : {}),
      },
    ];
  },
};

const isUnresolvedFailure = (o: Parameters<typeof isFailed>[0]): boolean => isFailed(o) && isUnresolved(o);
