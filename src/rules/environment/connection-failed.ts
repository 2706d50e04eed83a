import { isUnresolved } from '../../answers/answer.ts';
import { enumerate, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import { proseRule } from '../rule.ts';
import { faultsOf, hostsOf, overrides, proxyNote, whichServices } from './faults.ts';

export const connectionFailed = proseRule({
  id: 'environment/connection-failed',
  severities: ['error'],
  title: 'The connection to AWS fails',
  since: '1.0',
  points: [],
  evaluate(scene) {
    const failures = faultsOf(scene, 'network').filter((o) => !isUnresolved(o));
    if (failures.length === 0) return [];
    const override = overrides(scene, failures);
    const codes = [...new Set(failures.map((o) => o.error.code))];
    return [
      {
        subjects: subjectsOf(failures),
        headline: text`${whichServices(scene, failures)}: the connection fails with ${enumerate(codes)}.`,
        explanation: text`No answer of AWS’s arrived, so nothing is known of the credentials by it. Asked: ${enumerate(hostsOf(failures))}.`,
        evidence: evidence([...citeAll(failures), ...override, ...proxyNote(scene)]),
        fixes: [
          ...(override.length > 0
            ? [
                {
                  title: text`Check the endpoint override`,
                  steps: [text`Unset the variable where it was left on from an emulator or a test.`],
                },
              ]
            : []),
          {
            title: text`Open the way to AWS`,
            steps: [
              text`On a self-hosted runner, allow HTTPS to the host, or set ${'http-proxy'} to the proxy that may. Check that the proxy is running.`,
            ],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
