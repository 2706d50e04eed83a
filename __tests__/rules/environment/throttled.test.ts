import { throttled } from '../../../src/rules/environment/throttled.ts';
import { recorded } from '../facts.ts';
import { failed, identity, LONG_TERM, OIDC, ROLE, saw, says, scene, USER } from '../scene.ts';

recorded(throttled, {
  matches: [
    ['STS', saw(LONG_TERM, says('throttled', 'sts'))],
    [
      'DynamoDB, a named table',
      saw(
        LONG_TERM,
        identity(USER),
        failed(
          'dynamodb',
          [
            'ProvisionedThroughputExceededException',
            'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
            400,
          ],
          { target: 'orders' },
        ),
      ),
    ],
    [
      'GetItem, where the table may not be described',
      saw(
        LONG_TERM,
        identity(USER),
        failed('dynamodb', ['AccessDeniedException', 'x is not authorized to perform: dynamodb:DescribeTable', 400], {
          target: 'orders',
        }),
        failed('dynamodb', ['ThrottlingException', 'Rate exceeded', 400], {
          operation: 'GetItem',
          target: 'orders',
          followUp: true,
        }),
      ),
    ],
    ['S3, with 503', saw(LONG_TERM, identity(USER), says('throttled', 's3'))],
    ['Bedrock, for the moment', saw(LONG_TERM, identity(USER), says('throttled', 'bedrock'))],
    ['a status of 429 alone', saw(LONG_TERM, identity(USER), failed('bedrock', ['HTTP 429', '', 429]))],
    [
      'an exchange of GitHub’s token, which nobody has recognised yet',
      scene({
        credentials: OIDC,
        settings: { roleToAssume: ROLE },
        observations: [
          says('throttled', 'sts', { operation: 'AssumeRoleWithWebIdentity', target: ROLE, signer: 'none' }),
        ],
      }),
    ],
  ],
  ignores: [
    [
      'a quota of a day',
      saw(
        LONG_TERM,
        identity(USER),
        failed('bedrock', ['ThrottlingException', 'Too many tokens per day, please wait before trying again.', 429], {
          target: 'amazon.nova-lite-v1:0',
        }),
      ),
    ],
    ['a 503 that throttles nobody', saw(LONG_TERM, identity(USER), says('unavailable', 's3'))],
    [
      'a denial',
      saw(LONG_TERM, identity(USER), failed('s3', ['AccessDenied', 'Access Denied', 403], { target: 'assets' })),
    ],
    [
      'a look for the table in another Region',
      saw(
        LONG_TERM,
        identity(USER),
        says('throttled', 'dynamodb', {
          target: 'orders',
          operation: 'DescribeTable',
          region: 'eu-west-1',
          followUp: true,
        }),
      ),
    ],
    [
      'a follow-up',
      saw(LONG_TERM, identity(USER), says('throttled', 'sts', { followUp: true, signer: 'environment' })),
    ],
    ['GitHub', saw(LONG_TERM, failed('github', ['HTTP 429', '', 429]))],
    ['all is well', saw(LONG_TERM, identity(USER))],
  ],
});
