import type tls from 'node:tls';

/** Of a certificate that was not trusted: ISO 8601. */
export type Validity = Readonly<{ from: string; to: string }>;

/** Its error says neither who issued an untrusted certificate nor when it is valid, and that is what its reader must know. */
export function tellCertificate(socket: tls.TLSSocket): tls.TLSSocket {
  return socket.prependListener('secure', () => {
    const { issuer } = socket.getPeerCertificate();
    const name = issuer && [issuer.CN, issuer.O].flat().filter(Boolean).join(', ');
    const validity = validityOf(socket.getPeerCertificate(true));
    socket.once('error', (error) => Object.assign(error, { issuer: name, validity }));
  });
}

/** Of the first certificate of the chain that is not valid now, else of the host's own. */
function validityOf(certificate: tls.DetailedPeerCertificate): Validity | undefined {
  const seen = new Set<tls.DetailedPeerCertificate>();
  let own: Validity | undefined;
  for (let each = certificate; each && !seen.has(each); each = each.issuerCertificate) {
    seen.add(each);
    const [from, to] = [Date.parse(each.valid_from), Date.parse(each.valid_to)];
    if (Number.isNaN(from) || Number.isNaN(to)) break;
    const validity = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    if (Date.now() < from || Date.now() > to) return validity;
    own ??= validity;
  }
  return own;
}
