import { judgedByRegion } from '../../answers/bedrock-cause.ts';
import { swapModels } from '../../remedies/models.ts';
import { askSupport, waitUntil } from '../../remedies/people.ts';
import type { Look, Remedy } from '../../remedies/remedy.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import {
  evidenceOf,
  type Items,
  isSome,
  type ModelFacts,
  messageOf,
  modelFacts,
  namesOf,
  requestIdOf,
  targetsOf,
} from './describe-models.ts';
import { type Offer, offerIds, sameModel, sourcesOf, swapsOf } from './offer-models.ts';

type QuotaExhausted = ModelFacts & {
  /** As AWS's message names it, or as Service Quotas calls what the message tells. Service Quotas is not asked. */
  quota: { named: readonly string[] } | 'requests-per-day' | 'tokens-per-day' | 'unknown';
  /** `yes` by AWS's words; `likely` where every model asked for is refused alike. */
  zero: 'yes' | 'likely' | 'unknown';
  daily: boolean;
  /** Global profiles of the same models, which are counted apart. */
  offers: readonly Offer[];
};

export const quotaExhausted = rule<QuotaExhausted>({
  id: 'bedrock/quota-exhausted',
  severities: ['error'],
  title: 'A Bedrock quota of the account is used up or zero',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) =>
    judgedByRegion(scene, 'quota-exhausted').map((items) => {
      const asked = scene.observations.filter((o) => o.service === 'bedrock' && !o.followUp && o.target !== null);
      const all = items.length > 1 && items.length === asked.length;
      return {
        ...modelFacts(scene, items),
        quota: quotaOf(items),
        zero: items.some((j) => ZERO.test(messageOf(j))) ? 'yes' : all ? 'likely' : 'unknown',
        daily: items.some((j) => DAILY.test(messageOf(j))),
        offers: offerIds(scene, items, (j) => sameModel(scene)(j).filter((id) => id.startsWith('global.'))),
      };
    }),
  tell: (facts) => {
    const { items, zero, daily } = facts;
    return {
      headline:
        zero === 'yes'
          ? text`The account’s quota for ${namesOf(items)} is zero: ${tellQuota(facts)}.`
          : text`The account has used up ${tellQuota(facts)} for ${namesOf(items)}, or that quota is zero.`,
      explanation: text`Access is proven: AWS counts only calls that it has authorized. The quota belongs to the account, not to the caller.${zero === 'likely' ? ALL_ALIKE : []}`,
      evidence: evidenceOf(items, () => []),
      remedies: remediesFor(facts),
      lookalikes: daily && zero !== 'yes' ? [SAME_WORDS] : [],
    };
  },
});

const NAMED =
  /["'“‘`]((?:[\w-]+ )*(?:per (?:day|minute|hour)|concurrent|quota)\b[^"'”’`]{0,80})["'”’`]|\b((?:Model invocation max|On-demand|(?:Global )?[Cc]ross-[Rr]egion) [^.,;]{0,40}\bper (?:day|minute) for [\w .:-]{2,60}?)(?=[.,;]|$)/;
const DAILY = /per[ -]day|daily/i;
const ZERO = /\b(is|of) (0|zero)\b|: 0(\.0)?\b/i;

function quotaOf(items: Items): QuotaExhausted['quota'] {
  const messages = items.map(messageOf);
  const named = messages.flatMap((m) => NAMED.exec(m)?.[1] ?? NAMED.exec(m)?.[2] ?? []);
  if (named.length > 0) return { named: [...new Set(named)] };
  if (messages.some((m) => /requests? per day|daily request/i.test(m))) return 'requests-per-day';
  return messages.some((m) => DAILY.test(m)) ? 'tokens-per-day' : 'unknown';
}

function tellQuota({ quota }: QuotaExhausted): Text {
  if (quota === 'requests-per-day') return text`its requests per day`;
  if (quota === 'tokens-per-day') return text`its tokens per day (the quota ${'Model invocation max tokens per day'})`;
  return quota === 'unknown' ? text`a service quota of Bedrock` : text`its quota ${enumerate(quota.named)}`;
}

const ALL_ALIKE = text` AWS refuses every model in the same way, which suggests a quota of zero.`;
const SAME_WORDS = text`A used-up quota and a quota of zero give the same error: check the applied value.`;

const appliedQuotas = (region: string, daily: boolean): Look => ({
  caption: text`The applied quotas of ${region}: a value of 0 is AWS’s limit on the account`,
  run: `aws service-quotas list-service-quotas --service-code bedrock --region ${region} --query "Quotas[?contains(QuotaName, '${daily ? 'per day' : 'odel invocation'}')].[QuotaName,Value,Adjustable]" --output table`,
});

const RESERVED = text`Bedrock reserves ${enumerate(['max_tokens', 'maxTokens'], 'or')} in advance, so a smaller value allows more calls.`;

/** A value of zero can only be raised by AWS; one that is used up comes back by itself. */
function remediesFor(facts: QuotaExhausted): readonly [Remedy, ...Remedy[]] {
  const { items, region, run, zero, daily, offers } = facts;
  const looks = [appliedQuotas(region, daily)];
  const support: Remedy = askSupport({
    run,
    asks: `Bedrock refuses ${targetsOf(items).join(', ')} in ${region}: a quota of the account is used up or zero. Please raise it. Our load is DAILY_LOAD.`,
    requestId: requestIdOf(items),
    after: text`Service Quotas of ${region} shows an applied value above 0 for ${namesOf(items)}`,
    looks,
  });
  const swaps = swapsOf(offers);
  const global = isSome(swaps)
    ? [
        swapModels(swaps, {
          region,
          notes: [
            ...sourcesOf(offers, region),
            text`A global profile has quotas of its own. Its requests may leave the continent.`,
          ],
        }),
      ]
    : [];
  const wait: Remedy = {
    ...waitUntil(
      daily ? text`Wait until the daily quota resets` : text`Wait, then run again`,
      text`the quota for ${namesOf(items)} has reset`,
      null,
    ),
    notes: [RESERVED],
    looks,
  };
  return zero === 'unknown' ? [wait, ...global, support] : [support, ...global];
}
