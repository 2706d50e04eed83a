import { describe, expect, it } from 'vitest';
import { type Answers, type Collection, fromCollection, print, withAnswers } from '../../scripts/refresh-bedrock-models.ts';
import type { ModelTable } from '../../src/knowledge/bedrock-table.ts';

const COLLECTION: Collection = {
  compiled: '2026-11-22',
  partitions: { aws: { bedrock: ['us-east-1', 'us-west-2', 'eu-west-1'] } },
  prefixSourceRegions: { us: ['us-east-1', 'us-west-2'], global: ['us-east-1', 'eu-west-1'] },
  routeSets: { r1: ['us-east-1', 'us-west-2'] },
  mantleToRuntimeId: { 'acme.m': 'acme.m-v1:0' },
  orphanProfiles: { 'us.acme.orphan-v1:0': ['us-east-1'], 'us.acme.m-v1:0': ['us-east-1'] },
  goneBefore202608: { 'acme.old-v1, older-v1:1': 'gone', 'acme.text-*, picture-v1/v2': 'gone' },
  models: [
    { id: 'acme.m-v1:0', status: 'LEGACY', lifecycle: { start: '2026-01-01', eol: '2027-01-01' }, out: ['text'], onDemand: ['us-west-2', 'us-east-1'], profiles: { us: { r1: ['us-east-1', 'us-west-2'] }, global: ['eu-west-1'], jp: null } },
    { id: 'acme.m', runtime: false },
    { id: 'acme.painter', out: ['image'], onDemandUnsure: ['eu-west-1'], dataRetention: 'aws_review' },
  ],
};
const regionsOf = (table: ModelTable, index: number | undefined) => (index === undefined ? undefined : table.sets[index]);
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
    expect(table.gone).toEqual(['acme.old-v1', 'acme.older-v1:1', 'acme.orphan-v1:0', 'acme.picture-v1', 'acme.picture-v2', 'acme.text-*']);
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
          { modelId: 'acme.n-v1', outputModalities: ['TEXT'], inferenceTypesSupported: ['INFERENCE_PROFILE'], modelLifecycle: { status: 'ACTIVE', startOfLifeTime: '2027-01-15T00:00:00Z' } },
          { modelId: 'acme.n-v1:200k', inferenceTypesSupported: ['PROVISIONED'] },
          { modelId: 'acme.painter', outputModalities: ['IMAGE'], inferenceTypesSupported: ['ON_DEMAND'], modelLifecycle: { status: 'LEGACY', endOfLifeTime: '2027-06-01T00:00:00Z' } },
        ],
        inferenceProfileSummaries: [
          { inferenceProfileId: 'us.acme.n-v1', type: 'SYSTEM_DEFINED', models: [arn('us-east-1'), arn('us-west-2')] },
          { inferenceProfileId: 'global.acme.n-v1', type: 'SYSTEM_DEFINED', models: [arn(''), arn('us-east-1')] },
          { inferenceProfileId: 'mine', type: 'APPLICATION', models: [arn('us-east-1')] },
        ],
      },
      'sa-east-1': { modelSummaries: [], inferenceProfileSummaries: [{ inferenceProfileId: 'us.acme.n-v1', models: [arn('us-east-1'), arn('us-west-2')] }] },
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
    expect(n?.profiles?.us?.map(([to, from]) => [regionsOf(fresh, to ?? undefined), regionsOf(fresh, from)])).toEqual([['us-east-1 us-west-2', 'sa-east-1 us-east-1']]);
    expect(n?.profiles?.global?.[0]?.[0]).toBeNull();
    expect(regionsOf(fresh, fresh.prefixes.us)).toBe('sa-east-1 us-east-1 us-west-2');
    expect(regionsOf(fresh, fresh.regions)).toContain('sa-east-1');
    expect(fresh.models['acme.painter']).toMatchObject({ legacy: true, eol: '2027-06-01', kind: 'image', retention: 'aws_review' });
    expect(fresh.date).toBe('2027-02-01');
    expect(Object.keys(fresh.models)).not.toContain('acme.n-v1:200k');
    expect(JSON.stringify(fresh)).not.toContain('mine');
  });
  it('say the same twice', () => expect(withAnswers(fresh, answers)).toEqual(fresh));
});
