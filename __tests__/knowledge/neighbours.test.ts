import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportsToJob, isByOidc, sendsSessionTags } from '../../src/knowledge/neighbours/configure-aws-credentials.ts';
import {
  type Around,
  isSince,
  isWithin,
  type StepText,
  sprungBy,
  versionIn,
} from '../../src/knowledge/neighbours/neighbour.ts';
import { ecrRegistry, isClaudeOnBedrock } from '../../src/knowledge/neighbours/others.ts';
import { NEIGHBOURS, neighbourOf } from '../../src/knowledge/neighbours/table.ts';

const step = (given: Record<string, string>, more: Partial<StepText> = {}): StepText => ({
  uses: 'aws-actions/configure-aws-credentials@v6',
  run: '',
  with: given,
  env: {},
  ...more,
});

describe('every row', () => {
  it.each(NEIGHBOURS.map((row) => [row.name, row] as const))(
    '%s says what was looked at, when, and where',
    (_, row) => {
      expect(row.seen.version).not.toBe('');
      expect(row.seen.commit).toMatch(/^[0-9a-f]{7}$|^npm$/);
      expect(row.seen.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(row.source).toMatch(/^https:\/\//);
      expect(row.uses === null).toBe(row.runs !== null);
      expect(new Set(row.traps.map(({ id }) => id)).size).toBe(row.traps.length);
    },
  );
});

describe('versions', () => {
  it.each([
    ['x@v6', [6, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]],
    ['x@v6.2.3', [6, 2, 3]],
    ['x@4.1', [4, 1, Number.MAX_SAFE_INTEGER]],
    ['x@bcd40891f2c5f7d5c5b6b8a1f9f5d4b6b8a1f9f5', null],
    ['x@main', null],
    ['x', null],
  ])('%s', (uses, expected) => expect(versionIn(uses)).toEqual(expected));
  it('a major is its newest, a commit the newest of all', () => {
    expect(isSince('x@v4', '4.3.0')).toBe(true);
    expect(isSince('x@v4.2.1', '4.3.0')).toBe(false);
    expect(isSince('x@main', '5.0.0')).toBe(true);
    expect(isWithin('x@v7', { from: '1.0.0', before: '7.0.0' })).toBe(false);
    expect(isWithin('x@v6.9.9', { from: '1.0.0', before: '7.0.0' })).toBe(true);
  });
});

describe('configure-aws-credentials', () => {
  it.each([
    [{}, true],
    [{ 'aws-profile': 'ci' }, false],
    [{ 'aws-profile': 'ci', 'output-env-credentials': 'true' }, true],
    [{ 'output-env-credentials': 'False' }, false],
    [{ 'output-env-credentials': '' }, true],
    [{ 'output-env-credentials': '${{ inputs.x }}' }, 'open'],
  ])('exports with %j: %s', (given, expected) => expect(exportsToJob(step(given))).toBe(expected));
  it('takes the token only for a role, without keys and without a chain', () => {
    expect(isByOidc(step({ 'role-to-assume': 'r' }), { idToken: true })).toBe(true);
    expect(isByOidc(step({ 'role-to-assume': 'r' }), { idToken: false })).toBe(false);
    expect(isByOidc(step({ 'role-to-assume': 'r', 'role-chaining': 'true' }), { idToken: true })).toBe(false);
    expect(isByOidc(step({ 'role-to-assume': 'r', 'aws-access-key-id': 'k' }), { idToken: true })).toBe(false);
  });
  it('sends tags where it does not take the token', () => {
    expect(sendsSessionTags(step({ 'role-to-assume': 'r' }), { idToken: true })).toBe(false);
    expect(sendsSessionTags(step({ 'role-to-assume': 'r' }), { idToken: false })).toBe(true);
    expect(
      sendsSessionTags(step({ 'role-to-assume': 'r', 'role-skip-session-tagging': 'true' }), { idToken: false }),
    ).toBe(false);
  });
});

it.each([
  ['123456789012.dkr.ecr.us-east-2.amazonaws.com', 'us-east-2'],
  ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
  ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['123456789012.dkr-ecr.us-east-2.on.aws', 'us-east-2'],
  ['public.ecr.aws', undefined],
  ['ghcr.io', undefined],
])('the registry %s', (registry, region) => expect(ecrRegistry(registry)?.region).toBe(region));

describe('Claude Code on Bedrock', () => {
  const claude = (given: Record<string, string>, env: Record<string, string> = {}) =>
    isClaudeOnBedrock(step(given, { uses: 'anthropics/claude-code-action@v1' }), env);
  it('is the action with use_bedrock', () => {
    expect(claude({ use_bedrock: 'true' })).toBe(true);
    expect(claude({})).toBe(false);
    expect(claude({ use_bedrock: 'false' })).toBe(false);
  });
  it('is the command with its variable', () => {
    const script = (run: string) => step({}, { uses: '', run });
    expect(isClaudeOnBedrock(script('claude -p "go"'), { CLAUDE_CODE_USE_BEDROCK: '1' })).toBe(true);
    expect(isClaudeOnBedrock(script('export CLAUDE_CODE_USE_BEDROCK=1\nclaude -p go'), {})).toBe(true);
    expect(isClaudeOnBedrock(script('claude -p "go"'), {})).toBe(false);
    expect(isClaudeOnBedrock(script('echo claude-code'), { CLAUDE_CODE_USE_BEDROCK: '1' })).toBe(false);
  });
  it('has a row', () =>
    expect(neighbourOf({ uses: '', run: 'npx -y @anthropic-ai/claude-code -p go' })?.name).toBe('Claude Code'));
});

describe('the page for users', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/beside-other-actions.md'), 'utf8');
  type Written = { uses?: string; run?: string; with?: Record<string, unknown> };
  const jobs = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => {
    const shown = parse(block) as { steps?: Written[]; jobs?: { deploy: { steps: Written[] } } };
    return shown.steps ?? shown.jobs?.deploy.steps ?? [];
  });
  const afterSignIn: Around = {
    regions: { AWS_REGION: 'us-east-2', AWS_DEFAULT_REGION: 'us-east-2' },
    key: 'session',
    bearer: false,
    profile: null,
    otherSources: false,
    idToken: true,
    proxies: [],
  };
  it.each(jobs.map((steps, index) => [index + 1, steps] as const))('runs into no trap in job %i', (_, steps) => {
    expect(steps.length).toBeGreaterThan(2);
    for (const { uses = '', run = '', with: inputs = {} } of steps) {
      const written = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
      const at = { uses, run, with: written, env: {} };
      const row = neighbourOf(at);
      if (row) expect(sprungBy(row, at, afterSignIn)).toEqual([]);
    }
  });
  it('names every action of the table', () => {
    for (const { uses } of NEIGHBOURS) if (uses) expect(page.toLowerCase()).toContain(`\`${uses}\``);
  });
});
