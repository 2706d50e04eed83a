// Sends the questions and collects the answers: role first where there is one, then all services at once, then what only the answers make worth asking.
import { setTimeout as sleep } from 'node:timers/promises';
import { denialOf } from '../answers/answer.ts';
import { authorizationId } from '../answers/authorization.ts';
import { realRegion } from '../answers/bucket-region.ts';
import { CLI_CACHE, isRoleRefused } from '../answers/caller-identity.ts';
import { callerInDenial } from '../answers/known-caller.ts';
import { isAtStores } from '../answers/stand-in.ts';
import { type Connection, type KeyPair, openConnection, secretsOf } from '../aws/connection.ts';
import type { EarlySockets } from '../aws/early-sockets.ts';
import type { Observation } from '../aws/observation.ts';
import type { Scrub } from '../aws/scrub.ts';
import type { Gathered } from '../credentials/gather-credentials.ts';
import { principalOf } from '../names/arn.ts';
import type { ProfileFault, Scene, Settings } from '../scene.ts';
import { SERVICES, type ServiceId } from '../services/registry.ts';
import { type FirstRound, watchFirstRound } from './first-round.ts';
import { otherIdentities as askOthers, identityOf } from './identities.ts';
import type { FollowUp, Probe, ProbeContext } from './probe.ts';
import { notAsked } from './questions.ts';
import type { Simulated } from './simulate.ts';
import { callerIdentity, followUpSts, probeSts } from './sts.ts';

export type Answers = {
  observations: Observation[];
  claims: Scene['claims'];
  /** Why the profile beside the credentials under test has none. */
  profileFault: ProfileFault | null;
  profileSays: string | null;
};
type OnAnswer = (observation: Observation) => void;

type Asking = { probe: Probe; followUp: FollowUp };

const PROBES: Readonly<Record<ServiceId, (settings: Pick<Settings, 'models'>) => Promise<Asking>>> = {
  // STS is nearly always asked; the other services' chunks share what asks it.
  sts: async () => ({ probe: probeSts, followUp: () => [] }),
  dynamodb: () => import('./dynamodb.ts').then((m) => ({ probe: m.probeDynamodb, followUp: m.followUpDynamodb })),
  s3: () => import('./s3.ts').then((m) => ({ probe: m.probeS3, followUp: m.followUpS3 })),
  // What is known of models is loaded where one is named.
  bedrock: ({ models }) =>
    models.length > 0
      ? import('./bedrock.ts').then((m) => ({ probe: m.probeBedrock, followUp: m.followUpBedrock }))
      : import('./bedrock/any-model.ts').then((m) => ({ probe: m.probeAnyModel, followUp: () => [] })),
};

export type Options = {
  early: EarlySockets | undefined;
  deadline: AbortSignal;
  scrub: Scrub;
  caBundle: string | undefined;
  progress: OnAnswer;
  keepSecret: (secrets: readonly string[]) => void;
  /** Whether the job, by its workflow file, asks models by streaming. */
  streams: () => Promise<boolean>;
};

/**
 * `sent` resolves when the first requests are on their way, or there are none: until then the processor is needed here.
 */
export function ask(
  scene: Scene,
  gathered: Gathered,
  { progress, keepSecret, streams, ...options }: Options,
): { sent: Promise<void>; answers: Promise<Answers> } {
  const connection = openConnection({ region: scene.settings.region, ...options, learn: keepSecret });
  const round = watchFirstRound(scene.settings.services.length);
  const answers = askAll(connection, scene, gathered, { round, report: progress, mask: keepSecret, streams }).finally(
    () => {
      round.end();
      connection.close();
    },
  );
  return { sent: round.sent, answers };
}

type Hearers = {
  round: FirstRound;
  report: OnAnswer;
  mask: (secrets: readonly string[]) => void;
  streams: Options['streams'];
};

async function askAll(
  connection: Connection,
  scene: Scene,
  gathered: Gathered,
  { round, report, mask, streams }: Hearers,
): Promise<Answers> {
  const { settings } = scene;
  if (gathered.base) connection.identities.base = gathered.base;
  if (gathered.bearer) connection.bearer = { token: gathered.bearer };
  const others = otherIdentities(connection, scene, gathered, mask);
  const role = settings.roleToAssume
    ? await takeRole(connection, scene, gathered, { round, report, mask, streams })
    : null;
  if (role && !role.credentials) {
    const skipped = settings.services
      .filter((s) => s !== 'sts')
      .flatMap((service) => notAsked(service, settings, 'the role could not be assumed'));
    const own = await afterRefusal(connection, scene, role.observations);
    const { observations, profileFault, profileSays } = await others;
    const soFar = [...role.observations, ...own, ...observations];
    const read = await readByOthers(connection, scene, gathered, { observations: soFar, mask });
    return {
      observations: [...role.observations, ...skipped, ...own, ...read, ...observations],
      claims: role.claims,
      profileFault,
      profileSays,
    };
  }
  if (role?.credentials) connection.identities.role = role.credentials;

  const signer = role ? 'role' : 'base';
  const observations = await askServices(connection, scene, {
    signer,
    role,
    hearers: { round, report, mask, streams },
  });
  const beside = await others;
  return {
    observations: [...(role?.observations ?? []), ...observations, ...beside.observations],
    claims: role?.claims ?? null,
    profileFault: beside.profileFault,
    profileSays: beside.profileSays,
  };
}

type Signing = { signer: ProbeContext['signer']; role: TakenRole | null; hearers: Hearers };

/** All services and the simulator at once, then what only their answers make worth asking. */
async function askServices(
  connection: Connection,
  scene: Scene,
  { signer, role, hearers: { round, report, streams } }: Signing,
): Promise<Observation[]> {
  const { settings } = scene;
  const signed = connection.identities[signer] !== undefined;
  const confirmed = Promise.withResolvers<boolean>();
  if (settings.allowedAccountIds.length === 0) confirmed.resolve(true);
  if (!signed) confirmed.resolve(false);
  const probeContext: ProbeContext = {
    connection,
    settings,
    signer,
    signed,
    accountConfirmed: confirmed.promise,
    namedRegions: namedByVariables(scene),
  };
  const caller = Promise.withResolvers<Simulated | null>();
  if (role) caller.resolve(simulatedRole(role.observations, settings.roleToAssume));
  const simulated = askSimulator(probeContext, scene, { caller: caller.promise, report });
  const buckets = Promise.withResolvers<readonly string[]>();
  if (!signed || !settings.services.includes('s3')) buckets.resolve([]);
  const hearers = { round, report, confirm: confirmed.resolve, buckets, named: caller.resolve };
  const perService = await Promise.all(settings.services.map((service) => askService(service, probeContext, hearers)));
  caller.resolve(perService.flat().flatMap((o) => simulatedCaller(o) ?? [])[0] ?? null);
  const streamed = await askStreaming(connection, perService.flat(), streams);
  const asked = [...perService.flat(), ...streamed];
  const followed = await askLate(probeContext, scene, [...(role?.observations ?? []), ...asked]);
  return [...asked, ...(await simulated), ...followed, ...(await askDecoded(probeContext, scene))];
}

/** Its code is loaded only where a log has such a message. */
async function askDecoded(context: ProbeContext, scene: Scene): Promise<Observation[]> {
  if (context.connection.deadline.aborted || !scene.log?.observations.some((o) => o.log?.encoded)) return [];
  return Promise.all((await import('./decode.ts')).decodeMessages(context, scene));
}

async function askLate(
  context: ProbeContext,
  scene: Scene,
  observations: readonly Observation[],
): Promise<Observation[]> {
  if (context.connection.deadline.aborted) return [];
  const questions = await lateQuestions(context, scene, observations);
  return (await Promise.all([explained(context, observations), ...questions])).flat();
}

const namedByVariables = ({ credentials }: Scene): readonly string[] =>
  Object.values(credentials.beside.variables.regions).flatMap((region) => region || []);

type ServiceHearers = {
  round: FirstRound;
  report: OnAnswer;
  confirm: (allowed: boolean) => void;
  /** The Regions of the buckets, once S3 has answered. */
  buckets: PromiseWithResolvers<readonly string[]>;
  /** STS has told whose credentials they are. */
  named: (caller: Simulated) => void;
};

// A table that is missing is not looked for before S3 has told where the buckets are; a silent S3 is not waited for.
const LONGEST_WAIT_MS = 2_000;

async function askService(
  service: ServiceId,
  context: ProbeContext,
  { round, report, confirm, buckets, named }: ServiceHearers,
): Promise<Observation[]> {
  const { connection, settings, signed } = context;
  if (!signed && !(SERVICES[service].takesBearer && connection.bearer)) {
    round.put([]);
    return notAsked(service, settings, 'there are no credentials that this service takes');
  }
  const { probe, followUp } = await PROBES[service](settings);
  const questions = probe(context);
  round.put(questions);
  const asked = await Promise.all(
    questions.map(async (promise) => {
      const observation = await promise;
      report(observation);
      if (observation.operation === 'GetCallerIdentity') {
        confirm(settings.allowedAccountIds.includes(accountIn(observation)));
        const caller = simulatedCaller(observation);
        if (caller) named(caller);
      }
      return observation;
    }),
  );
  if (service === 's3') buckets.resolve(asked.flatMap((o) => realRegion(o) ?? []));
  const more = connection.deadline.aborted
    ? []
    : await Promise.all(followUp(service === 'dynamodb' ? await withBuckets(context, buckets) : context, asked));
  return [...asked, ...more];
}

async function withBuckets(context: ProbeContext, { promise }: ServiceHearers['buckets']): Promise<ProbeContext> {
  const waited = new AbortController();
  const none = sleep(LONGEST_WAIT_MS, [], { signal: waited.signal }).catch(() => []);
  const regions = await Promise.race([promise, none]);
  waited.abort();
  return { ...context, namedRegions: [...context.namedRegions, ...regions] };
}

/** The account that STS names: in its answer, or in a denial of it. */
const accountIn = (o: Observation): string =>
  (o.status === 'ok' && o.operation === 'GetCallerIdentity' ? o.facts.accountId : callerInDenial(o)?.accountId) ?? '';

/** What the job will do is asked beside everything else, and its code is loaded only where a step says it. */
async function askSimulator(
  context: ProbeContext,
  scene: Scene,
  { caller, report }: { caller: Promise<Simulated | null>; report: OnAnswer },
): Promise<readonly Observation[]> {
  if (scene.requirements.length === 0 || !context.signed || isAtStores(scene)) return [];
  const { simulate } = await import('./simulate.ts');
  const observations = await simulate(context, scene.requirements, caller);
  for (const observation of observations) report(observation);
  return observations;
}

function simulatedRole(observations: readonly Observation[], role: string): Simulated {
  const session = observations.flatMap((o) =>
    o.status === 'ok' && (o.operation === 'AssumeRole' || o.operation === 'AssumeRoleWithWebIdentity')
      ? (o.facts.arn ?? [])
      : [],
  )[0];
  return { arn: session ?? role, roleArn: role };
}

/** The caller as STS, or a denial, names it. A web identity’s variable has the whole ARN of its role. */
function simulatedCaller(o: Observation): Simulated | null {
  const arn = o.status === 'ok' && o.operation === 'GetCallerIdentity' ? o.facts.arn : callerInDenial(o)?.arn;
  if (!arn) return null;
  const named = process.env.AWS_ROLE_ARN ?? '';
  const isItsRole = principalOf(arn) === principalOf(named).replace(/:role\/.{0,600}\//, ':role/');
  return { arn, roleArn: arn.includes(':assumed-role/') && isItsRole ? named : null };
}

/** The answered models once more, as the job's own tool asks them. */
async function askStreaming(
  connection: Connection,
  observations: readonly Observation[],
  streams: Options['streams'],
): Promise<Observation[]> {
  if (!observations.some(({ service, target }) => service === 'bedrock' && target !== null)) return [];
  const { answeredModels, stream } = await import('./bedrock/stream.ts');
  const models = answeredModels(observations);
  if (models.length === 0 || connection.deadline.aborted || !(await streams())) return [];
  return Promise.all(models.map((model) => stream(connection, model)));
}

/** Questions that several services' answers lead to. None is for AWS where all is asked of stores, with their keys. */
async function lateQuestions(
  context: ProbeContext,
  scene: Scene,
  observations: readonly Observation[],
): Promise<Promise<Observation>[]> {
  if (isAtStores(scene)) return [];
  const asked = [...(context.signed ? followUpSts(context, observations) : [])];
  if (!context.signed || !mayAskIam(context, observations)) return asked;
  const { followUpIam } = await import('./iam.ts');
  return [...asked, ...followUpIam(context, observations)];
}

/** A denial that has an ID is explained by AWS itself. */
async function explained(
  { connection, signer, signed }: ProbeContext,
  observations: readonly Observation[],
): Promise<Observation[]> {
  if (!signed || !observations.some(authorizationId)) return [];
  const { explainDenials } = await import('./toolbox.ts');
  return explainDenials(connection, signer, observations);
}

/** IAM is asked only where its answer could be used: a user's own key, or a denial that names no policy. */
function mayAskIam({ connection, signer }: ProbeContext, observations: readonly Observation[]): boolean {
  const longTerm =
    connection.identities[signer]?.accessKeyId.startsWith('AKIA') &&
    observations.some((o) => o.operation === 'GetCallerIdentity' && o.status === 'ok');
  return (
    Boolean(longTerm) || observations.map(denialOf).some((d) => d?.explicit && d.layer === 'identity' && !d.policyArn)
  );
}

type TakenRole = { observations: Observation[]; credentials: KeyPair | null; claims: Scene['claims'] };

async function takeRole(
  connection: Connection,
  { settings }: Scene,
  gathered: Gathered,
  { round, report, mask }: Hearers,
): Promise<TakenRole> {
  const observations: Observation[] = [];
  let token: string | null = null;
  let claims: Scene['claims'] = null;
  const loading = import('../credentials/role.ts');
  // The role's answer takes as long as any other: what asks the services is loaded meanwhile, then what comes after
  // them.
  void loading
    .then(() => Promise.all(settings.services.map((service) => PROBES[service](settings))))
    .finally(round.end);
  if (gathered.useOidc) {
    const { requestIdToken } = await import('../credentials/request-id-token.ts');
    const answer = await requestIdToken({
      audience: settings.audience,
      deadline: connection.deadline,
      scrub: connection.scrub,
    });
    observations.push(answer.observation);
    report(answer.observation);
    if (!answer.token) return { observations, credentials: null, claims: null };
    ({ token, claims } = answer);
    mask([answer.token]);
  }
  const { assumeRole, roleRequest } = await loading;
  const assumed = await assumeRole(connection, roleRequest(settings), { signer: gathered.base ? 'base' : null, token });
  observations.push(assumed.observation);
  report(assumed.observation);
  if (assumed.credentials) mask(secretsOf(assumed.credentials));
  return { observations, credentials: assumed.credentials, claims };
}

/** Why a role could not be assumed: the role's trust policy, where it may be read, and the base credentials themselves. */
async function afterRefusal(
  connection: Connection,
  { settings }: Scene,
  observations: readonly Observation[],
): Promise<Observation[]> {
  if (connection.deadline.aborted || !connection.identities.base) return [];
  const { followUpIam } = await import('./iam.ts');
  const context: ProbeContext = {
    connection,
    settings,
    signer: 'base',
    signed: true,
    accountConfirmed: Promise.resolve(false),
    namedRegions: [],
  };
  const answers = await Promise.all([
    explained(context, observations),
    ...followUpSts(context, observations),
    ...followUpIam(context, observations),
  ]);
  return answers.flat();
}

type SoFar = { observations: readonly Observation[]; mask: Hearers['mask'] };

/**
 * Other credentials of the job may read the role that refused: of an earlier step, of a profile, or the runner's own,
 * which are asked for only then.
 */
async function readByOthers(
  connection: Connection,
  { settings }: Scene,
  { instead }: Gathered,
  { observations, mask }: SoFar,
): Promise<Observation[]> {
  if (connection.deadline.aborted || !isRoleRefused(observations)) return [];
  const { readTrustBy } = await import('./iam.ts');
  const reading = { connection, settings };
  const read = await readTrustBy(['environment', 'profile'], reading, observations);
  if (!instead) return read;
  const { pair, refusal } = await instead();
  if (!pair) return [...read, ...(refusal ? [{ ...refusal, followUp: true }] : [])];
  mask(secretsOf(pair));
  connection.identities.instead = pair;
  const who = await callerIdentity(connection, 'instead', { followUp: true });
  return [...read, who, ...(await readTrustBy(['instead'], reading, [...observations, ...read, who]))];
}

/** Who the job's other tools would be, asked while the services are. A store's keys are nobody at AWS. */
async function otherIdentities(
  connection: Connection,
  scene: Scene,
  gathered: Gathered,
  mask: (secrets: readonly string[]) => void,
): Promise<Pick<Answers, 'observations' | 'profileFault' | 'profileSays'>> {
  if (isAtStores(scene)) return { observations: [], profileFault: null, profileSays: null };
  if (gathered.environment) connection.identities.environment = gathered.environment;
  const rest = askRest(connection, scene, gathered, mask);
  const profile = await gathered.profile?.();
  if (profile?.pair) {
    mask(secretsOf(profile.pair));
    connection.identities.profile = profile.pair;
  }
  const observations = await Promise.all(askOthers(connection));
  return {
    observations: [...observations, ...(await rest)],
    profileFault: profile?.fault ?? null,
    profileSays: profile?.says ?? null,
  };
}

/** Sources that have no signer of their own: profiles that `AWS_PROFILE` does not name, and older names of a key. */
async function askRest(
  connection: Connection,
  scene: Scene,
  { otherProfile, oldNames, cached }: Gathered,
  mask: (secrets: readonly string[]) => void,
): Promise<Observation[]> {
  const { config, credentials } = scene.environment.files;
  if (!otherProfile || !(config || credentials || oldNames || cached)) return [];
  // What each tool reads is a long table: only where there is something to read.
  const { profilesBeside, takesOldNames } = await import('./tools-beside.ts');
  const profiles = profilesBeside(scene).map(async (name) => {
    const { pair } = await otherProfile(name);
    if (!pair) return [];
    mask(secretsOf(pair));
    return [await identityOf(connection, 'profile', name, pair)];
  });
  const inCache = cached ? [identityOf(connection, 'profile', CLI_CACHE, cached)] : [];
  const older =
    oldNames && takesOldNames(scene) ? [identityOf(connection, 'environment', 'AWS_ACCESS_KEY', oldNames)] : [];
  if (cached) mask(secretsOf(cached));
  return [...(await Promise.all(profiles)).flat(), ...(await Promise.all([...older, ...inCache]))];
}
