import { withheldFromFork } from '../../../src/rules/context/withheld-from-fork.ts';
import { BEARER, LONG_TERM, NONE, OIDC, scene, TEMPORARY } from '../scene.ts';
import { judge } from '../table.ts';

const FORK = { eventName: 'pull_request', foreignHead: true } as const;
const HALF = { ...LONG_TERM, secret: null };

judge(withheldFromFork, {
  matches: [
    [
      'nothing arrived',
      scene({ credentials: NONE, context: FORK }),
      {
        severity: 'error',
        confidence: 'certain',
        says: /pull_request[\s\S]*another repository/,
        silent: /wrong secret|deleted|expired/i,
      },
    ],
    ['half a pair arrived', scene({ credentials: HALF, context: FORK }), { says: /No complete set/ }],
    [
      'a review of such a pull request',
      scene({ credentials: NONE, context: { ...FORK, eventName: 'pull_request_review' } }),
      { subjects: ['pull_request_review'] },
    ],
    [
      'warned about',
      scene({ credentials: NONE, context: FORK, settings: { onFork: 'warn' } }),
      { severity: 'warning' },
    ],
    ['skipped', scene({ credentials: NONE, context: FORK, settings: { onFork: 'skip' } }), { severity: 'notice' }],
    [
      'the Region withheld too',
      scene({ credentials: NONE, context: FORK, settings: { region: '', regionSource: null } }),
      { says: /variables/ },
    ],
    [
      'a role asked for that no token can open',
      scene({ credentials: NONE, context: FORK, settings: { roleToAssume: 'arn:aws:iam::123456789012:role/deploy' } }),
      {},
    ],
    ['Dependabot, from a fork', scene({ credentials: NONE, context: { ...FORK, actor: 'dependabot[bot]' } }), {}],
  ],
  ignores: [
    ['a pull request of the repository itself', scene({ credentials: NONE, context: { eventName: 'pull_request' } })],
    ['a push', scene({ credentials: NONE })],
    [
      'pull_request_target, which keeps its secrets',
      scene({ credentials: NONE, context: { eventName: 'pull_request_target' } }),
    ],
    ['a pair that arrived all the same', scene({ credentials: LONG_TERM, context: FORK })],
    ['a temporary set', scene({ credentials: TEMPORARY, context: FORK })],
    [
      'a temporary pair without its token: that is another fault',
      scene({ credentials: { ...TEMPORARY, sessionToken: null }, context: FORK }),
    ],
    ['an id-token, as private repositories may allow', scene({ credentials: OIDC, context: FORK })],
    ['a Bedrock key', scene({ credentials: BEARER, context: FORK })],
    ['the role of a machine of one’s own', scene({ credentials: { ...TEMPORARY, source: 'instance' }, context: FORK })],
  ],
});
