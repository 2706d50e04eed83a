import { missing } from '../../../src/rules/credentials/missing.ts';
import {
  BEARER,
  failed,
  fault,
  identity,
  LONG_TERM,
  NONE,
  OIDC,
  ok,
  ROLE,
  SESSION,
  scene,
  TEMPORARY,
} from '../scene.ts';
import { judge } from '../table.ts';

const NO_PROFILE = 'profile-not-found';
const FAILED = { ...NONE, profile: 'ci', profileFault: 'request-failed' } as const;
const ROLE_OF_PROFILE = { operation: 'AssumeRole', target: 'ci', signer: 'none' } as const;
const SSO = 'sso-expired';
const assumed = ok(
  'sts',
  { arn: SESSION, expiresAt: '2026-11-23T13:00:00.000Z' },
  { operation: 'AssumeRoleWithWebIdentity', target: ROLE, signer: 'none' },
);

judge(missing, {
  matches: [
    [
      'nothing at all',
      scene({ credentials: NONE }),
      {
        severity: 'error',
        confidence: 'certain',
        says: /inputs aws-access-key-id[\s\S]*not set in the environment/,
        silent: /deleted|expired|invalid/i,
      },
    ],
    [
      'secrets that expand to nothing',
      scene({ credentials: { ...NONE, empty: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] } }),
      { says: /Set, but empty: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/ },
    ],
    [
      'a profile that does not exist',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: NO_PROFILE } }),
      { headline: /profile ci does not exist/ },
    ],
    [
      'a profile without credentials',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: 'profile-unusable' } }),
      { says: /is there, and supplies no credentials/, silent: /no such profile/ },
    ],
    [
      'a profile whose own key AWS refuses',
      scene({
        credentials: FAILED,
        observations: [
          failed(
            'sts',
            ['InvalidClientTokenId', 'The security token included in the request is invalid.', 403],
            ROLE_OF_PROFILE,
          ),
        ],
      }),
      {
        cites: 1,
        says: /The profile ci asks for a role, and AWS answered InvalidClientTokenId/,
        silent: /supplies no credentials/,
      },
    ],
    [
      'a role whose key a missing profile was to supply',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: NO_PROFILE }, settings: { roleToAssume: ROLE } }),
      {},
    ],
    [
      'a Bedrock key, and a service named that takes none',
      scene({ credentials: BEARER, settings: { named: ['s3', 'bedrock'] } }),
      { says: /serves Bedrock alone[\s\S]*s3/, silent: /also asked for: bedrock/ },
    ],
    ['sts named beside a Bedrock key', scene({ credentials: BEARER, settings: { named: ['sts'] } }), {}],
    [
      'a developer’s own machine, where nobody is signed in',
      scene({ credentials: NONE, context: { inActions: false } }),
      { says: /Nobody is signed in on this machine[\s\S]*aws sso login/, silent: /secrets|workflow|OIDC/i },
    ],
    [
      'a pull request of the repository itself',
      scene({ credentials: NONE, context: { eventName: 'pull_request' } }),
      {},
    ],
  ],
  ignores: [
    ['a pair', scene({ credentials: LONG_TERM })],
    ['half a pair', scene({ credentials: { ...NONE, source: 'inputs', keyId: LONG_TERM.keyId } })],
    ['the machine’s own role', scene({ credentials: { ...TEMPORARY, source: 'container' } })],
    ['a fork’s pull request', scene({ credentials: NONE, context: { eventName: 'pull_request', foreignHead: true } })],
    ['Dependabot', scene({ credentials: NONE, context: { actor: 'dependabot[bot]' } })],
    [
      'a profile whose request the network cut off',
      scene({
        credentials: FAILED,
        observations: [fault('sts', 'network', 'ECONNRESET', 'socket hang up', ROLE_OF_PROFILE)],
      }),
    ],
    [
      'a profile whose role is denied',
      scene({
        credentials: FAILED,
        observations: [
          failed(
            'sts',
            [
              'AccessDenied',
              'User: arn:aws:iam::123456789012:user/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/y',
              403,
            ],
            ROLE_OF_PROFILE,
          ),
        ],
      }),
    ],
    ['a sign-on that has ended', scene({ credentials: { ...NONE, profile: 'ci', profileFault: SSO } })],
    ['a Bedrock key, and nothing named', scene({ credentials: BEARER })],
    ['a Bedrock key where nothing else was named', scene({ credentials: BEARER, settings: { named: ['bedrock'] } })],
    ['a role to be assumed with GitHub’s token', scene({ credentials: OIDC, settings: { roleToAssume: ROLE } })],
    [
      'a role without a token: that is the job’s permission',
      scene({ credentials: NONE, settings: { roleToAssume: ROLE } }),
    ],
    [
      'a role assumed with GitHub’s token, beside a profile that does not exist',
      scene({
        credentials: { ...OIDC, profile: 'ci', profileFault: NO_PROFILE },
        settings: { roleToAssume: ROLE },
        observations: [assumed, identity(SESSION, { signer: 'role' })],
      }),
    ],
  ],
});
