import { givenKey } from '../../answers/given-key.ts';
import { offered } from '../../remedies/offered.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { acceptFinding } from '../../remedies/values.ts';
import { SERVICES } from '../../services/registry.ts';
import { enumerate, text } from '../../text.ts';
import { type Found, rule } from '../rule.ts';

type BedrockKeyOnly = Found & { unasked: readonly string[]; ignored: readonly string[]; oidc: OidcFacts };

const ID = 'credentials/bedrock-key-only';

export const bedrockKeyOnly = rule<BedrockKeyOnly>({
  id: ID,
  severities: ['warning'],
  title: 'Only a Bedrock API key was supplied',
  since: '1.0',
  onlyInTrouble: true,
  points: [{ variable: 'AWS_BEARER_TOKEN_BEDROCK' }],
  find(scene) {
    const { credentials, settings } = scene;
    const unasked = settings.services.filter((s) => !SERVICES[s].takesBearer && !settings.named.includes(s));
    if (givenKey(credentials) || !credentials.beside.bearerToken || settings.roleToAssume || unasked.length === 0)
      return [];
    return [{ subjects: unasked, confidence: 'certain', unasked, ignored: settings.ignore, oidc: oidcFacts(scene) }];
  },
  tell: ({ unasked, ignored, oidc }) => ({
    headline: text`Only a Bedrock API key was supplied, so ${enumerate(unasked)} could not be checked.`,
    explanation: text`${'AWS_BEARER_TOKEN_BEDROCK'} works only for Bedrock. Nor can this action ask whom it belongs to: STS does not accept bearer tokens.`,
    evidence: [{ text: text`${'AWS_BEARER_TOKEN_BEDROCK'} is set, and no access key is.` }],
    remedies: offered(accept(ignored), assumeRoleWithOidc(oidc)),
  }),
});

const accept = (ignored: readonly string[]): Remedy => ({
  ...acceptFinding(ID, ignored),
  title: text`Accept it, if the job uses only Bedrock`,
});
