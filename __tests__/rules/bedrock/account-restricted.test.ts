import { accountRestricted } from '../../../src/rules/bedrock/account-restricted.ts';
import { judgeSentences } from './sentences.ts';

judgeSentences(accountRestricted, [
  [
    'This operation is not allowed by the policy of the guardrail',
    'ValidationException',
    400,
    '"operation" and "not allowed" in another sentence',
  ],
  [
    "You don't have access to the model with the specified model ID.",
    'AccessDeniedException',
    403,
    'a model that was not enabled',
  ],
  [
    'This model is not available to your account until it is enabled.',
    'AccessDeniedException',
    403,
    'a model that the account may enable',
  ],
]);
