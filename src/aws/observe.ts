import { getProxyForUrl } from 'proxy-from-env';
import type { Operation } from '../services/registry.ts';
import type { Connection } from './connection.ts';
import type { Question } from './not-evaluated.ts';
import type { FactsOf, ObservationOf } from './observation.ts';
import { type Answered, observedError } from './observed-error.ts';

export type { Question };

type AnyClient = { send(command: never, options: { abortSignal: AbortSignal }): Promise<unknown> };
type Stack = { add(middleware: unknown, options: unknown): void };

export type RawResponse = {
  statusCode?: number;
  headers?: Record<string, string>;
  body?: AsyncIterable<Uint8Array> | Uint8Array;
};

/** The text of a refusal, which the SDK keeps from whoever asks when it cannot read it. The body is put back for the SDK. */
export async function readRefusal(response: RawResponse): Promise<string | undefined> {
  const { body, statusCode = 0 } = response;
  if (statusCode < 400 || !body || !(Symbol.asyncIterator in body)) return undefined;
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  const whole = Buffer.concat(parts);
  response.body = new Uint8Array(whole);
  return whole.length <= REFUSAL_LIMIT_BYTES ? whole.toString('utf8') : undefined;
}

const REFUSAL_LIMIT_BYTES = 64 * 1024;

type Asked = { protocol?: string; hostname?: string; port?: number };

const hostIn = ({ hostname, port }: Asked): string | undefined =>
  hostname ? `${hostname}${port ? `:${port}` : ''}` : undefined;

/** The host of the proxy that the variables name for this request. */
const proxyFor = (request: Asked): string | undefined =>
  URL.parse(getProxyForUrl(`${request.protocol ?? 'https:'}//${hostIn(request) ?? ''}`))?.host;

/**
 * Sends one command and tells what was seen, whatever happens: it never throws. `learn` picks the facts out of the output and returns null
 * where the answer lacks what every real answer has.
 */
export async function observe<Output, O extends Operation>(
  connection: Connection,
  question: Question<O>,
  client: AnyClient,
  command: { middlewareStack: unknown },
  learn: (output: Output, headers: Readonly<Record<string, string>>) => FactsOf<O> | null,
): Promise<ObservationOf<O>> {
  let started = performance.now();
  const answered: Answered = { status: undefined, headers: {}, host: undefined, notS3: question.service !== 's3' };
  (command.middlewareStack as Stack).add(
    (next: (args: { request?: Asked }) => Promise<{ response?: RawResponse }>) => async (args: { request?: Asked }) => {
      answered.host = args.request && hostIn(args.request);
      answered.proxy = args.request && proxyFor(args.request);
      const result = await next(args);
      answered.status = result.response?.statusCode;
      answered.headers = result.response?.headers ?? {};
      answered.receivedAt = Date.now();
      if (result.response) answered.refusal = await readRefusal(result.response);
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'observe' },
  );
  const base = {
    service: question.service,
    operation: question.operation,
    target: question.target ?? null,
    region: question.region ?? connection.region,
    signer: question.signer,
    followUp: question.followUp ?? false,
  };
  const took = () => Math.round(performance.now() - started);
  try {
    const output = (await connection.inTurn(() => {
      started = performance.now();
      return client.send(command as never, { abortSignal: connection.deadline });
    })) as Output;
    const facts = /html/i.test(answered.headers['content-type'] ?? '') ? null : learn(output, answered.headers);
    if (facts) return { ...base, durationMs: took(), status: 'ok', facts } as ObservationOf<O>;
    return {
      ...base,
      durationMs: took(),
      status: 'failed',
      error: observedError(
        new Error('the answer is not one that AWS gives'),
        { ...answered, foreign: true },
        connection.scrub,
      ),
    };
  } catch (error) {
    return { ...base, durationMs: took(), status: 'failed', error: observedError(error, answered, connection.scrub) };
  }
}
