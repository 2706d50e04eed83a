import { requestAltered } from '../../../src/rules/environment/request-altered.ts';
import { recorded } from '../facts.ts';
import {
  ALL_EMULATED,
  CLAUSES,
  denied,
  EMULATED,
  everyone,
  failed,
  fault,
  identity,
  LONG_TERM,
  ok,
  SESSION,
  saw,
  says,
  scene,
  shape,
  USER,
} from '../scene.ts';

const MISSING = ['MissingAuthenticationToken', 'Request is missing Authentication Token', 403] as const;
const CUT = [
  'IncompleteSignatureException',
  "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization=AWS4-HMAC-SHA256",
  400,
] as const;
const own = [
  { variable: 'AWS_ENDPOINT_URL_DYNAMODB', service: 'dynamodb', host: 'abc.execute-api.us-east-2.amazonaws.com' },
] as const;

recorded(requestAltered, {
  matches: [
    ['S3 refuses what STS accepts', saw(LONG_TERM, identity(USER), says('mismatch', 's3'))],
    [
      'DynamoDB refuses what S3 denies by a policy',
      saw(LONG_TERM, denied('s3', CLAUSES.noAllow, { target: 'assets' }), says('mismatch', 'dynamodb')),
    ],
    [
      'a proxy is set',
      scene({
        credentials: LONG_TERM,
        settings: { httpProxy: 'http://u:hunter2@proxy.internal:8080' },
        observations: [identity(USER), says('mismatch', 's3')],
      }),
    ],
    [
      'one emulator that stands in for all of AWS',
      scene({
        credentials: LONG_TERM,
        endpoints: ALL_EMULATED,
        observations: [identity(USER), says('mismatch', 's3')],
      }),
    ],
    [
      'a VPC endpoint is AWS',
      scene({
        credentials: LONG_TERM,
        endpoints: [
          {
            variable: 'AWS_ENDPOINT_URL_DYNAMODB',
            service: 'dynamodb',
            host: 'vpce-1a2b.dynamodb.us-east-2.vpce.amazonaws.com',
          },
        ],
        observations: [says('mismatch', 'sts'), ok('dynamodb', {}, { target: 'orders' })],
      }),
    ],
    ['no signature arrives anywhere', saw(LONG_TERM, failed('sts', MISSING), failed('dynamodb', CUT))],
    ['no signature arrives at one service', saw(LONG_TERM, identity(USER), failed('dynamodb', CUT))],
    [
      'no signature arrives, and another service has an endpoint of its own',
      scene({ credentials: LONG_TERM, endpoints: own, observations: [failed('sts', MISSING)] }),
    ],
  ],
  ignores: [
    [
      'an emulator accepts what AWS refuses, as it accepts anything',
      scene({
        credentials: LONG_TERM,
        endpoints: EMULATED,
        observations: [says('mismatch', 'sts'), ok('dynamodb', {}, { target: 'orders' })],
      }),
    ],
    [
      'an emulator beside another one',
      scene({
        credentials: LONG_TERM,
        endpoints: [...EMULATED, ...ALL_EMULATED],
        observations: [says('mismatch', 'sts'), ok('dynamodb', {}, { target: 'orders' })],
      }),
    ],
    [
      'a throttled request may have been turned away unread',
      saw(LONG_TERM, says('throttled', 'sts'), says('mismatch', 's3')),
    ],
    [
      'a key id that breaks the header itself',
      saw({ ...LONG_TERM, keyId: shape(21, { oddities: ['it has 21 characters'] }) }, failed('sts', MISSING)),
    ],
    [
      'a gateway behind an endpoint of the service’s own',
      scene({
        credentials: LONG_TERM,
        endpoints: own,
        observations: [
          identity(USER),
          failed('dynamodb', ['MissingAuthenticationTokenException', 'Missing Authentication Token', 403]),
        ],
      }),
    ],
    [
      'a role asked for without a signature',
      saw({ ...LONG_TERM }, failed('sts', MISSING, { operation: 'AssumeRoleWithWebIdentity', signer: 'none' })),
    ],
    ['every service refuses it', saw(LONG_TERM, ...everyone('mismatch'))],
    ['no other answer', saw(LONG_TERM, says('mismatch', 's3'), fault('sts', 'timeout', 'TimeoutError', 'x'))],
    [
      'another signer’s request is accepted',
      saw(LONG_TERM, identity(SESSION, { signer: 'role' }), says('mismatch', 'sts', { operation: 'AssumeRole' })),
    ],
    [
      'the other tools’ key is accepted',
      saw(LONG_TERM, identity(USER, { signer: 'environment', followUp: true }), says('mismatch', 'sts')),
    ],
    ['late, and not altered', saw(LONG_TERM, identity(USER), says('late', 's3', {}, { skewSeconds: 1 }))],
    ['an hour off', saw(LONG_TERM, identity(USER), says('mismatch', 's3', {}, { skewSeconds: 3600 }))],
    ['a key that is not known there', saw(LONG_TERM, identity(USER), says('unknown', 's3'))],
    ['all is well', saw(LONG_TERM, identity(USER), ok('s3'))],
  ],
});
