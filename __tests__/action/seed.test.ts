import { describe, expect, it } from 'vitest';
import { healthyWorld, sessionCredentials } from '../../sandbox/worlds.ts';
import { runAction } from '../helpers/run-action.ts';
import { inputsOf, sandboxOf } from './sandboxed.ts';

describe('the situation that this project grew out of, against an AWS that verifies signatures', () => {
  it('stops before any request where the token was left behind', async () => {
    const world = healthyWorld({ region: 'us-east-2' });
    const sandbox = await sandboxOf(world);
    const { sessionToken: _, ...keys } = sessionCredentials(world);
    const run = await runAction(sandbox.url, inputsOf(keys));
    expect(run.exit).toBe(1);
    expect(run.report?.rootCause).toBe('credentials/missing-session-token');
    expect(sandbox.requests).toHaveLength(0);
    expect(run.log.match(/^::error /gm)).toHaveLength(1);
  });

  it('names one cause for three services’ words, where the token is another session’s', async () => {
    const world = healthyWorld({ region: 'us-east-2' });
    const sandbox = await sandboxOf(world);
    const other = world.sessions[1]?.token ?? '';
    const run = await runAction(
      sandbox.url,
      inputsOf({ ...sessionCredentials(world), sessionToken: other }, 'us-east-2', {
        'dynamodb-tables': 'orders',
        's3-buckets': 'acme-artifacts',
      }),
    );
    expect(run.report?.findings.map((f) => f.id)).toEqual(['credentials/session-invalid']);
    expect(run.log).toContain('UnrecognizedClientException');
    expect(run.log).toContain('does not exist in our records');
    expect(run.log.match(/^::error /gm)).toHaveLength(1);
    // Authentication errors are never sent again, and no variant of the secret is tried.
    expect(sandbox.requests.filter((r) => r.operation === 'GetCallerIdentity')).toHaveLength(1);
    expect(sandbox.requests.filter((r) => r.service === 'dynamodb')).toHaveLength(1);
    for (const text of [run.log, run.summary, JSON.stringify(run.outputs)])
      expect(text).not.toContain(other.slice(0, 60));
  });

  it('is green for a live session, with a table, a bucket and a model', async () => {
    const world = healthyWorld({ region: 'us-east-2' });
    const sandbox = await sandboxOf(world);
    const run = await runAction(
      sandbox.url,
      inputsOf(sessionCredentials(world), 'us-east-2', {
        'dynamodb-tables': 'orders',
        's3-buckets': 'acme-artifacts',
        'bedrock-models': 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
      }),
    );
    expect(run.exit).toBe(0);
    expect(run.outputs.verdict).toBe('pass');
    expect(Object.values(run.report?.services ?? {}).map((s) => [s.status, s.ready])).toEqual(
      Array.from({ length: 4 }, () => ['connected', true]),
    );
    expect(sandbox.requests.every((r) => r.status === 200)).toBe(true);
  });
});
