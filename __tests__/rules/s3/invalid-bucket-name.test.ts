import { invalidBucketName } from '../../../src/rules/s3/invalid-bucket-name.ts';
import { bareDenial, failed, identity, ok, says, scene, unasked } from '../scene.ts';
import { judge } from '../table.ts';

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

judge(invalidBucketName, {
  matches: [
    [
      'a URL',
      unsent('s3://assets'),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['s3://assets'],
        says: /no request was sent[\s\S]*^s3:\/\/assets: .*URL/m,
      },
    ],
    ['a path', unsent('assets/logs'), { says: /path/ }],
    ['capital letters', unsent('MyBucket'), {}],
    ['underscores', unsent('my_bucket'), {}],
    ['too short', unsent('ab'), {}],
    ['too long', unsent('a'.repeat(64)), {}],
    ['an address', unsent('192.168.0.1'), {}],
    ['an expression', unsent('${{ vars.BUCKET }}'), {}],
    ['two dots', unsent('my..bucket'), {}],
    ['an ARN of something else', unsent('arn:aws:dynamodb:us-east-2:123456789012:table/orders'), {}],
    [
      'AWS refuses a name that we did not: it was sent',
      scene({
        settings: { buckets: ['xn--assets'] },
        observations: [
          identity(),
          failed('s3', ['InvalidBucketName', 'The specified bucket is not valid.', 400], { target: 'xn--assets' }),
        ],
      }),
      { subjects: ['xn--assets'], silent: /no request was sent/ },
    ],
  ],
  ignores: [
    ...[
      'assets',
      'my-bucket',
      'my.bucket',
      'a1b',
      '0assets',
      'a'.repeat(63),
      'arn:aws:s3:::assets',
      'arn:aws-cn:s3:::assets',
      'arn:aws:s3:us-east-2:123456789012:accesspoint/ap',
      'assets--use2-az1--x-s3',
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
