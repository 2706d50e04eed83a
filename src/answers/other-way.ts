// The other way of a role that is asked for with GitHub's token: what the job or its runner has beside it, and whose that
// was found to be. It is asked only where the role refuses the token.
import type { InsteadOfToken, Observation, Scene } from '../scene.ts';
import { identityAnswer, isAssumption } from './caller-identity.ts';

/** `arn` is null where nobody was asked, or AWS did not say. */
export type OtherWay = { readonly by: InsteadOfToken; readonly arn: string | null };

/** Null where there is none, or where what was asked gave nothing. */
export function otherWay(scene: Scene): OtherWay | null {
  const by = scene.credentials.beside.insteadOfToken;
  return by === null || scene.observations.some(isOfFailedSource) ? null : { by, arn: arnOf(scene, by) };
}

function arnOf(scene: Scene, by: InsteadOfToken): string | null {
  const own = by === 'environment' ? 'environment' : 'instead';
  const answer = identityAnswer(scene, own) ?? (by === 'profile' ? identityAnswer(scene, 'profile') : undefined);
  return answer?.status === 'ok' ? answer.facts.arn : null;
}

/** A machine, a container or a web identity, asked behind the token. */
const isOfFailedSource = (o: Observation): boolean =>
  o.followUp && o.status === 'failed' && (o.service === 'machine' || isAssumption(o));

/** That a self-hosted runner has a role of its own is a guess, until it was asked. */
export const isSureWay = (way: OtherWay | null): way is OtherWay =>
  way !== null && (way.by !== 'machine' || way.arn !== null);
