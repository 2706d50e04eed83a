import { tlsUntrusted } from '../../../src/rules/environment/tls-untrusted.ts';
import type { Observation } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { fault, identity, scene, unresolved } from '../scene.ts';

const saw = (...observations: Observation[]) => scene({ observations });
const selfSigned = fault(
  'sts',
  'tls',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'self-signed certificate in certificate chain',
  {},
  { issuer: 'Company Root CA' },
);

const outOfTime = (code: string, validity: { from: string; to: string }, issuer = 'Company Root CA') =>
  fault('sts', 'tls', code, 'certificate has expired', {}, { issuer, validity });
const at = (time: string, ...observations: Observation[]) => scene({ observations, now: Date.parse(time) });
const ended = { from: '2025-11-01T00:00:00.000Z', to: '2026-11-20T00:00:00.000Z' };

recorded(tlsUntrusted, {
  matches: [
    ['ended some days ago', at('2026-11-23T12:00:00Z', outOfTime('CERT_HAS_EXPIRED', ended))],
    ['ended years ago by the clock', at('2040-01-01T00:00:00Z', outOfTime('CERT_HAS_EXPIRED', ended))],
    [
      'not valid yet',
      at(
        '2026-11-23T12:00:00Z',
        outOfTime('CERT_NOT_YET_VALID', { from: '2027-01-01T00:00:00.000Z', to: '2028-01-01T00:00:00.000Z' }),
      ),
    ],
    ['a proxy that opens TLS', saw(selfSigned)],
    [
      'an issuer that is not known',
      saw(fault('s3', 'tls', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate')),
    ],
    [
      'another host’s certificate',
      saw(fault('s3', 'tls', 'ERR_TLS_CERT_ALTNAME_INVALID', "Hostname/IP doesn't match certificate's altnames")),
    ],
  ],
  ignores: [
    ['refused', saw(fault('sts', 'network', 'ECONNREFUSED', 'x'))],
    ['the proxy’s own answer', saw(fault('sts', 'proxy', 'ERR_PROXY_TUNNEL', 'x', {}, { httpStatus: 407 }))],
    ['a page', saw(fault('sts', 'protocol', 'HTTP 200', ''))],
    ['names', saw(unresolved('sts'))],
    ['a follow-up', saw(identity(), { ...selfSigned, followUp: true })],
    [
      'a clock that shows a time before this action was there',
      at('1970-01-01T00:00:09Z', outOfTime('CERT_NOT_YET_VALID', ended)),
    ],
    [
      'AWS’s own certificate',
      at('2040-01-01T00:00:00Z', outOfTime('CERT_HAS_EXPIRED', ended, 'Amazon RSA 2048 M02, Amazon')),
    ],
    ['GitHub', saw({ ...selfSigned, service: 'github' })],
  ],
});
