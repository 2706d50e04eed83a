// The command: a text, its errors, the rules, and one report. Nothing is sent.
import type { Scrub } from '../aws/scrub.ts';
import { NO_ENVIRONMENT } from '../credentials/job-environment.ts';
import type { Diagnosis, Finding } from '../diagnosis.ts';
import { readContext } from '../inputs/context.ts';
import { parseInputs, readInputs } from '../inputs/parse-inputs.ts';
import { RULES } from '../rules/catalogue.ts';
import { frozen, type Scene } from '../scene.ts';
import { WORKFLOW_UNKNOWN } from '../workflow/known-facts.ts';
import { judgeLog } from './judge.ts';
import type { FoundError } from './log-error.ts';
import type { Opened } from './open-log.ts';
import { NO_CREDENTIALS } from './suppose.ts';

export type Explained = { scene: Scene; diagnosis: Diagnosis };

/** A log alone: nothing is known of the credentials. */
export function explain(opened: Opened, env: NodeJS.ProcessEnv, scrub: Scrub, now: number): Explained {
  const bare: Scene = {
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
  };
  const { findings, observations } = judgeLog(scrubbed(opened.errors, scrub), bare, RULES);
  const { files, lines, isCut, left, secrets } = opened;
  const scene = frozen({ ...bare, log: { files, lines, isCut, left, secrets, observations } });
  return { scene, diagnosis: diagnosisOf(findings) };
}

/** Nothing of a secret goes on from here. */
export const scrubbed = (errors: readonly FoundError[], scrub: Scrub): readonly FoundError[] =>
  errors.map((error) => ({
    ...error,
    message: scrub(error.message),
    code: scrub(error.code),
    target: error.target && scrub(error.target),
  }));

function diagnosisOf(findings: readonly Finding[]): Diagnosis {
  const rootCause =
    findings.find(({ severity }) => severity === 'error') ??
    findings.find(({ severity }) => severity === 'warning') ??
    null;
  const verdict = rootCause === null ? 'pass' : rootCause.severity === 'error' ? 'fail' : 'warn';
  return { verdict, rootCause, findings, symptoms: [], services: {} };
}
