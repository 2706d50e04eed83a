import type { Operation, ServiceOf } from '../services/registry.ts';
import type { Signer, UnaskedObservation } from './observation.ts';

/** What is asked, of whom, and as whom. */
export type Question<O extends Operation = Operation> = {
  service: ServiceOf<O>;
  operation: O;
  target?: string | null;
  region?: string;
  signer: Signer;
  followUp?: boolean;
};

/** A question that was not put, and why. */
export function notEvaluated(question: Question, region: string, reason: string): UnaskedObservation {
  return {
    service: question.service,
    operation: question.operation,
    target: question.target ?? null,
    region: question.region ?? region,
    signer: question.signer,
    followUp: question.followUp ?? false,
    durationMs: 0,
    status: 'not-evaluated',
    reason,
  };
}

/** Why a resource of another partition is not asked for. */
export const ofOtherPartition = (partition: string): string =>
  `its ARN belongs to the partition ${partition}, where credentials of this Region’s partition do not work`;
