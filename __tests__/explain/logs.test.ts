import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRight, isWrongForCertain, readIn } from './judge-text.ts';

type Entry = { file: string; expects: readonly { id: readonly string[]; line: number }[] };

const LOGS = path.join(import.meta.dirname, 'logs');
const index = JSON.parse(fs.readFileSync(path.join(LOGS, 'index.json'), 'utf8')) as readonly Entry[];

describe('what tools really print', () => {
  it('lists each log once', () => {
    const files = fs.readdirSync(LOGS).filter((file) => file.endsWith('.log'));
    expect(index.map(({ file }) => file)).toEqual(files.sort());
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  it.each(index)('$file', async ({ file, expects }) => {
    const log = fs.readFileSync(path.join(LOGS, file), 'utf8');
    const { named, lines } = await readIn(log);
    const right = expects.flatMap(({ id }) => id);
    if (right.length === 0) {
      expect(named).toEqual([]);
      return;
    }
    expect(isRight(named, right), JSON.stringify(named)).toBe(true);
    expect(isWrongForCertain(named, right), JSON.stringify(named)).toBe(false);
    for (const { line } of expects) expect(lines).toContain(line);
  });
});
