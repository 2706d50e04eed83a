// The one job summary of all targets: the causes first, then every target on a line. All that came by an artifact is foreign, titles too.

import type { Verdict } from '../diagnosis.ts';
import { docsUrl } from '../report/documentation.ts';
import { code } from '../report/markdown.ts';
import type { Merged, MergedTarget } from './merge.ts';
import { SERVICE_KEYS, type ServiceState } from './result.ts';

const ICON: Readonly<Record<Verdict, string>> = { pass: '✅', warn: '⚠️', fail: '❌', skipped: '⏭️' };
const STATE: Readonly<Record<ServiceState, string>> = {
  connected: '✅',
  configured: '☑️',
  error: '❌',
  'not-evaluated': '⚪',
};
// Past this many a cause's targets are counted, and found in the table below.
const MOST_NAMES = 20;

export function renderMergedSummary(merged: Merged): string {
  return `${[title(merged), missing(merged), causes(merged), table(merged), '✅ connected · ☑️ reached, no model invoked · ❌ refused · ⚪ not evaluated · – not asked for'].filter(Boolean).join('\n\n')}\n`;
}

function title({ verdict, targets, failed }: Merged): string {
  const all = `${targets.length} target${targets.length === 1 ? '' : 's'}`;
  const told: Readonly<Record<Verdict, string>> = {
    pass: `the credentials of ${all} work`,
    warn: `${all}, none failed, with warnings`,
    fail: `${failed.length} of ${all} failed`,
    skipped: `${all} skipped`,
  };
  return `## ${ICON[verdict]} AWS preflight: ${told[verdict]}`;
}

function missing({ missing: names }: Merged): string {
  return names.length === 0
    ? ''
    : `⚪ **No result from ${names.length} target${names.length === 1 ? '' : 's'}**: ${listed(names)}. The job did not get that far, so nothing is known about the credentials there.`;
}

function causes({ rootCauses }: Merged): string {
  if (rootCauses.length === 0) return '';
  const rows = rootCauses.map(
    ({ id, title: cause, targets }) =>
      `| [${code(id)}](${docsUrl(id)}) | ${code(cause)} | ${targets.length} | ${listed(targets)} |`,
  );
  return `### Root causes\n\n| Root cause | | Targets | Which |\n|---|---|---|---|\n${rows.join('\n')}`;
}

const listed = (names: readonly string[]): string =>
  `${names.slice(0, MOST_NAMES).map(code).join(', ')}${names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''}`;

function table({ targets }: Merged): string {
  return `### Targets\n\n| | Target | Region | STS | DynamoDB | S3 | Bedrock | Root cause |\n|---|---|---|---|---|---|---|---|\n${targets.map(row).join('\n')}`;
}

function row({ name, region, result }: MergedTarget): string {
  const states = SERVICE_KEYS.map((key) =>
    result ? (result.services[key] ? STATE[result.services[key]] : '–') : '⚪',
  );
  const cause =
    result === null
      ? 'no result'
      : result.rootCause
        ? code(result.rootCause)
        : result.verdict === 'pass'
          ? ''
          : result.verdict;
  return `| ${result ? ICON[result.verdict] : '⚪'} | ${code(name)} | ${code(region)} | ${states.join(' | ')} | ${cause} |`;
}

/** Targets that cannot be used: what is wrong with them, and nothing else. */
export const renderInvalidTargets = (problems: readonly string[]): string =>
  [
    '## ❌ AWS preflight: the targets cannot be used',
    '',
    'No job was started, and nothing was sent to AWS.',
    '',
    ...problems.map((problem) => `- ${code(problem)}`),
    '',
  ].join('\n');
