// What the reusable workflow does around the action itself. Each task reads its inputs, and leaves outputs, a file, a summary.
import fs from 'node:fs';
import path from 'node:path';
import * as core from '@actions/core';
import { readContext } from '../inputs/context.ts';
import { INPUTS, inputsInFanOut } from '../inputs/input-table.ts';
import { parseInputs, readInputs } from '../inputs/parse-inputs.ts';
import { harmless } from '../report/log.ts';
import { NO_OUTPUTS, setOutputs } from '../report/outputs.ts';
import type { Report } from '../report/report.ts';
import { merge } from './merge.ts';
import { renderInvalidTargets, renderMergedSummary } from './merged-summary.ts';
import { isVerdict, packResult, readResult, type TargetResult } from './result.ts';
import { parseTargets, type Target } from './target-list.ts';

const RESULT = 'preflight-result.json';
const MERGED = 'aws-credentials-preflight-merged.json';
// A report's findings, checks and fixes; one that is larger is none of the action's.
const RESULT_LIMIT_BYTES = 4 * 1024 * 1024;
const { env } = process;

/** Checks every target before the first job of the matrix starts; one error names every problem. */
export async function plan(): Promise<void> {
  const { targets, problems: ofTargets } = await readTargets();
  const problems = [...ofTargets, ...commonProblems()];
  if (problems.length > 0) {
    core.error(
      [`The targets cannot be used, and nothing was sent to AWS.`, ...problems.map((p) => `- ${harmless(p)}`)].join(
        '\n',
      ),
      { title: 'AWS preflight: invalid targets' },
    );
    summarize(renderInvalidTargets(problems));
    process.exitCode = 1;
    return;
  }
  core.info(
    `${targets.length} target${targets.length === 1 ? '' : 's'}: ${targets.map(({ name }) => name).join(', ')}`,
  );
}

/** What is wrong with what is said once for all targets. */
function commonProblems(): string[] {
  const prefix = core.getInput('artifact-prefix');
  const common = Object.fromEntries(inputsInFanOut('input of the workflow').map((name) => [name, core.getInput(name)]));
  return [
    ...(/^[A-Za-z0-9][\w.-]{0,39}$/.test(prefix)
      ? []
      : [
          `artifact-prefix: "${prefix}" is not a valid prefix: use 1 to 40 letters, digits, dots, dashes and underscores`,
        ]),
    ...parseInputs({ ...readInputs({}), ...common }, {}).problems,
  ];
}

/** Leaves one target's result in a file for the artifact. A step that put out no verdict leaves none, and its target will be missing. */
export function pack(): void {
  const verdict = core.getInput('verdict');
  if (!isVerdict(verdict)) {
    core.warning('The preflight step gave no verdict, so this target has no result.', {
      title: 'AWS preflight: no result',
    });
    return;
  }
  const reportPath = core.getInput('report-path');
  const report = reportPath ? (JSON.parse(fs.readFileSync(reportPath, 'utf8')) as Report) : null;
  const file = path.join(temp(), RESULT);
  fs.writeFileSync(
    file,
    JSON.stringify(packResult(core.getInput('name', { required: true }), verdict, report, isRedacted())),
  );
  put({ path: file });
}

/** What the next jobs read. */
function put(outputs: Readonly<Record<string, string>>): void {
  try {
    setOutputs(env, outputs);
  } catch {
    core.warning(NO_OUTPUTS, { title: 'AWS preflight: no outputs' });
  }
}

function isRedacted(): boolean {
  const choice = core.getInput('redact') || INPUTS.redact.default;
  if (choice !== 'auto') return choice !== 'false';
  const { visibility } = readContext(env);
  return visibility === 'public' || visibility === 'unknown';
}

export async function mergeAll(): Promise<void> {
  const { targets, problems } = await readTargets();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const merged = merge(targets, results(path.resolve(core.getInput('results', { required: true })), targets));
  summarize(renderMergedSummary(merged));
  const file = path.join(temp(), MERGED);
  fs.writeFileSync(file, `${JSON.stringify(merged, null, 2)}\n`);
  put({
    verdict: merged.verdict,
    failed: merged.failed.join(','),
    missing: merged.missing.join(','),
    'root-causes': merged.rootCauses.map(({ id }) => id).join(','),
    path: file,
  });
  for (const { id, title, targets: names } of merged.rootCauses)
    core.info(harmless(`${id}: ${title} (${names.join(', ')})`));
  if (merged.missing.length > 0)
    core.warning(`No result from ${merged.missing.join(', ')}.`, { title: 'AWS preflight: targets without a result' });
  core.info(`Verdict: ${merged.verdict}`);
  const failOn = core.getInput('fail-on') || INPUTS['fail-on'].default;
  if (failOn !== 'never' && (merged.verdict === 'fail' || (failOn === 'warning' && merged.verdict === 'warn'))) {
    core.setFailed(
      merged.failed.length > 0
        ? `${merged.failed.length} of ${targets.length} targets failed: ${merged.failed.join(', ')}`
        : 'Some targets have warnings, or no result.',
    );
  }
}

/** Each target's artifact is in a folder of its own; a single artifact is unpacked without one. What is not there, or is not a result of that target, is missing. */
function results(folder: string, targets: readonly Target[]): TargetResult[] {
  const prefix = core.getInput('artifact-prefix', { required: true });
  return targets.flatMap(({ name }) =>
    [path.join(folder, `${prefix}${name}`, RESULT), path.join(folder, RESULT)]
      .map(resultIn)
      .filter((result) => result !== null)
      .filter((result) => result.name === name)
      .slice(0, 1),
  );
}

function resultIn(file: string): TargetResult | null {
  const stat = fs.lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() && stat.size <= RESULT_LIMIT_BYTES ? readResult(fs.readFileSync(file, 'utf8')) : null;
}

const readTargets = () => parseTargets(core.getInput('targets', { required: true }));
const temp = (): string => env.RUNNER_TEMP ?? path.resolve('.');
const summarize = (content: string): void => {
  if (env.GITHUB_STEP_SUMMARY) fs.appendFileSync(env.GITHUB_STEP_SUMMARY, content);
};
