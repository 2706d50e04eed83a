import { expect, it } from 'vitest';
import { healthyWorld, sessionCredentials } from '../../sandbox/worlds.ts';
import { runAction } from '../helpers/run-action.ts';
import { inputsOf, sandboxOf } from './sandboxed.ts';

it('names every bad input in one error, and sends nothing', async () => {
  const world = healthyWorld();
  const sandbox = await sandboxOf(world);
  const run = await runAction(
    sandbox.url,
    inputsOf(sessionCredentials(world), 'us-east-2', {
      services: 'dynamo',
      'fail-on': 'maybe',
      ignore: 'credentials/missing, credentials/root-user, no/such-id',
      'timeout-seconds': '-1',
    }),
  );
  const errors = run.log.match(/^::error .*$/gm) ?? [];
  expect(errors).toHaveLength(1);
  for (const part of ['title=', 'services: "dynamo"', 'fail-on: "maybe"', 'timeout-seconds: "-1"'])
    expect(errors[0]).toContain(part);
  for (const id of ['credentials/missing', 'no/such-id'])
    expect(errors[0]).toContain(`ignore: "${id}" is not an ID of a warning or notice; an error cannot be ignored`);
  expect(errors[0]).not.toContain('credentials/root-user');
  expect(run.exit).toBe(1);
  expect(run.outputs.verdict).toBe('fail');
  expect(run.report).toBeNull();
  expect(run.summary).toContain('timeout-seconds');
  expect(sandbox.requests).toHaveLength(0);
});

it('fails on a bad input whatever fail-on says', async () => {
  const run = await runAction('http://127.0.0.1:9', { 'fail-on': 'never', summary: 'sometimes' });
  expect(run.exit).toBe(1);
  expect(run.log).toContain('summary: "sometimes"');
});

it('shows no secret that was put into the wrong input', async () => {
  const secret = 'q8Zf3LkV0nXbR7sTjY2mWc5HdPaG9uEo1iK4vB6x';
  const run = await runAction('http://127.0.0.1:9', { 'aws-secret-access-key': secret, services: secret });
  expect(run.exit).toBe(1);
  expect(run.log + run.summary).not.toContain(secret);
});

it('refuses hostile text in an input without obeying it', async () => {
  const run = await runAction('http://127.0.0.1:9', {
    services: 'x\n::set-output name=verdict::pass\n##[add-path]/tmp',
  });
  expect(run.log).not.toMatch(/^\s*::set-output/m);
  expect(run.log).not.toContain('##[');
  expect(run.outputs.verdict).toBe('fail');
});
