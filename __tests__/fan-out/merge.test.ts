import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../scripts/github-markdown.ts';
import type { Verdict } from '../../src/diagnosis.ts';
import { merge } from '../../src/fan-out/merge.ts';
import { renderInvalidTargets, renderMergedSummary } from '../../src/fan-out/merged-summary.ts';
import { packResult, readResult, type TargetResult } from '../../src/fan-out/result.ts';
import { docsUrl } from '../../src/report/documentation.ts';
import type { Report } from '../../src/report/report.ts';

const targets = (...names: string[]) => names.map((name) => ({ name, region: 'us-east-2', inputs: {} }));
const result = (name: string, verdict: Verdict, rootCause: string | null = null): TargetResult => ({
  schema: 1,
  name,
  verdict,
  rootCause,
  title: rootCause && 'The session has expired',
  services: { sts: 'connected' },
  report: null,
});

const report: Report = {
  schema: 1,
  verdict: 'fail',
  rootCause: 'dynamodb/table-not-found',
  headline: 'The table payroll is not there.',
  region: 'us-east-2',
  identity: {
    accountId: '123456789012',
    arn: 'arn:aws:sts::123456789012:assumed-role/deploy/x',
    type: 'assumed-role',
    credential: { type: 'temporary', prefix: 'ASIA', source: 'inputs', expiresAt: null },
  },
  endpoints: [],
  services: {
    sts: { status: 'connected', ready: true },
    dynamodb: { status: 'error', ready: false, error: 'ResourceNotFoundException: payroll' },
  },
  checks: [],
  findings: [
    {
      id: 'dynamodb/table-not-found',
      severity: 'error',
      confidence: 'certain',
      title: 'The table does not exist',
      subjects: ['payroll'],
      explanation: 'payroll',
      evidence: [],
      fixes: [],
      remedies: [],
      docs: '',
    },
  ],
  symptoms: [],
};

describe('the verdict', () => {
  test.each<[string, (Verdict | null)[], Verdict]>([
    ['all pass', ['pass', 'pass'], 'pass'],
    ['one fails', ['pass', 'fail', 'warn'], 'fail'],
    ['one warns', ['pass', 'warn'], 'warn'],
    ['one has no result', ['pass', null], 'warn'],
    ['none has a result', [null, null], 'warn'],
    ['one failed, one has no result', ['fail', null], 'fail'],
    ['all were skipped', ['skipped', 'skipped'], 'skipped'],
    ['one was skipped', ['skipped', 'pass'], 'pass'],
    ['one was skipped, one has no result', ['skipped', null], 'warn'],
  ])('%s', (_, verdicts, expected) => {
    const names = verdicts.map((__, i) => `t${i}`);
    expect(
      merge(
        targets(...names),
        verdicts.flatMap((verdict, i) => (verdict ? [result(`t${i}`, verdict)] : [])),
      ).verdict,
    ).toBe(expected);
  });
});

test('a cause that many targets share is one cause, and the most frequent comes first', () => {
  const merged = merge(targets('a', 'b', 'c'), [
    result('a', 'fail', 'credentials/unknown-key'),
    result('b', 'fail', 'credentials/session-expired'),
    result('c', 'fail', 'credentials/session-expired'),
  ]);
  expect(merged.rootCauses.map(({ id, targets: names }) => [id, names])).toEqual([
    ['credentials/session-expired', ['b', 'c']],
    ['credentials/unknown-key', ['a']],
  ]);
  expect(merged.failed).toEqual(['a', 'b', 'c']);
});

test('a result of a target that was not asked for counts for nothing', () => {
  const merged = merge(targets('a'), [result('a', 'pass'), result('stranger', 'fail')]);
  expect([merged.verdict, merged.targets.length]).toEqual(['pass', 1]);
});

describe('a packed result', () => {
  test('carries the report, and comes back as it was', () => {
    const packed = packResult('a', 'fail', report, false);
    expect(packed).toMatchObject({
      rootCause: 'dynamodb/table-not-found',
      title: 'The table does not exist',
      services: { sts: 'connected', dynamodb: 'error' },
    });
    expect(readResult(JSON.stringify(packed))).toEqual(packed);
  });

  test('redacted, it names no account, principal or table', () => {
    const packed = JSON.stringify(packResult('a', 'fail', report, true));
    for (const name of ['123456789012', 'arn:aws', 'payroll', 'deploy']) expect(packed).not.toContain(name);
    expect(JSON.parse(packed)).toMatchObject({ verdict: 'fail', rootCause: 'dynamodb/table-not-found' });
  });

  test('of invalid inputs has a verdict and no report', () => {
    expect(packResult('a', 'fail', null, false)).toMatchObject({
      verdict: 'fail',
      rootCause: null,
      services: {},
      report: null,
    });
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '"pass"'],
    ['another schema', JSON.stringify({ ...result('a', 'pass'), schema: 2 })],
    ['a verdict of its own', JSON.stringify({ ...result('a', 'pass'), verdict: 'green' })],
    ['a cause that is none', JSON.stringify({ ...result('a', 'fail'), rootCause: '](https://evil.example)' })],
    ['a cause by way of the prototype', JSON.stringify({ ...result('a', 'fail'), rootCause: 'constructor' })],
    ['a title that is not a text', JSON.stringify({ ...result('a', 'fail'), title: { toString: 'x' } })],
    ['no services', JSON.stringify({ ...result('a', 'fail'), services: null })],
  ])('with %s is none', (_, text) => {
    expect(readResult(text)).toBeNull();
  });

  test('keeps only the states of services that there are', () => {
    expect(
      readResult(
        JSON.stringify({ ...result('a', 'pass'), services: { sts: 'connected', s3: '<img>', lambda: 'connected' } }),
      )?.services,
    ).toEqual({ sts: 'connected' });
  });
});

describe('the summary', () => {
  test('shows every target once in the table, and each cause once', () => {
    const names = Array.from({ length: 60 }, (_, i) => `t${i}`);
    const summary = renderMergedSummary(
      merge(
        targets(...names),
        names.slice(1).map((name) => result(name, 'fail', 'credentials/session-expired')),
      ),
    );
    expect(summary).toContain('## ❌ AWS preflight: 59 of 60 targets failed');
    expect(summary.match(/^\| ❌ \| `t\d+` /gm)).toHaveLength(59);
    expect(summary).toContain('and 39 more');
    expect(summary).toContain('⚪ **No result from 1 target**: `t0`.');
    expect(summary).toContain('| ⚪ | `t0` | `us-east-2` | ⚪ | ⚪ | ⚪ | ⚪ | no result |');
  });

  test('foreign text becomes no element, link, mention or cell', () => {
    const hostile = '`<img src=x>` | @octocat [x](https://evil.example)\n## Heading <!--';
    const merged = merge(
      [{ name: 'a', region: hostile, inputs: {} }],
      [{ ...result('a', 'fail', 'credentials/session-expired'), title: hostile }],
    );
    const pages = [renderMergedSummary(merged), renderInvalidTargets([hostile])].map(renderHtml);
    for (const html of pages) {
      expect(html).not.toMatch(/<img|class="(mention|issue|commit|emoji|math)"/);
      for (const [, href] of html.matchAll(/href="([^"]*)"/g))
        expect(href).toBe(docsUrl('credentials/session-expired'));
      expect(html.match(/<h2/g)).toHaveLength(1);
      expect(html).toContain('@octocat');
    }
    expect(pages[0]?.match(/<tr>/g)).toHaveLength(4);
  });
});
