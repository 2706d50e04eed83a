/** A word that a shell takes as it is; quoted where it has anything else than plain characters. */
export const shellWord = (value: string): string =>
  /^[\w+=,.@:/-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
