import type { Diagnosis, Finding, Severity } from '../diagnosis.ts';
import type { Location } from '../workflow/locate.ts';
import { docsUrl } from './documentation.ts';
import { harmless, hasMore, remedyLine, textLine } from './log.ts';
import type { Show } from './markdown.ts';
import type { Offers } from './offers.ts';
import { titleOf } from './title.ts';

export type Annotation = { severity: Severity; title: string; message: string; location: Location | null };

// GitHub keeps ten of a kind for a step, and 4,096 characters of each after masking. A mask may be longer than a short secret that it hides.
const MOST = 10;
export const MOST_CHARACTERS = 4_000;

type Options = {
  show: Show;
  scrub: (value: string) => string;
  locationOf: (finding: Finding) => Location | null;
  offers: Offers;
  /** Where the lines to paste are. */
  rest?: string;
  own?: readonly Annotation[];
};

/**
 * One annotation for each error and warning, the most fundamental first, then the action's `own`. Notices and what `ignore` accepts are in the
 * summary alone: readers switch off what nags. The one notice that is annotated says why a run was skipped.
 */
export function renderAnnotations(diagnosis: Diagnosis, { own = [], ...options }: Options): Annotation[] {
  const counted = diagnosis.findings
    .filter((f) => !f.ignored && (f.severity !== 'notice' || diagnosis.verdict === 'skipped'))
    .map((f) => ({ f, severity: f.severity }));
  return (['error', 'warning', 'notice'] as const).flatMap((severity) =>
    [
      ...counted
        .filter((c) => c.severity === severity)
        .slice(0, MOST)
        .map(({ f }) => annotation(f, options)),
      ...own.filter((a) => a.severity === severity),
    ].slice(0, MOST),
  );
}

function annotation(f: Finding, { show, scrub, locationOf, offers, rest = '' }: Options): Annotation {
  const [first] = offers(f);
  const last = `${f.id} (${f.confidence}): ${docsUrl(f.id)}`;
  const lines = [
    textLine(f.headline, show),
    textLine(f.explanation, show),
    ...(first ? [`Fix: ${remedyLine(first, show)}${hasMore(first) && rest ? ` ${rest}` : ''}`] : []),
  ].map((line) => harmless(scrub(line)));
  return {
    severity: f.severity,
    title: harmless(scrub(`AWS preflight: ${textLine(titleOf(f), show)}`)),
    message: `${shorten(lines.join('\n'), MOST_CHARACTERS - last.length - 1)}\n${last}`,
    location: locationOf(f),
  };
}

/** Cuts without splitting a character of two code units. */
export function shorten(value: string, most: number): string {
  if (value.length <= most) return value;
  const cut = value.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
