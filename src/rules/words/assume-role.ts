// Written by npm run docs from ids.ts and the rules. Do not edit.
import { denied as assumeRoleDenied } from '../assume-role/denied.ts';
import { tagSessionDenied as assumeRoleTagSessionDenied } from '../assume-role/tag-session-denied.ts';
import { invalidParameter as assumeRoleInvalidParameter } from '../assume-role/invalid-parameter.ts';
import { durationExceeded as assumeRoleDurationExceeded } from '../assume-role/duration-exceeded.ts';
import type { Words } from '../rule.ts';

/** The rules of one area, as what they say. */
export const WORDS: readonly Words[] = [
  assumeRoleDenied,
  assumeRoleTagSessionDenied,
  assumeRoleInvalidParameter,
  assumeRoleDurationExceeded,
];
