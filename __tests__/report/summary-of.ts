import type { Diagnosis } from '../../src/diagnosis.ts';
import * as fileChanges from '../../src/remedies/file-changes.ts';
import { offersWith } from '../../src/report/offers.ts';
import type { Redactor } from '../../src/report/redact.ts';
import { makeReport } from '../../src/report/report.ts';
import * as remedyWords from '../../src/report/report-remedies.ts';
import { showingOf } from '../../src/report/showing.ts';
import { renderSummary } from '../../src/report/summary.ts';
import type { Scene } from '../../src/scene.ts';

/** The summary of a run whose workflow file is not at hand. */
export function summaryOf(scene: Scene, diagnosis: Diagnosis, show: Redactor = (value) => value): string {
  const offers = offersWith(showingOf(scene, { place: null, show }, fileChanges));
  return renderSummary({
    scene,
    diagnosis,
    report: makeReport(scene, diagnosis, remedyWords),
    show,
    place: null,
    offers,
  });
}
