// What a person writes of a finding's page: data in a comment at the top, and the sections. `scripts/docs.ts` writes the marked blocks around them.
import { Ajv, type JSONSchemaType } from 'ajv';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';

/** A refusal as it goes over the wire; `service` as the SDK for Go names it. */
export type ServiceAnswer = { service: string; operation: string; status: number; code: string; message: string };

export type PageData = {
  /** What AWS, GitHub or the system says, word for word; empty where nothing is said because nothing was asked. */
  says: string[];
  /** How services answer it, where that is AWS's part. */
  answers?: ServiceAnswer[];
  references: string[];
};

/** The last one is on the pages that a store’s answers concern. */
const AT_STORES = 'At an S3-compatible store';

type Required = 'What it proves' | 'Causes, the most likely first' | 'Check' | 'Fix';

export type Section = Required | typeof AT_STORES;

export type FindingSource = {
  /** The comment with the data, exactly as it is written. */
  comment: string;
  data: PageData;
  sections: ReadonlyMap<Section, string>;
};

/** A page that cannot be read has no source; one that is not complete has a source and problems. */
export type ReadPage = { source: FindingSource | null; problems: readonly string[] };

const HINTS: Readonly<Record<Required, string>> = {
  'What it proves': 'What these words prove, and how the cause comes about.',
  'Causes, the most likely first': 'A numbered list of what brings it about.',
  Check: 'How readers see it for themselves. Repeat each command in a block, to copy.',
  Fix: 'How it is fixed in general; an example to copy helps.',
};

/** The headings of a finding's page, in their order. Nobody knows the causes of what is not explained. */
export const sectionsOf = (id: string): readonly Required[] =>
  (Object.keys(HINTS) as Required[]).filter((name) => id !== 'unexplained' || name !== 'Causes, the most likely first');

const schema: JSONSchemaType<PageData> = {
  type: 'object',
  additionalProperties: false,
  required: ['says', 'references'],
  properties: {
    says: { type: 'array', uniqueItems: true, items: { type: 'string', pattern: '\\S' } },
    answers: {
      type: 'array',
      nullable: true,
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['service', 'operation', 'status', 'code', 'message'],
        properties: {
          service: { type: 'string', pattern: '\\S' },
          operation: { type: 'string', pattern: '\\S' },
          status: { type: 'integer', minimum: 300, maximum: 599 },
          code: { type: 'string', pattern: '\\S' },
          message: { type: 'string', pattern: '\\S' },
        },
      },
    },
    references: { type: 'array', uniqueItems: true, items: { type: 'string', pattern: '^https://' } },
  },
};

const ajv = new Ajv({ allErrors: true });
const isPageData = ajv.compile(schema);

const markdown = unified().use(remarkParse);

const COMMENT = /^<!-- finding\n([\s\S]*?)^-->$/m;
const PLACEHOLDER = /<!-- Write: [\s\S]*?-->/g;

export const generatedBlock = (name: string, content: string): string =>
  `<!-- generated:${name}:start -->\n\n${content}\n\n<!-- generated:${name}:end -->`;

const withoutBlocks = (text: string): string =>
  text.replace(/^<!-- generated:(\w+):start -->$[\s\S]*?^<!-- generated:\1:end -->$/gm, '');

export function readPage(text: string, id: string, ids: readonly string[]): ReadPage {
  const match = COMMENT.exec(text);
  if (match?.index !== 0) return unreadable('it does not begin with the comment `<!-- finding`');
  const [comment, yaml = ''] = match;
  // Browsers would end the comment there, and show what follows: https://html.spec.whatwg.org/multipage/syntax.html#comments
  if (/--!?>/.test(yaml)) return unreadable('the comment with its data ends early: write `--\\x3e` in double quotes');
  const document = parseDocument(yaml);
  if (document.errors.length > 0)
    return unreadable(...document.errors.map(({ message }) => message.split('\n')[0] ?? message));
  const data: unknown = document.toJS();
  if (!isPageData(data)) return unreadable(ajv.errorsText(isPageData.errors, { dataVar: 'the comment’s data' }));
  const written = withoutBlocks(text.slice(comment.length));
  if (written.includes('<!-- generated:')) return unreadable('a mark of a generated block has no partner');
  const sections = split(written);
  const headings = sections.map(({ heading }) => heading);
  const expected: readonly Section[] = [
    ...sectionsOf(id),
    ...(headings.includes(AT_STORES) ? ([AT_STORES] as const) : []),
  ];
  if (headings.join('\n') !== expected.join('\n'))
    return unreadable(`its headings are ${headings.join(' · ') || 'none'}, not ${expected.join(' · ')}`);
  const source = { comment, data, sections: new Map(expected.map((name, i) => [name, sections[i]?.text ?? ''])) };
  return { source, problems: incomplete(source, id, ids) };
}

const unreadable = (...problems: string[]): ReadPage => ({ source: null, problems });

/** The parts of a text by its headings of the first and second level; what is before the first has the heading `text before the first heading`. */
function split(text: string): { heading: string; text: string }[] {
  const headings = markdown.parse(text).children.flatMap((node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type !== 'heading' || node.depth > 2 || start === undefined || end === undefined) return [];
    return [{ start, end, heading: text.slice(start, end).replace(/^## /, '') }];
  });
  const before = text.slice(0, headings[0]?.start).trim();
  return [
    ...(before === '' ? [] : [{ heading: 'text before the first heading', text: before }]),
    ...headings.map(({ heading, end }, i) => ({ heading, text: text.slice(end, headings[i + 1]?.start).trim() })),
  ];
}

function incomplete({ data, sections }: FindingSource, id: string, ids: readonly string[]): string[] {
  const unwritten = [...sections].filter(
    ([, text]) => text.replace(PLACEHOLDER, '').trim() === '' || text.match(PLACEHOLDER),
  );
  const text = [...sections.values()].join('\n\n');
  const unlinked = [...prose(text).matchAll(/(?<!\[)`([^`]+)`/g)].flatMap(([, span = '']) =>
    span !== id && ids.includes(span) ? [span] : [],
  );
  return [
    ...(data.references.length === 0 ? ['`references` names no source'] : []),
    ...unwritten.map(([name]) => `"${name}" is not written yet`),
    ...notNumbered(sections.get('Causes, the most likely first')),
    ...unlinked.map((other) => `\`${other}\` is not a link to its page`),
    ...uncopied(sections.get('Check') ?? '').map((command) => `\`${command}\` is not in a block to copy`),
  ];
}

function notNumbered(causes: string | undefined): string[] {
  if (!causes) return [];
  const written = markdown.parse(causes.replace(PLACEHOLDER, '')).children;
  return written.every((node) => node.type === 'list' && node.ordered) ? [] : ['its causes are not a numbered list'];
}

const FENCES = /^(`{3,})sh\n([\s\S]*?)^\1$/gm;
const prose = (text: string): string => text.replace(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, '');

/** Commands in a sentence that no block repeats. */
function uncopied(text: string): string[] {
  const blocks = [...text.matchAll(FENCES)].flatMap(([, , content = '']) => content.split('\n'));
  return [...prose(text).matchAll(/`((?:aws|curl|nslookup|openssl|env|date) [^`]+)`/g)].flatMap(([, command = '']) =>
    blocks.includes(command) ? [] : [command],
  );
}

/** A page to fill in, for a rule that has none. */
export function skeleton(id: string): string {
  const data = [
    '# What AWS, GitHub or the system says, word for word; [] where nothing is said because nothing was asked.',
    'says: []',
    '# How services answer it, where that is AWS’s part; without it the page shows no tool’s wording.',
    '# answers:',
    '#   - service: STS',
    '#     operation: GetCallerIdentity',
    '#     status: 403',
    '#     code: ExpiredToken',
    '#     message: The security token included in the request is expired',
    '# AWS’s or GitHub’s own pages, at least one.',
    'references: []',
  ].join('\n');
  const sections = sectionsOf(id).map((name) => `## ${name}\n\n<!-- Write: ${HINTS[name]} -->`);
  return `${[`<!-- finding\n${data}\n-->`, ...sections].join('\n\n')}\n`;
}
