import { text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import { isUnknownRegion } from '../region/unknown.ts';
import type { Rule } from '../rule.ts';
import { faultsOf, hostsOf, proxyNote } from './faults.ts';

export const proxyRejected: Rule = {
  id: 'environment/proxy-rejected',
  severity: 'error',
  title: 'The proxy refuses the connection',
  says: ['Proxy Authentication Required', 'the proxy refused the tunnel with status 403'],
  why: 'A proxy stands between this machine and AWS, and it answered in AWS’s place: it wants a login (407), or does not allow the host.',
  causes: [
    'The proxy wants a login (407), and the URL has none or a wrong one.',
    'The proxy allows only listed hosts, and AWS’s are not among them (403).',
    'AWS should go around the proxy by a VPC endpoint, and `NO_PROXY` does not list it.',
  ],
  check: '`curl -sv -x PROXY https://sts.REGION.amazonaws.com` on the runner.',
  mend: 'Give the proxy its login, have AWS’s hosts allowed, or take them out of its way with `no-proxy`.',
  references: [
    'https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-proxies.html',
    'https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers',
  ],
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
};
