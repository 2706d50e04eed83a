// What failed at GitHub's own token endpoint, and whether half of the right to ask was missing.
import { isFailed } from '../../answers/answer.ts';
import type { FailedObservation, Scene } from '../../scene.ts';

export const URL_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_URL';
export const TOKEN_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';

export type TokenVariable = typeof URL_VARIABLE | typeof TOKEN_VARIABLE;

/** `lacks` is the variable that did not reach the step. */
export type TokenFailure = { failure: FailedObservation; lacks: TokenVariable | null };

const LACKS = /Unable to get (ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN))/;

export const failuresAt = ({ observations }: Scene): readonly TokenFailure[] =>
  observations
    .filter(isFailed)
    .filter((o) => o.service === 'github' && o.operation === 'getIDToken')
    .map((failure) => ({ failure, lacks: (LACKS.exec(failure.error.message)?.[1] ?? null) as TokenVariable | null }));
