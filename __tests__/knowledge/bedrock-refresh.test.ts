import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, checkAnswers, withAnswers } from '../../scripts/bedrock-answers.ts';
import { type Collection, fromCollection, print } from '../../scripts/refresh-bedrock-models.ts';
import type { ModelTable } from '../../src/knowledge/bedrock-table.ts';
import { type Answer, type Asked, openReplay, type Replay } from '../probes/bedrock-replay.ts';

const COLLECTION: Collection = {
  compiled: '2026-11-22',
  partitions: { aws: { bedrock: ['us-east-1', 'us-west-2', 'eu-west-1'] } },
  prefixSourceRegions: { us: ['us-east-1', 'us-west-2'], global: ['us-east-1', 'eu-west-1'] },
  routeSets: { r1: ['us-east-1', 'us-west-2'] },
  mantleToRuntimeId: { 'acme.m': 'acme.m-v1:0' },
  orphanProfiles: { 'us.acme.orphan-v1:0': ['us-east-1'], 'us.acme.m-v1:0': ['us-east-1'] },
  goneBefore202608: { 'acme.old-v1, older-v1:1': 'gone', 'acme.text-*, picture-v1/v2': 'gone' },
  models: [
    {
      id: 'acme.m-v1:0',
      status: 'LEGACY',
      lifecycle: { start: '2026-01-01', eol: '2027-01-01' },
      out: ['text'],
      onDemand: ['us-west-2', 'us-east-1'],
      profiles: { us: { r1: ['us-east-1', 'us-west-2'] }, global: ['eu-west-1'], jp: null },
    },
    { id: 'acme.m', runtime: false },
    { id: 'acme.painter', out: ['image'], onDemandUnsure: ['eu-west-1'], dataRetention: 'aws_review' },
  ],
};
const regionsOf = (table: ModelTable, index: number | undefined) =>
  index === undefined ? undefined : table.sets[index];
const table = fromCollection(COLLECTION);

describe('a collection', () => {
  it('becomes a table of ids, each Region list kept once', () => {
    const m = table.models['acme.m-v1:0'];
    expect(m).toMatchObject({ start: '2026-01-01', legacy: true, eol: '2027-01-01' });
    expect(regionsOf(table, m?.onDemand)).toBe('us-east-1 us-west-2');
    expect(m?.profiles?.us).toEqual([[m?.onDemand, m?.onDemand]]);
    expect(m?.profiles?.jp).toBeNull();
    expect(m?.profiles?.global?.[0]?.[0]).toBeNull();
    expect(new Set(table.sets).size).toBe(table.sets.length);
    expect(table.models['acme.m']).toEqual({ mantleOnly: true });
    expect(table.models['acme.painter']).toMatchObject({ kind: 'image', retention: 'aws_review' });
  });
  it('keeps what is gone, without profiles whose model is still there', () => {
    expect(table.gone).toEqual([
      'acme.old-v1',
      'acme.older-v1:1',
      'acme.orphan-v1:0',
      'acme.picture-v1',
      'acme.picture-v2',
      'acme.text-*',
    ]);
  });
  it('prints a line a model, and reads back as it was', () => {
    expect(JSON.parse(print(table))).toEqual(table);
    expect(
      print(table)
        .split('\n')
        .filter((line) => line.includes('acme.m-v1:0')).length,
    ).toBeGreaterThan(0);
  });
});

describe('recorded answers', () => {
  const arn = (region: string) => ({ modelArn: `arn:aws:bedrock:${region}::foundation-model/acme.n-v1` });
  const answers: Answers = {
    recorded: '2027-02-01',
    regions: {
      'us-east-1': {
        modelSummaries: [
          {
            modelId: 'acme.n-v1',
            outputModalities: ['TEXT'],
            inferenceTypesSupported: ['INFERENCE_PROFILE'],
            modelLifecycle: { status: 'ACTIVE', startOfLifeTime: '2027-01-15T00:00:00Z' },
          },
          { modelId: 'acme.n-v1:200k', inferenceTypesSupported: ['PROVISIONED'] },
          {
            modelId: 'acme.painter',
            outputModalities: ['IMAGE'],
            inferenceTypesSupported: ['ON_DEMAND'],
            modelLifecycle: { status: 'LEGACY', endOfLifeTime: '2027-06-01T00:00:00Z' },
          },
        ],
        inferenceProfileSummaries: [
          { inferenceProfileId: 'us.acme.n-v1', type: 'SYSTEM_DEFINED', models: [arn('us-east-1'), arn('us-west-2')] },
          { inferenceProfileId: 'global.acme.n-v1', type: 'SYSTEM_DEFINED', models: [arn(''), arn('us-east-1')] },
          { inferenceProfileId: 'mine', type: 'APPLICATION', models: [arn('us-east-1')] },
        ],
      },
      'sa-east-1': {
        modelSummaries: [],
        inferenceProfileSummaries: [
          { inferenceProfileId: 'us.acme.n-v1', models: [arn('us-east-1'), arn('us-west-2')] },
        ],
      },
    },
  };
  const fresh = withAnswers(table, answers);

  it('replace what the table says of the Regions they cover, and no more', () => {
    const m = fresh.models['acme.m-v1:0'];
    expect(regionsOf(fresh, m?.onDemand)).toBe('us-west-2'); // us-east-1 was read, and does not list it
    expect(m?.profiles?.us?.map(([, from]) => regionsOf(fresh, from))).toEqual(['us-west-2']);
    expect(regionsOf(fresh, m?.profiles?.global?.[0]?.[1])).toBe('eu-west-1');
    expect(m?.eol).toBe('2027-01-01');
  });
  it('bring new models, Regions, prefixes’ sources and dates', () => {
    const n = fresh.models['acme.n-v1'];
    expect(n).toMatchObject({ start: '2027-01-15' });
    expect(n?.onDemand).toBeUndefined();
    expect(n?.profiles?.us?.map(([to, from]) => [regionsOf(fresh, to ?? undefined), regionsOf(fresh, from)])).toEqual([
      ['us-east-1 us-west-2', 'sa-east-1 us-east-1'],
    ]);
    expect(n?.profiles?.global?.[0]?.[0]).toBeNull();
    expect(regionsOf(fresh, fresh.prefixes.us)).toBe('sa-east-1 us-east-1 us-west-2');
    expect(regionsOf(fresh, fresh.regions)).toContain('sa-east-1');
    expect(fresh.models['acme.painter']).toMatchObject({
      legacy: true,
      eol: '2027-06-01',
      kind: 'image',
      retention: 'aws_review',
    });
    expect(fresh.date).toBe('2027-02-01');
    expect(Object.keys(fresh.models)).not.toContain('acme.n-v1:200k');
    expect(JSON.stringify(fresh)).not.toContain('mine');
  });
  it('say the same twice', () => expect(withAnswers(fresh, answers)).toEqual(fresh));
});

describe('models over several Regions', () => {
  const model = (modelLifecycle: object) => ({
    modelId: 'acme.o-v1',
    outputModalities: ['TEXT'],
    inferenceTypesSupported: ['ON_DEMAND'],
    modelLifecycle,
  });
  const read = (regions: Answers['regions'], from = table) => withAnswers(from, { recorded: '2027-02-01', regions });
  const two = (a: object, b: object) =>
    read({
      'us-east-1': { modelSummaries: [model(a)], inferenceProfileSummaries: [] },
      'eu-west-1': { modelSummaries: [model(b)], inferenceProfileSummaries: [] },
    }).models['acme.o-v1'];

  it('end with the last of them, and are Legacy where they are so everywhere', () => {
    expect(two({ status: 'LEGACY', endOfLifeTime: '2027-03-01T00:00:00Z' }, { status: 'ACTIVE' })).toMatchObject({
      eol: '2027-03-01',
    });
    expect(
      two({ status: 'LEGACY', endOfLifeTime: '2027-03-01T00:00:00Z' }, { status: 'ACTIVE' })?.legacy,
    ).toBeUndefined();
    expect(
      two(
        { status: 'LEGACY', endOfLifeTime: '2027-03-01T00:00:00Z' },
        { status: 'LEGACY', endOfLifeTime: '2027-05-01T00:00:00Z' },
      ),
    ).toMatchObject({ eol: '2027-05-01', legacy: true });
  });
  it('lose a date that AWS has taken back', () => {
    const dated = read({
      'us-east-1': {
        modelSummaries: [model({ status: 'LEGACY', endOfLifeTime: '2027-03-01T00:00:00Z' })],
        inferenceProfileSummaries: [],
      },
    });
    expect(
      read({ 'us-east-1': { modelSummaries: [model({ status: 'ACTIVE' })], inferenceProfileSummaries: [] } }, dated)
        .models['acme.o-v1'],
    ).not.toHaveProperty('eol');
  });
  it('are gone when no Region has them any more and no date says why; a date is kept', () => {
    const now = read({
      'us-east-1': { modelSummaries: [model({ status: 'ACTIVE' })], inferenceProfileSummaries: [] },
      'us-west-2': { modelSummaries: [model({ status: 'ACTIVE' })], inferenceProfileSummaries: [] },
    });
    const other = { modelSummaries: [{ modelId: 'acme.q-v1' }], inferenceProfileSummaries: [] };
    const part = read({ 'us-east-1': other }, now);
    expect(regionsOf(part, part.models['acme.o-v1']?.onDemand)).toBe('us-west-2');
    const none = read({ 'us-east-1': other, 'us-west-2': other }, now);
    expect(none.models['acme.o-v1']).toBeUndefined();
    expect(none.gone).toContain('acme.o-v1');
    expect(
      read({ 'us-east-1': { modelSummaries: [model({ status: 'ACTIVE' })], inferenceProfileSummaries: [] } }, none)
        .gone,
    ).not.toContain('acme.o-v1');
    const ended = read({ 'us-east-1': other, 'us-west-2': other, 'eu-west-1': other });
    expect(ended.models['acme.m-v1:0']).toMatchObject({ eol: '2027-01-01' });
    expect(ended.models['acme.m-v1:0']?.onDemand).toBeUndefined();
  });
});

describe('answers that cannot be used', () => {
  const good = { modelSummaries: [{ modelId: 'acme.n-v1' }], inferenceProfileSummaries: [] };
  it.each<[string, unknown, RegExp]>([
    ['nothing', null, /recorded: no date.*regions: none/s],
    ['no date', { recorded: 'today', regions: { 'us-east-1': good } }, /recorded: no date/],
    ['a Region that is none', { recorded: '2027-02-01', regions: { 'us-east-1; rm': good } }, /no Region/],
    [
      'a refusal in place of a list',
      { recorded: '2027-02-01', regions: { 'us-east-1': { message: 'denied' } } },
      /us-east-1: modelSummaries: no list/,
    ],
    [
      'a list of strings',
      { recorded: '2027-02-01', regions: { 'us-east-1': { modelSummaries: [], inferenceProfileSummaries: ['x'] } } },
      /inferenceProfileSummaries: no list/,
    ],
    [
      'two empty lists',
      { recorded: '2027-02-01', regions: { 'us-east-1': { modelSummaries: [], inferenceProfileSummaries: [] } } },
      /both lists are empty/,
    ],
    [
      'one page of several',
      { recorded: '2027-02-01', regions: { 'us-east-1': { ...good, nextToken: 'more' } } },
      /a page is left unread/,
    ],
    [
      'a model without an id',
      { recorded: '2027-02-01', regions: { 'us-east-1': { ...good, modelSummaries: [{ modelId: '<b>' }] } } },
      /modelSummaries\[0\]\.modelId/,
    ],
    [
      'a date that is none',
      {
        recorded: '2027-02-01',
        regions: {
          'us-east-1': { ...good, modelSummaries: [{ modelId: 'a.b', modelLifecycle: { endOfLifeTime: 'soon' } }] },
        },
      },
      /modelLifecycle: no date/,
    ],
    [
      'a profile without models',
      {
        recorded: '2027-02-01',
        regions: {
          'us-east-1': { ...good, inferenceProfileSummaries: [{ inferenceProfileId: 'us.a.b', models: [] }] },
        },
      },
      /no foundation-model ARNs/,
    ],
    [
      'a profile of something else',
      {
        recorded: '2027-02-01',
        regions: {
          'us-east-1': {
            ...good,
            inferenceProfileSummaries: [{ inferenceProfileId: 'us.a.b', models: [{ modelArn: 'arn:aws:s3:::x' }] }],
          },
        },
      },
      /no foundation-model ARNs/,
    ],
  ])('%s', (_, answers, words) => expect(() => checkAnswers(answers)).toThrow(words));
  it('are told of all at once', () =>
    expect(() =>
      checkAnswers({
        recorded: '',
        regions: { 'us-east-1': {}, 'eu-west-1': { modelSummaries: [{}], inferenceProfileSummaries: [] } },
      }),
    ).toThrow(/recorded.*us-east-1.*eu-west-1/s));
  it('are none of those that are well formed', () =>
    expect(checkAnswers({ recorded: '2027-02-01', regions: { 'us-east-1': good } }).recorded).toBe('2027-02-01'));
});

// Both scripts as the workflow runs them, against Bedrock's wire protocol on loopback.
describe('collect, then refresh', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bedrock-'));
  const answersFile = path.join(folder, 'answers.json');
  const tableFile = path.join(folder, 'table.json');
  const run = (script: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, [path.join(root, 'scripts', script), ...args], {
      env: {
        ...process.env,
        AWS_ACCESS_KEY_ID: 'AKIARZPUZDIKCP6NXOKF',
        AWS_SECRET_ACCESS_KEY: 'not-a-secret',
        AWS_REGION: 'us-east-1',
      },
    });
  let replay: Replay;
  beforeAll(async () => {
    replay = await openReplay();
  });
  afterAll(() => replay.close());

  const profile = (region: string, n: number) => ({
    inferenceProfileId: `us.acme.m-${n}`,
    inferenceProfileArn: 'a',
    inferenceProfileName: 'n',
    status: 'ACTIVE',
    type: 'SYSTEM_DEFINED',
    models: [{ modelArn: `arn:aws:bedrock:${region}::foundation-model/acme.m-${n}` }],
  });
  /** Three profiles on three pages. */
  const pages = ({ region, path: at, query }: Asked): Answer | null => {
    if (at === '/foundation-models')
      return {
        body: {
          modelSummaries: [1, 2, 3].map((n) => ({
            modelId: `acme.m-${n}`,
            modelArn: 'a',
            inferenceTypesSupported: ['INFERENCE_PROFILE'],
            outputModalities: ['TEXT'],
            modelLifecycle: { status: 'LEGACY', endOfLifeTime: '2027-01-08T00:00:00Z' },
          })),
        },
      };
    const page = Number(query.get('nextToken') ?? 1);
    return {
      body: {
        inferenceProfileSummaries: [profile(region ?? '', page)],
        ...(page < 3 ? { nextToken: String(page + 1) } : {}),
      },
    };
  };
  const refused: Answer = {
    status: 403,
    code: 'UnrecognizedClientException',
    body: { message: 'The security token included in the request is invalid.' },
  };

  it('reads every page, leaves out a Region that refuses, and writes the table', async () => {
    replay.answer = (call) => (call.region === 'ap-south-2' ? refused : pages(call));
    const { stderr } = await run('collect-bedrock-answers.ts', answersFile, 'us-east-1', 'us-west-2', 'ap-south-2');
    expect(stderr).toMatch(
      /us-east-1: 3 models, 3 inference profiles[\s\S]*ap-south-2: left out, UnrecognizedClientException/,
    );
    writeFileSync(tableFile, print(table));
    await run('refresh-bedrock-models.ts', answersFile, tableFile);
    const fresh = JSON.parse(readFileSync(tableFile, 'utf8')) as ModelTable;
    for (const n of [1, 2, 3]) {
      expect(fresh.models[`acme.m-${n}`]).toMatchObject({ legacy: true, eol: '2027-01-08' });
      expect(
        fresh.models[`acme.m-${n}`]?.profiles?.us?.map(([to, from]) => [
          regionsOf(fresh, to ?? undefined),
          regionsOf(fresh, from),
        ]),
      ).toEqual([
        ['us-east-1', 'us-east-1'],
        ['us-west-2', 'us-west-2'],
      ]);
    }
    expect(regionsOf(fresh, fresh.regions)).not.toContain('ap-south-2');
  });

  it('fails where no Region answers, and where an answer is none', async () => {
    replay.answer = () => refused;
    await expect(run('collect-bedrock-answers.ts', answersFile, 'us-east-1')).rejects.toThrow(/no Region answered/);
    replay.answer = () => ({ body: {} });
    await expect(run('collect-bedrock-answers.ts', answersFile, 'us-east-1')).rejects.toThrow(/no Region answered/);
  });

  it('touches no table for answers that cannot be used', async () => {
    const before = readFileSync(tableFile, 'utf8');
    writeFileSync(
      answersFile,
      JSON.stringify({ recorded: '2027-02-01', regions: { 'us-east-1': { message: 'denied' } } }),
    );
    await expect(run('refresh-bedrock-models.ts', answersFile, tableFile)).rejects.toThrow(
      /cannot be used[\s\S]*us-east-1/,
    );
    expect(readFileSync(tableFile, 'utf8')).toBe(before);
  });
});
