import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { evidenceOf, matchOf, namesOf } from './advice.ts';
import { formSubmitted } from './catalogue-facts.ts';
import { judgedByRegion } from './judge.ts';

export const useCaseFormRequired = proseRule({
  id: 'bedrock/use-case-form-required',
  severities: ['error'],
  title: 'Anthropic’s first-use form has not been submitted',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    return judgedByRegion(scene, 'use-case-form-required').map((items) => {
      const [{ region }] = items;
      const onFile = formSubmitted(scene, region);
      const refused = items.some((j) => j.observation.status === 'failed');
      return matchOf({
        items,
        headline: text`Anthropic’s first-use form has not been submitted for this account.`,
        explanation: text`${namesOf(items)} will not answer before it. The credentials and the IAM policies are not the reason.${onFile === true ? text` A form is on file by now, so it was sent a moment ago, or for another Region.` : text``}`,
        evidence: evidenceOf(
          items,
          () =>
            text`No agreement for the model, and GetUseCaseForModelAccess says that the form has not been filled out.`,
          ...(refused && onFile === false
            ? [{ text: text`GetUseCaseForModelAccess in ${region}: the form has not been filled out` }]
            : []),
        ),
        fixes: [
          {
            title: onFile === true ? text`Wait a quarter of an hour` : text`Send in the form, once`,
            steps: [
              ...(onFile === true
                ? [text`What has been sent counts within 15 minutes; run this again then.`]
                : [
                    text`In the Bedrock console, in ${region}, open an Anthropic model in the model catalogue and fill in the use-case details; or use the command below. It counts within 15 minutes.`,
                  ]),
              text`Sent in the organisation’s management account, it holds for every member account. An opt-in Region wants it again.`,
            ],
            snippets: [
              {
                language: 'bash',
                caption: text`With the AWS CLI, by someone who may ${'bedrock:PutUseCaseForModelAccess'}`,
                content: `aws bedrock put-use-case-for-model-access --region ${region} --form-data "$(printf '%s' '{"companyName":"…","companyWebsite":"https://…","intendedUsers":"0","industryOption":"…","otherIndustryOption":"","useCases":"…"}' | base64 -w0)"`,
              },
            ],
          },
        ],
        confidence: refused ? 'certain' : 'likely',
      });
    });
  },
});
