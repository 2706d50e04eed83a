import { shellWord } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { providerArn } from '../../trust-policy/evaluate.ts';
import { refusedExchanges, said } from '../../trust-policy/exchange.ts';
import { audienceOf } from '../../trust-policy/generate.ts';
import { type Fix, inputs, proseRule } from '../rule.ts';

const DEFAULT = 'sts.amazonaws.com';
// https://github.com/aws-actions/configure-aws-credentials#oidc-audience
const IN_CHINA = 'sts.amazonaws.com.cn';

export const audienceMismatch = proseRule({
  id: 'oidc/audience-mismatch',
  severities: ['error'],
  title: "The identity provider does not list the token's audience",
  since: '1.0',
  points: inputs('audience', 'role-to-assume'),
  evaluate(scene) {
    const refused = refusedExchanges(scene, 'AssumeRoleWithWebIdentity').filter((o) =>
      /incorrect token audience/i.test(o.error.message),
    );
    const [first, ...others] = refused;
    if (!first) return [];
    const audience = audienceOf(scene);
    const china = audience !== IN_CHINA && scene.settings.roleToAssume.startsWith('arn:aws-cn:');
    const provider = providerArn(scene.settings.roleToAssume, scene.claims?.iss);
    const change: Fix = {
      title: text`Ask for an audience that the provider lists`,
      steps: [
        china
          ? text`Providers in China's partition usually list ${IN_CHINA}: set the input ${'audience'} to it, and for every other action that signs in there.`
          : audience === DEFAULT
            ? text`If the provider was made for another audience, name that one in the input ${'audience'}.`
            : text`Providers for AWS usually list ${DEFAULT}: leave the input ${'audience'} out to ask for it.`,
        text`A trust policy that asks for ${'aud'} must name the same audience.`,
      ],
    };
    const add: Fix = {
      title: text`Add the audience to the provider`,
      steps: [text`Once, with administrator rights in the role's account.`],
      ...(provider
        ? {
            snippets: [
              {
                language: 'bash',
                caption: text`The provider's list of audiences`,
                content: `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${shellWord(provider)} --client-id ${shellWord(audience)}`,
              },
            ],
          }
        : {}),
    };
    return [
      {
        subjects: [audience],
        headline: text`The account's identity provider does not accept the audience ${audience}.`,
        explanation: text`The token was issued for ${audience}, and the provider's list of audiences does not have it. The role's trust policy was not looked at yet.`,
        evidence: [
          said(first),
          ...others.map(said),
          {
            text: text`the token's ${'aud'} is ${audience}${audience === scene.settings.audience ? text`, as the input ${'audience'} asks` : []}`,
          },
        ],
        fixes: audience === DEFAULT && !china ? [add, change] : [change, add],
        confidence: 'certain',
      },
    ];
  },
});
