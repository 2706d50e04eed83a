// The commands of a `run:` script, as far as their words tell what runs: quotes, comments, line continuations and
// here-documents are heeded, and nothing is evaluated.

const TOKEN =
  /(?<blank>[ \t\r]+)|(?<comment>#[^\n]*)|(?<end>\n|&&|\|\||[;&|()`])|(?<word>(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|\$\{\{.{0,500}?\}\}|\$\{[^}]{0,200}\}|[^\s;&|()`'"\\]|['"\\])+)/gsy;

// A script is foreign: of a longer one, the rest is not looked at.
const LIMIT = 20_000;

/** The words of each command, without their quotes. A command within `$(…)` is one of its own. */
export function commandsIn(script: string): string[][] {
  const commands: string[][] = [];
  let words: string[] = [];
  const nested: string[] = [];
  const text = withoutHereDocuments(script.slice(0, LIMIT)).replace(/\\\r?\n/g, ' ');
  for (const { groups } of text.matchAll(TOKEN)) {
    if (groups?.end && words.length > 0) {
      commands.push(words);
      words = [];
    }
    if (!groups?.word) continue;
    words.push(unquoted(groups.word));
    for (const [, inner = ''] of groups.word.matchAll(/"(?:\\.|[^"\\]){0,2000}?\$\(((?:\\.|[^"\\])*)"?/gs))
      nested.push(inner);
  }
  if (words.length > 0) commands.push(words);
  return [...commands, ...nested.flatMap(commandsIn)];
}

const unquoted = (word: string): string =>
  word.replace(
    /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gs,
    (_, single?: string, double?: string, escaped?: string) =>
      single ?? double?.replace(/\\(["$`\\])/g, '$1') ?? escaped ?? '',
  );

/** The text of a here-document is data for a command. */
function withoutHereDocuments(script: string): string {
  let until: string | null = null;
  const kept = script.split('\n').filter((line) => {
    if (until !== null) {
      if (line.trim() === until) until = null;
      return false;
    }
    until = /<<-?\s*(['"]?)(\w+)\1/.exec(line)?.[2] ?? null;
    return true;
  });
  return kept.join('\n');
}
