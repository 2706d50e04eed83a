import { isUnresolved } from '../../answers/answer.ts';
import { enumerate, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import type { Rule } from '../rule.ts';
import { faultsOf, hostsOf, overrides, proxyNote, whichServices } from './faults.ts';

export const connectionFailed: Rule = {
  id: 'environment/connection-failed',
  severity: 'error',
  title: 'The connection to AWS fails',
  says: ['connect ECONNREFUSED 127.0.0.1:4566', 'read ECONNRESET', 'connect EHOSTUNREACH', 'socket hang up'],
  why: 'Nothing listens there, something cut the line, or the answer stopped half-way: a firewall, a proxy that is not running, or an emulator’s address left in an endpoint variable.',
  causes: [
    '`AWS_ENDPOINT_URL` still points to an emulator (LocalStack, DynamoDB Local) that does not run here.',
    'A firewall refuses the way to AWS: the proxy is the only way out.',
    'The proxy named in `http-proxy` or `HTTPS_PROXY` is not running.',
    'A middlebox resets or cuts long connections.',
  ],
  check: '`curl -sv https://sts.REGION.amazonaws.com` on the runner; `env | grep AWS_ENDPOINT_URL`',
  mend: 'Open the way to the host, correct the proxy, or unset the endpoint override.',
  references: ['https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html'],
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
};
