// The file that `log-file` names. What cannot be read is told in a notice: the probes say what they say without it.
import { containedFile, readFault } from '../files.ts';
import { writableFolders } from '../inputs/allowed-folders.ts';
import type { LogFacts, Settings } from '../scene.ts';
import { logFacts } from './explain.ts';
import { LogFault, NOTHING_READ, type Opened, readFile, together } from './open-log.ts';

const MOST_BYTES = 10 * 1024 * 1024;

type Scrub = (value: string) => string;

export type OpenedLog = { opened: Opened; problem: string | null };

export function openLogFile({ logFilePath: file }: Settings, env: NodeJS.ProcessEnv): OpenedLog {
  const folders = writableFolders(env);
  try {
    const real = containedFile(file, folders.length > 0 ? folders : [process.cwd()]);
    return { opened: together([file], [readFile(real, undefined, MOST_BYTES)]), problem: null };
  } catch (error) {
    return {
      opened: { ...NOTHING_READ, files: [file] },
      problem: error instanceof LogFault ? error.message : readFault(error),
    };
  }
}

export const factsOf = ({ opened, problem }: OpenedLog, scrub: Scrub): LogFacts => ({
  ...logFacts(opened, scrub),
  problem,
});
