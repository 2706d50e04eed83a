import { wrongSecret } from '../../../src/rules/credentials/wrong-secret.ts';
import { recorded } from '../facts.ts';
import {
  ALL_EMULATED,
  CLAUSES,
  denied,
  EMULATED,
  everyone,
  fault,
  identity,
  LONG_TERM,
  ok,
  saw,
  says,
  scene,
  TEMPORARY,
  USER,
} from '../scene.ts';

recorded(wrongSecret, {
  matches: [
    [
      'the inputs hide a key that works',
      saw(LONG_TERM, ...everyone('mismatch'), identity(USER, { signer: 'environment', followUp: true })),
    ],
    ['a profile’s key', saw({ ...LONG_TERM, source: 'profile', profile: 'ci' }, ...everyone('mismatch'))],
    ['every service', saw(LONG_TERM, ...everyone('mismatch', {}, { skewSeconds: 2 }))],
    ['a temporary key: its token is right', saw(TEMPORARY, ...everyone('mismatch'))],
    ['one answer', saw(LONG_TERM, says('mismatch', 'sts'))],
    [
      'some do not answer',
      saw(
        LONG_TERM,
        says('mismatch', 'sts'),
        says('mismatch', 's3'),
        fault('dynamodb', 'timeout', 'TimeoutError', 'timed out'),
      ),
    ],
    ['a clock four minutes off, which AWS allows', saw(LONG_TERM, ...everyone('mismatch', {}, { skewSeconds: -240 }))],
    [
      'refused when it asks for a role',
      saw(
        LONG_TERM,
        says('mismatch', 'sts', { operation: 'AssumeRole', target: 'arn:aws:iam::123456789012:role/deploy' }),
      ),
    ],
    [
      'AWS refuses it, and an emulator that verifies nothing accepts it',
      scene({
        credentials: LONG_TERM,
        endpoints: EMULATED,
        observations: [says('mismatch', 'sts'), says('mismatch', 's3'), ok('dynamodb', {}, { target: 'orders' })],
      }),
    ],
    [
      'S3 has checked the signature, and DynamoDB does not know the key',
      saw(LONG_TERM, says('mismatch', 's3'), says('unknown', 'dynamodb')),
    ],
    [
      'STS has checked the signature, and S3 does not know the key',
      saw(LONG_TERM, says('mismatch', 'sts'), says('mismatch', 'dynamodb'), says('unknown', 's3')),
    ],
    [
      'another service turns the request away unread',
      saw(LONG_TERM, says('mismatch', 'dynamodb'), says('throttled', 'sts')),
    ],
  ],
  ignores: [
    [
      'the emulator that accepts it is the one that refuses it',
      scene({
        credentials: LONG_TERM,
        endpoints: ALL_EMULATED,
        observations: [says('mismatch', 's3'), ok('dynamodb', {}, { target: 'orders' })],
      }),
    ],
    ['it works', saw(LONG_TERM, identity(USER))],
    ['another service accepts the same secret', saw(LONG_TERM, identity(USER), says('mismatch', 's3'))],
    [
      'another service denies, and so knows it',
      saw(LONG_TERM, says('mismatch', 'dynamodb'), denied('s3', CLAUSES.noAllow, { target: 'assets' })),
    ],
    ['a clock that is wrong, in AWS’s words', saw(LONG_TERM, ...everyone('late', {}, { skewSeconds: -3600 }))],
    ['a clock that is wrong, by the header', saw(LONG_TERM, ...everyone('mismatch', {}, { skewSeconds: 7200 }))],
    ['AWS’s words of the clock, without a header', saw(LONG_TERM, ...everyone('late'))],
    ['a signature for another Region', saw(LONG_TERM, ...everyone('misscoped'))],
    [
      'DynamoDB alone says so, of a key that STS does not know',
      saw(LONG_TERM, says('mismatch', 'dynamodb'), says('unknown', 'sts')),
    ],
    ['a key that AWS does not know', saw(LONG_TERM, ...everyone('unknown'))],
    ['expired', saw(TEMPORARY, ...everyone('expired'))],
    [
      'the other tools’ secret',
      saw(LONG_TERM, identity(USER), says('mismatch', 'sts', { signer: 'profile', followUp: true })),
    ],
    ['an answer of S3’s own', saw(LONG_TERM, says('mismatch', 'sts'), ok('s3'))],
  ],
});
