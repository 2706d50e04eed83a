import { parseArn } from '../../names/arn.ts';
import { createProvider } from '../../remedies/oidc-role.ts';
import { type Text, text } from '../../text.ts';
import { refusedExchanges, said } from '../../trust-policy/exchange.ts';
import { issuerKind, providerOf } from '../../trust-policy/issuer.ts';
import { inputs, proseRule } from '../rule.ts';

const WORDS = /No OpenIDConnect provider found in your account for (\S+)|No OpenID ?Connect provider found/i;

export const providerMissing = proseRule({
  id: 'oidc/provider-missing',
  severities: ['error'],
  title: "The account has no identity provider for the token's issuer",
  since: '1.0',
  points: inputs('role-to-assume'),
  evaluate(scene) {
    const refused = refusedExchanges(scene, 'AssumeRoleWithWebIdentity').filter((o) => WORDS.test(o.error.message));
    const [first, ...others] = refused;
    if (!first) return [];
    const claimed = scene.claims?.iss;
    const issuer =
      typeof claimed === 'string' && providerOf(claimed)
        ? claimed
        : (WORDS.exec(first.error.message)?.[1]?.replace(/[.,]$/, '') ?? "the token's issuer");
    const account = parseArn(scene.settings.roleToAssume)?.account ?? '';
    return [
      {
        subjects: [issuer],
        headline: text`The role's account has no identity provider for the issuer of this job's tokens.`,
        explanation: [
          ...text`The token was issued by ${issuer}. `,
          ...whose(issuer),
          ...text` The role was not looked at yet: its trust policy may be right or wrong.`,
        ],
        evidence: [
          said(first),
          ...others.map(said),
          { text: text`the token's ${'iss'} is ${issuer}` },
          ...(account ? [{ text: text`the role belongs to the account ${account}` }] : []),
        ],
        fixes: [
          {
            title: text`Create the provider in the role's account`,
            steps: [
              text`Run this once with administrator rights in the account${account ? text` ${account}` : []}; the URL must be the issuer to the letter.`,
              ...(issuerKind(issuer) === 'enterprise-server'
                ? [
                    text`AWS must be able to fetch ${`${issuer}/.well-known/openid-configuration`} and the keys that it names: they must be public.`,
                  ]
                : []),
            ],
            snippets: [{ language: 'bash', caption: text`The identity provider`, content: createProvider(scene) }],
          },
          {
            title: text`Or give a role of the account that has the provider`,
            steps: [text`Compare the account in ${'role-to-assume'} with the account in which the provider was made.`],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});

function whose(issuer: string): Text {
  const kind = issuerKind(issuer);
  if (kind === 'enterprise-server')
    return text`That is a GitHub Enterprise Server, which is an issuer of its own: a provider for github.com does not serve it.`;
  if (kind === 'ghe.com')
    return text`That is GitHub Enterprise Cloud with data residency, which is an issuer of its own: a provider for github.com does not serve it.`;
  return kind === 'github.com' ? text`That is github.com.` : text`That is none of GitHub's usual issuers.`;
}
