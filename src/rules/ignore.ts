import { FINDERS } from './finders.ts';

/** Whether an id may be named by `ignore`: it can be a warning or a notice. An error of the same id is never ignored. */
export const canBeIgnored = (id: string): boolean =>
  FINDERS.some((rule) => rule.id === id && rule.severities.some((severity) => severity !== 'error'));

/** What is wrong with the ids in the input `ignore`. */
export const ignoreProblems = (ids: readonly string[]): string[] =>
  ids
    .filter((id) => !canBeIgnored(id))
    .map((id) => `ignore: "${id}" is not an ID of a warning or notice; an error cannot be ignored`);
