// What the machine itself answered, as an observation: its files, its programs, its own endpoints.
import type { FailedObservation, ObservedError } from '../aws/observation.ts';
import { type Answered, observedError } from '../aws/observed-error.ts';
import type { Scrub } from '../aws/scrub.ts';
import type { OperationOf } from '../services/registry.ts';

type Local = {
  operation: OperationOf<'machine'>;
  target: string | null;
  region: string;
  /** Of `performance.now()`. */
  started: number;
};

/** Nobody signs there. */
export const localFailure = ({ started, ...asked }: Local, error: ObservedError): FailedObservation => ({
  service: 'machine',
  ...asked,
  durationMs: Math.round(performance.now() - started),
  signer: 'none',
  followUp: false,
  status: 'failed',
  error,
});

const UNANSWERED: Answered = { service: 'machine', status: undefined, headers: {}, host: undefined };

/** An error of the machine's, by its code: of a file, of a program, of a connection. */
export const localError = (error: unknown, scrub: Scrub, host?: string): ObservedError =>
  observedError(error, { ...UNANSWERED, host }, scrub);

export const inWords = (code: string, message: string): ObservedError => ({ kind: 'client', code, message });

/** Whether there was no answer at all. */
export const isUnanswered = ({ kind }: ObservedError): boolean => kind !== 'service' && kind !== 'client';
