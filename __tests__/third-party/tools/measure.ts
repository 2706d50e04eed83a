// What a tool does in every situation, beside what the table says: `node __tests__/third-party/tools/measure.ts [--only TEXT …] TOOL…`.
// A line that begins with ≠ differs, one with ? is not in the table.
import { parseArgs } from 'node:util';
import { RUN } from '../../../src/knowledge/tool-behaviours.ts';
import type { ToolName } from '../../../src/knowledge/tool-names.ts';
import { agrees } from './agrees.ts';
import { PREPARE } from './programs.ts';
import { runTool } from './run-tools.ts';
import { outcomeOf, rowsFor } from './situations.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true, default: [''] } },
});

for (const name of positionals as ToolName[]) {
  const tool = await PREPARE[name]!();
  console.log(`${name} ${tool.version} (the table: ${RUN[name].version})`);
  const rows = rowsFor(tool).filter((row) => values.only.some((text) => row.name.includes(text)));
  for (const [index, seen] of (await runTool(tool, rows)).entries()) {
    const row = rows[index]!;
    const [cell, outcome] = [row.outcomes[name], outcomeOf(row, seen)];
    const mark = cell === undefined ? '?' : agrees(cell, outcome, row.setup.value) ? ' ' : '≠';
    console.log(mark, row.name, JSON.stringify(outcome).slice(0, 600), mark === '≠' ? JSON.stringify(cell) : '');
  }
}
