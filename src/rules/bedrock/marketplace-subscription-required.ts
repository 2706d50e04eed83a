import { judgedByRegion } from '../../answers/bedrock-cause.ts';
import { acceptAgreement } from '../../remedies/administration.ts';
import { allowCaller } from '../../remedies/attach-policy.ts';
import { askSupport } from '../../remedies/people.ts';
import { text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import {
  availabilityLook,
  basesOf,
  evidenceOf,
  isSome,
  type ModelFacts,
  modelFacts,
  namesOf,
  requestIdOf,
} from './describe-models.ts';

export const marketplaceSubscriptionRequired = rule<ModelFacts>({
  id: 'bedrock/marketplace-subscription-required',
  severities: ['error'],
  title: 'The caller is not allowed to make the model’s Marketplace subscription',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) => judgedByRegion(scene, 'marketplace-subscription-required').map((items) => modelFacts(scene, items)),
  tell: ({ items, region, run }) => {
    const bases = basesOf(items);
    const subscribe = allowCaller(run.principal, [SUBSCRIBE], { notes: [NO_RESOURCE] });
    const first = isSome(bases)
      ? acceptAgreement(bases, region)
      : askSupport({
          run,
          asks: 'Bedrock says that the AWS Marketplace subscription of a model is missing. Please tell us which one.',
          requestId: requestIdOf(items),
          after: text`${namesOf(items)} answers in ${region}`,
        });
    return {
      headline: text`Nobody in the account has subscribed to ${namesOf(items)}, and this caller is not allowed to.`,
      explanation: text`The first call to a third-party model creates an AWS Marketplace subscription for the whole account. The caller can call Bedrock, but lacks the Marketplace actions for that first call.`,
      evidence: evidenceOf(items, () => []),
      remedies: [{ ...first, looks: availabilityLook(items) }, ...(subscribe ? [subscribe] : [])],
      lookalikes: [text`Somebody fixed the permissions a moment ago: wait the minutes that AWS’s message names.`],
    };
  },
});

const SUBSCRIBE = {
  Effect: 'Allow',
  Action: ['aws-marketplace:ViewSubscriptions', 'aws-marketplace:Subscribe'],
  Resource: '*',
} as const;

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsmarketplace.html
const NO_RESOURCE = text`These actions do not support resources: they cover every product of the Marketplace, unless a condition on ${'aws-marketplace:ProductId'} limits them.`;
