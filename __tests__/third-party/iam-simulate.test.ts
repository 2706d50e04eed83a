// The sandbox's policy evaluator held against one that others wrote, over generated requests and policies. RUNS changes how many.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccessRequest, Policy, Statement } from '../../sandbox/policies/document.ts';
import { evaluate, type Policies } from '../../sandbox/policies/evaluate.ts';
import { simulate } from '../../sandbox/simulation.ts';
import { INSTALLING_MS } from './alone.ts';
import { npmPackages } from './npm-packages.ts';

type Simulated = { resultType: string; overallResult?: string; errors?: unknown };
type Simulator = { runSimulation(simulation: unknown, options: object): Promise<Simulated> };

const RUNS = Number(process.env.RUNS || 2000);
const ACCOUNT = '123456789012';
const OTHER = '210987654321';
const USER = `arn:aws:iam::${ACCOUNT}:user/deploy`;
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/ci/run-1`;

let simulator: Simulator;
beforeAll(async () => {
  simulator = (await npmPackages('iam-simulate'))('@cloud-copilot/iam-simulate') as Simulator;
}, INSTALLING_MS);

const ALLOW_ALL: Policy = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };

/** `Allowed`, `ImplicitlyDenied` or `ExplicitlyDenied`, as the other evaluator says it. */
async function theirs(request: AccessRequest, policies: Policies): Promise<string | undefined> {
  const named = (policy: Policy, index: number) => ({ name: `policy-${index}`, policy });
  const result = await simulator.runSimulation(
    {
      request: {
        principal: request.principal,
        action: request.action,
        resource: { resource: request.resource, accountId: request.account },
        contextVariables: request.context ?? {},
      },
      identityPolicies: (policies.identity ?? []).map(named),
      permissionBoundaryPolicies: policies.boundary?.map(named),
      sessionPolicy: policies.session?.[0],
      serviceControlPolicies: (policies.scp ?? []).map((level, index) => ({
        orgIdentifier: `ou-${index}`,
        policies: level.map(named),
      })),
      resourceControlPolicies: policies.rcp ? [{ orgIdentifier: 'o-1', policies: policies.rcp.map(named) }] : [],
      resourcePolicy: policies.resource,
      vpcEndpointPolicies: policies.vpc?.map(named),
    },
    {},
  );
  if (result.resultType !== 'single') throw new Error(JSON.stringify(result));
  return result.overallResult;
}

function ours(request: AccessRequest, policies: Policies): string {
  const denial = evaluate(request, policies);
  if (!denial) return 'Allowed';
  return denial.implicit ? 'ImplicitlyDenied' : 'ExplicitlyDenied';
}

const TARGETS = [
  ['s3:GetObject', 'arn:aws:s3:::shop-assets/site/index.html'],
  ['s3:PutObject', 'arn:aws:s3:::shop-logs/2026/a.txt'],
  ['s3:ListBucket', 'arn:aws:s3:::shop-assets'],
  ['dynamodb:GetItem', `arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/orders`],
  ['dynamodb:DescribeTable', `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/orders-2`],
] as const;
const ACTIONS = [
  '*',
  's3:*',
  'S3:getobject',
  's3:Get*',
  's3:?etObject',
  's3:ListBucket',
  's3:PutObject',
  'dynamodb:*',
  'dynamodb:*Item',
  'dynamodb:Describe*',
  'sts:*',
];
const RESOURCES = [
  '*',
  'arn:aws:s3:::shop-assets',
  'arn:aws:s3:::shop-assets/*',
  'arn:aws:s3:::shop-*',
  'arn:aws:s3:::shop-????s/2026/*',
  'arn:aws:s3:::${aws:PrincipalTag/team}-assets/*',
  'arn:aws:s3:::${aws:PrincipalTag/none}-assets/*',
  "arn:aws:s3:::${aws:PrincipalTag/none, 'shop'}-assets/*",
  `arn:aws:dynamodb:*:${ACCOUNT}:table/orders`,
  `arn:aws:dynamodb:us-*:${ACCOUNT}:table/orders*`,
  'arn:aws:dynamodb:*:*:table/*',
  `arn:aws:dynamodb:eu-west-1:${OTHER}:table/*`,
];
/** Context keys with values that a policy may ask for; some fit. */
const KEYS: Readonly<Record<string, { operators: readonly string[]; wanted: readonly string[] }>> = {
  'aws:PrincipalTag/team': {
    operators: [
      'StringEquals',
      'StringNotEquals',
      'StringLike',
      'StringNotLike',
      'StringEqualsIgnoreCase',
      'StringEqualsIfExists',
      'StringNotEqualsIfExists',
      'Null',
    ],
    wanted: ['shop', 'SHOP', 's*p', 'ops', '${aws:PrincipalTag/team}', 'true', 'false'],
  },
  'aws:RequestedRegion': {
    operators: ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLikeIfExists'],
    wanted: ['us-east-1', 'eu-*', 'us-*'],
  },
  // IPv4 alone: the other evaluator finds an IPv6 address neither in an IPv4 range nor outside of it.
  'aws:SourceIp': {
    operators: ['IpAddress', 'NotIpAddress', 'IpAddressIfExists'],
    wanted: ['203.0.113.0/24', '198.51.100.7'],
  },
  'aws:SecureTransport': { operators: ['Bool', 'BoolIfExists', 'Null'], wanted: ['true', 'false'] },
  'aws:MultiFactorAuthAge': {
    operators: ['NumericLessThan', 'NumericGreaterThanEquals', 'NumericEquals', 'NumericLessThanIfExists'],
    wanted: ['60', '3600', '90.5'],
  },
  'aws:CurrentTime': {
    operators: ['DateLessThan', 'DateGreaterThanEquals', 'DateNotEquals'],
    wanted: ['2026-11-01T00:00:00Z', '2027-01-01T00:00:00Z'],
  },
  'aws:SourceArn': {
    operators: ['ArnEquals', 'ArnLike', 'ArnNotLike', 'ArnNotEqualsIfExists'],
    wanted: [`arn:aws:sns:*:${ACCOUNT}:*`, 'arn:aws:sns:us-east-1:*:orders', `arn:aws:sqs:us-east-1:${ACCOUNT}:orders`],
  },
  'aws:TagKeys': {
    operators: [
      'ForAllValues:StringEquals',
      'ForAnyValue:StringEquals',
      'ForAnyValue:StringLike',
      'ForAllValues:StringNotEquals',
      'ForAnyValue:StringNotEquals',
    ],
    wanted: ['team', 'cost*', 'stage'],
  },
};

const oneOrMore = (values: readonly string[]): fc.Arbitrary<string | string[]> =>
  fc.oneof(fc.constantFrom(...values), fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }));

const condition: fc.Arbitrary<Statement['Condition']> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(KEYS)), { maxLength: 2 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) => {
        const { operators = [], wanted = [] } = KEYS[key] ?? {};
        return fc
          .constantFrom(...operators)
          .chain((operator) =>
            oneOrMore(operator === 'Null' ? ['true', 'false'] : wanted).map(
              (values) => [operator, key, values] as const,
            ),
          );
      }),
    ),
  )
  .map((rows) => {
    const all: Record<string, Record<string, string | string[]>> = {};
    for (const [operator, key, values] of rows) all[operator] = { ...all[operator], [key]: values };
    return all;
  });

const context = fc.record(
  {
    'aws:PrincipalTag/team': fc.constantFrom('shop', 'Shop', 'ops', 's*p'),
    'aws:RequestedRegion': fc.constantFrom('us-east-1', 'eu-west-1'),
    'aws:SourceIp': fc.constantFrom('203.0.113.9', '198.51.100.7', '192.0.2.1'),
    'aws:SecureTransport': fc.constantFrom('true', 'false'),
    'aws:MultiFactorAuthAge': fc.constantFrom('59', '60', '3600', '90.5'),
    'aws:CurrentTime': fc.constantFrom('2026-11-26T12:00:00Z', '2027-01-01T00:00:00Z'),
    'aws:SourceArn': fc.constantFrom(`arn:aws:sns:us-east-1:${ACCOUNT}:orders`, `arn:aws:sqs:us-east-1:${ACCOUNT}:a:b`),
    'aws:TagKeys': fc.uniqueArray(fc.constantFrom('team', 'costs', 'stage', 'other'), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);

type Kind = { effects: readonly ('Allow' | 'Deny')[]; principals?: readonly unknown[] };

const statement = ({ effects, principals }: Kind): fc.Arbitrary<Statement> =>
  fc
    .record({
      Effect: fc.constantFrom(...effects),
      actions: fc.tuple(
        fc.constantFrom('Action' as const, 'Action' as const, 'NotAction' as const),
        oneOrMore(ACTIONS),
      ),
      resources: fc.tuple(
        fc.constantFrom('Resource' as const, 'Resource' as const, 'NotResource' as const),
        oneOrMore(RESOURCES),
      ),
      Condition: fc.option(condition, { nil: undefined, freq: 2 }),
      Principal: principals ? fc.constantFrom(...principals) : fc.constant(undefined),
    })
    .map(
      ({ Effect, actions, resources, Condition, Principal }) =>
        ({
          Effect,
          ...(Principal === undefined ? {} : { Principal }),
          [actions[0]]: actions[1],
          [resources[0]]: resources[1],
          ...(Condition && Object.keys(Condition).length > 0 ? { Condition } : {}),
        }) as Statement,
    );

const policy = (kind: Kind): fc.Arbitrary<Policy> =>
  fc.record({
    Version: fc.constant('2012-10-17'),
    Statement: fc.array(statement(kind), { minLength: 1, maxLength: 3 }),
  });

const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 1 });

const BOTH = ['Allow', 'Allow', 'Deny'] as const;
const attached = policy({ effects: BOTH });
const principalsOf = (caller: string, withSession: boolean): unknown[] => [
  { AWS: `arn:aws:iam::${ACCOUNT}:root` },
  { AWS: ACCOUNT },
  { AWS: `arn:aws:iam::${ACCOUNT}:role/path/ci` },
  { AWS: [`arn:aws:iam::${OTHER}:root`, `arn:aws:iam::${ACCOUNT}:user/somebody`] },
  // AWS lets a session that a resource's policy names pass its session policy; the other evaluator does not.
  ...(withSession ? [] : [{ AWS: caller }, '*', { AWS: '*' }]),
];

const situation = fc
  .record({
    principal: fc.constantFrom(USER, SESSION),
    target: fc.constantFrom(...TARGETS),
    account: fc.constantFrom(ACCOUNT, ACCOUNT, OTHER),
    context,
    session: sometimes(attached),
  })
  .chain(({ principal, target, account, context: given, session: limit }) => {
    const session = principal === SESSION ? limit : undefined;
    const [action, resource] = target;
    return fc.record({
      request: fc.constant<AccessRequest>({ principal, action, resource, account, context: given }),
      identity: fc.array(attached, { maxLength: 2 }),
      boundary: sometimes(attached),
      scp: sometimes(fc.array(fc.tuple(fc.constantFrom(ALLOW_ALL, null), attached), { minLength: 1, maxLength: 2 })),
      rcp: sometimes(policy({ effects: ['Deny'], principals: ['*'] })),
      resource: sometimes(policy({ effects: BOTH, principals: principalsOf(principal, session !== undefined) })),
      vpc: sometimes(policy({ effects: BOTH, principals: ['*'] })),
      session: fc.constant(session),
    });
  });

type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

const policiesOf = ({ identity, boundary, scp, rcp, resource, vpc, session }: Situation): Policies => ({
  identity,
  ...(boundary ? { boundary: [boundary] } : {}),
  ...(scp ? { scp: scp.map(([all, own]) => (all ? [all, own] : [own])) } : {}),
  ...(rcp ? { rcp: [rcp] } : {}),
  ...(resource ? { resource } : {}),
  ...(vpc ? { vpc: [vpc] } : {}),
  ...(session ? { session: [session] } : {}),
});

describe('the sandbox decides as @cloud-copilot/iam-simulate does', { timeout: INSTALLING_MS }, () => {
  it(`over ${RUNS} generated situations`, async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(situation, async (each) => {
        const policies = policiesOf(each);
        const said = ours(each.request, policies);
        seen.set(said, (seen.get(said) ?? 0) + 1);
        expect(said).toBe(await theirs(each.request, policies));
      }),
      { numRuns: RUNS },
    );
    // Agreement about refusals alone would prove little.
    for (const outcome of ['Allowed', 'ImplicitlyDenied', 'ExplicitlyDenied'])
      expect(seen.get(outcome) ?? 0, outcome).toBeGreaterThan(RUNS / 50);
  });
});

const STRICTNESS = ['Allowed', 'ImplicitlyDenied', 'ExplicitlyDenied'];
const SAID = { allowed: 'Allowed', implicitDeny: 'ImplicitlyDenied', explicitDeny: 'ExplicitlyDenied' } as const;

/** Resources of the kind that an action has: the other evaluator refuses others. */
const PLACES: readonly (readonly [action: string, resources: readonly string[]])[] = [
  ['s3:GetObject', ['arn:aws:s3:::shop-assets/site/index.html', 'arn:aws:s3:::shop-logs/2026/a.txt']],
  ['s3:PutObject', ['arn:aws:s3:::shop-logs/2026/a.txt', 'arn:aws:s3:::ops-assets/a.txt']],
  ['s3:ListBucket', ['arn:aws:s3:::shop-assets', 'arn:aws:s3:::shop-logs']],
  [
    'dynamodb:GetItem',
    [`arn:aws:dynamodb:us-east-1:${ACCOUNT}:table/orders`, `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/orders-2`],
  ],
];

/** What the policy simulator of IAM takes into account: the identity, its boundary and its organization. */
const simulation = fc.constantFrom(...PLACES).chain(([action, places]) =>
  fc.record({
    source: fc.constantFrom(USER, `arn:aws:iam::${ACCOUNT}:role/ci`),
    action: fc.constant(action),
    resources: fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 2 }),
    context,
    identity: fc.array(attached, { maxLength: 2 }),
    boundary: sometimes(attached),
    scp: sometimes(fc.array(fc.tuple(fc.constantFrom(ALLOW_ALL, null), attached), { minLength: 1, maxLength: 2 })),
  }),
);

const listed = (values: Readonly<Record<string, string | string[] | undefined>>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, [value].flat()]])),
  );

describe('the sandbox simulates as @cloud-copilot/iam-simulate decides', { timeout: INSTALLING_MS }, () => {
  it(`resource by resource, and by the strictest at the top, over ${RUNS} generated simulations`, async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(simulation, async ({ source, action, resources, context: given, identity, boundary, scp }) => {
        const policies: Policies = {
          identity,
          ...(boundary ? { boundary: [boundary] } : {}),
          ...(scp ? { scp: scp.map(([all, own]) => (all ? [all, own] : [own])) } : {}),
        };
        const [said] = simulate(
          { source, actions: [action], resources, context: listed(given) },
          { allow: [], policies: { ...policies, identity } },
        );
        const judged = await Promise.all(
          resources.map((resource) =>
            theirs({ principal: source, action, resource, account: ACCOUNT, context: given }, policies),
          ),
        );
        expect(said?.resources.map(({ decision }) => SAID[decision])).toEqual(judged);
        const strictest = STRICTNESS[Math.max(...judged.map((each) => STRICTNESS.indexOf(each ?? '')))];
        expect(said && SAID[said.decision]).toBe(strictest);
        seen.set(strictest ?? '', (seen.get(strictest ?? '') ?? 0) + 1);
      }),
      { numRuns: RUNS },
    );
    for (const outcome of STRICTNESS) expect(seen.get(outcome) ?? 0, outcome).toBeGreaterThan(RUNS / 50);
  });
});
