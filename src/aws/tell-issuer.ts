import type tls from 'node:tls';

/** An untrusted certificate's error does not say who issued it, and that is what its reader must know. */
export function tellIssuer(socket: tls.TLSSocket): tls.TLSSocket {
  return socket.prependListener('secure', () => {
    const { issuer } = socket.getPeerCertificate();
    const name = issuer && [issuer.CN, issuer.O].flat().filter(Boolean).join(', ');
    socket.once('error', (error) => Object.assign(error, { issuer: name }));
  });
}
