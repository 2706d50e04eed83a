// A policy may deny every call of a model that names no guardrail (the condition key bedrock:GuardrailIdentifier). The probe names none, the job may.
// https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html
import type { Observation } from '../scene.ts';
import { denialOf } from './answer.ts';

/** Whether a policy that asks for a guardrail may be all that this denial is about: only its name tells, so it is no more than possible. */
export function mayAskForGuardrail(observation: Observation): boolean {
  const denial = denialOf(observation);
  return (
    denial?.explicit === true &&
    /^bedrock:InvokeModel/.test(denial.action ?? '') &&
    /guard-?_?rail/i.test(denial.policyArn ?? '')
  );
}
