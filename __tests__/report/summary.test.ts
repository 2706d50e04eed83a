import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnose.ts';
import type { Finding } from '../../src/diagnosis.ts';
import { ask } from '../../src/remedies/people.ts';
import { redactor } from '../../src/report/redact.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import type { Scene } from '../../src/scene.ts';
import { text } from '../../src/text.ts';
import { failed, identity, LONG_TERM, scene, TEMPORARY } from '../rules/scene.ts';
import { summaryOf } from './summary-of.ts';

function render(value: Scene, change: (cause: Finding) => Finding = (cause) => cause): string {
  const found = diagnose(value, RULES);
  const rootCause = found.rootCause ? change(found.rootCause) : null;
  const diagnosis = {
    ...found,
    rootCause,
    findings: found.findings.map((f) => (f === found.rootCause && rootCause ? rootCause : f)),
  };
  return summaryOf(value, diagnosis, redactor(value));
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
  test('what it takes comes right under the title, then the cause, its fix with the lines to paste, and the proof', () => {
    const order = [
      '## ❌',
      '**Now:**',
      '**Change:**',
      '> [!CAUTION]',
      '### 🎯 Fix:',
      '```',
      '### 📊 What AWS answered',
      '🔎 How we know',
      '🆘 Still red after the fix?',
      '📋 Checklist',
    ].map((mark) => withRemedies().indexOf(mark));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBe(0);
    expect(order[5]).toBeLessThan(1_500);
  });
  test('what proves the cause, and what may come next, is folded', () => {
    const open = withRemedies().replace(/<details>[\s\S]*?<\/details>/g, '');
    expect(open).not.toMatch(/How we know|Still red|Checklist|Good practice/);
    expect(open.match(/^#+ .*$/gm)).toEqual([
      expect.stringMatching(/^## ❌ AWS preflight: /),
      '### 🎯 Fix: pass the session token',
      '### 📊 What AWS answered',
    ]);
  });

  test.each([
    [TEMPORARY, 'that step lacks the token, or its token is not the token of this key.'],
    [LONG_TERM, 'AWS has no active key with this ID in this partition.'],
  ])('what the next error means depends on the credentials of this run', (credentials, means) =>
    expect(render(dead({ credentials }))).toContain(`\`InvalidAccessKeyId\`: ${means}`),
  );

  test('the steps through the consoles are in one place, for who uses no command line', () => {
    const summary = render(denied('private', 'false'));
    expect(summary).toContain(
      '<details><summary>Without a command line</summary>\n\n1. IAM console → Users → `deployer` →',
    );
  });

  test('a refused listing that nothing needs is no fault on a green page', () => {
    const refused = failed('s3', ['AccessDenied', 'Access Denied', 403]);
    const green = render(
      scene({
        credentials: LONG_TERM,
        observations: [identity(), refused],
        settings: { services: ['sts', 's3'], named: [] },
      }),
    );
    expect(green).toMatch(/^## ✅/);
    expect(green).toContain('| ⚪ S3');
    expect(green).not.toContain('❌');
  });

  test('a notice is one folded line, and nothing else of a page that is green', () => {
    const green = render(
      scene({ credentials: LONG_TERM, observations: [identity()], settings: { services: ['sts'] } }),
    );
    expect(green).toContain('<details><summary>ℹ️ The long-term key');
    expect(green).not.toMatch(/Still red|Checklist|❌/);
  });

  const remedies: NonNullable<Finding['remedies']> = [
    {
      title: text`Pass the session token`,
      changes: [
        { kind: 'set-input', name: 'aws-session-token', value: '${{ secrets.AWS_SESSION_TOKEN }}' },
        { kind: 'set-secret', name: 'AWS_SESSION_TOKEN', store: 'repository', with: 'session-token' },
      ],
      after: text`the step passes a session token`,
    },
    {
      title: text`Ask the owner`,
      changes: [{ kind: 'ask', whom: text`the owner`, message: 'Please.' }],
      after: text`the owner has decided`,
    },
  ];
  const withRemedies = () => render(dead(), (cause) => ({ ...cause, remedies }));

  test('who can do it and how long it takes are those of the first remedy', () =>
    expect(withRemedies()).toContain(
      '· **Change:** one place in the workflow, one secret · **Who:** anyone who can store the repository’s secrets · **Effort:** 5 minutes, easy\n\n> [!CAUTION]',
    ));
  test('the others are folded, each with who and how long', () =>
    expect(withRemedies()).toContain(
      '<details><summary><b>Ask the owner</b> · somebody who must decide · depends on their answer</summary>\n\nTo send to the owner:\n\n```text\nPlease.\n```',
    ));
  test('the checklist says what is true afterwards', () => {
    expect(withRemedies()).toContain(
      '\n- [ ] the step passes a session token\n- [ ] this step is green when the job runs again',
    );
    expect(withRemedies()).toContain('\n\n**Afterwards:** the step passes a session token.\n\n');
  });
  test('the kind of credentials that it makes stands beside the kind of today', () => {
    expect(withRemedies()).toContain(
      '| **Yours** | temporary key `ASIA…` | 15 minutes to 36 hours | SSO sign-in, AssumeRole, GetSessionToken, OIDC |\n| **Needed here** | temporary key `ASIA…` with its own token | until the session ends | one sign-in, all three values |\n',
    );
    const [, ask] = remedies;
    if (!ask) throw new Error('There is no second one.');
    expect(render(dead(), (cause) => ({ ...cause, remedies: [ask] }))).not.toContain('**Yours**');
  });
  test('several errors are counted in the title', () => {
    const refused = (target: string) =>
      failed('s3', ['NoSuchBucket', 'The specified bucket does not exist', 404], { target });
    const two = scene({
      credentials: LONG_TERM,
      settings: { buckets: ['assets'], models: ['no.such-v1'], named: ['s3', 'bedrock'] },
      observations: [
        identity(),
        refused('assets'),
        failed('bedrock', ['ValidationException', 'The provided model identifier is invalid.', 400], {
          target: 'no.such-v1',
          operation: 'Converse',
        }),
      ],
    });
    expect(render(two)).toMatch(/^## ❌ AWS preflight: [^\n]+, and 1 more\n/);
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
    expect(summary).toContain('Stable names replace account IDs');
  });

  test.each([
    ['private', 'auto'],
    ['public', 'false'],
  ] as const)('%s, redact: %s: names stand as they are', (visibility, redact) => {
    const summary = render(denied(visibility, redact));
    expect(summary).toContain('payroll');
    expect(summary).not.toContain('Stable names replace account IDs');
  });
});

test('a summary that GitHub would not show is told in short, with the way to the rest', () => {
  const long = ask({
    whom: text`somebody`,
    title: text`Send this`,
    message: 'x'.repeat(2 * 1024 * 1024),
    after: text`they answer`,
  });
  const summary = render(dead(), (cause) => ({ ...cause, remedies: [long] }));
  expect(Buffer.byteLength(summary)).toBeLessThan(8 * 1024);
  expect(summary).toContain('The report file has them all');
  expect(summary).toContain('credentials/session-invalid');
});

test('nothing of it needs an image, a script or Mermaid', () =>
  expect(render(dead())).not.toMatch(/!\[|<img|<script|```mermaid/));
