// The namespace's own DNS server: it knows the places, and can misbehave as one.
import dgram from 'node:dgram';
import { addressOf, placeOf } from './places.ts';

/** How the names of the places under a fault resolve. */
export type DnsFault =
  | 'unknown' // NXDOMAIN
  | 'empty' // the name exists, without addresses
  | 'failed' // SERVFAIL
  | 'refused' // REFUSED
  | 'silent' // nothing comes back
  | 'no-route' // an address that leads nowhere
  | 'other' // an address at which nothing listens
  | 'ipv6-only' // the place by its IPv6 address alone
  | 'broken'; // bytes that are not DNS

type Question = { id: Buffer; name: string; type: number; asked: Buffer };

const A = 1;
const AAAA = 28;
const CODES = { unknown: 3, failed: 2, refused: 5 } as const;

function parse(message: Buffer): Question | null {
  if (message.length < 17) return null;
  const labels: string[] = [];
  let at = 12;
  for (let size = message[at] ?? 0; size > 0; size = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + size));
    at += 1 + size;
  }
  return {
    id: message.subarray(0, 2),
    name: labels.join('.').toLowerCase(),
    type: message.readUInt16BE(at + 1),
    asked: message.subarray(12, at + 5),
  };
}

function answer({ id, asked, type }: Question, code: number, address: Buffer | null): Buffer {
  const record = address
    ? Buffer.concat([Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 1, 0, address.length]), address])
    : Buffer.alloc(0);
  const head = Buffer.from([0x81, 0x80 | code, 0, 1, 0, address ? 1 : 0, 0, 0, 0, 0]);
  return Buffer.concat([id, head, asked, record]);
}

const v4 = (address: string): Buffer => Buffer.from(address.split('.').map(Number));

function respond(question: Question, fault: DnsFault | undefined): Buffer | null {
  const place = placeOf(question.name);
  if (place === null) return answer(question, CODES.unknown, null);
  const plain = (address: string): Buffer => answer(question, 0, question.type === A ? v4(address) : null);
  switch (fault) {
    case undefined:
      return plain(addressOf(place));
    case 'unknown':
    case 'failed':
    case 'refused':
      return answer(question, CODES[fault], null);
    case 'empty':
      return answer(question, 0, null);
    case 'silent':
      return null;
    case 'no-route':
      return plain('192.0.2.1');
    case 'other':
      return plain('127.0.2.1');
    case 'ipv6-only':
      return answer(question, 0, question.type === AAAA ? mapped(addressOf(place)) : null);
    case 'broken':
      return Buffer.concat([question.id, Buffer.from('not an answer')]);
  }
}

const mapped = (address: string): Buffer => Buffer.concat([Buffer.alloc(10), Buffer.from([0xff, 0xff]), v4(address)]);

export type Resolver = { faultOf: (name: string) => DnsFault | undefined; close(): void };

/** Listens where the namespace's resolv.conf points. */
export async function openResolver(): Promise<Resolver> {
  const socket = dgram.createSocket('udp4');
  const resolver: Resolver = { faultOf: () => undefined, close: () => socket.close() };
  socket.on('message', (message, { port, address }) => {
    const question = parse(message);
    const sent = question && respond(question, resolver.faultOf(question.name));
    if (sent) socket.send(sent, port, address);
  });
  await new Promise<void>((resolve, reject) => socket.once('error', reject).bind(53, '127.0.0.53', resolve));
  return resolver;
}
