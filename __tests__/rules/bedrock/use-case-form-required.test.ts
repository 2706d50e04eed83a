import { useCaseFormRequired } from '../../../src/rules/bedrock/use-case-form-required.ts';
import { judgeSentences } from './sentences.ts';

judgeSentences(useCaseFormRequired, [
  ['This model version has reached the end of its life.', 'ResourceNotFoundException', 404, 'another 404 of a model'],
  ['The provided model identifier is invalid.', 'ValidationException', 400, 'an id that is none'],
]);
