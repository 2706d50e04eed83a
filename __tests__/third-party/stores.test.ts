// The built action at S3-compatible stores that others wrote. They take minutes to compile or to fetch, so a workflow of
// its own installs them every week; here those run that are installed already, or that STORES names.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyPair } from '../../sandbox/worlds.ts';
import { inputsOf } from '../action/sandboxed.ts';
import { type ReportedRun, runReported } from '../helpers/run-action.ts';
import { INSTALLING_MS } from './alone.ts';
import { BUCKET, KEY, type Running, STORES, startStore } from './stores.ts';

const wanted = process.env.STORES?.split(',');
const chosen = Object.entries(STORES).filter(([name, { ready }]) => wanted?.includes(name) ?? ready());

it('are the ones that were asked for', () => {
  const names = chosen.map(([name]) => name);
  expect(Object.keys(STORES)).toEqual(expect.arrayContaining(names));
  if (wanted) expect(names.sort()).toEqual([...wanted].sort());
});

const says = ({ report }: ReportedRun) => ({
  verdict: report.verdict,
  errors: report.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id),
});

describe.each(chosen)('%s', (_, store) => {
  let running: Running;
  beforeAll(async () => {
    running = await startStore(store);
  }, INSTALLING_MS);
  afterAll(() => running?.stop());

  type Asking = { keys?: KeyPair; bucket?: string; region?: string; more?: Record<string, string> };
  const asked = ({ keys = KEY, bucket = BUCKET, region = 'us-east-1', more = {} }: Asking): Record<string, string> =>
    inputsOf(keys, region, { services: 's3', ...(bucket ? { 's3-buckets': bucket } : {}), ...more });
  /** S3 goes to the store, and nothing to AWS. */
  const alone = (asking: Asking = {}): Promise<ReportedRun> =>
    runReported('', asked(asking), { AWS_ENDPOINT_URL_S3: running.url });
  /** One variable for all services. */
  const everything = (asking: Asking = {}): Promise<ReportedRun> => runReported(running.url, asked(asking));

  const WRONG = { ...KEY, secretAccessKey: 'another-secret' };
  const UNKNOWN = { ...KEY, accessKeyId: 'nobodys-key' };
  const refused = (id: string) =>
    store.verifies ? { verdict: 'fail', errors: [id] } : { verdict: 'pass', errors: [] };
  const FAULTS = [
    ['its own key', {}, { verdict: 'pass', errors: [] }],
    ['no bucket named', { bucket: '' }, { verdict: 'pass', errors: [] }],
    ['a wrong secret', { keys: WRONG }, refused('credentials/wrong-secret')],
    ['an unknown key', { keys: UNKNOWN }, refused('credentials/unknown-key')],
    ['a missing bucket', { bucket: 'nowhere-here' }, { verdict: 'fail', errors: ['s3/bucket-not-found'] }],
  ] as const;

  it.each(FAULTS)('alone, with %s', async (_, asking, expected) => {
    const run = await alone(asking);
    expect(says(run)).toEqual(expected);
    expect(run.report.checks.filter(({ service }) => service === 'sts')).toEqual([]);
  });

  it.each(FAULTS)('by one override for all, with %s', async (_, asking, expected) =>
    expect(says(await everything(asking))).toEqual(expected),
  );

  // It has S3 alone: what STS lacks there comes behind what the store says of the key.
  it.each(
    store.verifies
      ? ([
          ['a wrong secret', WRONG, 'credentials/wrong-secret'],
          ['an unknown key', UNKNOWN, 'credentials/unknown-key'],
        ] as const)
      : [],
  )('asked for STS as well, with %s, says so first', async (_, keys, cause) => {
    const { report } = await everything({ keys, more: { services: 'sts,s3' } });
    expect(report.rootCause).toBe(cause);
  });

  it('asked for STS as well, is not a green run', async () => {
    const { report } = await everything({ more: { services: 'sts,s3' } });
    expect(report.verdict).toBe('fail');
    expect(report.services.s3?.status).toBe('connected');
    expect(report.rootCause).toMatch(/^environment\//);
  });
});
