import type { Remedy } from '../../remedies/remedy.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { isUnknownRegion } from '../region/unknown.ts';
import { rule } from '../rule.ts';
import { faultEvidence, type NetworkFault, networkFaults, unresolved } from './network-fault.ts';
import { allowHosts, mendOverrides, nameProxy, repairResolver } from './network-remedies.ts';

export const dnsFailure = rule<NetworkFault>({
  id: 'environment/dns-failure',
  severities: ['error'],
  title: 'AWS’s host names do not resolve',
  since: '1.0',
  onlyInTrouble: true,
  points: ({ overrides }) => overrides.map(({ variable }) => ({ variable })),
  find: (scene) => networkFaults(scene, isUnknownRegion(scene) ? [] : unresolved(scene)),
  tell: (facts) => ({
    headline: headlineFor(facts.hosts),
    explanation: explanationFor(facts.hosts),
    evidence: faultEvidence(facts),
    remedies: remediesFor(facts),
  }),
});

function headlineFor(hosts: readonly string[]): Text {
  const [only, ...others] = hosts;
  if (only === undefined) return text`Some host names do not resolve.`;
  return others.length === 0
    ? text`The host ${only} does not resolve.`
    : text`${hosts.length} host names do not resolve.`;
}

const NOT_SENT = text`The request never left this machine, so this says nothing about the credentials.`;

const explanationFor = (hosts: readonly string[]): Text =>
  hosts.length > 1 ? text`${NOT_SENT} Asked for: ${enumerate(hosts)}.` : NOT_SENT;

function remediesFor(facts: NetworkFault): readonly [Remedy, ...Remedy[]] {
  const { run, proxy } = facts;
  const [first, ...others] = mendOverrides(facts);
  const resolve = repairResolver(facts);
  const ways = proxy === null ? [nameProxy(run)] : [];
  return first ? [first, ...others, resolve] : [resolve, ...ways, allowHosts(facts)];
}
