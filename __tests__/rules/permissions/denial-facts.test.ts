import { describe, expect, it } from 'vitest';
import { callerOf, type DenialFacts, denialFacts } from '../../../src/rules/permissions/denial-facts.ts';
import { denialsOf } from '../../../src/rules/permissions/denials.ts';
import { denialEvidence, explainDenial, whatIsDenied } from '../../../src/rules/permissions/describe-denials.ts';
import type { Observation, Settings } from '../../../src/scene.ts';
import { plain, text } from '../../../src/text.ts';
import { bareDenial, CLAUSES, denied, failed, identity, ok, SESSION, says, scene, TEMPORARY } from '../scene.ts';

const LAYERS = ['identity', 'unspecified', 'kms', 'resource'] as const;
const TABLE = 'arn:aws:dynamodb:us-east-2:123456789012:table/orders';

function facts(observations: readonly Observation[], settings: Partial<Settings> = {}): DenialFacts {
  const world = scene({ credentials: TEMPORARY, observations, settings });
  const [found] = denialFacts(world, denialsOf(world, ...LAYERS));
  expect(found).toBeDefined();
  return found as DenialFacts;
}
const bare = (service: 's3' | 'dynamodb' | 'bedrock', target: string) =>
  failed(service, ['AccessDeniedException', 'Access Denied', 403], { target });

it('is nothing, where nothing was denied', () => expect(denialFacts(scene(), [])).toEqual([]));

describe('what is denied', () => {
  it.each([
    [
      'an action on a target',
      [denied('dynamodb', CLAUSES.noAllow, { target: 'orders' })],
      'dynamodb:DescribeTable on orders',
    ],
    ['the operation, where no action is named', [bareDenial({ target: 'assets' })], 'ListObjectsV2 on assets'],
    [
      'each action and target once',
      [
        denied('dynamodb', CLAUSES.noAllow, { target: 'orders' }),
        denied('dynamodb', CLAUSES.noAllow, { target: 'carts' }),
        denied('s3', CLAUSES.noAllow, { target: 'assets' }),
      ],
      'dynamodb:DescribeTable and s3:ListBucket on orders, carts and assets',
    ],
    ['an action alone', [denied('sts', CLAUSES.noAllow)], 'sts:GetCallerIdentity'],
  ])('%s', (_, observations, what) => expect(plain(whatIsDenied(facts(observations)))).toBe(what));
});

describe('the caller', () => {
  const other = 'arn:aws:iam::123456789012:user/a';
  it('is the first that a message names', () =>
    expect(
      facts([
        identity(SESSION),
        bareDenial({ target: 'assets' }),
        denied('dynamodb', CLAUSES.noAllow, { target: 'orders', principal: other }),
      ]),
    ).toMatchObject({ named: other, principal: other }));
  it('is STS’s, where no message names it', () =>
    expect(facts([identity(SESSION), bareDenial({ target: 'assets' })])).toMatchObject({
      named: null,
      principal: SESSION,
    }));
  it('is STS’s, where GitHub masks the name in the message', () =>
    expect(
      facts([identity(SESSION), denied('dynamodb', CLAUSES.noAllow, { target: 'orders', principal: '***' })]).principal,
    ).toBe(SESSION));
  it('is nobody, where neither does', () => expect(callerOf(facts([bareDenial({ target: 'assets' })]))).toBeNull());
  it('is a role, where it is a session of it', () =>
    expect(callerOf({ principal: SESSION })).toBe('arn:aws:iam::123456789012:role/deploy'));
});

describe('a resource in the words that is not the one asked for', () => {
  const one = (more: Parameters<typeof denied>[2]) =>
    facts([denied('dynamodb', CLAUSES.noAllow, { target: 'orders', ...more })]).strange;
  it.each([
    ['the one asked for', {}],
    ['an ARN that was asked for', { target: TABLE, resource: TABLE }],
  ])('is not %s', (_, more) => expect(one(more)).toEqual([]));
  it('is another table', () =>
    expect(one({ resource: `${TABLE}-archive` })).toEqual([
      { resource: `${TABLE}-archive`, asked: 'orders', isPart: false },
    ]));
  it('is a table that only ends alike', () =>
    expect(one({ resource: TABLE.replace('table/orders', 'x/table/orders') })).toMatchObject([{ isPart: false }]));
  it('is an index', () => expect(one({ resource: `${TABLE}/index/by-day` })).toMatchObject([{ isPart: true }]));
  it('is an object', () =>
    expect(
      facts([denied('s3', CLAUSES.noAllow, { target: 'arn:aws:s3:::assets', resource: '"arn:aws:s3:::assets/a.txt"' })])
        .strange,
    ).toEqual([{ resource: 'arn:aws:s3:::assets/a.txt', asked: 'assets', isPart: true }]));
  it('is not a bucket given by its ARN', () =>
    expect(
      facts([denied('s3', CLAUSES.noAllow, { target: 'arn:aws:s3:::assets', resource: '"arn:aws:s3:::assets"' })])
        .strange,
    ).toEqual([]));
  it('is not a directory bucket by its own ARN', () =>
    expect(
      facts([
        denied('s3', CLAUSES.noAllow, {
          target: 'cache--use2-az1--x-s3',
          action: 's3express:CreateSession',
          resource: 'arn:aws:s3express:us-east-2:123456789012:bucket/cache--use2-az1--x-s3',
        }),
      ]).strange,
    ).toEqual([]));
  it('is not a model’s: the rules on models tell', () =>
    expect(
      facts([
        denied('bedrock', CLAUSES.noAllow, {
          target: 'amazon.nova-lite-v1:0',
          resource: 'arn:aws:bedrock:us-east-2::foundation-model/other',
        }),
      ]).strange,
    ).toEqual([]));
});

describe('STS’s word for the credentials', () => {
  const table = denied('dynamodb', CLAUSES.noAllow, { target: 'orders' });
  const own = identity(SESSION);
  it('counts', () => expect(facts([own, table]).granted).toBe(own));
  it.each([
    ['another service’s', [ok('s3', {}, { target: 'assets' }), table]],
    ['a follow-up’s', [identity(SESSION, { followUp: true, region: 'us-east-1' }), table]],
    ['a refusal', [says('unavailable', 'sts'), table]],
    [
      'an assumed role’s, where asking who it is is denied',
      [ok('sts', { arn: SESSION }, { operation: 'AssumeRole' }), denied('sts', CLAUSES.noAllow), table],
    ],
  ])('is not %s', (_, observations) => expect(facts(observations).granted).toBeNull());
});

describe('the smallest statements', () => {
  const allow = (Action: string, ...Resource: string[]) => ({ Effect: 'Allow', Action, Resource });

  it.each([
    [
      'the resource of the message',
      [denied('dynamodb', CLAUSES.noAllow, { target: 'orders', resource: `${TABLE}/index/by-day` })],
      [allow('dynamodb:DescribeTable', `${TABLE}/index/by-day`)],
    ],
    [
      'what was asked for, where the message names none',
      [identity(SESSION), bare('dynamodb', 'orders')],
      [allow('dynamodb:DescribeTable', TABLE)],
    ],
    [
      'what was asked for, where GitHub masks the name',
      [denied('s3', CLAUSES.noAllow, { target: 'assets', resource: '"arn:aws:s3:::***"' })],
      [allow('s3:ListBucket', 'arn:aws:s3:::assets')],
    ],
    [
      'what was asked for, where the message says everything',
      [denied('s3', CLAUSES.noAllow, { target: 'assets', resource: '*' })],
      [allow('s3:ListBucket', 'arn:aws:s3:::assets')],
    ],
    [
      'what was asked for, where the ARN holds what no ARN of ours would',
      [denied('s3', CLAUSES.noAllow, { target: 'assets', resource: 'arn:aws:s3:::${aws:username}' })],
      [allow('s3:ListBucket', 'arn:aws:s3:::assets')],
    ],
    ['an ARN that was asked for', [bare('dynamodb', TABLE)], [allow('dynamodb:DescribeTable', TABLE)]],
    ['nothing, where the name is not a name', [bare('dynamodb', '${x}'), bare('s3', 'a b')], []],
    [
      'everything of an action that knows no resource',
      [denied('sts', CLAUSES.bare)],
      [allow('sts:GetCallerIdentity', '*')],
    ],
    [
      'the model that was asked for',
      [bare('bedrock', 'amazon.nova-lite-v1:0')],
      [allow('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-2::foundation-model/amazon.nova-lite-v1:0')],
    ],
    [
      'a Bedrock API key’s own action, and nothing of the model',
      [
        denied('bedrock', CLAUSES.noAllow, {
          target: 'amazon.nova-lite-v1:0',
          action: 'bedrock:CallWithBearerToken',
          resource: '*',
          signer: 'bearer',
        }),
      ],
      [allow('bedrock:CallWithBearerToken', '*')],
    ],
    [
      'a directory bucket’s session',
      [identity(SESSION), bareDenial({ target: 'cache--use2-az1--x-s3' })],
      [allow('s3express:CreateSession', 'arn:aws:s3express:us-east-2:123456789012:bucket/cache--use2-az1--x-s3')],
    ],
    [
      'several resources of one action, each once',
      [bare('s3', 'assets'), bare('s3', 'logs'), bare('s3', 'assets')],
      [allow('s3:ListBucket', 'arn:aws:s3:::assets', 'arn:aws:s3:::logs')],
    ],
  ])('allow %s', (_, observations, expected) => expect(facts(observations).statements).toEqual(expected));

  it('are of the partition and Region of the request', () =>
    expect(
      facts(
        [
          { ...bare('s3', 'assets'), region: 'us-gov-west-1' },
          { ...bare('dynamodb', 'orders'), region: 'us-gov-west-1' },
        ],
        { region: 'us-gov-west-1' },
      ).statements,
    ).toEqual([
      allow('s3:ListBucket', 'arn:aws-us-gov:s3:::assets'),
      allow('dynamodb:DescribeTable', 'arn:aws-us-gov:dynamodb:us-gov-west-1:ACCOUNT_ID:table/orders'),
    ]));

  const withResource = (resource: string) => {
    const world = scene({ observations: [bare('s3', 'other')] });
    const [one] = denialsOf(world, 'unspecified');
    return one && denialFacts(world, [{ ...one, denial: { ...one.denial, resource } }])[0]?.statements[0]?.Resource;
  };
  it.each([
    `x${TABLE}`,
    `${TABLE} x`,
    'arn:aws:s3:::a,b',
    'arn:a ws:s3:::a',
    'arn:aws:s 3:::a',
    'arn:aws:s3:eu west:1:a',
    'arn:aws:s3::12x:a',
    'arn:aws:s3:::',
  ])('take no ARN that is not plain: %s', (resource) => expect(withResource(resource)).toEqual(['arn:aws:s3:::other']));
  it.each([TABLE, 'arn:aws-us-gov:s3:::assets', 'arn:aws:s3:::assets/*', 'arn:aws:iam::123456789012:user/a@b+c=d'])(
    'take a plain ARN: %s',
    (resource) => expect(withResource(resource)).toEqual([resource]),
  );
});

describe('the words', () => {
  it('name the policy once, a strange resource, and what STS says', () =>
    expect(
      denialEvidence(
        facts([
          identity(SESSION),
          denied('dynamodb', CLAUSES.noAllow, { target: 'orders', resource: `${TABLE}-archive` }),
          bareDenial({ target: 'assets' }),
        ]),
      ).map(({ text: words }) => plain(words)),
    ).toMatchInlineSnapshot(`
      [
        "DynamoDB DescribeTable of orders answered 400 AccessDeniedException User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-2:123456789012:table/orders-archive because no identity-based policy allows the dynamodb:DescribeTable action",
        "S3 ListObjectsV2 of assets answered 403 AccessDenied Access Denied",
        "The denial is about arn:aws:dynamodb:us-east-2:123456789012:table/orders-archive, which is not orders.",
        "STS GetCallerIdentity: accepted, so key, secret, token and clock are right",
      ]
    `));
  it('name the caller, where the denial does', () => {
    expect(plain(explainDenial(text`So it is.`, { named: SESSION }))).toBe(
      `So it is. The denial shows that the credentials work: AWS names the caller, ${SESSION}.`,
    );
    expect(plain(explainDenial(text`So it is.`, { named: null }))).toBe('So it is.');
  });
});
