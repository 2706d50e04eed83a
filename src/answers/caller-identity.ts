import type { Observation, ObservationOf, OkObservation, OkOf, Scene } from '../scene.ts';
import { denialOf } from './answer.ts';
import { givenKey } from './given-key.ts';
import { successes } from './query.ts';

const ASSUMPTIONS = ['AssumeRole', 'AssumeRoleWithWebIdentity'] as const;
const IDENTITY = ['GetCallerIdentity', ...ASSUMPTIONS] as const;

export type IdentityObservation = OkOf<(typeof IDENTITY)[number]>;

export const isAssumption = ({ operation }: Observation): boolean =>
  (ASSUMPTIONS as readonly string[]).includes(operation);

/** The role that the step asked for was denied. */
export const isRoleRefused = (observations: readonly Observation[]): boolean =>
  observations.some((o) => isAssumption(o) && !o.followUp && denialOf(o) !== null);

/** Every answer that tells who somebody is. */
export const identityObservations = (scene: Scene): IdentityObservation[] =>
  successes(scene, IDENTITY, { followUp: 'too' });

/** The observation that told who the credentials under test are. */
export function identityObservation(scene: Scene): IdentityObservation | undefined {
  const answers = identityObservations(scene).filter((o) => o.facts.arn !== undefined);
  return (
    answers.find((o) => o.operation === 'GetCallerIdentity' && !o.followUp) ??
    answers.find((o) => o.operation !== 'GetCallerIdentity') ??
    answers.find((o) => o.signer === 'base' || o.signer === 'role')
  );
}

/**
 * What STS answered to the same question, signed by somebody else of the job. `target` is a profile that `AWS_PROFILE`
 * does not name, or an older variable.
 */
export const identityAnswer = (
  scene: Scene,
  signer: 'environment' | 'profile' | 'instead',
  target: string | null = null,
): ObservationOf<'GetCallerIdentity'> | undefined =>
  scene.observations.find(
    (o): o is ObservationOf<'GetCallerIdentity'> =>
      o.operation === 'GetCallerIdentity' && o.signer === signer && o.target === target,
  );

/** The place of a session that the AWS CLI keeps for itself, as `target` of the question whose it is. */
export const CLI_CACHE = '~/.aws/cli/cache';

/** The known end of the session under test: an assumed role's own end wins. */
export function endOf(scene: Scene): string | null {
  const ends = successes(scene, ASSUMPTIONS, { followUp: 'too' }).flatMap((o) => o.facts.expiresAt ?? []);
  return ends.at(-1) ?? scene.credentials.end?.at ?? null;
}

const RENEWED: ReadonlySet<string | undefined> = new Set(['web-identity', 'profile', 'container', 'instance']);

/**
 * The known end of a session that nobody renews. Every SDK asks a machine's role, a web identity, a sign-in or a
 * command again before the end of what they gave; inputs, variables and a role that this step assumed stay as they are.
 */
export function lastingEnd(scene: Scene): string | null {
  const { credentials } = scene;
  const assumed = successes(scene, ASSUMPTIONS, { followUp: 'too' }).length > 0;
  const stated = credentials.end?.toldBy === 'credential-expiration';
  // Whoever typed the code for it would have to type another.
  const typed = scene.environment.ofSource.some(({ is }) => is === 'mfa-session-in-cli-cache');
  return !assumed && !stated && !typed && RENEWED.has(givenKey(credentials)?.source) ? null : endOf(scene);
}

/** The policies attached to the caller, where IAM lists them. */
export const policiesOfCaller = (scene: Scene): { arn: string; observation: OkObservation }[] =>
  successes(scene, ['ListAttachedUserPolicies', 'ListAttachedRolePolicies'], { followUp: true }).flatMap(
    (observation) => observation.facts.attachedPolicies.map((arn) => ({ arn, observation })),
  );
