import { proxyRejected } from '../../../src/rules/environment/proxy-rejected.ts';
import { recorded } from '../facts.ts';
import { CLAUSES, denied, fault, identity, scene, unresolved } from '../scene.ts';

const PROXY = { httpProxy: 'http://user:hunter2@proxy.internal:8080' };
const tunnel = (httpStatus?: number, region = 'us-east-2') =>
  fault(
    'sts',
    'proxy',
    'ERR_PROXY_TUNNEL',
    `the proxy refused the tunnel with status ${httpStatus}`,
    { region },
    httpStatus === undefined ? {} : { httpStatus },
  );

recorded(proxyRejected, {
  matches: [
    ['it wants a login', scene({ settings: PROXY, observations: [tunnel(407)] })],
    ['it does not allow the host', scene({ settings: PROXY, observations: [tunnel(403)] })],
    ['without a status', scene({ observations: [tunnel()] })],
    [
      'it closes the connection',
      scene({
        settings: PROXY,
        observations: [fault('sts', 'proxy', 'ERR_PROXY_CLOSED', 'the proxy closed the connection before it answered')],
      }),
    ],
    [
      'another server has its port',
      scene({
        observations: [
          fault('sts', 'proxy', 'ERR_PROXY_NOT_HTTP', 'does not speak HTTP', {}, { proxy: 'proxy.internal:22' }),
        ],
      }),
    ],
    ['it cannot reach a real Region', scene({ observations: [tunnel(502)] })],
  ],
  ignores: [
    ['AWS’s own 403', scene({ observations: [denied('s3', CLAUSES.noAllow, { target: 'assets' })] })],
    ['a page with 403', scene({ observations: [fault('sts', 'protocol', 'HTTP 403', '', {}, { httpStatus: 403 })] })],
    [
      'a Region that is none, which the proxy cannot resolve',
      scene({ settings: { region: 'us-esat-1' }, observations: [tunnel(502, 'us-esat-1')] }),
    ],
    ['names', scene({ observations: [unresolved('sts')] })],
    [
      'a proxy that is not running',
      scene({
        settings: PROXY,
        observations: [fault('sts', 'network', 'ECONNREFUSED', 'connect ECONNREFUSED 10.0.0.1:8080')],
      }),
    ],
    ['a follow-up', scene({ observations: [identity(), { ...tunnel(403), followUp: true }] })],
  ],
});
