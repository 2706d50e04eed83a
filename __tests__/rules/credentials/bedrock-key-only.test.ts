import { bedrockKeyOnly } from '../../../src/rules/credentials/bedrock-key-only.ts';
import { BEARER, LONG_TERM, NONE, ROLE, scene, TEMPORARY } from '../scene.ts';
import { judge } from '../table.ts';

judge(bedrockKeyOnly, {
  matches: [
    [
      'all four services',
      scene({ credentials: BEARER }),
      {
        severity: 'warning',
        confidence: 'certain',
        subjects: ['sts', 'dynamodb', 's3'],
        says: /AWS_BEARER_TOKEN_BEDROCK/,
        fix: /ignore: credentials\/bedrock-key-only/,
      },
    ],
    [
      'a service named, which is another finding’s matter',
      scene({ credentials: BEARER, settings: { named: ['s3'] } }),
      { subjects: ['sts', 'dynamodb'] },
    ],
  ],
  ignores: [
    ['beside a pair', scene({ credentials: { ...LONG_TERM, bearerToken: true } })],
    ['beside a set', scene({ credentials: { ...TEMPORARY, bearerToken: true } })],
    ['beside a role to assume', scene({ credentials: BEARER, settings: { roleToAssume: ROLE } })],
    ['no Bedrock key', scene({ credentials: NONE })],
    ['every other service is named', scene({ credentials: BEARER, settings: { named: ['sts', 'dynamodb', 's3'] } })],
  ],
});
