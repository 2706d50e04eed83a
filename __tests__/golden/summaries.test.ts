import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renderHtml } from '../../scripts/github-markdown.ts';
import { lintWorkflow } from '../docs/workflow-lint.ts';
import { gitApply } from '../remedies/git-apply.ts';
import { summariseManyTargets } from './many-targets.ts';
import { situations } from './situations.ts';
import { NOW, summarise } from './summarise.ts';

// The clock stands, on both sides: AWS is replayed in this process.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const SITUATIONS = situations();

describe('the job summary', () => {
  test.each([...SITUATIONS])('%s', async (name, scenario) => {
    const summary = await summarise(scenario);
    await expect(summary).toMatchFileSnapshot(path.join(import.meta.dirname, `${name}.md`));
    const blocks = [...summary.matchAll(/^```(\w*)\n([\s\S]*?)\n```$/gm)].map(([, language = '', content = '']) => ({
      language,
      content,
    }));
    for (const { language, content } of blocks) {
      if (language === 'json') expect(() => JSON.parse(content), content).not.toThrow();
      if (language === 'yaml') expect(await lintWorkflow(content), content).toEqual([]);
      const file = language === 'diff' ? (/^--- a\/(.+)$/m.exec(content)?.[1] ?? '') : null;
      if (file !== null) gitApply(file, scenario.files?.[file] ?? '', content);
    }
  });
});

test.each([
  'Text without a line break',
  '<details><summary>open</summary>',
  '| a |\n|---|\n| b |',
  '```\ncode\n```',
  '> quoted',
  '## ✅ AWS preflight: the credentials work\n',
])('a run appends cleanly to a summary that ends with %j', async (before) => {
  const scenario = SITUATIONS.get('session-invalid');
  if (!scenario) throw new Error('There is no such situation.');
  const alone = await summarise(scenario);
  const both = await summarise(scenario, before);
  expect(both).toBe(`${before}\n\n${alone}`);
  expect(renderHtml(both)).toContain('<h2>❌ AWS preflight: AWS does not know this session</h2>');
});

test('no golden file is left over', () => {
  const files = fs.readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'));
  expect(files.map((name) => name.slice(0, -3)).sort()).toEqual([...SITUATIONS.keys(), 'many-targets'].sort());
});

test('500 targets stay far below what GitHub keeps, and the table says what it leaves out', async () => {
  const summary = summariseManyTargets();
  await expect(summary).toMatchFileSnapshot(path.join(import.meta.dirname, 'many-targets.md'));
  expect(Buffer.byteLength(summary)).toBeLessThan(128 * 1024);
  expect(summary).toContain('| … and 382 more, in the report file | 130 ❌, 252 ✅ | |');
});
