import type { Rule } from '../rule.ts';

const MODEL = 'anthropic.claude-haiku-4-5-20251001-v1:0';

/** Copy on the pages: a profile is invoked by its own ARN and by its model's in every destination. */
export const INVOKE_BY_PROFILE: NonNullable<Rule['example']> = {
  language: 'json',
  content: JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'bedrock:InvokeModel',
          Resource: [
            `arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.${MODEL}`,
            `arn:aws:bedrock:*::foundation-model/${MODEL}`,
          ],
        },
      ],
    },
    null,
    2,
  ),
};
