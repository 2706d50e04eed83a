// Ways out that several rules of this folder offer.

import { type ModelRef, parseModelId } from '../../knowledge/bedrock-ids.ts';
import { successors, tableDate } from '../../knowledge/bedrock-models.ts';
import { adviseRegionsFor, type Serving } from '../../knowledge/bedrock-regions.ts';
import { partitionOf, regionLabel } from '../../knowledge/regions.ts';
import { accountOf, policyDocument } from '../../remedies/policy.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { cite, evidence } from '../evidence.ts';
import type { Confidence, Evidence, Fix, Prose, Severity, Snippet } from '../rule.ts';
import { destinationsOf, idsHere, liveModels, liveProfile } from './catalogue-facts.ts';
import type { Judged } from './judge.ts';

const SAFE_ID = /^[A-Za-z0-9_.:/@+=-]+$/;

/** An id as it may stand in a snippet, or a word in its place. */
export const safeId = (id: string | null): string => (id && SAFE_ID.test(id) ? id : 'MODEL_ID');

export const targetsOf = (items: readonly Judged[]): string[] => [
  ...new Set(items.map((j) => j.observation.target ?? 'Bedrock')),
];

export const namesOf = (items: readonly Judged[]): Text => enumerate(targetsOf(items));

/** What was seen: AWS's words, or, under `catalog`, what the control plane showed. */
export function evidenceOf(
  items: readonly Judged[],
  shown: (item: Judged) => Text,
  ...more: Evidence[]
): [Evidence, ...Evidence[]] {
  const pieces = items.map(
    (item): Evidence =>
      item.observation.status === 'failed'
        ? cite(item.observation)
        : { text: shown(item), observation: item.observation },
  );
  return evidence([...pieces, ...more]);
}

type Parts = {
  items: readonly Judged[];
  headline: Text;
  explanation: Text;
  evidence: [Evidence, ...Evidence[]];
  fixes: readonly Fix[];
  confidence?: Confidence;
  severity?: Severity;
  lookalikes?: Text[];
};

export function matchOf({ items, confidence = 'certain', fixes: [way, ...others], ...rest }: Parts): Prose {
  if (!way) throw new Error('a match without a way out');
  return { subjects: targetsOf(items), confidence, fixes: [way, ...others], ...rest };
}

/** The ARNs that one model's invocation is authorised against: the profile's own, and the model's wherever the profile may route to. */
export function invocationArns(scene: Scene, ref: ModelRef, region: string): string[] {
  const { id: partition } = partitionOf(region);
  if (!SAFE_ID.test(ref.written)) return [];
  const model = (r: string): string => `arn:${partition}:bedrock:${r}::foundation-model/${ref.base ?? '*'}`;
  if (ref.kind === 'application-profile' || ref.kind === 'router')
    return [ref.written, ...(liveProfile(scene, ref, region)?.modelArns ?? [model('*')])];
  if (ref.kind !== 'profile') return ref.base ? [model(region)] : [ref.written];
  const profile = ref.written.startsWith('arn:')
    ? ref.written
    : `arn:${partition}:bedrock:${region}:${accountOf(scene)}:inference-profile/${ref.written}`;
  // The source Region is authorised too, also where the profile does not route to it.
  const destinations = destinationsOf(scene, ref, region);
  return [profile, ...(destinations ? [...new Set([region, ...destinations])].map(model) : [model('*')])];
}

/** The smallest identity-based policy with which the models may be invoked. */
export const invocationPolicy = (scene: Scene, items: readonly Judged[]): Snippet => ({
  language: 'json',
  caption: text`The smallest policy that allows it`,
  content: policyDocument([
    {
      Effect: 'Allow',
      Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
      Resource: [...new Set(items.flatMap(({ ref, region }) => (ref ? invocationArns(scene, ref, region) : [])))],
    },
  ]),
});

/** "`a` instead of `b`": the ids that this Region calls, for each model that was named in another way. */
export function adviseIds(items: readonly Judged[], ids: (item: Judged) => readonly string[], title: Text): Fix[] {
  const offers = items.flatMap((item) => {
    const offered = ids(item)
      .filter((id) => SAFE_ID.test(id))
      .slice(0, 3);
    return offered.length > 0 ? [{ written: item.observation.target ?? '', offered }] : [];
  });
  if (offers.length === 0) return [];
  return [
    {
      title,
      steps: [
        ...offers.map(({ written, offered }) => text`Instead of ${written}: ${enumerate(offered, 'or')}.`),
        text`Change the id where the job uses it, and in this step:`,
      ],
      snippets: [
        {
          language: 'yaml',
          caption: text`The step’s input`,
          content: `bedrock-models: ${offers.map((o) => o.offered[0]).join(', ')}`,
        },
      ],
    },
  ];
}

const MOST_REGIONS = 3;

const line = ({ region, ids }: Serving): Text => text`${regionLabel(region)}: ${enumerate(ids)}.`;

/** The nearest other Regions that serve every model the run asked for, with the ids to use there; or the fewest that serve them between them. */
export function adviseRegions(scene: Scene, region: string): Fix[] {
  const bases = [...new Set(scene.settings.models.flatMap((m) => parseModelId(m).base ?? []))];
  const { together, apart, unplaced } = adviseRegionsFor(bases, region, scene.now);
  const others = together.filter((s) => s.region !== region);
  const shown = others.length > 0 ? others.slice(0, MOST_REGIONS) : apart;
  if (shown.length === 0) return [];
  const several = bases.length - unplaced.length > 1;
  const whole = text`Set ${'aws-region'} here, or the Region of the Bedrock client alone where the job’s other resources stay.`;
  const split = text`Give the job a Bedrock client for each of them, and run this action once for each.`;
  return [
    {
      title:
        others.length === 0
          ? text`Use more than one Region: none serves all the models asked for`
          : several
            ? text`Use a Region that serves all the models asked for`
            : text`Use a Region that serves the model`,
      steps: [
        ...shown.map(line),
        ...(others.length > MOST_REGIONS ? [text`${others.length - MOST_REGIONS} more, further away, do too.`] : []),
        ...(unplaced.length > 0
          ? [text`Left out, since no Region near here is known for it: ${enumerate(unplaced)}.`]
          : []),
        text`${others.length > 0 ? whole : split} The action’s table of ${tableDate} says so, as a hint.`,
      ],
    },
  ];
}

/** The two lists that together hold every id a Region calls. */
export const whatIsHere = (region: string): Snippet => ({
  language: 'bash',
  caption: text`What ${region} calls`,
  content: `aws bedrock list-foundation-models --region ${region} --by-inference-type ON_DEMAND --query 'modelSummaries[].modelId'\naws bedrock list-inference-profiles --region ${region} --query 'inferenceProfileSummaries[].inferenceProfileId'`,
});

/** One call by someone who may do more than the job. */
export const adminCall = (items: readonly Judged[]): Snippet => ({
  language: 'bash',
  caption: text`Once, with an administrator’s credentials of the same account`,
  content: items
    .map(
      ({ ref, region }) =>
        `aws bedrock-runtime converse --region ${region} --model-id ${safeId(ref?.written ?? null)} \\\n  --messages '[{"role":"user","content":[{"text":"."}]}]' --inference-config maxTokens=1`,
    )
    .join('\n'),
});

export const availabilityCheck = (items: readonly Judged[]): Snippet => ({
  language: 'bash',
  caption: text`What the account’s catalogue says of it`,
  content: items
    .map(
      ({ ref, region }) =>
        `aws bedrock get-foundation-model-availability --region ${region} --model-id ${safeId(ref?.base ?? null)}`,
    )
    .join('\n'),
});

/** Models that can take the place of others, by the ids that this Region calls. */
export function adviseSuccessors(scene: Scene, items: readonly Judged[]): Fix[] {
  const ids = ({ ref, region }: Judged): string[] => {
    const listed = (liveModels(scene, region) ?? [])
      .filter((m) => m.lifecycle === 'ACTIVE' && m.outputModalities.includes('TEXT'))
      .map((m) => m.id);
    return ref?.base
      ? successors(ref.base, scene.now, listed).flatMap((base) => idsHere(scene, base, region)[0] ?? [])
      : [];
  };
  return adviseIds(items, ids, text`Move to a model that goes on`);
}
