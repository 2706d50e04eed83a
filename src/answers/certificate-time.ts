// A certificate that is out of time, or a clock that is: the handshake says the same of both.
import type { FailedObservation, Scene } from '../scene.ts';

export type OutOfTime = Readonly<{ from: string; to: string; clock: string }>;

/** The certificate's time beside the runner's, where the one does not fit the other. */
export function outOfTime({ now }: Pick<Scene, 'now'>, { error }: FailedObservation): OutOfTime | null {
  const { kind, validity } = error;
  return kind === 'tls' && validity ? { ...validity, clock: new Date(now).toISOString() } : null;
}

// No clock was right before this action was there.
const EARLIEST = Date.parse('2026-01-01T00:00:00Z');
const AMAZON = /\bAmazon\b/;

/**
 * Whether it is the clock for certain: it shows a time before this action was written, or AWS's own authority has issued
 * the certificate, which AWS renews long before it ends.
 */
export const isClockWrong = (scene: Pick<Scene, 'now'>, o: FailedObservation): boolean =>
  outOfTime(scene, o) !== null && (scene.now < EARLIEST || AMAZON.test(o.error.issuer ?? ''));

const YEAR_MS = 365 * 86_400_000;

/** Whether the clock is the first suspect: no certificate that is in use is a year out of time. */
export function isYearOff({ from, to, clock }: OutOfTime): boolean {
  const now = Date.parse(clock);
  return now < Date.parse(from) || now > Date.parse(to) + YEAR_MS;
}
