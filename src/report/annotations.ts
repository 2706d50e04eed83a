import { docsUrl } from '../docs.ts';
import type { Diagnosis, Finding, Severity } from '../types.ts';
import { harmless, textLine } from './log.ts';
import type { Show } from './markdown.ts';

export type Annotation = { severity: Severity; title: string; message: string };

// GitHub keeps ten of a kind for a step, and 4,096 characters of each.
const MOST = 10;
const MOST_CHARACTERS = 4_000;

/** One annotation for each root cause, the most fundamental first; what is accepted by `ignore` is only listed in the summary. */
export function renderAnnotations(diagnosis: Diagnosis, show: Show): Annotation[] {
  const counted = diagnosis.findings.filter((f) => !f.ignored);
  return (['error', 'warning', 'notice'] as const).flatMap((severity) => counted.filter((f) => f.severity === severity).slice(0, MOST).map((f) => annotation(f, show)));
}

function annotation(f: Finding, show: Show): Annotation {
  const fix = f.fixes[0];
  const lines = [textLine(f.headline, show), textLine(f.explanation, show), ...(fix ? [`Fix: ${textLine(fix.title, show)}. ${fix.steps.map((s) => textLine(s, show)).join(' ')}`] : []), `${f.id} (${f.confidence}): ${docsUrl(f.id)}`];
  return { severity: f.severity, title: `AWS preflight: ${f.title}`, message: lines.map(harmless).join('\n').slice(0, MOST_CHARACTERS) };
}
