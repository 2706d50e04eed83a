import { withheldFromDependabot } from '../../../src/rules/context/withheld-from-dependabot.ts';
import { BEARER, LONG_TERM, NONE, OIDC, scene } from '../scene.ts';
import { judge } from '../table.ts';

const DEPENDABOT = { actor: 'dependabot[bot]', eventName: 'pull_request' } as const;

judge(withheldFromDependabot, {
  matches: [
    [
      'nothing arrived',
      scene({ credentials: NONE, context: DEPENDABOT }),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['dependabot[bot]'],
        says: /Dependabot secrets/,
        silent: /deleted|expired|OIDC role/i,
      },
    ],
    ['half a pair', scene({ credentials: { ...LONG_TERM, keyId: null, prefix: null }, context: DEPENDABOT }), {}],
    [
      'warned about',
      scene({ credentials: NONE, context: DEPENDABOT, settings: { onFork: 'warn' } }),
      { severity: 'warning' },
    ],
    [
      'skipped',
      scene({ credentials: NONE, context: DEPENDABOT, settings: { onFork: 'skip' } }),
      { severity: 'notice' },
    ],
  ],
  ignores: [
    ['a secret of Dependabot’s own', scene({ credentials: LONG_TERM, context: DEPENDABOT })],
    ['somebody else', scene({ credentials: NONE, context: { ...DEPENDABOT, actor: 'mona' } })],
    ['a name that only begins so', scene({ credentials: NONE, context: { ...DEPENDABOT, actor: 'dependabot' } })],
    ['another bot', scene({ credentials: NONE, context: { ...DEPENDABOT, actor: 'renovate[bot]' } })],
    ['an id-token', scene({ credentials: OIDC, context: DEPENDABOT })],
    ['a Bedrock key', scene({ credentials: BEARER, context: DEPENDABOT })],
    ['a fork, which is the deeper reason', scene({ credentials: NONE, context: { ...DEPENDABOT, foreignHead: true } })],
  ],
});
