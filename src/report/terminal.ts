// The sink of a developer's own machine: the report on stdout, for reading or as JSON. `@actions/core` is not loaded here: it would print the secrets it masks.
import type { Scrubber } from '../aws/scrub.ts';
import type { Diagnosis, Finding } from '../diagnosis.ts';
import type { ShownRemedy } from '../remedies/show.ts';
import type { Observation, Scene } from '../scene.ts';
import { nameOf, SERVICES } from '../services/registry.ts';
import { docsUrl, VERSION } from './documentation.ts';
import { describeInvalid } from './invalid.ts';
import {
  blockLines,
  findingLines,
  harmless,
  type Line,
  MARKS,
  observationLine,
  openingLine,
  renderLine,
  textLine,
} from './log.ts';
import { describeLog, errorLines, nameOfLog, secretLines } from './logged.ts';
import { type Show, seenJson } from './markdown.ts';
import type { Offers } from './offers.ts';
import { openOffers } from './open-offers.ts';
import { paintForStream } from './paint.ts';
import { startProgress } from './progress.ts';
import { redactor } from './redact.ts';
import { openReport, type Report } from './report.ts';
import { writeReport } from './report-file.ts';
import { scrubbed } from './scrubbed.ts';
import { fails, type Sink } from './sink.ts';
import { columnsOf } from './wrap.ts';

type Options = { env: NodeJS.ProcessEnv; scene: Scene; secrets: Scrubber; json: boolean };

export function openTerminal({ env, scene, secrets, json }: Options): Sink {
  const { stdout, stderr } = process;
  const { scrub } = secrets;
  const redact = redactor(scene, scrub);
  // A log may be a runner's.
  const show: Show = scene.log ? redact : (value, foreign) => redact(foreign ? value : onThisMachine(value), foreign);
  const paint = paintForStream(stdout);
  const progress = startProgress(stderr, env);
  let answers = 0;
  return {
    mask: () => {},
    progress: (o) =>
      progress.tell(
        harmless(
          `${++answers} ${answers === 1 ? 'answer' : 'answers'}, the last from ${nameOf(o.service)} after ${o.durationMs} ms`,
        ),
      ),
    publish: async ({ scene: final, diagnosis }) => {
      progress.stop();
      const report = scrubbed(await openReport(final, diagnosis), scrub);
      const failed = fails(diagnosis, final.settings);
      if (json) stdout.write(`${seenJson(JSON.stringify(report, null, 2))}\n`);
      else
        for (const line of renderTerminal({
          scene: final,
          diagnosis,
          report,
          failed,
          show,
          offers: await openOffers({ scene: final, diagnosis }, { place: null, show }),
        }))
          stdout.write(`${renderLine(line, scrub, paint, columnsOf(stdout))}\n`);
      if (final.settings.reportPath && writeReport(env, final.settings, report) === null)
        stderr.write('The report file could not be written. This does not change the verdict.\n');
      return failed ? 1 : 0;
    },
  };
}

/** The project's own words, where no runner runs the check. */
export const onThisMachine = (prose: string): string =>
  prose
    .replace(/\b(?:the|this) runner\b/g, 'this machine')
    .replace(/\b(?:The|This) runner\b/g, 'This machine')
    .replace(/\bthis step\b/g, 'this check')
    .replace(/\bThis step\b/g, 'This check');

/** Every wrong flag and invalid input in one error on stderr. The exit status tells a script that nothing was checked. */
export function refuseInvalid(problems: readonly string[], secrets: Scrubber): 2 {
  process.stderr.write(`${describeInvalid(problems, secrets).message}\n`);
  return 2;
}

export type TerminalReport = {
  scene: Scene;
  diagnosis: Diagnosis;
  report: Report;
  failed: boolean;
  show: Show;
  offers: Offers;
};

const MOST_FOLLOW_UPS = 8;

const BLANK: Line = { text: '' };
const heading = (text: string): Line[] => [BLANK, { style: 'bold', text }];

/** The cause and its way out first; then what was asked, and what else was found. */
export function renderTerminal(r: TerminalReport): Line[] {
  return [opening(r), ...cause(r), ...services(r), ...answers(r), ...logged(r), ...others(r), BLANK, ...verdict(r)];
}

const isLogAlone = ({ scene }: TerminalReport): boolean =>
  scene.log !== undefined && scene.settings.services.length === 0;

function opening(r: TerminalReport): Line {
  const { log } = r.scene;
  return log && isLogAlone(r)
    ? { style: 'bold', text: `AWS Credentials Preflight ${VERSION}: ${describeLog(log, r.show)}` }
    : openingLine(r.scene, VERSION, r.show);
}

function logged(r: TerminalReport): Line[] {
  const { log } = r.scene;
  if (!log) return [];
  const errors = errorLines(log, r.show);
  const secrets = secretLines(log, r.show);
  const problem: Line[] =
    log.problem === null ? [] : [BLANK, { mark: 'i', text: `log-file: ${nameOfLog(log, r.show)}: ${log.problem}.` }];
  return [
    ...problem,
    ...(errors.length > 0
      ? [...heading(isLogAlone(r) ? 'In the log' : `In the log: ${describeLog(log, r.show)}`), ...errors]
      : []),
    ...(secrets.length > 0 ? [...heading('Secrets in the log'), ...secrets] : []),
  ];
}

function cause({ diagnosis: { rootCause }, show, offers }: TerminalReport): Line[] {
  if (!rootCause) return [];
  const ways = offers(rootCause);
  return [
    BLANK,
    { ...MARKS[rootCause.severity], text: textLine(rootCause.headline, show) },
    { indent: 2, text: textLine(rootCause.explanation, show) },
    { indent: 2, style: 'dim', text: `${rootCause.id} (${rootCause.confidence}) ${docsUrl(rootCause.id)}` },
    ...heading('How we know'),
    ...rootCause.evidence.slice(0, 30).map((e) => ({ mark: '·', indent: 2, text: textLine(e.text, show) })),
    ...(rootCause.lookalikes ?? []).map((l) => ({ mark: '?', indent: 2, text: textLine(l, show) })),
    ...(ways.length > 0 ? heading(ways.length > 1 ? 'What to do (one of these)' : 'What to do') : []),
    ...ways.flatMap((remedy, i) => way(remedy, i, show)),
  ];
}

const way = ({ title, who, effort, parts, looks, notes, after }: ShownRemedy, index: number, show: Show): Line[] => [
  {
    mark: `${index + 1}.`,
    style: 'cyan',
    indent: 2,
    text: `${textLine(title, show)} (${who}, ${effort})`,
  },
  ...parts.flatMap(({ lead, blocks, tail, console: ways }) => [
    ...lead.map((says) => ({ indent: 5, text: textLine(says, show) })),
    ...blocks.flatMap((block) => blockLines(block, show, 5)),
    ...[...tail, ...ways].map((says) => ({ indent: 5, text: textLine(says, show) })),
  ]),
  ...looks.flatMap((block) => blockLines(block, show, 5)),
  ...notes.map((note) => ({ indent: 5, text: textLine(note, show) })),
  { indent: 5, text: `Afterwards: ${textLine(after, show)}.` },
];

const STATUS = {
  connected: { mark: '✓', style: 'green' },
  configured: { mark: '✓', style: 'green' },
  error: { mark: '✗', style: 'red' },
  'not-evaluated': { mark: '–', style: 'dim' },
} as const;

function services({ scene, report, show }: TerminalReport): Line[] {
  if (scene.settings.services.length === 0) return [];
  return [
    ...heading('Services'),
    ...scene.settings.services.flatMap((service): Line[] => {
      const found = report.services[SERVICES[service].reportKey];
      return found
        ? [
            {
              ...STATUS[found.status],
              indent: 2,
              text: `${nameOf(service).padEnd(9)} ${found.status}${found.error ? `: ${show(found.error, true)}` : ''}`,
            },
          ]
        : [];
    }),
  ];
}

function answers({ scene: { observations, endpoints }, show }: TerminalReport): Line[] {
  if (observations.every((o) => o.status === 'not-evaluated')) return [];
  const line = (o: Observation): Line => ({ ...observationLine(o, show), indent: 2 });
  const followUps = observations.filter((o) => o.followUp);
  return [
    ...heading('Asked'),
    ...endpoints.map(({ variable, host }) => ({ mark: '→', indent: 2, text: `${variable}: ${show(host, true)}` })),
    ...observations.filter((o) => !o.followUp).map(line),
    ...(followUps.length > 0
      ? [...heading('Also asked, to tell causes apart'), ...followUps.slice(0, MOST_FOLLOW_UPS).map(line)]
      : []),
    ...(followUps.length > MOST_FOLLOW_UPS
      ? [{ indent: 2, text: `… and ${followUps.length - MOST_FOLLOW_UPS} more, which --json lists` }]
      : []),
  ];
}

function others({ diagnosis: { rootCause, findings, symptoms }, show, offers }: TerminalReport): Line[] {
  const more = findings.filter((f: Finding) => f !== rootCause);
  return [
    ...(more.length > 0
      ? [
          ...heading('Also found'),
          ...more
            .flatMap((f) => findingLines(f, show, offers))
            .map((line) => ({ ...line, indent: 2 + (line.indent ?? 0) })),
        ]
      : []),
    ...(symptoms.length > 0
      ? [
          ...heading('Symptoms'),
          ...symptoms.map((s) => ({ mark: '·', indent: 2, text: `${s.id}: ${textLine(s.headline, show)}` })),
        ]
      : []),
  ];
}

function verdict(r: TerminalReport): Line[] {
  const { report, failed, show } = r;
  const { arn, credential } = report.identity;
  const [mark, style] = failed
    ? (['✗', 'red'] as const)
    : report.verdict === 'pass'
      ? (['✓', 'green'] as const)
      : (['!', 'yellow'] as const);
  return [
    ...(arn
      ? [{ text: `Identity: ${show(arn, true)}${credential.expiresAt ? `, until ${credential.expiresAt}` : ''}` }]
      : []),
    {
      mark,
      style,
      text: `Verdict: ${report.verdict}. ${show(isLogAlone(r) ? report.headline : onThisMachine(report.headline), true)}`,
    },
  ];
}
