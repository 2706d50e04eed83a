import { incomplete } from '../../../src/rules/credentials/incomplete.ts';
import { BEARER, LONG_TERM, NONE, scene, shape, TEMPORARY } from '../scene.ts';
import { judge } from '../table.ts';

const NO_SECRET = { ...LONG_TERM, secret: null };
const NO_ID = { ...NONE, source: 'inputs', secret: shape(40) } as const;

judge(incomplete, {
  matches: [
    [
      'an id without its secret',
      scene({ credentials: NO_SECRET }),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['aws-secret-access-key'],
        headline: /key id arrived without its secret/,
        says: /^the step’s inputs supplied one half of the pair\. The other half is not set\.\nFrom the step’s inputs: access key id present, secret access key missing\.$/m,
        fix: /Set aws-secret-access-key or AWS_SECRET_ACCESS_KEY/,
      },
    ],
    [
      'a secret without its id',
      scene({ credentials: NO_ID }),
      { subjects: ['aws-access-key-id'], headline: /secret access key arrived without its access key id/ },
    ],
    [
      'in the environment, empty',
      scene({ credentials: { ...NO_SECRET, source: 'environment', empty: ['AWS_SECRET_ACCESS_KEY'] } }),
      { subjects: ['AWS_SECRET_ACCESS_KEY'], says: /set, but empty/ },
    ],
    ['a temporary key without its secret', scene({ credentials: { ...TEMPORARY, secret: null } }), {}],
    ['beside a Bedrock key', scene({ credentials: { ...NO_SECRET, bearerToken: true } }), {}],
    [
      'a fork’s pull request that may have an id-token',
      scene({ credentials: { ...NO_SECRET, idToken: true }, context: { foreignHead: true } }),
      {},
    ],
  ],
  ignores: [
    ['a pair', scene({ credentials: LONG_TERM })],
    ['a set of three', scene({ credentials: TEMPORARY })],
    ['nothing at all', scene({ credentials: NONE })],
    ['a token alone', scene({ credentials: { ...NONE, sessionToken: shape(800) } })],
    ['a Bedrock key alone', scene({ credentials: BEARER })],
    ['a temporary pair without its token', scene({ credentials: { ...TEMPORARY, sessionToken: null } })],
    [
      'a fork’s pull request',
      scene({ credentials: NO_SECRET, context: { eventName: 'pull_request', foreignHead: true } }),
    ],
    ['Dependabot', scene({ credentials: NO_SECRET, context: { actor: 'dependabot[bot]' } })],
  ],
});
