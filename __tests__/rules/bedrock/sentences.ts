// What Bedrock says of each fault. A rule takes its own sentences, and every other rule's is a near miss.
import type { FactRule, Found } from '../../../src/rules/rule.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { finds } from '../facts.ts';
import { failed, scene } from './scene.ts';

type Sentence = readonly [message: string, code: string, httpStatus: number];

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const MARKETPLACE =
  'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe)';

const SENTENCES: Readonly<Record<string, readonly Sentence[]>> = {
  'bedrock/account-restricted': [
    ['Operation not allowed', 'ValidationException', 400],
    ['Your account is not authorized to invoke this API operation.', 'AccessDeniedException', 403],
    ['Your account is not authorized to perform this action. Please open a support case.', 'ValidationException', 400],
    [
      'anthropic.claude-opus-5 is not available for this account. For additional access options, contact AWS Sales at https://aws.amazon.com/contact-us/sales-support/',
      'permission_error',
      403,
    ],
    [
      'Access to this model is not available for channel program accounts. Reach out to your AWS Solution Provider',
      'ValidationException',
      400,
    ],
    [
      'Access to Anthropic models is not allowed from unsupported countries, regions, or territories.',
      'ValidationException',
      400,
    ],
  ],
  'bedrock/agreement-pending': [
    [
      'Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed',
      'AccessDeniedException',
      403,
    ],
  ],
  'bedrock/data-retention-mode': [
    ["data retention mode 'none' is not available for this model", 'ValidationException', 400],
  ],
  'bedrock/inference-profile-required': [
    [
      'Invocation of model ID x with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.',
      'ValidationException',
      400,
    ],
    ["Invocation of model ID x with on-demand throughput isn't supported.", 'ValidationException', 400],
  ],
  'bedrock/marketplace-subscription-required': [
    [
      `${MARKETPLACE} to enable access to this model. If you recently fixed this issue, try again after 15 minutes.`,
      'AccessDeniedException',
      403,
    ],
    [MARKETPLACE.replace('perform the', 'perform\nthe'), 'AccessDeniedException', 403],
    [
      'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: aws-marketplace:Subscribe because no identity-based policy allows the aws-marketplace:Subscribe action',
      'AccessDeniedException',
      403,
    ],
  ],
  'bedrock/model-end-of-life': [
    [
      'This model version has reached the end of its life. Please refer to the AWS documentation for more details.',
      'ResourceNotFoundException',
      404,
    ],
  ],
  'bedrock/model-legacy': [
    [
      'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 30 days. Please upgrade to an active model on Amazon Bedrock',
      'ResourceNotFoundException',
      404,
    ],
  ],
  'bedrock/model-not-enabled': [
    ["You don't have access to the model with the specified model ID.", 'AccessDeniedException', 403],
    ['You don’t have access to the model with the specified model ID.', 'AccessDeniedException', 403],
    ['The account 123456789012 does not have an agreement to this model.', 'AccessDeniedException', 403],
    ['This model is not available to your account until it is enabled.', 'AccessDeniedException', 403],
  ],
  'bedrock/payment-method-invalid': [
    [
      'Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided. Your AWS Marketplace subscription for this model cannot be completed at this time.',
      'AccessDeniedException',
      403,
    ],
  ],
  'bedrock/quota-exhausted': [
    ['Too many tokens per day, please wait before trying again.', 'ThrottlingException', 429],
    ['Too many requests per day', 'ThrottlingException', 429],
    ['Your request exceeds the service quota for your account.', 'ServiceQuotaExceededException', 400],
  ],
  'bedrock/use-case-form-required': [
    [
      'Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model. If you have already filled out the form, try again in 15 minutes.',
      'ResourceNotFoundException',
      404,
    ],
    [
      'The model returned the following errors: You have not filled out the required use-case form for this model. Complete the form at https://ap-southeast-4.console.aws.amazon.com/bedrock/ before requesting access.',
      'ValidationException',
      400,
    ],
    [
      'You have not filled out the request form. Fill out the form before getting access.',
      'ResourceNotFoundException',
      404,
    ],
  ],
};

const others = (id: string): Sentence[] =>
  Object.entries(SENTENCES).flatMap(([other, sentences]) => (other === id ? [] : sentences));

const refusal = ([message, code, httpStatus]: Sentence): FailedObservation =>
  failed(MODEL, { message, code, httpStatus });

export type NearMiss = readonly [...Sentence, is: string];

/** Holds a rule against its own sentences, those of every other fault, and sentences that are almost its own. `more` are the facts beside the answers. */
export function findsBySentence<F extends Found>(
  rule: FactRule<F>,
  more: (s: Scene, refused: FailedObservation) => F,
  nearMisses: readonly NearMiss[],
): void {
  const sceneOf = (sentence: Sentence): Scene => scene([refusal(sentence)]);
  finds(rule, {
    matches: (SENTENCES[rule.id] ?? []).map((sentence) => {
      const refused = refusal(sentence);
      const s = scene([refused]);
      return [sentence[0], s, [more(s, refused)]];
    }),
    ignores: [
      ...nearMisses.map(
        ([message, code, status, is]) => [`${is}: ${message}`, sceneOf([message, code, status])] as const,
      ),
      ...others(rule.id).map((sentence) => [`another fault: ${sentence[0]}`, sceneOf(sentence)] as const),
    ],
  });
}
