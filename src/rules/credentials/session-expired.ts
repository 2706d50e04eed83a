import { failuresOf } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { minute, sessionBounds } from '../../answers/session-time.ts';
import { adviseRenewSession, adviseStoredKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import type { Scene } from '../../scene.ts';
import { text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';
import { acceptedSomewhere, isTemporary, knownEndPassed, regionRefuses, unrecognized } from './refusals.ts';

export const sessionExpired = proseRule({
  id: 'credentials/session-expired',
  severities: ['error'],
  title: 'The session has expired',
  since: '1.0',
  points: inputs('aws-session-token', 'aws-access-key-id'),
  stops: true,
  explains: ['credentials/session-invalid', 'credentials/session-expiring', 'credentials/session-shorter-than-job'],
  evaluate(scene) {
    const pieces = [...saidByAws(scene), ...saidByTheClock(scene), ...saidBySso(scene)];
    if (pieces.length === 0) return [];
    const { beside, end: known } = scene.credentials;
    const end: Evidence[] =
      known && knownEndPassed(scene)
        ? [{ text: text`Its known end, ${known.at} from ${known.toldBy}, has passed.` }]
        : [];
    const bounds = end.length === 0 ? sessionBounds(scene) : null;
    const issued: Evidence[] = bounds
      ? [
          {
            text: text`By its token, the session was issued at ${minute(bounds.issuedAt)}: it ended between ${minute(bounds.earliest)} and ${Date.parse(bounds.latest) < scene.now ? minute(bounds.latest) : 'now'}. AWS does not document that time, so it is a hint.`,
          },
        ]
      : [];
    const sso = saidBySso(scene).length > 0;
    return [
      {
        subjects: [sso ? (beside.profile ?? 'default') : `${givenKey(scene.credentials)?.prefix ?? ''}…`],
        headline: sso
          ? text`The single sign-on session of the profile ${beside.profile ?? 'default'} has ended.`
          : text`The temporary credentials have expired.`,
        explanation: sso
          ? text`The profile gets its credentials from IAM Identity Center, and that login is over. Nothing was asked of AWS with it.`
          : text`The session was real, and it is over. A stored session ends by design, after 15 minutes to 36 hours: renewing it helps until it ends again.`,
        evidence: evidence([...pieces, ...end, ...issued]),
        fixes: [adviseOidc(scene), adviseRenewSession(scene), adviseStoredKey(scene)],
        confidence: 'certain',
      },
    ];
  },
});

const saidByAws = (scene: Scene): Evidence[] =>
  scene.credentials.given.state === 'long-term-pair' ? [] : citeAll(failuresOf(scene, 'expired'));

/** So long after its end, AWS may no longer say "expired". */
const saidByTheClock = (scene: Scene): Evidence[] =>
  knownEndPassed(scene) && isTemporary(scene) && !acceptedSomewhere(scene) && !regionRefuses(scene)
    ? citeAll([...unrecognized(scene), ...failuresOf(scene, 'token-undecodable')])
    : [];

/** A profile beside the credentials under test may have ended without harm to them. */
const saidBySso = ({ credentials: { given } }: Scene): Evidence[] =>
  given.state === 'profile-failed' && given.fault === 'sso-expired'
    ? [{ text: text`The profile’s cached login is past its end, and could not be refreshed.` }]
    : [];
