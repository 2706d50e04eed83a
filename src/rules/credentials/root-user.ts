import { principalKind } from '../../names/arn.ts';
import { adviseStoredKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { proof } from '../evidence.ts';
import type { Rule } from '../rule.ts';
import { knownIdentity } from './identity-check.ts';

export const rootUser: Rule = {
  id: 'credentials/root-user',
  severity: 'warning',
  title: 'The key belongs to the account’s root user',
  says: [],
  why: 'The root user may do everything in the account, and no identity-based policy can restrict it. A leaked root key is a lost account.',
  causes: ['The account’s first key was made before there was an IAM user or role.'],
  check: '`aws sts get-caller-identity` names an ARN that ends with `:root`.',
  mend: 'Assume a role with OIDC, then delete the root user’s access key.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html'],
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
};
