import { enumerate, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import { proseRule } from '../rule.ts';
import { faultsOf, hostsOf, overrides, proxyNote } from './faults.ts';

export const tlsUntrusted = proseRule({
  id: 'environment/tls-untrusted',
  severities: ['error'],
  title: 'A certificate on the way is not trusted',
  since: '1.0',
  points: [],
  evaluate(scene) {
    const failures = faultsOf(scene, 'tls');
    if (failures.length === 0) return [];
    const issuer = failures.map((o) => o.error.issuer).find(Boolean);
    return [
      {
        subjects: subjectsOf(failures),
        headline: text`The certificate of ${enumerate(hostsOf(failures))} is not trusted here.`,
        explanation: text`The connection was closed before anything was sent, so nothing is known of the credentials by it. A proxy that opens TLS is the usual reason.${issuer ? text` The certificate was issued by ${issuer}.` : text``}`,
        evidence: evidence([...citeAll(failures), ...overrides(scene, failures), ...proxyNote(scene)]),
        fixes: [
          {
            title: text`Trust the authority that issued it`,
            steps: [
              text`Get the proxy’s root certificate as a PEM file from whoever runs it, and name the file for Node and for the AWS CLI. Do not turn verification off.`,
            ],
            snippets: [
              {
                language: 'yaml',
                caption: text`In the job`,
                content:
                  'env:\n  NODE_EXTRA_CA_CERTS: /etc/ssl/certs/company-root.pem\n  AWS_CA_BUNDLE: /etc/ssl/certs/company-root.pem',
              },
            ],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
