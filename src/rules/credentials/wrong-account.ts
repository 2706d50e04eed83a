import { enumerate, text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';
import { knownIdentity } from './identity-check.ts';
import { sourceLabel } from './written.ts';

export const wrongAccount = proseRule({
  id: 'credentials/wrong-account',
  severities: ['error'],
  title: 'The credentials belong to another account',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id', 'allowed-account-ids'),
  explains: ['dynamodb/*', 's3/*', 'permissions/*', 'bedrock/*', 'credentials/wrong-principal'],
  evaluate(scene) {
    const identity = knownIdentity(scene);
    const allowed = scene.settings.allowedAccountIds;
    if (!identity || allowed.length === 0 || allowed.includes(identity.accountId)) return [];
    return [
      {
        subjects: [identity.accountId],
        headline: text`The credentials belong to account ${identity.accountId}, and this job allows only ${enumerate(allowed, 'or')}.`,
        explanation: text`They work, in another account than the one meant. What this run did not find or was denied there may well exist in the right one.`,
        evidence: [
          proof(identity.observation, text`account ${identity.accountId}, ${identity.arn}`),
          { text: text`${'allowed-account-ids'} lists ${enumerate(allowed)}.` },
        ],
        fixes: [
          {
            title: text`Use the right account’s credentials`,
            steps: [
              text`They came from ${[sourceLabel(scene)]}. Check which secret or role this job and its ${'environment:'} name.`,
            ],
          },
          {
            title: text`Or allow the account`,
            steps: [text`Where account ${identity.accountId} is meant, add it to ${'allowed-account-ids'}.`],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
