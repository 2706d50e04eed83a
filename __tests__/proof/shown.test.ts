import { describe, expect, it } from 'vitest';
import { runFirst, tryRemedy } from '../../proof/prove.ts';
import { remediesOf } from '../../proof/remedy.ts';
import { diffsOfFirst } from '../../proof/shown.ts';
import { bySession, FILE, STORED, scenario, workflow } from './scene.ts';

describe('the diffs of the first remedy', () => {
  it.each([
    ['none where there is no first remedy', '## ✅ All well\n', []],
    ['its own', '### 🎯 Fix: do it\n\nIn a:\n\n```diff\n--- a/a\n+++ b/a\n```\n', ['--- a/a\n+++ b/a']],
    [
      'those of a longer fence, and none of what comes after',
      '### 🎯 Fix: do it\n\n````diff\n+```\n````\n\n**Afterwards:** done.\n\n### 🔎 Also found\n\n```diff\n+b\n```\n',
      ['+```'],
    ],
    ['no other language', '### 🎯 Fix: do it\n\n```yaml\na: b\n```\n', []],
  ])('%s', (_, summary, diffs) => expect(diffsOfFirst(summary)).toEqual(diffs));
});

describe('a summary that shows another diff than its changes', () => {
  const given = scenario({
    inputs: { ...bySession, 'aws-session-token': '' },
    files: { [FILE]: workflow(STORED) },
  });
  it('is worse, and as it is it is green', async () => {
    const { report, hits, summary, folder } = await runFirst(given);
    if (!report) throw new Error('The first run wrote no report.');
    const [remedy] = remediesOf(report.findings.find(({ id }) => id === report.rootCause));
    if (!remedy) throw new Error('The root cause has no remedy.');
    expect(diffsOfFirst(summary)).toHaveLength(1);
    expect(await tryRemedy(given, { report, hits, folder, remedy, summary })).toMatchObject({ verdict: 'green' });
    const other = summary.replaceAll('secrets.AWS_SESSION_TOKEN', 'secrets.OTHER');
    expect(await tryRemedy(given, { report, hits, folder, remedy, summary: other })).toMatchObject({
      verdict: 'worse',
      because: `the diff makes another ${FILE} than the changes do`,
    });
    const misplaced = summary.replaceAll(' aws-region: us-east-1', ' aws-region: eu-west-1');
    expect(await tryRemedy(given, { report, hits, folder, remedy, summary: misplaced })).toMatchObject({
      verdict: 'worse',
      because: expect.stringMatching(/^git does not apply the diff/),
    });
  });
});
