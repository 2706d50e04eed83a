import { text } from '../../text.ts';
import { providerArn } from '../../trust-policy/evaluate.ts';
import { refusedExchanges, said } from '../../trust-policy/exchange.ts';
import { issuerKind, providerOf } from '../../trust-policy/issuer.ts';
import { type Fix, inputs, proseRule } from '../rule.ts';

const THUMBPRINT = /thumbprint|HTTPS certificate/i;
const KEYS =
  /retrieve verification key|verification key from your identity provider|could not (be reached|communicate)|communicat\w+ with the identity provider/i;

export const providerUnreachable = proseRule({
  id: 'oidc/provider-unreachable',
  severities: ['error'],
  title: "AWS cannot fetch the issuer's keys, or does not trust its certificate",
  since: '1.0',
  points: inputs('role-to-assume'),
  evaluate(scene) {
    const refused = refusedExchanges(scene, 'AssumeRoleWithWebIdentity').filter(
      (o) =>
        o.error.code.startsWith('IDPCommunicationError') ||
        THUMBPRINT.test(o.error.message) ||
        KEYS.test(o.error.message),
    );
    const [first, ...others] = refused;
    if (!first) return [];
    const claimed = scene.claims?.iss;
    const issuer =
      typeof claimed === 'string' && providerOf(claimed) ? claimed : 'https://token.actions.githubusercontent.com';
    const provider = providerArn(scene.settings.roleToAssume, issuer);
    const thumbprint = THUMBPRINT.test(first.error.message);
    const again: Fix = {
      title: text`Run the job again`,
      steps: [
        text`Faults between AWS and github.com pass; https://www.githubstatus.com and https://health.aws.amazon.com tell of them.`,
      ],
    };
    const open: Fix = {
      title: text`Let AWS reach the issuer`,
      steps: [
        text`${`${issuer}/.well-known/openid-configuration`} and the keys that it names must be public, over HTTPS with a certificate of a public authority, and answer within seconds.`,
      ],
    };
    const renew: Fix = {
      title: text`Update the provider's thumbprint`,
      steps: [
        text`Take the thumbprint of the top authority in the issuer's chain, and give it to the provider${provider ? text` ${provider}` : []} with ${'aws iam update-open-id-connect-provider-thumbprint'}.`,
      ],
    };
    const own = issuerKind(issuer) === 'github.com';
    return [
      {
        subjects: [issuer],
        headline: thumbprint
          ? text`The certificate of the token's issuer is not the one that the identity provider is configured for.`
          : text`AWS could not fetch the keys of the token's issuer.`,
        explanation: text`The issuer is ${issuer}. The token could not be verified, so the role and its trust policy were not looked at.`,
        evidence: [said(first), ...others.map(said)],
        fixes: thumbprint ? (own ? [again, renew] : [renew, open]) : own ? [again] : [open, again],
        confidence: 'certain',
      },
    ];
  },
});
