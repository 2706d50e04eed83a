// The pipeline: inputs → context → credentials → requests → diagnosis → report. What only the report needs is loaded while requests are on their way.
import { setTimeout as sleep } from 'node:timers/promises';
import { openEarly } from './aws/early-sockets.ts';
import { keepSecrets, type Secrets } from './aws/scrub.ts';
import { tidyUpEarly } from './aws/tidy-up.ts';
import { settleFileEndpoints } from './credentials/file-endpoints.ts';
import { type Gathered, gatherCredentials } from './credentials/gather-credentials.ts';
import { readJobEnvironment, settleSharedFiles } from './credentials/job-environment.ts';
import { knownSecrets } from './credentials/known-secrets.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Opened } from './explain/open-log.ts';
import type { CommandLine } from './inputs/command-line.ts';
import { readContext } from './inputs/context.ts';
import { endpointOverrides, settleEnvironment, settleTerminal } from './inputs/environment.ts';
import type { RawInputs } from './inputs/input-table.ts';
import { parseInputs, readInputs } from './inputs/parse-inputs.ts';
import { proxyProblems } from './inputs/proxy-address.ts';
import { earlyAddresses } from './probes/early-addresses.ts';
import { notAsked } from './probes/questions.ts';
import { isNewEnough, refuseOldNode } from './report/old-node.ts';
import type { Outcome, Sink } from './report/sink.ts';
import { isOrdinary } from './rules/is-ordinary.ts';
import { isQuiet, mayBeQuiet } from './rules/is-quiet.ts';
import type { Finder } from './rules/rule.ts';
import { stoppedBy } from './rules/stopped-by.ts';
import { frozen, type LogFacts, type Observation, type Retried, type Scene, type Settings } from './scene.ts';
import type { Loaded } from './trust-policy/load.ts';
import { WORKFLOW_UNKNOWN } from './workflow/known-facts.ts';
import type { WorkflowReading } from './workflow/read.ts';
import { NO_WORKFLOW, type WorkflowReader, workflowReader } from './workflow/reader.ts';

/** `bundle` is the file that runs, as a URL; `args` are the flags of a terminal; `node` is Node’s version. */
export type World = {
  env: NodeJS.ProcessEnv;
  args: readonly string[];
  bundle: string;
  node: string;
  now: () => number;
};

/** Runs once and returns the exit status: 1 where the check fails, 2 for wrong usage of the command line. */
export async function run(world: World): Promise<0 | 1 | 2> {
  return world.args[0] === 'explain' ? explainCommand(world) : check(world, null);
}

/** What `explain --ask` read, and the flags behind it. */
type ToExplain = { opened: Opened; line: Pick<CommandLine, 'inputs' | 'json' | 'problems'> };

async function check({ env, args, bundle, node, now }: World, toExplain: ToExplain | null): Promise<0 | 1 | 2> {
  const terminal = env.GITHUB_ACTIONS !== 'true';
  const flags = toExplain ? { show: null, ...toExplain.line } : await flagsOf(args);
  if (flags?.show) return (await import('./report/help.ts')).show(flags.show, bundle);
  if (!isNewEnough(node)) return refuseOldNode(env, node);
  const found = terminal ? settleTerminal(env) : env;
  const { given, environment, fileEndpoints } = await settleFiles(env);
  // A runner's variables count everywhere; flags win over them.
  const raw = { ...readInputs(env), ...flags?.inputs };
  const { settings: stated, problems } = parseInputs(raw, env);
  const known = knownSecrets(raw, found, stated.httpProxy);
  const secrets = keepSecrets(known);
  const trust = await trustPolicyOf(stated, env);
  const required = await requirementsOf(stated, env);
  const ofFiles = [...(trust.problem ? [trust.problem] : []), ...required.problems, ...(await wayOut(env, stated))];
  const faults = [...flagProblems(flags, terminal), ...problems, ...(await ignoredProblems(stated)), ...ofFiles];
  if (faults.length > 0) return refuse(faults, { terminal, env, settings: stated, raw, secrets });
  const settings = await settle(env, raw, stated);
  await tidyUpEarly(settings.tables.length + settings.buckets.length);
  const [deadline, started] = [deadlineOf(settings), now()];
  const context = { ...readContext(env), ...WORKFLOW_UNKNOWN };
  const endpoints = endpointOverrides(env, fileEndpoints);
  const log = await logOf(toExplain, settings, env);
  const sceneOf: SceneOf = ({ facts, claims, traits }, retried) =>
    frozen({
      ...log(secrets),
      ...{ settings, context, endpoints, claims, retried },
      environment: { ...environment, ofSource: traits },
      credentials: facts,
      trustPolicy: trust.policy,
      requirements: required.requirements,
      observations: [],
      now: now(),
    });
  const gather = () => gatherCredentials({ raw, env, given, settings, deadline, secrets });
  const { gathered, scene } = await gatherUntilSpread(gather, sceneOf, { started, now, deadline });
  const open = (): Promise<Sink> =>
    terminal
      ? import('./report/terminal.ts').then(({ openTerminal }) =>
          openTerminal({ env, scene, secrets, json: flags?.json ?? false }),
        )
      : import('./report/publish.ts').then(({ openPublisher }) => openPublisher({ env, scene, secrets }));
  const workflow = terminal ? NO_WORKFLOW : workflowReader(env, raw, deadline);

  // A Bedrock API key needs no other source.
  const nobodySigns = (gathered.refusal !== null || isNotRun(scene)) && gathered.bearer === null;
  if (nobodySigns || (!isOrdinary(scene) && (await isStopped(scene)))) {
    const [sink, judge, reading] = await Promise.all([open(), openJudge(scene), workflow.checkedOut()]);
    const observations = stopped(scene, gathered.refusal);
    const claims = () => claimsOf(scene, { deadline, secrets, sink });
    return conclude({ ...scene, observations }, { sink, judge, workflow, reading, claims });
  }
  return askAndPublish(scene, gathered, open, workflow, { env, deadline, secrets, now, started });
}

async function explainCommand(world: World): Promise<0 | 1 | 2> {
  const { env, args, bundle, node, now } = world;
  const { readExplainLine } = await import('./explain/command.ts');
  const line = readExplainLine(args.slice(1));
  if (line.show) return (await import('./report/help.ts')).show(line.show, bundle);
  if (!isNewEnough(node)) return refuseOldNode(env, node);
  const { explainAlone, openOrRefuse } = await import('./explain/run.ts');
  const opened = await openOrRefuse(line);
  if (!opened) return 2;
  return line.ask ? check(world, { opened, line }) : explainAlone(opened, line, env, now());
}

const flagsOf = async (args: readonly string[]): Promise<CommandLine | null> =>
  args.length > 0 ? (await import('./inputs/command-line.ts')).readCommandLine(args) : null;

const NO_LOG = () => ({});

/** Its reader is loaded only where there is a log; what it says is scrubbed of the secrets under test. */
async function logOf(
  toExplain: ToExplain | null,
  settings: Settings,
  env: NodeJS.ProcessEnv,
): Promise<(secrets: Secrets) => Pick<Scene, 'log'>> {
  if (!toExplain && !settings.logFilePath) return NO_LOG;
  const { factsOf, openLogFile } = await import('./explain/load.ts');
  const opened = toExplain ? { opened: toExplain.opened, problem: null } : openLogFile(settings, env);
  return ({ scrub }) => ({ log: factsOf(opened, scrub) });
}

const NO_TRUST_POLICY: Loaded = { policy: null, problem: null };

const trustPolicyOf = async (settings: Settings, env: NodeJS.ProcessEnv): Promise<Loaded> =>
  settings.trustPolicyPath ? (await import('./trust-policy/load.ts')).loadTrustPolicy(settings, env) : NO_TRUST_POLICY;

/** Whether a fault is certain before any request. */
async function isStopped(scene: Scene): Promise<boolean> {
  const { BEFORE_REQUESTS } = await import('./rules/before-requests.ts');
  return stoppedBy(scene, BEFORE_REQUESTS);
}

/** Makes the shared files ones that this process's clients read as other tools do, and tells what was there before. */
async function settleFiles(env: NodeJS.ProcessEnv) {
  const given = { ...env };
  const environment = readJobEnvironment(env);
  await settleSharedFiles(env);
  return { given, environment, fileEndpoints: await settleFileEndpoints(env) };
}

/** Makes the environment one that this process's clients read alike. */
async function settle(env: NodeJS.ProcessEnv, raw: RawInputs, stated: Settings): Promise<Settings> {
  settleEnvironment(env, stated);
  if (stated.region) return stated;
  const { isByProfile, profileRegion } = await import('./credentials/profile-region.ts');
  const isOf = env.GITHUB_ACTIONS !== 'true' || isByProfile(raw, env, stated);
  return isOf ? { ...stated, ...(await profileRegion(env)) } : stated;
}

type Asking = {
  env: NodeJS.ProcessEnv;
  deadline: AbortSignal;
  secrets: Secrets;
  now: () => number;
  /** When the first question was asked. */
  started: number;
};

async function askAndPublish(
  scene: Scene,
  gathered: Gathered,
  open: () => Promise<Sink>,
  workflow: WorkflowReader,
  { env, now, secrets, started, deadline }: Asking,
): Promise<0 | 1> {
  const early: Observation[] = [];
  let sink: Sink | null = null;
  const progress = (observation: Observation): void => {
    // What fails to load is told where it is needed.
    if (observation.status !== 'ok') allFinders().catch(() => {});
    if (sink) sink.progress(observation);
    else early.push(observation);
  };
  const keepSecret = (more: readonly string[]): void => {
    secrets.learn(more);
    sink?.mask();
  };
  // The requests leave before the report's code is loaded and the workflow file is read.
  const caBundle = env.AWS_CA_BUNDLE;
  const addresses = earlyAddresses(scene, env);
  const sockets = addresses.length > 0 ? openEarly(addresses, caBundle) : undefined;
  const { ask } = await import('./probes/ask.ts');
  const options = { deadline, scrub: secrets.scrub, caBundle };
  const streams = (): Promise<boolean> => streamsIn(workflow);
  const asked = ask(scene, gathered, { ...options, early: sockets, progress, keepSecret, streams });
  await asked.sent;
  const [answers, opened, judge, reading] = await Promise.all([
    asked.answers,
    open().then((opened) => {
      sink = opened;
      for (const observation of early) opened.progress(observation);
      return opened;
    }),
    openJudge(scene),
    workflow.checkedOut(),
  ]);
  const answered = { ...withAnswers(scene, gathered, answers), now: now() };
  const again = async (): Promise<Scene> =>
    withAnswers(
      scene,
      gathered,
      await ask(scene, gathered, { ...options, early: undefined, progress: () => {}, keepSecret, streams }).answers,
    );
  // What a source of credentials was refused has been asked again already, and nobody else is there to sign.
  const settled = gathered.refusal ? answered : await untilSpread(answered, { judge, again, started, now, deadline });
  const claims = () => claimsOf(scene, { deadline, secrets, sink: opened });
  return conclude(settled, { sink: opened, judge, workflow, reading, claims });
}

type Answers = Awaited<ReturnType<typeof import('./probes/ask.ts').ask>['answers']>;

function withAnswers(
  scene: Scene,
  { refusal }: Gathered,
  { claims, profileFault, profileSays, ...answers }: Answers,
): Scene {
  const observations = [...(refusal ? [refusal] : []), ...answers.observations];
  const credentials = profileFault
    ? { ...scene.credentials, beside: { ...scene.credentials.beside, profileFault, profileSays } }
    : scene.credentials;
  return { ...scene, credentials, observations, claims: claims ?? scene.claims };
}

type Clock = { started: number; now: () => number; deadline: AbortSignal };
type Again = Clock & { judge: Judge; again: () => Promise<Scene> };

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Asks everything again, at growing intervals, while `retry-for-seconds` lasts and every error may be one that AWS has
 * not spread yet.
 */
async function untilSpread(first: Scene, { judge, again, started, now, deadline }: Again): Promise<Scene> {
  const end = started + first.settings.retryForSeconds * 1000;
  if (now() >= end) return first;
  const { maySpread } = await import('./diagnose.ts');
  let scene = first;
  for (
    let pause = FIRST_PAUSE_MS;
    maySpread(await judge(frozen(scene)));
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  ) {
    const left = end - now();
    if (left <= 0) break;
    await sleep(Math.min(pause, left), undefined, { signal: deadline }).catch(() => {});
    if (deadline.aborted) break;
    const next = await again();
    // An answer that the deadline cut off tells less than the one before.
    if (deadline.aborted) break;
    scene = { ...next, retried: oftenerBy(scene, { started, now }), now: now() };
  }
  return scene;
}

const oftenerBy = ({ retried }: Scene, { started, now }: Omit<Clock, 'deadline'>): Retried => ({
  times: (retried?.times ?? 0) + 1,
  seconds: Math.round((now() - started) / 1000),
});

type SceneOf = (gathered: Gathered, retried: Retried | null) => Scene;

/** The same for the source of the credentials: a profile's role or a web identity may be as new as what it is to reach. */
async function gatherUntilSpread(
  gather: () => Promise<Gathered>,
  sceneOf: SceneOf,
  clock: Clock,
): Promise<{ gathered: Gathered; scene: Scene }> {
  let gathered = await gather();
  const first = sceneOf(gathered, null);
  if (!isOfSts(gathered) || first.settings.retryForSeconds === 0) return { gathered, scene: first };
  const judge = await openJudge(first);
  const seen = (scene: Scene): Scene => ({ ...scene, observations: stopped(scene, gathered.refusal) });
  const again = async (): Promise<Scene> => {
    const next = await gather();
    if (!clock.deadline.aborted) gathered = next;
    return seen(sceneOf(gathered, null));
  };
  const { retried } = await untilSpread(seen(first), { ...clock, judge, again });
  return { gathered, scene: sceneOf(gathered, retried) };
}

/** STS was asked for a role by the source, and refused. */
const isOfSts = ({ refusal, facts: { failure } }: Gathered): boolean =>
  refusal !== null && (failure?.kind === 'role' || failure?.kind === 'web-identity');

async function streamsIn(workflow: WorkflowReader): Promise<boolean> {
  const [reading, { usesClaudeOnBedrock }] = await Promise.all([
    workflow.checkedOut(),
    import('./answers/claude-code.ts'),
  ]);
  return usesClaudeOnBedrock(reading?.facts.jobSteps ?? null);
}

type Judge = (scene: Scene) => Promise<Diagnosis>;

/**
 * What a quiet run needs is loaded while the requests are on their way, the other rules where an answer is not what was
 * asked for, and the words for what they find where there is something to say.
 */
async function openJudge(asked: Scene): Promise<Judge> {
  const [{ finding, nothingFound }, { QUIET_FINDERS }] = await Promise.all([
    import('./finding.ts'),
    import('./rules/quiet-finders.ts'),
    ...(mayBeQuiet(asked) ? [] : [allFinders()]),
  ]);
  if (asked.log) return openJudgeWithLog(asked.log, await allFinders());
  return async (scene) => {
    const finders = finding(scene, isQuiet(scene) ? QUIET_FINDERS : await allFinders());
    const nothing = finders.length === 0 ? nothingFound(scene) : null;
    if (nothing) return nothing;
    const [{ diagnose }, { wholeRules }] = await Promise.all([
      import('./diagnose.ts'),
      import('./rules/whole-rules.ts'),
    ]);
    return diagnose(scene, await wholeRules(finders));
  };
}

const allFinders = async (): Promise<readonly Finder[]> => (await import('./rules/finders.ts')).FINDERS;

async function openJudgeWithLog(log: LogFacts, finders: readonly Finder[]): Promise<Judge> {
  const [{ diagnoseWithLog }, { wholeRules }] = await Promise.all([
    import('./explain/join.ts'),
    import('./rules/whole-rules.ts'),
  ]);
  const rules = await wholeRules(finders);
  return async (scene) => diagnoseWithLog(scene, log, rules);
}

type Ending = {
  sink: Sink;
  judge: Judge;
  workflow: WorkflowReader;
  reading: WorkflowReading | null;
  claims: () => Promise<Scene['claims']>;
};

/**
 * Judges once, and again where more is learnt: the claims of the job's token where no role arrived, and a workflow file
 * that is not checked out. It is fetched only where a finding is to be shown on its line.
 */
async function conclude(stated: Scene, { sink, judge, workflow, reading, claims }: Ending): Promise<0 | 1> {
  let scene = stated;
  let outcome = await outcomeOf(scene, reading, judge);
  if (outcome.diagnosis.rootCause?.id === 'oidc/role-missing' && !scene.claims) {
    scene = { ...scene, claims: await claims() };
    outcome = await outcomeOf(scene, reading, judge);
  }
  const wanted = !reading && scene.settings.annotate && outcome.diagnosis.findings.some((finding) => !finding.ignored);
  const fetched = wanted ? await workflow.fromGitHub() : null;
  return sink.publish(fetched ? await outcomeOf(scene, fetched, judge) : outcome);
}

type AskingToken = { deadline: AbortSignal; secrets: Secrets; sink: Sink };

const TOKEN_MS = 5_000;

/** What a first trust policy is made from, where no role arrived: the token is asked for, and sent nowhere. */
async function claimsOf(
  { settings, credentials }: Scene,
  { deadline, secrets, sink }: AskingToken,
): Promise<Scene['claims']> {
  if (!credentials.beside.idToken || deadline.aborted) return null;
  const { requestIdToken } = await import('./credentials/request-id-token.ts');
  const { token, claims } = await requestIdToken({
    audience: settings.audience,
    deadline: AbortSignal.any([deadline, AbortSignal.timeout(TOKEN_MS)]),
    scrub: secrets.scrub,
  });
  if (token) {
    secrets.learn([token]);
    sink.mask();
  }
  return claims;
}

async function outcomeOf(scene: Scene, reading: WorkflowReading | null, judge: Judge): Promise<Outcome> {
  const informed = frozen(reading ? { ...scene, context: { ...scene.context, ...reading.facts } } : scene);
  return { scene: informed, diagnosis: await judge(informed), place: reading?.place ?? null };
}

function flagProblems(flags: CommandLine | null, terminal: boolean): string[] {
  if (!flags) return [];
  return [
    ...flags.problems,
    ...(flags.json && !terminal
      ? ['--json: in GitHub Actions the report is the output "report" and the file at report-path']
      : []),
  ];
}

/** The catalog is loaded early only where an ID is to be looked up. */
async function ignoredProblems({ ignore }: Settings): Promise<string[]> {
  return ignore.length > 0 ? (await import('./rules/ignore.ts')).ignoreProblems(ignore) : [];
}

/** The reader of these inputs, and the list of actions, are loaded only where there is one. */
async function requirementsOf(
  settings: Settings,
  env: NodeJS.ProcessEnv,
): Promise<{ requirements: Scene['requirements']; problems: readonly string[] }> {
  const { requiredActions, requiredPolicyPath, tableTargets, bucketTargets } = settings;
  const uses = [...tableTargets, ...bucketTargets].flatMap((target) => target.uses);
  const isSimulated = uses.includes('write') || bucketTargets.some((target) => target.uses.includes('read'));
  return requiredActions || requiredPolicyPath || isSimulated
    ? (await import('./requirements/load.ts')).loadRequirements(settings, env)
    : { requirements: [], problems: [] };
}

type Refusal = {
  terminal: boolean;
  env: NodeJS.ProcessEnv;
  settings: Settings;
  raw: RawInputs;
  secrets: Secrets;
};

async function refuse(faults: readonly string[], options: Refusal): Promise<1 | 2> {
  const { terminal, env, settings, raw, secrets } = options;
  if (terminal) return (await import('./report/terminal.ts')).refuseInvalid(faults, secrets);
  const workflow = workflowReader(env, raw, AbortSignal.timeout(settings.timeoutSeconds * 1000));
  const [{ publishInvalid }, reading] = await Promise.all([import('./report/publish.ts'), workflow.checkedOut()]);
  return publishInvalid(faults, { env, settings, secrets, place: reading?.place ?? null });
}

/** What is wrong with the way out of this machine: the proxy that a variable names, where no input names one, and the authorities. */
async function wayOut(env: NodeJS.ProcessEnv, { httpProxy, region }: Settings): Promise<string[]> {
  const ofProxy = httpProxy ? [] : proxyProblems(env, region);
  const fault = env.AWS_CA_BUNDLE ? (await import('./inputs/ca-bundle.ts')).caBundleFault(env.AWS_CA_BUNDLE) : null;
  return [...ofProxy, ...(fault ? [`AWS_CA_BUNDLE: ${fault}`] : [])];
}

/** Leaves the report its time: whatever hangs, the run ends within `timeout-seconds`, counted from the process's start. */
function deadlineOf({ timeoutSeconds }: Settings): AbortSignal {
  const reserve = Math.min(1_000, timeoutSeconds * 200);
  return AbortSignal.timeout(Math.max(200, Math.floor(timeoutSeconds * 1000 - reserve - process.uptime() * 1000)));
}

/** The command of a profile that is in the workspace. */
const isNotRun = ({ credentials: { failure } }: Scene): boolean =>
  failure?.kind === 'process' && failure.fault === 'not-run';

function stopped(scene: Scene, refusal: Observation | null): Observation[] {
  const reason = isNotRun(scene)
    ? 'the profile’s command is in a file of the workspace, so it was not run'
    : refusal
      ? 'the source of the credentials failed, so there are none to use'
      : 'nothing was sent: the problem was clear before any request';
  return [
    ...(refusal ? [refusal] : []),
    ...scene.settings.services.flatMap((service) => notAsked(service, scene.settings, reason)),
  ];
}
