// The sinks: annotations, log, summary, outputs, the report file. They show the one report; they decide nothing but where it goes.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as core from '@actions/core';
import type { Scrub } from '../aws/scrub.ts';
import { diagnose } from '../diagnose.ts';
import { VERSION } from '../docs.ts';
import { writeContained } from '../files.ts';
import { writableFolders, type RawInputs } from '../inputs.ts';
import { RULES } from '../rules/index.ts';
import type { Diagnosis, Observation, Scene, Settings } from '../types.ts';
import { renderAnnotations } from './annotations.ts';
import { findingLines, harmless, observationLine, openingLine } from './log.ts';
import { redactor } from './redact.ts';
import { makeReport, type Report } from './report.ts';
import { renderInvalid, renderSummary } from './summary.ts';

const OUTPUT_LIMIT_BYTES = 100 * 1024;

type Options = { env: NodeJS.ProcessEnv; scene: Scene; secrets: readonly string[]; scrub: Scrub };

export type Publisher = { progress(o: Observation): void; mask(secrets: readonly string[]): void; publish(scene: Scene): 0 | 1 };

/** Registers the secrets with the runner, then opens the log. */
export function openPublisher({ env, scene, secrets, scrub }: Options): Publisher {
  const inActions = env.GITHUB_ACTIONS === 'true';
  const show = redactor(scene);
  const write = (line: string): void => void process.stdout.write(`${scrub(line)}\n`);
  const told = new Set<Observation>();
  const tell = (o: Observation): void => {
    if (!told.has(o)) write(observationLine(o, show));
    told.add(o);
  };
  const mask = (values: readonly string[]): void => (inActions ? registerMasks(values) : undefined);
  mask(secrets);
  write(openingLine(scene, VERSION, show));
  for (const { variable, host } of scene.endpoints) write(harmless(`Endpoint override: ${variable} → ${show(host, true)}`));
  return {
    mask,
    progress: tell,
    publish: (final) => {
      const diagnosis = diagnose(final, RULES);
      const report = makeReport(final, diagnosis);
      const failed = fails(diagnosis, final.settings);
      for (const o of final.observations) tell(o);
      if (diagnosis.findings.length > 0) write('');
      for (const finding of [...diagnosis.findings].reverse()) for (const line of findingLines(finding, show)) write(line);
      if (inActions) publishToRunner({ env, scene: final, diagnosis, report, failed, show, write });
      write(harmless(`${failed ? '✗' : '✓'} Verdict: ${report.verdict}. ${show(report.headline, true)}`));
      return failed ? 1 : 0;
    },
  };
}

/** A secret may have several lines, and the log is masked line by line. */
function registerMasks(values: readonly string[]): void {
  const lines = values.flatMap((value) => value.split(/\r?\n/)).map((line) => line.trim());
  // Masking a character or two would make the whole log unreadable, and hide nothing.
  for (const line of new Set(lines)) if (line.length >= 4) core.setSecret(line);
}

function fails({ findings }: Diagnosis, { failOn }: Settings): boolean {
  const counted = findings.filter((f) => !f.ignored);
  if (failOn === 'never') return false;
  return counted.some((f) => f.severity === 'error' || (failOn === 'warning' && f.severity === 'warning'));
}

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

type Publication = { env: NodeJS.ProcessEnv; scene: Scene; diagnosis: Diagnosis; report: Report; failed: boolean; show: ReturnType<typeof redactor>; write(line: string): void };

function publishToRunner({ env, scene, diagnosis, report, failed, show, write }: Publication): void {
  const { settings } = scene;
  for (const name of scene.credentials.ignoredVariables) {
    const message = `${name} holds no time such as 2026-01-31T12:00:00Z, and was ignored.`;
    if (settings.annotate) core.notice(message, { title: 'AWS preflight: variable ignored' });
    else write(`i ${message}`);
  }
  if (settings.annotate) for (const { severity, title, message } of renderAnnotations(diagnosis, show)) ANNOTATE[severity](message, { title });
  const wanted = settings.summary === 'always' || (settings.summary === 'on-failure' && (failed || report.verdict === 'fail'));
  if (wanted) writeSummary(env, renderSummary({ scene, diagnosis, report, show }), write);
  const reportPath = writeReport(env, settings, report, write);
  try {
    setOutputs(scene, report, reportPath, write);
  } catch {
    write('! The outputs could not be written: GITHUB_OUTPUT names no file.');
  }
}

function writeSummary(env: NodeJS.ProcessEnv, content: string, write: (line: string) => void): void {
  if (!env.GITHUB_STEP_SUMMARY) return;
  try {
    fs.appendFileSync(env.GITHUB_STEP_SUMMARY, content);
  } catch {
    write('! The job summary could not be written.');
  }
}

/** Writes the whole report; a failed write is a warning and never changes the verdict. */
function writeReport(env: NodeJS.ProcessEnv, settings: Settings, report: Report, write: (line: string) => void): string {
  const folder = env.RUNNER_TEMP ?? os.tmpdir();
  const file = settings.reportPath ? path.resolve(env.GITHUB_WORKSPACE ?? '.', settings.reportPath) : path.join(folder, `aws-credentials-preflight-${randomUUID()}.json`);
  try {
    writeContained(file, `${JSON.stringify(report, null, 2)}\n`, settings.reportPath ? writableFolders(env) : [folder]);
    return file;
  } catch {
    if (settings.annotate) core.warning('The report file could not be written; the verdict is not changed by it.', { title: 'AWS preflight: report not written' });
    else write('! The report file could not be written; the verdict is not changed by it.');
    return '';
  }
}

function setOutputs(scene: Scene, report: Report, reportPath: string, write: (line: string) => void): void {
  const { identity } = report;
  // With step debugging on, the runner prints every output.
  const hidden = scene.context.stepDebug;
  const text = JSON.stringify(report);
  const tooLong = Buffer.byteLength(text) > OUTPUT_LIMIT_BYTES;
  if (tooLong) write('! The report is too long for an output; the file at report-path is whole.');
  const outputs: Record<string, string> = {
    verdict: report.verdict,
    'root-cause': report.rootCause ?? '',
    findings: report.findings.map((f) => f.id).join(','),
    report: hidden || tooLong ? '' : text,
    'report-path': reportPath,
    'account-id': hidden ? '' : closed(identity.accountId, /^\d{12}$/),
    'principal-arn': hidden ? '' : closed(identity.arn, /^arn:[\w+=,.@:/-]+$/),
    'principal-type': identity.type ?? '',
    'credential-type': identity.credential.type ?? '',
    'expires-at': closed(identity.credential.expiresAt, /^[\d:.TZ-]+$/),
  };
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}


/** Outputs come from a closed alphabet: no text of a payload's in them. */
const closed = (value: string | null, alphabet: RegExp): string => (value && alphabet.test(value) ? value : '');

/** Every invalid input in one titled error and a short summary; nothing is sent, and there is no report. */
export function publishInvalid(problems: readonly string[], { env, settings, raw }: { env: NodeJS.ProcessEnv; settings: Settings; raw: RawInputs }): 1 {
  const scrubbed = problems.map((problem) => hideSecrets(problem, raw)).map(harmless);
  const message = [`The inputs cannot be used, and nothing was sent to AWS.`, ...scrubbed.map((p) => `- ${p}`)].join('\n');
  if (env.GITHUB_ACTIONS !== 'true') {
    process.stderr.write(`${message}\n`);
    return 1;
  }
  if (settings.annotate) core.error(message, { title: 'AWS preflight: invalid inputs' });
  else process.stdout.write(`${message}\n`);
  if (settings.summary !== 'never') writeSummary(env, renderInvalid(scrubbed), () => {});
  for (const name of ['root-cause', 'findings', 'report', 'report-path', 'account-id', 'principal-arn', 'principal-type', 'credential-type', 'expires-at']) core.setOutput(name, '');
  core.setOutput('verdict', 'fail');
  return 1;
}

const hideSecrets = (problem: string, raw: RawInputs): string =>
  ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token', 'github-token'].map((name) => raw[name as keyof RawInputs].trim()).filter((value) => value.length >= 4).reduce((text, value) => text.replaceAll(value, '***'), problem);
