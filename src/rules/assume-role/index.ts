import type { Rule } from '../rule.ts';
import { denied } from './denied.ts';
import { durationExceeded } from './duration-exceeded.ts';
import { invalidParameter } from './invalid-parameter.ts';
import { tagSessionDenied } from './tag-session-denied.ts';

export const assumeRoleRules: readonly Rule[] = [denied, tagSessionDenied, invalidParameter, durationExceeded];
