import type { Remedy } from '../../remedies/remedy.ts';
import { type Text, text } from '../../text.ts';
import { isUnknownRegion } from '../region/unknown.ts';
import { inputs, rule } from '../rule.ts';
import { faultEvidence, faultsOf, type NetworkFault, networkFaults } from './network-fault.ts';
import { allowHosts, giveProxyLogin, goAround, startProxy } from './network-remedies.ts';

/** Without an answer, the address or the scheme of the proxy may be wrong. */
type How = 'refuses' | 'closes' | 'not-http';

type Rejected = NetworkFault & { status: number | null; how: How };

export const proxyRejected = rule<Rejected>({
  id: 'environment/proxy-rejected',
  severities: ['error'],
  title: 'The proxy refuses the connection',
  since: '1.0',
  onlyInTrouble: true,
  points: [
    ...inputs('http-proxy'),
    ...['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].map((variable) => ({ variable })),
  ],
  find: (scene) =>
    networkFaults(scene, isUnknownRegion(scene) ? [] : faultsOf(scene, 'proxy')).map((fault) => ({
      ...fault,
      overrides: [],
      status: fault.failures.map((o) => o.error.httpStatus).find((s) => s !== undefined) ?? null,
      how: howOf(fault.failures),
    })),
  tell: (facts) => ({
    headline: headlineFor(facts),
    explanation: EXPLAIN[facts.how],
    evidence: faultEvidence(facts, ...facts.hosts.map((host) => ({ text: text`Asked for ${host}.` }))),
    remedies: remediesFor(facts),
  }),
});

const howOf = (failures: Rejected['failures']): How => {
  const codes = new Set(failures.map((o) => o.error.code));
  if (codes.has('ERR_PROXY_CLOSED')) return 'closes';
  return codes.has('ERR_PROXY_NOT_HTTP') ? 'not-http' : 'refuses';
};

const UNKNOWN = text`No request reached AWS, so this says nothing about the credentials.`;

const EXPLAIN: Readonly<Record<How, Text>> = {
  refuses: text`The answer is the proxy’s. ${UNKNOWN}`,
  closes: text`That happens if the proxy expects TLS and its address begins with ${'http://'}, or if the proxy does not accept this runner. ${UNKNOWN}`,
  'not-http': text`Another kind of server uses that port, or the proxy’s address begins with the wrong scheme. ${UNKNOWN}`,
};

function headlineFor({ status, how, proxy }: Rejected): Text {
  const which = proxy === null ? text`The proxy` : text`The proxy ${proxy}`;
  if (how === 'closes') return text`${which} closes the connection before it answers.`;
  if (how === 'not-http') return text`${which} does not answer like a proxy.`;
  if (status === 407) return text`The proxy asks for a user name and a password.`;
  if (status === null) return text`The proxy refuses the connection to AWS.`;
  return text`The proxy refuses the connection to AWS with status ${status}.`;
}

function remediesFor(facts: Rejected): readonly [Remedy, ...Remedy[]] {
  const { status, run, hosts, proxy, how } = facts;
  const around = goAround(run, hosts);
  if (how !== 'refuses' && proxy !== null) return [startProxy(proxy), ...around];
  return status === 407 ? [giveProxyLogin(run, proxy), ...around] : [allowHosts(facts), ...around];
}
