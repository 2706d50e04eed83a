import { parseModelId } from '../knowledge/bedrock-ids.ts';
import { isClaudeOnBedrock } from '../knowledge/neighbours/others.ts';
import type { JobSteps } from '../scene.ts';

/** Whether a step after this one works through Claude Code with models of Bedrock, which it asks by streaming. */
export const usesClaudeOnBedrock = (jobSteps: JobSteps | null): boolean =>
  (jobSteps?.after ?? []).some((step) => isClaudeOnBedrock(step, jobSteps?.env ?? {}));

/** Claude Code works with Anthropic's models; behind an application profile no ID tells whose model it is. */
export function mayBeClaude(model: string): boolean {
  const { base } = parseModelId(model);
  return base === null || base.startsWith('anthropic.');
}
