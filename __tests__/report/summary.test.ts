import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnose.ts';
import type { Finding } from '../../src/diagnosis.ts';
import { redactor } from '../../src/report/redact.ts';
import { makeReport } from '../../src/report/report.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import type { Fix } from '../../src/rules/rule.ts';
import type { Scene } from '../../src/scene.ts';
import { text } from '../../src/text.ts';
import { failed, identity, LONG_TERM, scene, TEMPORARY } from '../rules/scene.ts';

function render(value: Scene, change: (cause: Finding) => Finding = (cause) => cause): string {
  const found = diagnose(value, RULES);
  const rootCause = found.rootCause ? change(found.rootCause) : null;
  const diagnosis = {
    ...found,
    rootCause,
    findings: found.findings.map((f) => (f === found.rootCause && rootCause ? rootCause : f)),
  };
  return renderSummary({ scene: value, diagnosis, report: makeReport(value, diagnosis), show: redactor(value) });
}

const dead = (parts: Parameters<typeof scene>[0] = {}) =>
  scene({
    credentials: TEMPORARY,
    observations: [
      failed('sts', ['InvalidClientTokenId', 'The security token included in the request is invalid.', 403]),
    ],
    ...parts,
  });
const denied = (visibility: 'public' | 'private', redact: 'auto' | 'true' | 'false') =>
  scene({
    credentials: LONG_TERM,
    context: { visibility },
    settings: { redact, tables: ['payroll'], named: ['dynamodb'] },
    observations: [
      identity(),
      failed(
        'dynamodb',
        [
          'AccessDeniedException',
          'User: arn:aws:iam::123456789012:user/deployer is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/payroll because no identity-based policy allows the dynamodb:DescribeTable action',
          400,
        ],
        { target: 'payroll' },
      ),
    ],
  });

describe('above the fold', () => {
  test('the cause comes first, then its first fix with the lines to paste, then the proof', () => {
    const order = [
      '## ❌',
      '> [!CAUTION]',
      '### 🎯 First fix',
      '```yaml',
      '### 📊 Test results',
      '### ⚠️ Root cause',
      '### ✅ Three ways out',
      '### 📋 Check that it worked',
      '**Now:**',
    ].map((mark) => render(dead()).indexOf(mark));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBe(0);
    expect(order[3]).toBeLessThan(1_500);
  });

  test('what asks for someone else does not take five minutes', () => {
    const refused = scene({
      credentials: LONG_TERM,
      settings: { buckets: ['assets'], named: ['s3'] },
      observations: [
        identity(),
        failed(
          's3',
          [
            'AccessDenied',
            'User: arn:aws:iam::123456789012:user/deployer is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::assets" with an explicit deny in a service control policy',
            403,
          ],
          { target: 'assets' },
        ),
      ],
    });
    expect(render(refused)).toContain('**Effort:** a word with whoever owns that policy');
    expect(render(dead())).toContain('**Effort:** about five minutes');
  });
});

describe('redaction', () => {
  test.each([
    ['public', 'auto'],
    ['private', 'true'],
    ['public', 'true'],
  ] as const)('%s, redact: %s: nobody is named, and the summary says so', (visibility, redact) => {
    const summary = render(denied(visibility, redact));
    expect(summary).not.toMatch(/123456789012|payroll|deployer/);
    expect(summary).toContain('go by stable names here');
  });

  test.each([
    ['private', 'auto'],
    ['public', 'false'],
  ] as const)('%s, redact: %s: names stand as they are', (visibility, redact) => {
    const summary = render(denied(visibility, redact));
    expect(summary).toContain('payroll');
    expect(summary).not.toContain('go by stable names here');
  });
});

test('a summary that GitHub would not show is told in short, with the way to the rest', () => {
  const long: Fix = {
    title: text`Paste this`,
    steps: [text`All of it.`],
    snippets: [{ language: 'json', caption: text`Long`, content: 'x'.repeat(2 * 1024 * 1024) }],
  };
  const summary = render(dead(), (cause) => ({ ...cause, fixes: [long] }));
  expect(Buffer.byteLength(summary)).toBeLessThan(8 * 1024);
  expect(summary).toContain('the report file has them all');
  expect(summary).toContain('credentials/session-invalid');
});

test('nothing of it needs an image, a script or Mermaid', () =>
  expect(render(dead())).not.toMatch(/!\[|<img|<script|```mermaid/));
