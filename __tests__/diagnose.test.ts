import { describe, expect, it } from 'vitest';
import { diagnose, maySpread } from '../src/diagnose.ts';
import type { Diagnosis } from '../src/diagnosis.ts';
import { waitUntil } from '../src/remedies/people.ts';
import { BEFORE_REQUESTS } from '../src/rules/before-requests.ts';
import { RULES } from '../src/rules/catalogue.ts';
import { accountNotActivated } from '../src/rules/credentials/account-not-activated.ts';
import { malformedSecret } from '../src/rules/credentials/malformed-secret.ts';
import { malformedSessionToken } from '../src/rules/credentials/malformed-session-token.ts';
import { missing } from '../src/rules/credentials/missing.ts';
import { quarantined } from '../src/rules/credentials/quarantined.ts';
import { sessionExpired } from '../src/rules/credentials/session-expired.ts';
import { unknownKey } from '../src/rules/credentials/unknown-key.ts';
import { wrongPrincipal } from '../src/rules/credentials/wrong-principal.ts';
import { type Explained, type RuleId, rankOf } from '../src/rules/ids.ts';
import { type Found, type Rule, rule, type Severity } from '../src/rules/rule.ts';
import { stoppedBy } from '../src/rules/stopped-by.ts';
import type { Observation, ProbeService, Scene } from '../src/scene.ts';
import { plain, text } from '../src/text.ts';
import {
  ACCOUNT,
  BEARER,
  bareDenial,
  CLAUSES,
  denied,
  everyone,
  failed,
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
  USER,
  unresolved,
} from './rules/scene.ts';

const toy = (
  id: RuleId,
  severity: Severity = 'error',
  explains: readonly Explained[] = [],
  cites: (scene: Scene) => Scene['observations'] = () => [],
): Rule =>
  rule<Found & { cited: Scene['observations'] }>({
    id,
    severities: [severity],
    title: id,
    since: '1.0',
    points: [],
    explains,
    find: (world) => [{ subjects: ['x'], confidence: 'certain', cited: cites(world) }],
    tell: ({ cited }) => ({
      headline: text`x.`,
      explanation: text`x`,
      evidence: [{ text: text`x` }, ...cited.map((observation) => ({ text: text`x`, observation }))],
      remedies: [waitUntil(text`wait`, text`it passes`, null)],
    }),
  });
const STOPPING = RULES.filter(({ stops }) => stops);
const ids = ({ findings }: Diagnosis) => findings.map((f) => f.id);

describe('order', () => {
  it('puts errors before warnings before notices, the more fundamental first', () =>
    expect(
      ids(
        diagnose(scene(), [
          toy('credentials/long-lived-key', 'notice'),
          toy('permissions/no-allow'),
          toy('credentials/root-user', 'warning'),
          toy('credentials/missing'),
          toy('environment/throttled', 'warning'),
        ]),
      ),
    ).toEqual([
      'credentials/missing',
      'permissions/no-allow',
      'environment/throttled',
      'credentials/root-user',
      'credentials/long-lived-key',
    ]));
  it('takes the first error for the root cause', () =>
    expect(
      diagnose(scene(), [toy('environment/throttled', 'warning'), toy('permissions/no-allow')]).rootCause?.id,
    ).toBe('permissions/no-allow'));
  it('takes a warning where there is no error, and never a notice', () => {
    expect(
      diagnose(scene(), [toy('credentials/long-lived-key', 'notice'), toy('credentials/root-user', 'warning')])
        .rootCause?.id,
    ).toBe('credentials/root-user');
    expect(diagnose(scene(), [toy('credentials/long-lived-key', 'notice')])).toMatchObject({
      rootCause: null,
      verdict: 'pass',
    });
  });
  it('gives each finding the rank of its id', () =>
    expect(diagnose(scene(), [toy('permissions/no-allow')]).findings[0]?.rank).toBe(rankOf('permissions/no-allow')));
});

describe('a fault of the environment beside a refusal of the credentials', () => {
  const judged = (...observations: Observation[]) => diagnose(saw(LONG_TERM, ...observations), RULES);
  const silent = (service: ProbeService) => fault(service, 'timeout', 'TimeoutError', '');
  it.each(['mismatch', 'unknown'] as const)('that other services gave (%s): it comes behind', (situation) => {
    const refusal = situation === 'mismatch' ? 'credentials/wrong-secret' : 'credentials/unknown-key';
    const found = judged(says(situation, 'sts'), says(situation, 's3'), silent('dynamodb'));
    expect(found.rootCause?.id).toBe(refusal);
    expect(ids(found).slice(0, 2)).toEqual([refusal, 'environment/timeout']);
  });
  it('that a session’s end explains', () =>
    expect(ids(diagnose(saw(TEMPORARY, says('expired', 'sts'), unresolved('dynamodb')), RULES)).slice(0, 2)).toEqual([
      'credentials/session-expired',
      'environment/dns-failure',
    ]));
  it('where no service answers, the network is the root cause', () =>
    expect(ids(judged(silent('sts'), silent('s3'), silent('dynamodb')))).toEqual(['environment/timeout']));
  it('where others deny, and do not refuse the credentials, it keeps its rank', () =>
    expect(
      ids(judged(identity(USER), denied('dynamodb', CLAUSES.noAllow, { target: 'orders' }), silent('s3'))),
    ).toEqual(expect.arrayContaining(['environment/timeout', 'permissions/no-allow'])));
  it('where the refusal and the fault are one service’s, it keeps its rank', () => {
    const clock = failed('s3', ['RequestTimeTooSkewed', 'x', 403], { target: 'assets' });
    const found = judged(clock, failed('s3', ['InvalidAccessKeyId', 'x', 403], { target: 'site' }));
    expect(found.rootCause?.id).toBe('environment/clock-skew');
  });
  it('where one and the same fault is on the way to all, it explains the refusal', () =>
    expect(ids(diagnose(saw(LONG_TERM, ...everyone('late')), RULES))).toEqual(['environment/clock-skew']));
});

describe('symptoms', () => {
  it('are folded under their cause', () => {
    const found = diagnose(scene(), [
      toy('credentials/wrong-account', 'error', ['dynamodb/*', 'permissions/no-allow']),
      toy('dynamodb/table-not-found'),
      toy('permissions/no-allow'),
      toy('s3/bucket-not-found'),
    ]);
    expect(ids(found)).toEqual(['credentials/wrong-account', 's3/bucket-not-found']);
    expect(found.symptoms.map((s) => [s.id, s.of])).toEqual([
      ['permissions/no-allow', 'credentials/wrong-account'],
      ['dynamodb/table-not-found', 'credentials/wrong-account'],
    ]);
  });
  it('take no part of a name for an area', () =>
    expect(
      diagnose(scene(), [
        toy('credentials/wrong-account', 'error', ['s/*', 'permissions/no'] as unknown as Explained[]),
        toy('s3/bucket-not-found'),
        toy('permissions/no-allow'),
      ]).symptoms,
    ).toEqual([]));
  it('are never more fundamental than their cause', () =>
    expect(
      diagnose(scene(), [toy('permissions/no-allow', 'error', ['credentials/missing']), toy('credentials/missing')])
        .symptoms,
    ).toEqual([]));
  it('are never graver than their cause', () =>
    expect(
      ids(
        diagnose(scene(), [
          toy('context/withheld-from-fork', 'warning', ['credentials/*']),
          toy('credentials/missing'),
        ]),
      ),
    ).toEqual(['credentials/missing', 'context/withheld-from-fork']));
  it('are of another finding: a rule folds none of its own', () =>
    expect(
      diagnose(scene(), [
        toy('permissions/no-allow', 'error', ['permissions/*']),
        toy('permissions/no-allow', 'error', ['permissions/*']),
      ]).symptoms,
    ).toEqual([]));
  it('may be lighter', () =>
    expect(
      diagnose(scene(), [
        toy('credentials/wrong-account', 'error', ['permissions/*']),
        toy('permissions/listing-denied', 'notice'),
      ]).symptoms,
    ).toHaveLength(1));
  it('do not decide', () =>
    expect(
      diagnose(scene({ settings: { ignore: [] } }), [
        toy('credentials/quarantined', 'error', ['permissions/*']),
        toy('permissions/no-allow'),
      ]).rootCause?.id,
    ).toBe('credentials/quarantined'));
});

describe('ignore', () => {
  const world = (...ignore: string[]) => scene({ settings: { ignore } });
  it('takes a warning out of the verdict and leaves it in the list', () => {
    const found = diagnose(world('credentials/root-user'), [toy('credentials/root-user', 'warning')]);
    expect(found).toMatchObject({ verdict: 'pass', rootCause: null });
    expect(found.findings).toMatchObject([{ id: 'credentials/root-user', ignored: true }]);
  });
  it('leaves the next warning to be the root cause', () =>
    expect(
      diagnose(world('environment/throttled'), [
        toy('environment/throttled', 'warning'),
        toy('credentials/root-user', 'warning'),
      ]).rootCause?.id,
    ).toBe('credentials/root-user'));
  it('never hides an error, of an id that may be a warning', () =>
    expect(diagnose(world('permissions/no-allow'), [toy('permissions/no-allow')])).toMatchObject({
      verdict: 'fail',
      findings: [{ ignored: false }],
    }));
});

describe('verdict', () => {
  it.each([
    ['pass', []],
    ['pass', [toy('credentials/long-lived-key', 'notice')]],
    ['warn', [toy('credentials/root-user', 'warning')]],
    ['fail', [toy('credentials/root-user', 'warning'), toy('credentials/missing')]],
  ] as const)('%s', (verdict, rules) => expect(diagnose(scene(), rules).verdict).toBe(verdict));
  it('follows severity, whatever fail-on says', () =>
    expect(diagnose(scene({ settings: { failOn: 'never' } }), [toy('credentials/missing')]).verdict).toBe('fail'));
  const fork = { credentials: NONE, context: { eventName: 'pull_request', foreignHead: true } } as const;
  it.each([
    ['fail', 'fail'],
    ['warn', 'warn'],
    ['skip', 'skipped'],
  ] as const)('on-fork: %s gives %s', (onFork, verdict) =>
    expect(diagnose(scene({ ...fork, settings: { onFork, region: '' } }), STOPPING)).toMatchObject({
      verdict,
      findings: [{ id: 'context/withheld-from-fork' }],
    }),
  );
  it('is skipped whatever else is noticed', () =>
    expect(
      diagnose(scene(), [toy('context/withheld-from-fork', 'notice'), toy('credentials/root-user', 'warning')]).verdict,
    ).toBe('skipped'));
  it('is not skipped where nothing was withheld', () =>
    expect(diagnose(scene({ credentials: NONE, settings: { onFork: 'skip' } }), STOPPING).verdict).toBe('fail'));
});

describe('what no rule explains', () => {
  const odd = failed('s3', ['Odd', 'x', 400], { target: 'assets' });
  it('is a finding of its own', () =>
    expect(diagnose(saw(LONG_TERM, odd), [])).toMatchObject({
      verdict: 'fail',
      rootCause: { id: 'unexplained', subjects: ['assets'] },
    }));
  it('comes beside what is explained', () =>
    expect(
      ids(
        diagnose(saw(LONG_TERM, odd, failed('dynamodb', ['Other', 'x', 400])), [
          toy('permissions/no-allow', 'error', [], (world) => [world.observations[0] as Scene['observations'][number]]),
        ]),
      ),
    ).toEqual(['permissions/no-allow', 'unexplained']));
  it('is nothing that a rule cites', () =>
    expect(
      ids(diagnose(saw(LONG_TERM, odd), [toy('permissions/no-allow', 'error', [], (world) => world.observations)])),
    ).toEqual(['permissions/no-allow']));
  it('is no follow-up and no excused Bedrock', () => {
    expect(diagnose(saw(LONG_TERM, { ...odd, followUp: true }), []).findings).toEqual([]);
    expect(
      diagnose(
        scene({ settings: { region: 'ap-east-1' }, observations: [unresolved('bedrock', { region: 'ap-east-1' })] }),
        [],
      ).findings,
    ).toEqual([]);
  });
});

describe('the whole catalogue: one root cause', () => {
  const cases: [string, Scene, readonly string[]][] = [
    [
      'a temporary key without its token',
      scene({ credentials: { ...TEMPORARY, sessionToken: null } }),
      ['credentials/missing-session-token'],
    ],
    ['a session that AWS does not know', saw(TEMPORARY, ...everyone('unknown')), ['credentials/session-invalid']],
    ['an expired session', saw(TEMPORARY, ...everyone('expired')), ['credentials/session-expired']],
    [
      'a session whose end has long passed',
      saw(
        { ...TEMPORARY, expiresAt: inMinutes(-6000), expirySource: 'credential-expiration' },
        ...everyone('undecodable'),
      ),
      ['credentials/session-expired'],
    ],
    ['an unknown key', saw(LONG_TERM, ...everyone('unknown')), ['credentials/unknown-key']],
    ['a wrong secret', saw(LONG_TERM, ...everyone('mismatch')), ['credentials/wrong-secret']],
    [
      'a stray token',
      saw(STRAY, ...everyone('undecodable'), identity(USER, { signer: 'without-token', followUp: true })),
      ['credentials/unexpected-session-token'],
    ],
    ['a stray token that has expired', saw(STRAY, ...everyone('expired')), ['credentials/unexpected-session-token']],
    ['a clock', saw(LONG_TERM, ...everyone('late', {}, { skewSeconds: 3600 })), ['environment/clock-skew']],
    [
      'an account that is not activated',
      saw(LONG_TERM, ...everyone('unsubscribed')),
      ['credentials/account-not-activated'],
    ],
    [
      'an opt-in Region',
      scene({
        credentials: TEMPORARY,
        settings: { region: 'eu-south-1' },
        observations: [
          ...everyone('undecodable', { region: 'eu-south-1' }),
          identity(SESSION, { region: 'us-east-1', followUp: true }),
        ],
      }),
      ['region/opt-in-rejected'],
    ],
    [
      'an opt-in Region without a subscription',
      scene({
        credentials: TEMPORARY,
        settings: { region: 'eu-south-1' },
        observations: [
          ...everyone('unsubscribed', { region: 'eu-south-1' }),
          identity(SESSION, { region: 'us-east-1', followUp: true }),
        ],
      }),
      ['region/opt-in-rejected'],
    ],
    [
      'a Region that is none',
      scene({
        settings: { region: 'us-esat-1' },
        observations: [unresolved('sts', { region: 'us-esat-1' }), unresolved('s3', { region: 'us-esat-1' })],
      }),
      ['region/unknown'],
    ],
    [
      'no network',
      saw(TEMPORARY, unresolved('sts'), unresolved('s3'), unresolved('dynamodb')),
      ['environment/dns-failure'],
    ],
    [
      'a quarantine',
      saw(
        TEMPORARY,
        identity(),
        denied('s3', CLAUSES.quarantine, { target: 'assets' }),
        denied('dynamodb', CLAUSES.noAllow, { target: 'orders' }),
      ),
      ['credentials/quarantined'],
    ],
    [
      'another account, where the table is not',
      scene({
        settings: { allowedAccountIds: ['999999999999'] },
        observations: [
          identity(),
          failed(
            'dynamodb',
            ['ResourceNotFoundException', 'Requested resource not found: Table: orders not found', 400],
            { target: 'orders' },
          ),
        ],
      }),
      ['credentials/wrong-account'],
    ],
    [
      'a bucket elsewhere',
      saw(
        TEMPORARY,
        identity(),
        failed(
          's3',
          [
            'PermanentRedirect',
            'The bucket you are attempting to access must be addressed using the specified endpoint.',
            301,
          ],
          { target: 'assets' },
          { bucketRegion: 'eu-west-1' },
        ),
      ),
      ['s3/bucket-in-other-region'],
    ],
    ['a denied bucket', saw(TEMPORARY, identity(), bareDenial({ target: 'assets' })), ['permissions/unspecified']],
    [
      'two independent causes',
      saw(
        TEMPORARY,
        identity(),
        denied('s3', CLAUSES.noAllow, { target: 'assets' }),
        failed('dynamodb', ['ResourceNotFoundException', 'Requested resource not found', 400], { target: 'orders' }),
      ),
      ['permissions/no-allow', 'dynamodb/table-not-found'],
    ],
    [
      'an unknown key, while DynamoDB is out of order',
      saw(LONG_TERM, says('unknown', 'sts'), says('unknown', 's3'), says('unavailable', 'dynamodb')),
      ['credentials/unknown-key'],
    ],
    [
      'a role by GitHub’s token, beside a profile that does not exist',
      scene({
        credentials: {
          ...OIDC,
          profile: 'ci',
          profileFault: 'profile-not-found',
        },
        settings: { roleToAssume: ROLE },
        observations: [
          ok('sts', { arn: SESSION }, { operation: 'AssumeRoleWithWebIdentity', target: ROLE, signer: 'none' }),
          identity(SESSION, { signer: 'role' }),
        ],
      }),
      [],
    ],
    ['nothing wrong', saw(TEMPORARY, identity(), ok('s3'), ok('dynamodb')), []],
    [
      'listings that least privilege denies',
      saw(TEMPORARY, identity(), denied('s3', CLAUSES.noAllow), denied('dynamodb', CLAUSES.scp)),
      [],
    ],
    ['throttled', saw(TEMPORARY, identity(), says('throttled', 'dynamodb')), []],
  ];
  it.each(cases.map(([name, world, errors]) => ({ name, world, errors })))('$name', ({ world, errors }) => {
    const found = diagnose(world, RULES);
    expect(found.findings.filter((f) => f.severity === 'error').map((f) => f.id)).toEqual(errors);
    expect(found.verdict === 'fail').toBe(errors.length > 0);
    if (errors[0]) expect(found.rootCause?.id).toBe(errors[0]);
    for (const symptom of found.symptoms) expect(found.findings.map((f) => f.id)).toContain(symptom.of);
  });
});

describe('what may not have been spread yet', () => {
  const spreads = (...observations: readonly Observation[]) =>
    maySpread(diagnose(scene({ credentials: LONG_TERM, observations }), RULES));

  it('is an unknown key, or a permission that is missing', () => {
    expect(spreads(...everyone('unknown'))).toBe(true);
    expect(spreads(identity(USER), denied('dynamodb', CLAUSES.noAllow, { target: 'orders' }))).toBe(true);
  });
  it.each([
    ['nothing failed', [identity(USER)]],
    ['the secret is wrong', everyone('mismatch')],
    ['a policy denies it', [identity(USER), denied('dynamodb', CLAUSES.explicitDeny, { target: 'orders' })]],
    [
      'a bucket does not exist either',
      [
        identity(USER),
        denied('dynamodb', CLAUSES.noAllow, { target: 'orders' }),
        failed('s3', ['NoSuchBucket', 'The specified bucket does not exist', 404], { target: 'shop' }),
      ],
    ],
  ])('is not where %s', (_, observations) => expect(spreads(...observations)).toBe(false));
});

describe('a guard that could not be checked', () => {
  const guarded = { allowedAccountIds: [ACCOUNT] };
  const outcome = (parts: Parameters<typeof scene>[0]) => {
    const { rootCause, symptoms } = diagnose(scene(parts), RULES);
    return [rootCause?.id, symptoms.filter(({ id }) => id === 'credentials/guard-not-checked').map(({ of }) => of)];
  };
  const silent = failed('sts', ['AccessDenied', 'Access Denied', 403]);

  it('is the cause where only a warning tells why', () =>
    expect(outcome({ settings: guarded, observations: [silent, ok('s3')] })).toEqual([
      'credentials/guard-not-checked',
      [],
    ]));
  it('is the symptom of the error that kept AWS from naming the caller', () => {
    expect(outcome({ settings: guarded, observations: everyone('expired') })).toEqual([
      'credentials/session-expired',
      ['credentials/session-expired'],
    ]);
    expect(outcome({ settings: guarded, observations: [unresolved('sts'), ok('s3')] })).toEqual([
      'environment/dns-failure',
      ['environment/dns-failure'],
    ]);
  });
  it('also where that error ranks after it', () => {
    expect(outcome({ settings: { ...guarded, services: ['sts'], named: ['sts'] }, observations: [silent] })).toEqual([
      'permissions/unspecified',
      ['permissions/unspecified'],
    ]);
    const refused = failed('sts', ['AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403], {
      operation: 'AssumeRoleWithWebIdentity',
      target: ROLE,
      signer: 'none',
    });
    expect(
      outcome({ settings: { ...guarded, roleToAssume: ROLE }, credentials: OIDC, observations: [refused] }),
    ).toEqual(['oidc/trust-policy-mismatch', ['oidc/trust-policy-mismatch']]);
    expect(outcome({ settings: guarded, observations: [failed('sts', ['NewCode', 'New words.', 400])] })).toEqual([
      'unexplained',
      ['unexplained'],
    ]);
  });
  it('is the symptom of whatever stopped the run', () =>
    expect(outcome({ settings: guarded, credentials: NONE })).toEqual([
      'credentials/missing',
      ['credentials/missing'],
    ]));
  it('is not explained by a fault of a table', () =>
    expect(
      outcome({
        settings: { ...guarded, tables: ['orders'] },
        observations: [
          silent,
          failed('dynamodb', ['ResourceNotFoundException', 'Requested resource not found', 400], { target: 'orders' }),
        ],
      })[0],
    ).toBe('credentials/guard-not-checked'));
});

describe('stoppedBy', () => {
  it.each([
    ['nothing', scene({ credentials: NONE }), true],
    ['half a pair', scene({ credentials: { ...LONG_TERM, secret: null } }), true],
    ['no Region', scene({ settings: { region: '' } }), true],
    ['a temporary key without its token', scene({ credentials: { ...TEMPORARY, sessionToken: null } }), true],
    ['an ended sign-on', scene({ credentials: { ...NONE, profileFault: 'sso-expired' } }), true],
    ['a set', scene(), false],
    ['a Bedrock key', scene({ credentials: BEARER }), false],
    ['a Bedrock key beside a named service', scene({ credentials: BEARER, settings: { named: ['s3'] } }), false],
    ['a past end: AWS decides', scene({ credentials: { ...TEMPORARY, expiresAt: inMinutes(-5) } }), false],
  ] as const)('%s: %#', (_, world, stopped) => expect(stoppedBy(world, BEFORE_REQUESTS)).toBe(stopped));
  it('asks the rules that can stop alone', () => {
    expect(stoppedBy(scene(), [toy('permissions/no-allow')])).toBe(false);
    expect([accountNotActivated, quarantined, unknownKey, wrongPrincipal].some((r) => r.stops)).toBe(false);
    expect([missing, malformedSecret, malformedSessionToken, sessionExpired].every((r) => r.stops)).toBe(true);
  });
});

describe('a rule that throws', () => {
  const fails = (): never => {
    throw new TypeError('a value that must not be shown');
  };
  const broken: Rule = { ...toy('s3/bucket-disabled'), stops: true, find: fails, evaluate: fails };
  const found = diagnose(scene(), [
    toy('credentials/session-expired'),
    broken,
    toy('credentials/root-user', 'warning'),
  ]);
  it('leaves the other findings as they are', () =>
    expect(ids(found)).toEqual(['credentials/session-expired', 'unexplained', 'credentials/root-user']));
  it('is named, with what to do, and without the error’s text', () => {
    const fault = found.findings.find((f) => f.id === 'unexplained');
    expect(fault?.subjects).toEqual(['s3/bucket-disabled']);
    expect(plain(fault?.headline ?? [])).toBe('This action’s own rule s3/bucket-disabled failed.');
    expect(JSON.stringify(fault)).toMatch(/Please report it/);
    expect(JSON.stringify(found)).not.toMatch(/must not be shown/);
  });
  it('never lets a run pass', () => expect(diagnose(scene(), [broken]).verdict).toBe('fail'));
  it('stops no run before its requests', () => expect(stoppedBy(scene(), [broken])).toBe(false));
});
