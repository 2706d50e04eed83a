import type { Finding } from '../diagnosis.ts';
import { type Text, text } from '../text.ts';

/** The title as a reader sees it. Outputs have the rule's own words alone, which name nothing of the run. */
export const titleOf = ({ title, meant }: Pick<Finding, 'title' | 'meant'>): Text =>
  meant ? text`${[title]}: did you mean ${meant}?` : [title];
