import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeContained } from '../src/files.ts';

const all = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
afterAll(() => fs.rmSync(all, { recursive: true }));

/** A workspace, a folder of the runner's and a place that is neither. */
function house() {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(all, 'house-')));
  const [work, temp, elsewhere] = ['work', 'temp', 'elsewhere'].map((name) => path.join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [work, temp, elsewhere]) fs.mkdirSync(folder);
  const write = (file: string, never: readonly string[] = []) => writeContained(file, 'x', [work, temp], never);
  return { work, temp, elsewhere, write };
}

describe('a report is written', () => {
  it('into folders that are made for it, by a path from the workspace', () => {
    const { work, write } = house();
    write('a/b/report.json');
    expect(fs.readFileSync(path.join(work, 'a/b/report.json'), 'utf8')).toBe('x');
  });
  it('over a report that was there, and beside the runner’s own files', () => {
    const { temp, write } = house();
    write(path.join(temp, 'r.json'));
    write(path.join(temp, 'r.json'), [path.join(temp, 'commands'), '/nowhere']);
    expect(fs.readdirSync(temp)).toEqual(['r.json']);
  });
  it('through a link that stays inside', () => {
    const { work, temp, write } = house();
    fs.symlinkSync(temp, path.join(work, 'out'));
    write('out/a/r.json');
    expect(fs.existsSync(path.join(temp, 'a/r.json'))).toBe(true);
  });
  it('where a name only begins like Git’s folder', () => {
    const { work, write } = house();
    write('.github/r.json');
    write('.gitlab/r.json');
    expect(fs.readdirSync(work)).toEqual(['.github', '.gitlab']);
  });
});

describe('nothing is written or made', () => {
  it('outside, through a link whose target lacks the folders', () => {
    const { work, elsewhere, write } = house();
    fs.symlinkSync(elsewhere, path.join(work, 'out'));
    expect(() => write('out/a/b/r.json')).toThrow('outside');
    expect(fs.readdirSync(elsewhere)).toEqual([]);
  });
  it.each(['../r.json', '../elsewhere/r.json', '/etc/r.json', 'a/../../r.json'])('by %s', (file) =>
    expect(() => house().write(file)).toThrow('outside'),
  );
  it('through a link that leads nowhere yet', () => {
    const { work, elsewhere, write } = house();
    fs.symlinkSync(path.join(elsewhere, 'later'), path.join(work, 'out'));
    fs.symlinkSync(path.join(elsewhere, 'later.json'), path.join(work, 'r.json'));
    for (const file of ['out/r.json', 'r.json']) expect(() => write(file)).toThrow();
    expect(fs.readdirSync(elsewhere)).toEqual([]);
  });
  it.each(['.git/hooks/pre-commit', '.GIT/config', 'sub/.git/r.json', '_github_workflow/event.json'])(
    'in %s',
    (file) => {
      const { work, write } = house();
      expect(() => write(file)).toThrow('belongs to');
      expect(fs.readdirSync(work)).toEqual([]);
    },
  );
  it('over what the runner obeys, by its usual folder or by its variable', () => {
    const { temp, write } = house();
    const own = path.join(temp, 'set_env');
    fs.writeFileSync(own, 'before');
    expect(() => write(own, [own])).toThrow('belongs to');
    expect(() => write(path.join(temp, '_runner_file_commands/set_env_1'))).toThrow('belongs to');
    expect(fs.readFileSync(own, 'utf8')).toBe('before');
  });
  it('over a file that has another name', () => {
    const { work, elsewhere, write } = house();
    const other = path.join(elsewhere, 'other');
    fs.writeFileSync(other, 'before');
    fs.linkSync(other, path.join(work, 'r.json'));
    expect(() => write('r.json')).toThrow('of its own');
    expect(fs.readFileSync(other, 'utf8')).toBe('before');
  });
  it('where there are no folders', () => expect(() => writeContained('r.json', 'x', [])).toThrow('neither'));
});
