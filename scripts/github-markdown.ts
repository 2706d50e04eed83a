// Markdown as GitHub shows it, as near as published parts come: its dialect, its alerts, its sanitising schema, and what it makes links of afterwards.
import type { ElementContent, Root, Text } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import { remarkAlert } from 'remark-github-blockquote-alert';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visitParents } from 'unist-util-visit-parents';

/** The name that a reference which GitHub would turn into a link or a picture gets as its class. */
type Reference = 'mention' | 'issue' | 'commit' | 'emoji' | 'math';

// What GitHub's filters find in text: https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
const REFERENCES: readonly (readonly [Reference, RegExp])[] = [
  ['mention', /(?<![\w`/])@[a-z\d](?:[a-z\d-]{0,38})(?:\/[\w-]+)?/gi],
  ['issue', /(?<![\w&])(?:[\w.-]+(?:\/[\w.-]+)?)?#\d+\b|\bGH-\d+\b/gi],
  ['commit', /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/g],
  ['emoji', /:[a-z+-][a-z0-9_+-]*:/g],
  ['math', /\$(?=\S)[^$]+\$/g],
];

// Within these, GitHub's filters leave text alone.
const LITERAL = new Set(['code', 'pre', 'a', 'tt', 'kbd']);

function linkReferences() {
  return (tree: Root): void => {
    visitParents(tree, 'text', (node: Text, ancestors) => {
      if (ancestors.some((parent) => parent.type === 'element' && LITERAL.has(parent.tagName))) return;
      const parent = ancestors.at(-1);
      const parts = referencesIn(node.value);
      if (!parent || parts.length < 2) return;
      const index = (parent.children as ElementContent[]).indexOf(node);
      (parent.children as ElementContent[]).splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

function referencesIn(value: string): ElementContent[] {
  const found = REFERENCES.flatMap(([kind, pattern]) =>
    [...value.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  ).sort((a, b) => a.start - b.start);
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { kind, start, end } of found.filter(
    (reference, i) => i === 0 || reference.start >= (found[i - 1]?.end ?? 0),
  )) {
    parts.push(
      { type: 'text', value: value.slice(from, start) },
      {
        type: 'element',
        tagName: 'a',
        properties: { className: [kind] },
        children: [{ type: 'text', value: value.slice(start, end) }],
      },
    );
    from = end;
  }
  return [...parts, { type: 'text', value: value.slice(from) }];
}

// GitHub adds its alerts after sanitising; here they pass through it.
const schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'svg', 'path'],
  attributes: {
    ...defaultSchema.attributes,
    div: [...(defaultSchema.attributes?.div ?? []), ['className', /^markdown-alert/] as [string, RegExp]],
    p: [['className', 'markdown-alert-title'] as [string, string]],
    svg: ['className', 'viewBox', 'width', 'height'],
    path: ['d'],
  },
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkAlert)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, schema)
  .use(linkReferences)
  .use(rehypeStringify);

export const renderTree = (markdown: string): Root => processor.runSync(processor.parse(markdown)) as Root;

export const renderHtml = (markdown: string): string => processor.processSync(markdown).toString();
