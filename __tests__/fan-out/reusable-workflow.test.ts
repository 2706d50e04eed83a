// Every input is handed on by the reusable workflow as its row in the table says, or left out with a reason.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { INPUT_NAMES, INPUTS, type InputName, inputsInFanOut } from '../../src/inputs/input-table.ts';

type Step = { id?: string; uses?: string; with?: Record<string, string> };
type Declared = Record<string, { default?: string | number; required?: boolean } | null>;
type Workflow = {
  on: { workflow_call: { inputs: Declared; secrets: Declared } };
  jobs: Record<'plan' | 'target' | 'merge', { steps: Step[] }>;
};

const read = (file: string): unknown =>
  parse(fs.readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8'));
const workflow = read('.github/workflows/preflight.yml') as Workflow;
const fanOutAction = read('fan-out/action.yml') as { inputs: Declared };
const { inputs, secrets } = workflow.on.workflow_call;
const given = workflow.jobs.target.steps.find(({ id }) => id === 'preflight')?.with ?? {};
const planned = workflow.jobs.plan.steps.find(({ uses }) => uses?.endsWith('/fan-out'))?.with ?? {};

/** What the step that checks one target is given for an input. */
function handedOn(name: InputName): string | undefined {
  const { fanOut, kind, variables } = INPUTS[name];
  switch (fanOut.as) {
    case 'key of a target':
      // `join` takes text, numbers and lists alike: what the action reads as a list may be written as one.
      return kind.list
        ? `\${{ join(matrix.target.${name}, ${!kind.secret && kind.byLines ? `fromJSON('"\\n"')` : `','`}) }}`
        : `\${{ matrix.target.${name} }}`;
    case 'input of the workflow':
      return `\${{ inputs.${name} }}`;
    case 'secret of the workflow':
      return `\${{ secrets.${variables[0]} }}`;
    case 'left out':
      return undefined;
  }
}

describe('the step that checks one target', () => {
  it.each(INPUT_NAMES)('is given %s as the table says', (name) => expect(given[name]).toBe(handedOn(name)));
  it('is given nothing else', () => expect(Object.keys(given).filter((name) => !(name in INPUTS))).toEqual([]));
});

test.each(inputsInFanOut('input of the workflow'))(
  '%s is an input of the workflow, checked with the targets',
  (name) => {
    const { fanOut, default: usual } = INPUTS[name];
    const own = fanOut.as === 'input of the workflow' ? fanOut.default : undefined;
    expect(inputs[name]?.default).toBe(own ?? usual);
    expect(planned[name]).toBe(`\${{ inputs.${name} }}`);
    expect(fanOutAction.inputs).toHaveProperty(name);
    expect(fanOutAction.inputs[name]?.default ?? usual).toBe(usual);
  },
);

test('the workflow has no other input of the action', () =>
  expect(new Set(Object.keys(inputs).filter((name) => name in INPUTS))).toEqual(
    new Set(inputsInFanOut('input of the workflow')),
  ));

test.each(inputsInFanOut('secret of the workflow'))('%s is a secret of the workflow that may be left out', (name) => {
  expect(INPUTS[name].kind.secret).toBe(true);
  expect(secrets[INPUTS[name].variables[0] ?? '']).toMatchObject({ required: false });
});

test('a secret is never a key of a target, nor an input of the workflow', () => {
  const open = [...inputsInFanOut('key of a target'), ...inputsInFanOut('input of the workflow')];
  expect(open.filter((name) => INPUTS[name].kind.secret)).toEqual([]);
});

test.each(inputsInFanOut('left out'))('%s is left out for a reason', (name) => {
  const { fanOut } = INPUTS[name];
  expect(fanOut.as === 'left out' && fanOut.because).toMatch(/^\S.{20,}[^.]$/);
});
