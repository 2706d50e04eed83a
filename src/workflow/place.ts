import type { Call, Job, Step, Workflow } from './workflow.ts';

/** Where this run is in the workflow. */
export type Place = {
  /** The file's path in the repository. */
  file: string;
  /** The file's text; null where it need not be the one that runs. */
  text: string | null;
  workflow: Workflow;
  job: Job;
  /** Null where no step's text fits this run's inputs, or several do. */
  step: Step | null;
  /** The job that calls the workflow, where that is a reusable one; `several` where more than one may. */
  caller: Caller | 'several' | null;
};

export type Caller = { file: string; text: string | null; job: Job; call: Call; workflow: Workflow };
