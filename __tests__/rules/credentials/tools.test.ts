import { describe, expect, it } from 'vitest';
import { allTools } from '../../../src/answers/job-tools.ts';
import { identityTaken } from '../../../src/answers/tool-identity.ts';
import { SITUATIONS, type Situation } from '../../../src/knowledge/tool-behaviours.ts';
import type { ToolName } from '../../../src/knowledge/tool-names.ts';
import { tellTool, toolChoices } from '../../../src/rules/credentials/tools.ts';
import type { Observation, Settings } from '../../../src/scene.ts';
import { plain } from '../../../src/text.ts';
import {
  type Around,
  identity,
  LONG_TERM,
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
const KEY = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' };
const LINES = 'aws_access_key_id = AKIA\naws_secret_access_key = secret\n';
const WEB = { AWS_WEB_IDENTITY_TOKEN_FILE: '/token', AWS_ROLE_ARN: ROLE };
const CI = `[ci]\n${LINES}`;
const DEFAULT = `[default]\n${LINES}`;

/** What a job has in each situation of the table. */
const JOBS: Readonly<Partial<Record<Situation, Around>>> = {
  'profile-beside-key': { variables: { ...KEY, AWS_PROFILE: 'ci' }, credentialsFile: CI },
  'missing-profile-beside-key': { variables: { ...KEY, AWS_PROFILE: 'ghost' }, credentialsFile: CI },
  'default-profile-without-file-beside-key': { variables: { ...KEY, AWS_PROFILE: 'default' } },
  'empty-profile-beside-key': { variables: { ...KEY, AWS_PROFILE: '' } },
  'empty-profile-beside-default-profile': { variables: { AWS_PROFILE: '' }, credentialsFile: DEFAULT },
  'default-profile-variable': { variables: { AWS_DEFAULT_PROFILE: 'ci' }, credentialsFile: CI + DEFAULT },
  'missing-default-profile-variable-beside-key': {
    variables: { ...KEY, AWS_DEFAULT_PROFILE: 'ghost' },
    credentialsFile: CI,
  },
  'empty-default-profile-variable-beside-key': { variables: { ...KEY, AWS_DEFAULT_PROFILE: '' } },
  'two-profile-variables': {
    variables: { AWS_PROFILE: 'ci', AWS_DEFAULT_PROFILE: 'default' },
    credentialsFile: CI + DEFAULT,
  },
  'half-key-beside-default-profile': { variables: { AWS_ACCESS_KEY_ID: 'AKIA' }, credentialsFile: DEFAULT },
  'secret-alone-beside-default-profile': { variables: { AWS_SECRET_ACCESS_KEY: 's' }, credentialsFile: DEFAULT },
  'web-identity-beside-key': { variables: { ...KEY, ...WEB } },
  'web-identity-beside-default-profile': { variables: WEB, credentialsFile: DEFAULT },
  'web-identity-beside-profile': { variables: { ...WEB, AWS_PROFILE: 'ci' }, credentialsFile: CI },
  'container-beside-default-profile': {
    variables: { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1' },
    credentialsFile: DEFAULT,
  },
  'old-key-names-beside-default-profile': {
    variables: { AWS_ACCESS_KEY: 'AKIA', AWS_SECRET_KEY: 's' },
    credentialsFile: DEFAULT,
  },
  'role-by-environment-beside-key': {
    variables: { ...KEY, AWS_PROFILE: 'ci' },
    configFile: `[profile ci]\nrole_arn = ${ROLE}\ncredential_source = Environment\n`,
  },
};

const OUTCOME: Readonly<Record<string, string>> = {
  environment: 'environment',
  'old names': 'old names',
  'web identity': 'web identity',
  AWS_PROFILE: 'AWS_PROFILE',
  AWS_DEFAULT_PROFILE: 'AWS_DEFAULT_PROFILE',
  'default profile': 'default profile',
  'role of the profile': 'AWS_PROFILE',
};

function chosen(tool: ToolName, environment: Around): string {
  const job = allTools(scene({ environment })).find((each) => each.tool === tool);
  const choice = job ? identityTaken(job) : 'not known';
  if (choice === 'not known') return choice;
  if ('fails' in choice) return 'fails';
  return choice.takes === 'profile' ? (choice.variable ?? 'default profile') : choice.takes;
}

describe('each cell of the table is what a tool is said to take', () => {
  const cells = Object.entries(JOBS).flatMap(([situation, job]) =>
    Object.entries(SITUATIONS[situation as Situation]).map(([tool, outcome]) => ({ situation, job, tool, outcome })),
  );
  it.each(cells)('$situation: $tool', ({ job, tool, outcome }) =>
    expect(chosen(tool as ToolName, job)).toBe(
      'fails' in outcome ? 'fails' : 'takes' in outcome && OUTCOME[outcome.takes],
    ),
  );
});

const table = (given: Parameters<typeof scene>[0]) =>
  toolChoices(scene(given))
    .map(tellTool)
    .map(({ tool, uses, who }) => [tool, plain(uses), plain(who)]);

const of = (signer: 'environment' | 'profile', arn = OTHER, target: string | null = null) =>
  identity(arn, { signer, followUp: true, target });
const SAME = 'the identity that was tested';
const ENVIRONMENT = 'the environment’s AWS_ACCESS_KEY_ID';

describe('who each tool is', () => {
  it.each<[string, Around, readonly Observation[], string, Partial<Settings>?]>([
    ['a key that was tested', { variables: KEY }, [identity(USER)], SAME],
    ['another key', { variables: KEY }, [identity(USER), of('environment')], OTHER],
    [
      'a key that AWS refuses',
      { variables: KEY },
      [identity(USER), says('unknown', 'sts', { signer: 'environment', followUp: true })],
      'nobody: AWS answers InvalidClientTokenId',
    ],
    [
      'a key that nobody could ask about',
      { variables: KEY },
      [identity(USER), unresolved('sts', { signer: 'environment', followUp: true })],
      'not known',
    ],
    ['a profile', { variables: { AWS_PROFILE: 'ci' }, credentialsFile: CI }, [of('profile')], OTHER],
    ['the default profile', { credentialsFile: DEFAULT }, [of('profile', OTHER, 'default')], OTHER],
    ['a profile that was not asked', { variables: { AWS_PROFILE: 'ci' }, credentialsFile: CI }, [], 'not known'],
    [
      'a profile’s role',
      { variables: { AWS_PROFILE: 'ci' }, configFile: `[profile ci]\nrole_arn = ${ROLE}\nsource_profile = x\n` },
      [],
      ROLE,
    ],
    ['a web identity', { variables: WEB }, [identity(USER)], ROLE],
    [
      'a role assumed with the environment’s key, which was not asked about',
      { variables: KEY },
      [identity(SESSION, { signer: 'role' })],
      'not known',
      { roleToAssume: ROLE },
    ],
    ['nothing', {}, [], 'not known'],
  ])('%s', (_, environment, observations, who, settings = {}) =>
    expect(
      table({ credentials: LONG_TERM, environment, observations, settings: { ...settings, tools: ['boto3'] } })[1]?.[2],
    ).toBe(who),
  );

  it('tells this step first, and tools that take the same together', () => {
    expect(table({ credentials: LONG_TERM, environment: { variables: KEY }, observations: [identity(USER)] })).toEqual([
      ['This step', 'the step’s inputs', USER],
      ['Every other tool', ENVIRONMENT, SAME],
    ]);
    expect(
      table({
        credentials: { ...TEMPORARY, source: 'profile', profile: 'ci' },
        environment: { variables: { AWS_PROFILE: 'ci', ...KEY }, credentialsFile: CI },
        observations: [identity(), of('environment')],
        settings: { tools: ['boto3', 'cdk', 's3cmd'] },
      }),
    ).toEqual([
      ['This step', 'the shared files', SESSION],
      ['boto3, AWS CDK', ENVIRONMENT, OTHER],
      ['s3cmd', 'the profile ci of AWS_PROFILE', SAME],
    ]);
  });

  it('gives Bedrock’s clients the bearer token, wherever there is one', () => {
    const last = (bearerToken: boolean) => table({ credentials: { ...LONG_TERM, bearerToken } }).at(-1);
    expect(last(true)?.slice(0, 2)).toEqual(['Bedrock clients of any', 'AWS_BEARER_TOKEN_BEDROCK']);
    expect(last(false)?.[0]).toBe('Every other tool');
  });

  it('says that the role was tested, where one was assumed', () => {
    const first = (observations: readonly Observation[]) => table({ credentials: LONG_TERM, observations })[0]?.[1];
    expect(first([ok('sts', { arn: SESSION }, { operation: 'AssumeRoleWithWebIdentity', signer: 'none' })])).toBe(
      'the role that it assumed',
    );
    expect(first([says('unknown', 'sts', { operation: 'AssumeRole' })])).toBe('the step’s inputs');
  });
});
