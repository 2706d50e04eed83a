import * as core from '@actions/core';

/**
 * Throws where no file is named for outputs, or it cannot be written: the toolkit would print every output as a command
 * of old then, for whoever reads the log.
 */
export function setOutputs(env: NodeJS.ProcessEnv, outputs: Readonly<Record<string, string>>): void {
  if (!env.GITHUB_OUTPUT) throw new Error('there is no file for outputs');
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

export const NO_OUTPUTS = 'The outputs could not be written: GITHUB_OUTPUT names no file.';
