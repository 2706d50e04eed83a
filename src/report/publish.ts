// The runner's sinks: log, annotations, summary, outputs, the report file. They show the one report; they decide nothing but where it goes.
import fs from 'node:fs';
import * as core from '@actions/core';
import type { Secrets } from '../aws/scrub.ts';
import type { Diagnosis, Finding } from '../diagnosis.ts';
import { isInputName } from '../inputs/input-table.ts';
import type { LogFacts, Observation, Scene, Settings } from '../scene.ts';
import { locate } from '../workflow/locate.ts';
import type { Place } from '../workflow/place.ts';
import { type Annotation, MOST_CHARACTERS, renderAnnotations, shorten } from './annotations.ts';
import { VERSION } from './documentation.ts';
import { describeInvalid } from './invalid.ts';
import {
  closingLines,
  findingLines,
  type Line,
  observationLine,
  openingLine,
  renderLine,
  symptomLine,
  wayLines,
} from './log.ts';
import { describeLog, errorLines, nameOfLog, secretLines } from './logged.ts';
import type { Offers } from './offers.ts';
import { openOffers } from './open-offers.ts';
import { NO_OUTPUTS, setOutputs } from './outputs.ts';
import { paintForRunner } from './paint.ts';
import { type Redactor, redactor } from './redact.ts';
import { openReport, type Report } from './report.ts';
import { writeReport } from './report-file.ts';
import { scrubbed } from './scrubbed.ts';
import { fails, type Sink } from './sink.ts';
import { renderInvalid, renderSummary } from './summary.ts';
import { targetsOf } from './targets.ts';

const OUTPUT_LIMIT_BYTES = 100 * 1024;

type Options = { env: NodeJS.ProcessEnv; scene: Scene; secrets: Secrets };
type Write = (...lines: Line[]) => void;

/** Registers the secrets with the runner, then opens the log. */
export function openPublisher({ env, scene, secrets }: Options): Sink {
  const { scrub } = secrets;
  const show = redactor(scene, scrub);
  const paint = paintForRunner(env);
  const print = (lines: readonly Line[]): void =>
    void process.stdout.write(lines.map((line) => `${renderLine(line, scrub, paint)}\n`).join(''));
  const { write, writeSoon } = together(print);
  const told = new Set<Observation>();
  const tell = (o: Observation): void => {
    if (!told.has(o)) writeSoon(observationLine(o, show));
    told.add(o);
  };
  const mask = maskerOf(secrets);
  mask();
  write(
    openingLine(scene, VERSION, show),
    ...wayLines(scene, show),
    ...scene.endpoints.map(({ variable, host }) => ({ text: `Endpoint override: ${variable} → ${show(host, true)}` })),
  );
  return {
    mask,
    progress: tell,
    publish: async ({ scene: final, diagnosis, place }) => {
      mask();
      const report = scrubbed(await openReport(final, diagnosis), scrub);
      const failed = fails(diagnosis, final.settings);
      const offers = await openOffers({ scene: final, diagnosis }, { place, show });
      const summarised = isSummarised(final.settings, { failed, verdict: report.verdict });
      for (const o of final.observations.filter((each) => !each.followUp)) tell(o);
      const followUps = final.observations.filter((o) => o.followUp && !told.has(o));
      tellDetails({ followUps, diagnosis, offers, show, write });
      if (final.log) tellLog(final.log, show, write);
      const rest = summarised ? IN_SUMMARY : IN_LOG;
      const publication = {
        env,
        scene: final,
        place,
        diagnosis,
        report,
        show,
        secrets,
        write,
        offers,
        summarised,
        rest,
      };
      await publishToRunner(publication);
      const { verdict, headline } = report;
      write(...closingLines(diagnosis, { verdict, headline, failed, offers, rest }, show));
      return failed ? 1 : 0;
    },
  };
}

/** Answers on a long list arrive dozens at a time: what arrives together is written together, in its order. */
function together(print: (lines: readonly Line[]) => void): { write: Write; writeSoon: (line: Line) => void } {
  const waiting: Line[] = [];
  const flush = (): void => {
    if (waiting.length > 0) print(waiting.splice(0));
  };
  return {
    write: (...lines) => {
      flush();
      print(lines);
    },
    writeSoon: (line) => {
      if (waiting.push(line) === 1) setImmediate(flush);
    },
  };
}

type Details = {
  followUps: readonly Observation[];
  diagnosis: Diagnosis;
  offers: Offers;
  show: Redactor;
  write: Write;
};

function tellDetails({ followUps, diagnosis: { findings, symptoms }, offers, show, write }: Details): void {
  fold(
    `Also asked, to tell causes apart (${followUps.length})`,
    followUps.map((o) => observationLine(o, show)),
    write,
  );
  fold(
    `Findings, with their evidence (${findings.length})`,
    findings.flatMap((f) => findingLines(f, show, offers)),
    write,
  );
  fold(
    `Symptoms of these (${symptoms.length})`,
    symptoms.map((s) => symptomLine(s, show)),
    write,
  );
}

function tellLog(log: LogFacts, show: Redactor, write: Write): void {
  fold(`In the log: ${describeLog(log, show)}`, errorLines(log, show), write);
  write(...secretLines(log, show));
}

const IN_SUMMARY = 'The job summary has the lines to paste.';
const IN_LOG = 'The log of this step has the lines to paste, in the group “Findings”.';

const isSummarised = ({ summary }: Settings, { failed, verdict }: { failed: boolean; verdict: string }): boolean =>
  summary === 'always' || (summary === 'on-failure' && (failed || verdict === 'fail'));

/** A group of the log, which GitHub shows folded. */
function fold(title: string, lines: readonly Line[], write: Write): void {
  if (lines.length === 0) return;
  core.startGroup(title);
  write(...lines);
  core.endGroup();
}

/** Registers with the runner what it does not know. A secret may have several lines, and the log is masked line by line. */
function maskerOf({ toMask }: Pick<Secrets, 'toMask'>): () => void {
  const known = new Set<string>();
  let seen = 0;
  return () => {
    const lines = toMask.slice(seen).flatMap((value) => value.split(/[\r\n]+/));
    seen = toMask.length;
    for (const line of lines.map((each) => each.trim())) {
      // Masking a character or two would make the whole log unreadable, and hide nothing.
      if (line.length >= 4 && !known.has(line)) core.setSecret(line);
      known.add(line);
    }
  };
}

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

type Publication = {
  env: NodeJS.ProcessEnv;
  scene: Scene;
  place: Place | null;
  diagnosis: Diagnosis;
  report: Report;
  show: Redactor;
  secrets: Secrets;
  write: Write;
  offers: Offers;
  summarised: boolean;
  rest: string;
};

async function publishToRunner(publication: Publication): Promise<void> {
  const { env, scene, place, diagnosis, report, show, secrets, write, offers, summarised, rest } = publication;
  const { settings } = scene;
  const reportPath = writeReport(env, settings, report);
  const own: Annotation[] = scene.credentials.beside.ignoredVariables.map((name) => ({
    severity: 'notice',
    title: 'AWS preflight: variable ignored',
    message: `${name} is not a time such as 2026-01-31T12:00:00Z, so it was ignored.`,
    location: null,
  }));
  if (reportPath === null)
    own.push({
      severity: 'warning',
      title: 'AWS preflight: report not written',
      message: 'The report file could not be written. This does not change the verdict.',
      location: null,
    });
  own.push(...ofLog(scene, show));
  if (settings.annotate) {
    for (const annotation of renderAnnotations(diagnosis, {
      show,
      scrub: secrets.scrub,
      own,
      offers,
      rest,
      locationOf: (finding) => locate(place, targetsOf(finding, scene)),
    }))
      annotate(annotation);
  } else write(...own.map(({ severity, message }) => ({ mark: severity === 'notice' ? 'i' : '!', text: message })));
  if (summarised)
    writeSummary(env, secrets.hide(renderSummary({ scene, diagnosis, report, show, place, offers })), write);
  try {
    setOutputs(env, await outputsOf(publication, reportPath ?? ''));
  } catch {
    write({ mark: '!', text: NO_OUTPUTS });
  }
}

/** A log that cannot be read is not a fault of the job’s; a secret in it is everybody’s to see. */
function ofLog({ log }: Scene, show: Redactor): Annotation[] {
  if (!log) return [];
  const secrets = secretLines(log, show);
  return [
    ...(log.problem === null
      ? []
      : [
          {
            severity: 'notice' as const,
            title: 'AWS preflight: log not read',
            message: `log-file: ${nameOfLog(log, show)}: ${log.problem}.`,
            location: null,
          },
        ]),
    ...(secrets.length > 0
      ? [
          {
            severity: 'warning' as const,
            title: 'AWS preflight: secrets in the log',
            message: secrets.map(({ text }) => text).join('\n'),
            location: null,
          },
        ]
      : []),
  ];
}

function annotate({ severity, title, message, location }: Annotation): void {
  ANNOTATE[severity](message, { title, ...(location ? { file: location.file, startLine: location.line } : {}) });
}

function writeSummary(env: NodeJS.ProcessEnv, content: string, write: Write): void {
  if (!env.GITHUB_STEP_SUMMARY) return;
  try {
    // What is there already may end in the middle of a line, or of HTML, which ends with a blank line only.
    const before = fs.statSync(env.GITHUB_STEP_SUMMARY, { throwIfNoEntry: false })?.size ? '\n\n' : '';
    fs.appendFileSync(env.GITHUB_STEP_SUMMARY, `${before}${content}`);
  } catch {
    write({ mark: '!', text: 'The job summary could not be written.' });
  }
}

const firstFixOf = async ({ remedies: [first] }: Finding): Promise<string> =>
  (await import('./first-fix.ts')).firstFix(first);

async function outputsOf(publication: Publication, reportPath: string): Promise<Record<string, string>> {
  const { scene, diagnosis, report, secrets, write } = publication;
  const { rootCause } = diagnosis;
  const { identity } = report;
  // With step debugging on, the runner prints every output.
  const hidden = scene.context.stepDebug;
  const text = JSON.stringify(report);
  const tooLong = Buffer.byteLength(text) > OUTPUT_LIMIT_BYTES;
  if (tooLong)
    write({ mark: '!', text: 'The report is too long for an output; the file at report-path has all of it.' });
  return {
    verdict: report.verdict,
    'root-cause': report.rootCause ?? '',
    'root-cause-title': rootCause?.title ?? '',
    'first-fix': rootCause ? secrets.scrub(await firstFixOf(rootCause)) : '',
    findings: report.findings.map((f) => f.id).join(','),
    report: hidden || tooLong ? '' : text,
    'report-path': secrets.scrub(reportPath),
    'account-id': hidden ? '' : closed(identity.accountId, /^\d{12}$/),
    'principal-arn': hidden ? '' : closed(identity.arn, /^arn:[\w+=,.@:/-]+$/),
    'principal-type': identity.type ?? '',
    'credential-type': identity.credential.type ?? '',
    'expires-at': closed(identity.credential.expiresAt, /^[\d:.TZ-]+$/),
  };
}

/** Outputs come from a closed alphabet: no text of a payload's in them. */
const closed = (value: string | null, alphabet: RegExp): string => (value && alphabet.test(value) ? value : '');

/** Every invalid input in one titled error and a short summary; nothing is sent, and there is no report. */
export function publishInvalid(
  problems: readonly string[],
  { env, settings, secrets, place }: Pick<Options, 'env' | 'secrets'> & { settings: Settings; place: Place | null },
): 1 {
  maskerOf(secrets)();
  const { lines, message } = describeInvalid(problems, secrets);
  // One error for all of them has one place: that of the first.
  const first = problems.map((problem) => problem.split(':')[0] ?? '').find(isInputName);
  const location = first ? locate(place, [{ input: first }]) : null;
  if (settings.annotate)
    annotate({
      severity: 'error',
      title: 'AWS preflight: invalid inputs',
      message: shorten(message, MOST_CHARACTERS),
      location,
    });
  else process.stdout.write(`${message}\n`);
  if (settings.summary !== 'never') writeSummary(env, renderInvalid(lines), () => {});
  const empty = [
    ...['root-cause', 'root-cause-title', 'first-fix', 'findings', 'report', 'report-path', 'account-id'],
    ...['principal-arn', 'principal-type', 'credential-type', 'expires-at'],
  ];
  try {
    setOutputs(env, { ...Object.fromEntries(empty.map((name) => [name, ''])), verdict: 'fail' });
  } catch {
    // without an output file there is nobody to tell
  }
  return 1;
}
