// The step before this one that signs in: what it sets up as the file has it, and whether that is what is in force.
import { exportsToJob } from '../knowledge/neighbours/configure-aws-credentials.ts';
import { given, isLiteral, isWithin, sprungBy } from '../knowledge/neighbours/neighbour.ts';
import { isConfigure, NEIGHBOURS, type TrapId } from '../knowledge/neighbours/table.ts';
import { parseArn } from '../names/arn.ts';
import type { JobStep, Scene } from '../scene.ts';
import { handsOnCredentials, mayMakeCredentials, type StepAt, stepsBefore } from './job-steps.ts';

export type Sprung = { trap: TrapId; name: string; value: string; does: 'fails' | 'exports-nothing' | 'keeps-others' };

export type EarlierSignIn = StepAt & {
  /**
   * What hands nothing on: the input that says so, and its value. Null where it exports, or an expression decides it.
   */
  exportsNothing: { name: 'aws-profile' | 'output-env-credentials'; value: string } | null;
  traps: readonly Sprung[];
  /** It may have failed, and the job went on all the same. */
  mayHaveFailed: boolean;
  /** Whether a step in between hands on credentials of its own, or may do so. */
  replaced: 'by a script' | 'perhaps' | null;
};

const [configure] = NEIGHBOURS;

/** Null where no step before this one signs in. With `profile`, the one that writes that profile. */
export function earlierSignIn(scene: Scene, profile: string | null = null): EarlierSignIn | null {
  const before = stepsBefore(scene);
  const all = before.filter(({ step }) => isConfigure(step));
  const exporting = all.filter(({ step }) => exportsToJob(step) !== false);
  const found =
    (profile === null ? undefined : all.findLast(({ step }) => given(step, 'aws-profile') === profile)) ??
    exporting.at(-1) ??
    all.at(-1);
  if (!found || !configure || !isWithin(found.step.uses, configure.versions)) return null;
  const between = before.slice(before.indexOf(found) + 1).map(({ step }) => step);
  return {
    ...found,
    exportsNothing: handsNothingOn(found.step),
    traps: sprungBy(configure, found.step, found.around).map(({ trap, name, value }) => ({
      trap: trap.id,
      does: trap.does,
      name,
      value,
    })),
    mayHaveFailed: mayHaveFailed(found.step, scene),
    replaced: replacedBy(between),
  };
}

function handsNothingOn(step: JobStep): EarlierSignIn['exportsNothing'] {
  if (exportsToJob(step) !== false) return null;
  const said = given(step, 'output-env-credentials');
  return said === ''
    ? { name: 'aws-profile', value: given(step, 'aws-profile') }
    : { name: 'output-env-credentials', value: said };
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions
const RUNS_ANYWAY = /\b(always|failure|cancelled)\s*\(/;

/** A step fails the job, and with it all steps that do not ask to run anyway. */
const mayHaveFailed = (step: JobStep, { context }: Scene): boolean =>
  (step.continueOnError !== '' && step.continueOnError !== 'false') ||
  RUNS_ANYWAY.test(context.jobSteps?.own.condition ?? '');

function replacedBy(between: readonly JobStep[]): EarlierSignIn['replaced'] {
  if (between.some(handsOnCredentials)) return 'by a script';
  return between.some(mayMakeCredentials) ? 'perhaps' : null;
}

/** Whether a later part of the job takes what a step puts out, or the profile that it writes. */
export function isUsedOtherwise({ step }: StepAt, { context }: Scene): boolean {
  const { own, after, env } = context.jobSteps ?? { own: null, after: [], env: {} };
  const steps = [...(own ? [own] : []), ...after];
  const texts = [...steps.flatMap((each) => [each.run, ...Object.values(each.with), ...Object.values(each.env)])];
  const profile = given(step, 'aws-profile');
  const all = [...texts, ...Object.values(env)].join('\n');
  return (
    (step.id !== '' && all.includes(`steps.${step.id}.outputs`)) ||
    (profile !== '' && new RegExp(`(^|[\\s=])${escaped(profile)}($|\\s)`, 'm').test(all))
  );
}

const escaped = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a role's ARN or name says in plain words; each null where an expression says it. */
export function roleIn(written: string): { account: string | null; name: string | null } | null {
  if (written === '') return null;
  if (isLiteral(written) && !written.startsWith('arn:')) return { account: null, name: written.replace(/^.*\//, '') };
  const account = /^arn:[^:]*:iam::(\d{12}):role\//.exec(written)?.[1] ?? null;
  const name = /^arn:[^/]*:role\/(?:.*\/)?([\w+=,.@-]+)$/.exec(written)?.[1] ?? null;
  return { account, name };
}

/** Whether an identity is a session of the role, as far as the text tells. A session's ARN shows no path. */
export function isSessionOf(arn: string, { account, name }: { account: string | null; name: string | null }): boolean {
  const parsed = parseArn(arn);
  const [kind, role = ''] = parsed?.resource.split('/') ?? [];
  if (kind !== 'assumed-role') return false;
  return (
    (account === null || account === parsed?.account) && (name === null || name.toLowerCase() === role.toLowerCase())
  );
}
