import { paymentMethodInvalid } from '../../../src/rules/bedrock/payment-method-invalid.ts';
import { judgeSentences } from './sentences.ts';

judgeSentences(paymentMethodInvalid, [
  [
    'Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed',
    'AccessDeniedException',
    403,
    'a subscription that is being made',
  ],
  [
    'The AWS Access Key Id needs a subscription for the service',
    'SubscriptionRequiredException',
    403,
    'an account that is not activated',
  ],
]);
