import { expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { tokenExpired } from '../../../src/rules/oidc/token-expired.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { assumeRole, CLAIMS, DENIED, granted, scene, webIdentity } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';
import { AUDIENCE, EXPIRED, KEYS } from './refusals.ts';

type Facts = ReturnType<typeof tokenExpired.find>[number];

const facts = (refusal: FailedObservation, more: Partial<Facts> = {}): Facts[] => [
  {
    subjects: ['getIDToken'],
    confidence: 'certain',
    refusals: [refusal],
    issuedAt: null,
    endsAt: null,
    server: null,
    file: null,
    run: runFacts(scene()),
    ...more,
  },
];
const TOO_OLD = webIdentity('InvalidIdentityToken', 'Token too old');
const TIMED = scene({ claims: { ...CLAIMS, iat: 1_731_095_000, exp: 1_731_095_240 }, observations: [EXPIRED] });
const ON_SERVER = scene({
  claims: { ...CLAIMS, iss: 'https://github.example.net/_services/token' },
  observations: [EXPIRED],
});

finds(tokenExpired, {
  matches: [
    ['expired', scene({ observations: [EXPIRED] }), facts(EXPIRED)],
    [
      'its own times',
      TIMED,
      facts(EXPIRED, { issuedAt: '2024-11-08T19:43:20.000Z', endsAt: '2024-11-08T19:47:20.000Z' }),
    ],
    [
      'times that are none',
      scene({ claims: { ...CLAIMS, iat: 'now', exp: 9e15 }, observations: [EXPIRED] }),
      facts(EXPIRED),
    ],
    ['too old', scene({ observations: [TOO_OLD] }), facts(TOO_OLD)],
    ['of an Enterprise Server', ON_SERVER, facts(EXPIRED, { server: 'GitHub Enterprise Server' })],
  ],
  ignores: [
    [
      'the session of a key',
      scene({
        observations: [assumeRole('ExpiredToken', 'The security token included in the request is expired')],
      }),
    ],
    ['the audience', scene({ observations: [AUDIENCE] })],
    ['the role', scene({ observations: [DENIED] })],
    ['the keys', scene({ observations: [KEYS] })],
    ['a token that was good', scene({ claims: { ...CLAIMS, exp: 1 }, observations: [granted()] })],
  ],
});

const tellOf = (of: Scene): string => tokenExpired.find(of).map((each) => told(tokenExpired.tell(each)))[0] ?? '';

it('tells of its times', () =>
  expect(tellOf(TIMED)).toMatchInlineSnapshot(`
    "The job’s OIDC token had expired when AWS received it.
    This run requested the token, which is valid for some minutes. So the request to STS was delayed, or a clock is wrong. AWS issued no session.
    - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 ExpiredTokenException Token expired: current date/time 1731098245 must be before the expiration date/time 1731095240
    - the token was issued at 2024-11-08T19:43:20.000Z and ends at 2024-11-08T19:47:20.000Z
    → Run the job again
      command {"run":"gh run rerun 1234567890 --repo octo/shop --failed","by":"workflow","effect":"run-again"}
      (You can run it again once this run has ended, also with “Re-run jobs” on its page.)
      ✓ the new run has a token of its own
    → If it happens each time, let the runner reach STS without delay
      runner {"setting":"firewall","says":["Check the runner’s connection to STS: if a request hangs for minutes, the token expires."]}
      ✓ STS answers the runner within seconds"
  `));
it('tells of an appliance’s clock', () =>
  expect(tellOf(ON_SERVER)).toMatchInlineSnapshot(`
    "The job’s OIDC token had expired when AWS received it.
    This run requested the token, which is valid for some minutes. So the request to STS was delayed, or a clock is wrong. AWS issued no session.
    - STS AssumeRoleWithWebIdentity of arn:aws:iam::123456789012:role/deploy answered 400 ExpiredTokenException Token expired: current date/time 1731098245 must be before the expiration date/time 1731095240
    → Set the clock of the GitHub Enterprise Server
      runner {"setting":"clock","says":["Set the server’s clock by NTP: the end of a token comes from that clock."]}
      ✓ the server’s clock is right
    → Run the job again
      command {"run":"gh run rerun 1234567890 --repo octo/shop --failed","by":"workflow","effect":"run-again"}
      (You can run it again once this run has ended, also with “Re-run jobs” on its page.)
      ✓ the new run has a token of its own"
  `));
