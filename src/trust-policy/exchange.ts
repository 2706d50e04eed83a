// The request that was to yield the role's session: which it was, whether AWS refused it, and the policies that can be read of the role.
import { answerOf, isFailed } from '../answers/answer.ts';
import { decisionOf } from '../answers/authorization.ts';
import { hasUnknownWords } from '../answers/denial.ts';
import type { FailedObservation, Scene } from '../scene.ts';
import { decodeDocument, readTrustPolicy, type TrustPolicy } from './document.ts';

export type Exchange = 'AssumeRole' | 'AssumeRoleWithWebIdentity';

/** Requests for the role's session that AWS itself answered with an error; what the network did to them is not told here. */
export function refusedExchanges(scene: Scene, operation?: Exchange): readonly FailedObservation[] {
  return scene.observations
    .filter(isFailed)
    .filter(
      (o) =>
        !o.followUp &&
        o.error.kind === 'service' &&
        (operation
          ? o.operation === operation
          : o.operation === 'AssumeRole' || o.operation === 'AssumeRoleWithWebIdentity'),
    );
}

// What STS says of a role without naming a policy.
const OF_ROLES = /root accounts?|MultiFactorAuthentication|multi-factor/i;

/** Denials whose words, or whose details, tell that it is the role that may not be assumed. */
export const deniedExchanges = (scene: Scene, operation: Exchange): readonly FailedObservation[] =>
  refusedExchanges(scene, operation).filter(
    (o) =>
      answerOf(o) === 'denied' &&
      (!hasUnknownWords(o.error.message) || OF_ROLES.test(o.error.message) || decisionOf(scene, o) !== null),
  );

/** A denial of these belongs to another action than assuming the role. */
export const TAG_SESSION = /not authorized to perform:? sts:TagSession/i;

export const grantedByToken = (scene: Scene): boolean =>
  scene.observations.some((o) => o.operation === 'AssumeRoleWithWebIdentity' && o.status === 'ok');

/** `document` is the JSON that has the policy, which may be what `aws iam get-role` prints. */
export type ReadablePolicy = { source: string; live: boolean; policy: TrustPolicy; document: unknown };

/** What AWS has, where GetRole was granted, before what a file says. */
export function readablePolicies(scene: Scene): readonly ReadablePolicy[] {
  const live = scene.observations.flatMap((o) =>
    o.operation === 'GetRole' && o.status === 'ok' && o.facts.trustPolicy
      ? [{ source: 'iam:GetRole', live: true, document: o.facts.trustPolicy as unknown }]
      : [],
  );
  const file = scene.trustPolicy ? [{ ...scene.trustPolicy, live: false }] : [];
  return [...live, ...file].flatMap(({ source, live, document }) => {
    const policy = readTrustPolicy(document);
    return policy
      ? [{ source, live, policy, document: typeof document === 'string' ? decodeDocument(document) : document }]
      : [];
  });
}
