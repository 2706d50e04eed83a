import { notEvaluated } from '../../aws/not-evaluated.ts';
import type { Observation, Signer } from '../../aws/observation.ts';
import type { OperationOf } from '../../services/registry.ts';

/** A model to invoke: where, and with which credentials. */
export type Target = { model: string; region: string; signer: Signer; followUp?: boolean };

export const questionOf = <O extends OperationOf<'bedrock'>>(target: Target, operation: O) => ({
  service: 'bedrock' as const,
  operation,
  target: target.model,
  region: target.region,
  signer: target.signer,
  followUp: target.followUp ?? false,
});

export const refuse = (target: Target, reason: string): Observation =>
  notEvaluated(questionOf(target, 'InvokeModel'), target.region, reason);
