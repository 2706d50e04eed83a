// What a session token says in the open: when it was issued, and for type 33 the Region of STS and the account. AWS documents none of it and has
// changed it before, so the reading is strict, and what it yields is a hint and never a verdict. The end of the session is in the encrypted part.
// Layout: https://medium.com/@TalBeerySec/revealing-the-inner-structure-of-aws-session-tokens-a6c76469cba7 (July 2024)
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import type { TokenContents } from './credential-facts.ts';

type Layout = {
  type: number;
  name: string;
  region: number | null;
  user: number | null;
  issued: number;
  fields: Readonly<Record<number, WireType>>;
};

const { Varint, LengthDelimited } = WireType;
const OLDER = { 1: LengthDelimited, 2: Varint, 3: LengthDelimited, 4: LengthDelimited, 5: Varint };
const LAYOUTS: readonly Layout[] = [
  {
    type: 33,
    name: 'origin_ec',
    region: 3,
    user: 5,
    issued: 6,
    fields: {
      1: LengthDelimited,
      2: Varint,
      3: LengthDelimited,
      4: LengthDelimited,
      5: LengthDelimited,
      6: Varint,
      7: LengthDelimited,
    },
  },
  { type: 23, name: 'er/aws', region: null, user: null, issued: 5, fields: { ...OLDER, 6: LengthDelimited } },
  { type: 21, name: 'er/aws', region: null, user: null, issued: 5, fields: OLDER },
];
const USER_FIELDS = { 1: Varint, 2: Varint, 3: LengthDelimited, 4: LengthDelimited, 5: LengthDelimited };
const USER_ACCOUNT = 3;

const EARLIEST_SECONDS = Date.UTC(2015, 0, 1) / 1000;

/** Null for everything that is not in every part what the layout says. */
export function readSessionToken(token: string): TokenContents | null {
  if (!/^[A-Za-z0-9+/]{100,4096}={0,2}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64');
  const layout = LAYOUTS.find(({ type }) => type === bytes[0]);
  const found = layout ? fieldsOf(bytes.subarray(1), layout.fields) : null;
  if (!layout || !found || textOf(found.get(1)) !== layout.name) return null;
  const seconds = found.get(layout.issued);
  if (typeof seconds !== 'number' || seconds < EARLIEST_SECONDS || seconds > 0xffff_ffff) return null;
  const issuedAt = new Date(seconds * 1000).toISOString();
  if (layout.user === null || layout.region === null) return { issuedAt, account: null, region: null };
  const user = found.get(layout.user);
  const account = textOf(user instanceof Uint8Array ? fieldsOf(user, USER_FIELDS)?.get(USER_ACCOUNT) : undefined);
  const region = textOf(found.get(layout.region));
  return /^\d{12}$/.test(account) && /^[a-z]{2,4}(-[a-z]+)+-\d$/.test(region) ? { issuedAt, account, region } : null;
}

type Fields = ReadonlyMap<number, number | Uint8Array>;

/** Each field at most once and of its own kind; the bytes end where the last one does. */
function fieldsOf(bytes: Uint8Array, kinds: Readonly<Record<number, WireType>>): Fields | null {
  const found = new Map<number, number | Uint8Array>();
  try {
    const reader = new BinaryReader(bytes);
    while (reader.pos < reader.len) {
      const [field, kind] = reader.tag();
      if (kinds[field] !== kind || found.has(field)) return null;
      found.set(field, kind === Varint ? Number(reader.int64()) : reader.bytes());
    }
    return found;
  } catch {
    return null; // cut off, or no such message
  }
}

const textOf = (value: number | Uint8Array | undefined): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : '';
