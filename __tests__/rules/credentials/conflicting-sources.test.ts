import { conflictingSources } from '../../../src/rules/credentials/conflicting-sources.ts';
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
import { judge } from '../table.ts';

const OTHER = 'arn:aws:iam::999999999999:user/old';
const environment = (arn: string) => identity(arn, { signer: 'environment', followUp: true });
const profile = (arn: string) => identity(arn, { signer: 'profile', followUp: true });
const WITH_PROFILE = { ...LONG_TERM, profile: 'ci' };
const NOT_FOUND = 'profile-not-found';
const refused = (situation: Parameters<typeof says>[0]) =>
  saw(LONG_TERM, identity(USER), says(situation, 'sts', { signer: 'environment', followUp: true }));

judge(conflictingSources, {
  matches: [
    [
      'the environment is another principal',
      saw(LONG_TERM, identity(USER), environment(OTHER)),
      {
        severity: 'warning',
        confidence: 'certain',
        subjects: ['AWS_ACCESS_KEY_ID'],
        says: /tested the credentials from the step’s inputs\.[\s\S]*arn:aws:iam::999999999999:user\/old[\s\S]*arn:aws:iam::123456789012:user\/deployer[\s\S]*with the environment’s credentials: arn:aws:iam::999999999999[\s\S]*^AWS CLI, boto3: /m,
        fix: /Unset what is not meant: AWS_ACCESS_KEY_ID\./,
      },
    ],
    [
      'AWS refuses the environment’s key',
      refused('unknown'),
      { says: /with the environment’s credentials answered InvalidClientTokenId/ },
    ],
    ['the environment’s session has expired', refused('expired'), { says: /ExpiredToken/ }],
    ['the environment’s secret is wrong', refused('mismatch'), {}],
    [
      'the profile is another principal',
      saw(WITH_PROFILE, identity(USER), profile(OTHER)),
      { subjects: ['AWS_PROFILE'], says: /profile ci[\s\S]*with the profile’s credentials: arn/ },
    ],
    [
      'AWS refuses the profile’s key',
      saw(WITH_PROFILE, identity(USER), says('expired', 'sts', { signer: 'profile', followUp: true })),
      { says: /with the profile’s credentials answered ExpiredToken/ },
    ],
    [
      'the profile does not exist',
      saw({ ...WITH_PROFILE, profileFault: NOT_FOUND }, identity(USER)),
      { subjects: ['AWS_PROFILE'], says: /supplies no credentials/ },
    ],
    [
      'a Bedrock key beside keys',
      saw({ ...LONG_TERM, bearerToken: true }, identity(USER)),
      { subjects: ['AWS_BEARER_TOKEN_BEDROCK'] },
    ],
    [
      'a Bedrock key beside a role',
      scene({
        credentials: { ...OIDC, bearerToken: true },
        settings: { roleToAssume: ROLE },
        observations: [identity(SESSION, { signer: 'role' })],
      }),
      { subjects: ['AWS_BEARER_TOKEN_BEDROCK'] },
    ],
    [
      'a Bedrock key beside the profile that was tested, and another key',
      saw(
        { ...TEMPORARY, source: 'profile', profile: 'ci', bearerToken: true, environmentKey: 'pair' },
        identity(),
        environment(OTHER),
      ),
      {
        subjects: ['AWS_ACCESS_KEY_ID', 'AWS_BEARER_TOKEN_BEDROCK'],
        says: /stand before AWS_ACCESS_KEY_ID\./,
        fix: /not meant: AWS_ACCESS_KEY_ID, AWS_BEARER_TOKEN_BEDROCK\./,
      },
    ],
    [
      'the container steps in for an empty input',
      saw({ ...TEMPORARY, source: 'container', empty: ['aws-access-key-id'] }, identity()),
      { subjects: ['aws-access-key-id'], says: /came from the container’s role/ },
    ],
    [
      'the machine steps in for an empty secret',
      saw({ ...TEMPORARY, source: 'instance', empty: ['AWS_ACCESS_KEY_ID'] }, identity()),
      { subjects: ['AWS_ACCESS_KEY_ID'], says: /instance’s role/ },
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
      { says: /the role that it assumed/ },
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
      { subjects: ['AWS_PROFILE'] },
    ],
    [
      'what the winner hid, and what is empty',
      saw(
        { ...WITH_PROFILE, environmentKey: 'pair', empty: ['AWS_SESSION_TOKEN'] },
        identity(USER),
        environment(OTHER),
        profile(USER),
      ),
      { says: /stand before AWS_ACCESS_KEY_ID and AWS_PROFILE[\s\S]*Set, but empty[^\n]*AWS_SESSION_TOKEN/ },
    ],
    [
      'the environment’s own keys hide only the profile',
      saw({ ...WITH_PROFILE, source: 'environment', environmentKey: 'pair' }, identity(USER), profile(OTHER)),
      { says: /stand before AWS_PROFILE\./, silent: /Set, but empty|before AWS_ACCESS_KEY_ID/ },
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
      { says: /stand before AWS_ACCESS_KEY_ID\./ },
    ],
  ],
  ignores: [
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
