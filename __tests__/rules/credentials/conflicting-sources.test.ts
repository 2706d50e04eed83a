import { conflictingSources } from '../../../src/rules/credentials/conflicting-sources.ts';
import { recorded } from '../facts.ts';
import {
  BEARER,
  identity,
  LONG_TERM,
  NONE,
  OIDC,
  ok,
  ROLE,
  SESSION,
  saw,
  says,
  scene,
  TEMPORARY,
  USER,
  unresolved,
} from '../scene.ts';

const OTHER = 'arn:aws:iam::999999999999:user/old';
const environment = (arn: string) => identity(arn, { signer: 'environment', followUp: true });
const profile = (arn: string) => identity(arn, { signer: 'profile', followUp: true });
const WITH_PROFILE = { ...LONG_TERM, profile: 'ci' };
const NOT_FOUND = 'profile-not-found';
const refused = (situation: Parameters<typeof says>[0]) =>
  saw(LONG_TERM, identity(USER), says(situation, 'sts', { signer: 'environment', followUp: true }));

const KEYS_BY_NAME = {
  expressions: {
    'aws-access-key-id': '${{ secrets.DEPLOY_KEY }}',
    'aws-secret-access-key': '${{ secrets.DEPLOY_SECRET }}',
  },
  givenInputs: ['aws-access-key-id', 'aws-secret-access-key', 'aws-region'],
};

recorded(conflictingSources, {
  matches: [
    [
      'AWS refuses the environment’s key, and the file tells the inputs',
      scene({
        credentials: LONG_TERM,
        context: KEYS_BY_NAME,
        observations: [identity(USER), says('unknown', 'sts', { signer: 'environment', followUp: true })],
      }),
    ],
    [
      'the profile does not exist, and the job sets it for all of its steps',
      scene({
        credentials: { ...WITH_PROFILE, source: 'environment', environmentKey: 'pair', profileFault: NOT_FOUND },
        context: { variableLevels: { AWS_PROFILE: 'job' } },
        observations: [identity(USER)],
      }),
    ],
    [
      'the profile has no sign-in',
      saw(
        { ...WITH_PROFILE, source: 'environment', environmentKey: 'pair', profileFault: 'sso-absent' },
        identity(USER),
      ),
    ],
    [
      'in a terminal, a profile beside keys',
      scene({
        credentials: { ...WITH_PROFILE, source: 'environment', environmentKey: 'pair' },
        context: { inActions: false },
        observations: [identity(USER), profile(OTHER)],
      }),
    ],
    [
      'in a terminal, a role that the environment’s key assumes',
      scene({
        credentials: { ...LONG_TERM, source: 'environment', environmentKey: 'pair' },
        context: { inActions: false },
        settings: { roleToAssume: ROLE },
        observations: [
          ok('sts', { arn: SESSION }, { operation: 'AssumeRole', target: ROLE }),
          identity(SESSION, { signer: 'role' }),
          environment(OTHER),
        ],
      }),
    ],
    [
      'the machine steps in for a profile without a name',
      saw({ ...TEMPORARY, source: 'instance', empty: ['AWS_PROFILE'] }, identity()),
    ],
    ['the environment is another principal', saw(LONG_TERM, identity(USER), environment(OTHER))],
    ['AWS refuses the environment’s key', refused('unknown')],
    ['the environment’s session has expired', refused('expired')],
    ['the environment’s secret is wrong', refused('mismatch')],
    ['the profile is another principal', saw(WITH_PROFILE, identity(USER), profile(OTHER))],
    [
      'AWS refuses the profile’s key',
      saw(WITH_PROFILE, identity(USER), says('expired', 'sts', { signer: 'profile', followUp: true })),
    ],
    ['the profile does not exist', saw({ ...WITH_PROFILE, profileFault: NOT_FOUND }, identity(USER))],
    ['a Bedrock key beside keys', saw({ ...LONG_TERM, bearerToken: true }, identity(USER))],
    [
      'a Bedrock key beside a role',
      scene({
        credentials: { ...OIDC, bearerToken: true },
        settings: { roleToAssume: ROLE },
        observations: [identity(SESSION, { signer: 'role' })],
      }),
    ],
    [
      'a Bedrock key beside the profile that was tested, and another key',
      saw(
        { ...TEMPORARY, source: 'profile', profile: 'ci', bearerToken: true, environmentKey: 'pair' },
        identity(),
        environment(OTHER),
      ),
    ],
    [
      'the container steps in for an empty input',
      saw({ ...TEMPORARY, source: 'container', empty: ['aws-access-key-id'] }, identity()),
    ],
    [
      'the machine steps in for an empty secret',
      saw({ ...TEMPORARY, source: 'instance', empty: ['AWS_ACCESS_KEY_ID'] }, identity()),
    ],
    [
      'the base of a role is another principal than the role',
      scene({
        credentials: LONG_TERM,
        settings: { roleToAssume: ROLE },
        observations: [
          ok('sts', { arn: SESSION }, { operation: 'AssumeRole', target: ROLE }),
          identity(SESSION, { signer: 'role' }),
          environment(OTHER),
        ],
      }),
    ],
    [
      'a role by GitHub’s token, and a profile of another principal',
      scene({
        credentials: { ...OIDC, profile: 'ci' },
        settings: { roleToAssume: ROLE },
        observations: [
          ok('sts', { arn: SESSION }, { operation: 'AssumeRoleWithWebIdentity', target: ROLE, signer: 'none' }),
          identity(SESSION, { signer: 'role' }),
          profile(OTHER),
        ],
      }),
    ],
    [
      'what the winner hid, and what is empty',
      saw(
        { ...WITH_PROFILE, environmentKey: 'pair', empty: ['AWS_SESSION_TOKEN'] },
        identity(USER),
        environment(OTHER),
        profile(USER),
      ),
    ],
    [
      'the environment’s own keys hide only the profile',
      saw({ ...WITH_PROFILE, source: 'environment', environmentKey: 'pair' }, identity(USER), profile(OTHER)),
    ],
    [
      'a role hides the key that assumed it',
      scene({
        credentials: { ...LONG_TERM, source: 'environment', environmentKey: 'pair' },
        settings: { roleToAssume: ROLE },
        observations: [
          ok('sts', { arn: SESSION }, { operation: 'AssumeRole', target: ROLE }),
          identity(SESSION, { signer: 'role' }),
          environment(OTHER),
        ],
      }),
    ],
  ],
  ignores: [
    [
      'a profile without a sign-in that nobody names, beside the environment’s keys',
      saw({ ...LONG_TERM, source: 'environment', environmentKey: 'pair', profileFault: 'sso-absent' }, identity(USER)),
    ],
    [
      'in a terminal, two keys of one user',
      scene({
        credentials: LONG_TERM,
        context: { inActions: false },
        observations: [identity(USER), environment(USER)],
      }),
    ],
    [
      'in a terminal, a profile of the same user',
      scene({
        credentials: WITH_PROFILE,
        context: { inActions: false },
        observations: [identity(USER), profile(USER)],
      }),
    ],
    [
      'an empty profile beside the environment’s keys: the AWS CLI’s own refusal is another matter',
      saw({ ...LONG_TERM, source: 'environment', environmentKey: 'pair', empty: ['AWS_PROFILE'] }, identity(USER)),
    ],
    [
      'the machine’s role beside an empty token',
      saw({ ...TEMPORARY, source: 'instance', empty: ['AWS_SESSION_TOKEN'] }, identity()),
    ],
    ['keys by input, where the variable is empty', saw({ ...LONG_TERM, empty: ['AWS_ACCESS_KEY_ID'] }, identity(USER))],
    [
      'a profile that does not exist, and nothing else: another finding’s matter',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: NOT_FOUND } }),
    ],
    [
      'a default profile without credentials, which nobody asked for',
      saw({ ...LONG_TERM, profileFault: NOT_FOUND }, identity(USER)),
    ],
    ['one source', saw(LONG_TERM, identity(USER))],
    ['two keys of one user', saw(LONG_TERM, identity(USER), environment(USER))],
    ['two sessions of one role', saw(TEMPORARY, identity(SESSION), environment(SESSION.replace('/ci', '/earlier')))],
    ['a profile of the same user', saw(WITH_PROFILE, identity(USER), profile(USER))],
    ['the profile is what was tested', saw({ ...TEMPORARY, source: 'profile', profile: 'ci' }, identity())],
    ['a Bedrock key alone', scene({ credentials: BEARER })],
    [
      'the machine’s role, and nothing else meant',
      saw({ ...TEMPORARY, source: 'instance', empty: ['AWS_REGION'] }, identity()),
    ],
    [
      'an environment that was not asked',
      scene({
        credentials: LONG_TERM,
        observations: [identity(USER), { ...environment(OTHER), status: 'not-evaluated', reason: 'no time was left' }],
      }),
    ],
    [
      'no network on the way to the answer',
      saw(LONG_TERM, identity(USER), unresolved('sts', { signer: 'environment', followUp: true })),
    ],
    ['throttled', refused('throttled')],
    ['AWS fails by itself: that refuses nobody', refused('unavailable')],
    ['a clock that is wrong: no key was judged', refused('late')],
    ['an endpoint of another Region: no key was judged', refused('misscoped')],
    ['nobody knows who was tested', saw(LONG_TERM, unresolved('sts'), environment(OTHER))],
    ['nothing at all', scene({ credentials: NONE })],
  ],
});
