// The scenes that rules of different layers share: each speaks of its own clause and is silent about every other.

import type { Scene } from '../../../src/scene.ts';
import { CLAUSES, denied, identity, LONG_TERM, saw, says, unresolved } from '../scene.ts';

export const table = (clause: string): Scene =>
  saw(LONG_TERM, identity(), denied('dynamodb', clause, { target: 'orders' }));
export const bucket = (clause: string): Scene => saw(LONG_TERM, identity(), denied('s3', clause, { target: 'assets' }));

/** Denials by every other layer, and what is no denial. */
export const others = (...own: (keyof typeof CLAUSES)[]): [string, Scene][] => [
  ...(Object.keys(CLAUSES) as (keyof typeof CLAUSES)[])
    .filter((name) => !own.includes(name))
    .map((name): [string, Scene] => [`a denial by ${name}`, table(CLAUSES[name])]),
  ...own.map((name): [string, Scene] => [
    `a listing denied by ${name}`,
    saw(LONG_TERM, identity(), denied('s3', CLAUSES[name])),
  ]),
  ['throttled', saw(LONG_TERM, identity(), says('throttled', 'dynamodb', { target: 'orders' }))],
  ['a key that is not known', saw(LONG_TERM, says('unknown', 'dynamodb', { target: 'orders' }))],
  ['no network', saw(LONG_TERM, unresolved('s3', { target: 'assets' }))],
  ['all is well', saw(LONG_TERM, identity())],
];
