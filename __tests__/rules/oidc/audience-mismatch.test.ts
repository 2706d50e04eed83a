import { expect, it } from 'vitest';
import { audienceMismatch } from '../../../src/rules/oidc/audience-mismatch.ts';
import type { Scene } from '../../../src/scene.ts';
import { CLAIMS, DENIED, granted, PROVIDER, scene } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';
import { AUDIENCE, EXPIRED, KEYS, noProvider } from './refusals.ts';

type Facts = ReturnType<typeof audienceMismatch.find>[number];

const facts = (audience: string, more: Partial<Facts> = {}): Facts[] => [
  {
    subjects: [audience],
    confidence: 'certain',
    refusals: [AUDIENCE],
    asked: 'by input',
    provider: { issuer: `https://${PROVIDER}`, audience, account: '123456789012' },
    partition: 'aws',
    ...more,
  },
];
const CHINA = { region: 'cn-north-1', roleToAssume: 'arn:aws-cn:iam::123456789012:role/deploy' };
const asking = (audience: string) =>
  scene({ settings: { audience }, claims: { ...CLAIMS, aud: audience }, observations: [AUDIENCE] });
const inChina = (audience: string) =>
  scene({ settings: { ...CHINA, audience }, claims: { ...CLAIMS, aud: audience }, observations: [AUDIENCE] });
const HOSTILE = "x'$(id)";

finds(audienceMismatch, {
  matches: [
    ['the usual audience', scene({ observations: [AUDIENCE] }), facts('sts.amazonaws.com', { asked: 'by default' })],
    [
      'China, with the audience of elsewhere',
      inChina('sts.amazonaws.com'),
      facts('sts.amazonaws.com', { asked: 'for another partition', partition: 'aws-cn' }),
    ],
    [
      'China, with its own',
      inChina('sts.amazonaws.com.cn'),
      facts('sts.amazonaws.com.cn', { asked: 'by input', partition: 'aws-cn' }),
    ],
    ['an audience of the input', asking('sigstore'), facts('sigstore')],
    ['an audience that a shell would read', asking(HOSTILE), facts(HOSTILE)],
  ],
  ignores: [
    ['no provider', scene({ observations: [noProvider()] })],
    ['the role', scene({ observations: [DENIED] })],
    ['the keys', scene({ observations: [KEYS] })],
    ['an expired token', scene({ observations: [EXPIRED] })],
    ['a session', scene({ settings: { audience: 'sigstore' }, observations: [granted()] })],
  ],
});

const tellOf = (of: Scene): string =>
  audienceMismatch.find(of).map((each) => told(audienceMismatch.tell(each)))[0] ?? '';

it('tells of the usual audience', () =>
  expect(tellOf(scene({ observations: [AUDIENCE] }))).toMatchInlineSnapshot(`
  "The account’s identity provider does not accept the audience sts.amazonaws.com.
  The token was issued for sts.amazonaws.com, but the provider’s list of audiences does not have it. AWS has not checked the role’s trust policy yet.
  - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 InvalidIdentityToken Incorrect token audience
  - the token’s aud is sts.amazonaws.com, which this action asks for by default
  → Add the audience sts.amazonaws.com to the identity provider
    command {"run":"aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com --client-id sts.amazonaws.com","by":"aws-admin","effect":"add-audience","console":"IAM console → Identity providers → token.actions.githubusercontent.com → Audiences → Add audience."}
    ✓ the provider token.actions.githubusercontent.com lists the audience sts.amazonaws.com"
`));
it('tells of China', () =>
  expect(tellOf(inChina('sts.amazonaws.com'))).toMatchInlineSnapshot(`
    "The account’s identity provider does not accept the audience sts.amazonaws.com.
    The token was issued for sts.amazonaws.com, but the provider’s list of audiences does not have it. AWS has not checked the role’s trust policy yet.
    - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 InvalidIdentityToken Incorrect token audience
    - the token’s aud is sts.amazonaws.com, and the role is of the partition aws-cn
    → Use the audience sts.amazonaws.com.cn
      set-input {"name":"audience","value":"sts.amazonaws.com.cn"}
      (Providers in China’s partition usually list sts.amazonaws.com.cn. Other actions that sign in there need the same input.)
      (A trust policy with a condition on aud must name the same audience.)
      ✓ the token’s aud is sts.amazonaws.com.cn
    → Add the audience sts.amazonaws.com to the identity provider
      command {"run":"aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn arn:aws-cn:iam::123456789012:oidc-provider/token.actions.githubusercontent.com --client-id sts.amazonaws.com","by":"aws-admin","effect":"add-audience","console":"IAM console → Identity providers → token.actions.githubusercontent.com → Audiences → Add audience."}
      ✓ the provider token.actions.githubusercontent.com lists the audience sts.amazonaws.com"
  `));
it('tells of an audience that a shell would read', () =>
  expect(tellOf(asking(HOSTILE))).toMatchInlineSnapshot(`
  "The account’s identity provider does not accept the audience x'$(id).
  The token was issued for x'$(id), but the provider’s list of audiences does not have it. AWS has not checked the role’s trust policy yet.
  - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 InvalidIdentityToken Incorrect token audience
  - the token’s aud is x'$(id), as the input audience asks
  → Use the usual audience: remove the input audience
    remove-input {"name":"audience"}
    (Providers for AWS usually list sts.amazonaws.com, which is the default.)
    (A trust policy with a condition on aud must name the same audience.)
    ✓ the token’s aud is sts.amazonaws.com
  → Add the audience x'$(id) to the identity provider
    command {"run":"aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com --client-id 'x'\\\\''$(id)'","by":"aws-admin","effect":"add-audience","console":"IAM console → Identity providers → token.actions.githubusercontent.com → Audiences → Add audience."}
    ✓ the provider token.actions.githubusercontent.com lists the audience x'$(id)"
`));
