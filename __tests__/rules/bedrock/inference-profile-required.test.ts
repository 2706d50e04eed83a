import { inferenceProfileRequired } from '../../../src/rules/bedrock/inference-profile-required.ts';
import { judgeSentences } from './sentences.ts';

judgeSentences(inferenceProfileRequired, [
  ['On-demand capacity for this model is exhausted.', 'ServiceUnavailableException', 503, 'a lack of capacity'],
  ['The provided model identifier is invalid.', 'ValidationException', 400, 'a profile’s id that is invalid here'],
]);
