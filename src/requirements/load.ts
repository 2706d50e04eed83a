// What the job will do, as its inputs say it.
import { readContained, readFault } from '../files.ts';
import { writableFolders } from '../inputs/allowed-folders.ts';
import type { Settings } from '../inputs/settings.ts';
import { once, type Parsed, parseActions } from './parse-actions.ts';
import { parsePolicy } from './parse-policy.ts';
import type { Requirement } from './requirement.ts';
import { usesOf } from './uses.ts';

/** Every problem of every input is collected. */
export function loadRequirements(
  settings: Settings,
  env: NodeJS.ProcessEnv,
): { requirements: readonly Requirement[]; problems: readonly string[] } {
  const actions = parseActions(settings.requiredActions);
  const policy = policyIn(settings.requiredPolicyPath, env);
  return {
    requirements: once([...actions.requirements, ...policy.requirements, ...usesOf(settings)]),
    problems: [...actions.problems.map((problem) => `required-actions: ${problem}`), ...policy.problems],
  };
}

function policyIn(file: string, env: NodeJS.ProcessEnv): Parsed {
  if (!file) return { requirements: [], problems: [] };
  const folders = writableFolders(env);
  try {
    const { requirements, problems } = parsePolicy(readContained(file, folders.length > 0 ? folders : [process.cwd()]));
    return { requirements, problems: problems.map((problem) => `required-policy: "${file}", ${problem}`) };
  } catch (error) {
    return { requirements: [], problems: [`required-policy: "${file}": ${readFault(error)}`] };
  }
}
