// Whether the job itself assumes the role of this step with credentials that it has, and not with its token.
import { given, isTrue } from '../knowledge/neighbours/neighbour.ts';
import { isConfigure } from '../knowledge/neighbours/table.ts';
import type { JobStep, Scene } from '../scene.ts';
import { isNever } from './job-steps.ts';

/**
 * The step that assumes the same role by `role-chaining`; null where none does. Another expression may be another role.
 * https://github.com/aws-actions/configure-aws-credentials#assuming-a-role
 */
export function chainingStep({ context, settings }: Pick<Scene, 'context' | 'settings'>): JobStep | null {
  const { jobSteps } = context;
  if (!jobSteps || !settings.roleToAssume) return null;
  const own = given(jobSteps.own, 'role-to-assume');
  const isSame = (role: string): boolean => role !== '' && (role === own || role === settings.roleToAssume);
  return (
    [...jobSteps.before, ...jobSteps.after].find(
      (step) =>
        isConfigure(step) &&
        isTrue(given(step, 'role-chaining')) &&
        isSame(given(step, 'role-to-assume')) &&
        !isNever(step.condition),
    ) ?? null
  );
}
