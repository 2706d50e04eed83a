import { describe, expect, it } from 'vitest';
import type { Expect } from '../../chaos/case.ts';
import { type Breach, judge, type Seen } from '../../chaos/judge.ts';
import { PLACES } from '../../chaos/places.ts';
import type { Report } from '../../src/report/report.ts';

type Finding = Report['findings'][number];

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzSECRETKEY';

const REMEDY = {
  title: 'Do it',
  who: 'runner-admin',
  minutes: 5,
  changes: [{ kind: 'set-input', name: 'aws-region', value: 'us-east-2' }],
  after: 'it is done',
};

const finding = (id: string, severity: Finding['severity'] = 'error'): Finding =>
  ({
    ...{ id, severity, confidence: 'certain', title: 'A title', subjects: [], explanation: 'Why.' },
    ...{ evidence: ['Seen.'], fixes: ['Do it.'], docs: 'https://example.com/', remedies: [REMEDY] },
  }) as unknown as Finding;

function reportOf(findings: Finding[], ready: boolean): Report {
  const fails = findings.some(({ severity }) => severity === 'error');
  const service = ready
    ? { status: 'connected' as const, ready: true }
    : { status: 'error' as const, ready: false, error: 'HTTP 403' };
  return {
    schema: 1,
    verdict: fails ? 'fail' : findings.some(({ severity }) => severity === 'warning') ? 'warn' : 'pass',
    rootCause: findings[0]?.id ?? null,
    headline: 'A headline.',
    region: 'us-east-2',
    identity: {
      ...{ accountId: null, arn: null, type: null },
      credential: { type: 'long-term', prefix: 'AKIA', source: 'inputs', expiresAt: null },
    },
    endpoints: [],
    services: { dynamodb: service },
    checks: [],
    findings,
    symptoms: [],
  } as unknown as Report;
}

const EXPECTED: Expect = { roots: ['environment/unexpected-response'], faulted: ['dynamodb'] };

console.log(judge({ expect: EXPECTED }, seen()));
/** A run as it should be, with what the test changes. */
function seen(
  change: Partial<Seen> = {},
  findings = [finding('environment/unexpected-response')],
  ready = false,
): Seen {
  const report = reportOf(findings, ready);
  const log = report.verdict === 'fail' ? '::error title=AWS preflight%3A A title::Why.\n' : 'All is well.\n';
  return {
    ...{ exit: report.verdict === 'fail' ? 1 : 0, wallMs: 900, killedAfterSeconds: null, log, logged: log },
    ...{ outputs: { verdict: report.verdict }, exported: {}, summary: '# A title', report, calls: [] },
    visible: `${log}\n${JSON.stringify(report)}`,
    counts: Object.fromEntries(PLACES.map((place) => [place, 0])) as Seen['counts'],
    ...{ timeoutSeconds: 6, secrets: [SECRET], peakMib: 90, starvedMs: 0, busyMs: 500, files: ['report.json'] },
    ...change,
  };
}

const breaches = (run: Seen, expected: Expect = EXPECTED): Breach[] => [
  ...new Set(judge({ expect: expected }, run).map(({ breach }) => breach)),
];

describe('the judge of a chaos run', () => {
  it('finds nothing in a run that is right', () => {
    expect(judge({ expect: EXPECTED }, seen())).toEqual([]);
    expect(judge({ expect: { roots: [null] } }, seen({}, [], true))).toEqual([]);
  });

  it('finds a run that ends late, and does not count what other processes took', () => {
    expect(breaches(seen({ wallMs: 7_001 }))).toEqual(['time']);
    expect(breaches(seen({ wallMs: 7_000 }))).toEqual([]);
    expect(breaches(seen({ wallMs: 9_000, starvedMs: 2_500 }))).toEqual([]);
    expect(breaches(seen({ killedAfterSeconds: 14 }))).toEqual(['time']);
  });

  it('finds a service that is green though its host answered nonsense', () => {
    const run = seen({}, [], true);
    expect(breaches(run)).toEqual(expect.arrayContaining(['false green', 'root cause']));
    expect(breaches(seen({}, [finding('environment/unexpected-response')], true))).toEqual(['false green']);
  });

  it('finds another root cause, a second error, and a cause that is hidden', () => {
    expect(breaches(seen({}, [finding('unexplained')]))).toEqual(['root cause']);
    const both = [finding('environment/unexpected-response'), finding('unexplained')];
    expect(breaches(seen({}, both))).toEqual(['second finding']);
    const hidden = { ...EXPECTED, roots: ['environment/unexpected-response'], include: ['credentials/unknown-key'] };
    expect(breaches(seen(), hidden)).toEqual(['hidden cause']);
  });

  it('finds an accusation, as an error or as a warning', () => {
    expect(breaches(seen({}, [finding('permissions/unspecified')]))).toContain('accusation');
    const warned = [finding('environment/unexpected-response'), finding('credentials/key-too-old', 'warning')];
    expect(breaches(seen({}, warned))).toContain('accusation');
  });

  it('takes notices, and warnings about the way to AWS, as harmless', () => {
    const findings = [
      finding('environment/unexpected-response'),
      finding('environment/throttled', 'warning'),
      finding('credentials/long-lived-key', 'notice'),
    ];
    expect(judge({ expect: EXPECTED }, seen({}, findings))).toEqual([]);
  });

  it.each([
    ['as it is', SECRET],
    ['in a URL', encodeURIComponent(SECRET)],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in base64 for URLs', Buffer.from(SECRET).toString('base64url')],
    ['in hex', Buffer.from(SECRET).toString('hex')],
  ])('finds a secret that is shown %s', (_, shown) => {
    expect(breaches(seen({ visible: `before ${shown} after` }))).toEqual(['secret']);
  });

  it('finds a wrong exit status, an unreadable report, and one that breaks its schema', () => {
    expect(breaches(seen({ exit: 0 }))).toEqual(['exit']);
    expect(breaches(seen({ report: null }))).toContain('report');
    const run = seen();
    expect(breaches(seen({ report: { ...run.report, region: 7 } as unknown as Report }))).toContain('report');
    expect(breaches(seen({ outputs: { verdict: 'pass' } }))).toEqual(['report']);
  });

  it('finds a missing annotation, a missing summary, and a stack trace', () => {
    expect(breaches(seen({ log: 'no command', logged: '' }))).toEqual(['annotation']);
    expect(breaches(seen({ summary: ' ' }))).toEqual(['summary']);
    const log = '::error title=x::y\nError: write EPIPE\n    at afterWrite (node:internal/stream_base:159:14)\n';
    expect(breaches(seen({ log }))).toEqual(['stack trace']);
  });

  it('finds too much memory, and a redirect that was followed', () => {
    expect(breaches(seen({ peakMib: 200 }))).toEqual(['memory']);
    expect(breaches(seen({ counts: { ...seen().counts, elsewhere: 1 } }))).toEqual(['redirect']);
  });

  it('takes a refused setting for right only where it names the setting', () => {
    const expected: Expect = { roots: [], invalid: 'HTTPS_PROXY' };
    const log = '::error title=AWS preflight%3A Invalid input::HTTPS_PROXY: not a URL\n';
    const refused = { report: null, exit: 1, summary: '# Invalid input' };
    expect(breaches(seen({ ...refused, log }), expected)).toEqual([]);
    expect(breaches(seen({ ...refused, log: log.replace('HTTPS_PROXY', 'region') }), expected)).toEqual(['words']);
    expect(breaches(seen(), expected)).toContain('root cause');
  });

  it('judges a run that a signal ended by its exit status alone', () => {
    const expected: Expect = { roots: [], noReport: true, exit: 130 };
    expect(breaches(seen({ exit: 130, report: null, summary: '' }), expected)).toEqual([]);
    expect(breaches(seen({ exit: 1, report: null, summary: '' }), expected)).toEqual(['exit']);
  });
});
