// What is found of a value that is not written as AWS writes it, for the tests of the three rules.
import { runFacts } from '../../../src/remedies/run-facts.ts';
import type { Malformed } from '../../../src/rules/credentials/malformed.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';

const LABELS = {
  keyId: ['access key ID', 'aws-access-key-id'],
  secret: ['secret access key', 'aws-secret-access-key'],
  token: ['session token', 'aws-session-token'],
} as const;

/** One fact; `certain` unless AWS's refusals are needed for it. */
export function malformed(
  scene: Scene,
  part: Malformed['part'],
  cause: Malformed['cause'],
  ...reasons: Malformed['reasons']
): Malformed {
  const [label, input] = LABELS[part];
  const likely = cause.kind === 'changed' || cause.kind === 'SMTP password' || cause.kind === 'other store';
  const refused = likely || reasons[0].includes('dollar') ? scene.observations : [];
  return {
    subjects: [input],
    confidence: refused.length > 0 ? 'likely' : 'certain',
    part,
    label,
    source: 'the step’s inputs',
    reasons,
    cause,
    refused: refused as readonly FailedObservation[],
    run: runFacts(scene),
  };
}

export const crept = (...stray: string[]): Malformed['cause'] => ({ kind: 'crept in', stray });
export const CHANGED: Malformed['cause'] = { kind: 'changed' };
