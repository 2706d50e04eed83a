import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Change, Remedy } from '../../src/remedies/remedy.ts';
import { fixLines, toReportRemedy } from '../../src/report/report-remedies.ts';
import { text } from '../../src/text.ts';
import { scene } from '../rules/scene.ts';

const schema = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, '../../src/report/report.schema.json'), 'utf8'),
) as { definitions: { change: { oneOf: { properties: { kind: { const: string } } }[] } } };
const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile({
  ...schema,
  $id: 'https://example.com/remedy',
  type: undefined,
  required: undefined,
  properties: undefined,
  additionalProperties: undefined,
  $ref: '#/definitions/remedy',
});

const holder = { type: 'role', name: 'deploy', account: '123456789012' } as const;
const set = { op: 'set', path: ['Statement', 0, 'Condition'], value: { a: ['b'] } } as const;
/** One of each kind, with all that it may have. */
const CHANGES: { [K in Change['kind']]: Change & { kind: K } } = {
  'set-input': { kind: 'set-input', name: 'a', value: 'b', step: { uses: 'a/b', where: 'before' } },
  'remove-input': { kind: 'remove-input', name: 'a', step: 'this' },
  'set-variable': { kind: 'set-variable', name: 'A', value: '', at: 'job' },
  'unset-variable': { kind: 'unset-variable', name: 'A', at: 'terminal' },
  'set-secret': { kind: 'set-secret', name: 'A', store: 'environment', environment: 'e', with: 'session-token' },
  job: { kind: 'job', key: 'permissions', value: { 'id-token': 'write' }, job: 'caller' },
  step: { kind: 'step', key: 'if', value: "github.ref == 'refs/heads/main'", step: 'this' },
  'move-step': { kind: 'move-step', step: { uses: 'a/b', where: 'after' }, to: 'before-this' },
  'replace-value': { kind: 'replace-value', name: 'a', from: 'b', to: 'c' },
  'remove-value': { kind: 'remove-value', name: 'a', item: 'b' },
  'add-step': { kind: 'add-step', uses: 'a/b@v1', with: {} },
  'second-step': { kind: 'second-step', with: { a: 'b' }, moves: [{ name: 'a', item: 'b' }] },
  'attach-policy': {
    kind: 'attach-policy',
    to: holder,
    policyName: 'p',
    document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'a:B', Resource: '*' }] },
  },
  'edit-policy': {
    kind: 'edit-policy',
    of: holder,
    policy: null,
    edits: [set],
    file: 'a.json',
    says: text`Do ${'x'}.`,
  },
  'edit-trust-policy': {
    kind: 'edit-trust-policy',
    role: null,
    edits: [{ op: 'remove', path: ['a'] }],
    file: null,
    document: { a: 1 },
    says: text`Do it.`,
  },
  command: {
    kind: 'command',
    run: null,
    by: 'aws-admin',
    effect: 'create-role',
    console: text`IAM → ${'x'}.`,
    files: { 'a.json': {} },
  },
  runner: { kind: 'runner', setting: 'clock', run: 'date', says: text`Set it.` },
  wait: { kind: 'wait', until: text`it is ${'there'}`, minutes: null },
  ask: { kind: 'ask', whom: text`them`, message: 'Please.', requestId: 'R' },
};
const remedy = (change: Change): Remedy => ({
  title: text`Do ${'it'}`,
  changes: [change],
  after: text`it is ${'done'}`,
  notes: [text`Note ${'this'}.`],
  looks: [{ caption: text`Look`, run: 'aws x' }],
});

describe('a remedy in the report', () => {
  test.each(Object.values(CHANGES).map((change) => [change.kind, change] as const))('%s', (_, change) => {
    const reported: unknown = JSON.parse(JSON.stringify(toReportRemedy(remedy(change))));
    expect(validate(reported), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.stringify(reported)).not.toContain('"code"');
  });
  test('has the kinds that the schema has', () =>
    expect(schema.definitions.change.oneOf.map(({ properties }) => properties.kind.const).sort()).toEqual(
      Object.keys(CHANGES).sort(),
    ));
  test('tells who can do it and how long it takes', () =>
    expect(toReportRemedy(remedy(CHANGES['set-secret']))).toEqual({
      title: 'Do it',
      who: 'repository-admin',
      minutes: 2,
      changes: [CHANGES['set-secret']],
      after: 'it is done',
      notes: ['Note this.'],
      looks: [{ caption: 'Look', run: 'aws x' }],
    }));
  test('has its texts as plain strings', () =>
    expect(toReportRemedy(remedy(CHANGES.wait)).changes).toEqual([
      { kind: 'wait', until: 'it is there', minutes: null },
    ]));
  test('is a title and sentences in `fixes`', () =>
    expect(fixLines(remedy(CHANGES['remove-input']), scene())).toBe(
      'Do it\nRemove the input a from this step.\nNote this.',
    ));
});
