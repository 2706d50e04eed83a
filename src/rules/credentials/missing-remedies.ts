// How credentials reach a step that has none, by the cause that is named first.
import { given } from '../../knowledge/neighbours/neighbour.ts';
import { signInFirst, skipForks } from '../../remedies/job.ts';
import { assumeRoleWithOidc, grantIdToken, type OidcFacts } from '../../remedies/oidc.ts';
import type { Change, Remedy } from '../../remedies/remedy.ts';
import type { RunFacts } from '../../remedies/run-facts.ts';
import {
  findEnvironment,
  KEY_INPUTS,
  nameEnvironment,
  passStoredKey,
  storeForDependabot,
  storeKeyPair,
  storeSecretValue,
} from '../../remedies/secrets.ts';
import type { SignInOfJob } from '../../scene.ts';
import { enumerate, text } from '../../text.ts';
import type { EmptyCause } from '../context/why-empty.ts';
import { passSecrets, remediesForEmpty } from '../context/why-empty-remedies.ts';
import { isLeftBySignIn, remediesForLeft } from './left-by-sign-in.ts';
import type { MissingCause } from './missing-causes.ts';
import { renameInputs } from './misspelt.ts';

type Remedies = readonly [Remedy, ...Remedy[]];

/** The smallest change first; then what helps if the cause is another one; then a role in the place of stored keys. */
export function remediesFor(cause: MissingCause, run: RunFacts, oidc: OidcFacts): Remedies {
  const role = assumeRoleWithOidc(oidc);
  const better = role ? [role] : [];
  const pass = passStoredKey(run);
  if (isLeftBySignIn(cause)) {
    const [first, ...others] = remediesForLeft(cause, run);
    // A step that names a role needs no other one.
    const another = given(cause.step, 'role-to-assume') === '' ? better : [];
    return first
      ? [first, ...others, ...another]
      : [{ ...pass, notes: [...(pass.notes ?? []), WHY_SKIPPED] }, ...another];
  }
  switch (cause.kind) {
    case 'misspelt':
      return [renameInputs(run, cause.misspelt, cause.missing), ...better];
    case 'role is empty':
      return cause.from.startsWith('secrets.') ? [storeSecretValue(run, 'role')] : [role ?? pass];
    case 'signs in later':
      return [signInFirst(cause.uses), ...better];
    case 'token without a role':
      return role ? [role, pass] : [pass];
    case 'unread':
      return [cause.emptied ? storeKeyPair(run) : pass, ...better];
    case 'nothing named':
      return [pass, ...better];
    default:
      return forKey(cause, run, better);
  }
}

/** A key is a pair: where one value is empty, both are stored. */
function forKey(cause: EmptyCause, run: RunFacts, better: readonly Remedy[]): Remedies {
  const pass = passStoredKey(run);
  switch (cause.kind) {
    case 'withheld':
      return [cause.from === 'fork' ? skipForks(cause.event) : storeForDependabot(run)];
    case 'job outputs':
      return cause.signIn?.role ? [signInHere(cause.signIn, cause.signIn.role, run), pass] : [pass, ...better];
    case 'caller passes none':
    case 'caller hides the environment':
      return [passSecrets(cause, {}, keySecrets(run), run), ...better];
    case 'caller passes others':
      return [passSecrets(cause, cause.passed, keySecrets(run), run), ...better];
    case 'in an environment':
      return [...nameOneOf(cause.candidates, cause.names), storeKeyPair(run), ...better];
    case 'not in the environment':
    case 'in another environment':
    case 'not stored':
      return [cause.store === 'vars' ? remediesForEmpty(cause, run)[0] : storeKeyPair(run), ...better];
    case 'in the other store':
    case 'nearly another name':
      return [remediesForEmpty(cause, run)[0], ...better];
    default:
      return [pass, ...better];
  }
}

const keySecrets = ({ secretNames }: RunFacts): readonly string[] => [secretNames.keyId, secretNames.secret];

const WHY_SKIPPED = text`If the step before this one should sign in, check why it did not: look at its ${'if:'} and ${'continue-on-error'}.`;

/** An output of another job may not have a secret: this job signs in as that one does. */
function signInHere({ job, uses, region }: SignInOfJob & { job: string }, role: string, run: RunFacts): Remedy {
  const given = KEY_INPUTS.filter((name) => run.givenInputs?.includes(name));
  const grants: readonly Change[] =
    run.permissions?.idToken || run.idToken ? [] : [grantIdToken(run.forge, run.permissions)];
  const step: Change = {
    kind: 'add-step',
    uses,
    with: { 'role-to-assume': role, 'aws-region': region ?? run.region ?? 'us-east-1' },
  };
  return {
    title: text`Sign in within the job ${run.job}, as the job ${job} does`,
    changes: [step, ...grants, ...given.map((name): Change => ({ kind: 'remove-input', name }))],
    after: text`a step of the job ${run.job} assumes ${role}, and this step has no key inputs`,
    notes: [
      text`The role’s trust policy must accept this job too: its token has the same subject, unless the jobs name different environments.`,
    ],
  };
}

const MOST_CANDIDATES = 2;

const nameOneOf = (candidates: readonly string[], names: readonly string[]): Remedies => {
  const [first, ...others] = candidates.slice(0, MOST_CANDIDATES).map(nameEnvironment);
  return first ? [first, ...others] : [findEnvironment(names)];
};

/** A profile that the runner does not have: inputs win over it, and the variable must not lead other tools to it. */
export function passKeyInsteadOfProfile(run: RunFacts): Remedy {
  const pass = passStoredKey(run);
  if (!run.profile) return pass;
  return {
    ...pass,
    title: text`Pass a stored key, and do not name the profile ${run.profile}`,
    changes: [
      ...pass.changes,
      { kind: 'unset-variable', name: 'AWS_PROFILE', at: run.variableLevels.AWS_PROFILE ?? 'job' },
    ],
    after: text`the step passes ${enumerate([run.secretNames.keyId, run.secretNames.secret])}, and ${'AWS_PROFILE'} is not set`,
  };
}
