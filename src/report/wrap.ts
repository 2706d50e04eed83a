const NARROWEST = 20;

/** Rows of whole words that are at most `columns` wide. A word that is longer gets a row of its own. */
export function wrap(value: string, columns: number): string[] {
  const widest = Math.max(NARROWEST, columns);
  if (value.length <= widest) return [value];
  const rows = [''];
  for (const word of value.split(' ')) {
    const row = rows.at(-1) ?? '';
    if (row && row.length + 1 + word.length > widest) rows.push(word);
    else rows[rows.length - 1] = row ? `${row} ${word}` : word;
  }
  return rows;
}

/** How wide a terminal is; undefined for a file, a pipe, and a terminal that does not say. */
export const columnsOf = ({ columns }: NodeJS.WriteStream): number | undefined => columns || undefined;
