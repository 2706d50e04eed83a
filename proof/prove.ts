// One scenario: run it, apply a remedy of its root cause, run it again, and judge.
import path from 'node:path';
import { type Outcome, type RunOptions, runScenario } from '../scenarios/run-scenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Report } from '../src/report/report.ts';
import { answering, observing } from './answers.ts';
import { apply, needsHuman } from './apply.ts';
import { unexplained } from './blanks.ts';
import { type Judgement, judge, type Verdict } from './judge.ts';
import { type ReportedRemedy, remediesOf } from './remedy.ts';
import { pasteDiffs } from './shown.ts';
import { beginTrial, type Hits, type Trial } from './trial.ts';
import { textsOf } from './workflow-file.ts';

export type Proof = Omit<Judgement, 'verdict'> & {
  id: string;
  /** Which remedy of the root cause, counted from 1. */
  remedy: number;
  /** `missing`: the root cause has no remedy. */
  verdict: Verdict | 'missing';
  title: string;
  done: readonly string[];
  faults: readonly string[];
};

/** Null where there is no root cause to fix, or another one than the scenario expects. */
export async function prove(scenario: Scenario, options: RunOptions = {}): Promise<Proof[] | null> {
  const { report, hits, summary, folder } = await runFirst(scenario, options);
  if (!report?.rootCause || !isExpected(scenario, report.rootCause)) return null;
  const offered = remediesOf(report.findings.find(({ id }) => id === report.rootCause));
  const own = offered.filter((remedy) => !isOfReplay(remedy, scenario));
  const remedies = own.length > 0 ? own : offered;
  const [best] = remedies;
  if (!best) return [{ ...NOTHING, id: scenario.id, because: report.rootCause }];
  const others = remedies.slice(1).filter(endsProblem).slice(0, 1);
  const proofs: Proof[] = [];
  for (const remedy of [best, ...others])
    proofs.push({
      id: scenario.id,
      remedy: remedies.indexOf(remedy) + 1,
      ...(await tryRemedy(
        scenario,
        { report, hits, remedy, folder, ...(remedy === offered[0] ? { summary } : {}) },
        options,
      )),
    });
  return proofs;
}

/** The run that a remedy starts from. */
export async function runFirst(
  scenario: Scenario,
  options: RunOptions = {},
): Promise<{ report: Report | null; hits: Hits; summary: string; folder: string }> {
  const { decide, hits } = observing();
  const { report, summary, env } = await runScenario(readable(scenario), { ...options, decide });
  return { report, hits, summary, folder: path.dirname(env.RUNNER_TEMP ?? '') };
}

/**
 * Names are whole where the repository is private. An input that says so would be one that the step in the file does
 * not have.
 */
function readable({ context, ...scenario }: Scenario): Scenario {
  const { event } = context ?? {};
  if (!event) return context ? { ...scenario, context } : scenario;
  const known = event as { repository?: object };
  const repository = { ...known.repository, private: true, visibility: 'private' };
  return { ...scenario, context: { ...context, event: { ...known, repository } } };
}

/**
 * The replay's own address is in no scenario: to remove it is right advice, and fixes nothing where a scenario is about
 * something else.
 */
const isOfReplay = ({ changes }: ReportedRemedy, { env = {} }: Scenario): boolean =>
  changes.every(
    (change) => change.kind === 'unset-variable' && change.name === 'AWS_ENDPOINT_URL' && !(change.name in env),
  );

const NOTHING = { remedy: 1, verdict: 'missing', title: '', done: [], faults: [] } as const;

function isExpected({ expect }: Scenario, found: string): boolean {
  return expect.rootCause === undefined || [expect.rootCause].flat().includes(found);
}

/** A role that the job assumes by itself ends stored credentials. */
const endsProblem = ({ changes }: ReportedRemedy): boolean =>
  changes.some(
    (change) =>
      (change.kind === 'command' && change.effect === 'create-role') ||
      (change.kind === 'set-input' && change.name === 'role-to-assume') ||
      (change.kind === 'add-step' && 'role-to-assume' in change.with),
  );

export type Attempt = {
  report: Report;
  hits: Hits;
  remedy: ReportedRemedy;
  /** Of the first run, where the remedy is the first that it shows. */
  summary?: string;
  /** Of the first run: the second one has the same files in a folder of its own. */
  folder: string;
};

const moved = (text: string, folder: string): string => text.replaceAll(folder, '{dir}');

/** What is known after a first run, and the remedy to try. */
export async function tryRemedy(
  scenario: Scenario,
  { report, hits, remedy: shown, folder, summary = '' }: Attempt,
  options: RunOptions = {},
): Promise<Omit<Proof, 'id' | 'remedy'>> {
  const remedy = JSON.parse(moved(JSON.stringify(shown), folder)) as ReportedRemedy;
  const { title } = remedy;
  if (needsHuman(remedy)) return { title, done: [], faults: [], ...judgeText(remedy) };
  // What the run itself names, such as its own server, is not a stand-in.
  const known = JSON.stringify(scenario);
  const unknown = unexplained(remedy).filter((word) => !known.includes(word));
  if (unknown.length > 0)
    return {
      title,
      done: [],
      faults: [],
      verdict: 'same',
      because: `nothing says what to put in the place of ${unknown.join(', ')}`,
    };
  const trial = beginTrial(scenario, report, remedy);
  apply(trial);
  const pasted = pasteDiffs(trial, moved(summary, folder));
  if (pasted.faults.length > 0)
    return { title, done: trial.done, faults: pasted.faults, verdict: 'worse', because: pasted.faults[0] ?? '' };
  const after = trial.skipped ? [] : await runAgain(trial, { hits, pasted: pasted.files }, options);
  const judged = judge({
    before: report,
    after: after.flatMap((run) => run.report ?? []),
    harm: trial.harm,
    skipped: trial.skipped,
  });
  const noReport = after.find((run) => run.report === null);
  const ended: Judgement = noReport
    ? { verdict: 'worse', because: `no report: ${noReport.log.trim().split('\n')[0] ?? ''}` }
    : judged;
  return { title, done: trial.done, faults: trial.faults, ...ended };
}

/** Somebody who is asked needs a text to read; somebody who waits has to know until when. */
function judgeText({ changes }: ReportedRemedy): Judgement {
  const mute = changes.some(
    (change) =>
      (change.kind === 'ask' && change.message.trim().length < 20) ||
      (change.kind === 'wait' && change.until.trim() === ''),
  );
  return mute
    ? { verdict: 'same', because: 'there is no text to send' }
    : { verdict: 'human', because: changes.map(({ kind }) => kind).join(', ') };
}

async function runAgain(
  trial: Trial,
  { hits, pasted }: { hits: Hits; pasted: Readonly<Record<string, string>> },
  options: RunOptions,
): Promise<Outcome[]> {
  const files = { ...trial.scenario.files, ...changedTexts(trial), ...pasted };
  const scenario: Scenario = { ...trial.scenario, files };
  // A busy machine is not to be taken for a network that does not answer.
  if (Number(scenario.inputs?.['timeout-seconds'] || 30) < 30) delete scenario.inputs?.['timeout-seconds'];
  const runs = [scenario, ...(trial.second ? [{ ...scenario, inputs: trial.second }] : [])];
  const outcomes: Outcome[] = [];
  for (const each of runs) outcomes.push(await runScenario(each, { ...options, decide: answering(trial, hits, each) }));
  return outcomes;
}

/** Of the workflow files only those that a change touched are written again. */
function changedTexts({ workflows, before }: Trial): Record<string, string> {
  const old = textsOf(before);
  return Object.fromEntries(Object.entries(textsOf(workflows)).filter(([file, text]) => text !== old[file]));
}
