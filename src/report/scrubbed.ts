import type { Scrub } from '../aws/scrub.ts';

// Members whose values are words of the report's own schema. A key that is a common word would blank them.
const OWN: ReadonlySet<string> = new Set([
  ...['verdict', 'rootCause', 'id', 'of', 'severity', 'confidence', 'docs', 'status', 'kind', 'service', 'operation'],
  ...['type', 'prefix', 'source', 'with', 'other', 'decision', 'by', 'input', 'who', 'at', 'store', 'key', 'op'],
]);

/** The same data with every text of it scrubbed, whatever it was made of. */
export function scrubbed<Data>(data: Data, scrub: Scrub): Data {
  const clean = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return OWN.has(name) ? value : scrub(value);
    if (Array.isArray(value)) return value.map((each) => clean(each, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [nameOf(key, scrub), clean(each, key)]));
  };
  return clean(data, '') as Data;
}

/** A name may be a condition's of somebody's policy; the schema's own are short. */
const nameOf = (name: string, scrub: Scrub): string => (name.length > 16 ? scrub(name) : name);
