import { retentionMode } from '../../answers/bedrock-catalogue.ts';
import { type Judged, judgedByRegion } from '../../answers/bedrock-cause.ts';
import { parseModelId } from '../../knowledge/bedrock-ids.ts';
import { retentionOf } from '../../knowledge/bedrock-models.ts';
import { setDataRetention } from '../../remedies/administration.ts';
import { swapModels } from '../../remedies/models.ts';
import { offered } from '../../remedies/offered.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { evidenceOf, forCount, isSome, type ModelFacts, messageOf, modelFacts, namesOf } from './describe-models.ts';
import { type Offer, OTHER_MODEL, offerIds, sourcesOf, succeeding, swapsOf } from './offer-models.ts';

/** `mode` is what the account has, by its own word (`read`) or by the refusal's; `needs` what a model is known to take at least. */
type TooStrict = ModelFacts & {
  mode: string | null;
  read: boolean;
  needs: string | null;
  least: string;
  /** Models without a demand, in the place of those whose demand is known. */
  offers: readonly Offer[];
};

export const dataRetentionMode = rule<TooStrict>({
  id: 'bedrock/data-retention-mode',
  severities: ['error'],
  title: 'The account’s data-retention mode is too strict for the model',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) =>
    judgedByRegion(scene, 'data-retention-mode').map((items) => {
      const read = retentionMode(scene, items[0].region);
      const refused = items.flatMap((j) => MODE.exec(messageOf(j))?.[1] ?? []);
      const needs = mostOpen(items.flatMap(({ ref }) => (ref?.base ? (retentionOf(ref.base) ?? []) : [])));
      return {
        ...modelFacts(scene, items),
        mode: read ?? refused[0] ?? null,
        read: read !== null,
        needs,
        // The table may be older than AWS's own word.
        least: mostOpen([needs ?? 'none', nextTo(mostOpen(refused) ?? read)]) ?? 'default',
        offers: offerIds(scene, items, (item) => (asksMore(item) ? succeeding(scene)(item).filter(asksNothing) : [])),
      };
    }),
  tell: ({ items, region, mode, read, needs, least, offers }) => ({
    headline: text`${namesOf(items)} ${forCount(items, 'is', 'are')} not offered under the account’s data retention mode${mode ? text` ${mode}` : []}.`,
    explanation: text`The mode is set for the account in ${region}, and is stricter than the model allows. Credentials and permissions are right.${needs ? text` The model is known to need ${needs}.` : []}`,
    evidence: evidenceOf(
      items,
      () => [],
      ...(read && mode ? [{ text: text`GetAccountDataRetention in ${region}: ${mode}` }] : []),
    ),
    remedies: offered(setDataRetention(least, region), useOthers(offers, region)),
  }),
});

const asksMore = ({ ref }: Judged): boolean => ref?.base != null && retentionOf(ref.base) !== null;

const asksNothing = (id: string): boolean => {
  const { base } = parseModelId(id);
  return base !== null && retentionOf(base) === null;
};

/** The mode stays as it is. */
function useOthers(offers: readonly Offer[], region: string): Remedy | null {
  const swaps = swapsOf(offers);
  return isSome(swaps) ? swapModels(swaps, { region, notes: [...sourcesOf(offers, region), OTHER_MODEL] }) : null;
}

const MODE = /mode ['‘"]?([a-z_]+)['’"]?/i;

// The least that is kept first. `inherit` is not a setting: each model's own default is used then.
// https://docs.aws.amazon.com/bedrock/latest/userguide/data-retention.html
const MODES: readonly string[] = ['none', 'inherit', 'default', 'aws_review', 'provider_data_share'];

const openness = (mode: string): number => MODES.indexOf(mode);

const mostOpen = (modes: readonly string[]): string | null =>
  [...modes].filter((mode) => openness(mode) >= 0).sort((a, b) => openness(b) - openness(a))[0] ?? null;

/** The least open mode that is not refused already. */
const nextTo = (refused: string | null): string =>
  MODES.find((mode) => openness(mode) >= openness('default') && openness(mode) > openness(refused ?? 'none')) ??
  'provider_data_share';
