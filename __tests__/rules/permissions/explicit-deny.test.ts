import { describe, expect, it } from 'vitest';
import { explicitDeny } from '../../../src/rules/permissions/explicit-deny.ts';
import type { Observation } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { CLAUSES, denied, LONG_TERM, ok, saw } from '../scene.ts';
import { bucket, factsOf, others, table, world } from './tables.ts';

const voc = 'with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/voc-cancel-cred';
const GUARD = 'arn:aws:iam::123456789012:policy/Guard';
const MODEL = {
  target: 'amazon.nova-lite-v1:0',
  resource: 'arn:aws:bedrock:us-east-2::foundation-model/amazon.nova-lite-v1:0',
};
const orders = table(CLAUSES.explicitDeny);
const named = bucket(CLAUSES.explicitDenyNamed);
const ended = table(voc);
const ofAws = table('with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSDenyAll');
const whoami = denied('sts', CLAUSES.explicitDeny);
const model = denied('bedrock', CLAUSES.explicitDeny, MODEL);
const guarded = denied(
  'bedrock',
  'with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/RequireGuardrail',
  MODEL,
);
const listed = ok('iam', { attachedPolicies: [GUARD] }, { operation: 'ListAttachedUserPolicies', followUp: true });
const withList = world(orders, listed);
const proven = saw(LONG_TERM, whoami, ok('s3'));
const mixed = world(guarded, orders);

const plainly = { attached: [] as readonly string[], guardrail: null };

finds(explicitDeny, {
  matches: [
    ['a named table', world(orders), [{ ...factsOf(world(orders), [orders]), ...plainly }]],
    ['the policy named', world(named), [{ ...factsOf(world(named), [named]), ...plainly }]],
    ['a lab that has ended', world(ended), [{ ...factsOf(world(ended), [ended]), ...plainly }]],
    ['what is attached', withList, [{ ...factsOf(withList, [orders]), ...plainly, attached: [GUARD] }]],
    [
      'GetCallerIdentity, while another service proves the key',
      proven,
      [{ ...factsOf(proven, [whoami]), ...plainly, severity: 'warning' }],
    ],
    ['a model', world(model), [{ ...factsOf(world(model), [model]), ...plainly, guardrail: 'as a lookalike' }]],
    [
      'a policy that asks for a guardrail, and another deny',
      mixed,
      [
        { ...factsOf(mixed, [guarded], 'possible'), ...plainly, guardrail: 'by the policy’s name' },
        { ...factsOf(mixed, [orders]), ...plainly },
      ],
    ],
  ],
  ignores: others('explicitDeny', 'explicitDenyNamed'),
});

describe('words', () => {
  const words = (...observations: Observation[]): string =>
    explicitDeny
      .find(world(...observations))
      .map((facts) => told(explicitDeny.tell(facts)))
      .join();

  it('with the policy', () =>
    expect(words(named, listed)).toMatchInlineSnapshot(`
      "A policy of the caller denies s3:ListBucket on assets.
      An explicit deny wins over every allow: adding permissions will not help. Attached to the caller: arn:aws:iam::123456789012:policy/Guard. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - S3 ListObjectsV2 of assets answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::assets" with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/Guard
      - The message names the policy arn:aws:iam::123456789012:policy/Guard.
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Exclude s3:ListBucket on assets from the deny
        edit-policy {"of":{"type":"role","name":"deploy","account":"123456789012"},"policy":"arn:aws:iam::123456789012:policy/Guard","edits":[],"file":null,"says":"In the policy arn:aws:iam::123456789012:policy/Guard, change the statement with \\"Effect\\": \\"Deny\\" so that it does not match s3:ListBucket on assets for arn:aws:iam::123456789012:role/deploy."}
        (A deny is rarely an accident: first ask whoever wrote it.)
        ✓ no Deny statement matches s3:ListBucket on assets for arn:aws:iam::123456789012:role/deploy
      → Ask an administrator of the AWS account to allow it
        ask {"whom":["an administrator of the AWS account"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. A Deny statement in a policy (arn:aws:iam::123456789012:policy/Guard) prevents arn:aws:iam::123456789012:role/deploy from performing s3:ListBucket on assets. Please allow it, or tell us which role to use instead.","requestId":"R-1"}
        ✓ AWS no longer denies s3:ListBucket on assets"
    `));
  it('with a policy of AWS’s own', () =>
    expect(words(ofAws)).toMatchInlineSnapshot(`
      "A policy of the caller denies dynamodb:DescribeTable on orders.
      An explicit deny wins over every allow: adding permissions will not help. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSDenyAll
      - The message names the policy arn:aws:iam::aws:policy/AWSDenyAll.
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Detach the policy that denies dynamodb:DescribeTable on orders
        edit-policy {"of":{"type":"role","name":"deploy","account":"123456789012"},"policy":"arn:aws:iam::aws:policy/AWSDenyAll","edits":[],"file":null,"says":"Detach the policy arn:aws:iam::aws:policy/AWSDenyAll from the role deploy: AWS owns it, so it cannot be changed."}
        (A deny is rarely an accident: first ask whoever wrote it.)
        ✓ no Deny statement matches dynamodb:DescribeTable on orders for arn:aws:iam::123456789012:role/deploy
      → Ask an administrator of the AWS account to allow it
        ask {"whom":["an administrator of the AWS account"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. A Deny statement in a policy (arn:aws:iam::aws:policy/AWSDenyAll) prevents arn:aws:iam::123456789012:role/deploy from performing dynamodb:DescribeTable on orders. Please allow it, or tell us which role to use instead.","requestId":"R-1"}
        ✓ AWS no longer denies dynamodb:DescribeTable on orders"
    `));
  it('for a model', () =>
    expect(words(model)).toMatchInlineSnapshot(`
      "A policy of the caller denies bedrock:InvokeModel on amazon.nova-lite-v1:0.
      An explicit deny wins over every allow: adding permissions will not help. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - Bedrock Converse of amazon.nova-lite-v1:0 answered 403 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-2::foundation-model/amazon.nova-lite-v1:0 with an explicit deny in an identity-based policy
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      ~ A policy may require a guardrail (bedrock:GuardrailIdentifier): this action sends none, but the job may.
      → Exclude bedrock:InvokeModel on amazon.nova-lite-v1:0 from the deny
        edit-policy {"of":{"type":"role","name":"deploy","account":"123456789012"},"policy":null,"edits":[],"file":null,"says":"In the policy of the role deploy, change the statement with \\"Effect\\": \\"Deny\\" so that it does not match bedrock:InvokeModel on amazon.nova-lite-v1:0 for arn:aws:iam::123456789012:role/deploy."}
        (A deny is rarely an accident: first ask whoever wrote it.)
        ✓ no Deny statement matches bedrock:InvokeModel on amazon.nova-lite-v1:0 for arn:aws:iam::123456789012:role/deploy
      → Ask an administrator of the AWS account to allow it
        ask {"whom":["an administrator of the AWS account"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. A Deny statement in a policy prevents arn:aws:iam::123456789012:role/deploy from performing bedrock:InvokeModel on amazon.nova-lite-v1:0. Please allow it, or tell us which role to use instead.","requestId":"R-1"}
        ✓ AWS no longer denies bedrock:InvokeModel on amazon.nova-lite-v1:0"
    `));
  it('for a policy that asks for a guardrail', () =>
    expect(words(guarded)).toMatchInlineSnapshot(`
      "A policy of the caller denies bedrock:InvokeModel on amazon.nova-lite-v1:0.
      An explicit deny wins over every allow: adding permissions will not help. Its name suggests that the policy or statement requires a guardrail (bedrock:GuardrailIdentifier). This action sends none, so a job that sends one may be allowed. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - Bedrock Converse of amazon.nova-lite-v1:0 answered 403 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-2::foundation-model/amazon.nova-lite-v1:0 with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/RequireGuardrail
      - The message names the policy arn:aws:iam::123456789012:policy/RequireGuardrail.
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Check only the catalog, if the job sends a guardrail
        set-input {"name":"bedrock-probe","value":"catalog"}
        (The job’s own calls must name the guardrail: guardrailConfig of Converse, guardrailIdentifier of InvokeModel.)
        ✓ this step invokes no model, and lists the model as not proven
      → Exclude bedrock:InvokeModel on amazon.nova-lite-v1:0 from the deny
        edit-policy {"of":{"type":"role","name":"deploy","account":"123456789012"},"policy":"arn:aws:iam::123456789012:policy/RequireGuardrail","edits":[],"file":null,"says":"In the policy arn:aws:iam::123456789012:policy/RequireGuardrail, change the statement with \\"Effect\\": \\"Deny\\" so that it does not match bedrock:InvokeModel on amazon.nova-lite-v1:0 for arn:aws:iam::123456789012:role/deploy."}
        (A deny is rarely an accident: first ask whoever wrote it.)
        ✓ no Deny statement matches bedrock:InvokeModel on amazon.nova-lite-v1:0 for arn:aws:iam::123456789012:role/deploy"
    `));
});
