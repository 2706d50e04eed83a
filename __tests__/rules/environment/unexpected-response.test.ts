import { unexpectedResponse } from '../../../src/rules/environment/unexpected-response.ts';
import type { Observation } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { bareDenial, failed, fault, identity, says, scene } from '../scene.ts';

const saw = (...observations: Observation[]) => scene({ observations });
const page = (httpStatus: number) => fault('sts', 'protocol', `HTTP ${httpStatus}`, '', {}, { httpStatus });

recorded(unexpectedResponse, {
  matches: [
    ['a block page', saw(page(403))],
    ['a captive portal', saw(page(200))],
    ['a gateway’s error page', saw(page(502))],
  ],
  ignores: [
    ['a denial of S3’s without words', saw(failed('s3', ['HTTP 403', '', 403], { target: 'assets' }))],
    ['a bare denial', saw(bareDenial({ target: 'assets' }))],
    ['AWS is unavailable', saw(says('unavailable', 's3'))],
    ['the proxy’s own answer', saw(fault('sts', 'proxy', 'ERR_PROXY_TUNNEL', '', {}, { httpStatus: 407 }))],
    ['a follow-up', saw(identity(), { ...page(403), followUp: true })],
  ],
});
