import { answerOf, isFailed } from '../../answers/answer.ts';
import { isOptInRegion, partitionOf } from '../../knowledge/regions.ts';
import { activateStsRegion, enableRegion, useRegion } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { FailedObservation } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type NotActive = Found & {
  region: string;
  /** Whose setting it is, as AWS says: for a role of another account, that account. */
  account: string | null;
  refused: readonly FailedObservation[];
  optIn: boolean;
  /** The Region of the partition in which this cannot happen; null where that is the Region itself. */
  elsewhere: string | null;
  run: RunFacts;
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html */
const ALWAYS_ACTIVE = 'us-east-1';

const ACCOUNT = /\baccount:\s?(\d{12})\b/;

export const stsNotActive = rule<NotActive>({
  id: 'region/sts-not-active',
  severities: ['error'],
  title: 'STS is switched off in this Region',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-region'),
  find(scene) {
    const refused = scene.observations
      .filter(isFailed)
      .filter((o) => !o.followUp && o.service === 'sts' && answerOf(o) === 'sts-not-active');
    const region = refused[0]?.region ?? ALWAYS_ACTIVE;
    // What says so of us-east-1 is not the STS of us-east-1.
    if (region === ALWAYS_ACTIVE) return [];
    const { home } = partitionOf(region);
    const optIn = isOptInRegion(region);
    return [
      {
        subjects: [region],
        confidence: optIn ? 'likely' : 'certain',
        region,
        account: refused.map((o) => ACCOUNT.exec(o.error.message)?.[1]).find(Boolean) ?? null,
        refused,
        optIn,
        elsewhere: home === region ? null : home,
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`STS is not active in ${facts.region} for ${accountIn(facts)}.`,
    explanation: explanationFor(facts),
    evidence: evidence(citeAll(facts.refused)),
    remedies: remediesFor(facts),
  }),
});

const accountIn = ({ account }: NotActive): Text => (account === null ? text`the account` : text`account ${account}`);

function explanationFor(facts: NotActive): Text {
  const whose = text`The account settings of IAM in ${accountIn(facts)} decide this. AWS’s answer says nothing about the credentials or the role.`;
  return facts.optIn
    ? text`${whose} ${facts.region} is an opt-in Region: the account may not have enabled it at all.`
    : whose;
}

function remediesFor({ region, elsewhere, optIn, run, account }: NotActive): readonly [Remedy, ...Remedy[]] {
  return [
    activateStsRegion(region),
    ...(elsewhere === null ? [] : [useRegion(run, elsewhere)]),
    ...(optIn ? [enableRegion({ ...run, account: account ?? run.account }, region)] : []),
  ];
}
