import { endpointMismatch } from '../../../src/rules/environment/endpoint-mismatch.ts';
import { recorded } from '../facts.ts';
import {
  ALL_EMULATED,
  everyone,
  failed,
  fault,
  identity,
  LONG_TERM,
  ok,
  saw,
  says,
  scene,
  shape,
  USER,
} from '../scene.ts';

const minio = [{ variable: 'AWS_ENDPOINT_URL_S3', service: 's3', host: 'minio.internal:9000' }] as const;

recorded(endpointMismatch, {
  matches: [
    ['a signature for another Region', saw(LONG_TERM, says('misscoped', 'sts'))],
    [
      'a signature for another service',
      saw(
        LONG_TERM,
        failed('sts', ['SignatureDoesNotMatch', "Credential should be scoped to correct service: 'sts'. ", 403]),
      ),
    ],
    [
      'both sentences, as STS joins them',
      saw(
        LONG_TERM,
        failed('sts', [
          'SignatureDoesNotMatch',
          "Credential should be scoped to a valid region. Credential should be scoped to correct service: 'sts'. ",
          403,
        ]),
      ),
    ],
    ['DynamoDB’s words', saw(LONG_TERM, identity(USER), says('misscoped', 'dynamodb'))],
    [
      'an overridden endpoint that does not know a key that STS accepts',
      scene({ credentials: LONG_TERM, endpoints: minio, observations: [identity(USER), says('unknown', 's3')] }),
    ],
    [
      'the SDK refuses the settings',
      saw(
        LONG_TERM,
        fault('sts', 'client', 'Error', 'Invalid Configuration: FIPS and custom endpoint are not supported'),
      ),
    ],
    [
      'S3 without a bucket, at another Region’s endpoint',
      scene({
        credentials: LONG_TERM,
        endpoints: [{ variable: 'AWS_ENDPOINT_URL_S3', service: 's3', host: 's3.eu-west-1.amazonaws.com' }],
        observations: [
          identity(USER),
          failed('s3', [
            'AuthorizationHeaderMalformed',
            "The authorization header is malformed; the region 'us-east-2' is wrong; expecting 'eu-west-1'",
            400,
          ]),
        ],
      }),
    ],
    [
      'an STS that does not know what was asked: another service',
      scene({
        credentials: LONG_TERM,
        endpoints: ALL_EMULATED,
        observations: [failed('sts', ['UnknownOperationException', '', 404]), ok('dynamodb', {}, { target: 'orders' })],
      }),
    ],
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
    [
      'an object store without that question of STS’s',
      scene({
        credentials: LONG_TERM,
        endpoints: ALL_EMULATED,
        observations: [
          failed('sts', ['InvalidParameterValue', 'Unsupported action GetCallerIdentity', 400]),
          ok('s3', {}, { target: 'assets' }),
        ],
      }),
    ],
    [
      'a store that knows neither STS nor the key',
      scene({
        credentials: LONG_TERM,
        endpoints: ALL_EMULATED,
        observations: [fault('sts', 'protocol', 'HTTP 404', 'Not Found'), says('unknown', 's3', { target: 'assets' })],
      }),
    ],
    [
      'a gateway that has no such route',
      scene({
        credentials: LONG_TERM,
        endpoints: [{ ...minio[0], variable: 'AWS_ENDPOINT_URL_DYNAMODB', service: 'dynamodb' }],
        observations: [
          identity(USER),
          failed('dynamodb', ['MissingAuthenticationTokenException', 'Missing Authentication Token', 403]),
        ],
      }),
    ],
    [
      'a Bedrock that is a gateway',
      scene({
        credentials: LONG_TERM,
        endpoints: [{ ...minio[0], variable: 'AWS_ENDPOINT_URL_BEDROCK_RUNTIME', service: 'bedrock' }],
        observations: [
          identity(USER),
          failed('bedrock', ['MissingAuthenticationTokenException', 'Missing Authentication Token', 403]),
        ],
      }),
    ],
  ],
  ignores: [
    [
      'no signature, and no endpoint of its own',
      saw(
        LONG_TERM,
        identity(USER),
        failed('dynamodb', ['MissingAuthenticationTokenException', 'Missing Authentication Token', 403]),
      ),
    ],
    [
      'no signature, and an endpoint for all',
      scene({
        credentials: LONG_TERM,
        endpoints: [{ variable: 'AWS_ENDPOINT_URL', service: 'all', host: 'localhost:4566' }],
        observations: [
          identity(USER),
          failed('dynamodb', ['MissingAuthenticationTokenException', 'Missing Authentication Token', 403]),
        ],
      }),
    ],
    [
      'a key id that breaks the header itself',
      scene({
        credentials: { ...LONG_TERM, keyId: shape(21, { oddities: ['it has 21 characters'] }) },
        endpoints: minio,
        observations: [
          failed('s3', [
            'AuthorizationHeaderMalformed',
            'The authorization header is malformed; the Credential is mal-formed',
            400,
          ]),
        ],
      }),
    ],
    ['a key that nobody knows, and no override', saw(LONG_TERM, ...everyone('unknown'))],
    ['a key that S3 does not know, and no override', saw(LONG_TERM, identity(USER), says('unknown', 's3'))],
    [
      'a key that STS refuses too, beside an override',
      scene({ credentials: LONG_TERM, endpoints: minio, observations: everyone('unknown') }),
    ],
    [
      'an override of another service',
      scene({ credentials: LONG_TERM, endpoints: minio, observations: [identity(USER), says('unknown', 'dynamodb')] }),
    ],
    [
      'an emulator that does not know the key, and has an STS of its own',
      scene({ credentials: LONG_TERM, endpoints: ALL_EMULATED, observations: everyone('unknown') }),
    ],
    [
      'a page in the place of STS, and AWS’s own S3',
      saw(LONG_TERM, fault('sts', 'protocol', 'HTTP 403', ''), says('unknown', 's3')),
    ],
    [
      'a parameter that the service itself refuses',
      saw(LONG_TERM, identity(USER), failed('s3', ['InvalidArgument', 'Invalid Argument', 400], { target: 'assets' })),
    ],
    [
      'an endpoint of AWS’s in a VPC',
      scene({
        credentials: LONG_TERM,
        endpoints: [{ variable: 'AWS_ENDPOINT_URL', service: 'all', host: 'vpce-1.sts.us-east-2.vpce.amazonaws.com' }],
        observations: [fault('sts', 'protocol', 'HTTP 404', ''), says('unknown', 's3')],
      }),
    ],
    ['a wrong secret', saw(LONG_TERM, ...everyone('mismatch'))],
    ['a clock that is wrong', saw(LONG_TERM, ...everyone('late'))],
    [
      'a bucket in another Region',
      saw(
        LONG_TERM,
        identity(USER),
        failed(
          's3',
          [
            'AuthorizationHeaderMalformed',
            "The authorization header is malformed; the region 'us-east-2' is wrong; expecting 'eu-west-1'",
            400,
          ],
          { target: 'assets' },
        ),
      ),
    ],
    [
      'another fault of the client’s',
      saw(LONG_TERM, fault('sts', 'client', 'TypeError', 'Invalid character in header content ["authorization"]')),
    ],
    ['an override that works', scene({ credentials: LONG_TERM, endpoints: minio, observations: [identity(USER)] })],
  ],
});
