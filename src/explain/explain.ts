// A log beside a run, or alone: its errors, the rules, and one diagnosis.
import { NO_ENVIRONMENT } from '../credentials/job-environment.ts';
import { rootCauseOf, verdictOf } from '../diagnose.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { readContext } from '../inputs/context.ts';
import { parseInputs, readInputs } from '../inputs/parse-inputs.ts';
import { FINDERS } from '../rules/finders.ts';
import { wholeRules } from '../rules/whole-rules.ts';
import { type FailedObservation, frozen, type LogFacts, type LoggedAt, type Scene } from '../scene.ts';
import { WORKFLOW_UNKNOWN } from '../workflow/known-facts.ts';
import { allowingResources, withoutEncoded } from './allowing.ts';
import { judgeLog } from './judge.ts';
import type { FoundError } from './log-error.ts';
import type { Opened } from './open-log.ts';
import { NO_CREDENTIALS } from './suppose.ts';
import { toObservation } from './to-observation.ts';

type Scrub = (value: string) => string;

export type Explained = { scene: Scene; diagnosis: Diagnosis };

/** A log alone: nothing is known of the credentials, and nothing is asked. */
export async function explain(opened: Opened, env: NodeJS.ProcessEnv, scrub: Scrub, now: number): Promise<Explained> {
  const log = logFacts(opened, scrub);
  const scene: Scene = frozen({
    settings: { ...parseInputs(readInputs({}), {}).settings, services: [], region: '', regionSource: null },
    credentials: NO_CREDENTIALS,
    context: { ...readContext(env), ...WORKFLOW_UNKNOWN, strangeInputs: [] },
    environment: NO_ENVIRONMENT,
    endpoints: [],
    claims: null,
    trustPolicy: null,
    requirements: [],
    observations: [],
    retried: null,
    now,
    log,
  });
  const findings = judgeLog(log, scene, await wholeRules(FINDERS)).flat();
  const rootCause = rootCauseOf(findings);
  return {
    scene,
    diagnosis: { verdict: verdictOf(rootCause, findings), rootCause, findings, symptoms: [], services: {} },
  };
}

export function logFacts({ files, lines, isCut, left, secrets, errors }: Opened, scrub: Scrub): LogFacts {
  const clean = errors.map((error) => scrubbed(error, scrub));
  return { files, lines, isCut, left, secrets, problem: null, errors: clean, observations: clean.map(observed) };
}

function observed(error: FoundError): FailedObservation {
  const { message, encoded } = withoutEncoded(error.message);
  const observation = toObservation({ ...error, message });
  const log = observation.log as LoggedAt;
  return { ...observation, log: { ...log, resources: allowingResources(message), ...(encoded ? { encoded } : {}) } };
}

/** Nothing of a secret goes on from here. */
const scrubbed = (error: FoundError, scrub: Scrub): FoundError => ({
  ...error,
  message: scrub(error.message),
  code: scrub(error.code),
  target: error.target && scrub(error.target),
});
