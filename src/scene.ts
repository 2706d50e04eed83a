// The plain data of a run, from which the rules judge: it composes what its makers define.

import type { Observation } from './aws/observation.ts';
import type { CredentialFacts } from './credentials/credential-facts.ts';
import type { EndpointOverride } from './inputs/endpoint-override.ts';
import type { Settings } from './inputs/settings.ts';
import type { TrustPolicyDocument } from './trust-policy/trust-policy-document.ts';
import type { Permissions, WorkflowJob } from './workflow/job.ts';

export type {
  CatalogueModel,
  CatalogueProfile,
  ErrorKind,
  FactsOf,
  FailedObservation,
  ModelAvailability,
  Observation,
  ObservationOf,
  ObservedError,
  OkObservation,
  OkOf,
  Signer,
} from './aws/observation.ts';
export type {
  BesideCredentials,
  CredentialFacts,
  CredentialSource,
  GivenCredentials,
  GivenKey,
  InsteadOfToken,
  OtherStore,
  ProfileFault,
  SignInFault,
  TokenContents,
  ValueFault,
  ValueShape,
} from './credentials/credential-facts.ts';
export type { EndpointOverride } from './inputs/endpoint-override.ts';
export type { InputName } from './inputs/input-table.ts';
export type { Settings } from './inputs/settings.ts';
export type { Operation, ProbeService, ServiceId } from './services/registry.ts';
export type { TrustPolicyDocument } from './trust-policy/trust-policy-document.ts';
export type { Permissions, WorkflowJob } from './workflow/job.ts';
export type { Pointer } from './workflow/pointer.ts';

export type RunContext = {
  inActions: boolean;
  eventName: string;
  actor: string;
  repository: string;
  repositoryId: string;
  ownerId: string;
  ref: string;
  job: string;
  /** The job's environment, where the workflow file names it. */
  environmentName: string | null;
  serverUrl: string;
  visibility: 'public' | 'private' | 'internal' | 'unknown';
  /** A pull request whose head is another repository, or gone. */
  foreignHead: boolean;
  stepDebug: boolean;
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
  /** Likewise the variables of an access key in the `env:` of the step, the job or the workflow, the nearest of each name. */
  keyVariables: Readonly<Record<string, string>>;
  /** Variables of AWS in an `env:` of the workflow file, and the nearest level that sets each. */
  variableLevels: Readonly<Record<string, 'step' | 'job' | 'workflow'>>;
  /** Names of the inputs that the step gives; null where the step is unknown. */
  givenInputs: readonly string[] | null;
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
  signInElsewhere: Readonly<Record<string, { uses: string; role: string | null; region: string | null }>>;
  /** The environments that other jobs of the workflow name. */
  otherEnvironments: readonly string[];
  /** What the step gives under names that are no inputs of this action. */
  strangeInputs: readonly string[];
  /** The run is by an emulator of GitHub's runner on somebody's machine, which has no OIDC token. */
  emulated: boolean;
};

export type Scene = Readonly<{
  settings: Readonly<Settings>;
  credentials: Readonly<CredentialFacts>;
  context: Readonly<RunContext>;
  /** Endpoint overrides in force: the variable and the host it names. */
  endpoints: readonly EndpointOverride[];
  /** The claims of this run's OIDC token; never the token. */
  claims: Readonly<Record<string, unknown>> | null;
  trustPolicy: TrustPolicyDocument | null;
  observations: readonly Observation[];
  /** Milliseconds since the epoch. */
  now: number;
}>;

/** Nothing changes a scene: whoever knows more makes another one. */
export function frozen(scene: Scene): Scene {
  // A list of what is left, and no recursion: a policy file may be nested deeper than the stack.
  const left: unknown[] = [scene];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) continue;
    Object.freeze(value);
    for (const part of Object.values(value)) left.push(part);
  }
  return scene;
}
