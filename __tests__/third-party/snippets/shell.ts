// The commands in a snippet of shell, as far as snippets use the shell: comments, quotes, continued lines, pipes, redirections, `$(…)`.

export type Command = readonly string[];

type Reading = { words: string[]; word: string | null; commands: Command[] };

/** Every command, those within `$(…)` too; what such a one prints is taken as `printed`. */
export function commandsIn(script: string, printed = 'printed'): Command[] {
  const text = script.replace(/\\\n\s*/g, ' ');
  return text.split('\n').flatMap((line) => commandsOfLine(line, printed));
}

function commandsOfLine(line: string, printed: string): Command[] {
  const reading: Reading = { words: [], word: null, commands: [] };
  let rest = line;
  while (rest !== '') rest = take(rest, reading, printed);
  endCommand(reading);
  return reading.commands;
}

/** Takes one token off the line's beginning. */
function take(rest: string, reading: Reading, printed: string): string {
  const [space] = /^\s+/.exec(rest) ?? [];
  if (space) {
    endWord(reading);
    return rest.slice(space.length);
  }
  if (rest.startsWith('#') && reading.word === null) return '';
  const [redirection] = /^\d?[<>]{1,2}\s*\S+/.exec(rest) ?? [];
  if (redirection && reading.word === null) return rest.slice(redirection.length);
  const [end] = /^(&&|\|\||[|;&])/.exec(rest) ?? [];
  if (end) {
    endCommand(reading);
    return rest.slice(end.length);
  }
  if (rest.startsWith('$(')) return substitute(rest, reading, printed);
  if (rest.startsWith('"')) return doubleQuoted(rest, reading, printed);
  const [, single] = /^'([^']*)'/.exec(rest) ?? [];
  if (single !== undefined) {
    add(reading, single);
    return rest.slice(single.length + 2);
  }
  const skipped = rest.startsWith('\\') ? 1 : 0;
  add(reading, rest.charAt(skipped));
  return rest.slice(skipped + 1);
}

function doubleQuoted(rest: string, reading: Reading, printed: string): string {
  add(reading, '');
  let inner = rest.slice(1);
  while (inner !== '' && !inner.startsWith('"')) {
    if (inner.startsWith('$(')) inner = substitute(inner, reading, printed);
    else {
      const skipped = /^\\["\\$`]/.test(inner) ? 1 : 0;
      add(reading, inner.charAt(skipped));
      inner = inner.slice(skipped + 1);
    }
  }
  return inner.slice(1);
}

function substitute(rest: string, reading: Reading, printed: string): string {
  let depth = 0;
  let end = 1;
  do {
    if (rest.charAt(end) === '(') depth += 1;
    if (rest.charAt(end) === ')') depth -= 1;
    end += 1;
  } while (depth > 0 && end < rest.length);
  reading.commands.push(...commandsIn(rest.slice(2, end - 1), printed));
  add(reading, printed);
  return rest.slice(end);
}

const add = (reading: Reading, text: string): void => {
  reading.word = (reading.word ?? '') + text;
};

function endWord(reading: Reading): void {
  if (reading.word !== null) reading.words.push(reading.word);
  reading.word = null;
}

function endCommand(reading: Reading): void {
  endWord(reading);
  // Variables for one command alone stand before it.
  const first = reading.words.findIndex((word) => !/^\w+=/.test(word));
  if (first >= 0) reading.commands.push(reading.words.slice(first));
  reading.words = [];
}
