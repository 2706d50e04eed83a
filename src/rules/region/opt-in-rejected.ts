import { failuresOf } from '../../answers/answer.ts';
import { inDefaultRegion, regionRefuses } from '../../answers/judge-credentials.ts';
import { isOptInRegion } from '../../knowledge/regions.ts';
import { enableRegion, tokensForAllRegions, useRegion } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { FailedObservation, Observation } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type Rejected = Found & {
  region: string;
  /** A Region that is enabled by default, and accepts the same credentials. */
  home: Observation;
  refused: readonly FailedObservation[];
  /** A session's token may be of a version that opt-in Regions do not take. */
  temporary: boolean;
  optIn: boolean;
  run: RunFacts;
};

export const optInRejected = rule<Rejected>({
  id: 'region/opt-in-rejected',
  severities: ['error'],
  title: 'An opt-in Region refuses credentials that work elsewhere',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-region'),
  find(scene) {
    const home = inDefaultRegion(scene);
    if (!home || !regionRefuses(scene)) return [];
    const { region } = scene.settings;
    const { given } = scene.credentials;
    const temporary = 'sessionToken' in given && given.sessionToken !== null;
    return [
      {
        subjects: [region],
        confidence: temporary ? 'likely' : 'certain',
        region,
        home,
        refused: failuresOf(scene, 'key-unrecognized', 'token-undecodable', 'not-subscribed'),
        temporary,
        optIn: isOptInRegion(region),
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`${facts.region} refuses credentials that ${facts.home.region} accepts.`,
    explanation: explanationFor(facts),
    evidence: evidence([
      proof(facts.home, text`accepted in ${facts.home.region}`),
      ...citeAll(facts.refused),
      ...(facts.optIn ? [{ text: optInWords(facts.region) }] : []),
    ]),
    remedies: remediesFor(facts),
  }),
});

const optInWords = (region: string): Text =>
  text`${region} is an opt-in Region: it accepts an account only after that account has enabled it.`;

function explanationFor({ region, temporary, run }: Rejected): Text {
  const enabled =
    run.account === null
      ? text`The account has not enabled ${region}`
      : text`Account ${run.account} has not enabled ${region}`;
  if (temporary)
    return text`${enabled}, or the session token is of version 1, which opt-in Regions do not accept. The credentials themselves are valid.`;
  return text`${enabled}. The credentials themselves are valid.`;
}

function remediesFor({ region, home, temporary, run }: Rejected): readonly [Remedy, ...Remedy[]] {
  const elsewhere = useRegion(run, home.region, text`Use a Region that the account has`);
  const enable = enableRegion(run, region);
  return temporary ? [enable, tokensForAllRegions(), elsewhere] : [enable, elsewhere];
}
