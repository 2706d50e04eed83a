// Who issued the token, and what the account of the role calls the provider for it.
import { roleAsked } from '../../answers/source-failure.ts';
import { parseArn } from '../../names/arn.ts';
import type { ProviderFacts } from '../../remedies/administration.ts';
import type { Scene } from '../../scene.ts';
import { audienceOf } from '../../trust-policy/generate.ts';
import { GITHUB_ISSUER, providerOf } from '../../trust-policy/issuer.ts';

/** The token's own word, where it can be in an ARN. */
export function claimedIssuer({ claims }: Scene): string | null {
  const issuer = claims?.iss;
  return typeof issuer === 'string' && providerOf(issuer) ? issuer : null;
}

export function providerFacts(scene: Scene): ProviderFacts & { partition: string } {
  const role = parseArn(roleAsked(scene));
  return {
    issuer: claimedIssuer(scene) ?? GITHUB_ISSUER,
    audience: audienceOf(scene),
    account: role?.account || 'ACCOUNT_ID',
    partition: role?.partition ?? 'aws',
  };
}
