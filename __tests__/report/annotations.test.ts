import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnosis, Finding } from '../../src/diagnosis.ts';
import { waitUntil } from '../../src/remedies/people.ts';
import { type Annotation, MOST_CHARACTERS, renderAnnotations, shorten } from '../../src/report/annotations.ts';
import { offersWith } from '../../src/report/offers.ts';
import type { Severity } from '../../src/rules/rule.ts';
import { text } from '../../src/text.ts';

const finding = (severity: Severity, n: number, words = 'words'): Finding => ({
  id: 'dynamodb/table-not-found',
  severity,
  title: `T${n}`,
  ignored: false,
  rank: n,
  subjects: [],
  headline: text`${words}`,
  explanation: text`${words}`,
  evidence: [{ text: text`e` }],
  remedies: [waitUntil(text`${words}`, text`${words}`, null)],
  confidence: 'certain',
  points: [],
});
const diagnosis = (findings: readonly Finding[]): Diagnosis => ({
  verdict: 'fail',
  rootCause: findings[0] ?? null,
  findings,
  symptoms: [],
  services: {},
});
const offers = offersWith({
  terminal: false,
  forge: 'github',
  job: 'deploy',
  step: { uses: 'octo/preflight@v1', with: {} },
  calledAs: null,
  files: { workflow: null, caller: null, json: {} },
  changeFiles: null,
  show: (value) => value,
});
const render = (findings: readonly Finding[], more: Partial<Parameters<typeof renderAnnotations>[1]> = {}) =>
  renderAnnotations(diagnosis(findings), {
    show: (value) => value,
    scrub: (value) => value,
    locationOf: () => null,
    offers,
    ...more,
  });
const many = (severity: Severity, count: number) => Array.from({ length: count }, (_, n) => finding(severity, n));

describe('annotations', () => {
  it('are never more of a kind than GitHub keeps, the most fundamental first', () => {
    const own: Annotation[] = [
      { severity: 'warning', title: 'own', message: 'own', location: null },
      { severity: 'notice', title: 'own', message: 'own', location: null },
    ];
    const shown = render([...many('error', 12), ...many('warning', 10), ...many('notice', 3)], { own });
    const count = (severity: Severity) => shown.filter((a) => a.severity === severity).length;
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 1]);
    expect(shown[0]?.title).toBe('AWS preflight: T0');
    expect(shown.filter((a) => a.title === 'own')).toHaveLength(1);
  });
  it('leave out notices, but for the reason of a skipped run', () => {
    expect(render([finding('notice', 1)])).toEqual([]);
    const skipped = { ...diagnosis([finding('notice', 1)]), verdict: 'skipped' as const };
    const shown = renderAnnotations(skipped, {
      show: (value) => value,
      scrub: (value) => value,
      locationOf: () => null,
      offers,
    });
    expect(shown.map(({ severity }) => severity)).toEqual(['notice']);
  });
  it('leave out what is accepted', () => expect(render([{ ...finding('warning', 1), ignored: true }])).toEqual([]));
  it('say what to do, who can do it and how long it takes, and where the lines to paste are', () => {
    const remedies: Finding['remedies'] = [
      {
        title: text`Pass the session token`,
        changes: [
          { kind: 'set-input', name: 'aws-session-token', value: '${{ secrets.T }}' },
          { kind: 'set-secret', name: 'T', store: 'repository', with: 'session-token' },
        ],
        after: text`the step passes a session token`,
      },
    ];
    const [only] = render([{ ...finding('error', 1), remedies }], { rest: 'The job summary has the lines to paste.' });
    expect(only?.message).toContain(
      'Fix: Pass the session token (anyone who can store the repository’s secrets, 5 minutes, easy). Set the input aws-session-token of this step to ${{ secrets.T }}. Store T (the session token) in the repository’s Settings → Secrets and variables → Actions. The job summary has the lines to paste.\n',
    );
  });
  it('point at nothing where nothing is to be pasted', () => {
    const remedies: Finding['remedies'] = [
      {
        title: text`Wait`,
        changes: [{ kind: 'wait', until: text`it is there`, minutes: 5 }],
        after: text`it is there`,
      },
    ];
    const [only] = render([{ ...finding('error', 1), remedies }], { rest: 'The job summary has the lines to paste.' });
    expect(only?.message).toContain('Wait until it is there.\n');
  });
  it('carry their line', () =>
    expect(render(many('error', 1), { locationOf: () => ({ file: 'a.yml', line: 7 }) })[0]?.location).toEqual({
      file: 'a.yml',
      line: 7,
    }));
  it('keep the finding and its page, however long the words', () => {
    const [only] = render([finding('error', 1, 'x'.repeat(9_000))]);
    expect(only?.message.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(only?.message).toMatch(/…\ndynamodb\/table-not-found \(certain\): https:\S+$/);
  });
  it('are clean of secrets before they are cut', () =>
    expect(
      render([finding('error', 1, 'hunter2hunter2')], {
        scrub: (value) => value.replaceAll('hunter2hunter2', '***'),
      })[0]?.message,
    ).not.toContain('hunter2'));
  it('are within their length, whole characters, and no command, whatever they say', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 6_000 }),
        fc.constantFrom('', '::error::', '##[add-path]', '\n::stop-commands::x\n', '😀'.repeat(3_000)),
        (words, sting) => {
          for (const { message } of render([finding('error', 1, `${sting}${words}${sting}`)])) {
            expect(message.length).toBeLessThanOrEqual(4_096);
            expect(message.isWellFormed() || !words.isWellFormed()).toBe(true);
            expect(message).not.toContain('##[');
            for (const line of message.split('\n')) expect(line.trimStart().startsWith('::')).toBe(false);
          }
        },
      ),
    ));
});

describe('shorten', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['a😀b', 3, 'a…'],
    ['😀😀', 4, '😀😀'],
  ] as const)('%j to %d: %j', (value, most, expected) => expect(shorten(value, most)).toBe(expected));
});
