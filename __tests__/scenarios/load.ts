import fs from 'node:fs';
import path from 'node:path';
import type { Scenario } from './scenario.ts';

const CASES = path.join(import.meta.dirname, 'cases');

const parsed = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

/** Every scenario, in the order of the files; a file holds one or an array. */
export function loadScenarios(): Scenario[] {
  const files = fs.readdirSync(CASES).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => [parsed(path.join(CASES, name)) as Scenario | Scenario[]].flat());
}

/** Ids of scenarios that are known to fail. */
export const loadPending = (): string[] => parsed(path.join(import.meta.dirname, 'pending.json')) as string[];
