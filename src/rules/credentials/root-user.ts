import { principalKind } from '../../names/arn.ts';
import { adviseStoredKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';
import { knownIdentity } from './identity-check.ts';

export const rootUser = proseRule({
  id: 'credentials/root-user',
  severities: ['warning'],
  title: 'The key belongs to the account’s root user',
  since: '1.0',
  points: inputs('aws-access-key-id'),
  evaluate(scene) {
    const identity = knownIdentity(scene);
    if (!identity || principalKind(identity.arn) !== 'root') return [];
    return [
      {
        subjects: [identity.arn],
        headline: text`The key belongs to the root user of account ${identity.accountId}.`,
        explanation: text`It works, and may do everything there. AWS advises to have no access key of the root user at all.`,
        evidence: [proof(identity.observation, text`${identity.arn}`)],
        fixes: [adviseOidc(scene), adviseStoredKey(scene)],
        confidence: 'certain',
      },
    ];
  },
});
