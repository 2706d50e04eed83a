import { expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { invalidParameter } from '../../../src/rules/assume-role/invalid-parameter.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { assumeRole, scene, webIdentity } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';
import { CHAIN, given, KEY, MAXIMUM, notAuthorized, PACKED, PLAIN, SESSION, saw, TARGET } from './callers.ts';

type Facts = ReturnType<typeof invalidParameter.find>[number];

const BRANCH = 'refs/heads/main build';
const REFUSED_NAME = webIdentity(
  'ValidationError',
  "1 validation error detected: Value 'refs/heads/main build' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
);
const REFUSED_ID = assumeRole(
  'ValidationError',
  "1 validation error detected: Value at 'externalId' failed to satisfy constraint",
);
const SOURCE_IDENTITY = assumeRole(
  'ValidationError',
  'The source identity is already set for this assume role session',
);
const OTHER_NAME = { ...PACKED, error: { ...PACKED.error, code: 'PackedPolicyTooLargeException' } };

const found = (of: Scene, parameter: object, subject: string): Facts[] => [
  {
    subjects: [subject],
    confidence: 'certain',
    refusals: of.observations as readonly FailedObservation[],
    run: runFacts(of),
    ...parameter,
  } as unknown as Facts,
];
const name = (title: string, of: Scene, fault: 'length' | 'characters', fitting: string): [string, Scene, Facts[]] => [
  title,
  of,
  found(
    of,
    { parameter: 'role-session-name', name: of.settings.roleSessionName.slice(0, 100), fault, fitting },
    'role-session-name',
  ),
];
const id = (title: string, of: Scene, more: object = {}): [string, Scene, Facts[]] => [
  title,
  of,
  found(
    of,
    {
      parameter: 'role-external-id',
      length: of.settings.roleExternalId.length,
      fault: 'characters',
      known: null,
      secret: null,
      ...more,
    },
    'role-external-id',
  ),
];
const answer = (title: string, of: Scene, parameter: string, more: object = {}): [string, Scene, Facts[]] => [
  title,
  of,
  found(of, { parameter, role: TARGET, session: false, fromContainer: false, ...more }, TARGET),
];

const BOT = given({ roleSessionName: 'dependabot[bot]' });
const BY_EXPRESSION = scene({
  settings: { roleSessionName: BRANCH },
  context: { expressions: { 'role-session-name': '${{ github.ref }}' } },
});
const SPACED_SECRET = scene({
  claims: null,
  credentials: KEY,
  settings: { roleExternalId: 'vendor-7\n' },
  context: { expressions: { 'role-external-id': '${{ secrets.EXTERNAL_ID }}' } },
});
const IN_FILE = scene({
  claims: null,
  credentials: KEY,
  settings: { roleExternalId: 'vendor 7' },
  trustPolicy: {
    Statement: {
      Effect: 'Allow',
      Principal: { AWS: '123456789012' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': 'vendor-7' } },
    },
  },
});
const IN_POD = scene({
  claims: null,
  credentials: { source: 'container', idToken: false },
  settings: { roleToAssume: TARGET },
  observations: [PACKED],
});

finds(invalidParameter, {
  matches: [
    name('a session name with slashes', given({ roleSessionName: BRANCH }), 'characters', 'refs-heads-main-build'),
    name('a session name of one letter', given({ roleSessionName: 'a' }), 'length', 'aws-credentials-preflight'),
    name('a session name too long', given({ roleSessionName: 'a'.repeat(65) }), 'length', 'a'.repeat(64)),
    name('with a token as well', scene({ settings: { roleSessionName: 'a b' } }), 'characters', 'a-b'),
    name('the name of a bot', BOT, 'characters', 'dependabot-bot'),
    name('an expression', BY_EXPRESSION, 'characters', 'github-${{ github.run_id }}'),
    name(
      "a session name, in AWS's words",
      scene({ settings: { roleSessionName: BRANCH }, observations: [REFUSED_NAME] }),
      'characters',
      'refs-heads-main-build',
    ),
    id('an external ID with a blank', given({ roleExternalId: 'a b' })),
    id(
      'an external ID with a blank, out of the environment',
      given({ roleExternalId: 'a b' }, { source: 'environment', idToken: false }),
    ),
    id('an external ID of one letter', given({ roleExternalId: 'a' }), { fault: 'length' }),
    id('an external ID whose secret has a line break', SPACED_SECRET, { secret: 'EXTERNAL_ID' }),
    id('an external ID that the file tells', IN_FILE, { known: 'vendor-7' }),
    answer('the space for tags', saw(PACKED), 'session tags'),
    answer('the same under its other name', saw(OTHER_NAME), 'session tags'),
    answer('the space for tags, of a pod', IN_POD, 'session tags', { fromContainer: true }),
    answer('a parameter that only STS knows to be wrong', saw(REFUSED_ID), 'external ID'),
    answer('a source identity', saw(SOURCE_IDENTITY), 'source identity'),
    answer(
      'a policy that is not JSON',
      saw(assumeRole('MalformedPolicyDocument', 'The policy is not in the valid JSON format.')),
      'another one',
    ),
  ],
  ignores: [
    ['all in order', given({ roleSessionName: 'my_run-1+=,.@', roleExternalId: 'vendor:1/2=3' })],
    ['a session name of two letters', given({ roleSessionName: 'ab' })],
    ['a session name of 64 letters', given({ roleSessionName: 'a'.repeat(64) })],
    ['an external ID of two letters', given({ roleExternalId: 'ab' })],
    ['an external ID of 1224 letters', given({ roleExternalId: 'a'.repeat(1224) })],
    ['no role', given({ roleToAssume: '', roleSessionName: '/' })],
    ['no role, and an external ID', given({ roleToAssume: '', roleExternalId: 'a b' })],
    ['an external ID that is not sent', given({ roleExternalId: 'a b' }, { source: null, idToken: true })],
    [
      'an external ID beside a token, which is taken first',
      given({ roleExternalId: 'a b' }, { source: 'environment', idToken: true }),
    ],
    ['the ARN', saw(assumeRole('ValidationError', 'Request ARN is invalid'))],
    [
      'the ARN, by its field',
      saw(
        assumeRole(
          'ValidationError',
          "Value 'x' at 'roleArn' failed to satisfy constraint: Member must have length greater than or equal to 20",
        ),
      ),
    ],
    ['the duration', saw(MAXIMUM)],
    ['a chain', saw(CHAIN)],
    ['a duration out of range', saw(assumeRole('ValidationError', "Value '1' at 'durationSeconds' failed to satisfy"))],
    ['the role', saw(PLAIN)],
    ['session tags that are denied', saw(notAuthorized(SESSION, TARGET, '', 'sts:TagSession'))],
    ['a source identity that is denied', saw(notAuthorized(SESSION, TARGET, '', 'sts:SetSourceIdentity'))],
    ['nothing asked', saw()],
  ],
});

const tellOf = (of: Scene): string =>
  invalidParameter.find(of).map((each) => told(invalidParameter.tell(each)))[0] ?? '';

it('tells of a bot’s name', () =>
  expect(tellOf(BOT)).toMatchInlineSnapshot(`
  "role-session-name is not a valid name for a role session.
  STS accepts only letters, digits and +=,.@-_ there.
  - role-session-name is dependabot[bot]
  → Use a name of letters, digits and hyphens
    set-input {"name":"role-session-name","value":"dependabot-bot"}
    (Branch names have slashes and bot names have brackets: \${{ github.run_id }} has neither.)
    ✓ role-session-name is dependabot-bot"
`));
it('tells of an expression', () =>
  expect(tellOf(BY_EXPRESSION)).toMatchInlineSnapshot(`
  "role-session-name is not a valid name for a role session.
  STS accepts only letters, digits and +=,.@-_ there.
  - role-session-name is refs/heads/main build
  → Use a name of letters, digits and hyphens
    set-input {"name":"role-session-name","value":"github-\${{ github.run_id }}"}
    (Branch names have slashes and bot names have brackets: \${{ github.run_id }} has neither.)
    ✓ role-session-name is github-\${{ github.run_id }}"
`));
it('tells of an external ID, and shows none', () => {
  expect(tellOf(SPACED_SECRET)).toMatchInlineSnapshot(`
    "role-external-id is not a valid external ID.
    STS accepts only letters, digits and +=,.@:/-_ there.
    - role-external-id has 9 characters
    → Store EXTERNAL_ID again without white space
      set-secret {"name":"EXTERNAL_ID","store":"repository","with":"same-value-cleaned"}
      ✓ the secret EXTERNAL_ID has the bare value"
  `);
  expect(tellOf(given({ roleExternalId: 'hunter 2' }))).not.toContain('hunter 2');
});
it('tells of tags', () =>
  expect(tellOf(saw(PACKED))).toMatchInlineSnapshot(`
    "The session tags or policies are too large for the role’s session.
    This action sends neither, so something on the way added them, or they come with the caller.
    - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 400 PackedPolicyTooLarge Packed size of session tags consumes 498% of allotted space.
    → Assume arn:aws:iam::210987654321:role/target with the job’s OIDC token, without a key
      set-input {"name":"assume-with","value":"oidc"}
      job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
      (The role’s trust policy must accept this job’s OIDC token.)
      ✓ this step assumes arn:aws:iam::210987654321:role/target with the job’s OIDC token
    → Ask for a session that can assume the role
      ask {"whom":["whoever creates the session that this job gets"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. STS does not let its session assume arn:aws:iam::210987654321:role/target, because of the session’s session tags. Please create a session that can assume it.","requestId":"r-1"}
      ✓ the session that the job gets can assume arn:aws:iam::210987654321:role/target"
  `));
it('tells of a source identity', () =>
  expect(tellOf(saw(SOURCE_IDENTITY))).toMatchInlineSnapshot(`
    "STS refuses the source identity of the role’s session.
    This action sends none: it comes from the session that the job was given, and cannot be changed.
    - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 400 ValidationError The source identity is already set for this assume role session
    → Assume arn:aws:iam::210987654321:role/target with the job’s OIDC token, without a key
      set-input {"name":"assume-with","value":"oidc"}
      job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
      (The role’s trust policy must accept this job’s OIDC token.)
      ✓ this step assumes arn:aws:iam::210987654321:role/target with the job’s OIDC token"
  `));
