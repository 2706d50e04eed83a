import type { InputName } from '../inputs/input-table.ts';

/** What in a workflow a finding speaks of, as plain data: the line of it is the line of the annotation. */
export type Pointer =
  /** An input of the step, or one item of its list. */
  | { input: InputName; item?: string }
  /** A variable in the `env:` of the step, the job or the workflow. */
  | { variable: string }
  | { key: 'permissions' | 'timeout-minutes' };
