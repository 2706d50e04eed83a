// A reported case as the logs of several tools.
import type { Case } from '../corpus/judge-case.ts';
import { saidIn } from './corpus-said.ts';
import { ANSWERS, inRunnerLog, NETWORK, type Said, WORDS } from './dialects.ts';

export type Rendering = { tool: string; log: string };

/** As it was reported, and in the words of each tool that could have met it. */
export function renderings(one: Case): readonly Rendering[] {
  const said = saidIn(one);
  if (!said)
    return Object.entries(OF_NETWORK.test(one.message) ? NETWORK : WORDS).map(([tool, render]) => ({
      tool,
      log: render(one.message),
    }));
  const told = Object.entries(ANSWERS)
    .filter(([tool]) => canMeet(tool, said))
    .map(([tool, render]) => ({ tool, log: render(said) }));
  return [...told, { tool: 'runner-log of aws-cli', log: inRunnerLog(ANSWERS['aws-cli']?.(said) ?? '') }];
}

/** Words of Node’s, which say nothing of AWS by themselves. */
const OF_NETWORK =
  /^(?:Error: |NetworkingError: )?(?:connect E|ETIMEDOUT|self.signed certificate|unable to get local issuer|Hostname\/IP)/;

/** The code of an answer without a body is the status, and each tool words that in its own way; these three have been seen. */
const canMeet = (tool: string, { code, operation }: Said): boolean =>
  /^\d+$/.test(code ?? '') || operation.startsWith('Head') ? /^(?:aws-cli|boto3|javascript-3|go-2)$/.test(tool) : true;
