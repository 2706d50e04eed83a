import { failuresOf, provesCredentials, underTest } from '../../answers/answer.ts';
import { accountOf } from '../../remedies/policy.ts';
import { text } from '../../text.ts';
import { citeAll, evidence, servicesOf } from '../evidence.ts';
import type { Rule } from '../rule.ts';
import { NOT_SIGNED_UP } from '../service-answers.ts';
import { regionRefuses } from './refusals.ts';

export const accountNotActivated: Rule = {
  id: 'credentials/account-not-activated',
  severity: 'error',
  title: 'The AWS account is not activated',
  says: [
    'The AWS Access Key Id needs a subscription for the service',
    'Your account is not signed up for the S3 service. You must sign up before you can use S3.',
  ],
  why: 'The key is known, and its account may not use AWS’s services: sign-up is not finished, the payment method is missing or was refused, or the account is suspended or closed.',
  causes: [
    'The account is new, and its activation (up to 24 hours) or its payment method is not finished.',
    'The account was suspended for an unpaid bill, or closed.',
  ],
  answers: NOT_SIGNED_UP,
  check: 'Sign in to the console as the account’s root user: a banner tells what is missing.',
  mend: 'Finish the sign-up and the payment method. Activation takes up to 24 hours.',
  references: [
    'https://repost.aws/knowledge-center/create-and-activate-aws-account',
    'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
  ],
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
};
