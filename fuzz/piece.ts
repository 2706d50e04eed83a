// Foreign text: fragments that something may obey, and secrets in some spelling, in any order.
import fc from 'fast-check';
import { isByChance, SPELLING_NAMES, type Spelling, spell } from './canary.ts';
import { COMMANDS, MARKUP, MEMBERS } from './fragments.ts';
import { CLOSE, OPEN } from './markup.ts';

type Part = string | { canary: number; spelling: Spelling; from: number | null };
/** `marked`: what leaves the place that it has is seen. */
export type Pieces = { parts: readonly Part[]; marked: boolean };

const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...COMMANDS, ...MARKUP) },
  { weight: 3, arbitrary: fc.constantFrom('orders', 'x', ' ', '.', '-', '/', 'us-east-2', '123456789012') },
  {
    weight: 4,
    arbitrary: fc.record({
      canary: fc.nat(40),
      spelling: fc.constantFrom(...SPELLING_NAMES),
      from: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(24) }),
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

export const pieces: fc.Arbitrary<Pieces> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({ parts: fc.array(part, { minLength: 1, maxLength: 6 }), marked: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...MEMBERS).map((name): Pieces => ({ parts: [name], marked: false })),
  },
);

const CUT = 16;

function written(part: Part, secrets: readonly string[]): string {
  if (typeof part === 'string') return part;
  const value = secrets[part.canary % Math.max(1, secrets.length)] ?? 'nobody';
  if (part.from === null || !isByChance(value)) return spell(value, part.spelling);
  // A part of a secret comes as it is.
  const start = part.from % Math.max(1, value.length - CUT);
  return value.slice(start, start + CUT);
}

/** The text, with the secrets that are known so far. */
export function write({ parts, marked }: Pieces, secrets: readonly string[]): string {
  // Words keep apart what is beside a secret, as whoever repeats one does.
  const text = parts.map((each) => (typeof each === 'string' ? each : `"${written(each, secrets)}" `)).join('');
  return marked ? `${OPEN}${text}${CLOSE}` : text;
}
