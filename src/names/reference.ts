// GitHub's expressions, as far as they say from where a value comes: references alone, or one in the place of another.
// https://docs.github.com/en/actions/reference/workflows-and-actions/expressions

/** From which a step's value can come. */
export type Store = 'secrets' | 'vars' | 'inputs' | 'env' | 'steps' | 'needs' | 'matrix';

/** `secrets.AWS_ROLE`, in its parts. */
export type Reference = { text: string; store: Store; names: readonly string[] };

/** What an expression reads, the first that is not empty; `fallback` where it ends with an empty text of its own. */
export type Reading = { references: readonly Reference[]; fallback: boolean };

const WHOLE = /^\$\{\{([\s\S]*)\}\}$/;
const STORE = /^(secrets|vars|inputs|env|steps|needs|matrix)$/;

/** Null where the expression reads in another way: by a function, a comparison, or several put together. */
export function readingOf(expression: string): Reading | null {
  const inner = WHOLE.exec(expression.trim())?.[1];
  if (inner === undefined || inner.includes('${{')) return null;
  const parts = inner.split('||').map((part) => part.trim());
  const fallback = parts.length > 1 && parts.at(-1) === "''";
  const read = (fallback ? parts.slice(0, -1) : parts).map(referenceOf);
  const references = read.filter((reference) => reference !== null);
  return references.length === read.length && read.length > 0 ? { references, fallback } : null;
}

/** Whether an expression of any form ends with an empty text, which it takes where nothing else is there: `… || ''`. */
export const endsEmpty = (expression: string): boolean =>
  /\|\|\s{0,9}''[\s)]{0,99}$/.test(WHOLE.exec(expression.trim())?.[1] ?? '');

/** Names of a reference; `secrets['AWS_ROLE']` is `secrets.AWS_ROLE`, and `github.event.inputs.x` is `inputs.x`. */
export function referenceOf(text: string): Reference | null {
  const dotted = text.trim().replace(/\[\s*'([\w-]+)'\s*\]/g, '.$1');
  if (!/^[A-Za-z_][\w-]*(\.[\w-]+)+$/.test(dotted) || dotted.length > 200) return null;
  const [store = '', ...names] = dotted.replace(/^github\.event\.inputs\./i, 'inputs.').split('.');
  const known = store.toLowerCase();
  return STORE.test(known) ? { text: [known, ...names].join('.'), store: known as Store, names } : null;
}
