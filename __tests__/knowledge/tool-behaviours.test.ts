import { expect, it } from 'vitest';
import { ACCEPTED, RUN, SITUATIONS, VARIABLES } from '../../src/knowledge/tool-behaviours.ts';
import { TOOLS } from '../../src/knowledge/tool-names.ts';

const ROWS = [...Object.values(SITUATIONS), ...VARIABLES.map(({ outcomes }) => outcomes)];

it('says of every tool what it takes beside a key', () => {
  for (const tool of TOOLS)
    expect(
      ROWS.some((outcomes) => tool in outcomes),
      tool,
    ).toBe(true);
  expect(Object.keys(RUN)).toEqual([...TOOLS]);
});

it('has one row for each odd value of a variable', () => {
  const names = VARIABLES.map(({ variable, value, beside }) => [variable, value, beside].join());
  expect(new Set(names).size).toBe(names.length);
});

it('knows what is accepted wherever it tells of a value that is not', () => {
  for (const { variable, value } of VARIABLES)
    if (value === 'unknown') expect(ACCEPTED, variable).toHaveProperty(variable);
});
