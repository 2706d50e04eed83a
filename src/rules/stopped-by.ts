import type { Scene } from '../scene.ts';
import type { Finder } from './rule.ts';

/** The faults that are certain before any request; where there is one, nothing is sent. */
export function stoppedBy(scene: Scene, rules: readonly Finder[]): boolean {
  return rules.some((rule) => {
    try {
      return (rule.stops === true || rule.stops?.(scene)) && rule.find(scene).length > 0;
    } catch {
      return false; // the diagnosis names a rule that throws
    }
  });
}
