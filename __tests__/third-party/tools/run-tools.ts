// Runs a tool in every situation: each in a home of its own, against a stand-in of its own, with none of this machine's
// variables.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type Asker,
  type Asking,
  everyJob,
  type Place,
  PROCESS_PRINTS,
  questionOf,
  type Row,
  type Seen,
} from './situations.ts';
import { startStandIn } from './stand-in.ts';

const LANGUAGE = { LANG: 'C.UTF-8', PATH: process.env.PATH ?? '' };

/** What the tool did in each row, in their order. */
export async function runTool(tool: Asker, rows: readonly Row[]): Promise<Seen[]> {
  const homes = mkdtempSync(path.join(os.tmpdir(), 'tools-'));
  const servers = await Promise.all(rows.map(({ setup }) => startStandIn(setup.machine)));
  try {
    const said = await tool.ask(
      rows.map((row, index) => askingOf(tool, row, { home: path.join(homes, `${index}`), server: servers[index]! })),
    );
    return rows.map((_, index) => ({ asked: servers[index]!.asked, said: said[index] ?? '' }));
  } finally {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(homes, { recursive: true, force: true });
  }
}

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '');

function askingOf(tool: Asker, { setup }: Row, place: Place): Asking {
  const { home } = place;
  mkdirSync(path.join(home, '.aws'), { recursive: true });
  writeFileSync(path.join(home, 'token'), 'e30.e30.c2ln');
  writeFileSync(path.join(home, 'process.json'), PROCESS_PRINTS);
  if (setup.credentials) writeFileSync(path.join(home, '.aws/credentials'), setup.credentials);
  const config = typeof setup.config === 'function' ? setup.config(place) : setup.config;
  if (config) writeFileSync(path.join(home, '.aws/config'), config);
  for (const [name, content] of Object.entries(setup.files ?? {})) {
    const file = path.join(home, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content.replaceAll('{now+60m}', inAnHour()), { mode: 0o755 });
  }
  const variables = { ...LANGUAGE, ...everyJob(place), ...setup.variables(place) };
  const env = Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return { home, env, asks: questionOf(tool, setup) };
}
