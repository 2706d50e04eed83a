// What one run costs, counted by the sandbox that answers it, against what the documentation says.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../sandbox/world.ts';
import { healthyWorld, sessionCredentials } from '../../sandbox/worlds.ts';
import { runAction } from '../helpers/run-action.ts';
import { inputsOf, sandboxOf } from './sandboxed.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/cost.md'), 'utf8');

type Row = { model: string; input: number; output: number; prices: [number, number]; usd: number };
const rows = [...page.matchAll(/^\| `([^`]+)` \| (\d+) \| (\d+) \| ([\d.]+) \/ ([\d.]+) \| ([\d.]+) \|$/gm)].map(
  ([, model = '', input, output, priceIn, priceOut, usd]): Row => ({
    model,
    input: Number(input),
    output: Number(output),
    prices: [Number(priceIn), Number(priceOut)],
    usd: Number(usd),
  }),
);
const said =
  /costs (\d+) input tokens and (\d+) output tokens,\s+([\d.]+) US cents/.exec(page)?.slice(1).map(Number) ?? [];

const REGION = 'us-east-1';
const base = (id: string): string => id.replace(/^us\./, '');
const modelFor = (id: string): Model => ({
  id: base(id),
  regions: [REGION],
  inferenceTypes: [id.startsWith('us.') ? 'INFERENCE_PROFILE' : 'ON_DEMAND'],
  enabled: true,
  outputModalities: [id.includes('embed') ? 'EMBEDDING' : 'TEXT'],
  lifecycle: { status: 'ACTIVE' },
});

describe('the cost of a run', () => {
  it('is what the page says, model by model', async () => {
    const world = healthyWorld({ region: REGION });
    world.models = rows.map(({ model }) => modelFor(model));
    world.inferenceProfiles = rows
      .filter(({ model }) => model.startsWith('us.'))
      .map(({ model }) => ({
        id: model,
        sourceRegions: [REGION],
        modelArns: [`arn:aws:bedrock:${REGION}::foundation-model/${base(model)}`],
      }));
    const sandbox = await sandboxOf(world);
    const run = await runAction(
      sandbox.url,
      inputsOf(sessionCredentials(world), REGION, {
        services: 'bedrock',
        'bedrock-models': rows.map((r) => r.model).join(','),
      }),
    );
    expect(run.outputs.verdict, run.log).toBe('pass');

    const counted = sandbox.requests.flatMap(({ resource, tokens }) =>
      tokens ? [{ model: resource ?? '', ...tokens }] : [],
    );
    console.log(
      counted.map(({ model, input, output }) => `${model}: ${input} input and ${output} output tokens`).join('\n'),
    );
    expect(counted.sort((a, b) => a.model.localeCompare(b.model))).toEqual(
      rows.map(({ model, input, output }) => ({ model, input, output })).sort((a, b) => a.model.localeCompare(b.model)),
    );
    for (const { model, input, output, prices, usd } of rows)
      expect(usd, model).toBeCloseTo((input * prices[0] + output * prices[1]) / 1e6, 8);
  });

  it('adds up', () => {
    const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
    console.log(
      `one run: ${sum((r) => r.input)} input and ${sum((r) => r.output)} output tokens, US$ ${sum((r) => r.usd).toFixed(6)}`,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(said).toEqual([sum((r) => r.input), sum((r) => r.output), Number((sum((r) => r.usd) * 100).toFixed(3))]);
  });

  it('is nothing under catalog', async () => {
    const world = healthyWorld({ region: REGION });
    const sandbox = await sandboxOf(world);
    await runAction(
      sandbox.url,
      inputsOf(sessionCredentials(world), REGION, {
        services: 'bedrock',
        'bedrock-models': 'amazon.nova-lite-v1:0',
        'bedrock-probe': 'catalog',
      }),
    );
    expect(sandbox.requests.some((r) => r.service === 'bedrock-runtime' || r.tokens !== undefined)).toBe(false);
    expect(sandbox.requests.some((r) => r.service === 'bedrock')).toBe(true);
  });
});
