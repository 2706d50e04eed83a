import { targetsNotReached } from '../../../src/rules/environment/targets-not-reached.ts';
import { finds } from '../facts.ts';
import { fault, identity, ok, scene, unasked } from '../scene.ts';

const REASON = 'the run’s time was used up before this request';
const late = (service: 'dynamodb' | 's3', target: string) => ({
  ...unasked(service, REASON, { target }),
  tooLate: true as const,
});
const table = (target: string) => ok('dynamodb', {}, { target });
const settings = { timeoutSeconds: 30 };

finds(targetsNotReached, {
  matches: [
    [
      'two lists',
      scene({
        settings,
        observations: [identity(), table('a'), late('dynamodb', 'b'), late('s3', 'c'), late('s3', 'd')],
      }),
      [
        {
          subjects: ['b', 'c', 'd'],
          confidence: 'certain',
          lists: [
            { service: 'DynamoDB', all: 2, left: 1 },
            { service: 'S3', all: 2, left: 2 },
          ],
          limitSeconds: 30,
          ignored: [],
        },
      ],
    ],
  ],
  ignores: [
    ['all were asked', scene({ observations: [identity(), table('a')] })],
    [
      'a name that cannot be asked',
      scene({ observations: [unasked('s3', 'the name breaks the rules', { target: 'A' })] }),
    ],
    ['an answer that did not come', scene({ observations: [fault('dynamodb', 'timeout', 'TimeoutError', 'x')] })],
    ['a follow-up', scene({ observations: [identity(), { ...late('dynamodb', 'b'), followUp: true }] })],
  ],
});
