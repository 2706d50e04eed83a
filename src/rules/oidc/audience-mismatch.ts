import { failedTokenOf } from '../../answers/source-failure.ts';
import { addAudience, type ProviderFacts } from '../../remedies/administration.ts';
import { removeInput, setInput } from '../../remedies/values.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { refusedExchanges } from '../../trust-policy/exchange.ts';
import { audienceOf } from '../../trust-policy/generate.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';
import { providerFacts } from './token-issuer.ts';

const DEFAULT = 'sts.amazonaws.com';
// https://github.com/aws-actions/configure-aws-credentials#oidc-audience
const IN_CHINA = 'sts.amazonaws.com.cn';

type AudienceMismatch = Found & {
  refusals: readonly FailedObservation[];
  /** Whose choice the token's audience was. */
  asked: 'by default' | 'by input' | 'for another partition' | 'by the runner';
  provider: ProviderFacts;
  partition: string;
};

export const audienceMismatch = rule<AudienceMismatch>({
  id: 'oidc/audience-mismatch',
  severities: ['error'],
  title: "The identity provider does not list the token's audience",
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('audience', 'role-to-assume'),
  find(scene) {
    const refusals = refusedExchanges(scene, 'AssumeRoleWithWebIdentity').filter((o) =>
      /incorrect token audience/i.test(o.error.message),
    );
    if (refusals.length === 0) return [];
    const { partition, ...provider } = providerFacts(scene);
    return [
      { subjects: [provider.audience], confidence: 'certain', refusals, asked: askedBy(scene), provider, partition },
    ];
  },
  tell({ refusals, asked, provider, partition }) {
    const { audience } = provider;
    const add = addAudience(provider, partition);
    return {
      headline: text`The account’s identity provider does not accept the audience ${audience}.`,
      explanation: text`The token was issued for ${audience}, but the provider’s list of audiences does not have it. AWS has not checked the role’s trust policy yet.`,
      evidence: evidence([...citeAll(refusals), { text: SOURCES[asked](audience) }]),
      remedies: {
        'by default': [add] as const,
        'by the runner': [add] as const,
        'by input': [askForDefault, add] as const,
        'for another partition': [askForChina, add] as const,
      }[asked],
    };
  },
});

function askedBy(scene: Scene): AudienceMismatch['asked'] {
  if (failedTokenOf(scene)) return 'by the runner';
  const audience = audienceOf(scene);
  if (audience !== IN_CHINA && scene.settings.roleToAssume.startsWith('arn:aws-cn:')) return 'for another partition';
  return audience === DEFAULT ? 'by default' : 'by input';
}

const SOURCES: Readonly<Record<AudienceMismatch['asked'], (audience: string) => Text>> = {
  'by default': (audience) => text`the token’s ${'aud'} is ${audience}, which this action asks for by default`,
  'by input': (audience) => text`the token’s ${'aud'} is ${audience}, as the input ${'audience'} asks`,
  'by the runner': (audience) => text`the runner’s token has the ${'aud'} ${audience}`,
  'for another partition': (audience) =>
    text`the token’s ${'aud'} is ${audience}, and the role is of the partition ${'aws-cn'}`,
};

const SAME_IN_POLICY = text`A trust policy with a condition on ${'aud'} must name the same audience.`;

const askForDefault = removeInput('audience', {
  title: text`Use the usual audience: remove the input ${'audience'}`,
  after: text`the token’s ${'aud'} is ${DEFAULT}`,
  notes: [text`Providers for AWS usually list ${DEFAULT}, which is the default.`, SAME_IN_POLICY],
});

const askForChina = setInput('audience', IN_CHINA, {
  title: text`Use the audience ${IN_CHINA}`,
  after: text`the token’s ${'aud'} is ${IN_CHINA}`,
  notes: [
    text`Providers in China’s partition usually list ${IN_CHINA}. Other actions that sign in there need the same input.`,
    SAME_IN_POLICY,
  ],
});
