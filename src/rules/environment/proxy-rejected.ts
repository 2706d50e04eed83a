import { text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import { isUnknownRegion } from '../region/unknown.ts';
import { inputs, proseRule } from '../rule.ts';
import { faultsOf, hostsOf, proxyNote } from './faults.ts';

export const proxyRejected = proseRule({
  id: 'environment/proxy-rejected',
  severities: ['error'],
  title: 'The proxy refuses the connection',
  since: '1.0',
  points: inputs('http-proxy'),
  evaluate(scene) {
    const failures = isUnknownRegion(scene) ? [] : faultsOf(scene, 'proxy');
    if (failures.length === 0) return [];
    const status = failures.map((o) => o.error.httpStatus).find((s) => s !== undefined);
    const login = status === 407;
    return [
      {
        subjects: subjectsOf(failures),
        headline: login
          ? text`The proxy wants a login.`
          : text`The proxy refuses the connection to AWS${status === undefined ? text`` : text` with status ${status}`}.`,
        explanation: text`The answer is the proxy’s. No request reached AWS, so nothing is known of the credentials by it.`,
        evidence: evidence([
          ...citeAll(failures),
          ...hostsOf(failures).map((host) => ({ text: text`Asked for ${host}.` })),
          ...proxyNote(scene),
        ]),
        fixes: [
          login
            ? {
                title: text`Give the proxy its login`,
                steps: [text`Put user and password into the proxy’s URL, as a secret.`],
                snippets: [
                  {
                    language: 'yaml',
                    caption: text`In the step`,
                    content:
                      'with:\n  http-proxy: ${{ secrets.PROXY_URL }}   # http://user:password@proxy.example.com:8080',
                  },
                ],
              }
            : {
                title: text`Have AWS’s hosts allowed`,
                steps: [text`Ask whoever runs the proxy to allow CONNECT to the hosts named above, port 443.`],
              },
          {
            title: text`Go around it, where that is allowed`,
            steps: [text`List the hosts in ${'no-proxy'}, for instance those that a VPC endpoint serves.`],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});
