import type { Remedy } from '../../remedies/remedy.ts';
import { type Text, text } from '../../text.ts';
import { isUnknownRegion } from '../region/unknown.ts';
import { inputs, rule } from '../rule.ts';
import { faultEvidence, faultsOf, type NetworkFault, networkFaults } from './network-fault.ts';
import { allowHosts, giveProxyLogin, goAround } from './network-remedies.ts';

type Rejected = NetworkFault & { status: number | null };

export const proxyRejected = rule<Rejected>({
  id: 'environment/proxy-rejected',
  severities: ['error'],
  title: 'The proxy refuses the connection',
  since: '1.0',
  points: [
    ...inputs('http-proxy'),
    ...['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].map((variable) => ({ variable })),
  ],
  find: (scene) =>
    networkFaults(scene, isUnknownRegion(scene) ? [] : faultsOf(scene, 'proxy')).map((fault) => ({
      ...fault,
      overrides: [],
      status: fault.failures.map((o) => o.error.httpStatus).find((s) => s !== undefined) ?? null,
    })),
  tell: (facts) => ({
    headline: headlineFor(facts.status),
    explanation: text`The answer is the proxy’s. No request reached AWS, so nothing is known of the credentials by it.`,
    evidence: faultEvidence(facts, ...facts.hosts.map((host) => ({ text: text`Asked for ${host}.` }))),
    remedies: remediesFor(facts),
  }),
});

function headlineFor(status: number | null): Text {
  if (status === 407) return text`The proxy asks for a user name and a password.`;
  if (status === null) return text`The proxy refuses the connection to AWS.`;
  return text`The proxy refuses the connection to AWS with status ${status}.`;
}

function remediesFor(facts: Rejected): readonly [Remedy, ...Remedy[]] {
  const { status, run, hosts, proxy } = facts;
  const around = goAround(run, hosts);
  return status === 407 ? [giveProxyLogin(run, proxy), ...around] : [allowHosts(facts), ...around];
}
