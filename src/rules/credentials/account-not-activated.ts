import { failuresOf, provesCredentials, underTest } from '../../answers/answer.ts';
import { accountOf } from '../../remedies/policy.ts';
import { text } from '../../text.ts';
import { citeAll, evidence, servicesOf } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';
import { regionRefuses } from './refusals.ts';

export const accountNotActivated = proseRule({
  id: 'credentials/account-not-activated',
  severities: ['error'],
  title: 'The AWS account is not activated',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
  explains: ['permissions/*', 'bedrock/*'],
  evaluate(scene) {
    const refused = failuresOf(scene, 'not-subscribed');
    if (refused.length === 0 || regionRefuses(scene)) return [];
    const others = underTest(scene).filter((o) => o.service !== 'sts' && provesCredentials(o));
    // One service that wants a subscription while another serves the account is that service's matter.
    if (others.length > 0) return [];
    return [
      {
        subjects: [accountOf(scene)],
        headline: text`The AWS account is not activated: ${servicesOf(refused)} will not serve it.`,
        explanation: text`The key is known, so the credentials are not the fault. The account’s sign-up or payment is not complete, or the account is suspended.`,
        evidence: evidence(citeAll(refused)),
        fixes: [
          {
            title: text`Finish the account’s activation`,
            steps: [
              text`Sign in as the root user of account ${accountOf(scene)}, complete sign-up, payment method and phone verification, and look for AWS’s mail about it. Activation takes up to 24 hours; then run this again.`,
            ],
          },
        ],
        confidence: refused.length > 1 || refused.some((o) => o.service === 'sts') ? 'certain' : 'likely',
        lookalikes: [text`An opt-in Region that the account has not enabled.`],
      },
    ];
  },
});
