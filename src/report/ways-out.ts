// The remedies of the cause: the first in full, where readers see it without scrolling; the others folded, each with who can do it and how long it takes.

import type { Finding } from '../diagnosis.ts';
import type { Block, Part, ShownRemedy } from '../remedies/show.ts';
import type { Text } from '../text.ts';
import { fence, folded, html, markdown, type Show } from './markdown.ts';
import type { Offers } from './offers.ts';

type Showing = { show: Show; offers: Offers };

export function renderFirstFix(p: Showing, finding: Finding | null): string {
  const [first] = finding ? p.offers(finding) : [];
  if (!first) return '';
  return [`### 🎯 Fix: ${markdown(headingOf(first.title), p.show)}`, ...renderRemedy(p, first, true)].join('\n\n');
}

export function renderOtherWays(p: Showing, finding: Finding | null): string {
  const [, ...others] = finding ? p.offers(finding) : [];
  return others
    .map((remedy) => {
      const heading = [`<b>${html(remedy.title, p.show)}</b>`, remedy.who, remedy.effort];
      return folded(heading.join(' · '), renderRemedy(p, remedy, false).join('\n\n'));
    })
    .join('\n\n');
}

// Longer, and what follows would be out of sight: one block, and all of a remedy.
const MOST_LINES = 40;

/** Part by part, numbered where there are several; then what to know, and what is true afterwards. */
export function renderRemedy(p: Showing, { parts, notes, looks, clicks, after }: ShownRemedy, open: boolean): string[] {
  // A change of a file and a command are what a reader pastes; a document folds first.
  const lines = parts.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + lengthOf(block), 0);
  const steps = parts.flatMap((part, i) =>
    renderPart(p, clicks.length > 0 ? { ...part, console: [] } : part, {
      number: parts.length > 1 ? i + 1 : null,
      open,
      isLong: lines > MOST_LINES,
    }),
  );
  return [
    ...steps,
    ...looks.map((block) => hidden(p, block)),
    ...(clicks.length > 0 ? [byConsole(p, clicks)] : []),
    ...(notes.length > 1 ? [notes.map((note) => `- ${markdown(note, p.show)}`).join('\n')] : []),
    ...(notes.length === 1 && notes[0] ? [markdown(notes[0], p.show)] : []),
    `**Afterwards:** ${markdown(after, p.show)}.`,
  ];
}

/** The same without a command line. */
const byConsole = (p: Showing, clicks: readonly Text[]): string =>
  folded('Without a command line', clicks.map((click, i) => `${i + 1}. ${markdown(click, p.show)}`).join('\n'));

type Manner = { number: number | null; open: boolean; isLong: boolean };

function renderPart(p: Showing, part: Part, { number, open, isLong }: Manner): string[] {
  const mark = number === null ? '' : `**${number}.** `;
  const { lead, blocks } = part;
  const tail = [...part.tail, ...part.console];
  // Steps of one part are a list, unless something of theirs is shown right below.
  const said =
    lead.length > 1
      ? [`${mark}${mark ? 'Make these changes:\n\n' : ''}${lead.map((s) => `- ${markdown(s, p.show)}`).join('\n')}`]
      : lead.map((s) => `${mark}${markdown(s, p.show)}`);
  const marked = said.length === 0 ? mark : '';
  return [
    ...said,
    ...blocks.map((block, i) =>
      fits(block, isLong) && (open || blocks.length === 1)
        ? opened(p, block, i === 0 ? marked : '')
        : hidden(p, block, i === 0 && marked ? `<b>${number}.</b> ` : ''),
    ),
    ...tail.map((s) => `${said.length === 0 && blocks.length === 0 ? mark : ''}${markdown(s, p.show)}`),
  ];
}

const lengthOf = ({ content }: Block): number => content.split('\n').length;

const fits = (block: Block, isLong: boolean): boolean =>
  lengthOf(block) <= MOST_LINES && !(isLong && block.language === 'json');

const opened = (p: Showing, { caption, language, content }: Block, mark: string): string =>
  `${mark}${markdown(caption, p.show)}:\n\n${fence(language, content)}`;

const hidden = (p: Showing, { caption, language, content }: Block, mark = ''): string =>
  folded(`${mark}${html(caption, p.show)}`, fence(language, content));

const NAMES =
  /^(AWS|STS|S3|IAM|KMS|GitHub|DynamoDB|Bedrock|OIDC|Anthropic|Region|Dependabot|Marketplace|Service Quotas|[A-Z]{2,})\b/;

/** A title after a colon begins in lower case, unless it begins with a name. */
export function headingOf(title: Text): Text {
  const [first, ...rest] = title;
  if (typeof first !== 'string' || NAMES.test(first)) return title;
  return [first.charAt(0).toLowerCase() + first.slice(1), ...rest];
}

/** In one line: how much it changes, who can do it, how long it takes. */
export function renderEffort(p: Showing, { amount, who, effort }: ShownRemedy): string {
  return `**Change:** ${markdown(headingOf(amount), p.show)} · **Who:** ${who} · **Effort:** ${effort}`;
}
