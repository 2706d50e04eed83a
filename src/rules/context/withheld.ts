import { givenKey } from '../../answers/given-key.ts';
import { isOfDependabot } from '../../names/forge.ts';
import type { Scene } from '../../scene.ts';
import type { Severity } from '../rule.ts';

const hasCompleteSet = ({ credentials }: Scene): boolean => {
  const key = givenKey(credentials);
  return (key !== null && key.state !== 'half-pair') || credentials.beside.bearerToken || credentials.beside.idToken;
};

/** No complete set of credentials and no id-token, in a run from which the forge withholds secrets. */
export function withheldFrom(scene: Scene): 'fork' | 'dependabot' | null {
  if (hasCompleteSet(scene)) return null;
  if (scene.context.foreignHead) return 'fork';
  return isOfDependabot(scene.context) ? 'dependabot' : null;
}

export const severityByInput = (scene: Scene): Severity =>
  ({ fail: 'error', warn: 'warning', skip: 'notice' })[scene.settings.onFork] as Severity;
