import { readContained, readFault } from '../files.ts';
import { writableFolders } from '../inputs/allowed-folders.ts';
import type { Settings } from '../inputs/settings.ts';
import { parseTrustPolicy } from './content.ts';
import type { TrustPolicyDocument } from './trust-policy-document.ts';

export type Loaded = { policy: TrustPolicyDocument | null; problem: string | null };

/** The file that `trust-policy` names, read as a JSON document. A problem names a place, never content. */
export function loadTrustPolicy(settings: Settings, env: NodeJS.ProcessEnv): Loaded {
  const file = settings.trustPolicyPath;
  if (!file) return { policy: null, problem: null };
  const folders = writableFolders(env);
  try {
    const parsed = parseTrustPolicy(readContained(file, folders.length > 0 ? folders : [process.cwd()]));
    if ('error' in parsed) return { policy: null, problem: `trust-policy: "${file}", ${parsed.error}` };
    return { policy: { source: file, ...parsed }, problem: null };
  } catch (error) {
    return { policy: null, problem: `trust-policy: "${file}": ${readFault(error)}` };
  }
}
