// Makes the logs of `logs/` anew: every recipe runs a real tool against faults on loopback, and what the tool printed is kept,
// with AWS's host in place of the loopback address and a runner's folder in place of this one.
//   node __tests__/explain/make-logs.ts [NAME…]      LOG_TOOLS is the folder with the tools that a recipe asks for
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRunnerLog } from './dialects.ts';
import { startFaults } from './fault-server.ts';
import type { Recipe } from './recipe.ts';
import { RECIPES } from './recipes.ts';

type Entry = {
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
const PYTHON = path.join(ROOT, '.third-party/python');
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

type Place = { home: string; work: string; url: string };

async function make(name: string, recipe: Recipe): Promise<Entry> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'log-'));
  const moto = recipe.moto ? await startMoto() : undefined;
  const server = await startFaults(recipe.faults ?? [], moto?.url);
  const place = { home: path.join(folder, 'home'), work: path.join(folder, 'shop'), url: server.url };
  lay(place, recipe);
  const env = environment(place, recipe);
  const printed = await run(filled(recipe.script, place), place.work, env);
  const version = await versionOf(recipe, place.work, env);
  await server.close();
  await moto?.close();
  const text = cleaned(printed, place, recipe);
  fs.writeFileSync(path.join(LOGS, `${name}.log`), text);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  const lines = text.split('\n');
  const expects = recipe.expects.map(({ id, at }) => ({ id, line: lines.findIndex((line) => line.includes(at)) + 1 }));
  for (const { line } of expects) if (line === 0) process.stdout.write(`${name}: the error is not in the log\n`);
  process.stdout.write(`${name}: ${lines.length} lines, ${version}\n`);
  return { file: `${name}.log`, tool: recipe.tool, version, made: recipe.how, expects };
}

const bareHost = (url: string): string => url.slice('http://'.length);
const filled = (text: string, { url }: Place): string =>
  text.replaceAll('{server}', url).replaceAll('{host}', bareHost(url));

function lay(place: Place, { files = {} }: Recipe): void {
  for (const made of [place.home, place.work]) fs.mkdirSync(made, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    const full = path.join(place.work, file);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, filled(text, place));
  }
}

const environment = (place: Place, { env = {} }: Recipe): Record<string, string> => ({
  PATH: [
    path.join(TOOLS, 'bin'),
    path.join(PYTHON, 'bin'),
    path.join(ROOT, 'node_modules/.bin'),
    process.env.PATH,
  ].join(path.delimiter),
  HOME: place.home,
  TOOLS,
  ROOT,
  LANG: 'C.UTF-8',
  CI: 'true',
  AWS_ENDPOINT_URL: place.url,
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIA6ODU5DHT7VPXGSKE',
  AWS_SECRET_ACCESS_KEY: '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',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_PAGER: '',
  PYTHONWARNINGS: 'ignore',
  ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value, place)])),
});

async function versionOf({ version }: Recipe, work: string, env: Record<string, string>): Promise<string> {
  if (version.startsWith('=')) return version.slice(1);
  const [first = ''] = (await run(version, work, env)).trim().split('\n');
  return first.replace(/ Linux\/\S+/, '');
}

/** What was printed, with AWS's host and a runner's folders. */
function cleaned(printed: string, { home, work, url }: Place, { host, replace = [], runner }: Recipe): string {
  const aws = host ?? 'sts.us-east-1.amazonaws.com';
  const replaced: readonly (readonly [RegExp | string, string])[] = [
    [work, WORK],
    [home, '/home/runner'],
    [url, `https://${aws}`],
    [bareHost(url), aws],
    [PYTHON, '/opt/hostedtoolcache/Python/3.11.9/x64'],
    [real(PYTHON), '/opt/hostedtoolcache/Python/3.11.9/x64'],
    [real(path.join(ROOT, 'node_modules')), `${WORK}/node_modules`],
    [TOOLS, '/home/runner/.local'],
    [ROOT, WORK],
    ...replace,
  ];
  const text = replaced.reduce((sofar, [what, by]) => sofar.replaceAll(what, by), printed);
  // A downloaded log begins with a byte order mark.
  const kept = runner ? `\ufeff${inRunnerLog(text)}` : text;
  return kept.endsWith('\n') ? kept : `${kept}\n`;
}

function real(file: string): string {
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
