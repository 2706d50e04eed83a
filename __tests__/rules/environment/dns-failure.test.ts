import { dnsFailure } from '../../../src/rules/environment/dns-failure.ts';
import type { Observation } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { fault, identity, ok, scene, unresolved } from '../scene.ts';

const saw = (...observations: Observation[]) => scene({ observations });
const HONG_KONG = { region: 'ap-east-1' };

recorded(dnsFailure, {
  matches: [
    ['nothing resolves', saw(unresolved('sts'), unresolved('dynamodb'), unresolved('s3'))],
    ['one host', saw(identity(), unresolved('dynamodb'))],
    [
      'a resolver that is busy',
      saw(fault('sts', 'network', 'EAI_AGAIN', 'getaddrinfo EAI_AGAIN sts.us-east-2.amazonaws.com')),
    ],
    [
      'an endpoint override',
      scene({
        endpoints: [{ variable: 'AWS_ENDPOINT_URL_S3', service: 's3', host: 'minio.internal:9000' }],
        observations: [identity(), unresolved('s3', {}, { host: 'minio.internal' })],
      }),
    ],
    [
      'a proxy is set',
      scene({ settings: { httpProxy: 'http://user:hunter2@proxy.internal:8080' }, observations: [unresolved('sts')] }),
    ],
    ['Bedrock, where there is one', saw(identity(), unresolved('bedrock'))],
  ],
  ignores: [
    [
      'a Region that is none',
      scene({
        settings: { region: 'us-esat-1' },
        observations: [unresolved('sts', { region: 'us-esat-1' }), unresolved('s3', { region: 'us-esat-1' })],
      }),
    ],
    [
      'a Region without Bedrock',
      scene({
        settings: { ...HONG_KONG, named: ['bedrock'] },
        observations: [identity(undefined, HONG_KONG), unresolved('bedrock', HONG_KONG)],
      }),
    ],
    [
      'a Region without Bedrock, which nobody named',
      scene({ settings: HONG_KONG, observations: [identity(undefined, HONG_KONG), unresolved('bedrock', HONG_KONG)] }),
    ],
    ['refused', saw(fault('sts', 'network', 'ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:4566'))],
    ['timed out', saw(fault('sts', 'timeout', 'ETIMEDOUT', 'connect ETIMEDOUT'))],
    ['a follow-up in another Region', saw(identity(), unresolved('sts', { region: 'us-east-1', followUp: true }))],
    ['GitHub’s host', saw(identity(), unresolved('github'))],
    ['all is well', saw(identity(), ok('s3'))],
  ],
});
