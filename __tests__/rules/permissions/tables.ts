// The scenes that rules of different layers share: each speaks of its own clause and is silent about every other.
import { expect } from 'vitest';
import { parseDenial } from '../../../src/answers/denial.ts';
import { type DenialFacts, denialFacts } from '../../../src/rules/permissions/denial-facts.ts';
import type { Confidence } from '../../../src/rules/rule.ts';
import type { FailedObservation, Observation, Scene } from '../../../src/scene.ts';
import { CLAUSES, denied, identity, LONG_TERM, saw, says, unresolved } from '../scene.ts';

export const world = (...observations: readonly Observation[]): Scene => saw(LONG_TERM, identity(), ...observations);

export const table = (clause: string): FailedObservation => denied('dynamodb', clause, { target: 'orders' });
export const bucket = (clause: string): FailedObservation => denied('s3', clause, { target: 'assets' });

/** The facts of exactly these denials; what they hold is tested by itself. */
export function factsOf(scene: Scene, denials: readonly FailedObservation[], confidence?: Confidence): DenialFacts {
  const [facts] = denialFacts(
    scene,
    denials.map((observation) => ({ observation, denial: parseDenial(observation.error.message) })),
    confidence,
  );
  expect(facts).toBeDefined();
  return facts as DenialFacts;
}

/** Denials by every other layer, and what is no denial. */
export const others = (...own: (keyof typeof CLAUSES)[]): [string, Scene][] => [
  ...(Object.keys(CLAUSES) as (keyof typeof CLAUSES)[])
    .filter((name) => !own.includes(name))
    .map((name): [string, Scene] => [`a denial by ${name}`, world(table(CLAUSES[name]))]),
  ...own.map((name): [string, Scene] => [`a listing denied by ${name}`, world(denied('s3', CLAUSES[name]))]),
  ['throttled', world(says('throttled', 'dynamodb', { target: 'orders' }))],
  ['a key that is not known', saw(LONG_TERM, says('unknown', 'dynamodb', { target: 'orders' }))],
  ['no network', saw(LONG_TERM, unresolved('s3', { target: 'assets' }))],
  ['all is well', saw(LONG_TERM, identity())],
];
