import type { Offers } from './offers.ts';
import type { Making } from './showing.ts';
import type { Outcome } from './sink.ts';

/** What shows a remedy edits files, with libraries of its own: a run without findings loads none of it. */
export async function openOffers(
  { scene, diagnosis }: Pick<Outcome, 'scene' | 'diagnosis'>,
  making: Making,
): Promise<Offers> {
  if (diagnosis.findings.length + diagnosis.symptoms.length === 0) return () => [];
  const [{ offersWith }, { showingOf }] = await Promise.all([import('./offers.ts'), import('./showing.ts')]);
  return offersWith(showingOf(scene, making));
}
