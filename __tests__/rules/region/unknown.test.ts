import { unknown } from '../../../src/rules/region/unknown.ts';
import type { Observation } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { everyone, failed, fault, identity, ok, says, scene, TEMPORARY, unasked, unresolved } from '../scene.ts';

const TYPO = { region: 'us-esat-1' };
const at = (region: string, ...observations: Observation[]) => scene({ settings: { region }, observations });
const silent = (['sts', 'dynamodb', 's3', 'bedrock'] as const).map((service) => unresolved(service, TYPO));
const home = { region: 'us-east-1', followUp: true };

recorded(unknown, {
  matches: [
    ['nothing resolves, and a default Region accepts', at('us-esat-1', ...silent, identity(undefined, home))],
    ['nothing resolves, and a default Region knows the host', at('us-esat-1', ...silent, says('expired', 'sts', home))],
    [
      'a proxy that says so in another way, and another',
      at(
        'us-esat-1',
        fault('sts', 'proxy', 'ERR_PROXY_TUNNEL', 'x', TYPO, { httpStatus: 503 }),
        fault('s3', 'proxy', 'ERR_PROXY_TUNNEL', 'x', TYPO, { httpStatus: 504 }),
      ),
    ],
    ['a default Region that throttles', at('us-esat-1', ...silent, says('throttled', 'sts', home))],
    [
      'the proxy cannot resolve it',
      at(
        'us-esat-1',
        fault('sts', 'proxy', 'ERR_PROXY_TUNNEL', 'the proxy refused the tunnel with status 502', TYPO, {
          httpStatus: 502,
        }),
      ),
    ],
    ['no host at all resolves: the resolver may be at fault too', at('us-esat-1', ...silent, unresolved('sts', home))],
    [
      'an endpoint of one’s own that disowns it beside a bucket that is elsewhere',
      at('us-esat-1', says('misscoped', 'sts', TYPO), failed('s3', ['PermanentRedirect', 'x', 301], TYPO)),
    ],
    [
      'an endpoint of one’s own that disowns it',
      at('us-esat-1', says('misscoped', 'sts', TYPO), says('misscoped', 'dynamodb', TYPO)),
    ],
    ['some were not asked', at('us-esat-1', unresolved('sts', TYPO), unasked('s3', 'no time was left'))],
  ],
  ignores: [
    ['a Region newer than the list that answers', at('eu-north-2', identity(undefined, { region: 'eu-north-2' }))],
    ['a newer one that refuses the key', at('eu-north-2', ...everyone('unknown', { region: 'eu-north-2' }))],
    [
      'a newer one, where one service has no endpoint yet',
      at('eu-north-2', identity(undefined, { region: 'eu-north-2' }), unresolved('bedrock', { region: 'eu-north-2' })),
    ],
    ['a proxy’s error of no status', at('us-esat-1', fault('sts', 'proxy', 'ERR_PROXY_TUNNEL', 'x', TYPO))],
    [
      'a gateway’s error that is no proxy’s',
      at('us-esat-1', fault('sts', 'protocol', 'HTTP 502', '', TYPO, { httpStatus: 502 })),
    ],
    [
      'a bucket that is elsewhere, and nothing else',
      at('us-esat-1', failed('s3', ['PermanentRedirect', 'x', 301], TYPO)),
    ],
    ['a real Region that does not resolve', at('us-east-2', unresolved('sts'), unresolved('s3'))],
    ['a typo, and a firewall', at('us-esat-1', fault('sts', 'timeout', 'TimeoutError', 'timed out', TYPO))],
    [
      'a typo, and a proxy that wants a login',
      at(
        'us-esat-1',
        fault('sts', 'proxy', 'ERR_PROXY_TUNNEL', 'Proxy Authentication Required', TYPO, { httpStatus: 407 }),
      ),
    ],
    ['a malformed Region', at('us-east-1a', unresolved('sts', { region: 'us-east-1a' }))],
    ['nothing asked', at('us-esat-1')],
    ['nothing asked but GitHub', at('us-esat-1', fault('github', 'network', 'ENOTFOUND', 'getaddrinfo ENOTFOUND x'))],
    [
      'a real Region that an endpoint of another one refuses',
      at('us-east-2', says('misscoped', 'sts'), says('misscoped', 'dynamodb')),
    ],
    [
      'one service disowns it, and another answers',
      at('us-esat-1', says('misscoped', 'sts', TYPO), ok('dynamodb', {}, TYPO)),
    ],
    ['a signature for another service', at('us-esat-1', says('misscoped', 'bedrock', TYPO))],
    ['an endpoint of one’s own', at('us-esat-1', ok('sts', {}, TYPO))],
    [
      'a set that was never sent',
      scene({ credentials: TEMPORARY, settings: TYPO, observations: [unasked('sts', 'x')] }),
    ],
  ],
});
