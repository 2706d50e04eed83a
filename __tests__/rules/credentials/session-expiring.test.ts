import { sessionExpiring } from '../../../src/rules/credentials/session-expiring.ts';
import { recorded } from '../facts.ts';
import { identity, inMinutes, LONG_TERM, ok, ROLE, SESSION, scene, TEMPORARY } from '../scene.ts';

const ends = (minutes: number, wanted: number) =>
  scene({
    credentials: { ...TEMPORARY, expiresAt: inMinutes(minutes), expirySource: 'credential-expiration' },
    settings: { minSessionMinutes: wanted },
    observations: [identity()],
  });
const assumed = (minutes: number) =>
  ok('sts', { arn: SESSION, expiresAt: inMinutes(minutes) }, { operation: 'AssumeRole', target: ROLE });
const KEEPS = { ...TEMPORARY, expiresAt: inMinutes(600), expirySource: 'AWS_CREDENTIAL_EXPIRATION' };

const OF_SOURCE = 'the source of the credentials';
const RENEWING = ['web-identity', 'profile', 'container', 'instance'] as const;

recorded(sessionExpiring, {
  matches: [
    ['ten minutes of sixty', ends(10, 60)],
    ['a minute short', ends(59, 60)],
    ['past, and still accepted', ends(-5, 15)],
    [
      'the assumed role’s own end wins',
      scene({
        credentials: KEEPS,
        settings: { minSessionMinutes: 120, roleToAssume: ROLE },
        observations: [assumed(60)],
      }),
    ],
    [
      'a role with a path',
      scene({
        credentials: LONG_TERM,
        settings: { minSessionMinutes: 30, roleToAssume: 'arn:aws:iam::123456789012:role/ci/aws/deploy' },
        observations: [assumed(20)],
      }),
    ],
    [
      'a role whose name is no word for a shell',
      scene({
        credentials: LONG_TERM,
        settings: { minSessionMinutes: 120, roleToAssume: `${ROLE};id` },
        observations: [assumed(60)],
      }),
    ],
    [
      'half a minute short',
      scene({
        credentials: { ...TEMPORARY, expiresAt: new Date(Date.parse(inMinutes(60)) - 30_000).toISOString() },
        settings: { minSessionMinutes: 60 },
      }),
    ],
    [
      'a profile, where somebody states the end',
      scene({
        credentials: { ...KEEPS, source: 'profile', expiresAt: inMinutes(10), expirySource: 'credential-expiration' },
        settings: { minSessionMinutes: 60 },
      }),
    ],
    [
      'a role assumed with a machine’s role',
      scene({
        credentials: { ...TEMPORARY, source: 'instance', expiresAt: inMinutes(300), expirySource: OF_SOURCE },
        settings: { minSessionMinutes: 120, roleToAssume: ROLE },
        observations: [assumed(60)],
      }),
    ],
    [
      'a role assumed with a long-term key',
      scene({
        credentials: LONG_TERM,
        settings: { minSessionMinutes: 120, roleToAssume: ROLE },
        observations: [assumed(60)],
      }),
    ],
  ],
  ignores: [
    ...RENEWING.map(
      (source) =>
        [
          `a source that renews itself: ${source}`,
          scene({
            credentials: { ...TEMPORARY, source, expiresAt: inMinutes(10), expirySource: OF_SOURCE },
            settings: { minSessionMinutes: 90 },
            observations: [identity()],
          }),
        ] as const,
    ),
    ['nothing asked for', ends(1, 0)],
    ['nothing asked for, and past its end', ends(-5, 0)],
    ['enough', ends(90, 60)],
    ['exactly enough', ends(60, 60)],
    [
      'some seconds lost since it was made',
      scene({
        credentials: { ...TEMPORARY, expiresAt: new Date(Date.parse(inMinutes(60)) - 20_000).toISOString() },
        settings: { minSessionMinutes: 60 },
      }),
    ],
    ['no known end', scene({ credentials: TEMPORARY, settings: { minSessionMinutes: 60 } })],
    ['a long-term key has none', scene({ credentials: LONG_TERM, settings: { minSessionMinutes: 60 } })],
    [
      'the role’s end is far, whatever the base’s',
      scene({
        credentials: { ...TEMPORARY, expiresAt: inMinutes(5) },
        settings: { minSessionMinutes: 30, roleToAssume: ROLE },
        observations: [assumed(60)],
      }),
    ],
  ],
});
