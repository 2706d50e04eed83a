import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type Case, judgeCase } from './judge-case.ts';

const cases = fs
  .readFileSync(path.join(import.meta.dirname, 'cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 110);

it('reads every reported failure as the table says', async () => {
  const rows = cases.map(
    (one) =>
      `| ${one.id} | ${judgeCase(one)?.join(', ') || '—'} | ${cell(`${one.http_status ?? ''} ${one.error_name ?? ''} ${one.message}`.trim())} |`,
  );
  const table = [
    '# Reported failures, and what this action makes of the same answer',
    '',
    'Alone, without the other services’ answers and the follow-ups that a run has besides. — where no request of ours could get such an answer.',
    '',
    '| case | finding | answer |',
    '|---|---|---|',
    ...rows.sort(),
    '',
  ];
  await expect(table.join('\n')).toMatchFileSnapshot('golden.md');
});

it('leaves no answer of a service without a finding', () => {
  expect(cases.filter((one) => judgeCase(one)?.length === 0).map((one) => one.id)).toEqual([]);
});
