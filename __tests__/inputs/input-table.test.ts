import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { secret, text } from '../../src/inputs/input-kinds.ts';
import { INPUT_NAMES, INPUTS, secretValues } from '../../src/inputs/input-table.ts';
import { parseInputs, readInputs } from '../../src/inputs/parse-inputs.ts';
import { SERVICE_IDS, SERVICES } from '../../src/services/registry.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const action = parse(fs.readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { description?: string; default?: unknown; required?: boolean }>;
  outputs: Record<string, { description?: string }>;
  runs: { using: string; main: string };
};

describe('the table and action.yml', () => {
  it('have the same names, in the same order', () => expect(INPUT_NAMES).toEqual(Object.keys(action.inputs)));
  it.each(INPUT_NAMES)('%s has the same default in both', (name) => {
    const { default: usual, filledByRunner } = INPUTS[name];
    expect(action.inputs[name]?.default ?? '').toBe(filledByRunner ?? usual);
  });
  it('describe every input and output', () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description).toMatch(/\S.+\.$/s);
  });
  it('require none', () => {
    for (const { required } of Object.values(action.inputs)) expect(required ?? false).toBe(false);
  });
  it.each(INPUT_NAMES)('tell which variables stand for %s', (name) => {
    for (const variable of INPUTS[name].variables)
      expect(action.inputs[name]?.description).toContain(variable.toUpperCase());
  });
  it('leave services open: which are named depends on it', () =>
    expect(action.inputs.services).not.toHaveProperty('default'));
  it('give every output that the contract names', () =>
    expect(Object.keys(action.outputs).sort()).toEqual([
      'account-id',
      'credential-type',
      'expires-at',
      'findings',
      'first-fix',
      'principal-arn',
      'principal-type',
      'report',
      'report-path',
      'root-cause',
      'root-cause-title',
      'verdict',
    ]));
  it('run on Node 24', () => expect(action.runs.using).toBe('node24'));
});

describe('the table', () => {
  it('marks the secrets', () =>
    expect(INPUT_NAMES.filter((name) => INPUTS[name].kind.secret)).toEqual([
      'aws-access-key-id',
      'aws-secret-access-key',
      'aws-session-token',
      'github-token',
    ]));
  it.each(INPUT_NAMES)('gives %s a default that can be read', (name) => {
    const { kind, default: usual } = INPUTS[name];
    if (!kind.secret) expect(kind.read(usual, {})).toHaveProperty('value');
  });
  it('gives each setting one input', () => {
    const settings = INPUT_NAMES.flatMap((name) => INPUTS[name].setting ?? []);
    expect(new Set(settings).size).toBe(settings.length);
  });
  it.each(SERVICE_IDS)('has the list of what a step may name of %s, under the setting that the service reads', (id) => {
    const { targets } = SERVICES[id];
    if (!targets) return;
    expect(INPUTS[targets.input].kind.list).toBe(true);
    const { settings } = parseInputs({ ...readInputs({}), [targets.input]: 'one, two' }, {});
    expect(settings[targets.setting]).toEqual(['one', 'two']);
  });
  it('gives no variable to two inputs', () => {
    const variables = INPUT_NAMES.flatMap((name) => INPUTS[name].variables);
    expect(new Set(variables).size).toBe(variables.length);
  });
});

describe('what is scrubbed', () => {
  const raw = Object.fromEntries(INPUT_NAMES.map((name) => [name, `value of ${name}`]));
  it('is what is marked, and nothing else', () =>
    expect(secretValues(raw)).toEqual(
      INPUT_NAMES.filter((name) => INPUTS[name].kind.secret).map((name) => `value of ${name}`),
    ));
  it('follows the kind of an input, whatever its name', () => {
    const table = { ...INPUTS, 'proxy-password': { kind: secret }, 'secret-key-token': { kind: text } };
    const values = secretValues({ 'proxy-password': ' hunter2\n', 'secret-key-token': 'shown', other: 'x' }, table);
    expect(values).toEqual([' hunter2\n']);
  });
  it('is never an empty text', () => expect(secretValues({ 'github-token': '' })).toEqual([]));
});
