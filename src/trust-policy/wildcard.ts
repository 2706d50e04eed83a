// `*` and `?` as IAM reads them, and `${*}`, `${?}`, `${$}`, which stand for the characters themselves since version 2012-10-17.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
export type Pattern = readonly { literal: string | null; many: boolean }[];

const ESCAPE = /^\$\{([*?$])\}/;

/** The pattern's parts, or null where it has a policy variable, whose value is not known here. */
export function patternOf(value: string, wildcards: boolean, version: string): Pattern | null {
  const parts: { literal: string | null; many: boolean }[] = [];
  let at = 0;
  while (at < value.length) {
    const rest = value.slice(at, at + 4);
    const escaped = version === '2012-10-17' ? ESCAPE.exec(rest)?.[1] : undefined;
    if (escaped) {
      parts.push({ literal: escaped, many: false });
      at += 4;
      continue;
    }
    if (version === '2012-10-17' && rest.startsWith('${') && value.indexOf('}', at) > 0) return null;
    const character = String.fromCodePoint(value.codePointAt(at) as number);
    const wild = wildcards && (character === '*' || character === '?');
    parts.push({ literal: wild ? null : character, many: wild && character === '*' });
    at += character.length;
  }
  return parts;
}

/** Whether the whole value fits. Greedy with one step back, so that no pattern takes more than length times length. */
export function fits(pattern: Pattern, value: string): boolean {
  const characters = [...value];
  let [p, v, star, mark] = [0, 0, -1, 0];
  while (v < characters.length) {
    const part = pattern[p];
    if (part?.many) {
      star = p++;
      mark = v;
    } else if (part && (part.literal === null || part.literal === characters[v])) {
      p++;
      v++;
    } else if (star >= 0) {
      p = star + 1;
      v = ++mark;
    } else return false;
  }
  while (pattern[p]?.many) p++;
  return p === pattern.length;
}

export const matchesWildcard = (pattern: string, value: string, version = '2008-10-17'): boolean =>
  fits(patternOf(pattern, true, version) ?? [], value);
