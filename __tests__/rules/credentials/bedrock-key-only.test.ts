import { bedrockKeyOnly } from '../../../src/rules/credentials/bedrock-key-only.ts';
import { recorded } from '../facts.ts';
import { BEARER, LONG_TERM, NONE, ROLE, scene, TEMPORARY } from '../scene.ts';

recorded(bedrockKeyOnly, {
  matches: [
    ['all four services', scene({ credentials: BEARER })],
    ['a service named, which is another finding’s matter', scene({ credentials: BEARER, settings: { named: ['s3'] } })],
  ],
  ignores: [
    ['beside a pair', scene({ credentials: { ...LONG_TERM, bearerToken: true } })],
    ['beside a set', scene({ credentials: { ...TEMPORARY, bearerToken: true } })],
    ['beside a role to assume', scene({ credentials: BEARER, settings: { roleToAssume: ROLE } })],
    ['no Bedrock key', scene({ credentials: NONE })],
    ['every other service is named', scene({ credentials: BEARER, settings: { named: ['sts', 'dynamodb', 's3'] } })],
  ],
});
