// The plain data of a run, from which the rules judge: it composes what its makers define.

import type { Observation } from './aws/observation.ts';
import type { CredentialFacts } from './credentials/credential-facts.ts';
import type { JobEnvironment } from './credentials/job-environment.ts';
import type { LogFacts } from './explain/log-facts.ts';
import type { RunnerContext } from './inputs/context.ts';
import type { Settings } from './inputs/settings.ts';
import type { Requirement } from './requirements/requirement.ts';
import type { EndpointOverride } from './services/endpoint-override.ts';
import type { TrustPolicyDocument } from './trust-policy/trust-policy-document.ts';
import type { WorkflowFacts } from './workflow/known-facts.ts';

export type {
  AuthorizationCheck,
  AuthorizationEvaluation,
  CatalogueModel,
  CatalogueProfile,
  DecodedMessage,
  ErrorKind,
  FactsOf,
  FailedObservation,
  LoggedAt,
  MatchedPolicy,
  ModelAvailability,
  Observation,
  ObservationOf,
  ObservedError,
  OkObservation,
  OkOf,
  PolicyStatementSeen,
  Signer,
  SimulatedResult,
  SimulationDecision,
} from './aws/observation.ts';
export type {
  BesideCredentials,
  CredentialFacts,
  CredentialSource,
  GivenCredentials,
  GivenKey,
  InsteadOfToken,
  JobVariables,
  OtherStore,
  ProfileFault,
  SignInFault,
  SourceFailure,
  TokenContents,
  ValueFault,
  ValueShape,
} from './credentials/credential-facts.ts';
export type { JobEnvironment, SourceTrait, VariableState } from './credentials/job-environment.ts';
export type { FileProfile, Oddity, SharedFile } from './credentials/shared-file-grammar.ts';
export type { FoundError, FoundSecret } from './explain/log-error.ts';
export type { LogFacts } from './explain/log-facts.ts';
export type { InputName } from './inputs/input-table.ts';
export type { Settings } from './inputs/settings.ts';
export type { RequiredBy, Requirement } from './requirements/requirement.ts';
export type { EndpointOverride } from './services/endpoint-override.ts';
export type { Operation, ProbeService, ServiceId } from './services/registry.ts';
export type { TrustPolicyDocument } from './trust-policy/trust-policy-document.ts';
export type { Permissions, WorkflowJob } from './workflow/job.ts';
export type { EmptyInput, JobStep, JobSteps, ReferenceFault, SignInOfJob, Trace } from './workflow/known-facts.ts';
export type { Pointer } from './workflow/pointer.ts';
export type { OtherValue, OtherValues, ToolAfter } from './workflow/tools-after.ts';

/** What the run is, and what the workflow file adds to it. */
export type RunContext = RunnerContext & Omit<WorkflowFacts, 'strangeInputs'>;

/** How often all was asked again, and for how long. */
export type Retried = Readonly<{ times: number; seconds: number }>;

export type Scene = Readonly<{
  settings: Readonly<Settings>;
  credentials: Readonly<CredentialFacts>;
  context: Readonly<RunContext>;
  /** What the job's other tools find. */
  environment: JobEnvironment;
  /** Endpoint overrides in use: the variable and the host it names. */
  endpoints: readonly EndpointOverride[];
  /** The claims of this run's OIDC token; never the token. */
  claims: Readonly<Record<string, unknown>> | null;
  trustPolicy: TrustPolicyDocument | null;
  /** What the job will do, as the step says it: asked of IAM's policy simulator. */
  requirements: readonly Requirement[];
  observations: readonly Observation[];
  /** What a log says of an error that came later; left out where none is explained. */
  log?: LogFacts;
  /** What `retry-for-seconds` did before these observations: null where all was asked once. */
  retried: Retried | null;
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
