// Text as GitHub-flavoured Markdown. Prose is the project's own and still escaped; a foreign string becomes a code span that nothing in it can leave.
import type { Span, Text } from '../text.ts';

/** Changes what is shown of a foreign or own string; the identity where nothing is redacted. */
export type Show = (value: string, foreign: boolean) => string;

// Within these a backtick span is literal in paragraphs and table cells alike.
const PLAIN = /^[\p{L}\p{N} _.,:;/@=+'"()<>{}[\]$#!?%&*~^…’–-]*$/u;

export function markdown(value: Text, show: Show): string {
  return value.map((span) => spanOf(span, show)).join('');
}

function spanOf(span: Span, show: Show): string {
  return typeof span === 'string' ? prose(show(span, false)) : code(show(span.code, true));
}

/** A code span. Characters that could end it, or a table's cell, are written as entities inside an element. */
export function code(value: string): string {
  const line = visible(value);
  if (line === '') return '` `';
  if (PLAIN.test(line) && line.trim() === line) return `\`${line}\``;
  return `<code>${line.replace(/[^\w .,]/gu, (c) => `&#${c.codePointAt(0)};`)}</code>`;
}

/** The project's own words: characters that Markdown could read as markup are escaped. */
export const prose = (value: string): string => visible(value).replace(/[\\`*_{}[\]<>#|~@&]/g, (c) => (c === '@' || c === '<' || c === '>' || c === '&' ? `&#${c.charCodeAt(0)};` : `\\${c}`));

/** A fence longer than any run of backticks within. */
export function fence(language: string, content: string): string {
  const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${content.replace(/\r/g, '')}\n${marks}`;
}

/** Line breaks become spaces; other control characters and direction marks are shown as what they are not. */
export const visible = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  value.replace(/[\r\n\t]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '�');
