import { principalKind } from '../../names/arn.ts';
import { offered } from '../../remedies/offered.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { newKeyPair } from '../../remedies/secrets.ts';
import { text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';
import { type KnownIdentity, knownIdentity } from './identity-check.ts';

type RootUser = Found & { identity: KnownIdentity; run: RunFacts; oidc: OidcFacts };

export const rootUser = rule<RootUser>({
  id: 'credentials/root-user',
  severities: ['warning'],
  title: 'The key belongs to the account’s root user',
  since: '1.0',
  points: inputs('aws-access-key-id'),
  find(scene) {
    const identity = knownIdentity(scene);
    if (!identity || principalKind(identity.arn) !== 'root') return [];
    return [
      {
        subjects: [identity.arn],
        confidence: 'certain',
        identity,
        run: runFacts(scene),
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: ({ identity, run, oidc }) => ({
    headline: text`The key belongs to the root user of account ${identity.accountId}.`,
    explanation: text`It works, and it can do everything in the account. AWS advises against access keys for the root user.`,
    evidence: [proof(identity.observation, text`${identity.arn}`)],
    remedies: offered(keyOfUser(run), assumeRoleWithOidc(oidc)),
  }),
});

/** An IAM user with no more permissions than the job uses, in the place of the root user. */
function keyOfUser(run: RunFacts): Remedy {
  const remedy = newKeyPair(run);
  return {
    ...remedy,
    title: text`Use the key of an IAM user that has only the permissions of this job`,
    notes: [
      ...(remedy.notes ?? []),
      text`Delete the root user’s access key afterwards: IAM console, signed in as root → Security credentials.`,
    ],
  };
}
