import { modelLegacy } from '../../../src/rules/bedrock/model-legacy.ts';
import { judgeSentences } from './sentences.ts';

judgeSentences(modelLegacy, [
  ['Access denied', 'AccessDeniedException', 403, 'a bare denial'],
  ['This model version has reached the end of its life.', 'ResourceNotFoundException', 404, 'a model that has ended'],
]);
