import { enumerate, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import type { Rule } from '../rule.ts';
import { faultsOf, hostsOf, overrides, proxyNote } from './faults.ts';

export const tlsUntrusted: Rule = {
  id: 'environment/tls-untrusted',
  severity: 'error',
  title: 'A certificate on the way is not trusted',
  says: [
    'self-signed certificate in certificate chain',
    'unable to get local issuer certificate',
    'unable to verify the first certificate',
    'certificate has expired',
  ],
  why: 'Something between this machine and AWS opens TLS with a certificate of its own, which Node does not trust. Node does not read the system’s store unless told to, so a browser or curl on the same machine may be content.',
  causes: [
    'A company’s proxy opens TLS, and its root certificate is not given to Node.',
    'The certificate is in the system’s store, which Node reads only when it is told to.',
    'An endpoint override leads to a server with a self-signed certificate.',
    'A certificate on the way has expired.',
  ],
  check: '`openssl s_client -connect HOST:443 -showcerts` shows who issued the certificate.',
  mend: 'Give Node the authority’s certificate: `NODE_EXTRA_CA_CERTS` for Node tools, `AWS_CA_BUNDLE` for the AWS CLI and boto3; this action heeds both.',
  example: {
    language: 'yaml',
    content: [
      'env:',
      '  NODE_EXTRA_CA_CERTS: /etc/ssl/certs/company-root.pem',
      '  AWS_CA_BUNDLE: /etc/ssl/certs/company-root.pem',
    ].join('\n'),
  },
  references: [
    'https://nodejs.org/api/cli.html#node_extra_ca_certsfile',
    'https://docs.aws.amazon.com/sdkref/latest/guide/feature-gen-config.html',
  ],
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
};
