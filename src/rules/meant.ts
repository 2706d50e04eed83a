import type { Told } from './rule.ts';

/** The value that was most likely meant, for the title; nothing where no value is near. */
export const meant = (value: string | null | undefined): Pick<Told, 'meant'> => (value ? { meant: value } : {});
