import { enumerate, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import { isUnknownRegion } from '../region/unknown.ts';
import { proseRule } from '../rule.ts';
import { hostsOf, overrides, proxyNote, unresolved } from './faults.ts';

export const dnsFailure = proseRule({
  id: 'environment/dns-failure',
  severities: ['error'],
  title: 'AWS’s host names do not resolve',
  since: '1.0',
  points: [],
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
});
