import { expect, it } from 'vitest';
import { ANSWERS } from './dialects.ts';
import { isRight, isWrongForCertain, namedIn } from './judge-text.ts';
import { VARIATIONS } from './variations.ts';

const texts = VARIATIONS.flatMap((one, i) =>
  // Every third form for each answer, so that all forms meet all answers of a kind.
  Object.entries(ANSWERS)
    .filter((_, form) => form % 3 === i % 3)
    .map(([tool, render]) => ({ one, tool, log: render(one) })),
);
const read = await Promise.all(texts.map(async (text) => ({ ...text, named: await namedIn(text.log) })));
const shown = ({ one, tool, named }: (typeof read)[number]): string =>
  `${one.code} ${one.message.slice(-90)} (${one.right}) in ${tool}: ${named.map(({ id }) => id).join(', ')}`;

it('reads answers that no reported case has', () => {
  const wrong = read.filter(({ one, named }) => !isRight(named, one.right));
  expect(wrong.length / read.length, wrong.map(shown).join('\n')).toBeLessThan(0.05);
});

it('names nothing wrong as certain', () => {
  expect(read.filter(({ one, named }) => isWrongForCertain(named, one.right)).map(shown)).toEqual([]);
});
