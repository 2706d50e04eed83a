// A reported case as the logs of several tools.
import type { Case } from '../corpus/judge-case.ts';
import { saidIn } from './corpus-said.ts';
import { ANSWERS, inRunnerLog, type Said, WORDS } from './dialects.ts';

export type Rendering = { tool: string; log: string };

/** As it was reported, and in the words of each tool that could have met it. */
export function renderings(one: Case): readonly Rendering[] {
  const said = saidIn(one);
  if (!said) return Object.entries(WORDS).map(([tool, render]) => ({ tool, log: render(one.message) }));
  const told = Object.entries(ANSWERS)
    .filter(([tool]) => canMeet(tool, said))
    .map(([tool, render]) => ({ tool, log: render(said) }));
  return [...told, { tool: 'runner-log of aws-cli', log: inRunnerLog(ANSWERS['aws-cli']?.(said) ?? '') }];
}

/** The code of an answer without a body is the status, and each tool words that in its own way; these three have been seen. */
const canMeet = (tool: string, { code, operation }: Said): boolean =>
  /^\d+$/.test(code ?? '') || operation.startsWith('Head') ? /^(?:aws-cli|boto3|javascript-3|go-2)$/.test(tool) : true;
