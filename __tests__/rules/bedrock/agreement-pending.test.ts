import { agreementPending } from '../../../src/rules/bedrock/agreement-pending.ts';
import { judgeSentences } from './sentences.ts';

judgeSentences(agreementPending, [
  [
    'The account 123456789012 does not have an agreement to this model.',
    'AccessDeniedException',
    403,
    'an agreement that nobody made',
  ],
  [
    'Your account is not authorized to access this model.',
    'AccessDeniedException',
    403,
    'the same beginning, with nothing pending',
  ],
  [
    'Model is not ready for inference. Wait and try your request again.',
    'ModelNotReadyException',
    429,
    'a model that is warming up',
  ],
]);
