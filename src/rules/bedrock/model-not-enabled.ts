import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { adminCall, availabilityCheck, evidenceOf, matchOf, namesOf } from './advice.ts';
import { availabilityOf, formSubmitted } from './catalogue-facts.ts';
import { type Judged, judged } from './judge.ts';

export const modelNotEnabled = proseRule({
  id: 'bedrock/model-not-enabled',
  severities: ['error'],
  title: 'The account has no access to the model',
  since: '1.0',
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const items = judged(scene, 'model-not-enabled');
    if (items.length === 0) return [];
    const availability = (j: Judged) => (j.ref?.base ? availabilityOf(scene, j.ref.base, j.region) : null);
    const known = items.flatMap((j) =>
      availability(j) ? [{ j, a: availability(j) as NonNullable<ReturnType<typeof availability>> }] : [],
    );
    const gov = items.some((j) => j.region.startsWith('us-gov-'));
    const formMissing = items.some(
      (j) => j.ref?.base?.startsWith('anthropic.') && formSubmitted(scene, j.region) === false,
    );
    const positive =
      known.length > 0 && known.every(({ a }) => a.agreement === 'AVAILABLE' && a.authorization === 'AUTHORIZED');
    return [
      matchOf({
        items,
        headline: text`The account has no access to ${namesOf(items)}.`,
        explanation: text`AWS accepted the credentials and refused the model, so this is neither the key nor a missing IAM action. ${
          positive
            ? text`The catalogue shows agreement and authorisation as given all the same: the refusal then comes from AWS’s side of the account, or from credentials of another account than the one that was enabled.`
            : text`The agreement for the model was never made in this account, or not completed.`
        }`,
        evidence: evidenceOf(
          items,
          () => text``,
          ...known.map(({ j, a }) => ({
            text: text`GetFoundationModelAvailability of ${j.ref?.base ?? ''}: agreement ${a.agreement}, authorisation ${a.authorization}, entitlement ${a.entitlement}, Region ${a.region}`,
          })),
        ),
        fixes: [
          gov
            ? {
                title: text`Grant access in GovCloud`,
                steps: [
                  text`Call the model once in the linked commercial account, then enable it on the Model access page of the Bedrock console in ${'us-gov-west-1'}.`,
                ],
              }
            : {
                title: text`Call the model once as an administrator`,
                steps: [
                  text`The first call by someone who holds ${'aws-marketplace:Subscribe'} and ${'aws-marketplace:ViewSubscriptions'} makes the agreement for the whole account. It is ready within 15 minutes; afterwards the job needs neither action.`,
                ],
                snippets: [adminCall(items)],
              },
          ...(formMissing
            ? [
                {
                  title: text`Send in Anthropic’s first-use form`,
                  steps: [
                    text`The form is not on file in this account. In the Bedrock console open an Anthropic model in the catalogue and fill it in; it counts within 15 minutes.`,
                  ],
                },
              ]
            : []),
          {
            title: text`See what the account’s catalogue says`,
            steps: [
              text`Where every field is positive and the call is still refused, open a case with AWS Support with the request ID.`,
            ],
            snippets: [availabilityCheck(items)],
          },
        ],
        lookalikes: [
          text`Access was granted in another account: compare the account in the report with the one where the model works.`,
        ],
      }),
    ];
  },
});
