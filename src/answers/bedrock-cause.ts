// Which finding each answer about a model belongs to. One place decides, so that two rules cannot claim one answer.

import { isKnownPrefix, type ModelRef, parseModelId } from '../knowledge/bedrock-ids.ts';
import { isGone, isMantleOnly, modelOf, ownPrefix, prefixRegions, runtimeIdFor } from '../knowledge/bedrock-models.ts';
import { parseArn } from '../names/arn.ts';
import type { Observation, Scene } from '../scene.ts';
import { SERVICES } from '../services/registry.ts';
import { denialOf } from './answer.ts';
import {
  availabilityOf,
  endedEntry,
  formSubmitted,
  idsHere,
  isReal,
  lastDay,
  liveModel,
  liveModels,
  liveProfiles,
  refOf,
} from './bedrock-catalogue.ts';
import { type Reason, reasonOf } from './bedrock-reasons.ts';
import { isQuarantine } from './denial.ts';

export type Cause =
  | 'model-not-enabled'
  | 'use-case-form-required'
  | 'marketplace-subscription-required'
  | 'payment-method-invalid'
  | 'agreement-pending'
  | 'account-restricted'
  | 'invalid-model-id'
  | 'model-not-in-region'
  | 'other-endpoint'
  | 'inference-profile-required'
  | 'profile-wrong-geography'
  | 'destination-region-denied'
  | 'model-legacy'
  | 'model-end-of-life'
  | 'quota-exhausted'
  | 'api-key-rejected'
  | 'data-retention-mode';

export type Judged = { cause: Cause; observation: Observation; ref: ModelRef | null; region: string };

const BY_REASON: Readonly<Record<Exclude<Reason, 'invalid-id'>, Cause>> = {
  'api-key': 'api-key-rejected',
  payment: 'payment-method-invalid',
  marketplace: 'marketplace-subscription-required',
  pending: 'agreement-pending',
  form: 'use-case-form-required',
  retention: 'data-retention-mode',
  'end-of-life': 'model-end-of-life',
  legacy: 'model-legacy',
  'profile-required': 'inference-profile-required',
  'not-enabled': 'model-not-enabled',
  account: 'account-restricted',
  'not-in-region': 'model-not-in-region',
  quota: 'quota-exhausted',
};

/** The bedrock finding that an answer belongs to, or null. A follow-up only explains: it belongs to none. */
export function causeOf(o: Observation, scene: Scene): Cause | null {
  if (o.service !== 'bedrock' || o.followUp) return null;
  const ref = o.target === null ? null : parseModelId(o.target);
  if (
    o.status !== 'ok' &&
    ref &&
    isElsewhere(ref, o.region) &&
    (o.status === 'not-evaluated'
      ? scene.settings.bedrockProbe === 'catalog'
      : /^(invalid-id|not-in-region)$/.test(reasonOf(o) ?? ''))
  )
    return 'model-not-in-region';
  if (o.status === 'not-evaluated')
    return ref && scene.settings.bedrockProbe === 'catalog' ? catalogueCause(scene, ref, o.region) : null;
  if (o.status !== 'failed') return null;
  if (deniedDestination(o) !== null) return 'destination-region-denied';
  const reason = reasonOf(o);
  if (reason === null) return null;
  if (reason !== 'invalid-id') return BY_REASON[reason];
  return ref ? idCause(scene, ref, o.region) : 'invalid-model-id';
}

/** Whether an ARN names another Region than the one that was called. */
const isElsewhere = (ref: ModelRef, region: string): boolean => ref.region !== null && ref.region !== region;
export const isArnOfElsewhere = ({ ref, region }: Judged): boolean => ref !== null && isElsewhere(ref, region);

/** The Region of a profile's destination that a policy denies; '' where the ARN names none, as for a global profile. */
export function deniedDestination(o: Observation): string | null {
  const denial = denialOf(o);
  if (!denial?.resource || o.target === null || isQuarantine(denial)) return null;
  const { kind } = parseModelId(o.target);
  const arn = parseArn(denial.resource);
  if (
    !['profile', 'application-profile', 'router'].includes(kind) ||
    arn?.service !== 'bedrock' ||
    !arn.resource.startsWith('foundation-model/')
  )
    return null;
  return arn.region === o.region ? null : arn.region;
}

const hasPassed = (scene: Scene, day: string): boolean => Date.parse(day) <= scene.now;

/** "The provided model identifier is invalid" has four causes; the catalog and the table tell them apart. */
function idCause(scene: Scene, { base, prefix }: ModelRef, region: string): Cause {
  if (base === null) return 'invalid-model-id';
  const ids = idsHere(scene, base, region);
  const last = lastDay(scene, base, region);
  if (
    endedEntry(scene, base, region) ||
    (last && hasPassed(scene, last.day) && (last.live || !liveModel(scene, base, region))) ||
    (isGone(base) && ids.length === 0)
  )
    return 'model-end-of-life';
  if (!isReal(scene, base, region)) return 'invalid-model-id';
  if (ids.length === 0) return nowhereHere(scene, { base, prefix }, region);
  // Listed, and refused all the same: lists keep what has been withdrawn, and a name that only the list has proves nothing.
  if (ids.includes(prefix ? `${prefix}.${base}` : base))
    return modelOf(base) ? 'model-not-in-region' : 'invalid-model-id';
  if (prefix === null) return 'inference-profile-required';
  if (!isKnownPrefix(prefix)) return 'invalid-model-id';
  return ids.some((id) => id !== base) || !prefixRegions(prefix).includes(region)
    ? 'profile-wrong-geography'
    : 'invalid-model-id';
}

/** A real model that nothing here calls. */
function nowhereHere(scene: Scene, { base, prefix }: { base: string; prefix: string | null }, region: string): Cause {
  if (isMantleOnly(base)) return runtimeIdFor(base) ? 'invalid-model-id' : 'other-endpoint';
  const own = ownPrefix(region);
  // No list says that the model is here, and none that it is not: the prefix is wrong in any case.
  return prefix && own && prefix !== own && liveProfiles(scene, region) === null
    ? 'profile-wrong-geography'
    : 'model-not-in-region';
}

/** What the control plane alone is certain of: a list that lacks the ID, or a status that rules an invocation out. */
function catalogueCause(scene: Scene, ref: ModelRef, region: string): Cause | null {
  const { base, prefix, written } = ref;
  if (base === null) return null;
  const live = liveModel(scene, base, region);
  if (endedEntry(scene, base, region) || (live?.endOfLife && hasPassed(scene, live.endOfLife)))
    return 'model-end-of-life';
  const models = liveModels(scene, region);
  const profiles = liveProfiles(scene, region);
  if (prefix === null && models) {
    if (!live) return idCause(scene, ref, region);
    if (live.inferenceTypes.includes('INFERENCE_PROFILE') && !live.inferenceTypes.includes('ON_DEMAND'))
      return 'inference-profile-required';
  }
  if (prefix !== null && profiles && !profiles.some((p) => p.id === `${prefix}.${base}` || p.arn === written))
    return idCause(scene, ref, region);
  const availability = availabilityOf(scene, base, region);
  if (!availability) return null;
  if (availability.authorization === 'NOT_AUTHORIZED') return 'account-restricted';
  if (availability.region === 'NOT_AVAILABLE') return 'model-not-in-region';
  if (/PAYMENT/i.test(availability.agreement)) return 'payment-method-invalid';
  if (availability.agreement.startsWith('PENDING')) return 'agreement-pending';
  // An agreement is proof that the form is not what is missing, and one sent in by the organisation may not show here.
  if (
    base.startsWith('anthropic.') &&
    availability.agreement.startsWith('NOT_AVAILABLE') &&
    formSubmitted(scene, region) === false
  )
    return 'use-case-form-required';
  return null;
}

/** The answers of one finding, Region by Region: what is said of a Region is true for that one alone. */
export const judgedByRegion = (scene: Scene, cause: Cause): [Judged, ...Judged[]][] =>
  [...Map.groupBy(judged(scene, cause), (j) => j.region).values()] as [Judged, ...Judged[]][];

/** The answers that belong to one finding. */
export const judged = (scene: Scene, cause: Cause): Judged[] =>
  scene.observations
    .filter((o) => causeOf(o, scene) === cause)
    .map((observation) => ({
      cause,
      observation,
      ref: observation.target === null ? null : refOf(scene, observation.target, observation.region),
      region: observation.region,
    }));

/** Whether a failed answer of Bedrock belongs to a finding on Bedrock, so that rules on permissions, throttling and the like leave it alone. */
export const isBedrockOwned = (observation: Observation, scene: Scene): boolean =>
  observation.status === 'failed' && causeOf(observation, scene) !== null;

export const isInvocation = ({ operation }: Observation): boolean =>
  SERVICES.bedrock.provenBy?.some((each) => each === operation) ?? false;
