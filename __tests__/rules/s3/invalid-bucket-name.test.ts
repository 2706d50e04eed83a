import { describe, expect, it } from 'vitest';
import { invalidBucketName } from '../../../src/rules/s3/invalid-bucket-name.ts';
import { finds, told } from '../facts.ts';
import { bareDenial, failed, identity, ok, says, scene, unasked } from '../scene.ts';

const unsent = (target: string) =>
  scene({
    settings: { buckets: [target] },
    observations: [
      identity(),
      unasked('s3', 'the name breaks S3’s naming rules, so no such bucket can exist', { target }),
    ],
  });
const asked = (target: string) =>
  scene({ settings: { buckets: [target] }, observations: [identity(), ok('s3', {}, { target })] });

/** A name that was not sent. */
type Facts = ReturnType<typeof invalidBucketName.find>[number];
const broken = (bucket: string, fault: string, meant: string | null = null): Facts[] => [
  {
    subjects: [bucket],
    confidence: 'certain',
    broken: [{ bucket, fault }],
    refusals: [],
    meant: [[bucket, meant]],
  },
];
const CHARACTERS = 'it has characters other than lowercase letters, digits, dots and hyphens';
const URL = 'it is a URL; give the name alone';
const PATH = 'it has a path; give the bucket’s name alone';
const CAPITALS = 'it has capital letters';
const refusal = failed('s3', ['InvalidBucketName', 'The specified bucket is not valid.', 400], {
  target: 'xn--assets',
});
const long = 'a'.repeat(64);
const table = 'arn:aws:dynamodb:us-east-2:123456789012:table/orders';

finds(invalidBucketName, {
  matches: [
    ['a URL', unsent('s3://assets'), broken('s3://assets', URL, 'assets')],
    ['a URL with a path', unsent('s3://assets/site/'), broken('s3://assets/site/', URL, 'assets')],
    ['a URL of another kind', unsent('https://assets'), broken('https://assets', URL)],
    ['a path without a bucket', unsent('/assets/logs'), broken('/assets/logs', PATH)],
    ['capital letters', unsent('MyBucket'), broken('MyBucket', CAPITALS, 'mybucket')],
    ['underscores', unsent('my_bucket'), broken('my_bucket', CHARACTERS)],
    ['too short', unsent('ab'), broken('ab', 'it has 2 characters, and names have 3 to 63')],
    ['too long', unsent(long), broken(long, 'it has 64 characters, and names have 3 to 63')],
    ['an address', unsent('192.168.0.1'), broken('192.168.0.1', 'it has the form of an IP address')],
    ['an expression', unsent('${{ vars.BUCKET }}'), broken('${{ vars.BUCKET }}', CAPITALS)],
    ['two dots', unsent('my..bucket'), broken('my..bucket', 'it has two dots in a row')],
    ['an ARN of something else', unsent(table), broken(table, 'it is not an ARN of S3')],
    [
      'AWS refuses a name that we did not: it was sent',
      scene({ settings: { buckets: ['xn--assets'] }, observations: [identity(), refusal] }),
      [
        {
          subjects: ['xn--assets'],
          confidence: 'certain',
          broken: [],
          refusals: [refusal],
          meant: [['xn--assets', null]],
        },
      ],
    ],
  ],
  ignores: [
    ...[
      'assets',
      'assets/logs',
      'my-bucket',
      'my.bucket',
      'a1b',
      '0assets',
      'a'.repeat(63),
      'arn:aws:s3:::assets',
      'arn:aws-cn:s3:::assets',
      'arn:aws:s3:us-east-2:123456789012:accesspoint/ap',
      'assets--use2-az1--x-s3',
      'arn:aws:s3express:us-east-2:123456789012:bucket/assets--use2-az1--x-s3',
      'arn:aws:s3tables:us-east-2:123456789012:bucket/tables',
      '1.2.3',
    ].map((name) => [name, asked(name)] as const),
    [
      'a wrong name, where S3 was not asked at all',
      scene({ settings: { buckets: ['MyBucket'], services: ['sts'] }, observations: [identity()] }),
    ],
    [
      'a table of a name that no bucket can have',
      scene({
        settings: { buckets: ['MyBucket'], tables: ['MyBucket'] },
        observations: [identity(), ok('dynamodb', {}, { target: 'MyBucket' })],
      }),
    ],
    [
      'a bucket that is denied',
      scene({ settings: { buckets: ['assets'] }, observations: [identity(), bareDenial({ target: 'assets' })] }),
    ],
    [
      'an error of another service',
      scene({
        settings: { buckets: ['assets'] },
        observations: [identity(), ok('s3', {}, { target: 'assets' }), says('throttled', 'dynamodb')],
      }),
    ],
    [
      'that error of another service',
      scene({ observations: [identity(), failed('dynamodb', ['InvalidBucketName', 'x', 400], { target: 'orders' })] }),
    ],
    [
      'a name that no bucket can have, where another bucket was asked for',
      scene({ settings: { buckets: ['MyBucket'] }, observations: [identity(), ok('s3', {}, { target: 'assets' })] }),
    ],
    [
      'AWS’s refusal of a follow-up',
      scene({
        observations: [
          identity(),
          failed('s3', ['InvalidBucketName', 'The specified bucket is not valid.', 400], {
            target: 'assets',
            followUp: true,
          }),
        ],
      }),
    ],
    ['no bucket', scene({ observations: [identity(), ok('s3')] })],
  ],
});

describe('words', () => {
  const words = (target: string): string =>
    invalidBucketName
      .find(unsent(target))
      .map((facts) => told(invalidBucketName.tell(facts)))
      .join();

  it('for a URL', () =>
    expect(words('s3://assets/site')).toMatchInlineSnapshot(`
      "? did you mean assets
      No bucket can be called s3://assets/site.
      The name breaks S3’s naming rules, so no request was sent for it.
      - s3://assets/site: it is a URL; give the name alone.
      → Write assets alone
        replace-value {"name":"s3-buckets","from":"s3://assets/site","to":"assets"}
        (The name has no s3://, path or quotes; an ARN arn:aws:s3:::NAME is taken too. If the value comes from a variable, check that it was filled in.)
        ✓ s3-buckets names assets"
    `));
  it('for a name that tells nothing', () =>
    expect(words('%bucket%')).toMatchInlineSnapshot(`
      "No bucket can be called %bucket%.
      The name breaks S3’s naming rules, so no request was sent for it.
      - %bucket%: it has characters other than lowercase letters, digits, dots and hyphens.
      → Write the bucket’s name alone
        replace-value {"name":"s3-buckets","from":"%bucket%","to":"YOUR_BUCKET"}
        (The name has no s3://, path or quotes; an ARN arn:aws:s3:::NAME is taken too. If the value comes from a variable, check that it was filled in.)
        The buckets of the account: aws s3api list-buckets --query 'Buckets[].Name'
        ✓ s3-buckets has a name that a bucket can have"
    `));
});
