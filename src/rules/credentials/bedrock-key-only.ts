import { givenKey } from '../../answers/given-key.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { SERVICES } from '../../services/registry.ts';
import { enumerate, text } from '../../text.ts';
import { proseRule } from '../rule.ts';

export const bedrockKeyOnly = proseRule({
  id: 'credentials/bedrock-key-only',
  severities: ['warning'],
  title: 'Only a Bedrock API key was supplied',
  since: '1.0',
  points: [],
  evaluate(scene) {
    const { credentials, settings } = scene;
    const unasked = settings.services.filter((s) => !SERVICES[s].takesBearer && !settings.named.includes(s));
    if (givenKey(credentials) || !credentials.beside.bearerToken || settings.roleToAssume || unasked.length === 0)
      return [];
    return [
      {
        subjects: unasked,
        headline: text`Only a Bedrock API key was supplied, so ${enumerate(unasked)} could not be asked.`,
        explanation: text`${'AWS_BEARER_TOKEN_BEDROCK'} serves Bedrock alone. Who it belongs to cannot be asked either: STS takes no bearer token.`,
        evidence: [{ text: text`${'AWS_BEARER_TOKEN_BEDROCK'} is set, and no access key is.` }],
        fixes: [
          {
            title: text`Accept it, where the job needs nothing else`,
            steps: [text`Set ${'ignore: credentials/bedrock-key-only'} on this step.`],
          },
          adviseOidc(scene),
        ],
        confidence: 'certain',
      },
    ];
  },
});
