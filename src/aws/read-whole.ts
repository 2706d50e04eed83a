// Every answer is read here, whole and within limits, before a client sees it: what answers may never end, may be a
// download, or may stall in the middle.
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { outOfTime } from './before-deadline.ts';

type Handle = NodeHttpHandler['handle'];
type Response = Awaited<ReturnType<Handle>>['response'];

// AWS's refusals have a few hundred bytes.
const REFUSAL_LIMIT = 64 * 1024;
// The longest answers are catalogs and simulations. Those in XML are shorter, and reading them costs more.
const XML_LIMIT = 1024 * 1024;
const ANSWER_LIMIT = 4 * 1024 * 1024;

function longestOf({ statusCode, headers }: Response): number {
  const type = headers['content-type'] ?? '';
  if (statusCode >= 300 || /html/i.test(type)) return REFUSAL_LIMIT;
  return /xml/i.test(type) ? XML_LIMIT : ANSWER_LIMIT;
}

/** The code of an answer that AWS does not give, whatever else is in it. */
export const NOT_AN_ANSWER = 'ERR_NOT_AN_ANSWER';

const notAnAnswer = (message: string, { statusCode }: Pick<Response, 'statusCode'>): Error =>
  Object.assign(new Error(message), { code: NOT_AN_ANSWER, statusCode });

// What breaks HTTP in a body is told to its request alone; the body is only cut.
const broken = new WeakSet<object>();

/** Notes of a request what its handler leaves aside: a body that breaks HTTP, and an answer that leaves HTTP. */
export function watchForm(request: ClientRequest): void {
  request.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (/^HPE_/.test(code ?? '')) broken.add(request);
  });
  request.once('upgrade', (answer, socket) => {
    socket.destroy();
    request.emit('error', notAnAnswer(NO_ANSWER, { statusCode: answer.statusCode ?? 101 }));
  });
}

const NO_ANSWER = 'the status is not one of an answer';

/**
 * The handler with a limit of time for each request, from its start to the last byte of its answer, and one of bytes.
 * A stream of events stays a stream, within the same limits. Throws `outOfTime`, or an error with `NOT_AN_ANSWER`.
 */
export function readingWhole(inner: NodeHttpHandler, limitMs: number): NodeHttpHandler {
  const handle: Handle = async (request, { abortSignal, ...options } = {}) => {
    const limit = limitOf(limitMs, abortSignal as AbortSignal | undefined);
    try {
      const { response } = await inner.handle(request, { ...options, abortSignal: limit.signal });
      const chunks = chunksOf(response.body as Body, response, limit);
      response.body = isStream(response) ? chunks : await wholeOf(chunks);
      return { response };
    } catch (error) {
      const isLate = limit.signal.aborted;
      limit.release();
      throw isLate ? outOfTime() : error;
    }
  };
  return Object.assign(Object.create(inner) as NodeHttpHandler, { handle });
}

type Limit = { signal: AbortSignal; release(): void };

function limitOf(limitMs: number, outer: AbortSignal | undefined): Limit {
  const own = new AbortController();
  const stop = (): void => own.abort();
  // Nobody need read a stream to its end, and nobody waits for it then.
  const timer = setTimeout(stop, limitMs).unref();
  outer?.addEventListener('abort', stop, { once: true });
  if (outer?.aborted) stop();
  const release = (): void => {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  };
  return { signal: own.signal, release };
}

const isStream = ({ statusCode, headers }: Response): boolean =>
  statusCode >= 200 && statusCode < 300 && /vnd\.amazon\.eventstream/.test(headers['content-type'] ?? '');

async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

type Body = IncomingMessage & { req?: ClientRequest };

async function* chunksOf(body: Body, response: Response, { signal, release }: Limit): AsyncGenerator<Uint8Array> {
  const stop = (): void => void body.destroy(outOfTime());
  signal.addEventListener('abort', stop, { once: true });
  try {
    // 101 ends HTTP on its connection: nothing that could be an answer follows.
    if (response.statusCode < 200) throw notAnAnswer(NO_ANSWER, response);
    const most = longestOf(response);
    let left = most;
    for await (const part of body) {
      left -= part.length;
      if (left < 0) throw notAnAnswer(`the answer is longer than the ${most} bytes that this action reads`, response);
      yield part;
    }
  } catch (error) {
    if (signal.aborted) throw outOfTime();
    throw body.req && broken.has(body.req) ? notAnAnswer('the body of the answer breaks HTTP', response) : error;
  } finally {
    signal.removeEventListener('abort', stop);
    release();
    body.destroy();
  }
}
