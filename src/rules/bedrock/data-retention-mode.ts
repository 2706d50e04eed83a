import { modelOf } from '../../knowledge/bedrock-models.ts';
import { enumerate, text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { evidenceOf, matchOf, namesOf } from './advice.ts';
import { retentionMode } from './catalogue-facts.ts';
import { judgedByRegion } from './judge.ts';

export const dataRetentionMode = proseRule({
  id: 'bedrock/data-retention-mode',
  severities: ['error'],
  title: 'The account’s data-retention mode is too strict for the model',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    return judgedByRegion(scene, 'data-retention-mode').map((items) => {
      const [{ region, observation }] = items;
      const read = retentionMode(scene, region);
      const mode =
        read ??
        (observation.status === 'failed'
          ? /mode ['‘"]?([a-z_]+)['’"]?/i.exec(observation.error.message)?.[1]
          : undefined);
      const wanted = [...new Set(items.flatMap((j) => (j.ref?.base ? (modelOf(j.ref.base)?.retention ?? []) : [])))];
      return matchOf({
        items,
        headline: text`${namesOf(items)} ${items.length > 1 ? text`are` : text`is`} not offered under the account’s data-retention mode${mode ? text` ${mode}` : text``}.`,
        explanation: text`The mode is set for the account in ${region}, and is stricter than the model allows. Credentials and permissions are right.${wanted.length > 0 ? text` The model is known to need ${enumerate(wanted)}.` : text``}`,
        evidence: evidenceOf(
          items,
          () => text``,
          ...(read ? [{ text: text`GetAccountDataRetention in ${region}: ${read}` }] : []),
        ),
        fixes: [
          {
            title: text`Set a mode that the model accepts`,
            steps: [
              text`This decides what AWS or the provider may keep of the account’s prompts: have whoever answers for the data agree first.`,
            ],
            snippets: [
              {
                language: 'bash',
                caption: text`By someone who may ${'bedrock:PutAccountDataRetention'}`,
                content: `aws bedrock get-account-data-retention --region ${region}\naws bedrock put-account-data-retention --region ${region} --mode ${wanted[0] ?? 'aws_review'}`,
              },
            ],
          },
          { title: text`Or use a model without that demand`, steps: [text`Most models are offered under every mode.`] },
        ],
      });
    });
  },
});
