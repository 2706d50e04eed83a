import { isUnresolved } from '../../answers/answer.ts';
import { onRunner } from '../../remedies/people.ts';
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

type ConnectionFailed = NetworkFault & {
  codes: readonly string[];
  proxyUnresolved: boolean;
  /** This machine lets its processes open no more sockets. */
  isExhausted: boolean;
};

const EXHAUSTED: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE']);

export const connectionFailed = rule<ConnectionFailed>({
  id: 'environment/connection-failed',
  severities: ['error'],
  title: 'The connection to AWS fails',
  since: '1.0',
  onlyInTrouble: true,
  points: ({ overrides }) => overrides.map(({ variable }) => ({ variable })),
  find(scene) {
    const failed = faultsOf(scene, 'network').filter((o) => !isUnresolved(o) || isProxyUnresolved(scene, o));
    return networkFaults(scene, failed).map((fault) => ({
      ...fault,
      codes: [...new Set(failed.map((o) => o.error.code))],
      proxyUnresolved: failed.every((o) => isProxyUnresolved(scene, o)),
      isExhausted: failed.some((o) => EXHAUSTED.has(o.error.code)),
    }));
  },
  tell: (facts) => ({ ...words(facts), evidence: faultEvidence(facts), remedies: remediesFor(facts) }),
});

function words({ proxyUnresolved, proxy, hosts, reach, codes, isExhausted }: ConnectionFailed): {
  headline: Text;
  explanation: Text;
} {
  if (isExhausted)
    return {
      headline: text`${whichServices(reach)}: this machine does not let the step open enough files and sockets.`,
      explanation: text`The problem is on this machine, not at AWS: the limit of open files of the runner’s processes is used up. This says nothing about the credentials.`,
    };
  if (proxyUnresolved && proxy !== null)
    return {
      headline: text`The host name of the proxy ${proxy} does not resolve.`,
      explanation: text`No request left this machine, so this says nothing about the credentials or AWS’s host names.`,
    };
  return {
    headline: text`${whichServices(reach)}: the connection fails with ${enumerate(codes)}.`,
    explanation: text`No answer from AWS arrived, so this says nothing about the credentials. Asked: ${enumerate(hosts)}.`,
  };
}

function remediesFor(facts: ConnectionFailed): readonly [Remedy, ...Remedy[]] {
  const { proxyUnresolved, proxy, isExhausted } = facts;
  if (isExhausted) return [raiseLimit];
  if (proxy !== null) return [proxyUnresolved ? correctProxy(proxy) : startProxy(proxy), allowHosts(facts)];
  const [first, ...others] = mendOverrides(facts);
  const open = openFirewall(facts);
  return first ? [first, ...others, open] : [open, allowHosts(facts)];
}

const raiseLimit: Remedy = onRunner({
  title: text`Let the runner’s processes open more files`,
  setting: 'software',
  says: text`Raise the limit of open files for the runner’s service, to 1,024 or more: ${'LimitNOFILE'} of its unit, or ${'--ulimit nofile'} of its container.`,
  after: text`${'ulimit -n'} in a step of the job says 1024 or more`,
});
