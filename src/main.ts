// The pipeline: inputs → context → credentials → requests → diagnosis → report. What only the report needs is loaded while requests are on their way.
import fs from 'node:fs';
import { makeScrub, type Scrub } from './aws/scrub.ts';
import { readContext } from './context.ts';
import { gatherCredentials, type Gathered } from './credentials/gather.ts';
import { stoppedBy } from './diagnose.ts';
import { endpointOverrides, settleEnvironment } from './environment.ts';
import { parseInputs, readInputs } from './inputs.ts';
import { notAsked } from './questions.ts';
import { BEFORE_REQUESTS } from './rules/before-requests.ts';
import { loadTrustPolicy } from './trust-policy/load.ts';
import type { Observation, Scene, Settings } from './types.ts';
import type { WorkflowReading } from './workflow/read.ts';

export type World = { env: NodeJS.ProcessEnv; now: () => number };

/** Runs once and returns the exit status. */
export async function run({ env, now }: World): Promise<0 | 1> {
  const given = { ...env };
  const raw = readInputs(env);
  const { settings, problems } = parseInputs(raw, env);
  const trust = loadTrustPolicy(settings, env);
  const faults = [...problems, ...(trust.problem ? [trust.problem] : []), ...caBundleProblem(env)];
  if (faults.length > 0) {
    const { publishInvalid } = await import('./report/publish.ts');
    return publishInvalid(faults, { env, settings, raw });
  }
  settleEnvironment(env, settings);
  const deadline = deadlineOf(settings);
  const gathered = await gatherCredentials({ raw, env, given, settings, deadline });
  const { scrub, learn } = makeScrub(gathered.secrets);
  const scene: Scene = { settings, credentials: gathered.facts, context: readContext(env), endpoints: endpointOverrides(env), claims: null, trustPolicy: trust.policy, observations: [], now: now() };
  const publisher = () => import('./report/publish.ts').then(({ openPublisher }) => openPublisher({ env, scene, secrets: gathered.toMask, scrub }));
  const workflow = (): Promise<WorkflowReading | null> => (scene.context.inActions ? import('./workflow/read.ts').then(({ fromWorkspace, readWorkflow }) => readWorkflow(env, raw, fromWorkspace(env.GITHUB_WORKSPACE))) : Promise.resolve(null));

  if (stoppedBy(scene, BEFORE_REQUESTS)) {
    const [sink, reading] = await Promise.all([publisher(), workflow()]);
    return sink.publish({ ...informed(scene, reading), observations: stopped(settings) });
  }
  return askAndPublish(scene, gathered, publisher, workflow, { deadline, scrub, learn, caBundle: env.AWS_CA_BUNDLE, now });
}

type Asking = { deadline: AbortSignal; scrub: Scrub; learn: (secrets: readonly string[]) => void; caBundle: string | undefined; now: () => number };
type Sink = Awaited<ReturnType<typeof import('./report/publish.ts').openPublisher>>;

async function askAndPublish(scene: Scene, gathered: Gathered, open: () => Promise<Sink>, workflow: () => Promise<WorkflowReading | null>, { now, learn, ...options }: Asking): Promise<0 | 1> {
  const early: Observation[] = [];
  let sink: Sink | null = null;
  const progress = (observation: Observation): void => void (sink ? sink.progress(observation) : early.push(observation));
  const keepSecret = (secrets: readonly string[]): void => {
    learn(secrets);
    if (sink) sink.mask(secrets);
    else gathered.toMask.push(...secrets);
  };
  // The requests leave before the report's code is loaded and the workflow file is read.
  const { ask } = await import('./gather.ts');
  const asked = ask(scene, gathered, { ...options, progress, keepSecret });
  sink = await open();
  for (const observation of early) sink.progress(observation);
  const [{ observations, claims }, reading] = await Promise.all([asked, workflow()]);
  return sink.publish({ ...informed(scene, reading), observations, claims, now: now() });
}

const informed = (scene: Scene, reading: WorkflowReading | null): Scene => (reading ? { ...scene, context: { ...scene.context, ...reading.facts } } : scene);

/** Every client would fail for a bundle that is not there, and none would say why. */
function caBundleProblem({ AWS_CA_BUNDLE: file }: NodeJS.ProcessEnv): string[] {
  if (!file) return [];
  try {
    fs.accessSync(file, fs.constants.R_OK);
    return fs.statSync(file).isFile() ? [] : [`AWS_CA_BUNDLE: "${file}" is no file`];
  } catch {
    return [`AWS_CA_BUNDLE: "${file}" cannot be read`];
  }
}

/** Leaves the report its time: whatever hangs, the run ends within `timeout-seconds`, counted from the process's start. */
function deadlineOf({ timeoutSeconds }: Settings): AbortSignal {
  const reserve = Math.min(1_000, timeoutSeconds * 200);
  return AbortSignal.timeout(Math.max(200, Math.floor(timeoutSeconds * 1000 - reserve - performance.now())));
}

const stopped = (settings: Settings): Observation[] => settings.services.flatMap((service) => notAsked(service, settings, 'nothing was sent: a fault was certain before any request'));
