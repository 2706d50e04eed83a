// Tests of a rule's two halves: the facts that it finds, by equality, and the words for one of them, as text that a person can review.
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/remedies/remedy.ts';
import { BEFORE_REQUESTS } from '../../src/rules/before-requests.ts';
import { isOrdinary } from '../../src/rules/is-ordinary.ts';
import { isQuiet } from '../../src/rules/is-quiet.ts';
import type { FactRule, Found, Severity, Told } from '../../src/rules/rule.ts';
import { stoppedBy } from '../../src/rules/stopped-by.ts';
import type { Observation, Scene } from '../../src/scene.ts';
import { plain, type Text } from '../../src/text.ts';
import { expectWhole } from './whole.ts';

export type FactTables<F> = {
  /** Each scene, and all that is found in it. */
  matches: readonly (readonly [name: string, scene: Scene, facts: readonly F[]])[];
  /** Near misses: scenes in which nothing is found. There are at least as many as hits. */
  ignores: readonly (readonly [name: string, scene: Scene])[];
};

/** Runs `find` over its scenes. What it finds is told too, so that no words fail on facts that life brings. */
export function finds<F extends Found>(rule: FactRule<F>, { matches, ignores }: FactTables<NoInfer<F>>): void {
  describe(`${rule.id}: facts`, () => {
    it('has at least as many near misses as hits', () => expect(ignores.length).toBeGreaterThanOrEqual(matches.length));
    it.each(matches.map(([name, scene, facts]) => ({ name, scene, facts })))('$name', ({ scene, facts }) => {
      const found = rule.find(scene);
      expect(found).toEqual(facts);
      expectAsked(rule, scene);
      for (const each of found) expectFilled(rule.tell(each), scene, each.severity ?? rule.severities[0]);
      for (const { severity } of found) if (severity) expect(rule.severities).toContain(severity);
    });
    it.each(ignores.map(([name, scene]) => ({ name, scene })))('nothing: $name', ({ scene }) =>
      expect(rule.find(scene)).toEqual([]),
    );
    stopsNothing([...matches, ...ignores].map(([name, scene]) => ({ name, scene })));
  });
}

/** Words of a rule are whole, and nothing in them is left unfilled. */
function expectFilled(words: Told, scene: Scene, severity: Severity): void {
  expectWhole(words, scene, severity);
  expect(told(words)).not.toMatch(/\[object |NaN/);
  // A scene may speak of it, the words may not bring it along.
  if (!/undefined/i.test(JSON.stringify(scene))) expect(told(words)).not.toMatch(/undefined/);
}

/** The words for one fact, for an inline snapshot: headline, explanation, evidence, remedies with their changes. */
export function told({ headline, explanation, evidence, remedies, lookalikes = [], meant }: Told): string {
  return [
    ...(meant === undefined ? [] : [`? did you mean ${meant}`]),
    plain(headline),
    plain(explanation),
    ...evidence.map((e) => `- ${plain(e.text)}`),
    ...lookalikes.map((l) => `~ ${plain(l)}`),
    ...(remedies ?? []).flatMap(({ title, changes, after, notes = [], looks = [] }) => [
      `→ ${plain(title)}`,
      ...changes.map((change) => `  ${described(change)}`),
      ...notes.map((note) => `  (${plain(note)})`),
      ...looks.map((look) => `  ${plain(look.caption)}: ${look.run}`),
      `  ✓ ${plain(after)}`,
    ]),
  ].join('\n');
}

const isText = (value: unknown): value is Text =>
  Array.isArray(value) &&
  value.some((span) => typeof span === 'object' && span !== null && 'code' in span) &&
  value.every((span) => typeof span === 'string' || (typeof span === 'object' && span !== null && 'code' in span));

/** A change as its kind and fields; texts without their marks. */
const described = ({ kind, ...fields }: Change): string =>
  `${kind} ${JSON.stringify(fields, (_, value: unknown) => (isText(value) ? plain(value) : value))}`;

export type Scenes = {
  matches: readonly (readonly [name: string, scene: Scene])[];
  ignores: readonly (readonly [name: string, scene: Scene])[];
};

/** The same by recorded snapshots: the facts of each scene, with observations in short, and the words for them. Accept a change by `vitest --update`. */
export function recorded<F extends Found>(rule: FactRule<F>, { matches, ignores }: Scenes): void {
  describe(rule.id, () => {
    it('has at least as many near misses as hits', () => expect(ignores.length).toBeGreaterThanOrEqual(matches.length));
    it.each(matches.map(([name, scene]) => ({ name, scene })))('$name', ({ scene }) => {
      const found = rule.find(scene);
      expect(found.length).toBeGreaterThan(0);
      expectAsked(rule, scene);
      for (const each of found) expectFilled(rule.tell(each), scene, each.severity ?? rule.severities[0]);
      for (const { severity } of found) if (severity) expect(rule.severities).toContain(severity);
      expect(found.map(inShort)).toMatchSnapshot('facts');
      expect(found.map((each) => told(rule.tell(each))).join('\n\n')).toMatchSnapshot('words');
    });
    it.each(ignores.map(([name, scene]) => ({ name, scene })))('nothing: $name', ({ scene }) =>
      expect(rule.find(scene)).toEqual([]),
    );
    stopsNothing([...matches, ...ignores].map(([name, scene]) => ({ name, scene })));
  });
}

/** A quiet run asks only some of the rules. */
const expectAsked = ({ onlyInTrouble }: Pick<FactRule<Found>, 'onlyInTrouble'>, scene: Scene): void =>
  expect(onlyInTrouble && isQuiet(scene)).not.toBe(true);

/** What a run does before it has loaded the rules, it must do with them too. */
function stopsNothing(scenes: readonly { name: string; scene: Scene }[]): void {
  it.each(scenes.filter(({ scene }) => isOrdinary(scene)))('stops nothing: $name', ({ scene }) =>
    expect(stoppedBy({ ...scene, observations: [] }, BEFORE_REQUESTS)).toBe(false),
  );
}

/** Observations as one line each; what of the run is the same for every rule is left out. */
function inShort({ run: _, ...facts }: Found & { run?: unknown }): unknown {
  return JSON.parse(
    JSON.stringify(facts, (_, value: unknown) => (isObservation(value) ? describeObservation(value) : value)),
  );
}

const isObservation = (value: unknown): value is Observation =>
  typeof value === 'object' && value !== null && 'operation' in value && 'durationMs' in value;

function describeObservation(o: Observation): string {
  const answer = o.status === 'failed' ? `${o.error.code} ${o.error.message}` : o.status;
  const what = [o.service, o.operation, o.target ?? '', 'in', o.region, o.followUp ? '(follow-up)' : ''];
  return `${what.filter(Boolean).join(' ')}: ${answer}`;
}
