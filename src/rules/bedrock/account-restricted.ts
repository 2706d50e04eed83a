import type { Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { type Fix, inputs, proseRule } from '../rule.ts';
import { availabilityCheck, evidenceOf, matchOf, namesOf, targetsOf } from './advice.ts';
import { availabilityOf } from './catalogue-facts.ts';
import { type Judged, judged } from './judge.ts';

type Kind = { words: RegExp; headline: (items: readonly Judged[]) => Text; explanation: Text; fix: Fix };

const SUPPORT: Fix = {
  title: text`Open a case with AWS Support`,
  steps: [
    text`Account and billing cases are free on every support plan. Give the Region, the model and the request ID, and ask for the account’s Bedrock access to be opened. New accounts are often held back until they are verified or have paid a first invoice.`,
  ],
};

const KINDS: readonly Kind[] = [
  {
    words: /channel program/i,
    headline: (items) => text`${namesOf(items)} is not sold to accounts of resellers.`,
    explanation: text`The account is managed by an AWS Solution Provider or Distributor, and may not subscribe to this model.`,
    fix: {
      title: text`Ask the reseller`,
      steps: [
        text`Only the Solution Provider or Distributor that manages the account can have the model opened, or name an account that may use it.`,
      ],
    },
  },
  {
    words: /unsupported countries/i,
    headline: (items) => text`The provider of ${namesOf(items)} does not serve the country that the calls come from.`,
    explanation: text`The provider looks at the account’s address and at where the request comes from. The Region in the configuration does not change that.`,
    fix: {
      title: text`Run the job where the provider serves, or use another provider’s model`,
      steps: [
        text`See https://www.anthropic.com/supported-countries. A self-hosted runner, a proxy or the account’s address may be what counts as the country; models of Amazon have no such rule.`,
      ],
    },
  },
  {
    words: /not available for (this|your) account|contact AWS Sales/i,
    headline: (items) => text`AWS does not offer ${namesOf(items)} to this account.`,
    explanation: text`Some newer models are opened account by account. The catalogue may show every field as positive; only a call tells.`,
    fix: {
      title: text`Ask AWS Sales, or use a model that the account has`,
      steps: [
        text`Contact the account manager or https://aws.amazon.com/contact-us/sales-support/ with the model’s id and the account. The generation before is usually open to every account.`,
      ],
    },
  },
  {
    words: /^/,
    headline: (items) =>
      text`AWS holds this account back from ${targetsOf(items)[0] === 'Bedrock' ? text`Bedrock` : namesOf(items)}.`,
    explanation: text`The block lies on the account, not on the caller: no IAM policy lifts it.`,
    fix: SUPPORT,
  },
];

const unauthorized = ({ ref, region }: Judged): Text =>
  text`GetFoundationModelAvailability of ${ref?.base ?? ''} in ${region}: authorisation ${'NOT_AUTHORIZED'}`;
const isUnauthorized = (scene: Scene, { ref, region }: Judged): boolean =>
  ref?.base != null && availabilityOf(scene, ref.base, region)?.authorization === 'NOT_AUTHORIZED';

export const accountRestricted = proseRule({
  id: 'bedrock/account-restricted',
  severities: ['error'],
  title: 'AWS restricts the account’s use of Bedrock or of the model',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const groups = Map.groupBy(judged(scene, 'account-restricted'), (j) =>
      KINDS.findIndex((k) => k.words.test(j.observation.status === 'failed' ? j.observation.error.message : '')),
    );
    return [...groups].map(([index, items]) => {
      const kind = KINDS[index] as Kind;
      return matchOf({
        items,
        headline: kind.headline(items),
        explanation: text`${kind.explanation} The credentials were accepted, and the refusal names no policy.`,
        evidence: evidenceOf(
          items,
          unauthorized,
          ...items
            .filter((j) => j.observation.status === 'failed' && isUnauthorized(scene, j))
            .map((j) => ({ text: unauthorized(j) })),
        ),
        fixes: items.some((j) => j.ref?.base)
          ? [{ ...kind.fix, snippets: [availabilityCheck(items.filter((j) => j.ref?.base))] }]
          : [kind.fix],
      });
    });
  },
});
