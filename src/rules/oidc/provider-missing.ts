import { parseArn } from '../../names/arn.ts';
import { createProvider } from '../../remedies/oidc-role.ts';
import { type Text, text } from '../../text.ts';
import { refusedExchanges, said } from '../../trust-policy/exchange.ts';
import { issuerKind, providerOf } from '../../trust-policy/issuer.ts';
import type { Rule } from '../rule.ts';

const WORDS = /No OpenIDConnect provider found in your account for (\S+)|No OpenID ?Connect provider found/i;

export const providerMissing: Rule = {
  id: 'oidc/provider-missing',
  severity: 'error',
  title: "The account has no identity provider for the token's issuer",
  says: ['No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com'],
  why: "STS looks in the role's account for an IAM identity provider whose URL is the token's `iss`, to the letter. It found none: the provider was never made, was made in another account, or was made for github.com while the token comes from an Enterprise Server or a data-residency host, each of which is an issuer of its own.",
  causes: [
    'The identity provider was never made in this account: it is needed once per account, not per role.',
    'It was made in another account than the role’s.',
    'It was made for `token.actions.githubusercontent.com`, and the token comes from an Enterprise Server or from an enterprise’s own issuer; or the reverse.',
  ],
  answers: [
    {
      service: 'STS',
      operation: 'AssumeRoleWithWebIdentity',
      status: 400,
      code: 'InvalidIdentityToken',
      message: 'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
    },
  ],
  check: "`aws iam list-open-id-connect-providers`, with credentials of the role's account, lists what there is.",
  mend: 'Create the provider for exactly this issuer, once per account.',
  example: {
    language: 'sh',
    content:
      'aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list sts.amazonaws.com',
  },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
    'https://docs.github.com/en/enterprise-server@latest/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws',
    'https://github.com/aws-actions/configure-aws-credentials/issues/727',
  ],
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
};

function whose(issuer: string): Text {
  const kind = issuerKind(issuer);
  if (kind === 'enterprise-server')
    return text`That is a GitHub Enterprise Server, which is an issuer of its own: a provider for github.com does not serve it.`;
  if (kind === 'ghe.com')
    return text`That is GitHub Enterprise Cloud with data residency, which is an issuer of its own: a provider for github.com does not serve it.`;
  return kind === 'github.com' ? text`That is github.com.` : text`That is none of GitHub's usual issuers.`;
}
