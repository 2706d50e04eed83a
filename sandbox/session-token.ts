import { randomBytes } from 'node:crypto';
import type { RandomBytes } from './keys.ts';

// The layout of a session token of type 33 ("IQoJb3JpZ2luX2Vj…") as Tal Be'ery published it in July 2024:
// https://medium.com/@TalBeerySec/revealing-the-inner-structure-of-aws-session-tokens-a6c76469cba7
const TYPE = 33;

/** A token that reads like one of AWS's: Region, account and time of issue in the open, the rest opaque. */
export function makeSessionToken(
  region: string,
  account: string,
  issuedAt: number,
  random: RandomBytes = randomBytes,
): string {
  const signature = Buffer.concat([
    Buffer.from([0x30, 0x44, 0x02, 0x20]),
    random(32),
    Buffer.from([0x02, 0x20]),
    random(32),
  ]);
  const user = Buffer.concat([
    number(1, (random(1)[0] ?? 0) % 127),
    number(2, 0),
    bytes(3, Buffer.from(account)),
    bytes(4, random(12)),
    bytes(5, random(300)),
  ]);
  const token = Buffer.concat([
    Buffer.from([TYPE]),
    bytes(1, Buffer.from('origin_ec')),
    number(2, random(3).readUIntBE(0, 3)),
    bytes(3, Buffer.from(region)),
    bytes(4, signature),
    bytes(5, user),
    number(6, Math.floor(issuedAt / 1000)),
  ]);
  return token.toString('base64');
}

function varint(value: number): Buffer {
  const out: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) out.push((rest % 0x80) | 0x80);
  return Buffer.from([...out, rest]);
}

const number = (field: number, value: number): Buffer => Buffer.concat([varint(field << 3), varint(value)]);
const bytes = (field: number, value: Buffer): Buffer =>
  Buffer.concat([varint((field << 3) | 2), varint(value.length), value]);
