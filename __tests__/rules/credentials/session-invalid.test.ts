import { sessionInvalid } from '../../../src/rules/credentials/session-invalid.ts';
import { recorded } from '../facts.ts';
import {
  ACCOUNT,
  ALL_EMULATED,
  EMULATED,
  everyone,
  fault,
  identity,
  inMinutes,
  LONG_TERM,
  ok,
  SESSION,
  STRAY,
  saw,
  says,
  scene,
  TEMPORARY,
} from '../scene.ts';

recorded(sessionInvalid, {
  matches: [
    [
      'the inputs hide a session that works',
      saw(TEMPORARY, ...everyone('unknown'), identity(SESSION, { signer: 'environment', followUp: true })),
    ],
    [
      'the token is a variable’s, and the key an input’s',
      saw({ ...TEMPORARY, tokenJoins: true }, ...everyone('unknown')),
    ],
    ['every service refuses the pair', saw(TEMPORARY, ...everyone('unknown'))],
    [
      'as the recorded runs saw it: DynamoDB and S3',
      saw(TEMPORARY, says('unknown', 'dynamodb'), says('unknown', 's3')),
    ],
    ['STS alone', saw(TEMPORARY, says('unknown', 'sts'))],
    ['before its known end', saw({ ...TEMPORARY, expiresAt: inMinutes(30) }, ...everyone('unknown'))],
    [
      'while some do not answer',
      saw(TEMPORARY, says('unknown', 'sts'), fault('s3', 'timeout', 'TimeoutError', 'timed out')),
    ],
    ['an assumed role’s', saw(TEMPORARY, ...everyone('unknown', { signer: 'role' }))],
    [
      'an emulator accepts it, as it accepts anything',
      scene({ endpoints: EMULATED, observations: [says('unknown', 'sts'), ok('dynamodb', {}, { target: 'orders' })] }),
    ],
    [
      'a token of another account than the key’s',
      saw(
        {
          ...TEMPORARY,
          accountInKey: '210987654321',
          tokenContents: { issuedAt: inMinutes(-60), account: ACCOUNT, region: 'us-east-1' },
        },
        ...everyone('unknown'),
      ),
    ],
    [
      'a token from before any session that could still be',
      saw(
        { ...TEMPORARY, tokenContents: { issuedAt: inMinutes(-60 * 40), account: ACCOUNT, region: 'us-east-1' } },
        ...everyone('unknown'),
      ),
    ],
    [
      'a token of an hour ago',
      saw(
        { ...TEMPORARY, tokenContents: { issuedAt: inMinutes(-60), account: ACCOUNT, region: 'us-east-1' } },
        ...everyone('unknown'),
      ),
    ],
    ['STS turns the request away unread', saw(TEMPORARY, says('unknown', 'dynamodb'), says('throttled', 'sts'))],
  ],
  ignores: [
    ['a token of a variable’s that fits', saw({ ...TEMPORARY, tokenJoins: true }, identity())],
    [
      'the environment works and so does the step',
      saw(TEMPORARY, identity(), identity(SESSION, { signer: 'environment', followUp: true })),
    ],
    [
      'a store that has no STS does not know it',
      scene({
        endpoints: ALL_EMULATED,
        observations: [fault('sts', 'protocol', 'HTTP 404', 'Not Found'), says('unknown', 's3', { target: 'assets' })],
      }),
    ],
    ['it works', saw(TEMPORARY, identity())],
    ['one service accepts it', saw(TEMPORARY, identity(), says('unknown', 's3'))],
    ['expired', saw(TEMPORARY, ...everyone('expired'))],
    ['its known end has passed', saw({ ...TEMPORARY, expiresAt: inMinutes(-1) }, ...everyone('unknown'))],
    ['a wrong secret', saw(TEMPORARY, ...everyone('mismatch'))],
    ['a long-term key', saw(LONG_TERM, ...everyone('unknown'))],
    ['a stray token', saw(STRAY, ...everyone('undecodable'))],
    [
      'a Region that refuses what another accepts',
      scene({
        credentials: TEMPORARY,
        settings: { region: 'af-south-1' },
        observations: [
          ...everyone('unknown', { region: 'af-south-1' }),
          identity(SESSION, { region: 'us-east-1', followUp: true }),
        ],
      }),
    ],
    ['nobody answered', saw(TEMPORARY, fault('sts', 'network', 'ECONNREFUSED', 'connect ECONNREFUSED'))],
    ['a page of a proxy’s', saw(TEMPORARY, fault('sts', 'protocol', 'HTTP 403', '', {}, { httpStatus: 403 }))],
    [
      'another tool’s session alone',
      saw(TEMPORARY, identity(), says('unknown', 'sts', { signer: 'environment', followUp: true })),
    ],
  ],
});
