import { describe, expect, it } from 'vitest';
import {
  authorizationId,
  decisionIn,
  decisionOf,
  denyingStatements,
  refined,
} from '../../src/answers/authorization.ts';
import { parseDenial } from '../../src/answers/denial.ts';
import { asksForGuardrail, mayAskForGuardrail } from '../../src/answers/guardrail.ts';
import { explicitDeny } from '../../src/rules/permissions/explicit-deny.ts';
import { organizationPolicy } from '../../src/rules/permissions/organization-policy.ts';
import { unspecified } from '../../src/rules/permissions/unspecified.ts';
import { unexplained } from '../../src/rules/unexplained.ts';
import type { AuthorizationCheck, AuthorizationEvaluation, MatchedPolicy } from '../../src/scene.ts';
import { plain } from '../../src/text.ts';
import { told } from '../rules/facts.ts';
import { bareDenial, CLAUSES, denied, failed, ok, says, scene } from '../rules/scene.ts';

const TAIL =
  '. Go to https://us-east-2.console.aws.amazon.com/iam/home?region=us-east-2#/authorization-details/abc123 for complete details, or call the GetRequestAuthorizationDetails API with the following authorization id: abc123';
const SCP = 'arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-eu';
const ROOT = 'arn:aws:organizations::210987654321:root/o-example/r-1';

const withTail = (o: ReturnType<typeof denied>) => ({ ...o, error: { ...o.error, message: o.error.message + TAIL } });
const policy = (uri: string, sid: string | null = 'DenyAll'): MatchedPolicy => ({
  uri,
  type: 'SERVICE_CONTROL_POLICY',
  inline: false,
  attachedTo: [ROOT],
  statements: [{ sid, effect: 'DENY' }],
});
const check = (type: string, effect: string, more: Partial<AuthorizationCheck> = {}): AuthorizationCheck => ({
  type,
  effect,
  target: null,
  policies: [],
  ...more,
});
const evaluation = (
  effect: string,
  checks: readonly AuthorizationCheck[] | null,
  action = 'dynamodb:DescribeTable',
): AuthorizationEvaluation => ({
  action,
  resource: 'arn:aws:dynamodb:us-east-2:123456789012:table/orders',
  effect,
  checks,
});
const details = (...evaluations: readonly AuthorizationEvaluation[]) =>
  ok('iam-toolbox', { evaluations }, { operation: 'GetRequestAuthorizationDetails', target: 'abc123', followUp: true });
const policyRead = (uri: string, ...statements: { sid: string | null; effect: string; conditionKeys: string[] }[]) =>
  ok('iam-toolbox', { statements }, { operation: 'GetRequestAuthorizationPolicy', target: uri, followUp: true });
const unread = failed('iam-toolbox', ['AccessDeniedException', 'User: x is not authorized', 403], {
  operation: 'GetRequestAuthorizationDetails',
  target: 'abc123',
  followUp: true,
});

const bare = withTail(bareDenial({ target: 'shop' }));
const table = withTail(denied('dynamodb', CLAUSES.noAllow, { target: 'orders' }));

describe('the id at the end of a denial', () => {
  it('is read', () => expect(authorizationId(table)).toBe('abc123'));
  it.each([
    ['a denial without one', denied('dynamodb', CLAUSES.noAllow)],
    ['another refusal with the words', withTail(says('expired', 'dynamodb') as ReturnType<typeof denied>)],
    ['an answer', ok('s3')],
  ])('is not in %s', (_, o) => expect(authorizationId(o)).toBeNull());
  it.each([CLAUSES.noAllow, CLAUSES.scpNamed, CLAUSES.explicitDenyNamed, CLAUSES.bare, 'Access Denied'])(
    'changes nothing of what is read beside it: %s',
    (clause) => {
      const plainly = denied('dynamodb', clause, { target: 'orders' }).error.message;
      expect(parseDenial(plainly + TAIL)).toEqual(parseDenial(plainly));
    },
  );
});

describe('what decided', () => {
  it('is an explicit deny before a missing allow', () =>
    expect(
      decisionIn([
        evaluation('IMPLICIT_DENY', [check('PRINCIPAL', 'IMPLICIT_DENY')]),
        evaluation('EXPLICIT_DENY', [check('RESOURCE_CONTROL_POLICY', 'EXPLICIT_DENY'), check('PRINCIPAL', 'ALLOW')]),
      ]),
    ).toMatchObject({ layer: 'organization', organization: 'resource control', explicit: true }));
  it.each([
    ['SERVICE_CONTROL_POLICY', 'organization'],
    ['VPC_ENDPOINT', 'vpc-endpoint'],
    ['RESOURCE', 'resource'],
    ['PRINCIPAL', 'identity'],
    ['PERMISSIONS_BOUNDARY', 'boundary'],
    ['SESSION', 'session'],
  ])('%s', (type, layer) =>
    expect(decisionIn([evaluation('IMPLICIT_DENY', [check(type, 'IMPLICIT_DENY')])])).toMatchObject({
      layer,
      explicit: false,
    }),
  );
  it.each([
    ['no checks are shown', [evaluation('EXPLICIT_DENY', null)]],
    ['all is allowed', [evaluation('ALLOW', [check('PRINCIPAL', 'ALLOW')])]],
    ['a check had no impact', [evaluation('IMPLICIT_DENY', [check('PRINCIPAL', 'NO_IMPACT')])]],
    ['the check is new', [evaluation('EXPLICIT_DENY', [check('LUNAR_PHASE', 'EXPLICIT_DENY')])]],
    ['nothing was evaluated', []],
  ])('is not told where %s', (_, evaluations) => expect(decisionIn(evaluations)).toBeNull());
  it('corrects what the words say, but for a key', () => {
    const decision = decisionIn([
      evaluation('EXPLICIT_DENY', [check('SERVICE_CONTROL_POLICY', 'EXPLICIT_DENY', { policies: [policy(SCP)] })]),
    ]);
    expect(refined(parseDenial('Access Denied'), decision)).toMatchObject({
      layer: 'organization',
      explicit: true,
      policyArn: SCP,
      action: 'dynamodb:DescribeTable',
    });
    const ofKey = parseDenial(
      'User: x is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:us-east-2:1:key/k',
    );
    expect(refined(ofKey, decision)).toBe(ofKey);
    expect(refined(ofKey, null)).toBe(ofKey);
  });
});

describe('the statements that denied', () => {
  const guard = { sid: 'Guard', effect: 'Deny', conditionKeys: ['bedrock:GuardrailIdentifier'] };
  const region = { sid: 'Region', effect: 'Deny', conditionKeys: ['aws:RequestedRegion'] };
  const uri = 'arn:aws:iam::123456789012:policy/AiAccess';
  const invocation = withTail(
    denied('bedrock', CLAUSES.explicitDeny, { target: 'amazon.nova-lite-v1:0', action: 'bedrock:InvokeModel' }),
  );
  const world = (sid: string | null, ...statements: (typeof guard | typeof region)[]) =>
    scene({
      observations: [
        invocation,
        details(evaluation('EXPLICIT_DENY', [check('PRINCIPAL', 'EXPLICIT_DENY', { policies: [policy(uri, sid)] })])),
        ...(statements.length > 0 ? [policyRead(uri, ...statements)] : []),
      ],
    });
  const found = (of: ReturnType<typeof scene>) => {
    const decision = decisionOf(of, invocation);
    return decision && denyingStatements(of, decision).map(({ sid }) => sid);
  };

  it('are those that AWS names', () => expect(found(world('Guard', guard, region))).toEqual(['Guard']));
  it('are the only one there is', () => expect(found(world('made-up', region))).toEqual(['Region']));
  it('are not told apart by a made-up name', () => expect(found(world('made-up', guard, region))).toEqual([]));
  it('prove that a guardrail is all that is asked for', () => {
    expect(asksForGuardrail(world('Guard', guard, region), invocation)).toBe(true);
    expect(explicitDeny.find(world('Guard', guard, region))).toEqual([]);
  });
  it.each([
    ['another statement denied', world('Region', guard, region)],
    ['nothing tells which of two', world(null, guard, region)],
    ['the policy could not be read', world('Guard')],
  ])('prove nothing of a guardrail where %s', (_, of) => expect(asksForGuardrail(of, invocation)).toBe(false));
  it('may ask for one by their name', () => {
    expect(mayAskForGuardrail(world('DenyWithoutGuardrail'), invocation)).toBe(true);
    expect(mayAskForGuardrail(world('Region'), invocation)).toBe(false);
  });
});

describe('the rules', () => {
  const byScp = details(
    evaluation('EXPLICIT_DENY', [
      check('SERVICE_CONTROL_POLICY', 'ALLOW'),
      check('SERVICE_CONTROL_POLICY', 'EXPLICIT_DENY', { target: ROOT, policies: [policy(SCP, 'DenyOutsideEurope')] }),
      check('PRINCIPAL', 'ALLOW'),
    ]),
  );

  it('know a bare denial’s layer, certain to the statement', () => {
    const of = scene({ observations: [bare, byScp] });
    expect(unspecified.find(of)).toEqual([]);
    const [facts] = organizationPolicy.find(of);
    expect(facts).toMatchObject({ confidence: 'certain', policyArns: [SCP], explicit: true });
    expect(facts && told(organizationPolicy.tell(facts))).toMatchInlineSnapshot(`
      "A service control policy of the AWS organization denies dynamodb:DescribeTable on shop.
      It limits every identity of the caller’s account. The role’s own policies are not the problem and cannot override it.
      - S3 ListObjectsV2 of shop answered 403 AccessDenied Access Denied. Go to https://us-east-2.console.aws.amazon.com/iam/home?region=us-east-2#/authorization-details/abc123 for complete details, or call the GetRequestAuthorizationDetails API with the following authorization id: abc123
      - The message names the policy arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-eu.
      - The denial is about arn:aws:dynamodb:us-east-2:123456789012:table/orders, which is not shop.
      - IAM Toolbox GetRequestAuthorizationDetails of abc123 in us-east-2: the check SERVICE_CONTROL_POLICY at arn:aws:organizations::210987654321:root/o-example/r-1 denies it, by DenyOutsideEurope in arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-eu, attached to arn:aws:organizations::210987654321:root/o-example/r-1
      → Ask whoever manages the policies of the AWS organization
        ask {"whom":["whoever manages the policies of ","the AWS organization"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. The service control policy arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-eu prevents its identity from performing dynamodb:DescribeTable on shop. Please allow it, or tell us which Region, service or role to use instead.","requestId":"R-1"}
        (A policy of the role cannot override it. If the organization allows other Regions or services, use one of those.)
        ✓ no policy of the organization keeps the caller from performing dynamodb:DescribeTable on shop
      → Exclude dynamodb:DescribeTable on shop from the deny
        edit-policy {"of":{"type":"organization","name":"p-eu","account":null},"policy":"arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-eu","edits":[],"file":null,"says":"In the policy arn:aws:organizations::210987654321:policy/o-example/service_control_policy/p-eu, change the statement DenyOutsideEurope so that it does not match dynamodb:DescribeTable on shop for the caller."}
        (A deny is rarely an accident: first ask whoever wrote it.)
        ✓ no Deny statement matches dynamodb:DescribeTable on shop for the caller"
    `);
  });
  it('name the command where the details may not be read', () => {
    const of = scene({ observations: [table, unread] });
    expect(unspecified.find(scene({ observations: [bare, unread] })).map(({ told }) => told[0]?.decision)).toEqual([
      null,
    ]);
    expect(organizationPolicy.find(of)).toEqual([]);
    const [facts] = unspecified.find(scene({ observations: [bare, unread] }));
    expect(facts && unspecified.tell(facts).remedies[0].looks?.map(({ run }) => run)).toEqual([
      'aws iam-toolbox get-request-authorization-details --region us-east-2 --authorization-id abc123',
    ]);
  });
  it('leave unknown words with an id unexplained', () => {
    const strange = failed('s3', ['AccessDenied', `The moon is full${TAIL}`, 403], { target: 'shop' });
    const of = scene({ observations: [strange] });
    expect(unspecified.find(of)).toEqual([]);
    expect(unexplained.find(of).map((facts) => plain(unexplained.tell(facts).headline))).toHaveLength(1);
  });
});
