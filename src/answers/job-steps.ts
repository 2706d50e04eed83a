// The other steps of the job, each with what it finds: the environment, as the steps in between leave it.

import { exportsToJob } from '../knowledge/neighbours/configure-aws-credentials.ts';
import {
  type Around,
  given,
  isLiteral,
  isOpen,
  isTrue,
  type RegionVariable,
} from '../knowledge/neighbours/neighbour.ts';
import { actionOf, isConfigure, neighbourOf } from '../knowledge/neighbours/table.ts';
import type { JobStep, Scene } from '../scene.ts';
import { givenKey } from './given-key.ts';

/** `away` counts from this step: 1 is the next one, -1 the one before. */
export type StepAt = {
  step: JobStep;
  away: number;
  /** With the step’s own `env:`, and without it. */
  around: Around;
  job: Around;
};

const REGIONS: readonly RegionVariable[] = ['AWS_REGION', 'AWS_DEFAULT_REGION'];
const KEY_NAMES = /\bAWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|PROFILE|DEFAULT_PROFILE)\b/;

/** A script that writes variables of AWS for the steps after it, or the shared files. */
const writes = ({ run }: JobStep, names: RegExp): boolean => /GITHUB_ENV/.test(run) && names.test(run);
const writesFiles = ({ run }: JobStep): boolean => /\baws\s+configure\b|\.aws\/(credentials|config)\b/.test(run);

/** An action that no row knows, and whose name says that it may sign in; a local action may do anything. */
export const mayMakeCredentials = (step: JobStep): boolean =>
  step.uses !== '' &&
  neighbourOf(step) === null &&
  (/^\.{0,2}\//.test(step.uses) || /aws|credential|assume|oidc|vault|login|secret/i.test(actionOf(step.uses)));

/** A script that hands other credentials to the steps after it. */
export const handsOnCredentials = (step: JobStep): boolean => writes(step, KEY_NAMES);

/** What each step after this one finds. Empty where the file does not tell which step this is. */
export function stepsAfter(scene: Scene): StepAt[] {
  const { jobSteps } = scene.context;
  if (!jobSteps) return [];
  let around = aroundNext(scene);
  return jobSteps.after.map((step, i) => {
    const at = { step, away: i + 1, around: withOwn(around, step.env), job: around };
    around = leftBy(step, around);
    return at;
  });
}

/**
 * The steps before this one, the nearest last. What they found is known no more, but for a key that nothing gave.
 */
export function stepsBefore(scene: Scene): StepAt[] {
  const { jobSteps, variableLevels } = scene.context;
  const { beside } = scene.credentials;
  const known: Around = {
    ...nothingKnown(scene),
    profile: variableLevels.AWS_PROFILE === 'step' ? 'open' : beside.profile,
    otherSources: beside.variables.otherSources,
  };
  const before = jobSteps?.before ?? [];
  const outside = hasKeyFromOutside(scene);
  const first = before.findIndex((step) => isConfigure(step) || handsOnCredentials(step) || mayMakeCredentials(step));
  return before.map((step, i) => {
    const around = outside || (first >= 0 && first < i) ? known : { ...known, key: null };
    return { step, away: i - before.length, around: withOwn(around, step.env), job: around };
  });
}

/** A key that is in force now may have been there from the start; another runner than GitHub’s may have its own. */
const hasKeyFromOutside = ({ credentials, context }: Scene): boolean => {
  const { variables } = credentials.beside;
  const { emulated, jobSteps } = context;
  const isNamed = Object.keys(jobSteps?.env ?? {}).some((name) => KEY_NAMES.test(name));
  return (
    variables.key !== null ||
    givenKey(credentials)?.source === 'environment' ||
    variables.otherSources ||
    emulated ||
    isNamed
  );
};

/** The Regions that this action tests in other steps of the job; with `before`, in those that come before a step. */
export function regionsTestedElsewhere({ context: { jobSteps } }: Scene, before = Number.POSITIVE_INFINITY): string[] {
  if (!jobSteps) return [];
  const { own, env } = jobSteps;
  const others = [...jobSteps.before, ...jobSteps.after.slice(0, Math.max(0, before - 1))].filter(
    ({ uses, condition }) => uses !== '' && actionOf(uses) === actionOf(own.uses) && !isNever(condition),
  );
  return others
    .map((step) => [given(step, 'aws-region'), ...REGIONS.map((name) => step.env[name] ?? env[name] ?? '')])
    .flatMap((places) => places.find((each) => each !== '') ?? []);
}

/** A condition that is false whatever the run is. */
export const isNever = (condition: string): boolean => /^(\$\{\{\s*)?false\b/.test(condition);

const nothingKnown = ({ credentials: { beside } }: Scene): Around => ({
  regions: { AWS_REGION: 'open', AWS_DEFAULT_REGION: 'open' },
  key: 'open',
  bearer: beside.bearerToken,
  profile: 'open',
  otherSources: true,
  idToken: beside.idToken,
  proxies: beside.variables.proxies,
});

/** The next step does not see the variables of this one's own `env:`. */
function aroundNext(scene: Scene): Around {
  const { credentials, context } = scene;
  const { variables, profile, empty } = credentials.beside;
  const { own, env, before } = context.jobSteps ?? { own: { env: {} }, env: {}, before: [] };
  const maybeExported = before.some(
    (step) => isConfigure(step) || /GITHUB_ENV/.test(step.run) || mayMakeCredentials(step),
  );
  /** The value behind one of this step's own. */
  const hidden = (name: string): string | null => {
    const outer = (env as Record<string, string>)[name];
    if (maybeExported) return 'open';
    return outer === undefined ? null : isOpen(outer) ? 'open' : outer;
  };
  const isOwn = (name: string): boolean => name in own.env;
  const region = (name: RegionVariable): string | null => (isOwn(name) ? hidden(name) : variables.regions[name]);
  const here = profile ?? (empty.includes('AWS_PROFILE') ? '' : null);
  return {
    ...nothingKnown(scene),
    regions: { AWS_REGION: region('AWS_REGION'), AWS_DEFAULT_REGION: region('AWS_DEFAULT_REGION') },
    key: isOwn('AWS_ACCESS_KEY_ID') ? (hidden('AWS_ACCESS_KEY_ID') === null ? null : 'open') : variables.key,
    profile: isOwn('AWS_PROFILE') ? hidden('AWS_PROFILE') : here,
    otherSources: variables.otherSources || before.some(writesFiles) || before.some(makesProfile),
  };
}

const makesProfile = (step: JobStep): boolean => isConfigure(step) && given(step, 'aws-profile') !== '';

/** A step's own `env:` goes before what the job has. */
function withOwn(around: Around, env: JobStep['env']): Around {
  const value = (name: string, otherwise: string | null): string | null => {
    const own = env[name];
    return own === undefined ? otherwise : isOpen(own) ? 'open' : own;
  };
  return {
    ...around,
    regions: Object.fromEntries(REGIONS.map((name) => [name, value(name, around.regions[name])])) as Around['regions'],
    key: 'AWS_ACCESS_KEY_ID' in env || 'AWS_SECRET_ACCESS_KEY' in env ? 'open' : around.key,
    bearer: around.bearer || (env.AWS_BEARER_TOKEN_BEDROCK ?? '') !== '',
    profile: value('AWS_PROFILE', around.profile),
  };
}

/** What the job has after a step. */
function leftBy(step: JobStep, around: Around): Around {
  if (isConfigure(step)) return configured(step, around);
  if (mayMakeCredentials(step)) return { ...around, ...OPEN };
  const names = /GITHUB_ENV/.test(step.run) ? step.run : '';
  const open = (name: RegionVariable): Around['regions'][RegionVariable] =>
    new RegExp(`\\b${name}\\b`).test(names) ? 'open' : around.regions[name];
  return {
    ...around,
    regions: { AWS_REGION: open('AWS_REGION'), AWS_DEFAULT_REGION: open('AWS_DEFAULT_REGION') },
    key: KEY_NAMES.test(names) ? 'open' : around.key,
    profile: /\bAWS_PROFILE\b/.test(names) ? 'open' : around.profile,
    otherSources: around.otherSources || writesFiles(step),
  };
}

const OPEN: Pick<Around, 'regions' | 'key' | 'profile' | 'otherSources'> = {
  regions: { AWS_REGION: 'open', AWS_DEFAULT_REGION: 'open' },
  key: 'open',
  profile: 'open',
  otherSources: true,
};

function configured(step: JobStep, around: Around): Around {
  const exports = exportsToJob(step);
  const profile = given(step, 'aws-profile');
  const otherSources = around.otherSources || profile !== '';
  if (exports === false) return { ...around, otherSources };
  if (exports === 'open' || step.condition !== '' || step.continueOnError !== '')
    return { ...around, ...OPEN, otherSources };
  const region = given(step, 'aws-region');
  const now = isLiteral(region) ? region : 'open';
  return {
    ...around,
    regions: { AWS_REGION: now, AWS_DEFAULT_REGION: now },
    key: keyOf(step),
    profile: profile === '' ? around.profile : isOpen(profile) ? 'open' : profile,
    otherSources,
  };
}

/** The kind of key that it leaves. */
function keyOf(step: JobStep): Around['key'] {
  if (given(step, 'use-existing-credentials') !== '') return 'open';
  const role = given(step, 'role-to-assume');
  return isLiteral(role) || (role !== '' && isTrue(given(step, 'role-chaining'))) ? 'session' : 'open';
}

/**
 * The later steps that need a variable: they chain from a key, or name it themselves. A tool that merely reads it takes
 * what is left.
 */
export function needsAfter(scene: Scene, variable: string): JobStep[] {
  const { after = [] } = scene.context.jobSteps ?? {};
  const again = after.findIndex((step) => isConfigure(step) && !chains(step));
  return after.slice(0, again < 0 ? undefined : again).filter((step) => needs(step, variable));
}

function needs(step: JobStep, variable: string): boolean {
  if (variable in step.env) return false;
  if (isConfigure(step)) return KEY_NAMES.test(variable) && chains(step);
  return new RegExp(`\\b${variable}\\b`).test(`${step.run} ${Object.values(step.with).join(' ')}`);
}

/** It begins with the credentials that are there; keys as inputs, or a token, need none. */
const chains = (step: JobStep): boolean =>
  isTrue(given(step, 'role-chaining')) || given(step, 'use-existing-credentials') !== '';
