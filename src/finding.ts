// What of the diagnosis every run needs: which rules find something, and what a run ends with where none does. The words
// of the rules, most of their code, are loaded where there is something to say.
import { isFailed } from './answers/answer.ts';
import { isExcused } from './answers/excused.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Finder } from './rules/rule.ts';
import { type ServiceStatus, serviceStatus } from './rules/service-status.ts';
import type { Observation, Scene, ServiceId } from './scene.ts';

/** Those that find something. One that throws is among them: the diagnosis names it. */
export const finding = (scene: Scene, finders: readonly Finder[]): Finder[] =>
  finders.filter((finder) => {
    try {
      return finder.find(scene).length > 0;
    } catch {
      return true;
    }
  });

/** The whole diagnosis where no rule finds anything; null where a failure is left that none may find. */
export const nothingFound = (scene: Scene): Diagnosis | null =>
  scene.observations.some((o) => isUnexcused(o, scene))
    ? null
    : { verdict: 'pass', rootCause: null, findings: [], symptoms: [], services: servicesOf(scene) };

/** A failure that some rule must explain. */
export const isUnexcused = (o: Observation, scene: Scene): boolean =>
  isFailed(o) && !o.followUp && !isExcused(o, scene);

export const servicesOf = (scene: Scene): Diagnosis['services'] =>
  Object.fromEntries(scene.settings.services.map((service) => [service, statusOf(service, scene)]));

/** What is read by a rule that throws cannot be relied upon here either. */
function statusOf(service: ServiceId, scene: Scene): ServiceStatus {
  try {
    return serviceStatus(service, scene);
  } catch {
    return { status: 'not-evaluated', ready: false };
  }
}
