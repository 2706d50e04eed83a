/** `aws-expiration` of configure-aws-credentials carries literal quotes. */
export const unquote = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();

/** Milliseconds since the epoch, or null. Only full dates: `Date.parse` would take "15" for a year. */
export function parseTime(value: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
