// The bundle takes each rule in two halves. What one half alone calls must not be in the other.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, expect, it } from 'vitest';
import { ruleHalves } from '../scripts/rule-halves.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'halves-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const FILES = {
  'rules/rule.js': `export const rule = (definition) => definition;`,
  'rules/s3/a.js': `
    import { rule } from '../rule.js';
    import { change } from '../../remedies/change.js';
    const seen = () => 'what is seen';
    const said = () => 'what is said';
    export const a = rule({
      id: 's3/a', severities: ['error'],
      points: ['a point'],
      find(scene) { return [seen(scene)] },
      tell: ({ facts }) => ({ headline: said(facts), remedies: change() }),
    });`,
  'remedies/change.js': `export const change = () => 'what to change'; export const holder = () => 'whose it is';`,
  'rules/s3/b.js': `
    import { rule } from '../rule.js';
    import { holder } from '../../remedies/change.js';
    import { a } from './a.js';
    export const b = rule({ id: 's3/b', find: (scene) => [holder(), a.find(scene)], tell() { return 'b says' } });`,
  'rules/finders.js': `import { a } from './s3/a.js'; import { b } from './s3/b.js'; export const FINDERS = [a, b];`,
  'rules/words/s3.js': `import { a } from '../s3/a.js'; import { b } from '../s3/b.js'; export const WORDS = [a, b];`,
};

async function bundled(entry: keyof typeof FILES, files: Readonly<Record<string, string>> = FILES): Promise<string> {
  for (const [name, code] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), code);
  }
  const bundle = await rolldown({ input: path.join(folder, entry), plugins: [ruleHalves(folder)] });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output[0].code;
}

it('finds without the words', async () => {
  const code = await bundled('rules/finders.js');
  for (const kept of ['s3/a', 's3/b', 'what is seen', 'severities', 'whose it is']) expect(code).toContain(kept);
  for (const cut of ['what is said', 'what to change', 'a point', 'b says']) expect(code).not.toContain(cut);
});

it('says without what finds', async () => {
  const code = await bundled('rules/words/s3.js');
  for (const kept of ['s3/a', 's3/b', 'what is said', 'what to change', 'a point', 'b says'])
    expect(code).toContain(kept);
  for (const cut of ['what is seen', 'severities', 'whose it is']) expect(code).not.toContain(cut);
});

it('makes rules that are whole when both halves are joined', async () => {
  const read = async (entry: keyof typeof FILES) =>
    (await import(`data:text/javascript,${encodeURIComponent(await bundled(entry))}`)) as Record<string, object[]>;
  const [{ FINDERS = [] }, { WORDS = [] }] = [await read('rules/finders.js'), await read('rules/words/s3.js')];
  expect(FINDERS.map((finder, at) => Object.keys({ ...finder, ...WORDS[at] }).sort())).toEqual([
    ['find', 'id', 'points', 'severities', 'tell'],
    ['find', 'id', 'tell'],
  ]);
});

it('refuses a rule that it cannot cut', async () => {
  const odd = { ...FILES, 'rules/s3/a.js': `import { rule } from '../rule.js'; export const a = rule(globalThis.x);` };
  await expect(bundled('rules/finders.js', odd)).rejects.toThrow('`rule` takes an object literal');
});
