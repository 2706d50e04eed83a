// Failures without an answer of AWS's, whoever signed: they never blame the credentials.
import { isExcused, isFailed, isUnresolved } from '../../answers/answer.ts';
import { hostOf } from '../../names/host.ts';
import type { ErrorKind, FailedObservation, Scene } from '../../scene.ts';
import { isAws, isIn } from '../../services/registry.ts';
import { type Text, text } from '../../text.ts';
import type { Evidence } from '../rule.ts';

export const faultsOf = (scene: Scene, kind: ErrorKind): FailedObservation[] =>
  scene.observations
    .filter(isFailed)
    .filter((o) => o.error.kind === kind && !o.followUp && isAws(o.service) && !isExcused(o, scene));

/** DNS failures that have no better reason than the network: neither the Region nor a service that is not there. */
export const unresolved = (scene: Scene): FailedObservation[] =>
  faultsOf(scene, 'network')
    .filter(isUnresolved)
    .filter((o) => isIn(o.service, scene.settings.region));

export const hostsOf = (failures: readonly FailedObservation[]): string[] => [
  ...new Set(failures.flatMap((o) => (o.error.host ? [o.error.host] : []))),
];

/** Endpoint overrides in force for the services that failed: each is named, since one left on is the usual reason. */
export function overrides(scene: Scene, failures: readonly FailedObservation[]): Evidence[] {
  const services = new Set<string>(failures.map((o) => o.service));
  return scene.endpoints
    .filter((e) => e.service === 'all' || services.has(e.service))
    .map((e) => ({ text: text`${e.variable} sends the requests to ${e.host}.` }));
}

export const proxyNote = (scene: Scene): Evidence[] =>
  scene.settings.httpProxy ? [{ text: text`A proxy is set: ${hostOf(scene.settings.httpProxy)}.` }] : [];

export const whichServices = (scene: Scene, failures: readonly FailedObservation[]): Text => {
  const failed = new Set(failures.map((o) => o.service)).size;
  const asked = new Set(
    scene.observations
      .filter((o) => !o.followUp && o.status !== 'not-evaluated' && isAws(o.service))
      .map((o) => o.service),
  ).size;
  return failed === asked
    ? text`No service could be reached`
    : text`${failed} of ${asked} services could not be reached`;
};
