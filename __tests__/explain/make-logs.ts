// Makes the logs of `logs/` anew: every recipe runs a real tool against faults on loopback, and what the tool printed is kept,
// with AWS's host in place of the loopback address and a runner's folder in place of this one.
//   node __tests__/explain/make-logs.ts [NAME…]      LOG_TOOLS is the folder with the tools that a recipe asks for
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRunnerLog } from './dialects.ts';
import { type Fault, startFaults } from './fault-server.ts';
import { RECIPES } from './recipes.ts';

/** What a log must be read as: `id` is one of the ids that are right for the error in the line that `at` matches. */
export type Expected = { id: readonly string[]; at: string };
export type Recipe = {
  tool: string;
  /** A command that prints the version, or the version as a text behind `=`. */
  version: string;
  /** One line on how the log was made, beside the script. */
  how: string;
  script: string;
  faults?: readonly Fault[];
  /** Answers of a healthy account behind the faults: an own server that a recipe starts, or moto. */
  moto?: true;
  env?: Readonly<Record<string, string>>;
  files?: Readonly<Record<string, string>>;
  /** AWS's host that the tool would have named in place of the loopback address. */
  host?: string;
  /** Kept as GitHub's runner would have logged it, in the form of a downloaded log. */
  runner?: true;
  /** More texts to replace, in order. */
  replace?: readonly (readonly [RegExp | string, string])[];
  /** Its errors, in order; empty for a log that must give no finding. */
  expects: readonly Expected[];
};
export type Entry = {
  file: string;
  tool: string;
  version: string;
  made: string;
  expects: readonly { id: readonly string[]; line: number }[];
};

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, '../..');
const LOGS = path.join(HERE, 'logs');
const TOOLS = process.env.LOG_TOOLS ?? path.join(ROOT, '.third-party/log-tools');
const WORK = '/home/runner/work/shop/shop';
const LONGEST_MS = 170_000;

const names = process.argv.slice(2);
const index = JSON.parse(fs.readFileSync(path.join(LOGS, 'index.json'), 'utf8')) as Entry[];
const wanted = Object.entries(RECIPES).filter(
  ([name]) => names.length === 0 || names.some((given) => name.startsWith(given)),
);
const AT_ONCE = 3;
for (let start = 0; start < wanted.length; start += AT_ONCE) {
  const made = await Promise.all(wanted.slice(start, start + AT_ONCE).map(([name, recipe]) => make(name, recipe)));
  for (const entry of made) {
    const at = index.findIndex(({ file }) => file === entry.file);
    index.splice(at < 0 ? index.length : at, at < 0 ? 0 : 1, entry);
  }
  index.sort((one, other) => (one.file < other.file ? -1 : 1));
  fs.writeFileSync(path.join(LOGS, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
}

async function make(name: string, recipe: Recipe): Promise<Entry> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'log-'));
  const home = path.join(folder, 'home');
  const work = path.join(folder, 'shop');
  for (const made of [home, work]) fs.mkdirSync(made, { recursive: true });
  const moto = recipe.moto ? await startMoto() : undefined;
  const server = await startFaults(recipe.faults ?? [], moto?.url);
  const fill = (text: string): string =>
    text.replaceAll('{server}', server.url).replaceAll('{host}', server.url.slice('http://'.length));
  for (const [file, text] of Object.entries(recipe.files ?? {})) {
    const full = path.join(work, file);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, fill(text));
  }
  const env = {
    PATH: `${path.join(TOOLS, 'bin')}:${path.join(ROOT, '.third-party/python/bin')}:${path.join(ROOT, 'node_modules/.bin')}:${process.env.PATH}`,
    HOME: home,
    TOOLS,
    ROOT,
    LANG: 'C.UTF-8',
    CI: 'true',
    AWS_ENDPOINT_URL: server.url,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'AKIA6ODU5DHT7VPXGSKE',
    AWS_SECRET_ACCESS_KEY: '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',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    PYTHONWARNINGS: 'ignore',
    ...Object.fromEntries(Object.entries(recipe.env ?? {}).map(([key, value]) => [key, fill(value)])),
  };
  const printed = await run(fill(recipe.script), work, env);
  const version = recipe.version.startsWith('=')
    ? recipe.version.slice(1)
    : ((await run(recipe.version, work, env))
        .trim()
        .split('\n')[0]
        ?.replace(/ Linux\/\S+/, '') ?? '');
  await server.close();
  await moto?.close();
  let text = printed.replaceAll(work, WORK).replaceAll(home, '/home/runner');
  const host = recipe.host ?? 'sts.us-east-1.amazonaws.com';
  text = text.replaceAll(server.url, `https://${host}`).replaceAll(server.url.slice('http://'.length), host);
  const python = path.join(ROOT, '.third-party/python');
  for (const found of [python, safeReal(python)])
    text = text.replaceAll(found, '/opt/hostedtoolcache/Python/3.11.9/x64');
  text = text.replaceAll(safeReal(path.join(ROOT, 'node_modules')), `${WORK}/node_modules`);
  text = text.replaceAll(TOOLS, '/home/runner/.local').replaceAll(ROOT, WORK);
  for (const [what, by] of recipe.replace ?? []) text = text.replaceAll(what, by);
  // A downloaded log begins with a byte order mark.
  if (recipe.runner) text = `\ufeff${inRunnerLog(text)}`;
  fs.writeFileSync(path.join(LOGS, `${name}.log`), text.endsWith('\n') ? text : `${text}\n`);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  const lines = text.split('\n');
  const expects = recipe.expects.map(({ id, at }) => ({ id, line: lines.findIndex((line) => line.includes(at)) + 1 }));
  for (const { line } of expects) if (line === 0) process.stdout.write(`${name}: the error is not in the log\n`);
  process.stdout.write(`${name}: ${lines.length} lines, ${version}\n`);
  return { file: `${name}.log`, tool: recipe.tool, version, made: recipe.how, expects };
}

function safeReal(file: string): string {
  return fs.existsSync(file) ? fs.realpathSync(file) : file;
}

async function run(script: string, cwd: string, env: Record<string, string>): Promise<string> {
  const child = spawn('bash', ['-c', `exec 2>&1\n${script}`], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const timer = setTimeout(() => child.pid && process.kill(-child.pid), LONGEST_MS);
  let text = '';
  for await (const part of child.stdout) text += String(part);
  clearTimeout(timer);
  return text;
}

async function startMoto(): Promise<{ url: string; close(): Promise<void> }> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = spawn(path.join(ROOT, '.third-party/python/bin/moto_server'), ['-p', String(port)], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`${url}/moto-api/`).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, close: async () => void child.kill() };
}
