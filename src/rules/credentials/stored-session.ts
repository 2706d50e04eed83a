import { type Bounds, minute, sessionBounds } from '../../answers/session-time.ts';
import { parseArn } from '../../names/arn.ts';
import { offered } from '../../remedies/offered.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { newKeyPair } from '../../remedies/secrets.ts';
import { acceptFinding } from '../../remedies/values.ts';
import { text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import { type KnownIdentity, knownIdentity } from './identity-check.ts';

type StoredSession = Found & {
  identity: KnownIdentity;
  /** When the session must end, by what its token tells; null where the token cannot be read. */
  bounds: Bounds | null;
  ignored: readonly string[];
  run: RunFacts;
  oidc: OidcFacts;
};

const ID = 'credentials/stored-session';

export const storedSession = rule<StoredSession>({
  id: ID,
  severities: ['warning'],
  title: 'A workflow uses a person’s sign-in session',
  since: '1.0',
  points: inputs('aws-session-token', 'aws-access-key-id'),
  find(scene) {
    const identity = knownIdentity(scene);
    if (!scene.context.inActions || !identity || !isSignOn(identity.arn)) return [];
    return [
      {
        subjects: [identity.arn],
        confidence: 'certain',
        identity,
        bounds: sessionBounds(scene),
        ignored: scene.settings.ignore,
        run: runFacts(scene),
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: ({ identity, bounds, ignored, run, oidc }) => ({
    headline: text`This workflow uses a person’s sign-in session, which will end.`,
    explanation: text`IAM Identity Center made the session for somebody who signed in. As a stored secret it works until it ends, at most twelve hours later. Then the job fails, and nobody knows why.`,
    evidence: [proof(identity.observation, text`${identity.arn}`), ...endsBy(bounds)],
    remedies: offered(assumeRoleWithOidc(oidc) ?? newKeyPair(run), acceptFinding(ID, ignored)),
  }),
});

const isSignOn = (arn: string): boolean => parseArn(arn)?.resource.startsWith('assumed-role/AWSReservedSSO_') ?? false;

const endsBy = (bounds: Bounds | null): Evidence[] =>
  bounds === null
    ? []
    : [
        {
          text: text`According to its token, the session was issued at ${minute(bounds.issuedAt)}, so it ends by ${minute(bounds.latest)}. AWS does not document that time, so it is a hint.`,
        },
      ];
