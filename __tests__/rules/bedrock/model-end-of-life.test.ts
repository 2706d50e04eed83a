import { modelEndOfLife } from '../../../src/rules/bedrock/model-end-of-life.ts';
import { judgeSentences } from './sentences.ts';

judgeSentences(modelEndOfLife, [
  [
    'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 15 days.',
    'ResourceNotFoundException',
    404,
    'a Legacy model',
  ],
  [
    'Model use case details have not been submitted for this account.',
    'ResourceNotFoundException',
    404,
    'a missing form',
  ],
]);
