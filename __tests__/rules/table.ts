// Runs a rule over its scenes: those it speaks of, and the near misses about which it is silent.
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/catalogue.ts';
import type { Confidence, Match, Rule, Severity } from '../../src/rules/rule.ts';
import type { Scene } from '../../src/scene.ts';
import { plain } from '../../src/text.ts';
import { expectWhole } from './whole.ts';

/** The rules of one area, most fundamental first. */
export const rulesOf = (area: string): readonly Rule[] => RULES.filter(({ id }) => id.startsWith(`${area}/`));

export type Expected = {
  /** Words somewhere in what the match says. */
  says?: RegExp;
  /** Words that would claim too much. */
  silent?: RegExp;
  headline?: RegExp;
  fix?: RegExp;
  confidence?: Confidence;
  severity?: Severity;
  subjects?: readonly string[];
  /** How many pieces of evidence are observations. */
  cites?: number;
  count?: number;
};
export type Tables = {
  matches: readonly (readonly [string, Scene, Expected?])[];
  ignores: readonly (readonly [string, Scene])[];
};

export const words = (match: Match): string =>
  [match.headline, match.explanation, ...match.evidence.map((e) => e.text), ...(match.lookalikes ?? [])]
    .map(plain)
    .concat(fixes(match))
    .join('\n');

/** What a match offers to change: each remedy's words and its changes as data. */
export const fixes = (match: Match): string =>
  match.remedies
    .flatMap((r) => [
      ...[r.title, ...(r.notes ?? []), r.after].map(plain),
      ...r.changes.flatMap((change) => [
        ...('says' in change ? [plain(change.says)] : []),
        ...('message' in change ? [plain(change.whom), change.message] : []),
        ...('console' in change && change.console ? [plain(change.console)] : []),
        ...('run' in change && change.run ? [change.run] : []),
        JSON.stringify(change),
      ]),
      ...(r.looks ?? []).flatMap((look) => [plain(look.caption), look.run]),
    ])
    .join('\n');

export function judge(rule: Rule, { matches, ignores }: Tables): void {
  describe(rule.id, () => {
    it('has at least as many near misses as hits', () => expect(ignores.length).toBeGreaterThanOrEqual(matches.length));

    it.each(matches.map(([name, scene, expected = {}]) => ({ name, scene, expected })))(
      'matches: $name',
      ({ scene, expected }) => {
        const found = rule.evaluate(scene);
        expect(found).toHaveLength(expected.count ?? 1);
        for (const match of found) expectOfRule(rule, match, scene);
        const [match] = found as [Match];
        if (expected.says) expect(words(match)).toMatch(expected.says);
        if (expected.silent) expect(words(match)).not.toMatch(expected.silent);
        if (expected.headline) expect(plain(match.headline)).toMatch(expected.headline);
        if (expected.fix) expect(fixes(match)).toMatch(expected.fix);
        if (expected.confidence) expect(match.confidence).toBe(expected.confidence);
        if (expected.severity) expect(match.severity ?? rule.severities[0]).toBe(expected.severity);
        if (expected.subjects) expect(match.subjects).toEqual(expected.subjects);
        if (expected.cites !== undefined)
          expect(match.evidence.filter((e) => e.observation)).toHaveLength(expected.cites);
      },
    );

    it.each(ignores.map(([name, scene]) => ({ name, scene })))('ignores: $name', ({ scene }) =>
      expect(rule.evaluate(scene).map((m) => plain(m.headline))).toEqual([]),
    );
  });
}

/** The words are whole, and so is what the rule says of itself. */
function expectOfRule(rule: Rule, match: Match, scene: Scene): void {
  expectWhole(match, scene, match.severity ?? rule.severities[0]);
  expect(match.subjects.length).toBeGreaterThan(0);
  for (const subject of match.subjects) expect(subject).toMatch(/\S/);
  for (const note of match.remedies.flatMap(({ notes = [] }) => notes)) expect(plain(note)).toMatch(/\S/);
  expect(words(match)).not.toMatch(/\[object |NaN/);
  expect(rule.severities).toContain(match.severity ?? rule.severities[0]);
}
