// What a finding offers, in the shape of the old prose: from its remedies where it has them.
import type { Fix, Told } from '../rules/rule.ts';
import { text } from '../text.ts';

export const fixesOf = ({ remedies, fixes }: Pick<Told, 'remedies' | 'fixes'>): readonly Fix[] =>
  remedies?.map(({ title, after, notes = [] }) => ({ title, steps: [...notes, text`Afterwards: ${after}.`] })) ??
  fixes ??
  [];
