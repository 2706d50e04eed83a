// Lines for the job's log. Every line begins with a mark of ours, and nothing foreign can be read as a workflow command.
import { SERVICE_NAMES } from '../rules/evidence.ts';
import type { Text } from '../text.ts';
import type { Finding, Observation, Scene } from '../types.ts';
import { visible, type Show } from './markdown.ts';

/** The runner obeys `##[command]` anywhere in a line, and `::command::` at its start. */
export const harmless = (line: string): string => visible(line).replaceAll('##[', '## [').replace(/^(\s*)::/, '$1: :');

export const textLine = (value: Text, show: Show): string => value.map((span) => (typeof span === 'string' ? show(span, false) : show(span.code, true))).join('');

const MARK = { ok: '✓', failed: '✗', 'not-evaluated': '–' } as const;

// A follow-up that is refused is no fault: it was asked only to tell causes apart.
const mark = (o: Observation): string => (o.followUp && o.status === 'failed' ? '·' : MARK[o.status]);

export function observationLine(o: Observation, show: Show): string {
  const asked = `${SERVICE_NAMES[o.service] ?? o.service} ${o.operation}${o.target ? ` ${show(o.target, true)}` : ''}${o.followUp && o.region ? ` in ${o.region}` : ''}`;
  const answer = o.status === 'ok' ? (o.facts.arn ? show(o.facts.arn, true) : 'accepted') : o.status === 'failed' ? show(`${o.error.httpStatus ?? o.error.kind} ${o.error.code} ${o.error.message}`, true) : o.reason;
  return harmless(`${mark(o)} ${asked}${o.status === 'not-evaluated' ? '' : ` (${o.durationMs} ms)`}: ${answer}`);
}

const ICON = { error: '✗', warning: '!', notice: 'i' } as const;

export function findingLines(f: Finding, show: Show): string[] {
  return [
    harmless(`${ICON[f.severity]} ${f.id}${f.ignored ? ' (accepted)' : ''}: ${textLine(f.headline, show)} ${textLine(f.explanation, show)}`),
    ...f.evidence.slice(0, 12).map((e) => harmless(`    · ${textLine(e.text, show)}`)),
    ...f.fixes.slice(0, 1).map((fix) => harmless(`    → ${textLine(fix.title, show)}. ${fix.steps.map((s) => textLine(s, show)).join(' ')}`)),
  ];
}

export function openingLine({ settings, credentials }: Scene, version: string, show: Show): string {
  const what = credentials.source ? `${credentials.type ?? 'unrecognised'} credentials${credentials.prefix ? ` (${credentials.prefix}…)` : ''} from ${credentials.source}` : settings.roleToAssume ? 'a role' : credentials.bearerToken ? 'a Bedrock API key' : 'no credentials';
  return harmless(`AWS Credentials Preflight ${version}: ${what}, Region ${settings.region ? show(settings.region, true) : '(none)'}, asking ${settings.services.join(', ')}`);
}
