// What a step after this one will find, compared with what it takes: pure facts of the file and the environment, without
// words.
import { identityObservation } from '../../answers/caller-identity.ts';
import { givenKey } from '../../answers/given-key.ts';
import { isNever, regionsTestedElsewhere, type StepAt, stepsAfter } from '../../answers/job-steps.ts';
import { isSessionOf, roleIn } from '../../answers/sign-in.ts';
import { sendsSessionTags } from '../../knowledge/neighbours/configure-aws-credentials.ts';
import {
  given,
  isLiteral,
  isOpen,
  isTrue,
  isWithin,
  type Neighbour,
  type RegionVariable,
  sprungBy,
} from '../../knowledge/neighbours/neighbour.ts';
import { isConfigure, neighbourOf, type TrapId } from '../../knowledge/neighbours/table.ts';
import { isWellFormedRegion } from '../../knowledge/regions.ts';
import type { JobStep, Scene } from '../../scene.ts';
import { readTrustPolicy } from '../../trust-policy/document.ts';
import { readablePolicies } from '../../trust-policy/exchange.ts';
import { matchesWildcard } from '../../trust-policy/wildcard.ts';
import { variableRefused } from '../environment/variable-refused.ts';
import { split } from '../region/split.ts';
import type { Severity } from '../rule.ts';

export type Problem =
  | { kind: 'trap'; trap: TrapId; name: string; value: string; keeps: boolean; alone: boolean }
  /** It reads `variable`, which is not set, or empty. */
  | { kind: 'no Region'; variable: RegionVariable; empty: boolean }
  | { kind: 'other Region'; takes: string; from: string; own: boolean }
  | { kind: 'no credentials' }
  /** It takes a pair or an API key of the environment alone. */
  | { kind: 'not in the environment' }
  | { kind: 'own profile'; profile: string; keyBeside: boolean }
  | { kind: 'half of a key'; lacks: string }
  /** The session's token joins the key that the step brings. */
  | { kind: 'token of another key' }
  | { kind: 'other role'; role: string }
  /** `asks` is a key of the trust policy's conditions that only the other step's request has. */
  | { kind: 'session tags'; allowed: false | 'not known'; asks: string | null };

export type At = { step: JobStep; away: number };
export type Later = At & { problem: Problem; severity: Severity };

const warn = (problem: Problem): { problem: Problem; severity: Severity } => ({ problem, severity: 'warning' });
const notice = (problem: Problem): { problem: Problem; severity: Severity } => ({ problem, severity: 'notice' });

/** Nothing where the file does not tell which step this is. */
export function laterProblems(scene: Scene): Later[] {
  const told = toldOfVariables(scene);
  return stepsAfter(scene)
    .filter(({ step }) => !isNever(step.condition))
    .flatMap((at) => problemsOf(scene, at).map((found) => ({ ...found, step: at.step, away: at.away })))
    .filter(({ problem, away }) => !isAbout(problem, told) && !isTestedToo(scene, problem, away));
}

/** The Region variables that findings about the job’s tools speak of already. */
const toldOfVariables = (scene: Scene): readonly string[] =>
  [...split.find(scene), ...variableRefused.find(scene)].flatMap(({ severity, subjects }) =>
    severity === 'notice' ? [] : subjects,
  );

/** A step of this action before it tests that Region. */
const isTestedToo = (scene: Scene, problem: Problem, away: number): boolean =>
  problem.kind === 'other Region' && regionsTestedElsewhere(scene, away).includes(problem.takes);

const isAbout = (problem: Problem, variables: readonly string[]): boolean =>
  (problem.kind === 'no Region' && variables.includes(problem.variable)) ||
  (problem.kind === 'other Region' && !problem.own && variables.includes(problem.from));

function problemsOf(scene: Scene, at: StepAt): { problem: Problem; severity: Severity }[] {
  const { step, around } = at;
  const row = neighbourOf(step);
  const known = row && (row.uses === null || isWithin(step.uses, row.versions)) ? row : null;
  const alone = around.key === null;
  const traps = known ? sprungBy(known, step, around).map((sprung) => ofTrap(scene, sprung, alone)) : [];
  const asks = known?.asks(step) ?? false;
  return [
    ...traps,
    ...(isConfigure(step) ? (traps.length > 0 ? [] : ofConfigure(scene, at)) : []),
    ...(known && asks && !isConfigure(step) ? ofNeighbour(known, scene, at) : []),
    ...(isConfigure(step) ? [] : ofOwnVariables(scene, at, asks)),
  ];
}

type SprungTrap = ReturnType<typeof sprungBy<TrapId>>[number];

function ofTrap(
  scene: Scene,
  { trap, name, value }: SprungTrap,
  alone: boolean,
): { problem: Problem; severity: Severity } {
  const problem: Problem = { kind: 'trap', trap: trap.id, name, value, keeps: trap.does === 'keeps-others', alone };
  // `true` says what is meant.
  const meant = trap.does === 'keeps-others' && isTrue(value);
  return meant || (trap.id === 'lower-case proxy' && scene.settings.httpProxy === '') ? notice(problem) : warn(problem);
}

/** Who signs in for a step gives it a Region too. */
function ofNeighbour(row: Neighbour<TrapId>, scene: Scene, at: StepAt): { problem: Problem; severity: Severity }[] {
  const credentials = credentialsOf(row, scene, at);
  return credentials.length > 0 ? credentials : regionOf(row, scene, at);
}

// ── Region

type Region = { region: string; from: string } | { lacks: RegionVariable; empty: boolean };

type Said = Region | 'open' | null;

/** What one source of a Region says: null where it says nothing, `open` where nothing at hand tells it. */
function fromSource(source: Neighbour['region'][number], empty: Neighbour['emptyRegion'], at: StepAt): Said {
  if (source === 'profile') return at.around.otherSources || at.around.profile ? 'open' : null;
  if (typeof source !== 'object') return fromVariable(source, at.around.regions[source], empty);
  if ('fixed' in source) return { region: source.fixed, from: '' };
  const region = given(at.step, source.input);
  if (region === '') return null;
  return isOpen(region) ? 'open' : { region, from: source.input };
}

function fromVariable(name: RegionVariable, value: string | null, empty: Neighbour['emptyRegion']): Said {
  if (value === 'open') return 'open';
  if (value) return { region: value, from: name };
  return value === '' && empty === 'refused' ? { lacks: name, empty: true } : null;
}

/** Null where nothing at hand tells it. */
function regionFor(row: Neighbour<TrapId>, at: StepAt): Region | null {
  for (const source of row.region) {
    const found = fromSource(source, row.emptyRegion, at);
    if (found === 'open') return null;
    if (found) return found;
  }
  const first = row.region.find((source) => typeof source === 'string' && source !== 'profile');
  return first ? { lacks: first as RegionVariable, empty: false } : null;
}

function regionOf(row: Neighbour<TrapId>, { settings }: Scene, at: StepAt): { problem: Problem; severity: Severity }[] {
  const found = row.region.length > 0 && isWellFormedRegion(settings.region) ? regionFor(row, at) : null;
  if (!found) return [];
  if ('lacks' in found) return [warn({ kind: 'no Region', variable: found.lacks, empty: found.empty })];
  if (found.region === settings.region || !isWellFormedRegion(found.region)) return [];
  // Its own variable is told below.
  if (found.from in at.step.env) return [];
  return [warn({ kind: 'other Region', takes: found.region, from: found.from, own: false })];
}

// ── credentials

function credentialsOf(row: Neighbour<TrapId>, scene: Scene, { step, around }: StepAt) {
  const { credentials, settings } = scene;
  // Where this step got none either, that is what is told.
  if (!givenKey(credentials) && !settings.roleToAssume && !around.bearer) return [];
  const inEnvironment = around.key !== null || around.bearer;
  if (row.credentials === 'environment' && !inEnvironment)
    return [warn({ kind: around.otherSources || around.profile ? 'not in the environment' : 'no credentials' })];
  const own = given(step, 'username') !== '' && given(step, 'password') !== '';
  return row.credentials === 'javascript' && !inEnvironment && !around.profile && !around.otherSources && !own
    ? [warn({ kind: 'no credentials' })]
    : [];
}

// ── the step's own variables

// Services that have one endpoint, in this Region:
// https://docs.aws.amazon.com/general/latest/gr/rande.html#global-endpoints
const GLOBAL_REGION = 'us-east-1';
const GLOBAL =
  /\b(acm|cloudfront|wafv2|waf|shield|route53\w*|iam|ecr-public|globalaccelerator|pricing|ce|cur|budgets|organizations|support|health|public\.ecr\.aws)\b/i;

function ofOwnVariables(scene: Scene, at: StepAt, asks: boolean): { problem: Problem; severity: Severity }[] {
  const { step } = at;
  if (step.uses === '' && step.run === '') return [];
  return [...ofOwnKey(at), ...ofOwnProfile(scene, at), ...ofOwnRegion(scene, at, asks)];
}

function ofOwnKey({ step, job }: StepAt): { problem: Problem; severity: Severity }[] {
  const has = (name: string): boolean => (step.env[name] ?? '') !== '';
  const [id, secret] = [has('AWS_ACCESS_KEY_ID'), has('AWS_SECRET_ACCESS_KEY')];
  if (!id && !secret) return [];
  if (id !== secret)
    return [warn({ kind: 'half of a key', lacks: id ? 'AWS_SECRET_ACCESS_KEY' : 'AWS_ACCESS_KEY_ID' })];
  return !('AWS_SESSION_TOKEN' in step.env) && job.key === 'session' ? [warn({ kind: 'token of another key' })] : [];
}

function ofOwnProfile(scene: Scene, { step, job }: StepAt): { problem: Problem; severity: Severity }[] {
  const profile = step.env.AWS_PROFILE ?? '';
  const { beside } = scene.credentials;
  const { before = [], after = [] } = scene.context.jobSteps ?? {};
  const isMade = [...before, ...after].some((each) => isConfigure(each) && given(each, 'aws-profile') === profile);
  const tested = givenKey(scene.credentials)?.source === 'profile' && beside.profile === profile;
  if (!isLiteral(profile) || isMade || tested) return [];
  const problem: Problem = { kind: 'own profile', profile, keyBeside: job.key !== null && job.key !== 'open' };
  // Profiles of the machine are somebody's intent.
  return [job.otherSources ? notice(problem) : warn(problem)];
}

function ofOwnRegion({ settings }: Scene, { step, around }: StepAt, asks: boolean) {
  const own = (['AWS_REGION', 'AWS_DEFAULT_REGION'] as const).filter((name) => isLiteral(step.env[name] ?? ''));
  const [name] = own;
  if (!name || !isWellFormedRegion(settings.region)) return [];
  const takes = around.regions[name] ?? '';
  const text = `${step.uses} ${step.run} ${Object.values(step.with).join(' ')}`;
  const isAboutGlobal = takes === GLOBAL_REGION && GLOBAL.test(text);
  if (takes === settings.region || !isWellFormedRegion(takes) || isAboutGlobal) return [];
  const problem: Problem = { kind: 'other Region', takes, from: name, own: true };
  // Whoever writes the Region at the step means it; the step was told apart from the rest of the job.
  return [asks || /\b(aws|cdk|sam|terraform|tofu|sls|serverless)\b/.test(step.run) ? warn(problem) : notice(problem)];
}

// ── a step that signs in again

function ofConfigure(scene: Scene, at: StepAt): { problem: Problem; severity: Severity }[] {
  const { step, around } = at;
  const written = given(step, 'role-to-assume');
  const arn = identityObservation(scene)?.facts.arn;
  const role = roleIn(written);
  const tags = sessionTags(scene, at);
  if (tags) return [tags];
  const isOther = arn !== undefined && isLiteral(written) && role !== null && !isSessionOf(arn, role);
  // Beside keys or a role of its own, this step tested what that step will make of them.
  return isOther && !isCheckedAgain(scene, at.away) && around.idToken !== null
    ? [notice({ kind: 'other role', role: written })]
    : [];
}

const isCheckedAgain = ({ context }: Scene, away: number): boolean =>
  (context.jobSteps?.after ?? []).slice(away).some(({ uses }) => /aws-credentials-preflight(@|$)/i.test(uses));

/** This action sends no session tags; that one does, and the role's trust policy must allow them. */
function sessionTags(scene: Scene, { step, around }: StepAt): { problem: Problem; severity: Severity } | null {
  const { roleToAssume } = scene.settings;
  const assumed = scene.observations.some(({ operation, status }) => operation === 'AssumeRole' && status === 'ok');
  const own = scene.context.jobSteps?.own.with['role-to-assume'] ?? '';
  const same =
    given(step, 'role-to-assume') === roleToAssume || (isOpen(own) && own.trim() === given(step, 'role-to-assume'));
  if (!roleToAssume || !assumed || !same || !sendsSessionTags(step, around)) return null;
  const [readable] = readablePolicies(scene);
  const policy = readable ? readTrustPolicy(readable.document) : null;
  if (!policy) return notice({ kind: 'session tags', allowed: 'not known', asks: null });
  const allows = policy.statements.some(
    ({ effect, actions }) =>
      effect === 'Allow' && actions.some((action) => matchesWildcard(action.toLowerCase(), 'sts:tagsession')),
  );
  const asks =
    policy.statements
      .flatMap(({ conditions }) => conditions)
      .find(({ key }) => /^(aws:requesttag\/|sts:rolesessionname$)/i.test(key))?.key ?? null;
  if (allows && asks === null) return null;
  return warn({ kind: 'session tags', allowed: allows ? 'not known' : false, asks });
}
