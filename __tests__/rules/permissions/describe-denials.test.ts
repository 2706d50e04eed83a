import { describe, expect, it } from 'vitest';
import { denialsOf } from '../../../src/rules/permissions/denials.ts';
import { callerOf, describeDenials, smallestPolicy } from '../../../src/rules/permissions/describe-denials.ts';
import type { Match } from '../../../src/rules/rule.ts';
import type { Observation, Settings } from '../../../src/scene.ts';
import { plain, text } from '../../../src/text.ts';
import { bareDenial, CLAUSES, denied, failed, identity, ok, SESSION, says, scene, TEMPORARY } from '../scene.ts';

const LAYERS = ['identity', 'unspecified', 'kms', 'resource'] as const;
const world = (observations: readonly Observation[], settings: Partial<Settings> = {}) =>
  scene({ credentials: TEMPORARY, observations, settings });
const TABLE = 'arn:aws:dynamodb:us-east-2:123456789012:table/orders';

/** What the wording around it is given, and the evidence. */
function told(
  observations: readonly Observation[],
  settings?: Partial<Settings>,
): { what: string; evidence: string[]; match: Match } {
  const at = world(observations, settings);
  const [match] = describeDenials(at, denialsOf(at, ...LAYERS), {
    headline: (what) => what,
    explanation: text`x`,
    fixes: () => [],
  }) as [Match];
  return { what: plain(match.headline), evidence: match.evidence.map((e) => plain(e.text)), match };
}

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
  ])('%s', (_, observations, what) => expect(told(observations).what).toBe(what));
});

describe('the evidence', () => {
  const one = (more: Parameters<typeof denied>[2]) =>
    told([denied('dynamodb', CLAUSES.noAllow, { target: 'orders', ...more })]).evidence;
  it('is the answer alone, where the resource is the one asked for', () => expect(one({})).toHaveLength(1));
  it('is the answer alone, where an ARN was asked for', () =>
    expect(one({ target: TABLE, resource: TABLE })).toHaveLength(1));
  it('points at another table', () =>
    expect(one({ resource: `${TABLE}-archive` }).at(-1)).toBe(
      `The denial is about ${TABLE}-archive, which is not orders.`,
    ));
  it('points at a table that only ends alike', () =>
    expect(one({ resource: TABLE.replace('table/orders', 'x/table/orders') }).at(-1)).toMatch(/which is not orders/));
  it('points at an index', () =>
    expect(one({ resource: `${TABLE}/index/by-day` }).at(-1)).toBe(
      `The denial is about ${TABLE}/index/by-day, a part of orders.`,
    ));
  it('points at an object', () =>
    expect(
      told([
        denied('s3', CLAUSES.noAllow, { target: 'arn:aws:s3:::assets', resource: '"arn:aws:s3:::assets/a.txt"' }),
      ]).evidence.at(-1),
    ).toBe('The denial is about arn:aws:s3:::assets/a.txt, a part of assets.'));
  it('has nothing to point at in a bucket given by its ARN', () =>
    expect(
      told([denied('s3', CLAUSES.noAllow, { target: 'arn:aws:s3:::assets', resource: '"arn:aws:s3:::assets"' })])
        .evidence,
    ).toHaveLength(1));
  it('leaves a model’s ARNs to the rules on models', () =>
    expect(
      told([
        denied('bedrock', CLAUSES.noAllow, {
          target: 'amazon.nova-lite-v1:0',
          resource: 'arn:aws:bedrock:us-east-2::foundation-model/other',
        }),
      ]).evidence,
    ).toHaveLength(1));
  it('has the policy once', () =>
    expect(
      told([
        denied('dynamodb', CLAUSES.explicitDenyNamed, { target: 'orders' }),
        denied('dynamodb', CLAUSES.explicitDenyNamed, { target: 'carts' }),
      ]).evidence.slice(2),
    ).toEqual(['The message names the policy arn:aws:iam::123456789012:policy/Guard.']));

  const granted = 'STS GetCallerIdentity: accepted, so key, secret, token and clock are right';
  const table = denied('dynamodb', CLAUSES.noAllow, { target: 'orders' });
  it('has STS’s word for the credentials', () =>
    expect(told([identity(SESSION), table]).evidence.at(-1)).toBe(granted));
  it.each([
    ['another service’s', [ok('s3', {}, { target: 'assets' }), table]],
    ['a follow-up’s', [identity(SESSION, { followUp: true, region: 'us-east-1' }), table]],
    ['a refusal', [says('unavailable', 'sts'), table]],
    [
      'an assumed role’s, where asking who it is is denied',
      [ok('sts', { arn: SESSION }, { operation: 'AssumeRole' }), denied('sts', CLAUSES.noAllow), table],
    ],
  ])('takes %s for none', (_, observations) =>
    expect(told(observations).evidence).not.toContainEqual(expect.stringMatching(/so key, secret, token/)),
  );
  it('gives what would look the same, where there is such a thing', () => {
    const at = world([table]);
    const wording = { headline: () => text`x.`, explanation: text`x`, fixes: () => [] };
    const [plainMatch, more] = [wording, { ...wording, lookalikes: [text`y`] }].map(
      (w) => describeDenials(at, denialsOf(at, 'identity'), w)[0],
    );
    expect(plainMatch).not.toHaveProperty('lookalikes');
    expect(more?.lookalikes?.map(plain)).toEqual(['y']);
  });
});

describe('the caller', () => {
  const caller = (...observations: Observation[]) => plain(callerOf(denialsOf(world(observations), ...LAYERS)));
  it('is the first that a message names', () =>
    expect(
      caller(
        bareDenial({ target: 'assets' }),
        denied('dynamodb', CLAUSES.noAllow, { target: 'orders', principal: 'arn:aws:iam::123456789012:user/a' }),
      ),
    ).toBe('arn:aws:iam::123456789012:user/a'));
  it('is not named where no message does', () => expect(caller(bareDenial({ target: 'assets' }))).toBe('the caller'));
});

describe('the smallest policy', () => {
  const statements = (observations: readonly Observation[], settings?: Partial<Settings>) => {
    const at = world(observations, settings);
    return (JSON.parse(smallestPolicy(at, denialsOf(at, ...LAYERS))) as { Statement: unknown[] }).Statement;
  };
  const allow = (action: string, resource: string | string[]) => ({
    Effect: 'Allow',
    Action: [action],
    Resource: resource,
  });
  const bare = (service: 's3' | 'dynamodb' | 'bedrock', target: string) =>
    failed(service, ['AccessDeniedException', 'Access Denied', 403], { target });

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
    [
      'everything, where the name is no name',
      [bare('dynamodb', '${x}'), bare('s3', 'a b')],
      [allow('dynamodb:DescribeTable', '*'), allow('s3:ListBucket', '*')],
    ],
    ['everything, where nothing was named', [denied('sts', CLAUSES.bare)], [allow('sts:GetCallerIdentity', '*')]],
    [
      'everything for a model that no message names',
      [bare('bedrock', 'amazon.nova-lite-v1:0')],
      [allow('bedrock:InvokeModel', '*')],
    ],
    [
      'several resources of one action, each once',
      [bare('s3', 'assets'), bare('s3', 'logs'), bare('s3', 'assets')],
      [allow('s3:ListBucket', ['arn:aws:s3:::assets', 'arn:aws:s3:::logs'])],
    ],
  ])('allows %s', (_, observations, expected) => expect(statements(observations)).toEqual(expected));

  it('is of the partition and Region of the request', () =>
    expect(
      statements([bare('s3', 'assets'), { ...bare('dynamodb', 'orders'), region: 'us-gov-west-1' }], {
        region: 'us-gov-west-1',
      }),
    ).toEqual([
      allow('s3:ListBucket', 'arn:aws-us-gov:s3:::assets'),
      allow('dynamodb:DescribeTable', 'arn:aws-us-gov:dynamodb:us-gov-west-1:ACCOUNT_ID:table/orders'),
    ]));

  it.each([
    `x${TABLE}`,
    `${TABLE} x`,
    'arn:aws:s3:::a,b',
    'arn:a ws:s3:::a',
    'arn:aws:s 3:::a',
    'arn:aws:s3:eu west:1:a',
    'arn:aws:s3::12x:a',
    'arn:aws:s3:::',
  ])('takes no ARN that is not plain: %s', (resource) => {
    const at = world([bare('s3', 'assets')]);
    const [one] = denialsOf(at, 'unspecified');
    expect(one && smallestPolicy(at, [{ ...one, denial: { ...one.denial, resource } }])).toContain(
      '"arn:aws:s3:::assets"',
    );
  });
  it.each([TABLE, 'arn:aws-us-gov:s3:::assets', 'arn:aws:s3:::assets/*', 'arn:aws:iam::123456789012:user/a@b+c=d'])(
    'takes a plain ARN: %s',
    (resource) => {
      const at = world([bare('s3', 'other')]);
      const [one] = denialsOf(at, 'unspecified');
      expect(one && smallestPolicy(at, [{ ...one, denial: { ...one.denial, resource } }])).toContain(
        JSON.stringify(resource),
      );
    },
  );
});
