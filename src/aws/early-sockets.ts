// The handshakes with AWS's hosts, begun before the SDK is loaded: they wait for the network, and loading waits for the
// processor.
import fs from 'node:fs';
import net from 'node:net';
import tls from 'node:tls';

export type Address = { host: string; port: number };

export type EarlySockets = {
  /** A socket to the host, at most once each; null where there is none, or it has failed. */
  take(host: string, port: number): tls.TLSSocket | null;
  /** Closes what nobody took. */
  close(): void;
};

/** An address that is there twice gets two sockets. A failure stays silent: the request that meets it again tells it. */
export function openEarly(addresses: readonly Address[], caBundle: string | undefined): EarlySockets {
  const ca = authorities(caBundle);
  const open = addresses.map(({ host, port }) => {
    const socket = tls.connect({
      host,
      port,
      ...(net.isIP(host) ? {} : { servername: host }),
      ALPNProtocols: ['http/1.1'],
      ...(ca ? { ca } : {}),
    });
    socket.once('error', () => socket.destroy());
    return { host, port, socket };
  });
  return {
    take: (host, port) => {
      const index = open.findIndex((each) => each.host === host && each.port === port && !each.socket.destroyed);
      return index < 0 ? null : (open.splice(index, 1)[0]?.socket ?? null);
    },
    close: () => {
      for (const { socket } of open.splice(0)) socket.destroy();
    },
  };
}

/** The extra authorities of `AWS_CA_BUNDLE` are added to Node's own: a custom `ca` would replace them. */
export function authorities(caBundle: string | undefined): string[] | undefined {
  return caBundle ? [...tls.getCACertificates('default'), fs.readFileSync(caBundle, 'utf8')] : undefined;
}
