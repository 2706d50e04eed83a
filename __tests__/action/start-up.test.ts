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
async function loadedBy(services: string): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coverage-'));
  const world = healthyWorld();
  const sandbox = await sandboxOf(world);
  await runAction(sandbox.url, inputsOf(sessionCredentials(world), 'us-east-2', { services }), {
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

const CLIENTS = {
  dynamodb: /class DynamoDBClient extends/,
  s3: /class S3Client extends/,
  bedrock: /class BedrockClient extends/,
  bedrockRuntime: /class BedrockRuntimeClient extends/,
  iam: /class IAMClient extends/,
};

it('loads no client of a service that was not asked for', async () => {
  const code = await loadedBy('sts');
  expect(code).toMatch(/class STSClient extends/);
  for (const client of Object.values(CLIENTS)) expect(code).not.toMatch(client);
});

it('loads the client of a service that was', async () => {
  const code = await loadedBy('dynamodb');
  expect(code).toMatch(CLIENTS.dynamodb);
  expect(code).not.toMatch(CLIENTS.s3);
});

/** What only judging and showing need, by a text of theirs that the bundle keeps. */
const LATE = {
  'the rules on answers': 'bedrock/quota-exhausted.md',
  'the job summary': 'GITHUB_STEP_SUMMARY',
};

it('has written the last of the first requests before it loads what judges and shows', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trace-'));
  const trace = path.join(folder, 'loaded');
  fs.writeFileSync(trace, '');
  const world = healthyWorld();
  const atArrival: string[][] = [];
  const loaded = (): string[] => fs.readFileSync(trace, 'utf8').split('\n').filter(Boolean);
  const sandbox = untilTheEnd(
    await startSandbox(world, { delayMs: 200, onArrival: () => void atArrival.push(loaded()) }),
  );
  const run = await runAction(sandbox.url, inputsOf(sessionCredentials(world), 'us-east-2'), {
    NODE_OPTIONS: `--import ${JSON.stringify(path.resolve(import.meta.dirname, '../helpers/trace-loads.mjs'))}`,
    LOADED_FILES: trace,
  });
  const inTheEnd = loaded();
  fs.rmSync(folder, { recursive: true });
  expect(run.report?.verdict).toBe('pass');
  expect(atArrival).toHaveLength(4);
  const holding = (text: string, files: readonly string[]): string[] =>
    files.filter(
      (file) => fs.existsSync(path.join(dist, file)) && fs.readFileSync(path.join(dist, file), 'utf8').includes(text),
    );
  for (const [what, text] of Object.entries(LATE)) {
    expect(holding(text, inTheEnd), `${what} is loaded in the end`).not.toEqual([]);
    expect(holding(text, atArrival.at(-1) ?? []), `${what} waits`).toEqual([]);
  }
});
