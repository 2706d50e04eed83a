import { enumerate, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import { proseRule } from '../rule.ts';
import { faultsOf, hostsOf, overrides, proxyNote } from './faults.ts';

export const unexpectedResponse = proseRule({
  id: 'environment/unexpected-response',
  severities: ['error'],
  title: 'Something other than AWS answers',
  since: '1.0',
  points: [],
  evaluate(scene) {
    const failures = faultsOf(scene, 'protocol');
    if (failures.length === 0) return [];
    const statuses = [
      ...new Set(failures.flatMap((o) => (o.error.httpStatus === undefined ? [] : [String(o.error.httpStatus)]))),
    ];
    return [
      {
        subjects: subjectsOf(failures),
        headline: text`Something other than AWS answers at ${enumerate(hostsOf(failures))}.`,
        explanation: text`The answers${statuses.length > 0 ? text`, with status ${enumerate(statuses)},` : text``} have neither AWS’s form nor a request ID. They say nothing of the credentials; a status of 403 in them is no missing permission.`,
        evidence: evidence([...citeAll(failures), ...overrides(scene, failures), ...proxyNote(scene)]),
        fixes: [
          {
            title: text`Find out what answers`,
            steps: [
              text`Fetch the address from the runner and read the page: a proxy’s block page names whom to ask. Have AWS’s hosts allowed there.`,
            ],
          },
          {
            title: text`Check endpoint overrides`,
            steps: [text`A variable such as ${'AWS_ENDPOINT_URL'} may lead to a server that is no AWS service.`],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
