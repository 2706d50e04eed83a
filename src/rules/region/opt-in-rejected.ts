import { failuresOf } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { isOptInRegion } from '../../knowledge/regions.ts';
import { accountOf } from '../../remedies/policy.ts';
import { text } from '../../text.ts';
import { inDefaultRegion, regionRefuses } from '../credentials/refusals.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import { inputs, proseRule } from '../rule.ts';

export const optInRejected = proseRule({
  id: 'region/opt-in-rejected',
  severities: ['error'],
  title: 'An opt-in Region refuses credentials that work elsewhere',
  since: '1.0',
  points: inputs('aws-region'),
  evaluate(scene) {
    const home = inDefaultRegion(scene);
    if (!home || !regionRefuses(scene)) return [];
    const { region } = scene.settings;
    const refused = failuresOf(scene, 'key-unrecognized', 'token-undecodable', 'not-subscribed');
    const temporary = Boolean(givenKey(scene.credentials)?.sessionToken);
    return [
      {
        subjects: [region],
        headline: text`${region} refuses credentials that ${home.region} accepts.`,
        explanation: temporary
          ? text`Either account ${accountOf(scene)} has not enabled ${region}, or the session token is of version 1, which opt-in Regions do not take. The credentials themselves are good.`
          : text`Account ${accountOf(scene)} has not enabled ${region}. The credentials themselves are good.`,
        evidence: evidence([
          proof(home, text`accepted in ${home.region}`),
          ...citeAll(refused),
          ...(isOptInRegion(region)
            ? [{ text: text`${region} is an opt-in Region: it knows an account only once that has enabled it.` }]
            : []),
        ]),
        fixes: [
          {
            title: text`Enable the Region in the account`,
            steps: [text`It takes some minutes, sometimes hours, until it is ready.`],
            snippets: [
              {
                language: 'bash',
                caption: text`With an administrator’s credentials`,
                content: `aws account enable-region --region-name ${region}\naws account get-region-opt-status --region-name ${region}`,
              },
            ],
          },
          ...(temporary
            ? [
                {
                  title: text`Get the session from a regional STS endpoint`,
                  steps: [
                    text`Tokens of regional endpoints are valid in every Region. Set ${'AWS_STS_REGIONAL_ENDPOINTS=regional'} where the session is made, or let the account’s global endpoint issue version 2 tokens.`,
                  ],
                },
              ]
            : []),
          {
            title: text`Or use a Region that the account has`,
            steps: [text`Set ${'aws-region'} to the Region in which the job’s resources are.`],
          },
        ],
        confidence: temporary ? 'likely' : 'certain',
      },
    ];
  },
});
