import { failedTokenOf, roleAsked } from '../../answers/source-failure.ts';
import { renewThumbprint } from '../../remedies/administration.ts';
import { ask, introduce, runAgain } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { FailedObservation } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { providerArn } from '../../trust-policy/evaluate.ts';
import { refusedExchanges } from '../../trust-policy/exchange.ts';
import { type IssuerKind, issuerKind } from '../../trust-policy/issuer.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';
import { providerFacts } from './token-issuer.ts';

const THUMBPRINT = /thumbprint|HTTPS certificate/i;
const KEYS =
  /retrieve verification key|verification key from your identity provider|could not (be reached|communicate)|communicat\w{1,9} with the identity provider/i;

type ProviderUnreachable = Found & {
  refusals: readonly FailedObservation[];
  fault: 'thumbprint' | 'keys';
  issuer: string;
  provider: string | null;
  /** Whether GitHub itself runs the issuer. */
  hosted: boolean;
  kind: IssuerKind;
  /** The token is of a file of the runner’s. */
  ofRunner: boolean;
  run: RunFacts;
};

export const providerUnreachable = rule<ProviderUnreachable>({
  id: 'oidc/provider-unreachable',
  severities: ['error'],
  title: "AWS cannot fetch the issuer's keys, or does not trust its certificate",
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume'),
  find(scene) {
    const refusals = refusedExchanges(scene, 'AssumeRoleWithWebIdentity').filter(
      ({ error }) =>
        error.code.startsWith('IDPCommunicationError') || THUMBPRINT.test(error.message) || KEYS.test(error.message),
    );
    const [first] = refusals;
    if (!first) return [];
    const { issuer } = providerFacts(scene);
    return [
      {
        subjects: [issuer],
        confidence: 'certain',
        refusals,
        fault: THUMBPRINT.test(first.error.message) ? 'thumbprint' : 'keys',
        issuer,
        provider: providerArn(roleAsked(scene), issuer),
        hosted: issuerKind(issuer) === 'github.com' || issuerKind(issuer) === 'ghe.com',
        kind: issuerKind(issuer),
        ofRunner: failedTokenOf(scene) !== null,
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: HEADLINES[facts.fault],
    explanation: text`The issuer is ${facts.issuer}. AWS could not verify the token, so it has not checked the role and its trust policy.`,
    evidence: evidence(citeAll(facts.refusals)),
    remedies: remediesFor(facts),
  }),
});

const HEADLINES = {
  thumbprint: text`The certificate of the token’s issuer is not the one for which the identity provider is configured.`,
  keys: text`AWS could not fetch the keys of the token’s issuer.`,
} as const;

function remediesFor({
  fault,
  hosted,
  issuer,
  provider,
  kind,
  ofRunner,
  run,
}: ProviderUnreachable): readonly [Remedy, ...Remedy[]] {
  const renew = renewThumbprint(provider, issuer);
  const open = openIssuer(issuer, ofRunner ? ISSUER_OF_RUNNER : kind === 'forgejo' ? FORGEJO : ENTERPRISE_SERVER, run);
  if (fault === 'thumbprint') return hosted ? [renew, again(run)] : [renew, open];
  return hosted ? [again(run)] : [open, again(run)];
}

const again = (run: RunFacts): Remedy =>
  runAgain(run, 'failed', {
    after: text`${'https://www.githubstatus.com'} and ${'https://health.aws.amazon.com'} report no fault`,
  });

const ENTERPRISE_SERVER = text`whoever runs the GitHub Enterprise Server`;
const FORGEJO = text`whoever runs the Forgejo server`;
const ISSUER_OF_RUNNER = text`whoever runs the runner’s cluster`;

const openIssuer = (issuer: string, whom: Text, run: ProviderUnreachable['run']): Remedy =>
  ask({
    whom,
    title: text`Let AWS reach ${issuer}`,
    message: [
      introduce(run),
      `AWS verifies its OIDC token with the keys of ${issuer}, and cannot fetch them.`,
      `Please make ${issuer}/.well-known/openid-configuration and the keys that it names public, over HTTPS with a certificate of a public authority.`,
    ].join(' '),
    after: text`${`${issuer}/.well-known/openid-configuration`} answers from the internet, with a certificate of a public authority`,
  });
