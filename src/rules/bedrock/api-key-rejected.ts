import { givenKey } from '../../answers/given-key.ts';
import { text } from '../../text.ts';
import { proseRule } from '../rule.ts';
import { evidenceOf, matchOf } from './advice.ts';
import { type Judged, judged } from './judge.ts';

const VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';
const messageOf = ({ observation }: Judged): string =>
  observation.status === 'failed' ? observation.error.message : '';

export const apiKeyRejected = proseRule({
  id: 'bedrock/api-key-rejected',
  severities: ['error'],
  title: 'The Bedrock API key is not accepted',
  since: '1.0',
  points: [{ variable: 'AWS_BEARER_TOKEN_BEDROCK' }],
  explains: ['bedrock/invocation-not-proven'],
  evaluate(scene) {
    const items = judged(scene, 'api-key-rejected');
    const [first] = items;
    if (!first) return [];
    const expired = items.some((j) => /expired/i.test(messageOf(j)));
    const keys = givenKey(scene.credentials) !== null;
    const others = keys
      ? text` The other credentials of this run were not asked: the SDKs prefer the key wherever the variable is set.`
      : text``;
    return [
      matchOf({
        items,
        headline: expired
          ? text`The Bedrock API key in ${VARIABLE} has expired.`
          : text`Bedrock does not accept the API key in ${VARIABLE}.`,
        explanation: text`${expired ? text`A short-term key lives 12 hours at most, and never longer than the session that made it.` : text`It is mistyped, was deleted, has expired, or is a short-term key that was made for another Region than ${first.region}.`}${others}`,
        evidence: evidenceOf(items, () => text``),
        fixes: [
          ...(keys
            ? [
                {
                  title: text`Remove the variable — recommended, the job has other credentials`,
                  steps: [
                    text`Delete ${VARIABLE} from the job’s environment and the secret behind it. Bedrock is then called with the same credentials as the other services; they need ${'bedrock:InvokeModel'}.`,
                  ],
                },
              ]
            : [
                {
                  title: text`Assume a role with OIDC instead`,
                  steps: [text`A role with ${'bedrock:InvokeModel'} needs no stored key, and no renewal.`],
                },
              ]),
          {
            title: text`Or store a new key, made for ${first.region}`,
            steps: [
              text`Bedrock console, in ${first.region} → API keys. For a job that runs again and again only a long-term key will do, with an end date; keep it as a secret, without quotes or a line break.`,
            ],
          },
        ],
        confidence: 'certain',
        lookalikes: expired
          ? []
          : [
              text`A policy that forbids API keys is answered otherwise: the denial names ${'bedrock:CallWithBearerToken'}.`,
            ],
      }),
    ];
  },
});
