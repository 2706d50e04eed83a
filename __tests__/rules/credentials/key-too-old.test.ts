import { keyTooOld } from '../../../src/rules/credentials/key-too-old.ts';
import { recorded } from '../facts.ts';
import { denied, failed, identity, inMinutes, LONG_TERM, NOW, ok, saw, scene, USER } from '../scene.ts';

const created = (days: number) =>
  ok('iam', { keyCreatedAt: new Date(NOW - days * 86_400_000).toISOString() }, { followUp: true });

recorded(keyTooOld, {
  matches: [
    ['91 days', saw(LONG_TERM, identity(USER), created(91))],
    ['six years', saw(LONG_TERM, identity(USER), created(2200))],
  ],
  ignores: [
    ['90 days', saw(LONG_TERM, identity(USER), created(90))],
    ['90 days and a half', saw(LONG_TERM, identity(USER), created(90.5))],
    ['made today', saw(LONG_TERM, identity(USER), created(0))],
    [
      'the list may not be read',
      saw(
        LONG_TERM,
        identity(USER),
        denied('sts', 'because no identity-based policy allows the ACTION action', {
          operation: 'ListAccessKeys',
          followUp: true,
        }),
      ),
    ],
    ['the list does not hold the key', saw(LONG_TERM, identity(USER), ok('iam', {}, { followUp: true }))],
    ['IAM fails', saw(LONG_TERM, identity(USER), failed('iam', ['ServiceFailure', 'x', 500], { followUp: true }))],
    ['a clock before the key’s making', saw(LONG_TERM, ok('iam', { keyCreatedAt: inMinutes(60) }, { followUp: true }))],
    ['IAM was not asked', scene({ credentials: LONG_TERM, observations: [identity(USER)] })],
  ],
});
