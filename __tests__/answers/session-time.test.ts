import { describe, expect, it } from 'vitest';
import { describeBounds, issueTime, sessionBounds } from '../../src/answers/session-time.ts';
import { plain } from '../../src/text.ts';
import { ACCOUNT, identity, inMinutes, LONG_TERM, NOW, ok, ROLE, scene, TEMPORARY, USER } from '../rules/scene.ts';

const issued = (minutesAgo: number, account: string | null = ACCOUNT) => ({
  tokenContents: { issuedAt: inMinutes(-minutesAgo), account, region: null },
});
const of = (minutesAgo: number, more: Parameters<typeof scene>[0] = {}) =>
  scene({ ...more, credentials: { ...TEMPORARY, ...issued(minutesAgo), ...more.credentials } });
const told = (given: ReturnType<typeof scene>) => {
  const text = describeBounds(given);
  return text ? plain(text) : null;
};

describe('bounds of a session’s end', () => {
  it('fifteen minutes to twelve hours for a role', () =>
    expect(sessionBounds(of(60, { observations: [identity()] }))).toEqual({
      issuedAt: inMinutes(-60),
      earliest: inMinutes(-45),
      latest: inMinutes(660),
    }));
  it('to thirty-six hours for a user', () =>
    expect(sessionBounds(of(60, { observations: [identity(USER)] }))?.latest).toBe(inMinutes(2100)));
  it('to thirty-six hours where nobody has said who it is', () =>
    expect(sessionBounds(of(60))?.latest).toBe(inMinutes(2100)));
  it('none without a token that can be read', () =>
    expect(sessionBounds(scene({ credentials: TEMPORARY }))).toBeNull());
  it('none for a token of a time to come', () =>
    expect([issueTime(of(-4)), issueTime(of(-6))]).toEqual([inMinutes(4), null]));
  it('none where key and token name two accounts', () =>
    expect(issueTime(of(60, { credentials: { accountInKey: '210987654321' } }))).toBeNull());
  it('where only one names an account', () =>
    expect(issueTime(of(60, { credentials: { ...issued(60, null), accountInKey: ACCOUNT } }))).not.toBeNull());
  it('none beside a long-term key, to which no token belongs', () =>
    expect(issueTime(scene({ credentials: { ...LONG_TERM, ...issued(60) } }))).toBeNull());
});

describe('in words', () => {
  it('from now on, where the shortest session would be over', () =>
    expect(told(of(60, { observations: [identity()] }))).toBe(
      'issued at 2026-11-23T11:00Z according to its token, so it ends between now and 2026-11-23T23:00Z',
    ));
  it('a fresh one', () =>
    expect(told(of(5, { observations: [identity()] }))).toMatch(/between 2026-11-23T12:10Z and 2026-11-23T23:55Z$/));
  it('one that is too old for any session', () =>
    expect(told(of(60 * 37))).toMatch(/longer ago than any session lasts$/));
  it('nothing where the end is known', () =>
    expect(told(of(60, { credentials: { expiresAt: inMinutes(30) } }))).toBeNull());
  it('nothing where a role was assumed, which has an end of its own', () =>
    expect(
      told(
        of(60, {
          observations: [
            ok('sts', { arn: ROLE, expiresAt: new Date(NOW).toISOString() }, { operation: 'AssumeRole', target: ROLE }),
          ],
        }),
      ),
    ).toBeNull());
});
