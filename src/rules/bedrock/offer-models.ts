// Ids that can be called in the place of one that is refused, and whose word that is.

import { idsHere, isReadable, liveModels, wordOn } from '../../answers/bedrock-catalogue.ts';
import type { Judged } from '../../answers/bedrock-cause.ts';
import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { successors, tableDate } from '../../knowledge/bedrock-models.ts';
import { adviseRegionsFor } from '../../knowledge/bedrock-regions.ts';
import type { Move, Moves, Swap } from '../../remedies/models.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { isSafeId, isSome } from './describe-models.ts';

/** `account`: its own list in the Region has the id. `table`: that list could not be read, and the table of this action has it. `form`: no list tells. */
export type OfferedId = { id: string; word: 'account' | 'table' | 'form' };
export type Offer = { written: string; ids: readonly [OfferedId, ...OfferedId[]] };

const MOST_IDS = 3;

/** For each model the IDs that may be called in its place; nothing that the account's own list denies. */
export function offerIds(scene: Scene, items: readonly Judged[], ids: (item: Judged) => readonly string[]): Offer[] {
  return items.flatMap((item): Offer[] => {
    const { observation, region } = item;
    const written = observation.target ?? '';
    const offered = [...new Set(ids(item))]
      .filter((id) => id !== written && isSafeId(id) && !isRefused(scene, id))
      .flatMap((id): OfferedId[] => {
        const word = wordOn(scene, id, region);
        return word ? [{ id, word }] : [];
      })
      .slice(0, MOST_IDS);
    return isSome(offered) ? [{ written, ids: offered }] : [];
  });
}

/** An ID that this run asked for, and that was refused as well. */
const isRefused = (scene: Scene, id: string): boolean =>
  scene.observations.some((o) => o.service === 'bedrock' && o.status === 'failed' && !o.followUp && o.target === id);

/** The IDs of the same model that its Region calls, those of the prefix that was written first. */
export const sameModel =
  (scene: Scene) =>
  ({ ref, region }: Judged): readonly string[] =>
    ref?.base ? likePrefix(idsHere(scene, ref.base, region), ref.prefix) : [];

const likePrefix = (ids: readonly string[], prefix: string | null): readonly string[] =>
  prefix === null
    ? ids
    : [...ids].sort((a, b) => Number(b.startsWith(`${prefix}.`)) - Number(a.startsWith(`${prefix}.`)));

/** Models that can take the place of others: those that the account lists as active, or the table's where no list could be read. */
export const succeeding =
  (scene: Scene) =>
  ({ ref, region }: Judged): readonly string[] => {
    if (!ref?.base) return [];
    const listed = (liveModels(scene, region) ?? [])
      .filter((m) => m.lifecycle === 'ACTIVE' && m.outputModalities.includes('TEXT'))
      .map((m) => m.id);
    return successors(ref.base, scene.now, listed).flatMap(
      (base) => likePrefix(idsHere(scene, base, region), ref.prefix)[0] ?? [],
    );
  };

/** The first ID offered for each model. */
export const swapsOf = (offers: readonly Offer[]): Swap[] =>
  offers.map(({ written, ids }) => ({ from: written, to: ids[0].id }));

/** Where the first IDs offered come from (the account's own list is said only of what is on it), and which others there are. */
export function sourcesOf(offers: readonly Offer[], region: string): Text[] {
  const of = (word: OfferedId['word']): string[] => [
    ...new Set(offers.flatMap(({ ids: [first] }) => (first.word === word ? [first.id] : []))),
  ];
  const [listed, hinted, formed] = [of('account'), of('table'), of('form')];
  const others = [...new Set(offers.flatMap(({ ids }) => ids.slice(1).map(({ id }) => id)))];
  return [
    ...(listed.length > 0 ? [text`The account’s own list in ${region} has ${enumerate(listed)}.`] : []),
    ...(hinted.length > 0
      ? [text`${enumerate(hinted)}: from this action’s table of ${tableDate}, which is a hint.`]
      : []),
    ...(formed.length > 0
      ? [
          text`No list confirms that you can call ${enumerate(formed)} from ${region}: the profiles of the Region have this form.`,
        ]
      : []),
    ...(others.length > 0 ? [text`Or ${enumerate(others, 'or')}.`] : []),
  ];
}

export const OTHER_MODEL = text`It is another model: compare its answers and its price before you switch.`;

/** Whether a statement on a Region's models is the account's word or the table's. */
export const sourceNote = (readable: boolean, region: string): Text =>
  readable
    ? text`The account’s own list of models in ${region} was read.`
    : text`The account’s list of models in ${region} could not be read. This comes from this action’s table of ${tableDate}, which is a hint.`;

export const canRead = (scene: Scene, region: string): boolean => isReadable(scene, region);

/** What other Regions call a set of models by, the nearest first; the fewest Regions that serve them between them where none serves all. */
export type Elsewhere = { moves: Moves; others: readonly string[] };

export function elsewhere(scene: Scene, items: readonly Judged[], region: string): Elsewhere | null {
  const written = items.flatMap(({ observation, ref }) =>
    observation.target && ref?.base ? [{ written: observation.target, base: ref.base, prefix: ref.prefix }] : [],
  );
  const bases = [...new Set(written.map(({ base }) => base))];
  const { together, apart } = adviseRegionsFor(bases, region, scene.now);
  const near = together.filter((s) => s.region !== region);
  const chosen = near.length > 0 ? near.slice(0, 1) : apart.filter((s) => s.region !== region);
  const moves = chosen.flatMap(({ region: to, ids }): Move[] => {
    const moved = written.flatMap(({ written: from, base }) => {
      const id = ids.find((candidate) => parseModelId(candidate).base === base);
      return id && isSafeId(from) ? [{ written: from, id }] : [];
    });
    return moved.length > 0 ? [{ to, items: moved }] : [];
  });
  return isSome(moves) ? { moves, others: near.slice(1, 4).map((s) => s.region) } : null;
}
