import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { evidenceOf, matchOf, namesOf } from './advice.ts';
import { formSubmitted } from './catalogue-facts.ts';
import { judgedByRegion } from './judge.ts';

export const useCaseFormRequired: Rule = {
  id: 'bedrock/use-case-form-required',
  severity: 'error',
  title: 'Anthropic’s first-use form has not been submitted',
  says: [
    'Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model.',
    'You have not filled out the required use-case form for this model.',
  ],
  why: 'Anthropic asks every AWS account once what it will use the models for, before the first call. The answer is a 404 or a 400 and nothing is missing: model, Region and permissions are right. The organisation’s management account may send the form for all; an opt-in Region wants it again.',
  causes: [
    'The account has never called an Anthropic model.',
    'The form was sent in another account of the organisation and not in the management account.',
    'The Region is an opt-in one, which wants the form again.',
    'The form was sent less than 15 minutes ago.',
  ],
  answers: [
    {
      service: 'Bedrock Runtime',
      operation: 'Converse',
      status: 404,
      code: 'ResourceNotFoundException',
      message:
        'Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model.',
    },
  ],
  check: '`aws bedrock get-use-case-for-model-access --region REGION`',
  mend: 'Send the form in the Bedrock console or with PutUseCaseForModelAccess, and wait up to 15 minutes.',
  references: [
    'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
    'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_PutUseCaseForModelAccess.html',
  ],
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
};
