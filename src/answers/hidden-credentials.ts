import { principalOf } from '../names/arn.ts';
import type { OkOf, Scene } from '../scene.ts';
import { identityAnswer } from './caller-identity.ts';
import { givenKey } from './given-key.ts';

/** What STS said of credentials in the environment that it accepts, and that the key inputs of this step hide. */
export function hiddenCredentials(scene: Scene): OkOf<'GetCallerIdentity'> | null {
  const { credentials, settings } = scene;
  if (givenKey(credentials)?.source !== 'inputs' || settings.roleToAssume) return null;
  const asked = identityAnswer(scene, 'environment');
  return asked?.status === 'ok' && isMeant(asked.facts, settings) ? asked : null;
}

/** An account or a principal that the step does not allow is not what it was meant to use. */
const isMeant = (
  { accountId, arn }: { accountId: string; arn: string },
  { allowedAccountIds, allowedPrincipals }: Scene['settings'],
): boolean =>
  (allowedAccountIds.length === 0 || allowedAccountIds.includes(accountId)) &&
  (allowedPrincipals.length === 0 ||
    allowedPrincipals.some((allowed) => allowed === arn || allowed === principalOf(arn)));
