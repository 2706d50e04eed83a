import type { Incoming } from './wire.ts';
import { compactTime } from './wire.ts';

export type Scope = { accessKeyId: string; date: string; region: string; service: string; terminator: string };
export type Authorization = { header: string; scope: Scope; signedHeaders: string[]; signature: string };

export type Parsed =
  | { kind: 'none' }
  | { kind: 'bearer'; token: string }
  | { kind: 'other-algorithm' }
  /** `part` says which of S3's two sentences fits; `message` is what the other services say. */
  | { kind: 'malformed'; part: 'components' | 'credential'; message: string }
  | { kind: 'sigv4'; authorization: Authorization };

const ALGORITHM = 'AWS4-HMAC-SHA256';
const PARAMETERS = ['Credential', 'Signature', 'SignedHeaders'] as const;

/** Reads an Authorization header as AWS does, which cuts it at blanks as well as at commas: hence the fragments in its complaints. */
export function parseAuthorization(incoming: Incoming): Parsed {
  const header = incoming.headers.get('authorization')?.trim();
  if (!header) return { kind: 'none' };
  if (header.startsWith('Bearer ')) return { kind: 'bearer', token: header.slice(7).trim() };
  if (!header.startsWith(ALGORITHM)) return { kind: 'other-algorithm' };
  const values = new Map<string, string>();
  for (const fragment of header
    .slice(ALGORITHM.length)
    .split(/[\s,]+/)
    .filter(Boolean)) {
    const equals = fragment.indexOf('=');
    if (equals < 0)
      return {
        kind: 'malformed',
        part: 'components',
        message: `'${fragment}' not a valid key=value pair (missing equal-sign) in Authorization header: '${header}'.`,
      };
    values.set(fragment.slice(0, equals), fragment.slice(equals + 1));
  }
  const missing = PARAMETERS.filter((name) => !values.get(name));
  if (missing.length > 0)
    return {
      kind: 'malformed',
      part: 'components',
      message: `${missing.map((name) => `Authorization header requires '${name}' parameter. `).join('')}Authorization=${ALGORITHM}`,
    };
  const credential = values.get('Credential') ?? '';
  const parts = credential.split('/');
  const [accessKeyId, date, region, service, terminator] = parts;
  if (
    parts.length !== 5 ||
    !accessKeyId ||
    date === undefined ||
    region === undefined ||
    service === undefined ||
    terminator === undefined
  ) {
    return {
      kind: 'malformed',
      part: 'credential',
      message: `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    };
  }
  const signedHeaders = (values.get('SignedHeaders') ?? '').toLowerCase().split(';');
  return {
    kind: 'sigv4',
    authorization: {
      header,
      scope: { accessKeyId, date, region, service, terminator },
      signedHeaders,
      signature: values.get('Signature') ?? '',
    },
  };
}

/** When the request says it was made, in SigV4's form; null where it does not say so in a form that SigV4 has. */
export function requestDate(incoming: Incoming): { compact: string; time: number } | null {
  const stamp = incoming.headers.get('x-amz-date');
  if (stamp !== undefined) {
    const fields = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp)?.slice(1).map(Number);
    if (!fields) return null;
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = fields;
    return { compact: stamp, time: Date.UTC(year, month - 1, day, hour, minute, second) };
  }
  const time = Date.parse(incoming.headers.get('date') ?? '');
  return Number.isNaN(time) ? null : { compact: compactTime(time), time };
}
