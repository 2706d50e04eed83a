// The summaries of the scenarios, for as long as vitest runs: the test file that runs a scenario first keeps its summary,
// and the next one has no need to run it again.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { type Outcome, runScenario } from '../../scenarios/run-scenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run of vitest alone. */
    summaries: string;
  }
}

/** vitest calls it before the first test file, and what it returns after the last. */
export function setup(project: TestProject): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'summaries-'));
  project.provide('summaries', folder);
  return () => fs.rmSync(folder, { recursive: true, force: true });
}

const fileOf = ({ id }: Scenario): string => path.join(inject('summaries'), `${id}.md`);

/** Runs a scenario, and keeps its summary. */
export async function runAndKeep(scenario: Scenario): Promise<Outcome> {
  const outcome = await runScenario(scenario);
  // Under another name first: nobody reads half of it.
  const file = fileOf(scenario);
  fs.writeFileSync(`${file}.part`, outcome.summary);
  fs.renameSync(`${file}.part`, file);
  return outcome;
}

/** The summary of a scenario, which is run unless somebody did. */
export async function summaryOf(scenario: Scenario): Promise<string> {
  const file = fileOf(scenario);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : (await runAndKeep(scenario)).summary;
}
