// Which lines of a log belong to one error.
import { endsBox, isBoxed, plainLine, unboxed } from './plain-line.ts';

/** Lines of one error at most, and those around it that tell whose it is. */
export const MOST_LINES = 40;
export const AROUND = 12;
const LONGEST = 32 * 1024;

/** `text` is the error with the lines that belong to it, `line` the first of them; `around` has a few lines more on both sides. */
export type Passage = Readonly<{ line: string; text: string; lines: number; around: () => string }>;

/** What belongs to the error that may begin here. */
export function passageAt(window: readonly string[], index: number): Passage {
  const raw = window[index] ?? '';
  const line = plainLine(raw);
  if (isBoxed(line)) return boxAt(window, index, line);
  const parts = [line];
  let open = braces(line);
  for (let i = index + 1; i < window.length && parts.length < MOST_LINES; i += 1) {
    const ahead = window[i] ?? '';
    const more = plainLine(ahead);
    if (!(open > 0 || belongs(parts.at(-1) ?? '', more, parts.length))) break;
    parts.push(more);
    open += braces(more);
  }
  // A dump that never closes is none.
  while (open > 0 && parts.length > 12) parts.pop();
  return {
    line,
    text: parts.length === 1 ? line : joined(parts),
    lines: parts.length === 1 ? 1 : parts.length,
    around: () => surroundings(window, index, parts.length),
  };
}

const joined = (parts: readonly string[]): string =>
  parts
    .map((part, i) => (i === 0 ? part.trimEnd() : part.trim()))
    .filter(Boolean)
    .join(' ')
    .slice(0, LONGEST);

const surroundings = (window: readonly string[], index: number, length: number): string =>
  window
    .slice(Math.max(0, index - AROUND), index + length + AROUND)
    .map((each) => each.slice(0, 600))
    .join('\n');

/** A box is read as a whole. */
function boxAt(window: readonly string[], index: number, line: string): Passage {
  const parts = [unboxed(line)];
  let count = 1;
  for (let i = index + 1; i < window.length && count < MOST_LINES; i += 1) {
    const more = plainLine(window[i] ?? '');
    if (endsBox(more) || !isBoxed(more)) break;
    parts.push(unboxed(more));
    count += 1;
  }
  const text = joined(parts);
  return { line: text, text, lines: count, around: () => surroundings(window, index, count) };
}

/** How many more braces open than close, outside what Go and Python print on one line. */
function braces(line: string): number {
  if (!/[{}]/.test(line)) return 0;
  let open = 0;
  for (const letter of line) open += letter === '{' ? 1 : letter === '}' ? -1 : 0;
  return open > 0 && /[{[(,]\s*$/.test(line) ? open : Math.min(open, 0);
}

const STARTS =
  /^\s*(?:at |File "|\d{4}-\d\d-\d\d|\[|##\[|::|make|npm|yarn|Error:|ERROR|Traceback|Caused by|An error occurred|Process completed|exit status \d|error: |fatal: |warning: |\w+(?:Exception|Error): )/;

/** A line that goes on with the one before: Go's second line, an indented one, or a wrapped one. */
function belongs(before: string, line: string, length: number): boolean {
  if (/^\s*status code: \d{3}, request id:/.test(line)) return true;
  if (
    /(?:HTTP response code|Exception name|Resolved remote host|Request ID): /.test(before) &&
    /^(?:Exception name|Error message|Request ID|Resolved remote host|\d+ response headers): ?/.test(line)
  )
    return true;
  if (/Failed to get ID Token|Error Code : \d|Error message: Failed/.test(before) && length < 8) return true;
  if (/^\s*Error (?:Code|Message) ?: /.test(line) && length < 8) return true;
  if (length === 1 && /^\s*$/.test(line)) return false;
  if (/^\s{0,8}"(?:__type|[Mm]essage|errorMessage|[Cc]ode)"\s?:/.test(line)) return true;
  if (line.trim() === '' || STARTS.test(line)) return false;
  // Wrapped by the width of a terminal; a place in a source is followed by the source.
  return (
    !/\.\w{1,4}:\d+(?::\d+)?$/.test(before) &&
    before.length >= 60 &&
    !/[.!?)\]}"'”]$/.test(before.trimEnd()) &&
    /^\s{0,12}(?:[a-z"]|arn:|\()/.test(line) &&
    !/^\s{0,12}\w[\w ./-]{0,60}: /.test(line)
  );
}
