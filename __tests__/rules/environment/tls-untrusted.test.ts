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

recorded(tlsUntrusted, {
  matches: [
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
    ['GitHub', saw({ ...selfSigned, service: 'github' })],
  ],
});
