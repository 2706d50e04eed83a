// What each finding offers, as it is shown: made once for all sinks.
import type { Finding } from '../diagnosis.ts';
import { type Showing, type ShownRemedy, showRemedy } from '../remedies/show.ts';
import { shownFix } from './old-fixes.ts';

export type Offers = (finding: Pick<Finding, 'remedies' | 'fixes'>) => readonly ShownRemedy[];

export function offersWith(showing: Showing): Offers {
  const made = new WeakMap<object, readonly ShownRemedy[]>();
  return (finding) => {
    const known = made.get(finding);
    if (known) return known;
    const shown =
      finding.remedies?.map((remedy) => showRemedy(remedy, showing)) ??
      (finding.fixes ?? []).map((fix) => shownFix(fix, showing.show));
    made.set(finding, shown);
    return shown;
  };
}
