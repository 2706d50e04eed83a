import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSessionToken } from '../../sandbox/session-token.ts';
import { readSessionToken } from '../../src/credentials/session-token.ts';

const ISSUED = Date.parse('2026-05-31T15:59:04Z');
const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 37 + 11) % 256);

type Parts = {
  type?: number;
  name?: string;
  region?: string;
  account?: string;
  issued?: number;
  more?: (writer: BinaryWriter) => void;
};

/** A token of the newer kind; key ids are negative in half of AWS's own, and then take ten bytes. */
function newer({
  type = 33,
  name = 'origin_ec',
  region = 'us-west-2',
  account = '637423183805',
  issued = ISSUED / 1000,
  more = () => {},
}: Parts = {}): string {
  const user = new BinaryWriter()
    .tag(1, WireType.Varint)
    .int64(-103)
    .tag(2, WireType.Varint)
    .int64(0)
    .tag(3, WireType.LengthDelimited)
    .string(account)
    .tag(4, WireType.LengthDelimited)
    .bytes(noise(12))
    .tag(5, WireType.LengthDelimited)
    .bytes(noise(440))
    .finish();
  const writer = new BinaryWriter()
    .tag(1, WireType.LengthDelimited)
    .string(name)
    .tag(2, WireType.Varint)
    .int64(-48)
    .tag(3, WireType.LengthDelimited)
    .string(region)
    .tag(4, WireType.LengthDelimited)
    .bytes(noise(71))
    .tag(5, WireType.LengthDelimited)
    .bytes(user)
    .tag(6, WireType.Varint)
    .int64(issued)
    .tag(7, WireType.LengthDelimited)
    .bytes(noise(165));
  more(writer);
  return Buffer.concat([Buffer.from([type]), writer.finish()]).toString('base64');
}

function older(type: 21 | 23, issued = ISSUED / 1000): string {
  const writer = new BinaryWriter()
    .tag(1, WireType.LengthDelimited)
    .string('er/aws')
    .tag(2, WireType.Varint)
    .int64(-46)
    .tag(3, WireType.LengthDelimited)
    .bytes(noise(12))
    .tag(4, WireType.LengthDelimited)
    .bytes(noise(190))
    .tag(5, WireType.Varint)
    .int64(issued);
  if (type === 23) writer.tag(6, WireType.LengthDelimited).bytes(noise(45));
  return Buffer.concat([Buffer.from([type]), writer.finish()]).toString('base64');
}

describe('a token that reads as AWS’s do', () => {
  it('begins as they begin', () => {
    expect(newer()).toMatch(/^IQoJb3JpZ2luX2Vj/);
    expect(older(21)).toMatch(/^FQoGZXIvYXdz/);
    expect(older(23)).toMatch(/^FwoGZXIvYXdz/);
  });
  it('of the newer kind', () =>
    expect(readSessionToken(newer())).toEqual({
      issuedAt: '2026-05-31T15:59:04.000Z',
      account: '637423183805',
      region: 'us-west-2',
    }));
  it.each([21, 23] as const)('of the older kind %i', (type) =>
    expect(readSessionToken(older(type))).toEqual({
      issuedAt: '2026-05-31T15:59:04.000Z',
      account: null,
      region: null,
    }),
  );
  it('of the sandbox', () =>
    expect(readSessionToken(makeSessionToken('eu-west-1', '012345678901', ISSUED))).toEqual({
      issuedAt: '2026-05-31T15:59:04.000Z',
      account: '012345678901',
      region: 'eu-west-1',
    }));
});

describe('anything else is not read', () => {
  const token = newer();
  it.each([
    ['nothing', ''],
    ['a word', 'token'],
    ['another kind', newer({ type: 34 })],
    ['another name', newer({ name: 'origin_xx' })],
    ['the name of the older kind', newer({ name: 'er/aws' })],
    ['an account that is none', newer({ account: '12345' })],
    ['a Region that is none', newer({ region: 'mars\n::set-output' })],
    ['a time before there were such tokens', newer({ issued: 1_000_000 })],
    ['a time in milliseconds', newer({ issued: ISSUED })],
    ['a field more', newer({ more: (w) => w.tag(8, WireType.Varint).int64(1) })],
    ['a field twice', newer({ more: (w) => w.tag(6, WireType.Varint).int64(ISSUED / 1000) })],
    ['a field of another kind', newer({ more: (w) => w.tag(9, WireType.Bit32).fixed32(1) })],
    ['a blank behind it', `${token} `],
    ['quotes', `"${token}"`],
    ['another alphabet', token.replace(/./, '-')],
    ['too long', token.repeat(9)],
  ])('%s', (_, value) => expect(readSessionToken(value)).toBeNull());

  it('a token that was cut off anywhere', () => {
    const bytes = Buffer.from(token, 'base64');
    // What is cut off behind the time of issue leaves a message that is whole but for the last field.
    for (let length = 1; length < bytes.length - 168; length++)
      expect([length, readSessionToken(bytes.subarray(0, length).toString('base64'))]).toEqual([length, null]);
  });

  it('whatever the bytes are, nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 80, maxLength: 600 }),
        fc.constantFrom(21, 23, 33),
        (bytes, type) => readSessionToken(Buffer.from([type, ...bytes]).toString('base64')) === null,
      ),
    );
    fc.assert(
      fc.property(fc.nat(600), fc.nat(255), (at, value) => {
        const bytes = Buffer.from(token, 'base64');
        bytes[at % bytes.length] = value;
        const found = readSessionToken(bytes.toString('base64'));
        return found === null || /^\d{4}-\d\d-\d\dT/.test(found.issuedAt);
      }),
    );
  });
});
