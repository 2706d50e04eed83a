import { unknownKey } from '../../../src/rules/credentials/unknown-key.ts';
import { recorded } from '../facts.ts';
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

recorded(unknownKey, {
  matches: [
    [
      'the inputs hide a key that works',
      saw(LONG_TERM, ...everyone('unknown'), identity(USER, { signer: 'environment', followUp: true })),
    ],
    [
      'the environment’s key is of an account that the step does not allow',
      scene({
        credentials: LONG_TERM,
        settings: { allowedAccountIds: ['999999999999'] },
        observations: [...everyone('unknown'), identity(USER, { signer: 'environment', followUp: true })],
      }),
    ],
    ['a profile’s key', saw({ ...LONG_TERM, source: 'profile', profile: 'ci' }, ...everyone('unknown'))],
    [
      'in a terminal',
      scene({
        credentials: { ...LONG_TERM, source: 'environment' },
        context: { inActions: false },
        observations: everyone('unknown'),
      }),
    ],
    ['every service', saw(LONG_TERM, ...everyone('unknown'))],
    [
      'STS is too busy to answer, the others do not know it',
      saw(LONG_TERM, says('throttled', 'sts'), says('unknown', 's3'), says('unknown', 'dynamodb')),
    ],
    ['STS alone', saw(LONG_TERM, says('unknown', 'sts'))],
    ['with the account that it encodes', saw({ ...LONG_TERM, accountInKey: '987654321098' }, ...everyone('unknown'))],
    [
      'in China',
      scene({
        credentials: LONG_TERM,
        settings: { region: 'cn-north-1' },
        observations: everyone('unknown', { region: 'cn-north-1' }),
      }),
    ],
    [
      'a dead key beside a stray token',
      saw(STRAY, ...everyone('unknown'), says('unknown', 'sts', { signer: 'without-token', followUp: true })),
    ],
    ['by S3’s word alone, beside a stray token', saw(STRAY, ...everyone('unknown'))],
    [
      'refused when it asks for a role',
      saw(LONG_TERM, says('unknown', 'sts', { operation: 'AssumeRole', target: ROLE })),
    ],
    [
      'an emulator accepts it, as it accepts anything',
      scene({
        credentials: LONG_TERM,
        endpoints: EMULATED,
        observations: [says('unknown', 'sts'), ok('dynamodb', {}, { target: 'orders' })],
      }),
    ],
    [
      'one emulator that stands in for all of AWS',
      scene({ credentials: LONG_TERM, endpoints: ALL_EMULATED, observations: everyone('unknown') }),
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
