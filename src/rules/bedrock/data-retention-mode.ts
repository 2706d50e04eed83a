import { retentionMode } from '../../answers/bedrock-catalogue.ts';
import { judgedByRegion } from '../../answers/bedrock-cause.ts';
import { retentionOf } from '../../knowledge/bedrock-models.ts';
import { setDataRetention } from '../../remedies/administration.ts';
import { text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { evidenceOf, forCount, type ModelFacts, messageOf, modelFacts, namesOf } from './describe-models.ts';

/** `mode` is what the account has, by its own word (`read`) or by the refusal's; `needs` what a model is known to take at least. */
type TooStrict = ModelFacts & { mode: string | null; read: boolean; needs: string | null; least: string };

export const dataRetentionMode = rule<TooStrict>({
  id: 'bedrock/data-retention-mode',
  severities: ['error'],
  title: 'The account’s data-retention mode is too strict for the model',
  since: '1.0',
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
        least: needs ?? nextTo(mostOpen(refused) ?? read),
      };
    }),
  tell: ({ items, region, mode, read, needs, least }) => ({
    headline: text`${namesOf(items)} ${forCount(items, 'is', 'are')} not offered under the account’s data retention mode${mode ? text` ${mode}` : []}.`,
    explanation: text`The mode is set for the account in ${region}, and is stricter than the model allows. Credentials and permissions are right.${needs ? text` The model is known to need ${needs}.` : []}`,
    evidence: evidenceOf(
      items,
      () => [],
      ...(read && mode ? [{ text: text`GetAccountDataRetention in ${region}: ${mode}` }] : []),
    ),
    remedies: [setDataRetention(least, region)],
  }),
});

const MODE = /mode ['‘"]?([a-z_]+)['’"]?/i;

// The least that is kept first. `inherit` is no setting: each model's own default holds then.
// https://docs.aws.amazon.com/bedrock/latest/userguide/data-retention.html
const MODES: readonly string[] = ['none', 'inherit', 'default', 'aws_review', 'provider_data_share'];

const openness = (mode: string): number => MODES.indexOf(mode);

const mostOpen = (modes: readonly string[]): string | null =>
  [...modes].filter((mode) => openness(mode) >= 0).sort((a, b) => openness(b) - openness(a))[0] ?? null;

/** The least open mode that is not refused already. */
const nextTo = (refused: string | null): string =>
  MODES.find((mode) => openness(mode) >= openness('default') && openness(mode) > openness(refused ?? 'none')) ??
  'provider_data_share';
