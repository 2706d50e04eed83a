// A remedy that removes a variable looks at who needs it later in the job.
import { needsAfter } from '../answers/job-steps.ts';
import type { Change, Remedy } from '../remedies/remedy.ts';
import type { Scene } from '../scene.ts';
import { enumerate, type Text, text } from '../text.ts';
import { stepName } from './context/neighbour-words.ts';

type Remedies = readonly [Remedy, ...Remedy[]];

/** Remedies that take something from a later step come after the others, and say so. */
export function careful(scene: Scene, remedies: Remedies): Remedies {
  const each = remedies.map((remedy) => ({ remedy, harm: harmOf(scene, remedy) }));
  const [first, ...others] = [
    ...each.filter(({ harm }) => harm.length === 0).map(({ remedy }) => remedy),
    ...each
      .filter(({ harm }) => harm.length > 0)
      .map(({ remedy, harm }) => ({ ...remedy, notes: [...harm, ...(remedy.notes ?? [])] })),
  ];
  return first ? [first, ...others] : remedies;
}

const harmOf = (scene: Scene, { changes }: Remedy): Text[] =>
  changes.flatMap((change) => {
    const name = removed(change);
    const readers = name === null ? [] : needsAfter(scene, name);
    return name !== null && readers.length > 0
      ? [text`A later step needs ${name}: ${enumerate([...new Set(readers.map(stepName))])}.`]
      : [];
  });

/** This step's own `env:` reaches no other step. */
function removed(change: Change): string | null {
  if (change.kind !== 'unset-variable' || change.step || change.at === 'step' || change.at === 'terminal') return null;
  return change.name;
}
