import { foreignToken, minute, sessionBounds } from '../../answers/session-time.ts';
import { adviseRenewSession, adviseStoredKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import { text } from '../../text.ts';
import { citeAll, evidence, servicesOf } from '../evidence.ts';
import { type Evidence, inputs, proseRule } from '../rule.ts';
import { acceptedByStandIn, acceptedSomewhere, knownEndPassed, refusalsOf, regionRefuses } from './refusals.ts';
import { keyLabel, sourceLabel } from './written.ts';

export const sessionInvalid = proseRule({
  id: 'credentials/session-invalid',
  severities: ['error'],
  title: 'AWS does not know this session',
  since: '1.0',
  points: inputs('aws-session-token', 'aws-access-key-id'),
  explains: ['assume-role/denied'],
  evaluate(scene) {
    const { given } = scene.credentials;
    if (given.state !== 'session' || acceptedSomewhere(scene) || knownEndPassed(scene) || regionRefuses(scene))
      return [];
    const refused = refusalsOf(scene, 'key-unrecognized', 'token-undecodable');
    const standIn = acceptedByStandIn(scene);
    if (refused.length === 0) return [];
    const key = keyLabel(scene);
    const { accountInKey, tokenContents } = given;
    const mixed = foreignToken(tokenContents?.account ?? null, accountInKey);
    const bounds = sessionBounds(scene);
    const over = bounds !== null && Date.parse(bounds.latest) <= scene.now;
    const known: Evidence[] = [
      {
        text: text`An expired session is answered with ${'ExpiredToken'}. ${servicesOf(refused)} said ${'invalid'} or ${'does not exist'} instead: AWS does not know this key and token as a pair.`,
      },
      ...(refused.some((o) => o.service === 'sts')
        ? [
            {
              text: text`STS needs no permission to answer GetCallerIdentity, and it refused: this is no missing permission.`,
            },
          ]
        : []),
      {
        text: text`A token is present (${given.sessionToken.length} characters), so it is not a forgotten ${'AWS_SESSION_TOKEN'}.`,
      },
      ...(mixed
        ? [
            {
              text: text`By what they say in the open, the key belongs to account ${accountInKey ?? ''} and the token to account ${tokenContents?.account ?? ''}: they are not of one set.`,
            },
          ]
        : []),
      ...(bounds
        ? [
            {
              text: text`By its own time of issue, ${minute(bounds.issuedAt)}, the token is ${over ? text`older than any session lasts` : text`of a session that would end between ${minute(bounds.earliest)} and ${minute(bounds.latest)}`}. AWS does not document that time, so it is a hint.`,
            },
          ]
        : []),
    ];
    return [
      {
        subjects: [key],
        headline: text`The temporary key ${key} and its session token do not belong to a live session.`,
        explanation: mixed
          ? text`The key and the token seem to come from two accounts, so ${'AWS_SESSION_TOKEN'} was taken from another login than the other two values in ${[sourceLabel(scene)]}. Replace all three together; assuming a role with OIDC ends the problem.`
          : over
            ? text`The token seems to be so old that AWS no longer says expired: whoever stored it in ${[sourceLabel(scene)]} has not renewed it. Renewing it helps until it ends; assuming a role with OIDC ends the problem.`
            : text`AWS no longer knows the pair: the session was replaced or revoked, its role was deleted or made again, or the token from ${[sourceLabel(scene)]} comes from another login. Renewing it helps until it ends; assuming a role with OIDC ends the problem.`,
        evidence: evidence([...citeAll(refused), ...known, ...standIn]),
        fixes: [adviseOidc(scene), adviseRenewSession(scene), adviseStoredKey(scene)],
        confidence: standIn.length > 0 ? 'likely' : 'certain',
        lookalikes: [
          text`A session older than AWS remembers; a role that was deleted and made again during the run; a Region that the account has not enabled.`,
        ],
      },
    ];
  },
});
