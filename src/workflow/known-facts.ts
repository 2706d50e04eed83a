import type { InputName } from '../inputs/input-table.ts';
import type { Permissions, WorkflowJob } from './job.ts';
import type { OtherValues, ToolAfter } from './tools-after.ts';

/** A step of this job, as the file has it. A secret in plain text is `***`, as the runner shows it. */
export type JobStep = {
  readonly id: string;
  /** With its version; empty for a step that runs a script. */
  readonly uses: string;
  readonly run: string;
  /** `if:` without the braces of an expression; empty where there is none. */
  readonly condition: string;
  readonly continueOnError: string;
  /** By the inputs' names in lowercase letters. */
  readonly with: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
};

/** The steps of this job, in their order. */
export type JobSteps = {
  readonly before: readonly JobStep[];
  readonly own: JobStep;
  readonly after: readonly JobStep[];
  /** `env:` of the workflow and the job, the nearer of each name. */
  readonly env: Readonly<Record<string, string>>;
};

/** An input that the step gives by an expression, and of which nothing arrived. */
export type EmptyInput = {
  readonly input: InputName;
  /** The expressions as they are written. */
  readonly written: readonly string[];
  /** Items of the list alone: others arrived. */
  readonly items: boolean;
  /** The file says that it may be empty: by a fallback, or since an input that it reads is optional. */
  readonly meant: boolean;
};

/** Why the files alone leave no doubt that a reference is empty. */
export type ReferenceFault =
  | { readonly kind: 'job is not needed'; readonly job: string }
  | { readonly kind: 'no such output'; readonly job: string; readonly output: string }
  | { readonly kind: 'no such step'; readonly step: string }
  | { readonly kind: 'step comes later'; readonly step: string }
  | { readonly kind: 'caller gives none'; readonly job: string; readonly input: string }
  /** Written so in an `env:`. */
  | { readonly kind: 'written empty'; readonly variable: string };

/** Where a reference of the step leads, as far as the files say it. */
export type Trace = {
  /** From what it takes its value in the end, e.g. `secrets.AWS_ROLE` for `env.ROLE`. */
  readonly to: readonly string[];
  readonly fault: ReferenceFault | null;
  /** The job that calls this workflow reads it: such a job belongs to no environment. */
  readonly byCaller: string | null;
  /** An input that only a run which somebody starts by hand has. */
  readonly byHand: boolean;
};

/** How often the files at hand read each secret and each variable, by names in capitals. */
export type NamesRead = Readonly<Record<'secrets' | 'vars', Readonly<Record<string, number>>>>;

/** What another job signs in by; role and Region where the file has them in plain words. */
export type SignInOfJob = { uses: string; role: string | null; region: string | null };

/** What only the workflow file can tell of a run. */
export type WorkflowFacts = {
  /** The job's environment, where the workflow file names it. */
  environmentName: string | null;
  /** `timeout-minutes` of this job, where the workflow file states it as a number and the job uses this action. */
  jobTimeoutMinutes: number | null;
  /** What the workflow file says of this job; null where it cannot be read, or is not sure to be the one that runs. */
  workflowJob: WorkflowJob | null;
  /** The job of the workflow file that calls the reusable workflow to which this job belongs; null where it belongs to none, or that is unknown. */
  calledBy: {
    job: string;
    uses: string;
    secrets: 'inherit' | 'named' | 'none';
    /** The secrets that it passes by name: the expression as written, empty where it is none. */
    passed: Readonly<Record<string, string>>;
    permissions: Permissions | null;
  } | null;
  /** This step's inputs that the workflow file gives by an expression, as written, e.g. `${{ secrets.AWS_ACCESS_KEY_ID }}`; null where the step is unknown. */
  expressions: Readonly<Record<string, string>> | null;
  /**
   * Likewise the variables of an access key and of the Region in the `env:` of the step, the job or the workflow, the
   * nearest of each name.
   */
  variableExpressions: Readonly<Record<string, string>>;
  /** Variables of AWS in an `env:` of the workflow file, and the nearest level that sets each. */
  variableLevels: Readonly<Record<string, 'step' | 'job' | 'workflow'>>;
  /** Names of the inputs that the step gives; null where the step is unknown. */
  givenInputs: readonly string[] | null;
  /** Null where the step is unknown. */
  jobSteps: JobSteps | null;
  /** What the nearest step before this one uses that signs in to AWS, without its version, and the names of its inputs. */
  signInBefore: {
    uses: string;
    inputs: readonly string[];
    /** The whole of it, where it can be written a second time: no value is a secret in plain text. */
    written?: { uses: string; with: Readonly<Record<string, string>> };
  } | null;
  /** What the next step after this one uses that signs in to AWS, without its version. */
  signInAfter: string | null;
  /** The other jobs of the workflow that sign in, by their ids: what does it, and the role and Region where the file has them in plain words. */
  signInElsewhere: Readonly<Record<string, SignInOfJob>>;
  /** The environments that other jobs of the workflow name. */
  otherEnvironments: readonly string[];
  /**
   * The tools of the steps after this one, as far as the file has a sure sign of them; null where the step is unknown.
   */
  toolsAfter: readonly ToolAfter[] | null;
  /** Variables of AWS that this step sees in its own `env:` alone, and what the rest of the job sees in their place. */
  variablesAfter: OtherValues;
  /**
   * Whether anything of the job gives AWS credentials: a key, a role or a profile, as an input or a variable, or a step
   * that signs in; null where the job is unknown.
   */
  credentialsGiven: boolean | null;
  /** The inputs that the step gives by expressions, and of which nothing arrived. */
  emptyInputs: readonly EmptyInput[];
  /** Where the references of this step's inputs and of the key's variables lead. */
  traces: Readonly<Record<string, Trace>>;
  namesRead: NamesRead;
  /** What the step gives under names that are not inputs of this action; left out where the step is unknown. */
  strangeInputs?: readonly string[];
};

/** What is known until the file is read. */
export const WORKFLOW_UNKNOWN: WorkflowFacts = {
  environmentName: null,
  jobTimeoutMinutes: null,
  workflowJob: null,
  calledBy: null,
  expressions: null,
  variableExpressions: {},
  variableLevels: {},
  givenInputs: null,
  jobSteps: null,
  signInBefore: null,
  signInAfter: null,
  signInElsewhere: {},
  otherEnvironments: [],
  toolsAfter: null,
  variablesAfter: {},
  credentialsGiven: null,
  emptyInputs: [],
  traces: {},
  namesRead: { secrets: {}, vars: {} },
};
