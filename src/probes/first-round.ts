// Tells when the processor is free: once the first questions have been written to their sockets, there is nothing to do
// but wait for the answers.

import diagnostics from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { WIDTH } from '../aws/connection.ts';
import type { Observation } from '../aws/observation.ts';

export type FirstRound = {
  /** Resolves once each of the questions has been written, or has failed before that. */
  sent: Promise<void>;
  /** One service's questions, as they are put. */
  put(questions: readonly Promise<Observation>[]): void;
  /** Nothing more will be put. */
  end(): void;
};

/** Counts over `services`, each of which puts its questions once. */
export function watchFirstRound(services: number): FirstRound {
  const { promise: sent, resolve } = Promise.withResolvers<void>();
  let [awaited, put, done] = [services, 0, 0];
  // https://nodejs.org/api/diagnostics_channel.html#http: published for every request of this process, as its end is
  // called.
  const onStart = (message: unknown): void => {
    (message as { request: ClientRequest }).request.once('finish', () => count());
  };
  const end = (): void => {
    diagnostics.unsubscribe('http.client.request.start', onStart);
    resolve();
  };
  const count = (more = 1): void => {
    done += more;
    // Questions beyond the width wait for answers, not for sockets.
    if (awaited === 0 && done >= Math.min(put, WIDTH)) end();
  };
  diagnostics.subscribe('http.client.request.start', onStart);
  return {
    sent,
    end,
    put: (questions) => {
      awaited--;
      put += questions.length;
      for (const question of questions) void question.then((o) => count(wasWritten(o) ? 0 : 1));
      count(0);
    },
  };
}

/** An answer proves it; a fault on the way mostly means that there was no socket to write to. */
const wasWritten = (o: Observation): boolean =>
  o.status === 'ok' || (o.status === 'failed' && o.error.kind === 'service');
