import { failuresOf, isByCodeAlone, provesCredentials, underTest } from '../../answers/answer.ts';
import { regionRefuses } from '../../answers/judge-credentials.ts';
import { ask, introduce } from '../../remedies/people.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { FailedObservation } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { citeAll, evidence, servicesOf } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type NotActivated = Found & { refused: readonly FailedObservation[]; run: RunFacts };

export const accountNotActivated = rule<NotActivated>({
  id: 'credentials/account-not-activated',
  severities: ['error'],
  title: 'The AWS account is not activated',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  explains: ['permissions/*', 'bedrock/*'],
  find(scene) {
    const refused = failuresOf(scene, 'not-subscribed');
    if (refused.length === 0 || regionRefuses(scene)) return [];
    const others = underTest(scene).filter((o) => o.service !== 'sts' && provesCredentials(o));
    // One service that asks for a subscription while another serves the account is that service's matter.
    if (others.length > 0) return [];
    const told = refused.filter((o) => !isByCodeAlone(o));
    const run = runFacts(scene);
    return [
      {
        subjects: [run.account ?? 'ACCOUNT_ID'],
        confidence: told.length > 1 || told.some((o) => o.service === 'sts') ? 'certain' : 'likely',
        refused,
        run,
      },
    ];
  },
  tell: ({ refused, run }) => ({
    headline: text`The AWS account is not activated: ${servicesOf(refused)} refuses its requests.`,
    explanation: text`AWS knows the key, so the credentials are not the problem. The account’s sign-up or payment is not complete, or the account is suspended.`,
    evidence: evidence(citeAll(refused)),
    remedies: [finishSignUp(run, refused)],
    lookalikes: [text`An opt-in Region that the account has not enabled.`],
  }),
});

const accountName = ({ account }: RunFacts): Text => (account === null ? text`the account` : text`account ${account}`);

const finishSignUp = (run: RunFacts, [first]: readonly FailedObservation[]) =>
  ask({
    whom: text`whoever can sign in as the root user of ${accountName(run)}`,
    title: text`Ask the account’s owner to finish its activation`,
    message: `${introduce(run)} AWS answers that the account${run.account ? ` ${run.account}` : ''} is not activated. Please sign in as its root user, complete sign-up, the payment method and the phone verification, and look for an email from AWS about it. Activation takes up to 24 hours.`,
    requestId: first?.error.requestId ?? null,
    after: text`${'https://portal.aws.amazon.com/billing/signup'} shows the sign-up of ${accountName(run)} as complete`,
  });
