import { expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { durationExceeded } from '../../../src/rules/assume-role/duration-exceeded.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { assumeRole, getRole, granted, scene, webIdentity } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';
import { CHAIN, given, MAXIMUM, PACKED, PLAIN, saw } from './callers.ts';

type Facts = ReturnType<typeof durationExceeded.find>[number];

const BY_TOKEN = webIdentity('ValidationError', MAXIMUM.error.message);
const asking = (roleDurationSeconds: number, ...observations: Scene['observations']) =>
  scene({ claims: null, settings: { roleDurationSeconds }, observations });
const facts = (of: Scene, more: Partial<Facts> = {}): Facts[] => [
  {
    subjects: [of.settings.roleToAssume],
    confidence: 'certain',
    refusals: of.observations.filter((o): o is FailedObservation => o.status === 'failed'),
    limit: 'role',
    sessionOf: null,
    asked: of.settings.roleDurationSeconds,
    maximum: null,
    role: of.settings.roleToAssume,
    run: runFacts(of),
    ...more,
  },
];
const hit = (name: string, of: Scene, more: Partial<Facts> = {}): [string, Scene, Facts[]] => [
  name,
  of,
  facts(of, more),
];
const OUT_OF_RANGE = assumeRole(
  'ValidationError',
  "Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
);
const IN_A_CHAIN = asking(7200, CHAIN);
const KNOWN = asking(43_200, BY_TOKEN, getRole({ maxSessionDuration: 7200 }));
const ON_INSTANCE = given({ roleDurationSeconds: 7200 }, { source: 'instance', idToken: false });

finds(durationExceeded, {
  matches: [
    hit('the maximum', asking(14_400, MAXIMUM)),
    hit('the maximum, with a token', asking(43_200, BY_TOKEN)),
    hit('the maximum, where it is known', KNOWN, { maximum: 7200 }),
    hit('a chain', IN_A_CHAIN, { limit: 'chain' }),
    hit("a machine's role, before anything is asked", ON_INSTANCE, {
      limit: 'chain',
      sessionOf: 'the instance’s role',
    }),
    hit('out of range', saw(OUT_OF_RANGE)),
  ],
  ignores: [
    ['two hours, and nothing asked', given({ roleDurationSeconds: 7200 })],
    ["an hour of a machine's role", given({ roleDurationSeconds: 3600 }, { source: 'instance', idToken: false })],
    [
      "a machine's role that is not to assume another",
      given({ roleToAssume: '', roleDurationSeconds: 7200 }, { source: 'instance', idToken: false }),
    ],
    ['a profile, which may be a user’s', given({ roleDurationSeconds: 7200 }, { source: 'profile', idToken: false })],
    ['two hours, granted', asking(7200, granted())],
    ['the role', saw(PLAIN)],
    ['the session name', saw(assumeRole('ValidationError', "at 'roleSessionName' failed to satisfy constraint"))],
    ['the space for tags', saw(PACKED)],
  ],
});

const tellOf = (of: Scene): string =>
  durationExceeded.find(of).map((each) => told(durationExceeded.tell(each)))[0] ?? '';

it('tells of a maximum that was not read', () =>
  expect(tellOf(asking(14_400, MAXIMUM))).toMatchInlineSnapshot(`
  "The requested session is longer than the role allows.
  The role’s maximum session duration is lower than role-duration-seconds of this step.
  - STS AssumeRole of arn:aws:iam::123456789012:role/deploy answered 400 ValidationError The requested DurationSeconds exceeds the MaxSessionDuration set for this role.
  - role-duration-seconds is 14400
  → Request a session of one hour: remove the input role-duration-seconds
    remove-input {"name":"role-duration-seconds"}
    (Every role allows one hour. The role’s own maximum was not read.)
    ✓ this step uses AWS’s default, 3600 seconds
  → Let sessions of deploy last 14400 seconds
    command {"run":"aws iam update-role --role-name deploy --max-session-duration 14400","by":"aws-admin","effect":"set-role-duration","console":"IAM console → Roles → deploy → Edit → Maximum session duration."}
    ✓ the maximum session duration of deploy is 14400 seconds"
`));
it('tells of a maximum that is known', () =>
  expect(tellOf(KNOWN)).toMatchInlineSnapshot(`
  "The requested session is longer than the role allows.
  The role’s maximum session duration is lower than role-duration-seconds of this step.
  - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 ValidationError The requested DurationSeconds exceeds the MaxSessionDuration set for this role.
  - role-duration-seconds is 43200
  - the role’s maximum is 7200 seconds
  → Request a session of 7200 seconds
    set-input {"name":"role-duration-seconds","value":"7200"}
    ✓ role-duration-seconds of this step is 7200 or less
  → Let sessions of deploy last 43200 seconds
    command {"run":"aws iam update-role --role-name deploy --max-session-duration 43200","by":"aws-admin","effect":"set-role-duration","console":"IAM console → Roles → deploy → Edit → Maximum session duration."}
    ✓ the maximum session duration of deploy is 43200 seconds"
`));
it('tells of a chain', () =>
  expect(tellOf(ON_INSTANCE)).toMatchInlineSnapshot(`
    "A role that is assumed with another role’s session lasts one hour at most.
    The credentials given are a role’s session, so this is role chaining. The role’s own maximum does not apply.
    - the credentials come from the instance’s role, so they are a role’s session
    - role-duration-seconds is 7200
    → Request a session of 3600 seconds
      set-input {"name":"role-duration-seconds","value":"3600"}
      ✓ role-duration-seconds of this step is 3600 or less
    → Assume arn:aws:iam::123456789012:role/deploy with the job’s OIDC token, without a key
      set-input {"name":"assume-with","value":"oidc"}
      job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
      (The role’s trust policy must accept this job’s OIDC token.)
      ✓ this step assumes arn:aws:iam::123456789012:role/deploy with the job’s OIDC token"
  `));
