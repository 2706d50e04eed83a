import type { Scene } from '../scene.ts';
import type { Rule } from './rule.ts';

/** The faults that are certain before any request; where there is one, nothing is sent. */
export function stoppedBy(scene: Scene, rules: readonly Rule[]): boolean {
  return rules.some((rule) => {
    try {
      return (rule.stops === true || rule.stops?.(scene)) && rule.evaluate(scene).length > 0;
    } catch {
      return false; // the diagnosis names a rule that throws
    }
  });
}
