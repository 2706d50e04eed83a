import { unexpectedSessionToken } from '../../../src/rules/credentials/unexpected-session-token.ts';
import { everyone, identity, LONG_TERM, ok, STRAY, saw, says, scene, TEMPORARY, USER, unresolved } from '../scene.ts';
import { judge } from '../table.ts';

const without = identity(USER, { signer: 'without-token', followUp: true });
const refusedWithout = says('unknown', 'sts', { signer: 'without-token', followUp: true });

judge(unexpectedSessionToken, {
  matches: [
    [
      'accepted without it',
      saw(STRAY, ...everyone('undecodable'), without),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['AKIA…', 'aws-session-token'],
        says: /Without the token the same key is accepted[\s\S]*key id from the step’s inputs begins with AKIA, and a token of 800 characters comes[\s\S]*accepted without the token/,
        cites: 5,
      },
    ],
    [
      'S3 has checked the signature before it',
      saw(STRAY, ...everyone('undecodable')),
      { confidence: 'certain', says: /the secret is right/, silent: /accepted without/, cites: 4 },
    ],
    ['S3 calls it expired', saw(STRAY, ...everyone('expired')), { confidence: 'certain' }],
    [
      'without S3',
      saw(STRAY, says('unknown', 'sts'), says('unknown', 'dynamodb')),
      { confidence: 'likely', says: /cannot be told/, silent: /the secret is right/ },
    ],
    ['AWS calls it expired, without S3', saw(STRAY, says('expired', 'sts')), { confidence: 'likely' }],
    [
      'a look without it that met no answer',
      saw(STRAY, says('unknown', 'sts'), unresolved('sts', { signer: 'without-token', followUp: true })),
      { confidence: 'likely' },
    ],
    ['STS turns the request away unread', saw(STRAY, says('throttled', 'sts'), says('unknown', 'dynamodb')), {}],
  ],
  ignores: [
    ['nobody has refused', scene({ credentials: STRAY })],
    ['AWS takes it', saw(STRAY, identity(USER))],
    ['one service takes it', saw(STRAY, identity(USER), says('undecodable', 's3'))],
    ['the key itself is dead, without the token too', saw(STRAY, ...everyone('unknown'), refusedWithout)],
    ['S3 does not know the key: it looks at the key first', saw(STRAY, ...everyone('unknown'))],
    ['a wrong secret', saw(STRAY, ...everyone('mismatch'))],
    ['a temporary set', saw(TEMPORARY, ...everyone('undecodable'))],
    ['no token', saw(LONG_TERM, ...everyone('unknown'))],
    ['no network', saw(STRAY, unresolved('sts'), unresolved('s3'))],
    ['an answer of its own from S3', saw(STRAY, ok('s3'), says('unknown', 'sts'))],
  ],
});
