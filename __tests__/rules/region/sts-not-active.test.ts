import { stsNotActive } from '../../../src/rules/region/sts-not-active.ts';
import type { Observation, ObservedError, Operation } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { CLAUSES, denied, failed, fault, identity, LONG_TERM, OIDC, ROLE, saw, says, scene } from '../scene.ts';

const WORDS =
  'STS is not activated in this region for account:123456789012. Your account administrator can activate STS in this region using the IAM Console.';

type More = { operation?: Operation } & Partial<Pick<Observation, 'region' | 'followUp' | 'target'>>;

const off = (more: More = {}, error: Partial<ObservedError> = {}) =>
  failed('sts', ['RegionDisabledException', WORDS, 403], more, error);
const exchange = { operation: 'AssumeRoleWithWebIdentity', target: ROLE } as const;
const assumption = { operation: 'AssumeRole', target: ROLE } as const;
const byToken = (region: string) =>
  scene({
    settings: { region, roleToAssume: ROLE },
    credentials: OIDC,
    observations: [off({ ...exchange, region })],
  });

recorded(stsNotActive, {
  matches: [
    ['a role by GitHub’s token', byToken('eu-west-1')],
    [
      'a role by a key, in an account of its own',
      saw(LONG_TERM, identity(), off(assumption, { message: WORDS.replace('123456789012', '210987654321') })),
    ],
    ['the identity', saw(LONG_TERM, off())],
    ['an opt-in Region', byToken('eu-south-1')],
    ['another partition', byToken('cn-northwest-1')],
    ['the home of another partition', byToken('cn-north-1')],
    [
      'words alone',
      saw(LONG_TERM, off(assumption, { code: 'Forbidden', message: 'STS is not activated in this region' })),
    ],
  ],
  ignores: [
    ['us-east-1, where it cannot be', byToken('us-east-1')],
    ['a later question', saw(LONG_TERM, identity(), off({ region: 'eu-west-1', followUp: true }))],
    ['another service', saw(LONG_TERM, failed('s3', ['RegionDisabledException', 'x', 403]))],
    ['a proxy that says it', saw(LONG_TERM, fault('sts', 'protocol', 'HTTP 403', WORDS))],
    ['a denial', saw(LONG_TERM, denied('sts', CLAUSES.noAllow, { ...assumption, action: 'sts:AssumeRole' }))],
    ['an account that is not signed up', saw(LONG_TERM, says('unsubscribed', 'sts'))],
    ['an unknown key', saw(LONG_TERM, says('unknown', 'sts'))],
    ['it works', saw(LONG_TERM, identity())],
  ],
});
