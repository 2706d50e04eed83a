// Lines for the job's log. Every line begins with a mark of ours, and nothing foreign can be read as a workflow command.

import { credentialType, givenKey } from '../answers/given-key.ts';
import type { Diagnosis, Finding, Severity, Symptom } from '../diagnosis.ts';
import type { Block, ShownRemedy } from '../remedies/show.ts';
import type { Observation, Scene } from '../scene.ts';
import { nameOf } from '../services/registry.ts';
import type { Text } from '../text.ts';
import { type Show, visible } from './markdown.ts';
import type { Offers } from './offers.ts';
import type { Paint, Style } from './paint.ts';
import { simulatedWords } from './results.ts';
import { describeRetries } from './retried.ts';
import { describeRoleWay } from './role-way.ts';
import { wrap } from './wrap.ts';

/** The runner obeys `##[command]` anywhere in a line, and `::command::` at its start. */
export const harmless = (line: string): string =>
  visible(line)
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :');

export const textLine = (value: Text, show: Show): string =>
  value.map((span) => (typeof span === 'string' ? show(span, false) : show(span.code, true))).join('');

/** A line before it is made safe: what is foreign is in `text`, and the mark is ours. `verbatim` is to be copied as it is. */
export type Line = { mark?: string; style?: Style; text: string; indent?: number; verbatim?: true };

/**
 * Colours the mark, or the whole line where there is none. Only what is safe is coloured, so that nothing can hide behind
 * a colour. A text that is wider than `columns` goes on in rows below its start.
 */
export function renderLine(
  { mark, style, text, indent = 0, verbatim }: Line,
  clean: (value: string) => string,
  paint: Paint,
  columns = Number.POSITIVE_INFINITY,
): string {
  const safe = harmless(clean(text));
  const start = ' '.repeat(indent);
  const hanging = mark ? `${start}${' '.repeat(mark.length + 1)}` : start;
  const rows = verbatim ? [safe] : wrap(safe, columns - hanging.length);
  if (mark) return `${start}${style ? paint(style, mark) : mark} ${rows.join(`\n${hanging}`)}`;
  return rows.map((row) => `${start}${style ? paint(style, row) : row}`).join('\n');
}

// A follow-up that is refused is not a fault: it was asked only to tell causes apart.
const markOf = (o: Observation): Pick<Line, 'mark' | 'style'> => {
  if (o.status === 'ok') return { mark: '✓', style: 'green' };
  if (o.status === 'not-evaluated') return { mark: '–', style: 'dim' };
  return o.followUp ? { mark: '·', style: 'dim' } : { mark: '✗', style: 'red' };
};

export function observationLine(o: Observation, show: Show): Line {
  const asked = `${nameOf(o.service)} ${o.operation}${o.target ? ` ${show(o.target, true)}` : ''}${o.followUp && o.region ? ` in ${o.region}` : ''}`;
  const answer =
    o.status === 'ok'
      ? 'arn' in o.facts && o.facts.arn
        ? show(o.facts.arn, true)
        : 'results' in o.facts
          ? simulatedWords(o.facts.results)
          : 'accepted'
      : o.status === 'failed'
        ? show(`${o.error.httpStatus ?? o.error.kind} ${o.error.code} ${o.error.message}`, true)
        : o.reason;
  return { ...markOf(o), text: `${asked}${o.status === 'not-evaluated' ? '' : ` (${o.durationMs} ms)`}: ${answer}` };
}

export const MARKS: Readonly<Record<Severity, Required<Pick<Line, 'mark' | 'style'>>>> = {
  error: { mark: '✗', style: 'red' },
  warning: { mark: '!', style: 'yellow' },
  notice: { mark: 'i', style: 'cyan' },
};

/** A remedy in one line: what to do, who can do it and how long it takes. Nothing in it points at what is not there. */
export function remedyLine({ title, parts, who, effort }: ShownRemedy, show: Show): string {
  const says = parts.flatMap((part) => part.says).map((s) => textLine(s, show));
  return `${textLine(title, show)} (${who}, ${effort}). ${says.join(' ')}`.trim();
}

/** Whether it has something to paste. */
export const hasMore = ({ parts }: ShownRemedy): boolean => parts.some(({ blocks }) => blocks.length > 0);

export function findingLines(f: Finding, show: Show, offers: Offers): Line[] {
  return [
    {
      ...MARKS[f.severity],
      text: `${f.id}${f.ignored ? ' (accepted)' : ''}: ${textLine(f.headline, show)} ${textLine(f.explanation, show)}`,
    },
    ...f.evidence.slice(0, 12).map((e) => ({ mark: '·', indent: 4, text: textLine(e.text, show) })),
    ...offers(f)
      .slice(0, 1)
      .flatMap((remedy) => [
        { mark: '→', indent: 4, text: remedyLine(remedy, show) },
        ...remedy.parts.flatMap(({ blocks }) => blocks).flatMap((block) => blockLines(block, show, 6)),
        ...remedy.notes.map((note) => ({ mark: '·', indent: 6, text: textLine(note, show) })),
      ]),
  ];
}

const LONGEST_SNIPPET = 60;

export function blockLines({ caption, content }: Block, show: Show, indent: number): Line[] {
  const lines = content.split('\n');
  const more =
    lines.length > LONGEST_SNIPPET
      ? [{ indent: indent + 4, text: `… and ${lines.length - LONGEST_SNIPPET} lines more, in the report` }]
      : [];
  return [
    { indent, style: 'dim', text: `${textLine(caption, show)}:` },
    ...lines.slice(0, LONGEST_SNIPPET).map((text): Line => ({ indent: indent + 4, text, verbatim: true })),
    ...more,
  ];
}

export const symptomLine = (s: Symptom, show: Show): Line => ({
  mark: '·',
  style: 'dim',
  text: `${s.id}, of ${s.of}: ${textLine(s.headline, show)}`,
});

export function openingLine({ settings, credentials }: Scene, version: string, show: Show): Line {
  const key = givenKey(credentials);
  const what = key
    ? `${credentialType(credentials) ?? 'unrecognised'} credentials${key.prefix ? ` (${key.prefix}…)` : ''} from ${key.source}`
    : settings.roleToAssume
      ? 'a role'
      : credentials.beside.bearerToken
        ? 'a Bedrock API key'
        : 'no credentials';
  return {
    style: 'bold',
    text: `AWS Credentials Preflight ${version}: ${what}, Region ${settings.region ? show(settings.region, true) : '(none)'}, asking ${settings.services.join(', ')}`,
  };
}

type Closing = { verdict: string; headline: string; failed: boolean; offers: Offers; rest: string };

/** The verdict and the first way out, where whoever scrolls to the end finds them. `rest` says where the lines to paste are. */
export function closingLines(
  { rootCause }: Diagnosis,
  { verdict, headline, failed, offers, rest }: Closing,
  show: Show,
): Line[] {
  const [first] = rootCause ? offers(rootCause) : [];
  const [mark, style] = failed
    ? (['✗', 'red'] as const)
    : verdict === 'pass'
      ? (['✓', 'green'] as const)
      : (['!', 'yellow'] as const);
  return [
    {
      mark,
      style,
      text: `Verdict: ${verdict}. ${show(headline, true)}${rootCause ? ` (${rootCause.id}, ${rootCause.confidence})` : ''}`,
    },
    ...(first
      ? [
          { mark: '→', style: 'cyan' as const, text: `Fix: ${remedyLine({ ...first, parts: [] }, show)}` },
          ...first.parts.flatMap(({ says }) => says).map((says) => ({ indent: 4, text: textLine(says, show) })),
          ...(hasMore(first) ? [{ indent: 4, text: rest }] : []),
        ]
      : []),
  ];
}

/** Where a role could have been assumed in another way too, and how often all was asked again. */
export function wayLines(scene: Scene, show: Show): readonly Line[] {
  return [describeRoleWay(scene), describeRetries(scene)].flatMap((line) =>
    line ? [{ mark: '·', style: 'dim', text: textLine(line, show) }] : [],
  );
}
