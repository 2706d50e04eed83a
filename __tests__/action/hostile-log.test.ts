// Whatever AWS, the event, an input or the workflow file says: no line of the built action's output is a command that its own templates did not make.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { strangeCommands } from '../../fuzz/commands.ts';
import { COMMANDS } from '../../fuzz/fragments.ts';
import { startReplay } from '../../scenarios/replay/server.ts';
import type { Rule } from '../../scenarios/replay/types.ts';
import { runAction } from '../helpers/run-action.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const KEYS = {
  'aws-access-key-id': 'AKIAQYLPMN5HFIQR7ABC',
  'aws-secret-access-key': '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',
};
const BEARER = 'ABSKQmVkcm9ja0FQSUtleS1leGFtcGxlLW9mLWEta2V5';

const expectOnlyOwnCommands = (log: string): void => expect(strangeCommands(log)).toEqual([]);

const hostile = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...COMMANDS, 'orders', 'x', ' ', '.'), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
// An environment variable or a header cannot hold a NUL.
const inVariable = hostile.map((value) => value.replaceAll('\0', ''));

const attack = fc.record({
  code: hostile,
  message: hostile,
  table: inVariable,
  bucket: inVariable,
  model: inVariable,
  role: inVariable,
  region: fc.oneof(fc.constant('us-east-2'), inVariable),
  actor: inVariable,
  ref: inVariable,
  job: inVariable,
  profile: inVariable,
  payload: hostile,
  yaml: hostile,
  arn: hostile,
  annotate: fc.boolean(),
  asRole: fc.boolean(),
});

type Attack = typeof attack extends fc.Arbitrary<infer T> ? T : never;

async function run(a: Attack) {
  const aws: Rule[] = [
    {
      service: 'sts',
      operation: 'GetCallerIdentity',
      times: 1,
      body: undefined,
      status: 403,
      error: { code: a.code, message: a.message },
    },
    {
      service: '*',
      status: 400,
      error: {
        code: a.code || 'x',
        message: `${a.message}: ${a.arn} is not authorized to perform: ${a.code} on resource: ${a.arn}`,
      },
    },
  ];
  const replay = await startReplay({ aws, asked: [a.model], identity: { arn: a.arn } });
  const work = fs.mkdtempSync(path.join(folder, 'work-'));
  fs.mkdirSync(path.join(work, '.github/workflows'), { recursive: true });
  const step = {
    uses: 'octo/aws-credentials-preflight@v1',
    name: a.yaml,
    id: a.yaml,
    env: { [a.yaml]: a.yaml },
    with: {
      'aws-access-key-id': '${{ x }}',
      'aws-secret-access-key': '${{ x }}',
      'aws-region': '${{ x }}',
      'dynamodb-tables': '${{ x }}',
      's3-buckets': '${{ x }}',
      'bedrock-models': '${{ x }}',
      'role-to-assume': '${{ x }}',
      annotate: '${{ x }}',
    },
  };
  fs.writeFileSync(
    path.join(work, '.github/workflows/deploy.yml'),
    stringify({
      on: 'push',
      [a.yaml]: a.yaml,
      permissions: { [a.yaml]: a.yaml },
      jobs: {
        deploy: { environment: a.yaml, 'timeout-minutes': 5, permissions: { [a.yaml]: 'write' }, steps: [step] },
        [a.yaml]: { uses: a.yaml },
      },
    }),
  );
  const event = path.join(work, 'event.json');
  fs.writeFileSync(
    event,
    JSON.stringify({
      repository: { full_name: a.payload, visibility: a.payload, id: a.payload },
      pull_request: { head: { repo: { full_name: a.payload } }, base: { repo: { full_name: `${a.payload}x` } } },
    }),
  );
  try {
    return await runAction(
      replay.url,
      {
        ...KEYS,
        'aws-region': a.region,
        'dynamodb-tables': a.table,
        's3-buckets': a.bucket,
        'bedrock-models': a.model,
        'role-to-assume': a.asRole ? a.role : '',
        annotate: String(a.annotate),
        'timeout-seconds': '8',
      },
      {
        GITHUB_WORKSPACE: work,
        GITHUB_EVENT_PATH: event,
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_ACTOR: a.actor,
        GITHUB_REF: a.ref,
        GITHUB_HEAD_REF: a.ref,
        AWS_PROFILE: a.profile,
        AWS_BEARER_TOKEN_BEDROCK: BEARER,
        GITHUB_ACTION_REPOSITORY: 'octo/aws-credentials-preflight',
      },
    );
  } finally {
    await replay.close();
  }
}

it('no hostile text acts, wherever it comes from', async () => {
  await fc.assert(
    fc.asyncProperty(attack, async (a) => {
      const { log, exit } = await run(a);
      expectOnlyOwnCommands(log);
      expect(log).not.toContain('fault of its own');
      expect(exit).toBe(1);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 400_000);

it('nor does a hostile input that is invalid', async () => {
  await fc.assert(
    fc.asyncProperty(inVariable, inVariable, fc.boolean(), async (one, other, annotate) => {
      const { log, exit } = await runAction(
        'http://127.0.0.1:9',
        {
          services: one,
          ignore: other,
          'fail-on': `x${one}`,
          'report-path': `../${other}`,
          'trust-policy': one,
          annotate: String(annotate),
        },
        { AWS_CA_BUNDLE: `/nowhere/${one}` },
      );
      expectOnlyOwnCommands(log);
      expect(exit).toBe(1);
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 200_000);
