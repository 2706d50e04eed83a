import { connectionFailed } from '../../../src/rules/environment/connection-failed.ts';
import type { Observation } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { fault, identity, says, scene, unresolved } from '../scene.ts';

const saw = (...observations: Observation[]) => scene({ observations });
const refused = fault('sts', 'network', 'ECONNREFUSED', 'connect ECONNREFUSED 54.211.18.10:443');

recorded(connectionFailed, {
  matches: [
    ['refused', saw(refused)],
    ['reset, on one of two', saw(identity(), fault('s3', 'network', 'ECONNRESET', 'read ECONNRESET'))],
    ['no file is left to open', saw(identity(), fault('s3', 'network', 'EMFILE', 'connect EMFILE 52.1.1.1:443'))],
    ['unreachable', saw(fault('sts', 'network', 'EHOSTUNREACH', 'connect EHOSTUNREACH'))],
    ['cut off in mid-answer', saw(fault('dynamodb', 'network', 'ERR_STREAM_PREMATURE_CLOSE', 'Premature close'))],
    [
      'DynamoDB’s host for the account alone',
      saw(
        identity(),
        fault(
          'dynamodb',
          'network',
          'ECONNREFUSED',
          'connect ECONNREFUSED',
          {},
          { host: '123456789012.ddb.us-east-2.amazonaws.com' },
        ),
      ),
    ],
    [
      'an emulator’s address left on',
      scene({
        endpoints: [{ variable: 'AWS_ENDPOINT_URL', service: 'all', host: '127.0.0.1:4566' }],
        observations: [
          fault(
            'sts',
            'network',
            'ECONNREFUSED',
            'connect ECONNREFUSED 127.0.0.1:4566',
            {},
            { host: '127.0.0.1:4566' },
          ),
        ],
      }),
    ],
  ],
  ignores: [
    ['names that do not resolve', saw(unresolved('sts'))],
    ['a busy resolver', saw(fault('sts', 'network', 'EAI_AGAIN', 'getaddrinfo EAI_AGAIN'))],
    ['timed out', saw(fault('sts', 'timeout', 'TimeoutError', 'timed out'))],
    [
      'a certificate',
      saw(fault('sts', 'tls', 'SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain')),
    ],
    ['a proxy', saw(fault('sts', 'proxy', 'ERR_PROXY_TUNNEL', 'x'))],
    ['an answer of AWS’s', saw(says('unavailable', 'sts'))],
    ['a follow-up', saw(identity(), { ...refused, followUp: true })],
    ['GitHub', saw(fault('github', 'network', 'ECONNRESET', 'socket hang up'))],
  ],
});
