// What is asked of a source of credentials that failed.
import type { Scene, SourceFailure } from '../scene.ts';

/** The token of a file that a source failed to exchange for its role; null where another source failed, or none. */
export const failedTokenOf = ({
  credentials: { failure },
}: Pick<Scene, 'credentials'>): Extract<SourceFailure, { kind: 'web-identity' }> | null =>
  failure?.kind === 'web-identity' ? failure : null;

/** The role that was to be assumed first: by a source's own token, else by this step. */
export const roleAsked = (scene: Pick<Scene, 'credentials' | 'settings'>): string =>
  failedTokenOf(scene)?.role ?? scene.settings.roleToAssume;

/**
 * The source that was to supply the credentials and failed. That of a machine counts where nothing else was meant to.
 */
export const sourceFailure = (scene: Pick<Scene, 'credentials' | 'context'>): SourceFailure | null =>
  scene.credentials.failure && isMeant(scene, scene.credentials.failure) ? scene.credentials.failure : null;

/**
 * A machine is asked last, without anybody's word. Its silence is not a fault of a job that was to get its credentials
 * elsewhere.
 */
function isMeant({ credentials, context }: Pick<Scene, 'credentials' | 'context'>, failure: SourceFailure): boolean {
  if (failure.kind !== 'instance' || failure.profile !== null) return true;
  const { beside } = credentials;
  if (beside.profile !== null || beside.empty.some((name) => KEY_OR_PROFILE.test(name))) return false;
  const answered = failure.fault !== 'unreachable' && failure.fault !== 'switched-off';
  // Where no file tells what was meant, an answer tells that there is a machine with roles.
  if (!context.inActions || context.credentialsGiven === null) return answered && !context.emulated;
  return failure.selfHosted && !beside.idToken && !context.credentialsGiven;
}

const KEY_OR_PROFILE = /ACCESS_KEY|PROFILE|access-key/i;
