import { expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { providerUnreachable } from '../../../src/rules/oidc/provider-unreachable.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { CLAIMS, DENIED, granted, PROVIDER, PROVIDER_ARN, scene, webIdentity } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';
import { AUDIENCE, KEYS, noProvider, THUMBPRINT } from './refusals.ts';

type Facts = ReturnType<typeof providerUnreachable.find>[number];

const SERVER = 'https://github.example.net/_services/token';
const facts = (refusal: FailedObservation, more: Partial<Facts> = {}): Facts[] => [
  {
    subjects: [more.issuer ?? `https://${PROVIDER}`],
    confidence: 'certain',
    refusals: [refusal],
    fault: 'keys',
    issuer: `https://${PROVIDER}`,
    provider: PROVIDER_ARN,
    hosted: true,
    kind: 'github.com',
    ofRunner: false,
    run: runFacts(scene()),
    ...more,
  },
];
const onServer = (refusal: FailedObservation) => scene({ claims: { ...CLAIMS, iss: SERVER }, observations: [refusal] });
const OWN = {
  issuer: SERVER,
  provider: 'arn:aws:iam::123456789012:oidc-provider/github.example.net/_services/token',
  hosted: false,
  kind: 'enterprise-server' as const,
};
const COMMUNICATION = webIdentity('IDPCommunicationError', 'x');

finds(providerUnreachable, {
  matches: [
    ['keys', scene({ observations: [KEYS] }), facts(KEYS)],
    ['certificate', scene({ observations: [THUMBPRINT] }), facts(THUMBPRINT, { fault: 'thumbprint' })],
    ['an Enterprise Server’s certificate', onServer(THUMBPRINT), facts(THUMBPRINT, { fault: 'thumbprint', ...OWN })],
    ['communication', scene({ observations: [COMMUNICATION] }), facts(COMMUNICATION)],
    ['an Enterprise Server', onServer(KEYS), facts(KEYS, OWN)],
  ],
  ignores: [
    ['no provider', scene({ observations: [noProvider()] })],
    [
      'an untrusted certificate of STS itself',
      scene({
        observations: [webIdentity('CERT_UNTRUSTED', 'unable to verify the first certificate', { kind: 'tls' })],
      }),
    ],
    ['the role', scene({ observations: [DENIED] })],
    ['the audience', scene({ observations: [AUDIENCE] })],
    ['a session', scene({ observations: [granted()] })],
  ],
});

const tellOf = (of: Scene): string =>
  providerUnreachable.find(of).map((each) => told(providerUnreachable.tell(each)))[0] ?? '';

it('tells of keys', () =>
  expect(tellOf(scene({ observations: [KEYS] }))).toMatchInlineSnapshot(`
    "AWS could not fetch the keys of the token’s issuer.
    The issuer is https://token.actions.githubusercontent.com. AWS could not verify the token, so it has not checked the role and its trust policy.
    - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 InvalidIdentityToken Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements
    → Run the job again
      command {"run":"gh run rerun 1234567890 --repo octo/shop --failed","by":"workflow","effect":"run-again"}
      (You can run it again once this run has ended, also with “Re-run jobs” on its page.)
      ✓ https://www.githubstatus.com and https://health.aws.amazon.com report no fault"
  `));
it('tells of an Enterprise Server that AWS cannot reach', () =>
  expect(tellOf(onServer(KEYS))).toMatchInlineSnapshot(`
    "AWS could not fetch the keys of the token’s issuer.
    The issuer is https://github.example.net/_services/token. AWS could not verify the token, so it has not checked the role and its trust policy.
    - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 InvalidIdentityToken Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements
    → Let AWS reach https://github.example.net/_services/token
      ask {"whom":["whoever runs the GitHub Enterprise Server"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. AWS verifies its OIDC token with the keys of https://github.example.net/_services/token, and cannot fetch them. Please make https://github.example.net/_services/token/.well-known/openid-configuration and the keys that it names public, over HTTPS with a certificate of a public authority."}
      ✓ https://github.example.net/_services/token/.well-known/openid-configuration answers from the internet, with a certificate of a public authority
    → Run the job again
      command {"run":"gh run rerun 1234567890 --repo octo/shop --failed","by":"workflow","effect":"run-again"}
      (You can run it again once this run has ended, also with “Re-run jobs” on its page.)
      ✓ https://www.githubstatus.com and https://health.aws.amazon.com report no fault"
  `));
it('tells of its certificate', () =>
  expect(tellOf(onServer(THUMBPRINT))).toMatchInlineSnapshot(`
  "The certificate of the token’s issuer is not the one for which the identity provider is configured.
  The issuer is https://github.example.net/_services/token. AWS could not verify the token, so it has not checked the role and its trust policy.
  - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 InvalidIdentityToken OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint
  → Update the thumbprint of the identity provider
    command {"run":"aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn arn:aws:iam::123456789012:oidc-provider/github.example.net/_services/token --thumbprint-list THUMBPRINT","by":"aws-admin","effect":"update-thumbprint","console":"IAM console → Identity providers → github.example.net/_services/token → Thumbprints → Manage."}
    (The thumbprint is that of the top certificate authority in the issuer’s chain, without colons.)
    The certificates of the issuer, the top authority last: openssl s_client -servername github.example.net -showcerts -connect github.example.net:443 </dev/null
    ✓ the provider github.example.net/_services/token lists the thumbprint of its certificate authority
  → Let AWS reach https://github.example.net/_services/token
    ask {"whom":["whoever runs the GitHub Enterprise Server"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. AWS verifies its OIDC token with the keys of https://github.example.net/_services/token, and cannot fetch them. Please make https://github.example.net/_services/token/.well-known/openid-configuration and the keys that it names public, over HTTPS with a certificate of a public authority."}
    ✓ https://github.example.net/_services/token/.well-known/openid-configuration answers from the internet, with a certificate of a public authority"
`));
