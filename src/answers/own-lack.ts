// Refusals of what this action does not send, and the job may: no fault of the job's, and no proof either.
import type { FailedObservation, Observation, Scene } from '../scene.ts';
import { denialOf } from './answer.ts';
import { asksForGuardrail } from './guardrail.ts';

/**
 * S3 as a rule says no more than "Access Denied" to a request that does not agree to pay:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/RequesterPaysBuckets.html
 */
export const asksToPay = (o: Observation): o is FailedObservation =>
  o.status === 'failed' &&
  o.operation === 'ListObjectsV2' &&
  denialOf(o) !== null &&
  /requester[- ]?pays|request[- ]payer/i.test(o.error.message);

export const isOwnLack = (scene: Scene, o: Observation): boolean => asksToPay(o) || asksForGuardrail(scene, o);
