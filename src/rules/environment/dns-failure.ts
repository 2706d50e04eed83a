import { enumerate, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import { isUnknownRegion } from '../region/unknown.ts';
import type { Rule } from '../rule.ts';
import { hostsOf, overrides, proxyNote, unresolved } from './faults.ts';

export const dnsFailure: Rule = {
  id: 'environment/dns-failure',
  severity: 'error',
  title: 'AWS’s host names do not resolve',
  says: ['getaddrinfo ENOTFOUND sts.us-east-1.amazonaws.com', 'getaddrinfo EAI_AGAIN dynamodb.us-east-1.amazonaws.com'],
  why: 'The Region is a real one, and this machine’s resolver does not know the host: no DNS, a private zone that shadows AWS’s, a network that only a proxy leaves, or an endpoint override with a mistyped host.',
  causes: [
    'The network leaves by a proxy only, and no proxy is set for this job.',
    'An endpoint variable names a mistyped host.',
    'A private hosted zone or a VPC endpoint’s private DNS shadows AWS’s names.',
    'The runner has no resolver at all (a container without DNS).',
  ],
  check: '`nslookup HOST` on the runner.',
  mend: 'Repair the resolver, set the proxy, or remove the endpoint override.',
  references: [
    'https://docs.aws.amazon.com/general/latest/gr/rande.html',
    'https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html',
  ],
  evaluate(scene) {
    const failures = isUnknownRegion(scene) ? [] : unresolved(scene);
    if (failures.length === 0) return [];
    const hosts = hostsOf(failures);
    const override = overrides(scene, failures);
    return [
      {
        subjects: subjectsOf(failures),
        headline: text`${hosts.length === 1 ? text`The host ${hosts[0] as string} does` : text`${hosts.length || 'Some'} host names do`} not resolve.`,
        explanation: text`The request never left this machine, so nothing is known of the credentials by it.${hosts.length > 1 ? text` Asked for: ${enumerate(hosts)}.` : text``}`,
        evidence: evidence([...citeAll(failures), ...override, ...proxyNote(scene)]),
        fixes: [
          ...(override.length > 0
            ? [
                {
                  title: text`Check the endpoint override`,
                  steps: [text`Correct the host in the variable, or unset it.`],
                },
              ]
            : []),
          {
            title: text`Let the runner resolve and reach AWS`,
            steps: [
              text`On a self-hosted runner: check the resolver, the VPC’s DNS settings and private hosted zones; behind a proxy set ${'http-proxy'}, so that the proxy resolves.`,
            ],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
};
