import { describe, expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { bucketInOtherRegion } from '../../../src/rules/s3/bucket-in-other-region.ts';
import type { FailedObservation, Observation } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { bareDenial, failed, identity, LONG_TERM, ok, REGION, saw, says, scene, unasked } from '../scene.ts';

const named = { target: 'assets' };
const MALFORMED = [
  'AuthorizationHeaderMalformed',
  "The authorization header is malformed; the region 'us-east-2' is wrong; expecting 'eu-central-1'",
  400,
] as const;
const REDIRECT = [
  'PermanentRedirect',
  'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
  301,
] as const;
const location = (where: string, target = 'assets') =>
  failed(
    's3',
    [
      'IllegalLocationConstraintException',
      `The ${where} location constraint is incompatible for the region specific endpoint this request was sent to.`,
      400,
    ],
    { target },
  );
const there = { target: 'assets', region: 'eu-central-1', followUp: true };
const misplaced = failed('s3', MALFORMED, named);
const redirected = failed('s3', REDIRECT, named, { bucketRegion: 'eu-central-1' });
const led = failed('s3', REDIRECT, named);
const regional = failed('s3', REDIRECT, { target: 'assets-123456789012-eu-west-2-an' });
const ZONED = 'assets--usw2-az1--x-s3';
const zoned = ok('s3', {}, { target: ZONED, region: 'us-west-2' });
const bareZoned = bareDenial({ target: 'logs--euw1-az1--x-s3', region: 'eu-west-1' });
const optIn = location('eu-south-1');
const unspecified = location('unspecified');
const denied = { ...bareDenial(named), error: { ...bareDenial().error, bucketRegion: 'eu-central-1' } };
const listed = ok('s3', {}, there);
const refused = bareDenial(there);
const logs = failed('s3', MALFORMED, { target: 'logs' });
const table = ok('dynamodb', { tableStatus: 'ACTIVE' }, { target: 'orders' });

const CHINA = 'arn:aws-cn:s3:::shop';
const ofChina = unasked('s3', 'its ARN is of another partition', { operation: 'ListObjectsV2', target: CHINA });

type Facts = ReturnType<typeof bucketInOtherRegion.find>[number];
const found = (refusals: readonly FailedObservation[], more: Partial<Facts> = {}): Facts => ({
  subjects: refusals.map(({ target }) => target ?? ''),
  confidence: 'certain',
  region: 'eu-central-1',
  partition: null,
  by: 'S3',
  here: REGION,
  store: null,
  refusals,
  unasked: [],
  there: null,
  answering: [],
  run: runFacts(saw(LONG_TERM, identity())),
  ...more,
});
const world = (...observations: Observation[]) => saw(LONG_TERM, identity(), ...observations);
const withTable = (...observations: Observation[]) =>
  scene({
    credentials: LONG_TERM,
    settings: { tables: ['orders'], buckets: ['assets'] },
    observations: [identity(), table, ...observations],
  });

finds(bucketInOtherRegion, {
  matches: [
    ['by the authorization header', world(misplaced), [found([misplaced])]],
    ['by a redirect and the header', world(redirected), [found([redirected])]],
    [
      'by an ARN of another partition',
      world(ofChina),
      [found([], { subjects: [CHINA], region: null, by: null, partition: 'aws-cn', unasked: [ofChina] })],
    ],
    ['by a redirect alone', world(led), [found([led], { region: null, by: null })]],
    ['by a redirect, and by its name', world(regional), [found([regional], { region: 'eu-west-2', by: 'the name' })]],
    [
      'by the zone in its name',
      world(zoned, bareZoned),
      [
        found([], { subjects: [ZONED], region: 'us-west-2', by: 'the name', there: zoned }),
        found([], { subjects: ['logs--euw1-az1--x-s3'], region: 'eu-west-1', by: 'the name', there: bareZoned }),
      ],
    ],
    ['by an opt-in Region’s words', world(optIn), [found([optIn], { region: 'eu-south-1' })]],
    [
      'by a location without a name, which is us-east-1',
      world(unspecified),
      [found([unspecified], { region: 'us-east-1' })],
    ],
    ['by the header beside a denial', world(denied), [found([denied])]],
    ['where it works', world(misplaced, listed), [found([misplaced], { there: listed })]],
    ['where it is denied', world(misplaced, refused), [found([misplaced], { there: refused })]],
    ['where the key is not known', world(misplaced, says('unknown', 's3', there)), [found([misplaced])]],
    [
      'other looks in other places',
      world(
        misplaced,
        ok('s3', {}, { ...there, target: 'logs' }),
        ok('s3', {}, { ...there, region: 'us-east-1' }),
        ok('dynamodb', {}, there),
      ),
      [found([misplaced])],
    ],
    ['two in one place', world(misplaced, logs), [found([misplaced, logs])]],
    ['two in two places', world(misplaced, optIn), [found([misplaced]), found([optIn], { region: 'eu-south-1' })]],
    [
      'beside a table that is here',
      withTable(misplaced, listed),
      [found([misplaced], { there: listed, answering: ['orders'] })],
    ],
  ],
  ignores: [
    [
      'a redirect that a follow-up met',
      saw(LONG_TERM, identity(), ok('s3', {}, named), failed('s3', REDIRECT, { ...named, followUp: true })),
    ],
    [
      'another service’s error that names an address of S3’s',
      saw(
        LONG_TERM,
        identity(),
        failed(
          'bedrock',
          ['ValidationException', 'cannot read https://models.s3.eu-west-1.amazonaws.com/weights', 400],
          { target: 'amazon.nova-lite-v1:0' },
        ),
      ),
    ],
    ['here', saw(LONG_TERM, identity(), ok('s3', { bucketRegion: 'us-east-2' }, named))],
    [
      'denied here',
      saw(LONG_TERM, identity(), { ...bareDenial(named), error: { ...bareDenial().error, bucketRegion: 'us-east-2' } }),
    ],
    ['denied, and no Region named', saw(LONG_TERM, identity(), bareDenial(named))],
    [
      'a key that is not known, whatever the header says',
      saw(LONG_TERM, says('unknown', 's3', named, { bucketRegion: 'eu-central-1' })),
    ],
    [
      'an expired session, whatever the header says',
      saw(LONG_TERM, says('expired', 's3', named, { bucketRegion: 'eu-central-1' })),
    ],
    [
      'a wrong secret, whatever the header says',
      saw(LONG_TERM, says('mismatch', 's3', named, { bucketRegion: 'eu-central-1' })),
    ],
    [
      'throttled, whatever the header says',
      saw(LONG_TERM, says('throttled', 's3', named, { bucketRegion: 'eu-central-1' })),
    ],
    [
      'no such bucket',
      saw(
        LONG_TERM,
        identity(),
        failed('s3', ['NoSuchBucket', 'The specified bucket does not exist', 404], named, {
          bucketRegion: 'eu-central-1',
        }),
      ),
    ],
    [
      'a header that names no Region',
      saw(LONG_TERM, identity(), { ...bareDenial(named), error: { ...bareDenial().error, bucketRegion: 'none' } }),
    ],
    ['two buckets, both here', world(ok('s3', {}, named), ok('s3', {}, { target: 'logs' }))],
    ['a directory bucket of a zone of this Region', world(ok('s3', {}, { target: 'assets--use2-az1--x-s3' }))],
    [
      'a directory bucket that is not there',
      world(failed('s3', ['NoSuchBucket', 'x', 404], { target: ZONED, region: 'us-west-2' })),
    ],
    ['a directory bucket whose key is not known', world(says('unknown', 's3', { target: ZONED, region: 'us-west-2' }))],
    ['no bucket', saw(LONG_TERM, identity(), failed('s3', MALFORMED))],
    [
      'a header with a fault of another kind',
      saw(
        LONG_TERM,
        failed(
          's3',
          [
            'AuthorizationHeaderMalformed',
            'The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature.',
            400,
          ],
          named,
        ),
      ),
    ],
  ],
});

describe('words', () => {
  const words = (scene: ReturnType<typeof world>): string =>
    bucketInOtherRegion
      .find(scene)
      .map((facts) => told(bucketInOtherRegion.tell(facts)))
      .join('\n\n');

  it('where it works there', () =>
    expect(words(world(misplaced, listed))).toMatchInlineSnapshot(`
    "The bucket assets is in eu-central-1, and the job runs in us-east-2.
    Asked there, S3 lists it: the Region is the only problem.
    - S3 ListObjectsV2 of assets answered 400 AuthorizationHeaderMalformed The authorization header is malformed; the region 'us-east-2' is wrong; expecting 'eu-central-1'
    - S3 names eu-central-1 as the bucket’s Region.
    - S3 ListObjectsV2 of assets in eu-central-1: listed
    → Use the Region eu-central-1
      set-input {"name":"aws-region","value":"eu-central-1"}
      (The steps that use AWS need the same Region.)
      ✓ this step asks AWS in eu-central-1"
  `));
  it('where nobody knows', () =>
    expect(words(world(misplaced, logs))).toMatchInlineSnapshot(`
      "The buckets assets and logs are in eu-central-1, and the job runs in us-east-2.
      S3 names the Region itself; the credentials are not the problem.
      - S3 ListObjectsV2 of assets answered 400 AuthorizationHeaderMalformed The authorization header is malformed; the region 'us-east-2' is wrong; expecting 'eu-central-1'
      - S3 ListObjectsV2 of logs answered 400 AuthorizationHeaderMalformed The authorization header is malformed; the region 'us-east-2' is wrong; expecting 'eu-central-1'
      - S3 names eu-central-1 as the bucket’s Region.
      → Use the Region eu-central-1
        set-input {"name":"aws-region","value":"eu-central-1"}
        (The steps that use AWS need the same Region.)
        ✓ this step asks AWS in eu-central-1
      → Correct the names assets and logs, if mistyped
        replace-value {"name":"s3-buckets","from":"assets","to":"YOUR_BUCKET"}
        replace-value {"name":"s3-buckets","from":"logs","to":"YOUR_BUCKET"}
        (Somebody else’s bucket may have the mistyped name.)
        The buckets of the account: aws s3api list-buckets --query 'Buckets[].Name'
        ✓ s3-buckets names the intended bucket"
    `));
  it('where it is denied there', () =>
    expect(words(world(misplaced, refused))).toMatchInlineSnapshot(`
      "The bucket assets is in eu-central-1, and the job runs in us-east-2.
      Asked there, S3 refuses with AccessDenied: the Region is not the only problem.
      - S3 ListObjectsV2 of assets answered 400 AuthorizationHeaderMalformed The authorization header is malformed; the region 'us-east-2' is wrong; expecting 'eu-central-1'
      - S3 names eu-central-1 as the bucket’s Region.
      - S3 ListObjectsV2 of assets in eu-central-1 answered 403 AccessDenied Access Denied
      → Use the Region eu-central-1
        set-input {"name":"aws-region","value":"eu-central-1"}
        (The steps that use AWS need the same Region.)
        ✓ this step asks AWS in eu-central-1
      → Correct the name assets, if mistyped
        replace-value {"name":"s3-buckets","from":"assets","to":"YOUR_BUCKET"}
        (Somebody else’s bucket may have the mistyped name.)
        The buckets of the account: aws s3api list-buckets --query 'Buckets[].Name'
        ✓ s3-buckets names the intended bucket"
    `));
  it('where the table must stay', () =>
    expect(words(withTable(misplaced, listed))).toMatchInlineSnapshot(`
      "The bucket assets is in eu-central-1, and the job runs in us-east-2.
      Asked there, S3 lists it: the Region is the only problem.
      - S3 ListObjectsV2 of assets answered 400 AuthorizationHeaderMalformed The authorization header is malformed; the region 'us-east-2' is wrong; expecting 'eu-central-1'
      - S3 names eu-central-1 as the bucket’s Region.
      - S3 ListObjectsV2 of assets in eu-central-1: listed
      → Check assets in eu-central-1, in a separate step
        second-step {"with":{"aws-access-key-id":"\${{ secrets.AWS_ACCESS_KEY_ID }}","aws-secret-access-key":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}","aws-region":"eu-central-1","services":"s3","s3-buckets":"assets"},"moves":[{"name":"s3-buckets","item":"assets"}]}
        (Changing the Region of this step would break orders, which answered in us-east-2.)
        (Give the clients of the job that use assets the Region eu-central-1 too.)
        ✓ the second step finds assets in eu-central-1, and this step still finds orders"
    `));
  it('for a directory bucket', () =>
    expect(words(world(zoned))).toMatchInlineSnapshot(`
    "The bucket assets--usw2-az1--x-s3 is in us-west-2, and the job runs in us-east-2.
    Asked there, S3 lists it: the Region is the only problem.
    - The bucket’s own name says us-west-2.
    - S3 ListObjectsV2 of assets--usw2-az1--x-s3: listed
    → Use the Region us-west-2
      set-input {"name":"aws-region","value":"us-west-2"}
      (The steps that use AWS need the same Region.)
      ✓ this step asks AWS in us-west-2"
  `));
  it('where nothing names the Region', () =>
    expect(words(world(led))).toMatchInlineSnapshot(`
      "The bucket assets is in another Region, and the job runs in us-east-2.
      S3 says that the bucket is elsewhere; the credentials are not the problem.
      - S3 ListObjectsV2 of assets answered 301 PermanentRedirect The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.
      → Use the bucket’s Region
        set-input {"name":"aws-region","value":"YOUR_REGION"}
        (The steps that use AWS need the same Region.)
        The Region of the bucket: aws s3api head-bucket --bucket assets
        ✓ this step asks AWS in YOUR_REGION"
    `));
});
