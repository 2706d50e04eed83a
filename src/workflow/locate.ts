// The line of a workflow file to which an annotation points.

import { grantsIdToken } from './grants-id-token.ts';
import { isItem } from './list-item.ts';
import type { Place } from './place.ts';
import type { Away, Pointer } from './pointer.ts';
import type { Entry } from './workflow.ts';

export type Location = { file: string; line: number };

/** The first target that the file states; else the step itself. Null where no step of the file is certain to be the one that runs. */
export function locate(place: Place | null, targets: readonly Pointer[]): Location | null {
  if (!place?.step) return null;
  for (const target of targets) {
    const found = find(place, target);
    if (found) return found;
  }
  return { file: place.file, line: place.step.usesLine };
}

function find(place: Place, target: Pointer): Location | null {
  const { file, workflow, job, step } = place;
  const at = (line: number | undefined): Location | null => (line === undefined ? null : { file, line });
  if ('variable' in target)
    return at(
      [step?.env ?? [], job.env, workflow.env].flatMap((env) =>
        env.filter((entry) => entry.name === target.variable),
      )[0]?.line,
    );
  if ('input' in target) {
    const entry = step?.with.find(({ name }) => name.toLowerCase() === target.input);
    return entry ? at(target.item === undefined ? entry.line : lineOfItem(entry, target.item)) : null;
  }
  if ('away' in target) return at(lineOfStep(place, target));
  return target.key === 'timeout-minutes' ? at(job.timeout?.line) : permissionsOf(place);
}

function lineOfStep({ job, step }: Place, { away, name }: Away): number | undefined {
  const other = step ? job.steps[job.steps.indexOf(step) + away] : undefined;
  const entry = other && [...other.with, ...other.env].find((each) => each.name.toLowerCase() === name?.toLowerCase());
  return entry?.line ?? other?.usesLine;
}

/** The block that withholds, else the job's line, which lacks one. A called workflow has at most what its caller grants. */
function permissionsOf({ file, workflow, job, caller }: Place): Location {
  if (caller && caller !== 'several') {
    const above = caller.job.permissions ?? caller.workflow.permissions;
    if (!above || !grantsIdToken(above)) return { file: caller.file, line: above?.line ?? caller.job.line };
  }
  return { file, line: (job.permissions ?? workflow.permissions)?.line ?? job.line };
}

/** A list may be in one line, in a block, or in quotes; what is a comment in the list is none of it. */
function lineOfItem({ source, sourceLine, line }: Entry, item: string): number {
  const bare = (part: string): string =>
    part
      .trim()
      .replace(/^["']|["']$/g, '')
      .trim();
  const index = source.split('\n').findIndex((text) =>
    text
      .replace(/(^|\s)#.*/, '')
      .split(',')
      .some((part) => isItem(bare(part), item)),
  );
  return index < 0 ? line : sourceLine + index;
}
