import fs from 'node:fs';
import type { Report } from '../src/report/report.ts';
import type { Ended } from './child.ts';
import { readOutputs } from './outputs.ts';
import type { Recorded } from './replay/types.ts';

/** What a workflow can see of a run, and what AWS saw. */
export type Observed = Ended & {
  outputs: Partial<Record<string, string>>;
  /** What the step exported to later steps. */
  exported: Partial<Record<string, string>>;
  summary: string;
  report: Report | null;
  /** The log without the lines that tell the runner what to mask, and the summary. */
  logged: string;
  /** Everything shown. */
  visible: string;
  calls: readonly Recorded[];
};

export function observe(ended: Ended, env: Record<string, string>, calls: readonly Recorded[]): Observed {
  const outputs = readOutputs(read(env.GITHUB_OUTPUT));
  const summary = read(env.GITHUB_STEP_SUMMARY);
  const reportText = outputs['report-path'] ? read(outputs['report-path']) : (outputs.report ?? '');
  const log = ended.log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
  const variables = read(env.GITHUB_ENV);
  const visible = [log, summary, JSON.stringify(outputs), reportText, variables, read(env.GITHUB_STATE)].join('\n');
  return {
    ...ended,
    outputs,
    exported: readOutputs(variables),
    summary,
    report: parsed(reportText),
    logged: `${log}\n${summary}`,
    visible,
    calls,
  };
}

function read(file: string | undefined): string {
  if (!file || !fs.existsSync(file)) return '';
  return fs.readFileSync(file, 'utf8');
}

function parsed(text: string): Report | null {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return null;
  }
}
