// Which denials the rules on permissions may judge, and by which layer. What belongs to another rule is left to it.
import { denialOf, isFailed, provesCredentials, readGranted } from '../../answers/answer.ts';
import { decisionOf, refined } from '../../answers/authorization.ts';
import { isBedrockOwned } from '../../answers/bedrock-cause.ts';
import { realRegion } from '../../answers/bucket-region.ts';
import { type Denial, isQuarantine, type PolicyLayer, withoutDetails } from '../../answers/denial.ts';
import { isOwnLack } from '../../answers/own-lack.ts';
import { regionOfArn } from '../../answers/table-region.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { descriptorOf } from '../../services/registry.ts';
import type { Severity } from '../rule.ts';

export type Denied = { observation: FailedObservation; denial: Denial };

/** Denials of what the job asked for: a named target, or an operation that was asked for by name. */
export function denialsOf(scene: Scene, ...layers: PolicyLayer[]): Denied[] {
  return allDenials(scene).filter(
    ({ observation, denial }) =>
      !isListing(observation, scene) && layers.includes(denial.layer) && hasKnownWords(observation, denial),
  );
}

// Some tools put the API before it, and print the body of an answer that has none as `null`.
const BARE = /^(API: [\w:-]{1,80} )?(access ?denied|forbidden)?(: null)?[.!]?$/i;
// The last two are of MinIO's STS, https://github.com/minio/minio/blob/master/cmd/sts-errors.go, and of Garage.
const WITHOUT_CLAUSE =
  /not authorized to perform|explicit deny[.]?$|temporary credentials not allowed for this request|^forbidden: operation is not allowed for this key/i;
const CLAUSE = /because no |explicit deny in /i;

/** A denial that names no layer is known by its words alone: it says no more than that, or its clause is left out. Other words say something that no rule knows. */
function hasKnownWords({ error }: FailedObservation, { layer }: Denial): boolean {
  if (layer !== 'unspecified') return true;
  const words = withoutDetails(error.message).trim();
  return BARE.test(words) || (WITHOUT_CLAUSE.test(words) && !CLAUSE.test(words));
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
      descriptorOf(observation.service) === null ||
      observation.operation.startsWith('AssumeRole')
    )
      return [];
    if (isBedrockOwned(observation, scene) || isOwnLack(scene, observation)) return [];
    const there = realRegion(observation) ?? regionOfArn(observation);
    return there && there !== observation.region ? [] : [{ observation, denial }];
  });
}

function isListing(o: FailedObservation, scene: Scene): boolean {
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
