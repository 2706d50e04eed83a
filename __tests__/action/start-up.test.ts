import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/server.ts';
import { healthyWorld, sessionCredentials } from '../../sandbox/worlds.ts';
import { runAction } from '../helpers/run-action.ts';
import { inputsOf, sandboxOf, untilTheEnd } from './sandboxed.ts';

const dist = path.dirname(path.resolve(import.meta.dirname, '../..', process.env.PREFLIGHT_DIST ?? 'dist/index.js'));

/** The bundle's files that a run loaded, as V8's own coverage lists them. */
async function loadedBy(services: string, more: Record<string, string> = {}): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coverage-'));
  const world = healthyWorld();
  const sandbox = await sandboxOf(world);
  await runAction(sandbox.url, inputsOf(sessionCredentials(world), 'us-east-2', { services, ...more }), {
    NODE_V8_COVERAGE: folder,
  });
  const urls = fs
    .readdirSync(folder)
    .flatMap((file) =>
      (JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as { result: { url: string }[] }).result.map(
        (r) => r.url,
      ),
    );
  fs.rmSync(folder, { recursive: true });
  const files = [...new Set(urls.filter((url) => url.startsWith('file:')).map((url) => path.basename(url)))].filter(
    (file) => fs.existsSync(path.join(dist, file)),
  );
  expect(files).toContain('index.js');
  return files.map((file) => fs.readFileSync(path.join(dist, file), 'utf8')).join('\n');
}

/** Where the requests of a service are made. */
const api = (name: string): RegExp => new RegExp(`com\\.amazonaws\\.${name}\\b`);

/** What only a step needs that says what the job will do. */
const OF_SIMULATION = {
  'the list of actions': /BatchCheckLayerAvailability=? BatchDeleteImage/,
  'the sets': /does: ?.pushes an image to Amazon ECR/,
  'the questions': /the root user has no policies that could be simulated/,
};

const OTHERS = ['dynamodb', 's3', 'bedrock', 'bedrockruntime', 'iam'];
const SDK_CLIENT = /class \w*Client extends|\b\w+Client ?= ?class /;

it('loads nothing of a service that was not asked for', async () => {
  const code = await loadedBy('sts');
  expect(code).toMatch(api('sts'));
  for (const name of OTHERS) expect(code).not.toMatch(api(name));
});

it('asks all services without a client of the SDK', async () => {
  const code = await loadedBy('sts,dynamodb,s3,bedrock');
  for (const name of ['sts', 'dynamodb', 's3', 'bedrock']) expect(code).toMatch(api(name));
  expect(code).not.toMatch(SDK_CLIENT);
  expect('class STSClient extends __Client {').toMatch(SDK_CLIENT);
});

it('loads nothing of the simulation where no step says what the job will do', async () => {
  const code = await loadedBy('sts');
  const asking = await loadedBy('sts', { 'required-actions': 'ecr:PutImage' });
  for (const [what, text] of Object.entries(OF_SIMULATION)) {
    expect(text.test(asking), what).toBe(true);
    expect(text.test(code), what).toBe(false);
  }
});

it('loads what asks a service that was', async () => {
  const code = await loadedBy('dynamodb');
  expect(code).toMatch(api('dynamodb'));
  expect(code).not.toMatch(api('s3'));
});

it('loads nothing that reads logs where no log is named', async () => {
  const reader = /AWS SDK for Kotlin/;
  const files = fs.readdirSync(dist).filter((file) => file.endsWith('.js'));
  expect(files.filter((file) => reader.test(fs.readFileSync(path.join(dist, file), 'utf8')))).not.toEqual([]);
  expect(await loadedBy('sts')).not.toMatch(reader);
});

/** A sentence of a rule of each area. */
const WORDS = {
  s3: /Often the name is one from a tutorial/,
  bedrock: /AWS counts only calls that it has authorized/,
  credentials: /The secret access key does not belong to the key/,
};

it('loads the words of a rule only where one of its area finds something', async () => {
  const healthy = await loadedBy('sts,dynamodb,s3,bedrock');
  for (const [area, words] of Object.entries(WORDS)) expect(words.test(healthy), area).toBe(false);
  const refused = await loadedBy('sts,dynamodb,s3,bedrock', { 'aws-secret-access-key': 'x'.repeat(40) });
  expect(refused).toMatch(WORDS.credentials);
  expect(refused).not.toMatch(WORDS.s3);
  expect(refused).not.toMatch(WORDS.bedrock);
});

/** What only judging and showing need, by a text of theirs that the bundle keeps. */
const LATE = {
  'a rule that every run asks': /id: ?.credentials\/long-lived-key., ?severities/,
  'the job summary': /GITHUB_STEP_SUMMARY/,
};

/** Rules that find nothing where all is well. */
const IN_TROUBLE = [/id: ?.credentials\/missing., ?severities/, /id: ?.bedrock\/quota-exhausted., ?severities/];

it('loads most rules only where an answer is not what was asked for', async () => {
  const healthy = await loadedBy('sts,dynamodb,s3,bedrock');
  for (const rule of IN_TROUBLE) expect(healthy).not.toMatch(rule);
  const refused = await loadedBy('sts', { 'aws-secret-access-key': 'x'.repeat(40) });
  for (const rule of IN_TROUBLE) expect(refused).toMatch(rule);
});

it('has written the last of the first requests before it loads what judges and shows', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trace-'));
  const trace = path.join(folder, 'trace');
  fs.writeFileSync(trace, '');
  const world = healthyWorld();
  const sandbox = untilTheEnd(await startSandbox(world, { delayMs: 200 }));
  const run = await runAction(sandbox.url, inputsOf(sessionCredentials(world)), {
    NODE_OPTIONS: `--import ${JSON.stringify(path.resolve(import.meta.dirname, '../helpers/trace-loads.mjs'))}`,
    TRACE_FILE: trace,
  });
  const lines = fs.readFileSync(trace, 'utf8').split('\n').filter(Boolean);
  fs.rmSync(folder, { recursive: true });
  expect(run.report?.verdict).toBe('pass');
  const written = lines.flatMap((line, at) => (line === '(written)' ? [at] : []));
  expect(written).toHaveLength(4);
  for (const [what, text] of Object.entries(LATE)) {
    const loaded = lines.findIndex(
      (file) => fs.existsSync(path.join(dist, file)) && text.test(fs.readFileSync(path.join(dist, file), 'utf8')),
    );
    expect(loaded, what).toBeGreaterThan(written.at(-1) ?? Number.POSITIVE_INFINITY);
  }
});
