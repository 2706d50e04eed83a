// Under AWS's own host names, with no endpoint override: only AWS speaks for AWS, whatever answers in its place.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { KeyPair } from '../../sandbox/worlds.ts';
import { healthyWorld, userCredentials } from '../../sandbox/worlds.ts';
import { type AwsHosts, type Certificate, type Fault, startAwsHosts } from '../helpers/aws-hosts.ts';
import { type ReportedRun, runReported } from '../helpers/run-action.ts';
import { inputsOf, sandboxOf, untilTheEnd } from './sandboxed.ts';

type Options = {
  faults?: Readonly<Record<string, Fault>>;
  certificate?: Certificate;
  keys?: (keys: KeyPair) => KeyPair;
  inputs?: Record<string, string>;
  environment?: Record<string, string>;
};

async function runAtAws(options: Options): Promise<ReportedRun & { hosts: AwsHosts }> {
  const { faults = {}, certificate = 'server', keys = (own) => own, inputs = {}, environment = {} } = options;
  const world = healthyWorld();
  const sandbox = await sandboxOf(world);
  const hosts = untilTheEnd(await startAwsHosts({ sandbox: sandbox.url, faults, certificate }));
  const run = await runReported('', inputsOf(keys(userCredentials(world)), 'us-east-2', inputs), {
    ...hosts.environment,
    ...environment,
  });
  return { ...run, hosts };
}

const answer =
  (status: number, type: string, body: string, headers: Record<string, string> = {}): Fault =>
  (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);

const errorsOf = ({ report }: ReportedRun): string[] =>
  report.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id);

const HOSTS = { dynamodb: 'dynamodb.', s3: 's3.', bedrock_runtime: 'bedrock.', sts: 'sts.' } as const;
const UNEXPECTED = 'environment/unexpected-response';

it('passes where AWS answers', async () => {
  const run = await runAtAws({});
  expect(run.report.verdict, run.log).toBe('pass');
  expect(run.hosts.asked).toContain('sts.us-east-2.amazonaws.com');
});

describe('a gateway’s error document without AWS’s request id', () => {
  const json = (status: number, body: object) => answer(status, 'application/json', JSON.stringify(body));
  const denied = {
    'JSON with a code': json(403, { code: 'AccessDenied', message: 'Access denied by policy 12' }),
    'JSON of AWS’s form': json(403, { __type: 'AccessDeniedException', message: 'not authorized' }),
    'XML of S3’s form': answer(403, 'application/xml', '<Error><Code>AccessDenied</Code><Message>No</Message></Error>'),
    'a throttle': json(429, { code: 'TooManyRequestsException', message: 'slow down' }),
    'a bare 401': json(401, { code: 'Unauthorized' }),
    'an error of a service’s': answer(503, 'application/json', '{"code":"ServiceUnavailable"}', { 'retry-after': '0' }),
  };
  it.each([
    ['JSON with a code', 'dynamodb'],
    ['JSON with a code', 's3'],
    ['JSON with a code', 'bedrock_runtime'],
    ['JSON with a code', 'sts'],
    ['JSON of AWS’s form', 'bedrock_runtime'],
    ['XML of S3’s form', 's3'],
    ['a throttle', 'dynamodb'],
    ['a bare 401', 'sts'],
    ['an error of a service’s', 'dynamodb'],
  ] as const)('%s is not an answer of %s', async (fault, service) => {
    const run = await runAtAws({ faults: { [HOSTS[service]]: denied[fault] } });
    expect(errorsOf(run), run.log).toEqual([UNEXPECTED]);
    expect(run.report.rootCause).toBe(UNEXPECTED);
    expect(run.report.services[service]).toMatchObject({ status: 'error', ready: false });
  });

  it('is not a denial of a table, a bucket or a model that is named', async () => {
    const fault = denied['JSON of AWS’s form'];
    const run = await runAtAws({
      faults: { 'dynamodb.': fault, 's3.': fault, 'bedrock-runtime.': fault, 'ddb.': fault },
      inputs: {
        'dynamodb-tables': 'orders',
        's3-buckets': 'acme-artifacts',
        'bedrock-models': 'amazon.nova-lite-v1:0',
      },
    });
    expect(errorsOf(run), run.log).toEqual([UNEXPECTED]);
  });

  it.each(['dynamodb.', 's3.', 'bedrock.'])('at %s does not clear a key that the others do not know', async (host) => {
    const run = await runAtAws({
      faults: { [host]: denied['JSON with a code'] },
      keys: (keys) => ({ ...keys, accessKeyId: 'AKIAQYLPMN5HFIQR7ZAB' }),
    });
    expect(run.report.rootCause, run.log).toBe('credentials/unknown-key');
    expect(errorsOf(run)).toEqual(['credentials/unknown-key', UNEXPECTED]);
  });

  it.each(['dynamodb.', 's3.'])('at %s does not prove a secret that the others refuse', async (host) => {
    const run = await runAtAws({
      faults: { [host]: denied['XML of S3’s form'] },
      keys: (keys) => ({ ...keys, secretAccessKey: 'q8Zf3LkV0nXbR7sTjY2mWc5HdPaG9uEo1iK4vB6x' }),
    });
    expect(run.report.rootCause, run.log).toBe('credentials/wrong-secret');
    expect(errorsOf(run)).toEqual(['credentials/wrong-secret', UNEXPECTED]);
  });

  it('with the request id, it is AWS’s denial', async () => {
    const id = { 'x-amzn-requestid': 'ABCDEF0123456789' };
    const run = await runAtAws({
      faults: { 'dynamodb.': answer(400, 'application/x-amz-json-1.0', '{"__type":"AccessDeniedException"}', id) },
    });
    expect(run.report.services.dynamodb, run.log).toMatchObject({ status: 'connected', ready: true });
    expect(errorsOf(run)).toEqual([]);
  });
});

describe('a 200 that AWS does not give', () => {
  const deep = (open: string, close: string) => `${open.repeat(10_000)}${close.repeat(10_000)}`;
  const id = { 'x-amzn-requestid': 'R-1', 'x-amz-request-id': 'R-1' };
  it.each([
    ['null', answer(200, 'application/json', 'null', id)],
    ['wrong types', answer(200, 'application/json', '{"modelSummaries":7,"TableNames":"x"}', id)],
    ['a number', answer(200, 'application/json', '42', id)],
    ['deep JSON', answer(200, 'application/json', deep('[', ']'), id)],
    ['deep XML', answer(200, 'text/xml', deep('<a>', '</a>'), id)],
    ['nothing', answer(200, 'text/xml', '', id)],
    [
      'a refusal of deep JSON',
      answer(403, 'application/json', deep('{"a":', '1').replace(/1$/, '}'.repeat(10_000)), id),
    ],
    ['well-formed, and without a request id', answer(200, 'application/json', '{"TableNames":[],"modelSummaries":[]}')],
  ])('%s', async (_, fault) => {
    const run = await runAtAws({ faults: { 'amazonaws.com': fault } });
    expect(errorsOf(run), run.log).toEqual([UNEXPECTED]);
  });
});

describe('an answer that does not end', () => {
  const inputs = { 'timeout-seconds': '6' };
  const stall: Fault = (_, response) => {
    response.writeHead(200).write('<');
  };
  const drip: Fault = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drops = setInterval(() => response.write(' '), 1_000);
    response.on('close', () => clearInterval(drops));
  };
  it.each([
    ['stalls', stall],
    ['comes a byte a second', drip],
  ] as const)('and %s: one timeout', async (_, fault) => {
    const started = performance.now();
    const run = await runAtAws({ faults: { 'amazonaws.com': fault }, inputs });
    expect(errorsOf(run), run.log).toEqual(['environment/timeout']);
    expect(performance.now() - started).toBeLessThan(9_000);
  });

  it.each([200, 403])('%i without end is read to a limit only', async (status) => {
    const started = performance.now();
    const run = await runAtAws({
      faults: {
        'amazonaws.com': (_, response) => {
          response.writeHead(status, { 'content-type': 'application/json' });
          const pour = setInterval(() => response.write('a'.repeat(256 * 1024)), 5);
          response.on('close', () => clearInterval(pour));
        },
      },
      inputs: { 'timeout-seconds': '12' },
    });
    expect(errorsOf(run), run.log).toEqual([UNEXPECTED]);
    expect(performance.now() - started).toBeLessThan(9_000);
  });

  it.each([{}, { upgrade: 'websocket', connection: 'Upgrade' }])('101 (%o) is not an answer', async (headers) => {
    const started = performance.now();
    const run = await runAtAws({
      faults: {
        'amazonaws.com': (request) => {
          const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
          request.socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('')}\r\n`);
        },
      },
      inputs,
    });
    expect(errorsOf(run), run.log).toEqual([UNEXPECTED]);
    expect(performance.now() - started).toBeLessThan(8_000);
  });

  it('a bad chunk is not an answer', async () => {
    const run = await runAtAws({
      faults: {
        'amazonaws.com': (request) =>
          void request.socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n'),
      },
    });
    expect(errorsOf(run), run.log).toEqual([UNEXPECTED]);
  });
});

describe('the deadline in the wait before another try', () => {
  const later = { 'retry-after': '86400', 'x-amzn-requestid': 'R-1', 'x-amz-request-id': 'R-1' };
  it.each([
    [
      'environment/throttled',
      answer(
        400,
        'application/x-amz-json-1.0',
        '{"__type":"com.amazon.coral.availability#ThrottlingException"}',
        later,
      ),
    ],
    [
      'environment/service-unavailable',
      answer(503, 'application/x-amz-json-1.0', '{"__type":"ServiceUnavailable"}', later),
    ],
    [UNEXPECTED, answer(503, 'text/html', '<html>busy</html>', { 'retry-after': '86400' })],
  ])('keeps what was answered: %s', async (id, fault) => {
    const run = await runAtAws({
      faults: { 'dynamodb.': fault },
      inputs: { services: 'dynamodb', 'timeout-seconds': '9' },
    });
    expect(
      run.report.findings.map((f) => f.id).filter((each) => !each.startsWith('credentials/')),
      run.log,
    ).toEqual([id]);
  });
});

describe('a certificate', () => {
  it('that is too weak is not trusted', async () => {
    const run = await runAtAws({ certificate: 'weak' });
    expect(errorsOf(run), run.log).toEqual(['environment/tls-untrusted']);
  });
  it('that has ended names the clock too, with both times', async () => {
    const run = await runAtAws({ certificate: 'expired' });
    expect(errorsOf(run), run.log).toEqual(['environment/tls-untrusted']);
    expect(run.log).toContain('check the clock first');
    expect(run.log).toMatch(
      /valid from 2019-01-01T00:00:00.000Z to 2020-01-01T00:00:00.000Z; the runner’s clock shows 20/,
    );
  });
  it('that is not valid yet is so by a clock that is behind, in the first place', async () => {
    const run = await runAtAws({ certificate: 'future' });
    expect(errorsOf(run), run.log).toEqual(['environment/tls-untrusted']);
    expect(run.log).toContain('check the clock first');
  });
});

// A machine that gives the run no processor for seconds is what each of these is about to rule out: they may try again.
describe('long lists', { retry: 2 }, () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `table-${i}`).join(',');
  const id = { 'x-amzn-requestid': 'R-1', 'x-amz-request-id': 'R-1' };
  const slowly =
    (ms: number, type: string, body: string): Fault =>
    (request, response) =>
      void setTimeout(() => answer(200, type, body, id)(request, response), ms);
  const table = (ms: number) => slowly(ms, 'application/x-amz-json-1.0', '{"Table":{"TableStatus":"ACTIVE"}}');

  // The last waits longer than a connection may take.
  it('wait for their turn, and that is not a timeout', async () => {
    const run = await runAtAws({
      faults: { 'dynamodb.': table(1_000), 'ddb.': table(1_000) },
      inputs: { services: 'dynamodb', 'dynamodb-tables': names(300), 'timeout-seconds': '40' },
    });
    expect(errorsOf(run), run.log.slice(-3_000)).toEqual([]);
    expect(run.report.services.dynamodb).toMatchObject({ status: 'connected', ready: true });
  });

  // No machine is fast enough for all of them, and one round of questions is enough.
  it('that are too long for the time are not evaluated, in one finding', async () => {
    const run = await runAtAws({
      faults: { 'dynamodb.': table(900), 'ddb.': table(900) },
      inputs: { services: 'dynamodb', 'dynamodb-tables': names(1600), 'timeout-seconds': '25' },
    });
    expect(run.report.rootCause, run.log.slice(-3_000)).toBe('environment/targets-not-reached');
    expect(run.report.verdict).toBe('warn');
    const statuses = Map.groupBy(run.report.checks, ({ status }) => status);
    expect(statuses.get('failed') ?? []).toEqual([]);
    expect(statuses.get('ok')?.length).toBeGreaterThan(40);
    expect(statuses.get('not-evaluated')?.length).toBeGreaterThan(40);
  });

  it('a silent service stays a timeout, whatever waits behind it', async () => {
    const run = await runAtAws({
      faults: { 'dynamodb.': () => {}, 'ddb.': () => {} },
      inputs: { services: 'dynamodb', 'dynamodb-tables': names(200), 'timeout-seconds': '9' },
    });
    expect(errorsOf(run), run.log.slice(-3_000)).toEqual(['environment/timeout']);
    expect(run.report.rootCause).toBe('environment/timeout');
    expect(run.report.findings.map((f) => f.id)).not.toContain('environment/targets-not-reached');
  });

  it('of buckets, each of which is a host, keep few connections open', async () => {
    const list =
      '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name><KeyCount>0</KeyCount></ListBucketResult>';
    const run = await runAtAws({
      faults: { 's3.': slowly(20, 'application/xml', list) },
      inputs: {
        services: 's3',
        's3-buckets': Array.from({ length: 120 }, (_, i) => `shop-bucket-${i}`).join(','),
        'timeout-seconds': '60',
      },
    });
    expect(errorsOf(run), run.log.slice(-3_000)).toEqual([]);
    expect(run.hosts.mostOpen()).toBeLessThanOrEqual(80);
  });
});
