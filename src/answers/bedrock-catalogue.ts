// What the account's catalog says in a Region, and where it may not be read, what the bundled table says.

import { type ModelRef, parseModelId, withoutVariant } from '../knowledge/bedrock-ids.ts';
import { modelOf, profilesFor, servesOnDemand, endOfLife as tableEndOfLife } from '../knowledge/bedrock-models.ts';
import type { CatalogueModel, CatalogueProfile, ModelAvailability, OkOf, Scene } from '../scene.ts';
import type { OperationOf } from '../services/registry.ts';
import { reasonOf } from './bedrock-reasons.ts';
import { successes } from './query.ts';

const answer = <O extends OperationOf<'bedrock'>>(
  scene: Scene,
  operation: O,
  region: string,
  target: string | null = null,
): OkOf<O> | undefined => successes(scene, operation, { region, target, followUp: 'too' })[0];

export const liveModels = (scene: Scene, region: string): readonly CatalogueModel[] | null =>
  answer(scene, 'ListFoundationModels', region)?.facts.models ?? null;
export const liveProfiles = (scene: Scene, region: string): readonly CatalogueProfile[] | null =>
  answer(scene, 'ListInferenceProfiles', region)?.facts.inferenceProfiles ?? null;
export const availabilityOf = (scene: Scene, base: string, region: string): ModelAvailability | null =>
  answer(scene, 'GetFoundationModelAvailability', region, base)?.facts.availability ?? null;
export const retentionMode = (scene: Scene, region: string): string | null =>
  answer(scene, 'GetAccountDataRetention', region)?.facts.dataRetention ?? null;
export const formSubmitted = (scene: Scene, region: string): boolean | null =>
  answer(scene, 'GetUseCaseForModelAccess', region)?.facts.formSubmitted ?? null;

export const isReadable = (scene: Scene, region: string): boolean =>
  liveModels(scene, region) !== null || liveProfiles(scene, region) !== null;

/** The model's live entry: the list decides, and only where it may not be read does the entry of its own. */
export function liveModel(scene: Scene, base: string, region: string): CatalogueModel | null {
  const id = withoutVariant(base);
  const list = liveModels(scene, region);
  return (
    (list ? list.find((m) => m.id === id) : answer(scene, 'GetFoundationModel', region, base)?.facts.model) ?? null
  );
}

/** The answer in which AWS says of the model's own entry that it has ended. */
export const endedEntry = (scene: Scene, base: string, region: string) =>
  scene.observations.find(
    (o) =>
      o.status === 'failed' &&
      o.operation === 'GetFoundationModel' &&
      o.target === base &&
      o.region === region &&
      reasonOf(o) === 'end-of-life',
  ) ?? null;

/** The IDs with which a model may be called here; live lists decide, each where it could be read. */
export function idsHere(scene: Scene, base: string, region: string): string[] {
  const id = withoutVariant(base);
  const models = liveModels(scene, region);
  const bare = models
    ? models.some((m) => m.id === id && m.inferenceTypes.includes('ON_DEMAND'))
    : servesOnDemand(id, region);
  const listed = liveProfiles(scene, region)
    ?.map((p) => p.id)
    .filter((p) => p.endsWith(`.${id}`));
  // A global profile after those of one geography: it may leave the continent.
  const profiles = listed
    ? [...listed].sort((a, b) => Number(a.startsWith('global.')) - Number(b.startsWith('global.')))
    : profilesFor(id, region).map((p) => p.id);
  return [...(bare ? [id] : []), ...profiles];
}

/** Every ID that the account's lists show in a Region. */
export const idsListed = (scene: Scene, region: string): string[] => [
  ...(liveModels(scene, region) ?? []).filter((m) => m.inferenceTypes.includes('ON_DEMAND')).map((m) => m.id),
  ...(liveProfiles(scene, region) ?? []).map((p) => p.id),
];

/** Whose word it is that an ID can be called in a Region: the account's list, the table where that list could not be read; null where the list lacks it. */
export function wordOn(scene: Scene, id: string, region: string): 'account' | 'table' | null {
  const list = parseModelId(id).prefix ? liveProfiles(scene, region) : liveModels(scene, region);
  if (list === null) return 'table';
  return idsListed(scene, region).includes(id) ? 'account' : null;
}

/** Whether there is such a model at all, as far as the account's lists here or the table know. */
export const isReal = (scene: Scene, base: string, region: string): boolean =>
  modelOf(base) !== null ||
  liveModel(scene, base, region) !== null ||
  (liveProfiles(scene, region) ?? []).some((p) => p.id.endsWith(`.${base}`));

/** The published last day and who says so. A live entry without one beats the table. */
export function lastDay(scene: Scene, base: string, region: string): { day: string; live: boolean } | null {
  const live = liveModel(scene, base, region);
  if (live?.endOfLife) return { day: live.endOfLife, live: true };
  if (live && live.lifecycle !== 'LEGACY') return null;
  const day = tableEndOfLife(base);
  return day ? { day, live: false } : null;
}

/** A profile's live entry, from the list or its own: the list has no application profiles. */
export function liveProfile(
  scene: Scene,
  { written, prefix, base }: ModelRef,
  region: string,
): CatalogueProfile | null {
  const id = prefix && base ? `${prefix}.${base}` : null;
  const found =
    liveProfiles(scene, region)?.find((p) => p.id === id || p.arn === written) ??
    answer(scene, 'GetInferenceProfile', region, written)?.facts.inferenceProfile;
  return found && found.modelArns.length > 0 ? found : null;
}

/** What an identifier names; the model behind an application profile is known from the profile's own entry alone. */
export function refOf(scene: Scene, written: string, region: string): ModelRef {
  const ref = parseModelId(written);
  if (ref.kind !== 'application-profile') return ref;
  const model = liveProfile(scene, ref, region)?.modelArns[0];
  return model ? { ...ref, base: parseModelId(model).base } : ref;
}

/** Where a profile's requests may run: Regions, and '' for the region-less ARN of a global one; null where nobody tells. */
export function destinationsOf(scene: Scene, ref: ModelRef, region: string): readonly string[] | null {
  const live = liveProfile(scene, ref, region);
  if (live) return [...new Set(live.modelArns.map((arn) => arn.split(':')[3] ?? ''))];
  return ref.base && ref.prefix
    ? (profilesFor(ref.base, region).find((p) => p.prefix === ref.prefix)?.destinations ?? null)
    : null;
}
