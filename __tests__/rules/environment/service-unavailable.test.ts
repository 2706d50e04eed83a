import { serviceUnavailable } from '../../../src/rules/environment/service-unavailable.ts';
import { recorded } from '../facts.ts';
import {
  ALL_EMULATED,
  CLAUSES,
  denied,
  everyone,
  failed,
  fault,
  identity,
  LONG_TERM,
  saw,
  says,
  scene,
  USER,
} from '../scene.ts';

recorded(serviceUnavailable, {
  matches: [
    [
      'a status of 501 from AWS itself',
      saw(LONG_TERM, identity(USER), failed('s3', ['Glorp', 'The frobnicator is out.', 501], { target: 'assets' })),
    ],
    ['STS has answered', saw(LONG_TERM, identity(USER), says('unavailable', 'dynamodb'))],
    ['nobody has', saw(LONG_TERM, ...everyone('unavailable'))],
    ['STS itself', saw(LONG_TERM, says('unavailable', 'sts'), denied('s3', CLAUSES.noAllow))],
    ['STS has answered with a denial', saw(LONG_TERM, denied('sts', CLAUSES.vpcDeny), says('unavailable', 's3'))],
    [
      'STS has answered, and refused the key: the key is the matter',
      saw(LONG_TERM, says('unknown', 'sts'), says('unavailable', 'dynamodb')),
    ],
    ['without a code', saw(LONG_TERM, identity(USER), failed('s3', ['HTTP 503', '', 503], { target: 'assets' }))],
  ],
  ignores: [
    [
      'an emulator that lacks the service',
      scene({
        credentials: LONG_TERM,
        endpoints: ALL_EMULATED,
        observations: [
          identity(USER),
          failed('bedrock', ['InternalFailure', "API for service 'bedrock' not yet implemented or pro feature", 501]),
        ],
      }),
    ],
    ['S3 slows down, with 503', saw(LONG_TERM, identity(USER), says('throttled', 's3'))],
    [
      'a throttling code with 500',
      saw(LONG_TERM, identity(USER), failed('dynamodb', ['ThrottlingException', 'Rate exceeded', 500])),
    ],
    ['a page of a gateway’s', saw(LONG_TERM, fault('sts', 'protocol', 'HTTP 502', '', {}, { httpStatus: 502 }))],
    ['a proxy’s 503', saw(LONG_TERM, fault('sts', 'proxy', 'ERR_PROXY_TUNNEL', '', {}, { httpStatus: 503 }))],
    ['a fault of the caller’s', saw(LONG_TERM, identity(USER), failed('dynamodb', ['ValidationException', 'x', 400]))],
    [
      'a follow-up',
      saw(LONG_TERM, identity(USER), says('unavailable', 'sts', { region: 'us-east-1', followUp: true })),
    ],
    ['GitHub', saw(LONG_TERM, failed('github', ['HTTP 500', 'x', 500]))],
  ],
});
