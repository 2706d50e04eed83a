// What is wrong with a summary as GitHub shows it: markup that the action does not make, and foreign text outside code.
import type { Element, Nodes, Root } from 'hast';
import { renderTree } from '../scripts/github-markdown.ts';

/** A foreign string may bear these at its ends, so that what leaves its element is seen. */
export const [OPEN, CLOSE] = ['qzopen', 'qzclose'] as const;

const MINE: ReadonlySet<string> = new Set([
  ...['a', 'blockquote', 'b', 'br', 'code', 'details', 'div', 'em', 'h2', 'h3', 'h4', 'input', 'li', 'ol', 'p', 'path'],
  ...['pre', 'strong', 'sub', 'summary', 'svg', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
]);

/** The links of the template lead to the project's documentation, or are addresses that a rule's own words name. */
const OWN_LINK =
  /^https:\/\/(github\.com\/aws-credentials-preflight\/|docs\.aws\.amazon\.com\/|docs\.github\.com\/|console\.aws\.amazon\.com\/|aws\.amazon\.com\/|www\.anthropic\.com\/|repost\.aws$)/;

export const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

export function elementsOf(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsOf)] : own;
}

/** The text outside code elements, and each code element. */
export function partsOf(node: Nodes): { outside: string; codes: Element[] } {
  if (node.type === 'element' && node.tagName === 'code') return { outside: ' ', codes: [node] };
  if (!('children' in node)) return { outside: textOf(node), codes: [] };
  const inner = node.children.map(partsOf);
  return { outside: inner.map((p) => p.outside).join(''), codes: inner.flatMap((p) => p.codes) };
}

/** Foreign text outside code, and elements within code. */
export function escapes(tree: Root): string[] {
  const { outside, codes } = partsOf(tree);
  const at = [OPEN, CLOSE].map((mark) => outside.indexOf(mark)).find((index) => index >= 0);
  return [
    ...(at === undefined ? [] : [`foreign text outside code: ${outside.slice(Math.max(0, at - 60), at + 60)}`]),
    ...codes
      .filter(({ children }) => children.some(({ type }) => type !== 'text' && type !== 'comment'))
      .map((code) => `an element within code: ${textOf(code).slice(0, 120)}`),
  ];
}

/** Elements and links that the template does not make. */
export function foreignElements(tree: Root): string[] {
  return elementsOf(tree).flatMap(({ tagName, properties }) => {
    const said = JSON.stringify(properties);
    if (!MINE.has(tagName)) return [`the element ${tagName} ${said}`];
    if (said.includes(OPEN) || said.includes(CLOSE) || said.includes('evil.example'))
      return [`foreign text in an attribute: ${said}`];
    const isOwn = Object.keys(properties).join() === 'href' && OWN_LINK.test(String(properties.href));
    return tagName === 'a' && !isOwn ? [`a link: ${said}`] : [];
  });
}

export function strangeMarkup(summary: string): string[] {
  const tree = renderTree(summary);
  return [...escapes(tree), ...foreignElements(tree)];
}
