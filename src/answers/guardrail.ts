// Whether a policy that asks for a guardrail is what denies an invocation: this action sends none, and the job may.
// https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html
import type { Observation, Scene } from '../scene.ts';
import { denialOf } from './answer.ts';
import { decisionOf, denyingStatements } from './authorization.ts';

const isDeniedInvocation = (o: Observation): boolean => /^bedrock:InvokeModel/.test(denialOf(o)?.action ?? '');

/** By a name alone, of the policy or of its statement, so it is only possible. */
export function mayAskForGuardrail(scene: Scene, o: Observation): boolean {
  const denial = denialOf(o);
  if (!denial || !isDeniedInvocation(o)) return false;
  const decision = decisionOf(scene, o);
  if (!(decision?.explicit ?? denial.explicit)) return false;
  const policies = decision?.policies ?? [];
  const names = [
    denial.policyArn,
    ...policies.flatMap(({ uri, statements }) => [uri, ...statements.map(({ sid }) => sid)]),
  ];
  return names.some((name) => /guard-?_?rail/i.test(name ?? ''));
}

/** By the statement that denied, as AWS shows it: each of them depends on the guardrail of the request. */
export function asksForGuardrail(scene: Scene, o: Observation): boolean {
  const decision = isDeniedInvocation(o) ? decisionOf(scene, o) : null;
  if (!decision?.explicit) return false;
  const statements = denyingStatements(scene, decision);
  return (
    statements.length > 0 &&
    statements.length >= decision.policies.length &&
    statements.every(({ conditionKeys }) =>
      conditionKeys.some((key) => key.toLowerCase() === 'bedrock:guardrailidentifier'),
    )
  );
}
