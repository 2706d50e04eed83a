import { describe, expect, it } from 'vitest';
import { oidcFacts } from '../../../src/remedies/oidc.ts';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { missing } from '../../../src/rules/credentials/missing.ts';
import type { Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { BEARER, fault, identity, LONG_TERM, NONE, OIDC, ok, ROLE, SESSION, scene, TEMPORARY } from '../scene.ts';

const NO_PROFILE = 'profile-not-found';
const ON_INSTANCE = {
  kind: 'instance',
  profile: null,
  host: '169.254.169.254',
  selfHosted: true,
  fault: 'unreachable',
} as const;
const SSO = 'sso-expired';
const assumed = ok(
  'sts',
  { arn: SESSION, expiresAt: '2026-11-23T13:00:00.000Z' },
  { operation: 'AssumeRoleWithWebIdentity', target: ROLE, signer: 'none' },
);

type Facts = ReturnType<typeof missing.find>[number];
const row = (name: string, world: Scene, more: Partial<Facts> = {}): [string, Scene, Facts[]] => [
  name,
  world,
  [
    {
      subjects: ['us-east-2'],
      confidence: 'certain',
      profile: null,
      fault: null,
      machine: null,
      emptied: [],
      unserved: [],
      causes: [{ kind: 'unread', forge: 'github', emptied: false }],
      run: runFacts(world),
      oidc: oidcFacts(world),
      ...more,
    },
  ],
];
const SILENT = fault('machine', 'timeout', 'ETIMEDOUT', 'no answer from 169.254.169.254');
const EMPTY_KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
const NOT_FOUND = scene({ credentials: { ...NONE, profile: 'ci', profileFault: NO_PROFILE } });
const KEY_GIVEN = { credentialsGiven: true };
const TERMINAL = scene({ credentials: NONE, context: { inActions: false, repository: '' } });
const NOT_FOUND_HERE = scene({
  credentials: { ...NONE, profile: 'ci', profileFault: NO_PROFILE },
  context: { inActions: false, repository: '' },
});
const BEDROCK_KEY = scene({ credentials: BEARER, settings: { named: ['s3', 'bedrock'] } });
const OF_PROFILE = { profile: 'ci', causes: null } as const;

finds(missing, {
  matches: [
    row('nothing at all', scene({ credentials: NONE })),
    row('no Region either', scene({ credentials: NONE, settings: { region: '', regionSource: null } }), {
      subjects: ['no region'],
    }),
    row('secrets that expand to nothing', scene({ credentials: { ...NONE, empty: EMPTY_KEYS } }), {
      emptied: EMPTY_KEYS,
      causes: [{ kind: 'unread', forge: 'github', emptied: true }],
    }),
    row('a profile that does not exist', NOT_FOUND, { ...OF_PROFILE, fault: NO_PROFILE }),
    row(
      'a profile without credentials',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: 'profile-unusable' } }),
      { ...OF_PROFILE, fault: 'profile-unusable' },
    ),
    row(
      'a key that is empty, on a machine without a role',
      scene({ credentials: { ...NONE, failure: ON_INSTANCE }, context: KEY_GIVEN, observations: [SILENT] }),
      { machine: SILENT },
    ),
    row(
      'a role whose key a missing profile was to supply',
      scene({ credentials: { ...NONE, profile: 'ci', profileFault: NO_PROFILE }, settings: { roleToAssume: ROLE } }),
      { ...OF_PROFILE, fault: NO_PROFILE },
    ),
    row('a Bedrock key, and a service named that takes none', BEDROCK_KEY, { unserved: ['s3'] }),
    row('sts named beside a Bedrock key', scene({ credentials: BEARER, settings: { named: ['sts'] } }), {
      unserved: ['sts'],
    }),
    row('a developer’s own machine, where nobody is signed in', TERMINAL, { causes: null }),
    row(
      'a pull request of the repository itself',
      scene({ credentials: NONE, context: { eventName: 'pull_request' } }),
    ),
  ],
  ignores: [
    ['a pair', scene({ credentials: LONG_TERM })],
    ['half a pair', scene({ credentials: { ...NONE, source: 'inputs', keyId: LONG_TERM.keyId } })],
    ['the machine’s own role', scene({ credentials: { ...TEMPORARY, source: 'container' } })],
    ['a fork’s pull request', scene({ credentials: NONE, context: { eventName: 'pull_request', foreignHead: true } })],
    ['Dependabot', scene({ credentials: NONE, context: { actor: 'dependabot[bot]' } })],
    [
      'a machine’s role that was meant',
      scene({
        credentials: { ...NONE, failure: ON_INSTANCE },
        context: { credentialsGiven: false },
        observations: [SILENT],
      }),
    ],
    [
      'a container’s endpoint that refuses',
      scene({
        credentials: {
          ...NONE,
          failure: {
            kind: 'container',
            profile: null,
            host: '169.254.170.2',
            variable: 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
            by: 'ecs',
            tokenFile: null,
            fault: 'refused',
          },
        },
        context: KEY_GIVEN,
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

describe('is told', () => {
  const words = (world: Scene) =>
    missing.find(world).map((facts) => {
      const all = missing.tell(facts);
      return told({ ...all, remedies: all.remedies?.slice(0, 1) as never });
    })[0];
  it('of a profile that does not exist', () =>
    expect(words(NOT_FOUND)).toMatchInlineSnapshot(`
    "The profile ci does not exist on this runner, and nothing else supplies credentials.
    No source supplied an access key, so no request was sent with one.
    - The inputs aws-access-key-id and aws-secret-access-key are empty.
    - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
    - AWS_PROFILE names the profile ci, and the shared files have no such profile.
    → Pass a stored key, and do not name the profile ci
      set-input {"name":"aws-access-key-id","value":"\${{ secrets.AWS_ACCESS_KEY_ID }}"}
      set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
      unset-variable {"name":"AWS_PROFILE","at":"job"}
      (The secrets must exist under these names: Settings → Secrets and variables → Actions.)
      ✓ the step passes AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_PROFILE is not set"
  `));
  it('of a Bedrock key', () =>
    expect(words(BEDROCK_KEY)).toMatchInlineSnapshot(`
      "No credentials reached this step.
      No source supplied an access key, so no request was sent with one. Most likely the workflow does not pass the key to this step, or the secret is not stored under the name that it reads. Or the secret belongs to an environment that the job does not name; or this is a reusable workflow, and its caller does not say secrets: inherit; or the step that should create the credentials comes later, or was skipped.
      - The inputs aws-access-key-id and aws-secret-access-key are empty.
      - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
      - AWS_BEARER_TOKEN_BEDROCK is set, and works only for Bedrock; this step also checks s3.
      → Pass the stored key to this step
        set-input {"name":"aws-access-key-id","value":"\${{ secrets.AWS_ACCESS_KEY_ID }}"}
        set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
        (The secrets must exist under these names: Settings → Secrets and variables → Actions.)
        ✓ the step passes AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
    `));
  it('in a terminal, without a word of inputs, secrets or workflows', () => {
    expect(words(TERMINAL)).toMatchInlineSnapshot(`
      "No credentials were found on this machine.
      No source supplied an access key, so no request was sent with one. Nobody is signed in on this machine.
      - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
      → Sign in on this machine
        command {"run":"aws sso login --profile PROFILE","by":"person","effect":"sign-in"}
        set-variable {"name":"AWS_PROFILE","value":"PROFILE","at":"terminal"}
        (A profile that has an access key, or a role, needs no sign-in: the variable is enough.)
        The profiles of this machine: aws configure list-profiles
        ✓ aws sts get-caller-identity --profile PROFILE answers, and AWS_PROFILE names the profile"
    `);
    expect(words(TERMINAL)).not.toMatch(/input|secret store|workflow|OIDC/i);
  });
  it('in a terminal, of a profile that does not exist', () =>
    expect(words(NOT_FOUND_HERE)).toMatchInlineSnapshot(`
    "The profile ci does not exist on this machine, and nothing else supplies credentials.
    No source supplied an access key, so no request was sent with one.
    - AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment.
    - AWS_PROFILE names the profile ci, and the shared files have no such profile.
    → Sign in on this machine
      command {"run":"aws sso login --profile PROFILE","by":"person","effect":"sign-in"}
      set-variable {"name":"AWS_PROFILE","value":"PROFILE","at":"terminal"}
      (A profile that has an access key, or a role, needs no sign-in: the variable is enough.)
      The profiles of this machine: aws configure list-profiles
      ✓ aws sts get-caller-identity --profile PROFILE answers, and AWS_PROFILE names the profile"
  `));
});
