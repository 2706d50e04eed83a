// Hosts that do not get as far as HTTP.
import type net from 'node:net';
import type tls from 'node:tls';
import { certify, type Holder, type Request } from '../certificate.ts';
import type { Authority, Fault } from '../fault.ts';
import { identityOf } from '../front.ts';
import { CERTIFIED } from '../places.ts';
import type { Row } from './http.ts';

const CUT = ['environment/connection-failed', 'environment/unexpected-response'];
const NO_TLS = ['environment/unexpected-response', 'environment/connection-failed', 'environment/tls-untrusted'];
const UNTRUSTED = ['environment/tls-untrusted'];
const SLOW = ['environment/timeout'];
const CLOCK = ['environment/clock-skew', 'environment/tls-untrusted'];

const tcp = (meet: (socket: net.Socket) => unknown): Fault => ({ kind: 'tcp', meet });
/** Waits for the client's first bytes, its hello. */
const atHello = (then: (socket: net.Socket) => unknown): Fault =>
  tcp((socket) => socket.once('data', () => then(socket)));
const alert = (code: number) => Buffer.from([0x15, 3, 3, 0, 2, 2, code]);

export const TCP_ROWS: readonly Row[] = [
  { name: 'closed', fault: { kind: 'closed' }, right: CUT },
  { name: 'reset-at-connect', fault: tcp((socket) => socket.resetAndDestroy()), right: CUT },
  { name: 'fin-at-connect', fault: tcp((socket) => socket.end()), right: CUT },
  { name: 'reset-at-hello', fault: atHello((socket) => socket.resetAndDestroy()), right: CUT },
  { name: 'fin-at-hello', fault: atHello((socket) => socket.end()), right: CUT },
  { name: 'no-bytes', fault: tcp((socket) => socket.resume()), right: SLOW },
  { name: 'ssh', fault: tcp((socket) => socket.resume().write('SSH-2.0-OpenSSH_9.6\r\n')), right: NO_TLS },
  { name: 'smtp', fault: tcp((socket) => socket.resume().write('220 mail ESMTP\r\n')), right: NO_TLS },
  {
    name: 'plain-http',
    fault: atHello((socket) => socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n')),
    right: NO_TLS,
  },
  { name: 'zeros', fault: atHello((socket) => socket.end(Buffer.alloc(512))), right: NO_TLS },
  {
    name: 'half-a-hello',
    fault: atHello((socket) => socket.end(Buffer.from([0x16, 3, 3, 0, 0x7a, 2, 0, 0, 0x76, 3]))),
    right: NO_TLS,
  },
  {
    name: 'half-a-hello-stalls',
    fault: atHello((socket) => socket.write(Buffer.from([0x16, 3, 3, 0, 0x7a, 2]))),
    right: SLOW,
  },
  ...([40, 42, 48, 70, 80, 112, 116] as const).map((code) => ({
    name: `alert-${code}`,
    fault: atHello((socket) => socket.end(alert(code))),
    right: NO_TLS,
  })),
  { name: 'endless-bytes', fault: atHello((socket) => flood(socket)), right: NO_TLS },
];

function flood(socket: net.Socket): void {
  const push = (): void => {
    while (!socket.destroyed && socket.writable && socket.write(Buffer.alloc(65_536, 'a')));
    if (!socket.destroyed) socket.once('drain', push);
  };
  push();
}

/** One certificate for each fault, made once: weak keys take their time. */
const kept = (make: (authority: Authority) => tls.TlsOptions): Fault => {
  const made = new WeakMap<Authority, tls.TlsOptions>();
  return {
    kind: 'tls',
    options: (authority) => {
      const options = made.get(authority) ?? make(authority);
      made.set(authority, options);
      return options;
    },
  };
};

const leaf = (issuer: Holder | undefined, more: Partial<Request> = {}): Holder =>
  certify({ name: 'amazonaws.com', hosts: CERTIFIED, ...(issuer ? { issuer } : {}), ...more });

/** What OpenSSL would refuse to serve otherwise. */
const OLD = { ciphers: 'DEFAULT@SECLEVEL=0' };

const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);

export const TLS_ROWS: readonly Row[] = [
  { name: 'stranger', fault: kept(({ stranger }) => identityOf(leaf(stranger))), right: UNTRUSTED },
  { name: 'stranger-with-root', fault: kept(({ stranger }) => identityOf(leaf(stranger), stranger)), right: UNTRUSTED },
  { name: 'self-signed', fault: kept(() => identityOf(leaf(undefined))), right: UNTRUSTED },
  { name: 'no-intermediate', fault: kept(({ intermediate }) => identityOf(leaf(intermediate))), right: UNTRUSTED },
  {
    name: 'with-intermediate',
    fault: kept(({ intermediate }) => identityOf(leaf(intermediate), intermediate)),
    right: [null],
  },
  {
    name: 'expired',
    fault: kept(({ root }) => identityOf(leaf(root, { from: days(-60), to: days(-30) }))),
    right: CLOCK,
  },
  {
    name: 'not-yet',
    fault: kept(({ root }) => identityOf(leaf(root, { from: days(30), to: days(60) }))),
    right: CLOCK,
  },
  {
    name: 'wrong-host',
    fault: kept(({ root }) => identityOf(leaf(root, { hosts: ['portal.captive.test'] }))),
    right: UNTRUSTED,
  },
  {
    name: 'weak-key',
    fault: kept(({ root }) => ({ ...identityOf(leaf(root, { rsaBits: 1024 })), ...OLD })),
    right: UNTRUSTED,
  },
  {
    name: 'sha1',
    fault: kept(({ root }) => ({ ...identityOf(leaf(root, { hash: 'sha1' })), ...OLD })),
    right: UNTRUSTED,
  },
  {
    name: 'tls-1.1',
    fault: kept(() => ({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ...OLD })),
    right: NO_TLS,
  },
  {
    name: 'wants-a-certificate',
    fault: kept(({ root }) => ({ requestCert: true, rejectUnauthorized: true, ca: root.certificate })),
    right: [...NO_TLS],
  },
  {
    name: 'unknown-name',
    fault: kept(() => ({ SNICallback: (_, done) => done(new Error('unknown name')) })),
    right: NO_TLS,
  },
  { name: 'rsa', fault: kept(({ root }) => identityOf(leaf(root, { rsaBits: 2048 }))), right: [null] },
  { name: 'tls-1.2', fault: kept(() => ({ maxVersion: 'TLSv1.2' })), right: [null] },
];
