import { getProxyForUrl } from 'proxy-from-env';
import type { Operation, ProbeService } from '../services/registry.ts';
import { beforeDeadline } from './before-deadline.ts';
import type { RawResponse, Sender, Watcher } from './client.ts';
import type { Connection } from './connection.ts';
import { NOT_REACHED } from './limited.ts';
import { notEvaluated, type Question } from './not-evaluated.ts';
import type { FactsOf, ObservationOf, UnaskedObservation } from './observation.ts';
import { type Answered, observedError } from './observed-error.ts';
import { speaksForAws } from './speaks-for-aws.ts';

export type { Question };

/** The text of a refusal, which the SDK keeps from whoever asks when it cannot read it. */
export const readRefusal = ({ body, statusCode = 0 }: Partial<RawResponse>): string | undefined =>
  statusCode >= 400 && body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : undefined;

type Asked = { protocol?: string; hostname?: string; port?: number };

const hostIn = ({ hostname, port }: Asked): string | undefined =>
  hostname ? `${hostname}${port ? `:${port}` : ''}` : undefined;

/** The host of the proxy that the variables name for this request. */
const proxyFor = (request: Asked): string | undefined =>
  URL.parse(getProxyForUrl(`${request.protocol ?? 'https:'}//${hostIn(request) ?? ''}`))?.host;

// What was asked this late, and not answered, may have had too little time.
const LATE_MS = 5_000;

/**
 * Sends one command and tells what was seen, whatever happens: it never throws. `learn` picks the facts out of the output and returns null
 * where the answer lacks what every real answer has. A command of a long list is made when its turn comes.
 */
export async function observe<Output, O extends Operation, C extends object>(
  connection: Connection,
  question: Question<O>,
  client: Sender<C>,
  command: C | (() => C),
  learn: (output: Output, headers: Readonly<Record<string, string>>) => FactsOf<O> | null,
): Promise<ObservationOf<O>> {
  const { deadline, queue, scrub, answering } = connection;
  const { service } = question;
  let started = performance.now();
  const watched: Watched = { answered: unanswered(service), seen: null };
  const watcher = watch(watched, service, () => answering.add(service));
  const base = {
    service,
    operation: question.operation,
    target: question.target ?? null,
    region: question.region ?? connection.region,
    signer: question.signer,
    followUp: question.followUp ?? false,
  };
  const took = () => Math.round(performance.now() - started);
  const failed = (error: unknown, of: Answered): ObservationOf<O> => ({
    ...base,
    durationMs: took(),
    status: 'failed',
    error: observedError(error, of, scrub),
  });
  const send = (): Promise<unknown> => {
    started = performance.now();
    const made = typeof command === 'function' ? command() : command;
    return beforeDeadline(client.send(made, { abortSignal: deadline, watcher }), deadline);
  };
  try {
    const output = (await queue.inTurn(send, service)) as Output;
    const { answered } = watched;
    const facts = isForeign(answered) ? null : learn(output, answered.headers);
    if (facts) return { ...base, durationMs: took(), status: 'ok', facts } as ObservationOf<O>;
    return failed(new Error('the answer is not one that AWS gives'), { ...answered, foreign: true });
  } catch (error) {
    const { answered, seen } = watched;
    if (!deadline.aborted) return failed(error, answered);
    const isLate = queue.isCut() && answering.has(service) && took() < LATE_MS;
    if (error === NOT_REACHED || (isLate && !seen)) return tooLate(question, connection.region);
    // While the next attempt is waited for, what the last one was answered is what is known.
    return seen ? failed(seen.error, seen.answered) : failed(error, answered);
  }
}

const tooLate = (question: Question, region: string): UnaskedObservation => ({
  ...notEvaluated(question, region, 'the run’s time was used up before this request'),
  tooLate: true,
});

const isForeign = ({ service, host, headers }: Answered): boolean =>
  /html/i.test(headers['content-type'] ?? '') || !speaksForAws(service, host, headers);

type Watched = {
  /** What was answered last. */
  answered: Answered;
  /** The last attempt, where it was answered and could not be used, until the next begins. */
  seen: { error: unknown; answered: Answered } | null;
};

const unanswered = (service: ProbeService): Answered => ({ service, status: undefined, headers: {}, host: undefined });

/** Keeps of each attempt what is needed to tell of it. */
function watch(watched: Watched, service: ProbeService, onAnswer: () => void): Watcher {
  return {
    sent: (request) => {
      watched.answered = { ...unanswered(service), host: hostIn(request), proxy: proxyFor(request) };
      watched.seen = null;
    },
    answered: (response) => {
      const { statusCode: status, headers } = response;
      Object.assign(watched.answered, { status, headers, refusal: readRefusal(response), receivedAt: Date.now() });
      onAnswer();
    },
    failed: (error) => {
      const { answered } = watched;
      watched.seen = answered.status === undefined ? null : { error, answered };
    },
  };
}
