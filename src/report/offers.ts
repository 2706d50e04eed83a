// What each finding offers, as it is shown: made once for all sinks.
import type { Finding } from '../diagnosis.ts';
import { type Showing, type ShownRemedy, showRemedy } from '../remedies/show.ts';

export type Offers = (finding: Pick<Finding, 'remedies'>) => readonly ShownRemedy[];

export function offersWith(showing: Showing): Offers {
  const made = new WeakMap<object, readonly ShownRemedy[]>();
  return (finding) => {
    const known = made.get(finding);
    if (known) return known;
    const shown = finding.remedies.map((remedy) => showRemedy(remedy, showing));
    made.set(finding, shown);
    return shown;
  };
}
