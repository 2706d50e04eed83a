// Text as GitHub-flavoured Markdown. Prose is the project's own and still escaped; a foreign string becomes a code span that nothing in it can leave.
import type { Span, Text } from '../text.ts';

/** Changes what is shown of a foreign or own string; the identity where nothing is redacted. */
export type Show = (value: string, foreign: boolean) => string;

// Within these a backtick span is literal in paragraphs and table cells alike.
const PLAIN = /^[\p{L}\p{N} _.,:;/@=+'"()<>{}[\]$#!?%&*~^…’–—✓✗→·-]*$/u;

// Longer than any ARN; what is longer still is in the report file.
const MOST_CHARACTERS = 2_100;

export function markdown(value: Text, show: Show): string {
  const spans = value.map((span) => spanOf(span, show));
  // Two spans side by side would be read as one.
  return spans
    .map((span, i) => (span.startsWith('`') && spans[i - 1]?.endsWith('`') ? `<!-- -->${span}` : span))
    .join('');
}

function spanOf(span: Span, show: Show): string {
  return typeof span === 'string' ? prose(show(span, false)) : code(show(span.code, true));
}

/** A code span. Characters that could end it, or a table's cell, are written as entities inside an element. */
export function code(value: string): string {
  const line = cut(visible(value));
  if (line === '') return '` `';
  if (PLAIN.test(line) && line.trim() === line) return `\`${line}\``;
  return element(line);
}

// GitHub links addresses even where their characters are written as entities; an empty comment within breaks them.
const element = (line: string): string =>
  `<code>${entities(line).replace(/www(?=&#46;)|&#(?:58|64);/gi, '$&<!-- -->')}</code>`;

const entities = (line: string): string => line.replace(/[^A-Za-z0-9 ]/gu, (c) => `&#${c.codePointAt(0)};`);

const cut = (line: string): string =>
  line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…`.toWellFormed() : line;

/** The project's own words: characters that Markdown could read as markup are escaped. */
export const prose = (value: string): string =>
  visible(value).replace(/[\\`*_{}[\]<>#|~@&]/g, (c) =>
    c === '@' ? '@<!-- -->' : c === '<' || c === '>' || c === '&' ? `&#${c.charCodeAt(0)};` : `\\${c}`,
  );

/** The same text for a place that is HTML, such as `<summary>`, where no Markdown is read. */
export const html = (value: Text, show: Show): string =>
  value
    .map((span) =>
      typeof span === 'string'
        ? visible(show(span, false)).replace(/[<>&"]/g, (c) => `&#${c.charCodeAt(0)};`)
        : `<code>${entities(cut(visible(show(span.code, true))))}</code>`,
    )
    .join('');

/** A fence longer than any run of backticks within. */
export function fence(language: string, content: string): string {
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${content.replace(/\r/g, '').split('\n').map(printable).join('\n')}\n${marks}`;
}

/** Folded away behind a line that is HTML. */
export const folded = (summary: string, content: string): string =>
  `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;

/** Line breaks become spaces; other control characters and direction marks are shown as what they are not. */
export const visible = (value: string): string => printable(value.replace(/[\r\n\t]+/g, ' '));

// Controls but tab and line feed, what Unicode says a font shows nothing of, line separators, and the blank of Braille.
const UNSEEN = /(?![\t\n])\p{Cc}|\p{Default_Ignorable_Code_Point}|[\u2028\u2029\u2800\ufff9-\ufffb]/gu;

/** JSON for a terminal: the same data, with what is not seen written as JSON escapes it. */
export const seenJson = (json: string): string =>
  json.replace(UNSEEN, (unseen) =>
    Array.from({ length: unseen.length }, (_, i) => `\\u${unseen.charCodeAt(i).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  );

const printable = (value: string): string => value.replace(UNSEEN, '�').toWellFormed();
