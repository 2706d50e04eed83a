import { marketplaceSubscriptionRequired } from '../../../src/rules/bedrock/marketplace-subscription-required.ts';
import { judgeSentences } from './sentences.ts';

judgeSentences(marketplaceSubscriptionRequired, [
  [
    'Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided. Your AWS Marketplace subscription for this model cannot be completed at this time.',
    'AccessDeniedException',
    403,
    'a payment that failed, in a Marketplace sentence',
  ],
  [
    'Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed',
    'AccessDeniedException',
    403,
    'a subscription that is being made',
  ],
  [
    'User: x is not authorized to perform: bedrock:InvokeModel on resource: y',
    'AccessDeniedException',
    403,
    'a missing permission of Bedrock’s own',
  ],
]);
