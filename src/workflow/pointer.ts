import type { InputName } from '../inputs/input-table.ts';

export type Away = { away: number; name?: string };

/** What in a workflow a finding speaks of, as plain data: the line of it is the line of the annotation. */
export type Pointer =
  /** An input of the step, or one item of its list. */
  | { input: InputName; item?: string }
  /** A variable in the `env:` of the step, the job or the workflow. */
  | { variable: string }
  /**
   * An input or a variable of another step of the job, by how many steps it is away from this one; else its `uses:`.
   */
  | Away
  | { key: 'permissions' | 'timeout-minutes' };
