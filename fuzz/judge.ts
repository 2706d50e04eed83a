// What must be so of every run, whatever anybody says in it.
import { readOutputs } from '../scenarios/outputs.ts';
import { schemaFaults } from '../scenarios/report-schema.ts';
import { shownIn } from './canary.ts';
import { type Case, wayOf } from './case.ts';
import { strangeCommands } from './commands.ts';
import { CLOSE, OPEN, strangeMarkup } from './markup.ts';
import { LIMIT_SECONDS, type Seen } from './run.ts';

const unless = (ok: boolean, text: string): string[] => (ok ? [] : [text]);

/** Masks name a secret to the runner, which shows it to nobody. */
const withoutMasks = (log: string): string =>
  log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');

// Each reader's text, on its own: two of them together could make a word that nobody reads.
const sinksOf = (seen: Seen): [string, string][] => [
  ['stdout', withoutMasks(seen.stdout)],
  ['stderr', seen.stderr],
  ['the summary', seen.summary],
  ['the outputs', seen.outputs],
  ...Object.entries(seen.files),
];

const leaks = (seen: Seen): string[] =>
  sinksOf(seen).flatMap(([sink, text]) => shownIn(text, seen.secrets).map((name) => `${sink} shows ${name}`));

// Other processes may keep a run from the processor, but not make it work longer.
const LATE_MS = 30_000;
const BUSY_MS = 4_000;

// Controls but tab and line feed, what a font shows nothing of, and line separators.
const UNSEEN = /(?![\t\n])\p{Cc}|\p{Default_Ignorable_Code_Point}|[\u2028\u2029\u2800\ufff9-\ufffb]/u;

function atTerminal({ stdout, stderr }: Seen): string[] {
  const found = UNSEEN.exec(stdout) ?? UNSEEN.exec(stderr);
  return found ? [`the terminal gets U+${found[0].codePointAt(0)?.toString(16).padStart(4, '0')}`] : [];
}

function reportFaults(text: string): { faults: string[]; verdict: string | null } {
  try {
    const report = JSON.parse(text) as { verdict: string };
    return { faults: schemaFaults(report), verdict: report.verdict };
  } catch {
    return { faults: ['the report is not JSON'], verdict: null };
  }
}

const OUTPUTS = [
  ...['verdict', 'root-cause', 'root-cause-title', 'first-fix', 'findings', 'report', 'report-path', 'account-id'],
  ...['principal-arn', 'principal-type', 'credential-type', 'expires-at'],
].sort();
const VERDICTS = ['pass', 'warn', 'fail', 'skipped'];

function onRunner(one: Case, seen: Seen): string[] {
  const outputs = readOutputs(seen.outputs);
  const names = Object.keys(outputs).sort();
  const { verdict = '' } = outputs;
  const reports = Object.values(seen.files).filter((text) => text.startsWith('{'));
  const judged = reports.map(reportFaults);
  // Inputs that cannot be used have no report, and fail whatever `fail-on` says.
  const isRefused = reports.length === 0 && !outputs.report && !one.texts.path;
  return [
    ...outputFaults(one, outputs, names),
    ...(outputs.report ? reportFaults(outputs.report).faults : []),
    ...judged.flatMap(({ faults }) => faults),
    ...judged.flatMap((report) =>
      unless(one.switches.noOutput || report.verdict === verdict, 'the report and the outputs have two verdicts'),
    ),
    ...unless(
      one.switches.noOutput || isExit(one, verdict, seen.exit, isRefused),
      `exit ${seen.exit} with verdict ${verdict}`,
    ),
    ...unless(seen.commandFiles === '', 'a file of the runner’s commands was written'),
  ];
}

function outputFaults({ switches }: Case, outputs: ReturnType<typeof readOutputs>, names: readonly string[]): string[] {
  if (switches.noOutput) return unless(names.length === 0, 'outputs without a file for them');
  return [
    ...unless(names.join() === OUTPUTS.join(), `the outputs are ${names.join(', ')}`),
    ...unless(VERDICTS.includes(outputs.verdict ?? ''), `the verdict is ${outputs.verdict}`),
    ...Object.entries(outputs).flatMap(([name, value = '']) =>
      unless(
        name === 'report' ||
          name === 'report-path' ||
          !(value.includes(OPEN) || value.includes(CLOSE)) ||
          name === 'principal-arn',
        `the output ${name} has foreign text: ${value}`,
      ),
    ),
  ];
}

function isExit(
  { switches: { failOn }, texts }: Case,
  verdict: string,
  exit: number | null,
  isRefused: boolean,
): boolean {
  if (isRefused) return exit === 1 && verdict === 'fail';
  const fails = (verdict === 'fail' && failOn !== 'never') || (verdict === 'warn' && failOn === 'warning');
  // Where the report may not be written, nothing tells whether the inputs were refused.
  return exit === (fails ? 1 : 0) || (texts.path !== null && exit === 1);
}

/** A task that cannot go on says so in one error. */
const OF_TASKS = [/^::error::/];

/** Everything that is wrong with the run. */
export function judge(one: Case, seen: Seen): string[] {
  const way = wayOf(one);
  const isRunner = way === 'runner' || way === 'invalid';
  const log = `${seen.stdout}\n${seen.stderr}`;
  return [
    ...unless(seen.thrown === null, `an exception: ${seen.thrown}`),
    ...unless(!log.includes('fault of its own'), 'a fault of its own'),
    ...unless(!/Warning: |UnhandledPromise/.test(seen.stderr), `Node warns: ${seen.stderr.slice(0, 300)}`),
    ...unless(seen.ms < LIMIT_SECONDS * 1000 + LATE_MS, `took ${Math.round(seen.ms)} ms`),
    ...unless(seen.busyMs < BUSY_MS, `worked for ${Math.round(seen.busyMs)} ms`),
    ...leaks(seen),
    ...(isRunner || way === 'fan-out'
      ? strangeCommands(log, way === 'fan-out' ? OF_TASKS : []).map((line) => `a command: ${JSON.stringify(line)}`)
      : atTerminal(seen)),
    ...(seen.summary ? strangeMarkup(seen.summary) : []),
    ...(isRunner ? onRunner(one, seen) : []),
    ...(way === 'json' && seen.exit !== 2 ? reportFaults(seen.stdout).faults : []),
    ...unless([0, 1, 2].includes(seen.exit ?? -1) || seen.thrown !== null, `exit ${seen.exit}`),
  ];
}
