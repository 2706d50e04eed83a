import { acceptsCredentials, underTest } from '../../answers/answer.ts';
import { acceptedSomewhere } from '../../answers/judge-credentials.ts';
import { offered } from '../../remedies/offered.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import { acceptFinding } from '../../remedies/values.ts';
import type { Observation } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type LongLived = Found & { accepted: Observation; ignored: readonly string[]; oidc: OidcFacts };

const ID = 'credentials/long-lived-key';

export const longLivedKey = rule<LongLived>({
  id: ID,
  severities: ['notice'],
  title: 'A long-term key is stored for this workflow',
  since: '1.0',
  points: inputs('aws-access-key-id'),
  find(scene) {
    const { credentials, context, settings } = scene;
    const proven = underTest(scene).filter((o) => o.signer === 'base' && acceptsCredentials(o));
    // A denial proves the key too, and would be told as "accepted" of a request that was refused.
    const accepted = proven.find((o) => o.status === 'ok') ?? proven[0];
    if (credentials.given.state !== 'long-term-pair' || !context.inActions || !accepted || !acceptedSomewhere(scene))
      return [];
    return [{ subjects: ['AKIA…'], confidence: 'certain', accepted, ignored: settings.ignore, oidc: oidcFacts(scene) }];
  },
  tell: ({ accepted, ignored, oidc }) => ({
    headline:
      oidc.run.forge === 'gitea'
        ? text`The long-term key ${'AKIA…'} works.`
        : text`The long-term key ${'AKIA…'} works; a role assumed with OIDC would need no stored key.`,
    explanation: explanationFor(oidc.refused),
    evidence: [
      accepted.status === 'ok'
        ? proof(accepted, text`accepted, signed with a key that begins with ${'AKIA'}`)
        : proof(accepted, text`AWS knows the key that begins with ${'AKIA'}, and answered for its identity`),
    ],
    remedies: replaceWhenThereIsTime(oidc, ignored),
  }),
});

const FINE = text`Nothing is wrong. Replace a stored key, which never expires, when you have time.`;

/** Why no role is offered: a trust policy that guesses would be wrong, or too open. */
const explanationFor = (refused: string | null): Text =>
  refused === null ? FINE : text`${FINE} No trust policy is written out: ${[refused]}.`;

const replaceWhenThereIsTime = (oidc: OidcFacts, ignored: readonly string[]) => {
  const role = assumeRoleWithOidc(oidc);
  const accept = acceptFinding(ID, ignored);
  return role ? offered(role, accept) : offered(accept);
};
