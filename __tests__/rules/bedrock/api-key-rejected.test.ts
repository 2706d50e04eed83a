import { describe, expect, it } from 'vitest';
import { oidcFacts } from '../../../src/remedies/oidc.ts';
import { apiKeyRejected } from '../../../src/rules/bedrock/api-key-rejected.ts';
import type { Observation } from '../../../src/scene.ts';
import { finds } from '../facts.ts';
import { BEARER, type FlatCredentials, TEMPORARY } from '../scene.ts';
import { facts, failed, scene, sts, wordsOf } from './scene.ts';

const NOVA = 'amazon.nova-lite-v1:0';
const refused = (message: string, code = 'AccessDeniedException', httpStatus = 403, target: string | null = NOVA) =>
  failed(target, { message, code, httpStatus }, { signer: 'bearer' });
const run = (credentials: FlatCredentials, ...observations: Observation[]) => scene(observations, {}, { credentials });

const KEYED = { ...TEMPORARY, bearerToken: true };
const EXPIRED = 'Bearer Token has expired';
const UNKNOWN = 'Authentication failed: Please make sure your API Key is valid.';
const FOREIGN = 'Invalid API Key format: Must start with pre-defined prefix';

type Hit = readonly [string, Observation, 'expired' | 'foreign' | 'unknown'];
const HITS: readonly Hit[] = [
  ['not known', refused(UNKNOWN, 'HTTP 403'), 'unknown'],
  ['expired', refused(EXPIRED), 'expired'],
  ['not a bearer token', refused('Invalid bearer token', 'HTTP 401', 401), 'unknown'],
  [
    'in the words for a key pair',
    refused('The security token included in the request is invalid', 'UnrecognizedClientException'),
    'unknown',
  ],
  ['another provider’s token', refused(FOREIGN), 'foreign'],
  ['the list, where no model was asked for', refused(EXPIRED, 'HTTP 403', 403, null), 'expired'],
];

finds(apiKeyRejected, {
  matches: [
    ...HITS.map(([name, observation, fault]) => {
      const s = run(BEARER, observation);
      return [
        name,
        s,
        [facts(s, 'api-key-rejected', [observation], { fault, others: 'none' as const, oidc: oidcFacts(s) })],
      ] as const;
    }),
    ...(['accepted', 'unproven'] as const).map((others) => {
      const observation = refused(EXPIRED);
      const s = run(KEYED, observation, ...(others === 'accepted' ? [sts()] : []));
      return [
        `beside credentials that are ${others}`,
        s,
        [facts(s, 'api-key-rejected', [observation], { fault: 'expired' as const, others, oidc: oidcFacts(s) })],
      ] as const;
    }),
  ],
  ignores: [
    [
      'a key pair whose session is over',
      run(
        TEMPORARY,
        failed(NOVA, {
          message: 'The security token included in the request is expired',
          code: 'ExpiredTokenException',
          httpStatus: 403,
        }),
      ),
    ],
    [
      'the same words for a key pair',
      run(TEMPORARY, failed(NOVA, { message: UNKNOWN, code: 'AccessDeniedException', httpStatus: 403 })),
    ],
    [
      'another provider’s words for a key pair',
      run(TEMPORARY, failed(NOVA, { message: FOREIGN, code: 'AccessDeniedException', httpStatus: 403 })),
    ],
    ...[
      'User: arn:aws:iam::123456789012:user/BedrockAPIKey-abcd is not authorized to perform: bedrock:CallWithBearerToken on resource: * because no identity-based policy allows the bedrock:CallWithBearerToken action',
      'User: arn:aws:iam::123456789012:user/BedrockAPIKey-abcd is not authorized to perform: bedrock:InvokeModel on resource: x',
      "You don't have access to the model with the specified model ID.",
      'Operation not allowed',
      'Too many requests',
    ].map((message) => [`a key that AWS has accepted: ${message}`, run(BEARER, refused(message))] as const),
  ],
});

describe('words', () => {
  it('a new key first, where the run has nothing else', () =>
    expect(wordsOf(apiKeyRejected, run(BEARER, refused(FOREIGN)))).toMatchInlineSnapshot(`
      "What AWS_BEARER_TOKEN_BEDROCK has is not a Bedrock API key.
      Bedrock’s keys begin with a prefix of their own, and this value does not: it is another provider’s token, or only part of a key.
      - Bedrock Converse of amazon.nova-lite-v1:0 answered 403 AccessDeniedException Invalid API Key format: Must start with pre-defined prefix
      → Store a new Bedrock API key as the secret AWS_BEARER_TOKEN_BEDROCK
        set-secret {"name":"AWS_BEARER_TOKEN_BEDROCK","store":"repository","with":"bedrock-api-key"}
        (Amazon Bedrock console → API keys. A short-term key ends after at most 12 hours, and works only in its own Region.)
        ✓ AWS_BEARER_TOKEN_BEDROCK has an API key that Bedrock made in us-east-1
      → Assume a role with OIDC, without an API key
        unset-variable {"name":"AWS_BEARER_TOKEN_BEDROCK","at":"job"}
        command {"run":"aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list sts.amazonaws.com","by":"aws-admin","effect":"create-provider","console":"IAM console → Identity providers → Add provider → OpenID Connect: provider URL https://token.actions.githubusercontent.com, audience sts.amazonaws.com."}
        command {"run":"aws iam create-role --role-name github-shop --assume-role-policy-document file://trust-policy.json","by":"aws-admin","effect":"create-role","console":"IAM console → Roles → Create role → Custom trust policy: paste trust-policy.json. Name the role github-shop.","files":{"trust-policy.json":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::ACCOUNT_ID:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com","token.actions.githubusercontent.com:sub":["repo:octo/shop:ref:refs/heads/main","repo:octo@400500/shop@100200300:ref:refs/heads/main"]}}}]}}}
        attach-policy {"to":{"type":"role","name":"github-shop","account":"ACCOUNT_ID"},"policyName":"allow-bedrock-InvokeModel-ce47a2","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["bedrock:InvokeModel","bedrock:InvokeModelWithResponseStream"],"Resource":"arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0"}]}}
        job {"key":"permissions","value":{"id-token":"write","contents":"read"}}
        add-step {"uses":"aws-actions/configure-aws-credentials@v6","with":{"role-to-assume":"arn:aws:iam::ACCOUNT_ID:role/github-shop","aws-region":"us-east-1"}}
        (Skip the first command if the account already has the provider token.actions.githubusercontent.com.)
        (The policy has what this run asked for: add the actions that the job itself performs.)
        ✓ this step shows a session of the role arn:aws:iam::ACCOUNT_ID:role/github-shop, and the workflow reads no stored key"
    `));
  it('without the key, where AWS accepts the run’s other credentials', () =>
    expect(wordsOf(apiKeyRejected, run(KEYED, refused(EXPIRED), sts()))).toMatchInlineSnapshot(`
      "The Bedrock API key in AWS_BEARER_TOKEN_BEDROCK has expired.
      A short-term key is valid for 12 hours at most, and never longer than the session that created it. This run’s other credentials were not tested: the SDKs use the key whenever the variable is set.
      - Bedrock Converse of amazon.nova-lite-v1:0 answered 403 AccessDeniedException Bearer Token has expired
      → Unset AWS_BEARER_TOKEN_BEDROCK, so that Bedrock is called with the job’s other credentials
        unset-variable {"name":"AWS_BEARER_TOKEN_BEDROCK","at":"job"}
        (They need bedrock:InvokeModel on the models.)
        ✓ AWS_BEARER_TOKEN_BEDROCK is not set, and Bedrock accepts the job’s other credentials
      → Store a new Bedrock API key as the secret AWS_BEARER_TOKEN_BEDROCK
        set-secret {"name":"AWS_BEARER_TOKEN_BEDROCK","store":"repository","with":"bedrock-api-key"}
        (Amazon Bedrock console → API keys. A short-term key ends after at most 12 hours, and works only in its own Region.)
        ✓ AWS_BEARER_TOKEN_BEDROCK has an API key that Bedrock made in us-east-1"
    `));
  it('another Region’s key', () =>
    expect(wordsOf(apiKeyRejected, run(BEARER, refused(UNKNOWN)))).toMatch(/another Region than us-east-1/));
});
