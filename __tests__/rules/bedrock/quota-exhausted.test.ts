import { quotaExhausted } from '../../../src/rules/bedrock/quota-exhausted.ts';
import { judgeSentences } from './sentences.ts';

judgeSentences(quotaExhausted, [
  ['Too many tokens, please wait before trying again.', 'ThrottlingException', 429, 'throttling for the moment'],
  ['Too many requests, please wait before trying again.', 'ThrottlingException', 429, 'throttling for the moment'],
  [
    'Model is not ready for inference. Wait and try your request again.',
    'ModelNotReadyException',
    429,
    'a model that is warming up',
  ],
]);
