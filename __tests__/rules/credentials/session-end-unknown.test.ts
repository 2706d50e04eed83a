import { sessionEndUnknown } from '../../../src/rules/credentials/session-end-unknown.ts';
import type { RunContext, Settings } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import {
  type FlatCredentials,
  failed,
  identity,
  inMinutes,
  LONG_TERM,
  NONE,
  ok,
  ROLE,
  SESSION,
  scene,
  TEMPORARY,
} from '../scene.ts';

type World = {
  credentials?: FlatCredentials;
  settings?: Partial<Settings>;
  context?: Partial<RunContext>;
};
const at = ({ credentials = TEMPORARY, settings = {}, context = {} }: World = {}) =>
  scene({
    credentials,
    settings: { minSessionMinutes: 30, ...settings },
    context,
    observations: [identity(SESSION)],
  });
const signsIn = (id: string, given: Record<string, string> = {}): Partial<RunContext> => {
  const step = { id, uses: 'aws-actions/configure-aws-credentials@v6', run: '', condition: '', continueOnError: '' };
  return {
    jobSteps: {
      before: [{ ...step, with: given, env: {} }],
      own: { ...step, id: '', uses: 'octo/aws-credentials-preflight@v1', with: {}, env: {} },
      after: [],
      env: {},
    },
  };
};
const FROM_ENVIRONMENT: FlatCredentials = { ...TEMPORARY, source: 'environment' };
const GIVEN = { 'credential-expiration': '${{ steps.creds.outputs.aws-expiration }}' };

recorded(sessionEndUnknown, {
  matches: [
    ['a stored session', at()],
    ['a session that a step before left', at({ credentials: FROM_ENVIRONMENT, context: signsIn('creds') })],
    [
      'an output that the step before does not have',
      at({ credentials: FROM_ENVIRONMENT, context: { ...signsIn('creds'), expressions: GIVEN } }),
    ],
    [
      'a step before without an id',
      at({ credentials: FROM_ENVIRONMENT, context: signsIn('', { 'output-credentials': 'true' }) }),
    ],
    [
      'a variable that is no time',
      at({ credentials: { ...FROM_ENVIRONMENT, ignoredVariables: ['AWS_CREDENTIAL_EXPIRATION'] } }),
    ],
    ['a profile’s own session', at({ credentials: { ...TEMPORARY, source: 'profile', profile: 'ci' } })],
    ['a terminal', at({ credentials: FROM_ENVIRONMENT, context: { inActions: false } })],
  ],
  ignores: [
    ['no length asked for', at({ settings: { minSessionMinutes: 0 } })],
    ['a known end', at({ credentials: { ...TEMPORARY, expiresAt: inMinutes(60) } })],
    ['a long-term key', at({ credentials: LONG_TERM })],
    ['the role of a container, which renews it', at({ credentials: { ...TEMPORARY, source: 'container' } })],
    ['the role of a machine, which renews it', at({ credentials: { ...TEMPORARY, source: 'instance' } })],
    [
      'an assumed role, whose end STS tells',
      scene({
        credentials: TEMPORARY,
        settings: { minSessionMinutes: 30, roleToAssume: ROLE },
        observations: [
          ok('sts', { arn: SESSION, expiresAt: inMinutes(60) }, { operation: 'AssumeRole', target: ROLE }),
        ],
      }),
    ],
    [
      'a session that AWS refuses',
      scene({
        credentials: TEMPORARY,
        settings: { minSessionMinutes: 30 },
        observations: [failed('sts', ['ExpiredToken', 'The security token included in the request is expired', 403])],
      }),
    ],
    ['nothing', scene({ credentials: NONE, settings: { minSessionMinutes: 30 } })],
  ],
});
