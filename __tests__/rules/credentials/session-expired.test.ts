import { sessionExpired } from '../../../src/rules/credentials/session-expired.ts';
import { recorded } from '../facts.ts';
import {
  everyone,
  fault,
  identity,
  inMinutes,
  LONG_TERM,
  NONE,
  OIDC,
  ok,
  ROLE,
  SESSION,
  STRAY,
  saw,
  says,
  scene,
  TEMPORARY,
} from '../scene.ts';

const ENDED = { ...TEMPORARY, expiresAt: inMinutes(-90), expirySource: 'AWS_CREDENTIAL_EXPIRATION' };
const SSO = 'sso-expired';
const assumed = ok('sts', { arn: SESSION }, { operation: 'AssumeRoleWithWebIdentity', target: ROLE, signer: 'none' });
const oidcToken = {
  ...says('expired', 'sts', { operation: 'AssumeRoleWithWebIdentity', target: ROLE, signer: 'none' }),
};

const CONFIGURE = 'aws-actions/configure-aws-credentials';
const AFTER_SIGN_IN = (written?: Record<string, string>) => ({
  signInBefore: {
    uses: CONFIGURE,
    inputs: ['role-to-assume', 'aws-region'],
    ...(written ? { written: { uses: `${CONFIGURE}@v6`, with: written } } : {}),
  },
});
const IN_ENVIRONMENT = { ...TEMPORARY, source: 'environment', environmentKey: 'pair' } as const;
const accepted = identity(SESSION, { signer: 'environment', followUp: true });
const signedOut = (profileFault: 'sso-expired' | 'sso-absent' | 'login-expired' | 'login-absent', inActions: boolean) =>
  scene({ credentials: { ...NONE, profile: 'ci', profileFault }, context: { inActions } });

recorded(sessionExpired, {
  matches: [
    [
      'its time of issue is too near for any session to have ended',
      saw(
        { ...TEMPORARY, tokenContents: { issuedAt: inMinutes(-5), account: null, region: null } },
        ...everyone('expired'),
      ),
    ],
    ['the inputs hide a session that works', saw(TEMPORARY, ...everyone('expired'), accepted)],
    [
      'the environment’s is not what this step may use',
      scene({
        settings: { allowedAccountIds: ['999999999999'] },
        observations: [...everyone('expired'), accepted],
      }),
    ],
    [
      'the environment’s has expired too',
      saw(TEMPORARY, ...everyone('expired'), says('expired', 'sts', { signer: 'environment', followUp: true })),
    ],
    [
      'the session of the step before, which can be repeated',
      scene({
        credentials: IN_ENVIRONMENT,
        context: AFTER_SIGN_IN({ 'role-to-assume': ROLE, 'aws-region': 'us-east-2' }),
        observations: everyone('expired'),
      }),
    ],
    [
      'the session of the step before, of which only the names are known',
      scene({ credentials: IN_ENVIRONMENT, context: AFTER_SIGN_IN(), observations: everyone('expired') }),
    ],
    [
      'in a terminal',
      scene({ credentials: IN_ENVIRONMENT, context: { inActions: false }, observations: everyone('expired') }),
    ],
    ['a profile’s own session', saw({ ...TEMPORARY, source: 'profile', profile: 'ci' }, ...everyone('expired'))],
    ['a person whose single sign-on has ended', signedOut('sso-expired', false)],
    ['a person who has not signed in', signedOut('sso-absent', false)],
    ['a runner on which nobody has signed in', signedOut('sso-absent', true)],
    ['a person whose aws login has ended', signedOut('login-expired', false)],
    ['a runner with a copied aws login profile', signedOut('login-absent', true)],
    ['every service says so', saw(TEMPORARY, ...everyone('expired'))],
    ['S3 alone says so', saw(TEMPORARY, says('expired', 's3'))],
    ['DynamoDB alone says so', saw(TEMPORARY, says('expired', 'dynamodb', { target: 'orders' }))],
    ['its known end, and AWS’s word', saw(ENDED, ...everyone('expired'))],
    ['so long ago that AWS says invalid', saw(ENDED, ...everyone('unknown'))],
    ['so long ago that S3 cannot decode it', saw(ENDED, ...everyone('undecodable'))],
    ['a sign-on that has ended', scene({ credentials: { ...NONE, profile: 'ci', profileFault: SSO } })],
    ['before the end that was told: AWS decides', saw({ ...ENDED, expiresAt: inMinutes(30) }, ...everyone('expired'))],
    [
      'a token of two days ago',
      saw(
        { ...TEMPORARY, tokenContents: { issuedAt: inMinutes(-60 * 48), account: null, region: null } },
        ...everyone('expired'),
      ),
    ],
    [
      'a sign-on that has ended, which was to assume a role',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: SSO }, settings: { roleToAssume: ROLE } }),
    ],
    [
      'a sign-on that has ended, beside an id-token that no role is asked for with',
      scene({ credentials: { ...OIDC, profileFault: SSO } }),
    ],
    ['a machine’s session', saw({ ...TEMPORARY, source: 'instance' }, ...everyone('expired'))],
    [
      'its time of issue, where nobody told its end',
      saw(
        { ...TEMPORARY, tokenContents: { issuedAt: inMinutes(-180), account: null, region: null } },
        ...everyone('expired'),
      ),
    ],
    [
      'its time of issue says less than its known end',
      saw(
        { ...ENDED, tokenContents: { issuedAt: inMinutes(-180), account: null, region: null } },
        ...everyone('expired'),
      ),
    ],
  ],
  ignores: [
    [
      'a session of five minutes ago',
      saw({ ...TEMPORARY, tokenContents: { issuedAt: inMinutes(-5), account: null, region: null } }, identity()),
    ],
    [
      'a profile that cannot be used',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: 'profile-unusable' } }),
    ],
    ['a profile that was refused', scene({ credentials: { ...NONE, profile: 'ci', profileFault: 'request-failed' } })],
    [
      'a profile’s sign-in that is absent, beside keys',
      saw({ ...LONG_TERM, profile: 'ci', profileFault: 'login-absent' }, identity()),
    ],
    [
      'the environment’s own session, which is not under test',
      saw(LONG_TERM, identity(), says('expired', 'sts', { signer: 'environment', followUp: true })),
    ],
    ['a terminal in which all is well', scene({ context: { inActions: false }, observations: [identity()] })],
    [
      'the step before signed in, and the session lives',
      scene({ credentials: IN_ENVIRONMENT, context: AFTER_SIGN_IN(), observations: [identity()] }),
    ],
    [
      'a stray token that has expired, in a terminal',
      scene({ credentials: STRAY, context: { inActions: false }, observations: everyone('expired') }),
    ],
    ['a profile’s own session that works', saw({ ...TEMPORARY, source: 'profile', profile: 'ci' }, identity())],
    [
      'a long-term key of the inputs, beside a session of the environment’s',
      saw(LONG_TERM, ...everyone('unknown'), accepted),
    ],
    ['a wrong secret, beside a session of the environment’s', saw(TEMPORARY, ...everyone('mismatch'), accepted)],
    ['refused as invalid, beside a session of the environment’s', saw(TEMPORARY, ...everyone('unknown'), accepted)],
    ['it works', saw(TEMPORARY, identity())],
    ['a past end that AWS does not mind', saw(ENDED, identity())],
    ['a past end, and a wrong secret: the token was checked first', saw(ENDED, ...everyone('mismatch'))],
    ['a past end, and no answer', saw(ENDED, fault('sts', 'timeout', 'TimeoutError', 'timed out'))],
    ['refused as invalid before its end', saw({ ...TEMPORARY, expiresAt: inMinutes(30) }, ...everyone('unknown'))],
    ['refused as invalid, its end unknown', saw(TEMPORARY, ...everyone('unknown'))],
    ['a stray token that has expired', saw(STRAY, ...everyone('expired'))],
    [
      'a profile’s sign-on that has ended, where GitHub’s token will assume the role',
      scene({ credentials: { ...OIDC, profile: 'ci', profileFault: SSO }, settings: { roleToAssume: ROLE } }),
    ],
    [
      'a profile that does not exist',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: 'profile-not-found' } }),
    ],
    ['a long-term key', saw(LONG_TERM, ...everyone('unknown'))],
    ['a clock that is wrong', saw(TEMPORARY, ...everyone('late', {}, { skewSeconds: 3600 }))],
    ['GitHub’s token, which is not this session', saw(OIDC, oidcToken)],
    [
      'a past end in a Region that refuses what another accepts',
      scene({
        credentials: ENDED,
        settings: { region: 'eu-south-1' },
        observations: [
          ...everyone('unknown', { region: 'eu-south-1' }),
          identity(SESSION, { region: 'us-east-1', followUp: true }),
        ],
      }),
    ],
    [
      'a profile’s sign-on that has ended, beside keys',
      saw({ ...LONG_TERM, profile: 'ci', profileFault: SSO }, identity()),
    ],
    [
      'a profile’s sign-on that has ended, beside a role assumed with GitHub’s token',
      scene({
        credentials: { ...OIDC, profile: 'ci', profileFault: SSO },
        settings: { roleToAssume: ROLE },
        observations: [assumed, identity(SESSION, { signer: 'role' })],
      }),
    ],
  ],
});
