import { RULES } from './catalogue.ts';

/** Whether an id may be named by `ignore`: it can be a warning or a notice. An error of the same id is never ignored. */
export const canBeIgnored = (id: string): boolean =>
  RULES.some((rule) => rule.id === id && rule.severities.some((severity) => severity !== 'error'));
