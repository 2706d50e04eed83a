// Keys of a job that take no text.
const BARE = new Set(['timeout-minutes', 'enable-openid-connect']);

/** The value of a key as YAML has it: a number, or true, where the key takes no text. */
export const typedValue = (key: string, value: string): string | number | boolean =>
  BARE.has(key) && /^(true|false|\d+)$/.test(value) ? JSON.parse(value) : value;
