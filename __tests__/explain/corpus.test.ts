import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Case } from '../corpus/judge-case.ts';
import { renderings } from './corpus-logs.ts';
import { isRight, isWrongForCertain, namedIn } from './judge-text.ts';

const lines = fs
  .readFileSync(path.join(import.meta.dirname, '../corpus/cases.jsonl'), 'utf8')
  .trim()
  .split('\n');
const cases = lines.map((line) => JSON.parse(line) as Case);
const causes = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'causes.json'), 'utf8')) as Record<
  string,
  string[]
>;
const texts = cases
  .filter(({ id }) => (causes[id] ?? []).length > 0)
  .flatMap((one) => renderings(one).map(({ tool, log }) => ({ id: one.id, tool, right: causes[one.id] ?? [], log })));
const read = await Promise.all(texts.map(async (text) => ({ ...text, named: await namedIn(text.log) })));

describe('reported failures in the words of at least three tools each', () => {
  it('knows the cause of each, or why it has no text', () => {
    expect(cases.map(({ id }) => id).filter((id) => !causes[id])).toEqual([]);
    // A page of a proxy, described in words: no tool printed it.
    expect(Object.keys(causes).filter((id) => causes[id]?.length === 0)).toEqual(['env-proxy-html-403']);
  });

  it('has at least three tools for each', () => {
    const counts = Map.groupBy(read, ({ id }) => id);
    expect([...counts].filter(([, of]) => of.length < 3).map(([id]) => id)).toEqual([]);
  });

  it('names the cause first, or among at most three that are possible', () => {
    const wrong = read.filter(({ named, right }) => !isRight(named, right));
    const shown = wrong.map(({ id, tool, named }) => `${id} in ${tool}: ${named.map((one) => one.id).join(', ')}`);
    expect(wrong.length / read.length, shown.join('\n')).toBeLessThan(0.05);
  });

  it('names nothing wrong as certain', () => {
    const wrong = read.filter(({ named, right }) => isWrongForCertain(named, right));
    expect(wrong.map(({ id, tool, named }) => `${id} in ${tool}: ${JSON.stringify(named)}`)).toEqual([]);
  });
});
