// Prose of the rules that have no typed remedies yet, in the shape of a remedy that is shown. It goes with the last of them.
import type { ShownRemedy } from '../remedies/show.ts';
import type { Fix } from '../rules/rule.ts';
import { plain } from '../text.ts';

export const shownFix = ({ title, steps, snippets = [] }: Fix, show: (value: string) => string): ShownRemedy => ({
  title,
  who: null,
  effort: null,
  amount: title,
  parts: [
    {
      says: steps,
      lead: steps,
      blocks: snippets.map(({ language, caption, content }) => ({ language, caption, content: show(content) })),
      tail: [],
    },
  ],
  notes: [],
  looks: [],
  after: null,
});

/** With its snippets, as the report's `fixes` had them. */
export const linesOfFix = ({ title, steps, snippets = [] }: Fix): string =>
  [plain(title), ...steps.map(plain), ...snippets.map(({ content }) => content)].join('\n');
