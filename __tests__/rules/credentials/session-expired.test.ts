import { sessionExpired } from '../../../src/rules/credentials/session-expired.ts';
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
import { judge } from '../table.ts';

const ENDED = { ...TEMPORARY, expiresAt: inMinutes(-90), expirySource: 'AWS_CREDENTIAL_EXPIRATION' };
const SSO = 'sso-expired';
const assumed = ok('sts', { arn: SESSION }, { operation: 'AssumeRoleWithWebIdentity', target: ROLE, signer: 'none' });
const oidcToken = {
  ...says('expired', 'sts', { operation: 'AssumeRoleWithWebIdentity', target: ROLE, signer: 'none' }),
};

judge(sessionExpired, {
  matches: [
    [
      'every service says so',
      saw(TEMPORARY, ...everyone('expired')),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['ASIA…'],
        cites: 4,
        headline: /expired/,
        silent: /secret is right/,
      },
    ],
    ['S3 alone says so', saw(TEMPORARY, says('expired', 's3')), { cites: 1 }],
    ['DynamoDB alone says so', saw(TEMPORARY, says('expired', 'dynamodb', { target: 'orders' })), {}],
    [
      'its known end, and AWS’s word',
      saw(ENDED, ...everyone('expired')),
      { says: /known end, 2026-11-23T10:30:00\.000Z from AWS_CREDENTIAL_EXPIRATION, has passed/ },
    ],
    ['so long ago that AWS says invalid', saw(ENDED, ...everyone('unknown')), { cites: 4, says: /has passed/ }],
    ['so long ago that S3 cannot decode it', saw(ENDED, ...everyone('undecodable')), { cites: 4 }],
    [
      'a sign-on that has ended',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: SSO } }),
      { subjects: ['ci'], headline: /single sign-on/ },
    ],
    [
      'before the end that was told: AWS decides',
      saw({ ...ENDED, expiresAt: inMinutes(30) }, ...everyone('expired')),
      { silent: /known end/ },
    ],
    [
      'a token of two days ago',
      saw(
        { ...TEMPORARY, tokenContents: { issuedAt: inMinutes(-60 * 48), account: null, region: null } },
        ...everyone('expired'),
      ),
      { says: /it ended between 2026-11-21T12:15Z and 2026-11-23T00:00Z\./ },
    ],
    [
      'a sign-on that has ended, which was to assume a role',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: SSO }, settings: { roleToAssume: ROLE } }),
      { headline: /profile ci has ended/ },
    ],
    [
      'a sign-on that has ended, beside an id-token that no role is asked for with',
      scene({ credentials: { ...OIDC, profileFault: SSO } }),
      { subjects: ['default'], headline: /profile default has ended/ },
    ],
    ['a machine’s session', saw({ ...TEMPORARY, source: 'instance' }, ...everyone('expired')), {}],
    [
      'its time of issue, where nobody told its end',
      saw(
        { ...TEMPORARY, tokenContents: { issuedAt: inMinutes(-180), account: null, region: null } },
        ...everyone('expired'),
      ),
      { says: /issued at 2026-11-23T09:00Z: it ended between 2026-11-23T09:15Z and now\. .*a hint/ },
    ],
    [
      'its time of issue says less than its known end',
      saw(
        { ...ENDED, tokenContents: { issuedAt: inMinutes(-180), account: null, region: null } },
        ...everyone('expired'),
      ),
      { silent: /hint/ },
    ],
  ],
  ignores: [
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
