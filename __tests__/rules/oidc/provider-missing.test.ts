import { expect, it } from 'vitest';
import { providerMissing } from '../../../src/rules/oidc/provider-missing.ts';
import type { FailedObservation, InsteadOfToken, Scene } from '../../../src/scene.ts';
import { CLAIMS, DENIED, granted, PROVIDER, ROLE, scene, webIdentity } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';
import { AUDIENCE, EXPIRED, KEY_DENIED, KEYS, noProvider } from './refusals.ts';

type Facts = ReturnType<typeof providerMissing.find>[number];

const GITHUB = `https://${PROVIDER}`;
const SERVER = 'https://github.example.net/_services/token';
const RESIDENT = 'https://token.actions.acme.ghe.com';
const of = (issuer: string, failure: FailedObservation, beside: InsteadOfToken | null = null): Scene =>
  scene({ claims: { ...CLAIMS, iss: issuer }, credentials: { insteadOfToken: beside }, observations: [failure] });
const facts = (issuer: string, failure: FailedObservation, more: Partial<Facts> = {}): Facts[] => [
  {
    subjects: [issuer],
    confidence: 'certain',
    refusals: [failure],
    role: ROLE,
    provider: { issuer, audience: 'sts.amazonaws.com', account: '123456789012' },
    kind: 'github.com',
    file: null,
    beside: null,
    ...more,
  },
];
const REFUSED = noProvider();
const BARE = webIdentity('InvalidIdentityToken', 'No OpenID Connect provider found');
const STOPPED = noProvider(`${GITHUB}.`);

finds(providerMissing, {
  matches: [
    ['github.com', of(GITHUB, REFUSED), facts(GITHUB, REFUSED)],
    ['without the issuer', of(GITHUB, BARE), facts(GITHUB, BARE)],
    [
      'an Enterprise Server',
      of(SERVER, noProvider(SERVER)),
      facts(SERVER, noProvider(SERVER), { kind: 'enterprise-server' }),
    ],
    ['a token that could not be read', scene({ claims: null, observations: [STOPPED] }), facts(GITHUB, STOPPED)],
    ['data residency', of(RESIDENT, noProvider(RESIDENT)), facts(RESIDENT, noProvider(RESIDENT), { kind: 'ghe.com' })],
    [
      "a container's own role beside the token",
      of(GITHUB, REFUSED, 'container'),
      facts(GITHUB, REFUSED, { beside: { by: 'container', arn: null } }),
    ],
    [
      'a machine that may have a role',
      of(GITHUB, REFUSED, 'machine'),
      facts(GITHUB, REFUSED, { beside: { by: 'machine', arn: null } }),
    ],
  ],
  ignores: [
    ['the audience', scene({ observations: [AUDIENCE] })],
    ['the keys', scene({ observations: [KEYS] })],
    ['the role', scene({ observations: [DENIED] })],
    ['an expired token', scene({ observations: [EXPIRED] })],
    ['a key', scene({ observations: [KEY_DENIED] })],
    ['a session', scene({ observations: [granted()] })],
    ['no answer', scene({ observations: [webIdentity('TimeoutError', 'timed out', { kind: 'timeout' })] })],
  ],
});

const tellOf = (given: Scene): string =>
  providerMissing.find(given).map((each) => told(providerMissing.tell(each)))[0] ?? '';

it('tells of github.com', () =>
  expect(tellOf(of(GITHUB, REFUSED))).toMatchInlineSnapshot(`
  "The role’s account has no identity provider for the issuer of this job’s tokens.
  The token was issued by https://token.actions.githubusercontent.com. AWS has not checked the role yet: its trust policy may be right or wrong.
  - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 InvalidIdentityToken No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com
  - the token’s iss is https://token.actions.githubusercontent.com
  - the role belongs to the account 123456789012
  ~ The provider may be in another account: then role-to-assume must name a role of that account.
  → Create the identity provider token.actions.githubusercontent.com in the account 123456789012
    command {"run":"aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list sts.amazonaws.com","by":"aws-admin","effect":"create-provider","console":"IAM console → Identity providers → Add provider → OpenID Connect: provider URL https://token.actions.githubusercontent.com, audience sts.amazonaws.com."}
    ✓ IAM of the account 123456789012 lists the identity provider token.actions.githubusercontent.com"
`));
it('tells of an Enterprise Server', () =>
  expect(tellOf(of(SERVER, noProvider(SERVER)))).toMatchInlineSnapshot(`
  "The role’s account has no identity provider for the issuer of this job’s tokens.
  The token was issued by https://github.example.net/_services/token, a GitHub Enterprise Server. It is a separate issuer, so it needs another provider than github.com does. AWS has not checked the role yet: its trust policy may be right or wrong.
  - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 InvalidIdentityToken No OpenIDConnect provider found in your account for https://github.example.net/_services/token
  - the token’s iss is https://github.example.net/_services/token
  - the role belongs to the account 123456789012
  ~ The provider may be in another account: then role-to-assume must name a role of that account.
  → Create the identity provider github.example.net/_services/token in the account 123456789012
    command {"run":"aws iam create-open-id-connect-provider --url https://github.example.net/_services/token --client-id-list sts.amazonaws.com","by":"aws-admin","effect":"create-provider","console":"IAM console → Identity providers → Add provider → OpenID Connect: provider URL https://github.example.net/_services/token, audience sts.amazonaws.com."}
    (AWS must be able to fetch https://github.example.net/_services/token/.well-known/openid-configuration and the keys that it names: they must be public.)
    ✓ IAM of the account 123456789012 lists the identity provider github.example.net/_services/token"
`));
it('tells of a runner that has a role of its own: no account is opened to GitHub first', () =>
  expect(tellOf(of(GITHUB, REFUSED, 'container'))).toMatchInlineSnapshot(`
    "The role’s account has no identity provider for the issuer of this job’s tokens.
    The token was issued by https://token.actions.githubusercontent.com. AWS has not checked the role yet: its trust policy may be right or wrong.
    - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 InvalidIdentityToken No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com
    - the token’s iss is https://token.actions.githubusercontent.com
    - the role belongs to the account 123456789012
    - this step asked for the role with the job’s OIDC token; the runner’s own role, which its container gives, is another way
    ~ The provider may be in another account: then role-to-assume must name a role of that account.
    → Assume arn:aws:iam::123456789012:role/deploy with the runner’s own credentials, not with the job’s OIDC token
      set-input {"name":"assume-with","value":"credentials"}
      ✓ this step assumes arn:aws:iam::123456789012:role/deploy with the runner’s own credentials
    → Create the identity provider token.actions.githubusercontent.com in the account 123456789012
      command {"run":"aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list sts.amazonaws.com","by":"aws-admin","effect":"create-provider","console":"IAM console → Identity providers → Add provider → OpenID Connect: provider URL https://token.actions.githubusercontent.com, audience sts.amazonaws.com."}
      ✓ IAM of the account 123456789012 lists the identity provider token.actions.githubusercontent.com"
  `));
it('guesses of a machine, and offers it second', () => {
  const [found] = providerMissing.find(of(GITHUB, REFUSED, 'machine'));
  expect(found && providerMissing.tell(found).remedies?.map(({ changes }) => changes[0].kind)).toEqual([
    'command',
    'set-input',
  ]);
});
