import type { ModelKind } from '../../knowledge/bedrock-ids.ts';
import { runtimeIdFor } from '../../knowledge/bedrock-models.ts';
import { nearestIds } from '../../knowledge/bedrock-nearest.ts';
import { accountOf } from '../../remedies/policy.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, text } from '../../text.ts';
import { inputs, type Prose, proseRule } from '../rule.ts';
import { adviseIds, evidenceOf, matchOf, namesOf, whatIsHere } from './advice.ts';
import { idsHere, idsListed, isReadable, isReal, sourceNote } from './catalogue-facts.ts';
import { type Judged, judgedByRegion } from './judge.ts';

/** Ids that this Region calls and that may have been meant: of the same model where it is real, else the nearest names. */
function meant(scene: Scene, { ref, observation, region }: Judged): string[] {
  const written = observation.target ?? '';
  const others = (ids: readonly string[]): string[] => ids.filter((id) => id !== written);
  const same =
    ref?.base && !runtimeIdFor(ref.base) && isReal(scene, ref.base, region)
      ? others(idsHere(scene, ref.base, region))
      : [];
  if (same.length > 0) return same;
  const near = others(nearestIds(written, { region, now: scene.now, extra: idsListed(scene, region) }));
  return near.length > 0 ? near : others(nearestIds(written, { now: scene.now }));
}

/** An id of the form that real ones have, and near to none of them: it may be newer than every list at hand. */
const maybeNew = (scene: Scene, j: Judged): boolean =>
  /^[a-z0-9]+\.[a-z0-9]/.test(j.ref?.base ?? '') &&
  !runtimeIdFor(j.ref?.base ?? '') &&
  (!isReadable(scene, j.region) || meant(scene, j).length === 0);

function noModel(scene: Scene, items: [Judged, ...Judged[]]): Prose {
  const [{ region }] = items;
  const suggestions = [...new Set(items.flatMap((j) => meant(scene, j).slice(0, 3)))];
  const unsure = items.some((j) => maybeNew(scene, j));
  const listed = items.flatMap((j) => idsListed(scene, region).filter((id) => id === j.observation.target));
  return matchOf({
    items,
    headline: items.length > 1 ? text`${namesOf(items)} are no model ids.` : text`${namesOf(items)} is no model id.`,
    explanation: text`Bedrock knows no such model or inference profile. ${suggestions.length > 0 ? text`Near to it: ${enumerate(suggestions, 'or')}. ` : text``}${sourceNote(scene, region)}`,
    evidence: evidenceOf(
      items,
      (j) => text`The catalogue of ${j.region} lists neither ${j.observation.target ?? ''} nor a model of that name.`,
    ),
    fixes: [
      ...adviseIds(items, (j) => meant(scene, j), text`Use the id that ${region} knows`),
      {
        title: text`Look the id up`,
        steps: [text`Ids are exact: provider, name, often a date, and a version only where the catalogue shows one.`],
        snippets: [whatIsHere(region)],
      },
    ],
    confidence: unsure || listed.length > 0 ? 'likely' : 'certain',
    lookalikes: [
      ...(unsure
        ? [
            text`A model newer than the action’s table that this Region does not serve gets the same answer: compare the id with the provider’s page in the Bedrock user guide.`,
          ]
        : []),
      ...(listed.length > 0
        ? [
            text`The account’s own list shows ${enumerate(listed)} all the same: lists keep for a while what has been withdrawn.`,
          ]
        : []),
    ],
  });
}

const RESOURCES: Readonly<Partial<Record<ModelKind, { name: string; list: string }>>> = {
  'application-profile': {
    name: 'application inference profile',
    list: 'list-inference-profiles --type-equals APPLICATION',
  },
  provisioned: { name: 'provisioned throughput', list: 'list-provisioned-model-throughputs' },
  imported: { name: 'imported model', list: 'list-imported-models' },
  custom: { name: 'custom model or deployment of one', list: 'list-custom-model-deployments' },
  router: { name: 'prompt router', list: 'list-prompt-routers' },
};

/** A resource of the account's own: nothing is near to it, and the account that its ARN names may be another one. */
function noResource(scene: Scene, kind: ModelKind, items: [Judged, ...Judged[]]): Prose {
  const [{ region }] = items;
  const { name, list } = RESOURCES[kind] ?? { name: 'resource', list: 'list-inference-profiles' };
  const caller = accountOf(scene);
  const foreign = [...new Set(items.flatMap((j) => j.ref?.account ?? []))].filter(
    (account) => /^\d{12}$/.test(caller) && account !== caller,
  );
  return matchOf({
    items,
    headline: text`Bedrock knows no ${[name]} ${namesOf(items)} in ${region}.`,
    explanation: text`It was deleted or mistyped, or lies in another Region or account.${foreign.length > 0 ? text` The ARN names account ${enumerate(foreign)}, and the caller is of ${caller}.` : text``}`,
    evidence: evidenceOf(items, (j) => text`${j.observation.target ?? ''} is not known in ${j.region}.`),
    fixes: [
      {
        title: text`Take the ARN from the account’s own list`,
        steps: [text`A resource that was made anew has a new ARN.`],
        snippets: [
          {
            language: 'bash',
            caption: text`What there is in ${region}`,
            content: `aws bedrock ${list} --region ${region}`,
          },
        ],
      },
      ...(foreign.length > 0
        ? [
            {
              title: text`Or call it as account ${enumerate(foreign)}`,
              steps: [text`Let the job assume a role there with ${'role-to-assume'}.`],
            },
          ]
        : []),
    ],
  });
}

export const invalidModelId = proseRule({
  id: 'bedrock/invalid-model-id',
  severities: ['error'],
  title: 'There is no model of this id',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    return judgedByRegion(scene, 'invalid-model-id').flatMap((items) => {
      const kinds = Map.groupBy(items, (j) => (j.ref && RESOURCES[j.ref.kind] ? j.ref.kind : 'model'));
      return [...kinds].map(([kind, group]) =>
        kind === 'model'
          ? noModel(scene, group as [Judged, ...Judged[]])
          : noResource(scene, kind, group as [Judged, ...Judged[]]),
      );
    });
  },
});
