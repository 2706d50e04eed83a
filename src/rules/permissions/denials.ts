// Which denials the rules on permissions may judge, and by which layer. What belongs to another rule is left to it.
import { denialOf, isFailed, provesCredentials, readGranted } from '../../answers/answer.ts';
import { decisionOf, refined } from '../../answers/authorization.ts';
import { isBedrockOwned } from '../../answers/bedrock-cause.ts';
import { realRegion } from '../../answers/bucket-region.ts';
import { type Denial, hasUnknownWords, isQuarantine, type PolicyLayer } from '../../answers/denial.ts';
import { isOwnLack } from '../../answers/own-lack.ts';
import { regionOfArn } from '../../answers/table-region.ts';
import { isUnneeded } from '../../answers/unneeded.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { descriptorOf } from '../../services/registry.ts';
import type { Severity } from '../rule.ts';

export type Denied = { observation: FailedObservation; denial: Denial };

/** Denials of what the job asked for: a named target, or an operation that was asked for by name. */
export function denialsOf(scene: Scene, ...layers: PolicyLayer[]): Denied[] {
  return allDenials(scene).filter(
    ({ observation, denial }) =>
      !isListing(observation, scene) &&
      layers.includes(denial.layer) &&
      // What AWS's details tell of it is known.
      !(denial.layer === 'unspecified' && hasUnknownWords(observation.error.message)),
  );
}

/** Denials that no named target depends on. */
export function listingsDenied(scene: Scene): Denied[] {
  return allDenials(scene).filter(({ observation }) => isListing(observation, scene));
}

function allDenials(scene: Scene): Denied[] {
  return scene.observations.filter(isFailed).flatMap((observation) => {
    const told = denialOf(observation);
    const denial = told && refined(told, decisionOf(scene, observation));
    if (
      !denial ||
      observation.followUp ||
      isQuarantine(denial) ||
      (descriptorOf(observation.service) === null && !observation.log) ||
      observation.operation.startsWith('AssumeRole')
    )
      return [];
    if (isBedrockOwned(observation, scene) || isOwnLack(scene, observation) || isUnneeded(scene, observation))
      return [];
    const there = realRegion(observation) ?? regionOfArn(observation);
    return there && there !== observation.region ? [] : [{ observation, denial }];
  });
}

function isListing(o: FailedObservation, scene: Scene): boolean {
  // A step that failed had asked for it.
  if (o.log) return false;
  if (o.operation === 'GetCallerIdentity') return false;
  if (o.target === null) return true;
  return o.operation === 'DescribeTable' && readGranted(scene, o);
}

export const provenBesideSts = (scene: Scene): boolean =>
  scene.observations.some((o) => o.service !== 'sts' && provesCredentials(o));

/** A GetCallerIdentity that is denied is a warning where another service proves the credentials and `sts` was not named. */
export function severityOf(scene: Scene, denied: readonly Denied[]): Severity {
  const onlyIdentity = denied.every((d) => d.observation.operation === 'GetCallerIdentity');
  return onlyIdentity && provenBesideSts(scene) && !scene.settings.named.includes('sts') ? 'warning' : 'error';
}
