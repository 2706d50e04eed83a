import { describe, expect, it } from 'vitest';
import {
  acceptedByStandIn,
  acceptedSomewhere,
  hasOwnOverride,
  inDefaultRegion,
  isTemporary,
  knownEndPassed,
  mismatches,
  refusedByOverride,
  regionRefuses,
  strayToken,
  undecodable,
} from '../../src/answers/judge-credentials.ts';
import type { EndpointOverride, FailedObservation, Observation } from '../../src/scene.ts';
import {
  ALL_EMULATED,
  CLAUSES,
  denied,
  EMULATED,
  everyone,
  fault,
  identity,
  LONG_TERM,
  OIDC,
  ok,
  STRAY,
  saw,
  says,
  scene,
  TEMPORARY,
  USER,
  unresolved,
} from '../rules/scene.ts';

const table = ok('dynamodb', {}, { target: 'orders' });
const abroad = { region: 'us-east-1', followUp: true };

describe('acceptedSomewhere', () => {
  it.each([
    ['a success', [identity()], true],
    ['a denial', [denied('s3', CLAUSES.noAllow, { target: 'assets' }), says('unknown', 'sts')], true],
    ['an emulator’s success, where AWS was not reached', [table, unresolved('sts')], true],
    ['an emulator’s success, where AWS refuses', [table, says('unknown', 'sts')], false],
    [
      'an emulator’s success, where one of two refusals is its own',
      [table, says('unknown', 'dynamodb', { target: 'carts' }), says('unknown', 'sts')],
      false,
    ],
    ['throttling', [says('throttled', 'sts')], false],
    ['a follow-up’s success', [says('unknown', 'sts'), identity(undefined, abroad)], false],
    ['nothing', [], false],
  ] as const)('%s', (_, observations, expected) =>
    expect(acceptedSomewhere(scene({ endpoints: EMULATED, observations }))).toBe(expected),
  );
});

describe('acceptedByStandIn', () => {
  it.each([
    ['an emulator that accepts what AWS refuses', EMULATED, [says('unknown', 'sts'), table], 'localhost:8000'],
    ['AWS accepts it as well', EMULATED, [identity(), table], undefined],
    ['an emulator that refuses, too', EMULATED, [says('unknown', 'sts'), says('unknown', 'dynamodb')], undefined],
    [
      'an override that leads to AWS',
      [{ variable: 'AWS_ENDPOINT_URL_DYNAMODB', service: 'dynamodb', host: 'dynamodb.us-east-2.amazonaws.com' }],
      [says('unknown', 'sts'), table],
      undefined,
    ],
  ] as const)('%s', (_, endpoints, observations, host) =>
    expect(acceptedByStandIn(scene({ endpoints, observations }))?.override.host).toBe(host),
  );
});

describe('mismatches', () => {
  it.each([
    [299, 1],
    [-299, 1],
    [300, 0],
    [-300, 0],
  ] as const)('a clock %i s off', (skewSeconds, count) =>
    expect(mismatches(saw(LONG_TERM, says('mismatch', 'sts', {}, { skewSeconds })))).toHaveLength(count),
  );
});

describe('inDefaultRegion', () => {
  const asked = identity(undefined, abroad);
  it.each(['base', 'role'] as const)('is what STS says there of the credentials under test (%s)', (signer) =>
    expect(inDefaultRegion(saw(TEMPORARY, says('unknown', 'sts'), identity(undefined, { ...abroad, signer })))).toEqual(
      identity(undefined, { ...abroad, signer }),
    ),
  );
  it.each<[string, Observation]>([
    ['a table that is looked for there', ok('dynamodb', {}, { ...abroad, target: 'orders' })],
    ['a first request', { ...asked, followUp: false }],
    ['a second look in this Region', { ...asked, region: 'us-east-2' }],
    ['the environment’s credentials there', { ...asked, signer: 'environment' }],
    ['the key without its token there', { ...asked, signer: 'without-token' }],
  ])('is not: %s', (_, o) => expect(inDefaultRegion(saw(TEMPORARY, o))).toBeUndefined());
});

describe('regionRefuses', () => {
  const home = identity(undefined, abroad);
  it.each(['unknown', 'undecodable', 'unsubscribed'] as const)('%s here, accepted there', (situation) =>
    expect(regionRefuses(saw(TEMPORARY, ...everyone(situation), home))).toBe(true),
  );
  it.each<[string, readonly Observation[]]>([
    ['no such host here', [unresolved('sts'), home]],
    ['a wrong signature here', [...everyone('mismatch'), home]],
    ['one service here accepts', [says('unknown', 'sts'), ok('s3'), home]],
    ['throttled there', [...everyone('unknown'), says('throttled', 'sts', abroad)]],
    ['nobody asked there', everyone('unknown')],
  ])('not: %s', (_, observations) => expect(regionRefuses(saw(TEMPORARY, ...observations))).toBe(false));
});

describe('undecodable', () => {
  it('is S3’s word, where a token of version 1 is not the reason', () => {
    expect(undecodable(saw(TEMPORARY, ...everyone('undecodable')))).toHaveLength(1);
    expect(
      undecodable(
        scene({ settings: { region: 'eu-south-1' }, observations: everyone('undecodable', { region: 'eu-south-1' }) }),
      ),
    ).toEqual([]);
  });
});

describe('strayToken', () => {
  const without = (o: Observation): Observation => ({ ...o, signer: 'without-token', followUp: true });
  const s3 = says('undecodable', 's3');
  it.each<[string, readonly Observation[], ReturnType<typeof strayToken>]>([
    [
      'accepted without it',
      [...everyone('unknown'), without(identity(USER))],
      { verdict: 'stray', certain: true, proof: without(identity(USER)) },
    ],
    [
      'unknown without it, whatever S3 says',
      [s3, without(says('unknown', 'sts'))],
      { verdict: 'dead-key', certain: true, proof: without(says('unknown', 'sts')) },
    ],
    [
      'expired without it, which says nothing',
      [says('unknown', 'sts'), without(says('expired', 'sts'))],
      { verdict: 'stray', certain: false, proof: null },
    ],
    [
      'S3 does not know the key',
      [says('unknown', 's3')],
      { verdict: 'dead-key', certain: false, proof: says('unknown', 's3') },
    ],
    ['S3 cannot read the token', [says('unknown', 'sts'), s3], { verdict: 'stray', certain: true, proof: s3 }],
    ['S3 has not answered', [says('unknown', 'dynamodb')], { verdict: 'stray', certain: false, proof: null }],
  ])('%s', (_, observations, expected) => expect(strayToken(saw(STRAY, ...observations))).toEqual(expected));
  it.each([
    ['no token', saw(LONG_TERM, ...everyone('unknown'))],
    ['a temporary key', saw(TEMPORARY, ...everyone('unknown'))],
    ['accepted with it', saw(STRAY, identity(USER), s3)],
    ['a wrong secret', saw(STRAY, ...everyone('mismatch'))],
  ])('none: %s', (_, world) => expect(strayToken(world)).toBeNull());
});

describe('a session', () => {
  it('has passed its end at the very moment', () => {
    const ends = (expiresAt: string | null) =>
      knownEndPassed(scene({ credentials: { expiresAt }, now: Date.parse('2026-11-23T12:00:00Z') }));
    expect([
      ends('2026-11-23T12:00:00Z'),
      ends('2026-11-23T11:59:59Z'),
      ends('2026-11-23T12:00:01Z'),
      ends(null),
    ]).toEqual([true, true, false, false]);
  });
  it('is a key and a token, of any prefix but a long-term key’s', () =>
    expect(
      [TEMPORARY, { ...TEMPORARY, prefix: null }, { ...TEMPORARY, sessionToken: null }, LONG_TERM, STRAY].map(
        (credentials) => isTemporary(scene({ credentials })),
      ),
    ).toEqual([true, true, false, false, false]));
});

describe('refusedByOverride', () => {
  const of = (service: 'dynamodb' | 's3' | 'sts' | 'bedrock', more = {}): FailedObservation =>
    says('unknown', service, more);
  const S3 = [{ variable: 'AWS_ENDPOINT_URL_S3', service: 's3', host: 'minio.internal' }] as const;
  const check = (refused: FailedObservation, endpoints: readonly EndpointOverride[], ...others: Observation[]) =>
    refusedByOverride(scene({ credentials: LONG_TERM, endpoints, observations: [...others, refused] }), refused);
  it('is a refusal of an overridden service, while STS accepts', () => {
    expect(check(of('s3'), S3, identity(USER))).toBe(true);
    expect(check(of('s3'), ALL_EMULATED, identity(USER))).toBe(true);
    expect(check(of('s3'), ALL_EMULATED, fault('sts', 'protocol', 'HTTP 404', 'Not Found'))).toBe(true);
  });
  it.each<[string, boolean]>([
    ['another service’s override', check(of('s3'), EMULATED, identity(USER))],
    ['no override', check(of('s3'), [], identity(USER))],
    ['STS refuses, too', check(of('s3'), S3, of('sts'))],
    ['STS was not asked', check(of('s3'), S3)],
    ['STS is what refuses', check(of('sts'), ALL_EMULATED, identity(USER, { operation: 'AssumeRole' }))],
    ['another service accepts', check(of('s3'), S3, table)],
    ['STS accepts other credentials', check(of('s3'), S3, identity(USER, { signer: 'role' }))],
    ['STS accepts elsewhere', check(of('s3'), S3, of('sts'), identity(USER, abroad))],
  ])('not: %s', (_, blamed) => expect(blamed).toBe(false));
});

describe('hasOwnOverride', () => {
  const own = (service: 'bedrock' | 's3' | 'all', asked: Observation) =>
    hasOwnOverride(
      scene({ credentials: OIDC, endpoints: [{ variable: 'AWS_ENDPOINT_URL', service, host: 'localhost' }] }),
      asked,
    );
  it('is the variable of the service', () =>
    expect([own('s3', ok('s3')), own('bedrock', ok('bedrock'))]).toEqual([true, true]));
  it('is no other', () =>
    expect([own('all', ok('s3')), own('s3', ok('sts')), own('bedrock', ok('s3')), own('s3', ok('bedrock'))]).toEqual([
      false,
      false,
      false,
      false,
    ]));
});
