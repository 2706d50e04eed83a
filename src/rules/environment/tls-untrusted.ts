import { isClockWrong, isYearOff, type OutOfTime, outOfTime } from '../../answers/certificate-time.ts';
import { ask, introduce, onRunner } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { rule } from '../rule.ts';
import { dates, setClock } from './clock-skew.ts';
import { faultEvidence, faultsOf, type NetworkFault, networkFaults } from './network-fault.ts';
import { mendOverrides } from './network-remedies.ts';

type Untrusted = NetworkFault & {
  issuer: string | null;
  /** Where the certificate's time is what is wrong with it: the clock may be wrong instead. */
  time: OutOfTime | null;
};

export const tlsUntrusted = rule<Untrusted>({
  id: 'environment/tls-untrusted',
  severities: ['error'],
  title: 'A certificate on the way is not trusted',
  since: '1.0',
  onlyInTrouble: true,
  points: [],
  find: (scene) =>
    networkFaults(
      scene,
      faultsOf(scene, 'tls').filter((o) => !isClockWrong(scene, o)),
    ).map((fault) => {
      const time = fault.failures.map((o) => outOfTime(scene, o)).find((found) => found !== null) ?? null;
      return {
        ...fault,
        // The time tells whether it is the certificate or the clock, and nothing else does.
        confidence: time === null ? fault.confidence : 'likely',
        issuer: fault.failures.map((o) => o.error.issuer).find(Boolean) ?? null,
        time,
      };
    }),
  tell: (facts) => ({
    headline: text`The certificate of ${enumerate(facts.hosts)} is not trusted here.`,
    explanation: explanationFor(facts),
    evidence: faultEvidence(facts, ...dates(facts.time)),
    remedies: remediesFor(facts),
  }),
});

const CLOSED = text`The connection was closed before anything was sent, so this says nothing about the credentials.`;

function explanationFor({ issuer, time }: Untrusted): Text {
  const by = issuer === null ? [] : [' ', ...text`The certificate was issued by ${issuer}.`];
  if (time === null) return [...CLOSED, ' ', ...text`A proxy that opens TLS is the usual reason.`, ...by];
  const reason = isYearOff(time)
    ? text`The runner’s clock is far from the dates of the certificate: check the clock first.`
    : text`The certificate has expired, or the runner’s clock is ahead.`;
  return [...CLOSED, ' ', ...reason, ...by];
}

const BUNDLE = '/etc/ssl/certs/company-root.pem';

/** Both variables: Node reads the first, the AWS CLI and boto3 the second. */
function remediesFor(facts: Untrusted): readonly [Remedy, ...Remedy[]] {
  const { run, issuer, time } = facts;
  const authority = issuer === null ? text`the authority that issued the certificate` : text`the authority ${issuer}`;
  const trust: Remedy = run.terminal
    ? onRunner({
        title: text`Trust ${authority}`,
        setting: 'certificate-authority',
        says: text`Save the root certificate as a PEM file, and name that file in ${'NODE_EXTRA_CA_CERTS'} and ${'AWS_CA_BUNDLE'}.`,
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
          text`Do not turn off the verification of certificates.`,
        ],
      };
  if (time === null) return [trust, ...mendOverrides(facts)];
  const renew = renewCertificate(facts);
  return isYearOff(time) ? [setClock, renew, ...mendOverrides(facts)] : [renew, setClock, ...mendOverrides(facts)];
}

const renewCertificate = ({ run, hosts, issuer }: Untrusted): Remedy =>
  ask({
    whom: text`whoever runs what answers for ${enumerate(hosts)}`,
    title: text`Ask for a certificate that is valid now`,
    message: `${introduce(run)} The certificate that ${hosts.join(', ')} shows there${issuer === null ? '' : `, issued by ${issuer},`} is not valid at this time. Please renew it.`,
    after: text`the certificate of ${enumerate(hosts)} is valid now`,
  });
