// Every row of src/knowledge/neighbours, seen again: the published bundle of each action is run against a stand-in on
// loopback. The bundles are on GitHub and in no registry, so they are run where `NEIGHBOURS` names a folder with a
// checkout of each, as owner/name: the workflow neighbours.yml does so every week.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Around, Neighbour } from '../../../src/knowledge/neighbours/neighbour.ts';
import { sprungBy } from '../../../src/knowledge/neighbours/neighbour.ts';
import { NEIGHBOURS, type TrapId } from '../../../src/knowledge/neighbours/table.ts';
import { CASES, type Case, NOT_HERE, type Seen, WITHOUT_AWS } from './rows.ts';
import { type Ran, runNeighbour } from './run-neighbour.ts';

const FOLDER = process.env.NEIGHBOURS;
const placeOf = ({ uses }: Pick<Neighbour, 'uses'>): string => path.resolve(FOLDER ?? '', uses ?? '');
const rowOf = (name: string): Neighbour<TrapId> => NEIGHBOURS.find((row) => row.name === name)!;

describe('the table', () => {
  it('has a run for every row', () => {
    const run = new Set([...CASES.map((each) => each.of), ...WITHOUT_AWS, ...NOT_HERE]);
    expect([...run].sort()).toEqual(NEIGHBOURS.map(({ name }) => name).sort());
  });
  it('has a run for every trap', () => {
    const shown = CASES.map((each) => `${each.of}: ${each.trap}`);
    for (const { name, traps } of NEIGHBOURS) for (const { id } of traps) expect(shown).toContain(`${name}: ${id}`);
  });
  it.each(CASES.map((each) => [`${each.of}: ${each.name}`, each] as const))('%s', (_, each) => {
    const { uses } = rowOf(each.of);
    const step = { uses: `${uses}@main`, run: '', with: each.written ?? each.with ?? {}, env: {} };
    const sprung = sprungBy(rowOf(each.of), step, aroundOf(each)).map(({ trap }) => trap.id);
    expect(sprung).toEqual(each.trap ? [each.trap] : []);
  });
  it('is run again every week, at its commits and at the newest versions', () => {
    const file = path.resolve(import.meta.dirname, '../../../.github/workflows/neighbours.yml');
    const text = fs.readFileSync(file, 'utf8');
    const { jobs } = parse(text) as {
      jobs: { rows: { strategy: { matrix: { neighbour: { action: string; commit: string }[] } } } };
    };
    expect(
      jobs.rows.strategy.matrix.neighbour.map(({ action, commit }) => `${action} ${commit.slice(0, 7)}`).sort(),
    ).toEqual(NEIGHBOURS.flatMap(({ uses, seen }) => (uses ? [`${uses} ${seen.commit}`] : [])).sort());
  });
});

function aroundOf({ env = {}, idToken = false, credentials }: Case): Around {
  const key = env.AWS_ACCESS_KEY_ID;
  return {
    regions: { AWS_REGION: env.AWS_REGION ?? null, AWS_DEFAULT_REGION: env.AWS_DEFAULT_REGION ?? null },
    key: key === undefined ? null : key.startsWith('ASIA') ? 'session' : 'long-term',
    bearer: env.AWS_BEARER_TOKEN_BEDROCK !== undefined,
    profile: env.AWS_PROFILE ?? null,
    otherSources: credentials !== undefined,
    idToken,
    proxies: Object.keys(env).filter((name) => /_proxy$/i.test(name)),
  };
}

describe.runIf(FOLDER).concurrent('the published bundles', { timeout: 90_000 }, () => {
  const there = (name: string): boolean => fs.existsSync(path.join(placeOf(rowOf(name)), 'action.yml'));
  it('are there', ({ expect }) => expect(CASES.filter((each) => there(each.of))).not.toEqual([]));
  it.each(CASES.filter((each) => there(each.of)).map((each) => [`${each.of}: ${each.name}`, each] as const))(
    '%s',
    async (_, each) => {
      const ran = await runNeighbour(placeOf(rowOf(each.of)), each, each.script);
      expect(faults(each, ran), `${ran.said}\n${JSON.stringify(ran.asked.map(short))}`).toEqual([]);
    },
  );
  it.each(WITHOUT_AWS.filter(there).map((name) => [name]))('%s names no variable of AWS', (name) => {
    const folder = path.join(placeOf(rowOf(name)), 'dist');
    for (const file of fs.readdirSync(folder)) {
      if (/\.c?js$/.test(file)) expect(fs.readFileSync(path.join(folder, file), 'utf8')).not.toMatch(/\bAWS_[A-Z]/);
    }
  });
});

const short = ({ operation, keyId, region }: Ran['asked'][number]) => ({ operation, keyId, region });

/** What differs between what is to be seen and what was. */
function faults({ seen, mayFail }: Case, ran: Ran): string[] {
  const failed = ran.exit !== 0 || /^::error/m.test(ran.said);
  const wrong: [boolean, string][] = [
    [seen.fails ? !failed || !seen.fails.test(ran.said) : failed && !mayFail, `it ended with ${ran.exit}`],
    [seen.silent === true && ran.asked.length > 0, 'it asked AWS'],
    [ran.asked.some(({ operation }) => operation === seen.asksNot), `it asked ${seen.asksNot}`],
    [!asksAsSeen(seen.asks, ran), `it did not ask ${JSON.stringify(seen.asks)}`],
    [!exportsAsSeen(seen.exports, ran), `it exported ${JSON.stringify(Object.keys(ran.exported))}`],
    [!outputsAsSeen(seen.outputs, ran), `it put out ${JSON.stringify(Object.keys(ran.outputs))}`],
  ];
  return wrong.flatMap(([is, what]) => (is ? [what] : []));
}

function asksAsSeen(asks: Seen['asks'], { asked }: Ran): boolean {
  if (!asks) return true;
  const { sent, ...fields } = asks;
  return asked.some(
    (request) =>
      Object.entries(fields).every(([name, value]) => request[name as keyof typeof fields] === value) &&
      (!sent || sent.test(request.incoming.body.toString('utf8'))),
  );
}

const exportsAsSeen = (exports: Seen['exports'], { exported }: Ran): boolean =>
  exports === undefined ||
  (Object.keys(exports).length === 0 && Object.keys(exported).length === 0) ||
  (Object.keys(exports).length > 0 &&
    Object.entries(exports).every(([name, value]) =>
      typeof value === 'string' ? exported[name] === value : value.test(exported[name] ?? ''),
    ));

/** The credentials and the account, and no other. */
const outputsAsSeen = (outputs: Seen['outputs'], { outputs: put }: Ran): boolean =>
  outputs === undefined ||
  Object.keys(put)
    .filter((name) => name !== 'authenticated-arn')
    .sort()
    .join() === [...outputs].sort().join();
