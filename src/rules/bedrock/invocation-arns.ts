// The ARNs that one model's invocation is authorized against.
import { destinationsOf, liveProfile } from '../../answers/bedrock-catalogue.ts';
import { type ModelRef, parseModelId } from '../../knowledge/bedrock-ids.ts';
import { partitionOf } from '../../knowledge/regions.ts';
import { type Swaps, swapModelsAllowed } from '../../remedies/models.ts';
import { holderOf } from '../../remedies/policy-holder.ts';
import type { PolicyHolder, PolicyStatement, Remedy } from '../../remedies/remedy.ts';
import { runFacts } from '../../remedies/run-facts.ts';
import type { Scene } from '../../scene.ts';
import { isSafeId } from './describe-models.ts';

/** The profile's own, and the model's wherever the profile may route to. */
export function invocationArns(scene: Scene, ref: ModelRef, region: string): string[] {
  const { id: partition } = partitionOf(region);
  if (!isSafeId(ref.written)) return [];
  const model = (r: string): string => `arn:${partition}:bedrock:${r}::foundation-model/${ref.base ?? '*'}`;
  if (ref.kind === 'application-profile' || ref.kind === 'router')
    return [ref.written, ...(liveProfile(scene, ref, region)?.modelArns ?? [model('*')])];
  if (ref.kind !== 'profile') return ref.base ? [model(region)] : [ref.written];
  const profile = ref.written.startsWith('arn:')
    ? ref.written
    : `arn:${partition}:bedrock:${region}:${runFacts(scene).account ?? 'ACCOUNT_ID'}:inference-profile/${ref.written}`;
  // The source Region is authorized too, also where the profile does not route to it.
  const destinations = destinationsOf(scene, ref, region);
  return [profile, ...(destinations ? [...new Set([region, ...destinations])].map(model) : [model('*')])];
}

export const allowInvocation = (arns: readonly string[]): PolicyStatement => ({
  Effect: 'Allow',
  Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
  Resource: [...new Set(arns)],
});

/** What the caller's policy needs for IDs that it may not name yet; null where no policy can attach. */
export type Allowance = { holder: PolicyHolder; statements: readonly PolicyStatement[] };

export function allowanceFor(scene: Scene, ids: readonly string[], region: string): Allowance | null {
  const holder = holderOf(runFacts(scene).principal);
  const arns = ids.flatMap((id) => invocationArns(scene, parseModelId(id), region));
  if (!holder || arns.length === 0 || arns.some((arn) => arn.includes('ACCOUNT_ID'))) return null;
  return { holder, statements: [allowInvocation(arns)] };
}

export function swapAllowed(swaps: Swaps, region: string, allowance: Allowance | null): readonly Remedy[] {
  const remedy = allowance ? swapModelsAllowed(swaps, { region, ...allowance }) : null;
  return remedy ? [remedy] : [];
}
