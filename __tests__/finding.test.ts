// A run in which nothing is found ends without the words of the rules: that must be what the whole diagnosis says too.
import { describe, expect, it } from 'vitest';
import { diagnose } from '../src/diagnose.ts';
import { finding, nothingFound } from '../src/finding.ts';
import { RULES } from '../src/rules/catalogue.ts';
import { FINDERS } from '../src/rules/finders.ts';
import { wholeRules } from '../src/rules/whole-rules.ts';
import { bareDenial, everyone, failed, identity, LONG_TERM, NONE, ok, saw, scene, TEMPORARY } from './rules/scene.ts';

const SCENES = {
  'all granted': saw(TEMPORARY, identity(), ok('dynamodb')),
  'nothing asked': scene({ credentials: TEMPORARY }),
  'no credentials': scene({ credentials: NONE }),
  'a wrong secret': saw(LONG_TERM, ...everyone('mismatch')),
  'a denial': saw(TEMPORARY, identity(), bareDenial()),
  'words that no rule knows': saw(TEMPORARY, failed('s3', ['Odd', 'x', 400])),
};

describe.each(Object.entries(SCENES))('%s', (_, world) => {
  it('ends by its finders as it ends by all rules', async () => {
    const finders = finding(world, FINDERS);
    const whole = diagnose(world, RULES);
    const nothing = finders.length === 0 ? nothingFound(world) : null;
    expect(JSON.stringify(nothing ?? diagnose(world, await wholeRules(finders)))).toBe(JSON.stringify(whole));
    expect(nothing === null).toBe(whole.findings.length + whole.symptoms.length > 0);
  });
});

it('has words for each rule that finds', async () =>
  expect((await wholeRules(FINDERS)).map(({ id }) => id)).toEqual(RULES.map(({ id }) => id)));

it('keeps a rule that throws, so that the diagnosis names it', () => {
  const fails = (): never => {
    throw new TypeError();
  };
  const [first, ...others] = FINDERS;
  const broken = { ...first!, find: fails };
  expect(finding(scene({ credentials: TEMPORARY }), [broken, ...others])).toEqual([broken]);
});
