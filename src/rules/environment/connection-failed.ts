import { isUnresolved } from '../../answers/answer.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { rule } from '../rule.ts';
import {
  faultEvidence,
  faultsOf,
  isProxyUnresolved,
  type NetworkFault,
  networkFaults,
  whichServices,
} from './network-fault.ts';
import { allowHosts, correctProxy, mendOverrides, openFirewall, startProxy } from './network-remedies.ts';

type ConnectionFailed = NetworkFault & { codes: readonly string[]; proxyUnresolved: boolean };

export const connectionFailed = rule<ConnectionFailed>({
  id: 'environment/connection-failed',
  severities: ['error'],
  title: 'The connection to AWS fails',
  since: '1.0',
  points: ({ overrides }) => overrides.map(({ variable }) => ({ variable })),
  find(scene) {
    const failed = faultsOf(scene, 'network').filter((o) => !isUnresolved(o) || isProxyUnresolved(scene, o));
    return networkFaults(scene, failed).map((fault) => ({
      ...fault,
      codes: [...new Set(failed.map((o) => o.error.code))],
      proxyUnresolved: failed.every((o) => isProxyUnresolved(scene, o)),
    }));
  },
  tell: (facts) => ({ ...words(facts), evidence: faultEvidence(facts), remedies: remediesFor(facts) }),
});

function words({ proxyUnresolved, proxy, hosts, reach, codes }: ConnectionFailed): {
  headline: Text;
  explanation: Text;
} {
  if (proxyUnresolved && proxy !== null)
    return {
      headline: text`The host name of the proxy ${proxy} does not resolve.`,
      explanation: text`No request left this machine, so this says nothing of the credentials or of AWS’s host names.`,
    };
  return {
    headline: text`${whichServices(reach)}: the connection fails with ${enumerate(codes)}.`,
    explanation: text`No answer of AWS’s arrived, so nothing is known of the credentials by it. Asked: ${enumerate(hosts)}.`,
  };
}

function remediesFor(facts: ConnectionFailed): readonly [Remedy, ...Remedy[]] {
  const { proxyUnresolved, proxy } = facts;
  if (proxy !== null) return [proxyUnresolved ? correctProxy(proxy) : startProxy(proxy), allowHosts(facts)];
  const [first, ...others] = mendOverrides(facts);
  const open = openFirewall(facts);
  return first ? [first, ...others, open] : [open, allowHosts(facts)];
}
