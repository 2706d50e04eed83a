// The fixes: the first in full, where readers see it without scrolling; the others after the proof.

import type { Finding } from '../diagnosis.ts';
import { fixesOf } from '../remedies/fixes-of.ts';
import type { Fix, Snippet } from '../rules/rule.ts';
import type { Text } from '../text.ts';
import { fence, folded, html, markdown, type Show } from './markdown.ts';

type Showing = { show: Show };

export function renderFirstFix(p: Showing, finding: Finding | null): string {
  const fix = finding && fixesOf(finding)[0];
  if (!fix) return '';
  return [`### 🎯 First fix: ${markdown(headingOf(fix.title), p.show)}`, ...body(p, fix, true)].join('\n\n');
}

const COUNT = ['', '', 'Two', 'Three', 'Four', 'Five'];

export function renderOtherWays(p: Showing, finding: Finding | null): string {
  const [first, ...others] = finding ? fixesOf(finding) : [];
  if (!first || others.length === 0) return '';
  const count = others.length + 1;
  const ways = others.flatMap((fix, i) => [`#### ${i + 2} · ${markdown(fix.title, p.show)}`, ...body(p, fix, false)]);
  return [
    `### ✅ ${COUNT[count] ?? String(count)} ways out`,
    `**1 · ${markdown(first.title, p.show)}**, recommended: the first fix, above.`,
    ...ways,
  ].join('\n\n');
}

// Longer, and what follows would be out of sight.
const MOST_LINES = 40;

/** Steps, numbered where there are several, and snippets: the first one open where it is what most readers came for, the rest folded. */
function body(p: Showing, fix: Fix, open: boolean): string[] {
  const steps = fix.steps.map((s) => markdown(s, p.show));
  const snippets = (fix.snippets ?? []).map((s, i) =>
    open && i === 0 && s.content.split('\n').length <= MOST_LINES ? opened(p, s) : hidden(p, s),
  );
  return [steps.length > 1 ? steps.map((s, i) => `${i + 1}. ${s}`).join('\n') : steps.join(''), ...snippets].filter(
    Boolean,
  );
}

const opened = (p: Showing, s: Snippet): string =>
  `${markdown(s.caption, p.show)}:\n\n${fence(s.language, p.show(s.content, true))}`;
const hidden = (p: Showing, s: Snippet): string =>
  folded(html(s.caption, p.show), fence(s.language, p.show(s.content, true)));

const NAMES =
  /^(AWS|STS|S3|IAM|KMS|GitHub|DynamoDB|Bedrock|OIDC|Anthropic|Region|Dependabot|Marketplace|Service Quotas|[A-Z]{2,})\b/;

/** A title after a colon begins in lower case, unless it begins with a name. */
export function headingOf(title: Text): Text {
  const [first, ...rest] = title;
  if (typeof first !== 'string' || NAMES.test(first)) return title;
  return [first.charAt(0).toLowerCase() + first.slice(1), ...rest];
}
