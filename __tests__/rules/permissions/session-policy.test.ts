import { describe, expect, it } from 'vitest';
import { sessionPolicy } from '../../../src/rules/permissions/session-policy.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { CLAUSES, identity, LONG_TERM, scene } from '../scene.ts';
import { bucket, factsOf, others, table, world } from './tables.ts';

const assets = bucket(CLAUSES.session);
const orders = table(CLAUSES.sessionDeny);
const documented = table('with an explicit deny in a sessions policy');
const USES = 'aws-actions/configure-aws-credentials';
const after = (inputs: readonly string[]) =>
  scene({
    credentials: LONG_TERM,
    context: { signInBefore: { uses: USES, inputs } },
    observations: [identity(), assets],
  });
const narrowed = after(['role-to-assume', 'inline-session-policy', 'managed-session-policies']);
const plain = after(['role-to-assume']);
const found = (at: Scene, denial: FailedObservation) => ({ ...factsOf(at, [denial]), narrowed: null });

finds(sessionPolicy, {
  matches: [
    ['none that allows it', world(assets), [found(world(assets), assets)]],
    ['a deny in it', world(orders), [found(world(orders), orders)]],
    ['as the documentation once writes it', world(documented), [found(world(documented), documented)]],
    [
      'a step before this one that narrows the session',
      narrowed,
      [
        {
          ...found(narrowed, assets),
          narrowed: { uses: USES, by: ['inline-session-policy', 'managed-session-policies'] },
        },
      ],
    ],
    ['a step before this one that does not', plain, [found(plain, assets)]],
  ],
  ignores: others('session', 'sessionDeny'),
});

describe('words', () => {
  const words = (at: Scene): string =>
    sessionPolicy
      .find(at)
      .map((facts) => told(sessionPolicy.tell(facts)))
      .join();

  it('where nobody knows who narrowed it', () =>
    expect(words(world(assets))).toMatchInlineSnapshot(`
      "The session’s own policy does not allow s3:ListBucket on assets.
      The role itself may be allowed to do it. Whoever created this session limited it. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - S3 ListObjectsV2 of assets answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::assets" because no session policy allows the s3:ListBucket action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Let the session policy allow s3:ListBucket on assets
        edit-policy {"of":{"type":"unknown","name":null,"account":"123456789012"},"policy":null,"edits":[{"op":"set","path":["Statement"],"value":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::assets"}]}],"file":null,"says":"Add a statement that allows s3:ListBucket on assets to the session policy, where the role is assumed (inline-session-policy and managed-session-policies of configure-aws-credentials, Policy and PolicyArns of STS)."}
        (The role’s own policies must allow it as well.)
        ✓ the session policy allows s3:ListBucket on assets"
    `));
  it('where a step does', () =>
    expect(words(narrowed)).toMatchInlineSnapshot(`
      "The session’s own policy does not allow s3:ListBucket on assets.
      The role itself may be allowed to do it. Whoever created this session limited it. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - S3 ListObjectsV2 of assets answered 403 AccessDenied User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::assets" because no session policy allows the s3:ListBucket action
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Let the session policy allow s3:ListBucket on assets
        edit-policy {"of":{"type":"unknown","name":null,"account":"123456789012"},"policy":null,"edits":[{"op":"set","path":["Statement"],"value":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::assets"}]}],"file":null,"says":"Add a statement that allows s3:ListBucket on assets to inline-session-policy and managed-session-policies of the step aws-actions/configure-aws-credentials."}
        (The role’s own policies must allow it as well.)
        ✓ the session policy allows s3:ListBucket on assets
      → Or let the session do all that the role may
        remove-input {"name":"inline-session-policy","step":{"uses":"aws-actions/configure-aws-credentials","where":"before"}}
        remove-input {"name":"managed-session-policies","step":{"uses":"aws-actions/configure-aws-credentials","where":"before"}}
        ✓ the step aws-actions/configure-aws-credentials gives no session policy"
    `));
  it('where it denies', () =>
    expect(words(world(orders))).toMatchInlineSnapshot(`
      "The session’s own policy does not allow dynamodb:DescribeTable on orders.
      The role itself may be allowed to do it. Whoever created this session limited it. The denial shows that the credentials work: AWS names the caller, arn:aws:sts::123456789012:assumed-role/deploy/ci.
      - DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders with an explicit deny in a session policy
      - STS GetCallerIdentity: accepted, so key, secret, token and clock are right
      → Let the session policy allow dynamodb:DescribeTable on orders
        edit-policy {"of":{"type":"unknown","name":null,"account":"123456789012"},"policy":null,"edits":[],"file":null,"says":"Exclude dynamodb:DescribeTable on orders from the Deny statement of the session policy, where the role is assumed (inline-session-policy and managed-session-policies of configure-aws-credentials, Policy and PolicyArns of STS)."}
        (The role’s own policies must allow it as well.)
        ✓ the session policy allows dynamodb:DescribeTable on orders"
    `));
});
