import { randomBytes, randomUUID } from 'node:crypto';

/** A request as it came in. Names of headers are in lower case; repeated headers are joined by commas, as SigV4 does. */
export type Incoming = {
  method: string;
  /** Path and query, as sent. */
  target: string;
  /** The path as sent, still percent-encoded; behind the bucket's name where the host begins with it. */
  path: string;
  query: URLSearchParams;
  headers: ReadonlyMap<string, string>;
  body: Buffer;
};

export type Reply = { status: number; headers: Record<string, string>; body: string };

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const xml = (text: unknown): string =>
  String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

/** `{ A: 'x', B: undefined }` as `<A>x</A>`. */
export const elements = (fields: Record<string, unknown>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<${name}>${xml(value)}</${name}>`)
    .join('');

export const isoSeconds = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
/** ISO 8601 "basic format", as SigV4 writes time. */
export const compactTime = (time: number): string => isoSeconds(time).replace(/[-:]/g, '');

export const queryRequestId = (): string => randomUUID();
export const dynamodbRequestId = (): string =>
  randomBytes(32)
    .toString('base64url')
    .toUpperCase()
    .replace(/[-_]/g, 'A')
    .concat('VV4KQNSO5AEMVJF66Q9ASUAAJG')
    .slice(-52);
export const s3RequestId = (): string => randomBytes(8).toString('hex').toUpperCase();
export const s3HostId = (): string => randomBytes(56).toString('base64');
