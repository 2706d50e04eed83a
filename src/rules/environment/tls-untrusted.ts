import { onRunner } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { rule } from '../rule.ts';
import { faultEvidence, faultsOf, type NetworkFault, networkFaults } from './network-fault.ts';
import { mendOverrides } from './network-remedies.ts';

type Untrusted = NetworkFault & { issuer: string | null };

export const tlsUntrusted = rule<Untrusted>({
  id: 'environment/tls-untrusted',
  severities: ['error'],
  title: 'A certificate on the way is not trusted',
  since: '1.0',
  points: [],
  find: (scene) =>
    networkFaults(scene, faultsOf(scene, 'tls')).map((fault) => ({
      ...fault,
      issuer: fault.failures.map((o) => o.error.issuer).find(Boolean) ?? null,
    })),
  tell: (facts) => ({
    headline: text`The certificate of ${enumerate(facts.hosts)} is not trusted here.`,
    explanation: explanationFor(facts.issuer),
    evidence: faultEvidence(facts),
    remedies: remediesFor(facts),
  }),
});

const CLOSED = text`The connection was closed before anything was sent, so nothing is known of the credentials by it. A proxy that opens TLS is the usual reason.`;

const explanationFor = (issuer: string | null): Text =>
  issuer === null ? CLOSED : text`${CLOSED} The certificate was issued by ${issuer}.`;

const BUNDLE = '/etc/ssl/certs/company-root.pem';

/** Both variables: Node reads the first, the AWS CLI and boto3 the second. */
function remediesFor(facts: Untrusted): readonly [Remedy, ...Remedy[]] {
  const { run, issuer } = facts;
  const authority = issuer === null ? text`the authority that issued the certificate` : text`the authority ${issuer}`;
  const trust: Remedy = run.terminal
    ? onRunner({
        title: text`Trust ${authority}`,
        setting: 'certificate-authority',
        says: text`Save the root certificate as a PEM file and name it by ${'NODE_EXTRA_CA_CERTS'} and ${'AWS_CA_BUNDLE'}.`,
        run: `export NODE_EXTRA_CA_CERTS=${BUNDLE} AWS_CA_BUNDLE=${BUNDLE}`,
        after: text`the certificate of AWS’s hosts is trusted on this machine`,
      })
    : {
        title: text`Trust ${authority}`,
        changes: [
          {
            kind: 'runner',
            setting: 'certificate-authority',
            says: text`Put the root certificate of ${authority} on the runner as the PEM file ${BUNDLE}.`,
          },
          { kind: 'set-variable', name: 'NODE_EXTRA_CA_CERTS', value: BUNDLE, at: 'job' },
          { kind: 'set-variable', name: 'AWS_CA_BUNDLE', value: BUNDLE, at: 'job' },
        ],
        after: text`the tools of the job trust ${authority}`,
        notes: [
          text`Whoever runs the proxy has the certificate.`,
          text`Do not turn the verification of certificates off.`,
        ],
      };
  return [trust, ...mendOverrides(facts)];
}
