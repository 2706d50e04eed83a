// What follows of the changes when the job runs again: expressions are filled in, a step before this one signs in, and credentials work or do not.
import { acceptsToken } from '../sandbox/federation.ts';
import { presetRules } from '../scenarios/replay/presets.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { signInWith } from './changes/commands.ts';
import { isFork, mayAsk } from './changes/job.ts';
import { followLog } from './changes/log.ts';
import { claimsOf } from './changes/policies.ts';
import { SETTINGS } from './changes/runner.ts';
import { carriersOf, freshFor, PROXY } from './changes/secrets.ts';
import { isBearerRefusal, isKeyRefusal, isSignatureRefusal } from './denial.ts';
import { fillIn, namesIn } from './expression.ts';
import type { Trial } from './trial.ts';
import { environments, followed, type StepData, stepData, stepsBefore } from './workflow-file.ts';

const SIGNS_IN = /^(https:\/\/github\.com\/)?aws-actions\/configure-aws-credentials(@|$)/;
/** The inputs whose emptiness says that a secret is not there. */
const CREDENTIALS = /^(aws-(access-key-id|secret-access-key|session-token)|role-to-assume)$/;

export function settle(trial: Trial): void {
  fillInputs(trial);
  fillVariables(trial);
  followCertificate(trial);
  followProxy(trial);
  signInBefore(trial);
  fillSecondStep(trial);
  followRegion(trial);
  judgeCredentials(trial);
  followLog(trial);
}

// ── expressions

function reaches({ stored, variables, visible }: Trial, text: string): boolean {
  if (namesIn(text, 'vars').some((name) => variables.has(name) || visible === 'all')) return true;
  return namesIn(text, 'secrets').some((name) => stored.has(name) || visible === 'all' || visible.has(name));
}

function fillInputs(trial: Trial): void {
  const { scenario, stored, changedInputs, workflows, before } = trial;
  const inputs = scenario.inputs;
  const given = stepData(workflows)?.with ?? {};
  for (const [name, written] of Object.entries(given)) {
    const text = followed(workflows, String(written));
    const isChanged = text !== followed(before, String(stepData(before)?.with?.[name] ?? ''));
    if (changedInputs.has(name) || isChanged || reaches(trial, text) || isMadeNow(trial, text))
      inputs[name] = filled(trial, text, name);
  }
  for (const name of changedInputs) if (!(name in given)) inputs[name] = filled(trial, inputs[name] ?? '', name);
  for (const [secret, value] of stored)
    for (const name of carriersOf(trial, secret).inputs) if (!(name in given)) inputs[name] = value;
}

/** An output that a step before this one makes only now. */
const isMadeNow = ({ workflows, before }: Trial, text: string): boolean =>
  /\bsteps\.[\w-]+\.outputs\./.test(text) &&
  JSON.stringify(stepsBefore(workflows)) !== JSON.stringify(stepsBefore(before));

function fillVariables(trial: Trial): void {
  const { scenario, stored, changedVariables, workflows } = trial;
  const variables = scenario.env;
  const written = Object.assign({}, ...environments(workflows)) as Record<string, unknown>;
  for (const [name, text] of Object.entries(written))
    if (reaches(trial, String(text))) variables[name] = filled(trial, String(text), name);
  for (const name of changedVariables)
    if (typeof variables[name] === 'string') variables[name] = filled(trial, typed(trial, variables[name]), name);
  for (const [secret, value] of stored)
    for (const name of carriersOf(trial, secret).variables) if (!(name in written)) variables[name] = value;
}

/** What a person types in a terminal where the words say in capitals what belongs there. */
function typed({ fresh, kind }: Trial, value: string): string {
  const set = kind === 'session' ? fresh.session : fresh.user;
  const words: Readonly<Record<string, string>> = {
    ACCESS_KEY_ID: set.id,
    SECRET_ACCESS_KEY: set.secret,
    SESSION_TOKEN: fresh.session.token,
    BEDROCK_API_KEY: fresh.bearer,
  };
  return words[value] ?? value;
}

function filled(trial: Trial, text: string, place: string): string {
  if (!text.includes('${{')) return text;
  const of = (context: 'secrets' | 'vars'): Record<string, string> =>
    Object.fromEntries(namesIn(text, context).map((name) => [name, valueOfName(trial, context, name, place)]));
  const { context = {} } = trial.scenario;
  try {
    return fillIn(text, {
      secrets: of('secrets'),
      vars: of('vars'),
      env: { ...Object.assign({}, ...environments(trial.workflows)), ...trial.scenario.env },
      steps: outputsOf(trial),
      github: {
        repository: 'octo/shop',
        event_name: context.eventName ?? 'push',
        ref: context.ref ?? 'refs/heads/main',
        actor: context.actor ?? 'mona',
        event: context.event ?? {},
      },
    });
  } catch (error) {
    trial.faults.push(
      `${place} has an expression that GitHub does not take: ${error instanceof Error ? error.message : error}`,
    );
    return '';
  }
}

type Outputs = Record<string, { outputs: Record<string, string> }>;

/**
 * What a step that signs in puts out, where it is told to. The end is in the quotes that it has there.
 * https://github.com/aws-actions/configure-aws-credentials/blob/v6.2.3/src/helpers.ts
 */
function outputsOf({ workflows, fresh }: Trial): Outputs {
  const { id, secret, token } = fresh.session;
  const outputs = {
    'aws-access-key-id': id,
    'aws-secret-access-key': secret,
    'aws-session-token': token,
    'aws-expiration': JSON.stringify(endOfSession()),
  };
  return Object.fromEntries(
    stepsBefore(workflows).flatMap((step) =>
      step.id && SIGNS_IN.test(step.uses ?? '') && isTrue(step.with?.['output-credentials'])
        ? [[step.id, { outputs }]]
        : [],
    ),
  );
}

const isTrue = (value: unknown): boolean => /^true$/i.test(String(value ?? '').trim());
const isFalse = (value: unknown): boolean => /^false$/i.test(String(value ?? '').trim());

const endOfSession = (): string => new Date(Date.now() + 12 * 3_600_000).toISOString();

/** The value of a secret or variable: what the remedy stores, what it was, or, of one that reaches the job only now, one that works. */
function valueOfName(trial: Trial, context: 'secrets' | 'vars', name: string, place: string): string {
  const { stored, variables, visible, before, original } = trial;
  const now = context === 'secrets' ? stored.get(name) : undefined;
  if (now !== undefined) return now;
  if (context === 'vars' && variables.has(name)) return freshFor(trial, place);
  const mentions = Object.entries(stepData(before)?.with ?? {}).filter(([, text]) =>
    namesIn(followed(before, String(text)), context).includes(name),
  );
  const was = mentions.map(([input]) => original.inputs?.[input] ?? '').find(Boolean);
  if (was !== undefined) return was;
  if (visible === 'all' || visible.has(name)) return freshFor(trial, place);
  // The file reads it already, and nothing arrived: it is not there.
  return mentions.some(([input]) => CREDENTIALS.test(input)) ? '' : freshFor(trial, place);
}

function fillSecondStep(trial: Trial): void {
  if (!trial.second) return;
  trial.second = Object.fromEntries(
    Object.entries(trial.second).map(([name, text]) => [name, secondInput(trial, name, text)]),
  );
}

/** The same expression has the same value as in this step. */
function secondInput(trial: Trial, name: string, text: string): string {
  const same = text.includes('${{') && String(stepData(trial.before)?.with?.[name] ?? '') === text;
  return same && trial.scenario.inputs?.[name] !== undefined ? trial.scenario.inputs[name] : filled(trial, text, name);
}

// ── a step before this one

function signInBefore(trial: Trial): void {
  const earlier = stepsBefore(trial.before).map((step) => JSON.stringify(step));
  const old = stepsBefore(trial.before).find((step) => SIGNS_IN.test(step.uses ?? ''));
  // The same step a second time is another one; one that stays as it is may read what is stored only now.
  const changed = addedSteps(trial).filter((step) => {
    const same = earlier.indexOf(JSON.stringify(step));
    if (same >= 0) earlier.splice(same, 1);
    return same < 0 || Object.values(step.with ?? {}).some((text) => reaches(trial, String(text)));
  });
  const isAgain = (step: StepData): boolean => JSON.stringify(step) === JSON.stringify(old);
  for (const step of changed)
    signIn(trial, step, isAgain(step) || works(step.with, old?.with) ? {} : (old?.with ?? {}));
}

const VALUES = /^(aws-(access-key-id|secret-access-key|session-token|region)|role-to-assume)$/;

/** A step that is written otherwise than by its values signs in again: what hindered it is gone. */
function works(now: StepData['with'] = {}, old: StepData['with'] = {}): boolean {
  return [...new Set([...Object.keys(now), ...Object.keys(old)])].some(
    (name) => !VALUES.test(name) && String(now[name] ?? '') !== String(old[name] ?? ''),
  );
}

/** Steps that sign in; without a file, those that the remedy adds. */
function addedSteps({ workflows, remedy }: Trial): StepData[] {
  if (workflows.place) return stepsBefore(workflows).filter((step) => SIGNS_IN.test(step.uses ?? ''));
  return remedy.changes.flatMap((change): StepData[] => {
    if (change.kind === 'add-step' && SIGNS_IN.test(change.uses)) return [{ uses: change.uses, with: change.with }];
    if (change.kind === 'set-input' && change.step !== undefined && change.step !== 'this')
      return SIGNS_IN.test(change.step.uses) ? [{ uses: change.step.uses, with: { [change.name]: change.value } }] : [];
    return [];
  });
}

/**
 * https://github.com/aws-actions/configure-aws-credentials: keys, token and Region go to the environment of the steps
 * that follow, or to a profile of theirs.
 */
function signIn(trial: Trial, { with: given = {} }: StepData, old: Readonly<Record<string, unknown>>): void {
  const variables = trial.scenario.env;
  const said = given['output-env-credentials'];
  if (given['aws-profile']) signInWith(trial, String(given['aws-profile']));
  if (isFalse(said) || (given['aws-profile'] && !isTrue(said))) return;
  const value = (name: string): string => filled(trial, String(given[name] ?? ''), name);
  const isNew = (name: string): boolean =>
    given[name] !== undefined && (given[name] !== old[name] || reaches(trial, String(given[name])));
  if (isNew('aws-region')) {
    variables.AWS_REGION = value('aws-region');
    variables.AWS_DEFAULT_REGION = value('aws-region');
  }
  if (isNew('role-to-assume')) {
    assumeBefore(trial, value('role-to-assume'), given);
    return;
  }
  for (const [input, variable] of KEYS) {
    if (isNew(input)) variables[variable] = value(input);
    if (given[input] === undefined && old[input] !== undefined) delete variables[variable];
  }
}

const KEYS = [
  ['aws-access-key-id', 'AWS_ACCESS_KEY_ID'],
  ['aws-secret-access-key', 'AWS_SECRET_ACCESS_KEY'],
  ['aws-session-token', 'AWS_SESSION_TOKEN'],
] as const;

function assumeBefore(trial: Trial, role: string, given: Readonly<Record<string, unknown>>): void {
  const { scenario, fresh, roles, harm } = trial;
  const policy = roles.get(role);
  const chained = isTrue(given['role-chaining']);
  const byToken = !chained && !given['aws-access-key-id'] && !given['web-identity-token-file'];
  if (byToken && !getsToken(trial)) harm.push('the step that signs in gets no OIDC token');
  if (chained && !scenario.env.AWS_ACCESS_KEY_ID) harm.push('the step that signs in has nothing to chain from');
  if (byToken && policy && !acceptsToken(policy, webIdentity(trial, role)))
    harm.push('the trust policy of the new role refuses the job');
  const { id, secret, token } = fresh.session;
  Object.assign(scenario.env ?? {}, { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token });
  scenario.identities = { ...scenario.identities, [id]: { account: role.split(':')[4] ?? '', arn: sessionOf(role) } };
}

const sessionOf = (role: string): string =>
  `arn:${role.split(':')[1]}:sts::${role.split(':')[4]}:assumed-role/${role.split('/').at(-1)}/GitHubActions`;

export function webIdentity(trial: Trial, role: string) {
  const claims = claimsOf(trial);
  const provider = String(claims.iss).replace(/^https:\/\//, '');
  const [, partition, , , account] = role.split(':');
  return {
    claims,
    provider,
    providerArn: `arn:${partition}:iam::${account}:oidc-provider/${provider}`,
    sessionName: 'GitHubActions',
  };
}

/** What its permissions say is so, but for a fork's pull request. */
const getsToken = (trial: Trial): boolean =>
  trial.scenario.oidc === true || (mayAsk(trial.workflows) && !isFork(trial));

// ── the network

/** A variable that names the certificate's place on the runner finds it there. */
function followCertificate({ scenario: { env }, certificate }: Trial): void {
  if (certificate === null) return;
  for (const name of ['NODE_EXTRA_CA_CERTS', 'AWS_CA_BUNDLE']) if (env[name]) env[name] = certificate;
}

/**
 * A proxy that is given the right user and password lets the requests through; the replay cannot be one, and answers
 * itself.
 */
function followProxy(trial: Trial): void {
  const { inputs, env } = trial.scenario;
  if ([inputs['http-proxy'], env.HTTPS_PROXY, env.https_proxy].includes(PROXY)) SETTINGS.proxy(trial);
}

// ── the Region

const regionIn = ({ inputs = {}, env = {} }: Scenario): string | null | undefined =>
  inputs['aws-region'] || env.AWS_REGION || env.AWS_DEFAULT_REGION;

/** A host that does not resolve is, in a scenario, the host of a Region: another Region has another host. */
function followRegion({ scenario, original }: Trial): void {
  if (regionIn(scenario) === regionIn(original)) return;
  for (const [name, url] of Object.entries(scenario.env ?? {}))
    if (/^AWS_ENDPOINT_URL(_|$)/.test(name) && /\.invalid\b/.test(url ?? '')) delete scenario.env?.[name];
}

// ── credentials

type Set_ = { id: string; secret: string; token: string };

const setsOf = ({ inputs = {}, env = {} }: Scenario): Set_[] => [
  {
    id: inputs['aws-access-key-id'] ?? '',
    secret: inputs['aws-secret-access-key'] ?? '',
    token: inputs['aws-session-token'] ?? '',
  },
  {
    id: env.AWS_ACCESS_KEY_ID ?? '',
    secret: env.AWS_SECRET_ACCESS_KEY ?? '',
    token: env.AWS_SESSION_TOKEN ?? '',
  },
];

/** The key ids of a scenario's inputs, variables and files. */
const keysOf = ({ inputs, env, homeFiles }: Scenario): ReadonlySet<string> =>
  new Set(JSON.stringify([inputs, env, homeFiles]).match(/\bA[KS]IA[A-Z0-9]{16}\b/g) ?? []);

const KEY_ID = /^A[KS]IA[A-Z2-7]{16}$/;
const SECRET = /^[A-Za-z0-9/+]{40}$/;

function judgeCredentials(trial: Trial): void {
  const { scenario, original, fresh, lifts } = trial;
  renewEnd(trial);
  setsOf(scenario).forEach((now, index) => {
    const was = setsOf(original)[index] ?? { id: '', secret: '', token: '' };
    judgeSet(trial, now, was);
  });
  const old = keysOf(original);
  // A refusal of a key is one of the keys that were there: it says nothing of a new one, nor of a request that no key signs.
  lifts.push((rule, call) => isKeyRefusal(rule) && !closedRegion(rule) && !old.has(call.accessKey ?? ''));
  const bearer = scenario.env?.AWS_BEARER_TOKEN_BEDROCK;
  // Nobody calls with a token that is not there.
  if (!bearer) lifts.push((rule) => /bedrock:CallWithBearerToken/.test(rule.error?.message ?? ''));
  if (bearer === fresh.bearer || (!bearer && original.env?.AWS_BEARER_TOKEN_BEDROCK))
    lifts.push((rule) => isBearerRefusal(rule));
}

/** Whoever exports a session exports its end beside it. */
function renewEnd({ scenario, fresh }: Trial): void {
  const end = endOfSession();
  const { env, inputs } = scenario;
  for (const name of ['AWS_CREDENTIAL_EXPIRATION', 'AWS_SESSION_EXPIRATION'])
    if (env[name] && env.AWS_ACCESS_KEY_ID === fresh.session.id) env[name] = end;
  if (inputs['credential-expiration'] && inputs['aws-access-key-id'] === fresh.session.id)
    inputs['credential-expiration'] = end;
}

function judgeSet(trial: Trial, now: Set_, was: Set_): void {
  const { fresh, lifts } = trial;
  if (JSON.stringify(now) === JSON.stringify(was) || now.id === '') return;
  const works = isWhole(trial, now, was);
  // A role that a step before this one assumed is known already.
  if (now.id !== was.id && !trial.scenario.identities[now.id]) identify(trial, now.id, was.id);
  if (works) lifts.push((rule, call) => call.accessKey === now.id && isKeyRefusal(rule) && !closedRegion(rule));
  else if (
    now.id === was.id &&
    now.secret !== was.secret &&
    [fresh.user.secret, fresh.session.secret].includes(now.secret)
  )
    lifts.push((rule, call) => call.accessKey === now.id && isSignatureRefusal(rule));
  else if (now.id !== was.id) refuseKey(trial, now);
}

/** A refusal in one Region alone is that Region's, whatever the key. */
const closedRegion = ({ region }: { region?: string }): boolean => Boolean(region) && region !== '*';

/** Whether the three values belong together and are live now. */
function isWhole({ fresh }: Trial, now: Set_, was: Set_): boolean {
  const { session, user } = fresh;
  if (now.id === session.id) return now.secret === session.secret && now.token === session.token;
  // Where no key id was given, or none of AWS's form, a person stores the id of the key whose secret is there.
  const isOfSecret = now.secret === was.secret && !KEY_ID.test(was.id) && SECRET.test(was.secret);
  if (now.id === user.id) return (now.secret === user.secret || isOfSecret) && now.token === '';
  const stray = (value: string): boolean => !/^[A-Za-z0-9/+=_-]*$/.test(value);
  const bare = !stray(now.id) && !stray(now.secret) && !stray(now.token) && KEY_ID.test(now.id);
  const sameSecret = now.secret === was.secret || stray(was.secret) || now.secret === was.id;
  if (!bare || !sameSecret) return false;
  if (stray(was.id) || stray(was.secret) || stray(was.token)) return true;
  if (!KEY_ID.test(was.id) && now.secret === was.secret && now.token === was.token) return true;
  if (now.id === was.secret && now.secret === was.id) return true;
  // The token that was missing, or one that did not belong to a long-term key.
  if (now.id !== was.id) return false;
  return now.id.startsWith('ASIA') ? was.token === '' && now.token !== '' : was.token !== '' && now.token === '';
}

/** New credentials are those of the same identity, but for a user's key in the place of a session, and where the words name another account. */
function identify({ scenario, remedy, fresh, report, lifts }: Trial, now: string, was: string): void {
  const identity = { ...scenario.identity, ...scenario.identities?.[was] };
  const own = identity.account ?? report.identity.accountId ?? '';
  const allowed = (scenario.inputs?.['allowed-account-ids'] ?? '').split(/[,\s]+/).filter(Boolean);
  const told: readonly string[] = JSON.stringify(remedy).match(/\b\d{12}\b/g) ?? [];
  const account = allowed.length > 0 && !allowed.includes(own) ? (allowed.find((id) => told.includes(id)) ?? own) : own;
  // A denial that names a caller of the old account is not of the new key.
  if (account !== own)
    lifts.push(
      ({ error }, call) =>
        call.accessKey === now &&
        (/User: arn:[\w-]+:\w+::(\d{12})/.exec(error?.message ?? '')?.[1] ?? account) !== account,
    );
  const isUser = now === fresh.user.id && !/:iam::\d+:user\//.test(identity.arn ?? ':iam::0:user/');
  const arn = isUser || account !== own ? `arn:aws:iam::${account || '123456789012'}:user/deploy` : identity.arn;
  scenario.identities = {
    ...scenario.identities,
    [now]: { ...identity, ...(account ? { account } : {}), ...(arn ? { arn } : {}) },
  };
}

/** Values of different keys or sessions do not work together. */
function refuseKey({ refusals }: Trial, { id, token }: Set_): void {
  const rules = presetRules(token ? 'invalid-token' : 'wrong-secret');
  refusals.push((call) =>
    call.accessKey === id ? (rules.find(({ service }) => service === call.service || service === '*') ?? null) : null,
  );
}
