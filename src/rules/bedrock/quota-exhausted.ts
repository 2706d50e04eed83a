import { enumerate, type Text, text } from '../../text.ts';
import { type Fix, inputs, proseRule } from '../rule.ts';
import { evidenceOf, matchOf, namesOf } from './advice.ts';
import { type Judged, judgedByRegion } from './judge.ts';

const messageOf = ({ observation }: Judged): string =>
  observation.status === 'failed' ? observation.error.message : '';

const NAMED =
  /["'“‘`]((?:[\w-]+ )*(?:per (?:day|minute|hour)|concurrent|quota)\b[^"'”’`]{0,80})["'”’`]|\b((?:Model invocation max|On-demand|(?:Global )?[Cc]ross-[Rr]egion) [^.,;]{0,40}\bper (?:day|minute) for [\w .:-]{2,60}?)(?=[.,;]|$)/;
const DAILY = /per[ -]day|daily/i;

/** The quota as AWS's message names it, else by the name that Service Quotas has for what the message tells. Service Quotas is not asked. */
function quotaOf(items: readonly Judged[]): Text {
  const messages = items.map(messageOf);
  const named = messages.flatMap((m) => NAMED.exec(m)?.[1] ?? NAMED.exec(m)?.[2] ?? []);
  if (named.length > 0) return text`its quota ${enumerate([...new Set(named)])}`;
  if (messages.some((m) => /requests? per day|daily request/i.test(m))) return text`its requests per day`;
  if (messages.some((m) => DAILY.test(m)))
    return text`its tokens per day (the quota ${'Model invocation max tokens per day'})`;
  return text`a service quota of Bedrock`;
}

export const quotaExhausted = proseRule({
  id: 'bedrock/quota-exhausted',
  severities: ['error'],
  title: 'A Bedrock quota of the account is spent, or zero',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    return judgedByRegion(scene, 'quota-exhausted').map((items) => {
      const [{ region }] = items;
      const all =
        items.length > 1 &&
        items.length ===
          scene.observations.filter((o) => o.service === 'bedrock' && !o.followUp && o.target !== null).length;
      const zero = items.some((j) => /\b(is|of) (0|zero)\b|: 0(\.0)?\b/i.test(messageOf(j)));
      const daily = items.some((j) => DAILY.test(messageOf(j)));
      const look: Fix = {
        title: text`Look at the applied quota`,
        steps: [
          text`Service Quotas → Amazon Bedrock in ${region}, the rows with ${daily ? 'per day' : 'Model invocation'} and the model’s name. A value of 0 is AWS’s limit on a new account, and no request can raise it from there.`,
        ],
        snippets: [
          {
            language: 'bash',
            caption: text`With the AWS CLI`,
            content: `aws service-quotas list-service-quotas --service-code bedrock --region ${region} \\\n  --query "Quotas[?contains(QuotaName, '${daily ? 'per day' : 'odel invocation'}')].[QuotaName,Value,Adjustable]" --output table`,
          },
        ],
      };
      const openCase: Fix = {
        title: zero ? text`Open a case` : text`Where it is 0: open a case`,
        steps: [
          text`AWS Support, account and billing, or the account manager. Say which models, which Region and what load.`,
        ],
      };
      const wait: Fix = {
        title: text`Where it is used up: wait, or raise it`,
        steps: [
          text`The count starts anew every day${daily ? text` (UTC)` : text``}. ${enumerate(['max_tokens', 'maxTokens'], 'or')} is set aside in advance, so a smaller value goes further.`,
        ],
      };
      return matchOf({
        items,
        headline: zero
          ? text`The account’s allowance for ${namesOf(items)} is zero: ${quotaOf(items)}.`
          : text`The account has used up ${quotaOf(items)} for ${namesOf(items)}, or has none.`,
        explanation: text`Access is proven: AWS counts only calls that it has authorised. The allowance is the account’s, not the caller’s.${all ? text` Every model asked for is refused alike, which speaks for a quota of zero.` : text``}`,
        evidence: evidenceOf(items, () => text``),
        fixes: zero ? [openCase, look] : [look, openCase, wait],
        lookalikes:
          daily && !zero ? [text`A quota that is used up and one of zero say the same; the applied value tells.`] : [],
      });
    });
  },
});
