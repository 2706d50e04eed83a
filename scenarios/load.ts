import fs from 'node:fs';
import path from 'node:path';
import type { Scenario } from './scenario.ts';
import { type ScenarioFile, withCredentials } from './with-credentials.ts';

/** The project's own scenarios. */
export const CASES = path.join(import.meta.dirname, '../__tests__/scenarios/cases');

/** The scenarios of files and folders, in their order; a file is one scenario or an array of them. */
export const loadScenarios = (places: readonly string[] = [CASES]): Scenario[] =>
  places.flatMap(filesOf).flatMap(contentsOf).map(withCredentials);

const contentsOf = (file: string): ScenarioFile[] =>
  [JSON.parse(fs.readFileSync(file, 'utf8')) as ScenarioFile | ScenarioFile[]].flat();

function filesOf(place: string): string[] {
  if (!fs.statSync(place).isDirectory()) return [place];
  const names = fs.readdirSync(place).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => path.join(place, name));
}
