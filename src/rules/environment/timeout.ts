import { enumerate, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';
import { faultsOf, hostsOf, overrides, proxyNote, whichServices } from './faults.ts';

export const timeout = proseRule({
  id: 'environment/timeout',
  severities: ['error'],
  title: 'AWS does not answer in time',
  since: '1.0',
  points: inputs('timeout-seconds'),
  evaluate(scene) {
    const failures = faultsOf(scene, 'timeout');
    if (failures.length === 0) return [];
    const hosts = hostsOf(failures);
    return [
      {
        subjects: subjectsOf(failures),
        headline: text`${whichServices(scene, failures)}: no answer came in time.`,
        explanation: text`The requests went out and nothing came back within the time limit of ${scene.settings.timeoutSeconds} s for the whole run. Nothing is known of the credentials by it.${hosts.length > 0 ? text` Asked: ${enumerate(hosts)}.` : text``}`,
        evidence: evidence([...citeAll(failures), ...overrides(scene, failures), ...proxyNote(scene)]),
        fixes: [
          {
            title: text`Open the route to the service`,
            steps: [
              text`On a self-hosted runner: check the firewall, the route to a gateway endpoint (DynamoDB, S3), the security group of an interface endpoint, and whether the network is left only through a proxy (${'http-proxy'}).`,
            ],
          },
          { title: text`Allow more time`, steps: [text`Where answers are slow but come, raise ${'timeout-seconds'}.`] },
        ],
        confidence: 'certain',
      },
    ];
  },
});
