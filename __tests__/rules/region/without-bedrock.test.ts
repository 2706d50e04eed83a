import { withoutBedrock } from '../../../src/rules/region/without-bedrock.ts';
import type { Observation, Settings } from '../../../src/scene.ts';
import { fault, identity, ok, says, scene, unresolved } from '../scene.ts';
import { judge } from '../table.ts';

const HONG_KONG = { region: 'ap-east-1' };
const at = (settings: Partial<Settings>, ...observations: Observation[]) =>
  scene({ settings: { ...HONG_KONG, named: ['bedrock'], ...settings }, observations });
const silent = unresolved('bedrock', HONG_KONG, { host: 'bedrock-runtime.ap-east-1.amazonaws.com' });

judge(withoutBedrock, {
  matches: [
    [
      'Hong Kong',
      at({}, identity(undefined, HONG_KONG), silent),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['ap-east-1'],
        cites: 1,
        headline: /no Bedrock/,
        says: /the host does not resolve/,
        fix: /Nearest: [\s\S]*Prompts then leave ap-east-1[\s\S]*Take bedrock out of services/,
      },
    ],
    ...(['bedrock', 'all'] as const).map(
      (service) =>
        [
          `an override for ${service} that leads nowhere`,
          scene({
            settings: { ...HONG_KONG, named: ['bedrock'] },
            endpoints: [{ variable: 'AWS_ENDPOINT_URL', service, host: 'localhost:9' }],
            observations: [fault('bedrock', 'network', 'ECONNREFUSED', 'connect ECONNREFUSED', HONG_KONG)],
          }),
          { says: /the host could not be reached/ },
        ] as const,
    ),
    ['Beijing', at({ region: 'cn-north-1' }, unresolved('bedrock', { region: 'cn-north-1' })), {}],
    [
      'with a model listed',
      at(
        { models: ['amazon.nova-lite-v1:0'] },
        unresolved('bedrock', { ...HONG_KONG, target: 'amazon.nova-lite-v1:0' }),
      ),
      {},
    ],
  ],
  ignores: [
    [
      'an override for another service',
      scene({
        settings: { ...HONG_KONG, named: ['bedrock'] },
        endpoints: [{ variable: 'AWS_ENDPOINT_URL_S3', service: 's3', host: 'localhost:9' }],
        observations: [fault('bedrock', 'network', 'ECONNREFUSED', 'connect ECONNREFUSED', HONG_KONG)],
      }),
    ],
    [
      'an override that answers',
      scene({
        settings: { ...HONG_KONG, named: ['bedrock'] },
        endpoints: [{ variable: 'AWS_ENDPOINT_URL_BEDROCK', service: 'bedrock', host: 'localhost:9' }],
        observations: [says('unknown', 'bedrock', HONG_KONG)],
      }),
    ],
    [
      'a look in another Region that does not resolve',
      at({}, unresolved('bedrock', { region: 'ap-east-2', followUp: true })),
    ],
    ['nobody named it', at({ named: [] }, silent)],
    ['another service was named', at({ named: ['s3'] }, silent)],
    ['a Region that has it', at({ region: 'us-east-2' }, unresolved('bedrock'))],
    ['a Region newer than the list', at({ region: 'ap-east-9' }, unresolved('bedrock', { region: 'ap-east-9' }))],
    ['it answers all the same: the list is old', at({}, ok('bedrock', { models: [] }, HONG_KONG))],
    ['it refuses the key all the same', at({}, says('unknown', 'bedrock', HONG_KONG))],
    ['it does not answer in time', at({}, fault('bedrock', 'timeout', 'TimeoutError', 'timed out', HONG_KONG))],
    ['another service does not resolve', at({}, unresolved('s3', HONG_KONG))],
  ],
});
