import type { Code, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export type Snippet = { language: string; content: string };

/** The blocks of code of a summary, as GitHub's own grammar of Markdown finds them. */
export function snippetsOf(markdown: string): Snippet[] {
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  return codeIn(tree).map(({ lang, value }) => ({ language: lang ?? '', content: value }));
}

function codeIn(node: Root | RootContent): Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? (node.children as RootContent[]).flatMap(codeIn) : [];
}
