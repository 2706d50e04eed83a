import { unknownKey } from '../../../src/rules/credentials/unknown-key.ts';
import {
  ALL_EMULATED,
  EMULATED,
  everyone,
  failed,
  fault,
  identity,
  LONG_TERM,
  ok,
  ROLE,
  STRAY,
  saw,
  says,
  scene,
  TEMPORARY,
  USER,
  unresolved,
} from '../scene.ts';
import { judge } from '../table.ts';

judge(unknownKey, {
  matches: [
    [
      'every service',
      saw(LONG_TERM, ...everyone('unknown')),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['AKIA…'],
        cites: 4,
        headline: /deleted, inactive, mistyped, or of another partition/,
        says: /does not tell its account\.\nNo session token comes with it/,
        silent: /secret is (right|wrong)|expired/,
      },
    ],
    [
      'STS is too busy to answer, the others do not know it',
      saw(LONG_TERM, says('throttled', 'sts'), says('unknown', 's3'), says('unknown', 'dynamodb')),
      { cites: 2 },
    ],
    ['STS alone', saw(LONG_TERM, says('unknown', 'sts')), { cites: 1 }],
    [
      'with the account that it encodes',
      saw({ ...LONG_TERM, accountInKey: '987654321098' }, ...everyone('unknown')),
      { says: /encodes account 987654321098/ },
    ],
    [
      'in China',
      scene({
        credentials: LONG_TERM,
        settings: { region: 'cn-north-1' },
        observations: everyone('unknown', { region: 'cn-north-1' }),
      }),
      { says: /partition aws-cn/ },
    ],
    [
      'a dead key beside a stray token',
      saw(STRAY, ...everyone('unknown'), says('unknown', 'sts', { signer: 'without-token', followUp: true })),
      { confidence: 'certain', says: /without the token the key is refused as well/ },
    ],
    [
      'by S3’s word alone, beside a stray token',
      saw(STRAY, ...everyone('unknown')),
      { confidence: 'likely', says: /S3 looks at the key before the token/ },
    ],
    [
      'refused when it asks for a role',
      saw(LONG_TERM, says('unknown', 'sts', { operation: 'AssumeRole', target: ROLE })),
      {},
    ],
    [
      'an emulator accepts it, as it accepts anything',
      scene({
        credentials: LONG_TERM,
        endpoints: EMULATED,
        observations: [says('unknown', 'sts'), ok('dynamodb', {}, { target: 'orders' })],
      }),
      { confidence: 'likely', says: /which is not AWS: it may have keys of its own/ },
    ],
    [
      'one emulator that stands in for all of AWS',
      scene({ credentials: LONG_TERM, endpoints: ALL_EMULATED, observations: everyone('unknown') }),
      { confidence: 'certain' },
    ],
  ],
  ignores: [
    [
      'a store that has no STS does not know it',
      scene({
        credentials: LONG_TERM,
        endpoints: ALL_EMULATED,
        observations: [fault('sts', 'protocol', 'HTTP 404', 'Not Found'), says('unknown', 's3', { target: 'assets' })],
      }),
    ],
    [
      'a store that lacks the question does not know it',
      scene({
        credentials: LONG_TERM,
        endpoints: ALL_EMULATED,
        observations: [
          failed('sts', ['NotImplemented', 'A header you provided implies functionality that is not implemented', 501]),
          says('unknown', 's3'),
        ],
      }),
    ],
    ['it works', saw(LONG_TERM, identity(USER))],
    ['a wrong secret is not a deleted key', saw(LONG_TERM, ...everyone('mismatch'))],
    ['one service accepts it', saw(LONG_TERM, identity(USER), says('unknown', 's3'))],
    [
      'an overridden endpoint that does not know it',
      scene({
        credentials: LONG_TERM,
        endpoints: [{ variable: 'AWS_ENDPOINT_URL_S3', service: 's3', host: 'minio.internal' }],
        observations: [identity(USER), says('unknown', 's3')],
      }),
    ],
    ['a temporary key', saw(TEMPORARY, ...everyone('unknown'))],
    ['a temporary key without its token', saw({ ...TEMPORARY, sessionToken: null }, ...everyone('unknown'))],
    [
      'a stray token',
      saw(STRAY, ...everyone('undecodable'), identity(USER, { signer: 'without-token', followUp: true })),
    ],
    ['an account that is not signed up: its key is known', saw(LONG_TERM, ...everyone('unsubscribed'))],
    [
      'an opt-in Region',
      scene({
        credentials: LONG_TERM,
        settings: { region: 'me-south-1' },
        observations: [
          ...everyone('unknown', { region: 'me-south-1' }),
          identity(USER, { region: 'us-east-1', followUp: true }),
        ],
      }),
    ],
    ['no network', saw(LONG_TERM, unresolved('sts'), unresolved('s3'))],
    [
      'the key of other tools',
      saw(LONG_TERM, identity(USER), says('unknown', 'sts', { signer: 'environment', followUp: true })),
    ],
    [
      'an error of another kind',
      saw(LONG_TERM, failed('s3', ['NoSuchBucket', 'The specified bucket does not exist', 404], { target: 'assets' })),
    ],
  ],
});
