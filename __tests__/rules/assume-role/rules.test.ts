import { describe, expect, it } from 'vitest';
import type { Match } from '../../../src/rules/rule.ts';
import type { Scene, Settings } from '../../../src/scene.ts';
import { plain } from '../../../src/text.ts';
import { assumeRole, DENIED, getRole, ROLE, scene, webIdentity } from '../../trust-policy/scene.ts';
import { rulesOf } from '../table.ts';

const USER = 'arn:aws:iam::123456789012:user/deploy';
const TARGET = 'arn:aws:iam::210987654321:role/target';
const SESSION = 'arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions';
const denied = (message: string) => assumeRole('AccessDenied', message);
const KEY = { source: 'inputs', idToken: false } as const;
const saw = (...observations: Scene['observations']) =>
  scene({ claims: null, credentials: KEY, settings: { roleToAssume: TARGET }, observations });
const given = (settings: Partial<Settings>, credentials: object = KEY) =>
  scene({ claims: null, credentials, settings });

const words = (match: Match): string =>
  [
    match.headline,
    match.explanation,
    ...match.evidence.map((e) => e.text),
    ...(match.lookalikes ?? []),
    ...(match.fixes ?? []).flatMap((f) => [f.title, ...f.steps, ...(f.snippets ?? []).map((s) => [s.content])]),
  ]
    .map(plain)
    .join('\n');

const PLAIN = denied(`User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${TARGET}`);
const TAGS = denied(`User: ${SESSION} is not authorized to perform: sts:TagSession on resource: ${ROLE}`);
const DEAD = assumeRole('InvalidClientTokenId', 'The security token included in the request is invalid.', {
  httpStatus: 403,
});
const PACKED = assumeRole('PackedPolicyTooLarge', 'Packed size of session tags consumes 498% of allotted space.');
const MAXIMUM = 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.';
const CHAIN = 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.';
const NAME = webIdentity(
  'ValidationError',
  "1 validation error detected: Value 'refs/heads/main build' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
);

const trusting = (Principal: object, Action = 'sts:AssumeRole', Condition?: object) => ({
  Statement: [{ Effect: 'Allow', Principal, Action, ...(Condition ? { Condition } : {}) }],
});
const read = (trustPolicy: object, settings: Partial<Settings> = {}) =>
  scene({
    claims: null,
    credentials: KEY,
    settings,
    observations: [
      denied(`User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`),
      getRole({ trustPolicy: JSON.stringify(trustPolicy) }),
    ],
  });

const CASES: Record<string, { matches: [string, Scene, RegExp][]; ignores: [string, Scene][] }> = {
  'assume-role/denied': {
    matches: [
      [
        'no clause',
        saw(PLAIN),
        /fits four causes[\s\S]*role-external-id[\s\S]*The role does not exist, or its name differs[\s\S]*made for GitHub's OIDC token[\s\S]*Let the role trust the caller[\s\S]*Let the caller assume the role[\s\S]*Give the external id, where the role asks for one/,
      ],
      [
        'a session policy',
        saw(
          denied(
            `User: ${SESSION} is not authorized to perform: sts:AssumeRole on resource: ${TARGET} because no session policy allows the sts:AssumeRole action`,
          ),
        ),
        /policy of the caller's session does not let it/,
      ],
      [
        'a VPC endpoint',
        saw(
          denied(
            `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${TARGET} because no VPC endpoint policy allows the sts:AssumeRole action`,
          ),
        ),
        /VPC endpoint for STS does not let the caller/,
      ],
      [
        'the caller has no policy, whatever the trust policy lacks',
        scene({
          claims: null,
          credentials: KEY,
          observations: [
            denied(
              `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${ROLE} because no identity-based policy allows the sts:AssumeRole action`,
            ),
            getRole({ trustPolicy: JSON.stringify(trusting({ AWS: 'arn:aws:iam::123456789012:role/ops' })) }),
          ],
        }),
        /^No policy of the caller allows/,
      ],
      [
        'the role itself, whatever its trust policy lacks',
        scene({
          claims: null,
          credentials: KEY,
          observations: [
            denied(`User: ${SESSION} is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`),
            getRole({ trustPolicy: JSON.stringify(trusting({ AWS: 'arn:aws:iam::123456789012:role/ops' })) }),
          ],
        }),
        /assume itself/,
      ],
      [
        'a policy for tokens among others',
        read({
          Statement: [
            ...trusting({ AWS: 'arn:aws:iam::123456789012:role/ops' }).Statement,
            ...trusting(
              {
                Federated: [
                  'arn:aws:iam::123456789012:saml-provider/idp',
                  'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
                ],
              },
              'sts:AssumeRoleWithWebIdentity',
            ).Statement,
          ],
        }),
        /as it was made to be assumed/,
      ],
      ['across accounts', saw(PLAIN), /another account/],
      [
        'the short form of old',
        saw(denied('Not authorized to perform sts:AssumeRole')),
        /does not let it assume[\s\S]*^The caller asked for/m,
      ],
      [
        'the role denies outright',
        saw(
          denied(
            `User: ${USER} is not authorized to perform: sts:AssumeRole with an explicit deny in the role trust policy`,
          ),
        ),
        /trust policy denies the caller outright/,
      ],
      [
        'the role does not name the caller',
        saw(
          denied(
            `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${TARGET} because no role trust policy allows the sts:AssumeRole action`,
          ),
        ),
        /does not name the caller[\s\S]*Let the role trust the caller/,
      ],
      [
        'the caller has no policy',
        saw(
          denied(
            `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${TARGET} because no identity-based policy allows the sts:AssumeRole action`,
          ),
        ),
        /No policy of the caller allows[\s\S]*Let the caller assume the role\nIn a policy of arn:\S+user\/deploy\.\n[\s\S]*"Effect": "Allow"[\s\S]*"Action": "sts:AssumeRole"[\s\S]*"Resource": "arn:aws:iam::210987654321:role\/target"/,
      ],
      [
        'an organisation',
        saw(
          denied(
            `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${TARGET} with an explicit deny in a service control policy`,
          ),
        ),
        /policy of the organisation[\s\S]*Ask whoever keeps that policy\nIt must let arn:\S+ perform sts:AssumeRole on arn:\S+role\/target\.$/m,
      ],
      [
        'a boundary',
        saw(
          denied(
            `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${TARGET} because no permissions boundary allows the sts:AssumeRole action`,
          ),
        ),
        /^The caller's permissions boundary does not let it/,
      ],
      [
        'a source identity',
        saw(denied(`User: ${SESSION} is not authorized to perform: sts:SetSourceIdentity on resource: ${TARGET}`)),
        /does not let the caller's source identity through[\s\S]*Allow sts:SetSourceIdentity in the role's trust policy\nAdd it beside/,
      ],
      [
        'a policy of the caller denies it',
        saw(
          denied(
            `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${TARGET} with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/Guard`,
          ),
        ),
        /A policy of the caller denies[\s\S]*concerns sts:AssumeRole on arn[\s\S]*Ask whoever keeps that policy\nIt must let arn:\S+user\/deploy perform sts:AssumeRole on arn:\S+role\/target\. Its ARN is arn:aws:iam::123456789012:policy\/Guard\./,
      ],
      [
        'root',
        saw(denied('Roles may not be assumed by root accounts.')),
        /root user cannot assume[\s\S]*Use the key of an IAM user or a role\nDelete the root user's access key/,
      ],
      [
        'root, by its ARN',
        saw(
          denied(
            `User: arn:aws:iam::123456789012:root is not authorized to perform: sts:AssumeRole on resource: ${TARGET}`,
          ),
        ),
        /root user cannot assume/,
      ],
      [
        'multi-factor authentication',
        saw(denied('MultiFactorAuthentication failed with invalid MFA one time pass code.')),
        /multi-factor[\s\S]*Give the job a role of its own\nLet its trust policy/,
      ],
      [
        'the role itself',
        scene({
          claims: null,
          credentials: KEY,
          observations: [denied(`User: ${SESSION} is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`)],
        }),
        /assume itself[\s\S]*Leave role-to-assume out\nThe credentials are/,
      ],
      [
        'a policy that names somebody else',
        read(trusting({ AWS: 'arn:aws:iam::123456789012:role/ops' })),
        /does not name the caller[\s\S]*✗ it trusts arn:aws:iam::123456789012:role\/ops/,
      ],
      [
        'a policy for tokens alone',
        read(
          trusting(
            { Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com' },
            'sts:AssumeRoleWithWebIdentity',
          ),
        ),
        /no statement lets an AWS identity[\s\S]*as it was made to be assumed/,
      ],
      [
        'a policy that asks for an external id',
        read(trusting({ AWS: '123456789012' }, 'sts:AssumeRole', { StringEquals: { 'sts:ExternalId': 'vendor-7' } })),
        /asks for an external id, and none was sent[\s\S]*Give the external id, where the role asks for one/,
      ],
      [
        'a policy that asks for another external id',
        read(trusting({ AWS: USER }, 'sts:AssumeRole', { StringEquals: { 'sts:ExternalId': 'vendor-7' } }), {
          roleExternalId: 'vendor-8',
        }),
        /asks for another external id[\s\S]*Compare the external id/,
      ],
      [
        'a policy that lets the caller in',
        read(trusting({ AWS: 'arn:aws:iam::123456789012:root' })),
        /would let .*user\/deploy in, so it is a policy of the caller[\s\S]*Let the caller assume the role/,
      ],
      [
        'a policy that denies the caller',
        read({
          Statement: [
            ...trusting({ AWS: USER }).Statement,
            { Effect: 'Deny', Principal: { AWS: '*' }, Action: 'sts:*' },
          ],
        }),
        /denies the caller outright[\s\S]*Change the Deny statement\nIn the trust policy of arn/,
      ],
      [
        'a policy with a condition that is not known here',
        read(trusting({ AWS: USER }, 'sts:AssumeRole', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })),
        /fits four causes/,
      ],
      [
        'a policy that leaves somebody out',
        read({ Statement: [{ Effect: 'Allow', NotPrincipal: { AWS: USER }, Action: 'sts:AssumeRole' }] }),
        /fits four causes/,
      ],
      [
        'an external id',
        scene({
          claims: null,
          credentials: KEY,
          settings: { roleToAssume: TARGET, roleExternalId: 'hunter2' },
          observations: [PLAIN],
        }),
        /external id of 7 characters/,
      ],
    ],
    ignores: [
      ['an unknown key', saw(DEAD)],
      [
        'an expired session',
        saw(assumeRole('ExpiredToken', 'The security token included in the request is expired', { httpStatus: 403 })),
      ],
      [
        'a wrong secret',
        saw(
          assumeRole('SignatureDoesNotMatch', 'The request signature we calculated does not match', {
            httpStatus: 403,
          }),
        ),
      ],
      ['no answer', saw(assumeRole('ECONNRESET', 'reset', { kind: 'network' }))],
      ['throttled', saw(assumeRole('Throttling', 'Rate exceeded'))],
      ['STS out of order', saw(assumeRole('InternalFailure', 'x', { httpStatus: 500 }))],
      ['a token', scene({ observations: [DENIED] })],
      ['session tags', saw(TAGS)],
      [
        "AWS's quarantine",
        saw(
          denied(
            `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${TARGET} with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3`,
          ),
        ),
      ],
      ['another operation', saw({ ...PLAIN, operation: 'GetCallerIdentity' })],
      ['a duration', saw(assumeRole('ValidationError', MAXIMUM))],
    ],
  },
  'assume-role/tag-session-denied': {
    matches: [
      ['in a chain', saw(TAGS), /sts:TagSession/],
      [
        "the runner's own role",
        scene({ claims: null, credentials: { source: 'instance', idToken: false }, observations: [TAGS] }),
        /id-token: write is missing/,
      ],
      [
        'with a token',
        scene({
          observations: [
            webIdentity('AccessDenied', 'User: x is not authorized to perform: sts:TagSession on resource: y'),
          ],
        }),
        /"sts:AssumeRoleWithWebIdentity"/,
      ],
    ],
    ignores: [
      ['the role', saw(PLAIN)],
      [
        'a source identity',
        saw(denied(`User: ${SESSION} is not authorized to perform: sts:SetSourceIdentity on resource: ${TARGET}`)),
      ],
      ['too many tags', saw(PACKED)],
    ],
  },
  'assume-role/invalid-parameter': {
    matches: [
      ['a session name with slashes', given({ roleSessionName: 'refs/heads/main build' }), /refs-heads-main-build/],
      ['a session name of one letter', given({ roleSessionName: 'a' }), /2 to 64/],
      ['a session name too long', given({ roleSessionName: 'a'.repeat(65) }), /65 characters/],
      ['with a token as well', scene({ settings: { roleSessionName: 'a b' } }), /a-b/],
      [
        "a session name, in AWS's words",
        scene({ settings: { roleSessionName: 'refs/heads/main build' }, observations: [NAME] }),
        /roleSessionName/,
      ],
      ['an external id with a blank', given({ roleExternalId: 'a b' }), /external id/],
      [
        'an external id with a blank, out of the environment',
        given({ roleExternalId: 'a b' }, { source: 'environment', idToken: false }),
        /external id/,
      ],
      ['an external id of one letter', given({ roleExternalId: 'a' }), /2 to 1224/],
      ['the space for tags', saw(PACKED), /too large/],
      [
        'the same under its other name',
        saw(
          assumeRole('PackedPolicyTooLargeException', 'Packed size of session tags consumes 112% of allotted space.'),
        ),
        /too large/,
      ],
      [
        'a parameter that only STS knows to be wrong',
        saw(
          assumeRole(
            'ValidationError',
            "1 validation error detected: Value at 'externalId' failed to satisfy constraint",
          ),
        ),
        /refuses a parameter/,
      ],
      [
        'a source identity',
        saw(assumeRole('ValidationError', 'The source identity is already set for this assume role session')),
        /refuses a parameter/,
      ],
    ],
    ignores: [
      ['all in order', given({ roleSessionName: 'my_run-1+=,.@', roleExternalId: 'vendor:1/2=3' })],
      ['no role', given({ roleToAssume: '', roleSessionName: '/' })],
      ['an external id that is not sent', given({ roleExternalId: 'a b' }, { source: null, idToken: true })],
      [
        'an external id beside a token, which is taken first',
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
      ['the duration', saw(assumeRole('ValidationError', MAXIMUM))],
      ['a chain', saw(assumeRole('ValidationError', CHAIN))],
      ['the role', saw(PLAIN)],
      ['session tags that are denied', saw(TAGS)],
    ],
  },
  'assume-role/duration-exceeded': {
    matches: [
      [
        'the maximum',
        scene({
          claims: null,
          settings: { roleDurationSeconds: 14_400 },
          observations: [assumeRole('ValidationError', MAXIMUM)],
        }),
        /--max-session-duration 14400/,
      ],
      [
        'the maximum, with a token',
        scene({ settings: { roleDurationSeconds: 43_200 }, observations: [webIdentity('ValidationError', MAXIMUM)] }),
        /43200/,
      ],
      [
        'the maximum, where it is known',
        scene({
          settings: { roleDurationSeconds: 43_200 },
          observations: [webIdentity('ValidationError', MAXIMUM), getRole({ maxSessionDuration: 7200 })],
        }),
        /7200 or less/,
      ],
      [
        'a chain',
        scene({
          claims: null,
          settings: { roleDurationSeconds: 7200 },
          observations: [assumeRole('ValidationError', CHAIN)],
        }),
        /one hour at most[\s\S]*OIDC/,
      ],
      [
        "a machine's role, before anything is asked",
        given({ roleDurationSeconds: 7200 }, { source: 'instance', idToken: false }),
        /one hour at most[\s\S]*come from the instance’s role, so they are a role's session/,
      ],
      [
        'out of range',
        saw(
          assumeRole(
            'ValidationError',
            "Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
          ),
        ),
        /longer than/,
      ],
    ],
    ignores: [
      ['two hours, and nothing asked', given({ roleDurationSeconds: 7200 })],
      ["an hour of a machine's role", given({ roleDurationSeconds: 3600 }, { source: 'instance', idToken: false })],
      [
        "a machine's role that is not to assume another",
        given({ roleToAssume: '', roleDurationSeconds: 7200 }, { source: 'instance', idToken: false }),
      ],
      ['a profile, which may be a user’s', given({ roleDurationSeconds: 7200 }, { source: 'profile', idToken: false })],
      ['the role', saw(PLAIN)],
      ['the session name', scene({ observations: [NAME] })],
      ['the space for tags', saw(PACKED)],
    ],
  },
};

describe.each(rulesOf('assume-role').map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { matches, ignores } = CASES[id] ?? { matches: [], ignores: [] };
  it.each(matches)('matches: %s', (_, of, mention) => {
    const found = rule.evaluate(of);
    expect(found).toHaveLength(1);
    expect(words(found[0] as Match)).toMatch(mention);
    expect(found[0]?.subjects.length).toBeGreaterThan(0);
    const cited = found.flatMap((m) => m.evidence.map((e) => e.observation));
    expect(of.observations.filter((o) => o.status === 'failed').every((o) => cited.includes(o))).toBe(true);
  });
  it.each(ignores)('ignores: %s', (_, of) => expect(rule.evaluate(of)).toEqual([]));
});

it('an external id is counted, not shown', () =>
  expect(
    words(
      rulesOf('assume-role')[0]?.evaluate(
        scene({ claims: null, credentials: KEY, settings: { roleExternalId: 'hunter2' }, observations: [PLAIN] }),
      )[0] as Match,
    ),
  ).not.toContain('hunter2'));
it('a trust policy that was read settles it, and one for AWS identities is no reason to leave the key out', () => {
  const found = rulesOf('assume-role')[0]?.evaluate(
    read(trusting({ AWS: 'arn:aws:iam::123456789012:role/ops' })),
  )[0] as Match;
  expect([found.confidence, found.lookalikes]).toEqual(['certain', []]);
  expect(words(found)).not.toMatch(/as it was made to be assumed/);
});
it('another account is told from the same', () => {
  const told = (role: string) =>
    words(
      rulesOf('assume-role')[0]?.evaluate(
        scene({
          claims: null,
          credentials: KEY,
          settings: { roleToAssume: role, roleExternalId: 'vendor-7' },
          observations: [denied(`User: ${USER} is not authorized to perform: sts:AssumeRole on resource: ${role}`)],
        }),
      )[0] as Match,
    );
  expect(told(TARGET)).toMatch(/a role of another account[\s\S]*Compare the external id/);
  expect(told(ROLE)).not.toMatch(/another account/);
});
it('four causes make it likely, a named policy certain', () => {
  const confidence = (message: string) => rulesOf('assume-role')[0]?.evaluate(saw(denied(message)))[0]?.confidence;
  expect([
    confidence(PLAIN.error.message),
    confidence(
      `User: ${USER} is not authorized to perform: sts:AssumeRole with an explicit deny in the role trust policy`,
    ),
  ]).toEqual(['likely', 'certain']);
});
