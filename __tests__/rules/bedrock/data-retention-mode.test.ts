import { dataRetentionMode } from '../../../src/rules/bedrock/data-retention-mode.ts';
import { judgeSentences } from './sentences.ts';

judgeSentences(dataRetentionMode, [
  ['Operation not allowed', 'ValidationException', 400, 'an account that is held back'],
  [
    'Malformed input request: extraneous key [mode] is not permitted',
    'ValidationException',
    400,
    'a malformed request',
  ],
]);
