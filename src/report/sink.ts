// What every place that shows the report has in common.
import type { Diagnosis } from '../diagnosis.ts';
import type { Observation, Scene, Settings } from '../scene.ts';
import type { Place } from '../workflow/place.ts';

/** What a run ends with. `place` is where the step is in its workflow file. */
export type Outcome = { scene: Scene; diagnosis: Diagnosis; place: Place | null };

export type Sink = {
  /** Shows a request's answer as it comes. */
  progress(observation: Observation): void;
  /** Tells the runner of secrets that were learnt since. */
  mask(): void;
  /** Shows everything, and returns the exit status. */
  publish(outcome: Outcome): Promise<0 | 1>;
};

/** Whether the step fails: by the least severity that counts, of what is not accepted. */
export function fails({ findings }: Diagnosis, { failOn }: Settings): boolean {
  const counted = findings.filter((f) => !f.ignored);
  if (failOn === 'never') return false;
  return counted.some((f) => f.severity === 'error' || (failOn === 'warning' && f.severity === 'warning'));
}
