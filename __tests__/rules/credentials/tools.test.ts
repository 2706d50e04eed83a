import { describe, expect, it } from 'vitest';
import { tellTool, toolChoices } from '../../../src/rules/credentials/tools.ts';
import type { Observation, Settings } from '../../../src/scene.ts';
import { plain } from '../../../src/text.ts';
import {
  type FlatCredentials,
  identity,
  LONG_TERM,
  NONE,
  OIDC,
  ok,
  ROLE,
  SESSION,
  says,
  scene,
  TEMPORARY,
  USER,
  unresolved,
} from '../scene.ts';

const OTHER = 'arn:aws:iam::999999999999:user/old';
const NO_PROFILE = 'profile-not-found';
const UNUSABLE = 'profile-unusable';
const of = (signer: 'environment' | 'profile', arn = OTHER) => identity(arn, { signer, followUp: true });
const ENVIRONMENT = { ...LONG_TERM, source: 'environment', environmentKey: 'pair' } as const;

const PROFILE = 'the profile ci of AWS_PROFILE';
const KEY = 'the environment’s AWS_ACCESS_KEY_ID';
const REST = 'the default profile, then the machine’s role, where there is one';
const SAME = 'the identity that was tested';
const CLI_WITHOUT_PROFILE = 'fails: The config profile (ci) could not be found';
const SDK_WITHOUT_PROFILE = 'fails, where the machine has no role: Could not load credentials from any providers';

type Row = [
  name: string,
  credentials: Partial<FlatCredentials>,
  observations: readonly Observation[],
  cli: [uses: string, who: string],
  sdk: [uses: string, who: string],
  settings?: Partial<Settings>,
];

const rows: Row[] = [
  ['keys of the environment alone', ENVIRONMENT, [identity(USER)], [KEY, SAME], [KEY, SAME]],
  [
    'AWS_PROFILE beside them',
    { ...ENVIRONMENT, profile: 'ci' },
    [identity(USER), of('profile')],
    [KEY, SAME],
    [PROFILE, OTHER],
  ],
  [
    'AWS_PROFILE of a profile that does not exist beside them',
    { ...ENVIRONMENT, profile: 'ci', profileFault: NO_PROFILE },
    [identity(USER)],
    [CLI_WITHOUT_PROFILE, 'nobody'],
    [SDK_WITHOUT_PROFILE, 'nobody'],
  ],
  [
    'AWS_PROFILE of a profile without credentials beside them',
    { ...ENVIRONMENT, profile: 'ci', profileFault: UNUSABLE },
    [identity(USER)],
    [KEY, SAME],
    [SDK_WITHOUT_PROFILE, 'nobody'],
  ],
  [
    'an empty AWS_PROFILE beside them',
    { ...ENVIRONMENT, empty: ['AWS_PROFILE'] },
    [identity(USER)],
    ['fails: The config profile () could not be found', 'nobody'],
    [KEY, SAME],
  ],
  [
    'other empty variables',
    { ...ENVIRONMENT, empty: ['AWS_SESSION_TOKEN'] },
    [identity(USER)],
    [KEY, SAME],
    [KEY, SAME],
  ],
  ['inputs, and nothing else', LONG_TERM, [identity(USER)], [REST, 'not known'], [REST, 'not known']],
  [
    'inputs that are the environment’s too',
    { ...LONG_TERM, environmentKey: 'pair' },
    [identity(USER)],
    [KEY, SAME],
    [KEY, SAME],
  ],
  [
    'inputs beside another key of the environment',
    { ...LONG_TERM, environmentKey: 'pair' },
    [identity(USER), of('environment')],
    [KEY, OTHER],
    [KEY, OTHER],
  ],
  [
    'inputs beside a key that AWS refuses',
    { ...LONG_TERM, environmentKey: 'pair' },
    [identity(USER), says('unknown', 'sts', { signer: 'environment', followUp: true })],
    [KEY, 'nobody: AWS answers InvalidClientTokenId'],
    [KEY, 'nobody: AWS answers InvalidClientTokenId'],
  ],
  [
    'inputs beside a key that nobody could ask about',
    { ...LONG_TERM, environmentKey: 'pair' },
    [identity(USER), unresolved('sts', { signer: 'environment', followUp: true })],
    [KEY, 'not known'],
    [KEY, 'not known'],
  ],
  [
    'inputs beside half a key',
    { ...LONG_TERM, environmentKey: 'id alone' },
    [identity(USER)],
    ['fails: Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY', 'nobody'],
    [REST, 'not known'],
  ],
  [
    'inputs beside the other half',
    { ...LONG_TERM, environmentKey: 'secret alone' },
    [identity(USER)],
    [REST, 'not known'],
    [REST, 'not known'],
  ],
  [
    'inputs beside a profile',
    { ...LONG_TERM, profile: 'ci' },
    [identity(USER), of('profile')],
    [PROFILE, OTHER],
    [PROFILE, OTHER],
  ],
  [
    'inputs, a key and a profile',
    { ...LONG_TERM, environmentKey: 'pair', profile: 'ci' },
    [identity(USER), of('environment'), of('profile', SESSION)],
    [KEY, OTHER],
    [PROFILE, SESSION],
  ],
  ['a profile', { ...TEMPORARY, source: 'profile', profile: 'ci' }, [identity()], [PROFILE, SAME], [PROFILE, SAME]],
  ['the default profile', { ...TEMPORARY, source: 'profile' }, [identity()], [REST, SAME], [REST, SAME]],
  ['the machine’s role', { ...TEMPORARY, source: 'instance' }, [identity()], [REST, SAME], [REST, SAME]],
  ['a container’s role', { ...TEMPORARY, source: 'container' }, [identity()], [REST, SAME], [REST, SAME]],
  [
    'a role by GitHub’s token',
    OIDC,
    [
      ok('sts', { arn: SESSION }, { operation: 'AssumeRoleWithWebIdentity', signer: 'none' }),
      identity(SESSION, { signer: 'role' }),
    ],
    [REST, 'not known'],
    [REST, 'not known'],
    { roleToAssume: ROLE },
  ],
  [
    'a role assumed with the environment’s key',
    ENVIRONMENT,
    [identity(SESSION, { signer: 'role' }), of('environment', USER)],
    [KEY, USER],
    [KEY, USER],
    { roleToAssume: ROLE },
  ],
  [
    'a role assumed with the environment’s key, which was not asked about',
    ENVIRONMENT,
    [identity(SESSION, { signer: 'role' })],
    [KEY, 'not known'],
    [KEY, 'not known'],
    { roleToAssume: ROLE },
  ],
  ['nothing', NONE, [], [REST, 'not known'], [REST, 'not known']],
];

describe('the identity of each tool', () => {
  it.each(
    rows.map(([name, credentials, observations, cli, sdk, settings]) => ({
      name,
      credentials,
      observations,
      cli,
      sdk,
      settings,
    })),
  )('$name', ({ credentials, observations, cli, sdk, settings }) => {
    const [step, ...tools] = toolChoices(scene({ credentials, observations, settings: settings ?? {} })).map(tellTool);
    expect(step?.tool).toBe('This step');
    expect(tools.map(({ tool, uses, who }) => [tool, plain(uses), plain(who)])).toEqual([
      ['AWS CLI, boto3', ...cli],
      ['JavaScript SDK', ...sdk],
    ]);
  });

  it('says who this step is, where STS has said so', () => {
    const step = (observations: readonly Observation[]) =>
      toolChoices(scene({ credentials: LONG_TERM, observations }))
        .map(tellTool)
        .map(({ uses, who }) => [plain(uses), plain(who)])[0];
    expect(step([identity(USER)])).toEqual(['the step’s inputs', USER]);
    expect(
      step([ok('sts', { arn: SESSION }, { operation: 'AssumeRoleWithWebIdentity', signer: 'none' })])?.[0],
    ).toEqual('the role that it assumed');
    expect(step([says('unknown', 'sts', { operation: 'AssumeRole' })])?.[0]).toEqual('the step’s inputs');
    expect(step([says('unknown', 'sts')])).toEqual(['the step’s inputs', 'not known']);
    expect(
      step([ok('sts', { arn: SESSION }, { operation: 'AssumeRole' }), identity(SESSION, { signer: 'role' })]),
    ).toEqual(['the role that it assumed', SESSION]);
  });

  it('gives Bedrock’s clients the bearer token, wherever there is one', () => {
    const last = (bearerToken: boolean) =>
      toolChoices(scene({ credentials: { ...ENVIRONMENT, bearerToken }, observations: [identity(USER)] }))
        .map(tellTool)
        .at(-1);
    expect(last(true)?.tool).toBe('Bedrock clients of either');
    expect(plain(last(true)?.uses ?? [])).toBe('AWS_BEARER_TOKEN_BEDROCK');
    expect(last(false)?.tool).toBe('JavaScript SDK');
  });
});
