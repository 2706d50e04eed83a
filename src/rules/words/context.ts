// Written by npm run docs from ids.ts and the rules. Do not edit.
import { withheldFromFork as contextWithheldFromFork } from '../context/withheld-from-fork.ts';
import { withheldFromDependabot as contextWithheldFromDependabot } from '../context/withheld-from-dependabot.ts';
import { emptyInput as contextEmptyInput } from '../context/empty-input.ts';
import { earlierStep as contextEarlierStep } from '../context/earlier-step.ts';
import { laterStep as contextLaterStep } from '../context/later-step.ts';
import type { Words } from '../rule.ts';

/** The rules of one area, as what they say. */
export const WORDS: readonly Words[] = [
  contextWithheldFromFork,
  contextWithheldFromDependabot,
  contextEmptyInput,
  contextEarlierStep,
  contextLaterStep,
];
