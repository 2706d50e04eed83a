import { sessionInvalid } from '../../../src/rules/credentials/session-invalid.ts';
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
import { judge } from '../table.ts';

judge(sessionInvalid, {
  matches: [
    [
      'every service refuses the pair',
      saw(TEMPORARY, ...everyone('unknown')),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['ASIA…'],
        cites: 4,
        says: /the token from the step’s inputs comes from another login[\s\S]*no missing permission[\s\S]*token is present \(800 characters\)/,
        silent: /the credentials have expired|secret is wrong/i,
      },
    ],
    [
      'as the recorded runs saw it: DynamoDB and S3',
      saw(TEMPORARY, says('unknown', 'dynamodb'), says('unknown', 's3')),
      { cites: 2, says: /does not exist/, silent: /no missing permission/ },
    ],
    ['STS alone', saw(TEMPORARY, says('unknown', 'sts')), { says: /no missing permission/ }],
    ['before its known end', saw({ ...TEMPORARY, expiresAt: inMinutes(30) }, ...everyone('unknown')), {}],
    [
      'while some do not answer',
      saw(TEMPORARY, says('unknown', 'sts'), fault('s3', 'timeout', 'TimeoutError', 'timed out')),
      {},
    ],
    ['an assumed role’s', saw(TEMPORARY, ...everyone('unknown', { signer: 'role' })), {}],
    [
      'an emulator accepts it, as it accepts anything',
      scene({ endpoints: EMULATED, observations: [says('unknown', 'sts'), ok('dynamodb', {}, { target: 'orders' })] }),
      { confidence: 'likely', says: /localhost:8000, which is not AWS/ },
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
      {
        confidence: 'certain',
        says: /taken from another login than the other two values in the step’s inputs[\s\S]*account 210987654321 and the token to account 123456789012: they are not of one set/,
        silent: /time of issue/,
      },
    ],
    [
      'a token from before any session that could still be',
      saw(
        { ...TEMPORARY, tokenContents: { issuedAt: inMinutes(-60 * 40), account: ACCOUNT, region: 'us-east-1' } },
        ...everyone('unknown'),
      ),
      {
        says: /seems to be so old that AWS no longer says expired: whoever stored it in the step’s inputs[\s\S]*2026-11-21T20:00Z, the token is older than any session lasts[\s\S]*a hint/,
      },
    ],
    [
      'a token of an hour ago',
      saw(
        { ...TEMPORARY, tokenContents: { issuedAt: inMinutes(-60), account: ACCOUNT, region: 'us-east-1' } },
        ...everyone('unknown'),
      ),
      { says: /would end between 2026-11-23T11:15Z and 2026-11-24T23:00Z/, silent: /so old/ },
    ],
    [
      'STS turns the request away unread',
      saw(TEMPORARY, says('unknown', 'dynamodb'), says('throttled', 'sts')),
      { cites: 1 },
    ],
  ],
  ignores: [
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
