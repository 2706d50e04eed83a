// When a session whose end nobody told must end: bounds from the time of issue that its token tells. AWS documents none of the token, so this is
// shown as a hint and decides nothing.
import { principalKind } from '../names/arn.ts';
import type { Scene } from '../scene.ts';
import { type Text, text } from '../text.ts';
import { endOf, identityObservation } from './caller-identity.ts';

export type Bounds = { issuedAt: string; earliest: string; latest: string };

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html: a role's session lasts 15 minutes to 12 hours, a user's to 36.
const SHORTEST_MS = 15 * 60_000;
const LONGEST_OF_ROLE_MS = 12 * 3_600_000;
const LONGEST_MS = 36 * 3_600_000;
const SKEW_MS = 5 * 60_000;

/** Null where there is no token under test, or where anything about it is in doubt: a time to come, or another account than the key's. */
export function issueTime({ credentials: { given }, now }: Scene): string | null {
  if (given.state !== 'session') return null;
  const { tokenContents: token } = given;
  if (
    !token ||
    given.prefix !== 'ASIA' ||
    Date.parse(token.issuedAt) > now + SKEW_MS ||
    foreignToken(token.account, given.accountInKey)
  )
    return null;
  return token.issuedAt;
}

/** The accounts of key and token, where both can be read and differ: they are not of one set. */
export const foreignToken = (ofToken: string | null, ofKey: string | null): boolean =>
  ofToken !== null && ofKey !== null && ofToken !== ofKey;

export function sessionBounds(scene: Scene): Bounds | null {
  const issuedAt = issueTime(scene);
  if (!issuedAt) return null;
  const arn = identityObservation(scene)?.facts.arn;
  const longest = arn && principalKind(arn) === 'assumed-role' ? LONGEST_OF_ROLE_MS : LONGEST_MS;
  const after = (ms: number): string => new Date(Date.parse(issuedAt) + ms).toISOString();
  return { issuedAt, earliest: after(SHORTEST_MS), latest: after(longest) };
}

/** For the identity's line, where the end is not known. A role that was assumed has an end of its own. */
export function describeBounds(scene: Scene): Text | null {
  const bounds = endOf(scene) ? null : sessionBounds(scene);
  if (!bounds) return null;
  const { issuedAt, latest } = bounds;
  const earliest = Math.max(Date.parse(bounds.earliest), scene.now);
  if (Date.parse(latest) <= scene.now)
    return text`issued at ${minute(issuedAt)} according to its token, longer ago than any session lasts`;
  return text`issued at ${minute(issuedAt)} according to its token, so it ends between ${earliest === scene.now ? 'now' : minute(bounds.earliest)} and ${minute(latest)}`;
}

export const minute = (iso: string): string => `${iso.slice(0, 16)}Z`;
