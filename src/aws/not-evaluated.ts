import type { Observation, Signer } from '../probes/observation.ts';
import type { ProbeService } from '../services/service.ts';

/** What is asked, of whom, and as whom. */
export type Question = {
  service: ProbeService;
  operation: string;
  target?: string | null;
  region?: string;
  signer: Signer;
  followUp?: boolean;
};

/** A question that was not put, and why. */
export function notEvaluated(question: Question, region: string, reason: string): Observation {
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
