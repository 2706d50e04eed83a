// What is said of a step beside this one that cannot do what it is written for, and the change of its line that fixes
// it.
import { given, isTrue } from '../../knowledge/neighbours/neighbour.ts';
import type { TrapId } from '../../knowledge/neighbours/table.ts';
import { actionOf } from '../../knowledge/neighbours/table.ts';
import { allowIdToken } from '../../remedies/job.ts';
import type { Change, Remedy, StepOf } from '../../remedies/remedy.ts';
import type { RunFacts } from '../../remedies/run-facts.ts';
import type { JobStep } from '../../scene.ts';
import { type Text, text } from '../../text.ts';

/** A step of the job with what makes it fail or mislead. */
export type Trapped = {
  trap: TrapId;
  /** The input or variable, and what it says. */
  name: string;
  value: string;
  step: JobStep;
  at: StepOf;
  /** Nothing that is known gives the step a key before it begins. */
  alone: boolean;
};

/** The action, or the first two words of a script. */
export const stepName = ({ uses, run }: Pick<JobStep, 'uses' | 'run'>): string =>
  actionOf(uses) || `run: ${run.trim().split(/\s+/).slice(0, 2).join(' ').slice(0, MOST_SHOWN)}`;

const MOST_SHOWN = 60;

/** Why, as a clause after “because”. */
export function describeTrap({ trap, name, value, step }: Omit<Trapped, 'alone'>): Text {
  switch (trap) {
    case 'keys and a role, not exported':
      return text`with ${`${name}: ${value}`} it does not export the keys, and it assumes ${'role-to-assume'} with keys of the environment`;
    case 'without OIDC and without keys':
      return text`${`${name}: ${value}`} leaves it no way to assume the role: it has no ${'aws-access-key-id'}`;
    case 'account list is not by commas':
      return text`it splits ${name} only at commas, so it reads the whole text as one account`;
    case 'chained for over an hour':
      return text`a role that is assumed with another role’s session lasts one hour at most, and ${name} is ${value}`;
    case 'nothing to chain from':
      return text`${`${name}: ${value}`} takes credentials of the environment, and the job has none there`;
    case 'role by its name':
      return text`${name} is the name ${value}, and with GitHub’s token it needs the role’s full ARN`;
    case 'duration is not in seconds':
      return text`it reads ${value} as ${String(Number.parseInt(value, 10))}, and STS accepts 900 to 43200 seconds`;
    case 'not a boolean':
      return text`${name} is ${value}, and it accepts only ${'true'} and ${'false'}`;
    case 'Region is not valid':
      return text`${name} is ${value}, and it accepts only lowercase letters, digits and hyphens`;
    case 'session name is not valid':
      return text`${name} is ${value}: a session name has 2 to 64 letters, digits and characters of ${'_+=,.@-'}`;
    case 'existing credentials are kept':
      return text`${name} is ${value}: any text switches it on, and it then keeps credentials that it finds, without checking ${'role-to-assume'} or ${'allowed-account-ids'}`;
    case 'unsets what it needs':
      return isTrue(given(step, 'role-chaining'))
        ? text`${`${name}: ${value}`} clears the job’s credentials first, and ${'role-chaining: true'} uses no others`
        : text`${`${name}: ${value}`} clears the job’s credentials first, and nothing else supplies any`;
    case 'profile beside keys':
      return text`${'AWS_PROFILE'} is ${value}, and the profile takes precedence over the keys in its inputs`;
    case 'lower-case proxy':
      return text`it reads proxy variables only in capitals, and the job has ${name}. It still works if it reaches AWS without the proxy`;
    case 'temporary key as a password':
      return text`its user name and password cannot contain the session token of a temporary key`;
  }
}

const onStep = (at: StepOf): { step?: StepOf } => (at === 'this' ? {} : { step: at });

const remove = (name: string, at: StepOf): Change => ({ kind: 'remove-input', name, ...onStep(at) });
const set = (name: string, value: string, at: StepOf): Change => ({ kind: 'set-input', name, value, ...onStep(at) });

/** `role` is the whole ARN, where it is known. */
type Known = { role: string | null; run: RunFacts };
type Mend = (trapped: Trapped, known: Known) => Remedy;

const removeIt: Mend = ({ name, step, at }) => ({
  title: text`Remove ${name} from the step ${stepName(step)}`,
  changes: [remove(name, at)],
  after: text`the step ${stepName(step)} has no ${name}`,
});

/** Without the input it assumes its role with GitHub’s token, which the job must be allowed to ask for. */
const takeToken =
  (name: string): Mend =>
  ({ step, at }, { run }) => ({
    title: text`Let the step ${stepName(step)} assume its role with GitHub’s token: remove ${name}`,
    changes: [remove(name, at), ...(run.idToken || run.permissions?.idToken ? [] : allowIdToken(run).changes)],
    after: text`the step ${stepName(step)} has no ${name}, and the job has ${'id-token: write'}`,
  });

/** Where the file has no key for it, keeping the job’s would keep nothing. */
const keepOrTakeToken: Mend = (trapped, known) =>
  trapped.alone && isTrue(given(trapped.step, 'role-chaining'))
    ? takeToken('role-chaining')(trapped, known)
    : removeIt(trapped, known);

const becomes = ({ name, step, at }: Trapped, to: string): Remedy => ({
  title: text`Set ${name} of the step ${stepName(step)} to ${to}`,
  changes: [set(name, to, at)],
  after: text`${name} of the step ${stepName(step)} is ${to}`,
});

const variable = (name: string, value: string, at: StepOf): Change => ({
  kind: 'set-variable',
  name,
  value,
  at: 'step',
  ...onStep(at),
});

/** The smallest change of that step. Where there is no row, the input goes. */
const MEND: Readonly<Partial<Record<TrapId, Mend>>> = {
  'keys and a role, not exported': (trapped, known) =>
    trapped.name === 'aws-profile' ? exportToo(trapped.step, trapped.at) : removeIt(trapped, known),
  'without OIDC and without keys': takeToken('force-skip-oidc'),
  'nothing to chain from': takeToken('role-chaining'),
  'unsets what it needs': keepOrTakeToken,
  'account list is not by commas': (trapped) => ({
    ...becomes(trapped, accountsIn(trapped.value).join(',')),
    title: text`Put commas between the accounts`,
  }),
  'chained for over an hour': (trapped) => becomes(trapped, '3600'),
  'duration is not in seconds': (trapped) => becomes(trapped, secondsIn(trapped.value)),
  'not a boolean': (trapped) => becomes(trapped, /^(yes|y|on|1)$/i.test(trapped.value) ? 'true' : 'false'),
  'Region is not valid': (trapped) => becomes(trapped, trapped.value.toLowerCase().replaceAll('_', '-').trim()),
  'session name is not valid': (trapped) =>
    becomes(
      trapped,
      trapped.value
        .replace(/[^\w+=,.@-]+/g, '-')
        .slice(0, LONGEST_NAME)
        .padEnd(2, '-'),
    ),
  'role by its name': (trapped, { role }) => becomes(trapped, role ?? `arn:aws:iam::ACCOUNT_ID:role/${trapped.value}`),
  'lower-case proxy': ({ name, step, at }) => ({
    title: text`Set the proxy’s variable in capitals too`,
    changes: [variable(name.toUpperCase(), `\${{ env.${name} }}`, at)],
    after: text`the step ${stepName(step)} has ${name.toUpperCase()}`,
    notes: [text`If the runner itself sets ${name}, write its value instead of the expression.`],
  }),
  'profile beside keys': ({ step, at }) => ({
    title: text`Give the step ${stepName(step)} an empty ${'AWS_PROFILE'}`,
    changes: [variable('AWS_PROFILE', '', at)],
    after: text`the step ${stepName(step)} takes its own keys`,
  }),
  'temporary key as a password': ({ step, at }) => ({
    title: text`Let the step ${stepName(step)} sign in with the job’s credentials`,
    changes: [remove('username', at), remove('password', at)],
    after: text`the step ${stepName(step)} has neither user name nor password`,
    notes: [text`It then asks ECR for a password, with the credentials of the environment.`],
  }),
};

const LONGEST_NAME = 64;

export const mendTrap: Mend = (trapped, known) => (MEND[trapped.trap] ?? removeIt)(trapped, known);

/** It exports its credentials to the steps that follow, and the profile’s name. */
export const exportToo = (step: JobStep, at: StepOf): Remedy => ({
  title: text`Let the step ${stepName(step)} export its credentials too`,
  changes: [set('output-env-credentials', 'true', at)],
  after: text`the step ${stepName(step)} sets ${'AWS_ACCESS_KEY_ID'} and ${'AWS_REGION'} for the steps after it`,
});

const accountsIn = (list: string): string[] =>
  list
    .split(/[^\d]+/)
    .filter(Boolean)
    .map((digits) => digits.padStart(12, '0'));

const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

/** `1h` as it was meant, within what STS takes. */
function secondsIn(value: string): string {
  const [, count = '', unit = 's'] = /^(\d+)\s*([hms])?/i.exec(value) ?? [];
  const seconds = Number(count) * (UNITS[unit.toLowerCase()] ?? 1);
  return String(Math.min(43_200, Math.max(900, seconds || 3600)));
}

/** The step in a change: by its action, and by how far it is away where others of the job use the same. */
export function stepRef(step: JobStep, away: number, all: readonly JobStep[]): StepOf {
  const where = away < 0 ? 'before' : 'after';
  const uses = actionOf(step.uses);
  const alike = all.filter((other) => actionOf(other.uses).toLowerCase() === uses.toLowerCase());
  const nearest = where === 'before' ? alike.at(-1) : alike[0];
  return uses !== '' && nearest === step ? { uses, where } : { uses, where, away: Math.abs(away) };
}

/** The input's literal value; null where an expression fills it, or it is left out. */
export const literal = (step: JobStep, name: string): string | null => {
  const value = given(step, name);
  return value === '' || value.includes('${{') ? null : value;
};
