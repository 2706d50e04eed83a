// Text with a boundary in it: what the project wrote is prose, what came from outside is code. The template tag draws the line,
// so a foreign string cannot reach a sink as markup: each sink decides how a code span is made safe in its own format.

export type Span = string | { readonly code: string };
export type Text = readonly Span[];

type Part = string | number | Text;

/** Prose from the template; every interpolated string is foreign and becomes a code span. Numbers and `Text` are taken as they are. */
export function text(strings: TemplateStringsArray, ...parts: Part[]): Text {
  const spans: Span[] = [];
  strings.forEach((prose, i) => {
    if (prose) spans.push(prose);
    const part = parts[i];
    if (part === undefined) return;
    if (typeof part === 'string') spans.push({ code: part });
    else if (typeof part === 'number') spans.push(String(part));
    else spans.push(...part);
  });
  return spans;
}

// More names than this are a list that nobody reads in a sentence.
const MOST_NAMES = 12;
const FIRST_NAMES = 8;

/** `a`, `b` and `c`; of many, the first few and how many more. */
export function enumerate(names: readonly string[], last: 'and' | 'or' = 'and'): Text {
  if (names.length > MOST_NAMES)
    return [
      ...names
        .slice(0, FIRST_NAMES)
        .flatMap((name): Span[] => [{ code: name }, ', '])
        .slice(0, -1),
      ` ${last} ${names.length - FIRST_NAMES} more`,
    ];
  return names.flatMap((name, i): Span[] => [
    ...(i === 0 ? [] : [i === names.length - 1 ? ` ${last} ` : ', ']),
    { code: name },
  ]);
}

const MOST_IN_BRIEF = 5;
const FIRST_IN_BRIEF = 3;

/** For a title or a headline: of more than five names the first three. */
export const brief = (names: readonly string[]): Text =>
  names.length > MOST_IN_BRIEF
    ? [
        ...names
          .slice(0, FIRST_IN_BRIEF)
          .flatMap((name): Span[] => [{ code: name }, ', '])
          .slice(0, -1),
        ` and ${names.length - FIRST_IN_BRIEF} more`,
      ]
    : enumerate(names);

/** One wording for a single name, another for several. */
export const forCount = (names: readonly string[], one: Text, several: Text): Text =>
  names.length === 1 ? one : several;

export function join(texts: readonly Text[], separator = ' '): Text {
  return texts.flatMap((t, i): Span[] => (i === 0 ? [...t] : [separator, ...t]));
}

/** The text without its marks, for JSON and for places that know no formatting. */
export function plain(value: Text): string {
  return value.map((span) => (typeof span === 'string' ? span : span.code)).join('');
}
