// How a rule asks the scene what was answered, so that it need not repeat how an answer is told from another.
import type { ErrorKind, FailedObservation, Observation, OkOf, Operation, ProbeService, Scene } from '../scene.ts';
import { type Answer, answerOf } from './answer.ts';

type Which = {
  service?: ProbeService;
  operation?: Operation | readonly Operation[];
  /** About this target; `any` for any that is named. */
  target?: string | null | { any: true };
  region?: string;
  /** Follow-ups are left out unless they are asked for. */
  followUp?: boolean | 'too';
};

type Why = { answer?: Answer | readonly Answer[]; kind?: ErrorKind; code?: string | readonly string[] };

const isOneOf = <T>(value: T, wanted: T | readonly T[] | undefined): boolean =>
  wanted === undefined || (Array.isArray(wanted) ? wanted.includes(value) : value === wanted);

function fits(o: Observation, { service, operation, target, region, followUp = false }: Which): boolean {
  return (
    isOneOf(o.service, service) &&
    isOneOf(o.operation, operation) &&
    (typeof target === 'object' && target ? o.target !== null : isOneOf(o.target, target)) &&
    isOneOf(o.region, region) &&
    (followUp === 'too' || o.followUp === followUp)
  );
}

/** Requests that failed, and why. */
export function failures(scene: Scene, { answer, kind, code, ...which }: Which & Why = {}): FailedObservation[] {
  return scene.observations.filter(
    (o): o is FailedObservation =>
      o.status === 'failed' &&
      fits(o, which) &&
      isOneOf(o.error.kind, kind) &&
      isOneOf(o.error.code, code) &&
      isOneOf(answerOf(o), answer),
  );
}

/** Requests of one operation that were served, each with the facts that this operation teaches. */
export function successes<O extends Operation>(
  scene: Scene,
  operation: O | readonly O[],
  which: Omit<Which, 'operation'> = {},
): OkOf<O>[] {
  return scene.observations.filter((o) => o.status === 'ok' && fits(o, { ...which, operation })) as OkOf<O>[];
}
