import type { Offers } from './offers.ts';
import type { Making } from './showing.ts';
import type { Outcome } from './sink.ts';

/** A run without findings loads nothing of what shows a remedy; one without a file at hand, nothing of what edits files. */
export async function openOffers(
  { scene, diagnosis }: Pick<Outcome, 'scene' | 'diagnosis'>,
  making: Making,
): Promise<Offers> {
  if (diagnosis.findings.length + diagnosis.symptoms.length === 0) return () => [];
  const [{ offersWith }, { hasFiles, showingOf }] = await Promise.all([import('./offers.ts'), import('./showing.ts')]);
  const editor = hasFiles(scene, making.place) ? await import('../remedies/file-changes.ts') : null;
  return offersWith(showingOf(scene, making, editor));
}
