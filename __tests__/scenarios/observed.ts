import fs from 'node:fs';
import type { Recorded } from '../helpers/replay/types.ts';
import type { Ended } from './child.ts';
import { readOutputs } from './outputs.ts';

/** The fields of the report that the checks read; the schema judges the rest. */
export type SeenReport = {
  schema?: unknown;
  verdict?: string;
  rootCause?: string | null;
  findings?: { id: string }[];
  services?: Record<string, { status?: string }>;
};

/** What a workflow can see of a run, and what AWS saw. */
export type Observed = Ended & {
  outputs: Partial<Record<string, string>>;
  summary: string;
  report: SeenReport | null;
  /** The log without the lines that tell the runner what to mask, and the summary. */
  logged: string;
  /** Everything shown. */
  visible: string;
  calls: readonly Recorded[];
};

export function observe(ended: Ended, env: NodeJS.Dict<string>, calls: readonly Recorded[]): Observed {
  const outputs = readOutputs(read(env.GITHUB_OUTPUT));
  const summary = read(env.GITHUB_STEP_SUMMARY);
  const reportText = outputs['report-path'] ? read(outputs['report-path']) : (outputs.report ?? '');
  const log = ended.log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
  const visible = [
    log,
    summary,
    JSON.stringify(outputs),
    reportText,
    read(env.GITHUB_ENV),
    read(env.GITHUB_STATE),
  ].join('\n');
  return { ...ended, outputs, summary, report: parsed(reportText), logged: `${log}\n${summary}`, visible, calls };
}

function read(file: string | undefined): string {
  if (!file || !fs.existsSync(file)) return '';
  return fs.readFileSync(file, 'utf8');
}

function parsed(text: string): SeenReport | null {
  try {
    return JSON.parse(text) as SeenReport;
  } catch {
    return null;
  }
}
