// Every cell of src/knowledge/tool-behaviours.ts, seen again: each tool is run in each situation against a stand-in on
// loopback. Nothing that is expected comes from the code that reads the table. Every change runs the tools that are
// installed in a minute, at their pins. `TOOLS=java,rust`, as in the weekly workflow, runs the newest of those.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Outcome, RUN } from '../../src/knowledge/tool-behaviours.ts';
import { TOOLS, type ToolName } from '../../src/knowledge/tool-names.ts';
import { INSTALLING_MS } from './alone.ts';
import { agrees } from './tools/agrees.ts';
import { NEWEST, PREPARE } from './tools/programs.ts';
import { runTool } from './tools/run-tools.ts';
import { type Asker, outcomeOf, ROWS, type Row, rowsFor } from './tools/situations.ts';

/** Seen once, in a network without a way out; here the tool would ask the real AWS. */
const NEVER_TRIED: Partial<Record<ToolName, readonly string[]>> = {
  rust: [
    'dynamodb-by-role',
    'dynamodb-by-key',
    'dynamodb-by-key-with-account-id',
    'legacy-sts',
    'AWS_ENDPOINT_URL empty',
  ],
};

const named = process.env.TOOLS?.split(',');
const isRun = (name: ToolName): boolean => named?.includes(name) ?? RUN[name].again === 'every change';

const rowsOf = (name: ToolName): Row[] => ROWS.filter(({ outcomes }) => outcomes[name]);

type Tried = { tool: Asker; seen: ReadonlyMap<string, Outcome> };

async function tryOut(name: ToolName): Promise<Tried> {
  const tool = await PREPARE[name]();
  const rows = rowsOf(name);
  const tried = rowsFor(tool).filter((row) => rows.includes(row));
  const ran = await runTool(tool, tried);
  return { tool, seen: new Map(tried.map((row, index) => [row.name, outcomeOf(row, ran[index]!)])) };
}

/** All at once: most of the time they wait for what does not answer. */
const trials = new Map<ToolName, Promise<PromiseSettledResult<Tried>[]>>();
beforeAll(() => {
  for (const name of TOOLS.filter(isRun)) trials.set(name, Promise.allSettled([tryOut(name)]));
});

describe.each(TOOLS.filter(isRun))('%s', (name) => {
  const rows = rowsOf(name);
  let seen: Tried['seen'];
  let tool: Asker;
  beforeAll(async () => {
    const [trial] = (await trials.get(name)) ?? [];
    if (trial?.status !== 'fulfilled') throw trial?.reason;
    ({ tool, seen } = trial.value);
    if (NEWEST) console.log(`${name} ${tool.version}, the table's cells are of ${RUN[name].version}`);
  }, INSTALLING_MS);

  it.each(rows.map((row) => [row.name, row] as const))('%s', (_, { name: row, outcomes, setup }) => {
    const [cell, outcome] = [outcomes[name]!, seen.get(row)];
    if (!outcome) expect(NEVER_TRIED[name], row).toContain(row);
    else if (!agrees(cell, outcome, setup.value)) expect(outcome).toEqual(cell);
  });

  it.runIf(!NEWEST)('is the version that the table names', () => {
    expect(tool.version).toBe(RUN[name].version);
  });
});

it('is run for every tool once a week', () => {
  const file = path.resolve(import.meta.dirname, '../../.github/workflows/tools.yml');
  const { jobs } = parse(readFileSync(file, 'utf8')) as {
    jobs: { behave: { strategy: { matrix: { tool: string[] } } } };
  };
  expect(jobs.behave.strategy.matrix.tool).toEqual(TOOLS);
});
