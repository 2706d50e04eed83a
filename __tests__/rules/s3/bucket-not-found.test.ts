import { describe, expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { bucketNotFound } from '../../../src/rules/s3/bucket-not-found.ts';
import type { FailedObservation, Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { bareDenial, failed, fault, identity, LONG_TERM, ok, REGION, saw, scene, unresolved } from '../scene.ts';

const NOT_FOUND = ['NoSuchBucket', 'The specified bucket does not exist', 404] as const;
const gone = (target: string) => failed('s3', NOT_FOUND, { target });
type Facts = ReturnType<typeof bucketNotFound.find>[number];
const found = (refusals: readonly FailedObservation[], scope: Facts['scope'] = { of: 'partition' }): Facts => ({
  subjects: refusals.map(({ target }) => target ?? ''),
  confidence: 'certain',
  refusals,
  scope,
  here: REGION,
  run: runFacts(saw(LONG_TERM, identity())),
});
const world = (...refusals: readonly FailedObservation[]): Scene => saw(LONG_TERM, identity(), ...refusals);

const assets = gone('assets');
const logs = gone('logs');
const bodyless = failed('s3', ['HTTP 404', '', 404], { target: 'assets' });
const nameless = failed('s3', ['NotFound', '', 404], { target: 'assets' });
const directory = gone('assets--use2-az1--x-s3');
const own = gone('assets-123456789012-us-east-2-an');
const elsewhere = gone('assets-123456789012-eu-west-2-an');
const foreign = gone('assets-210987654321-eu-west-2-an');
const home = { of: 'account and Region' as const, account: '123456789012', should: null };

finds(bucketNotFound, {
  matches: [
    ['no such bucket', world(assets), [found([assets])]],
    ['without a body', world(bodyless), [found([bodyless])]],
    ['by its name alone', world(nameless), [found([nameless])]],
    ['two of them', world(assets, logs), [found([assets, logs])]],
    [
      'a directory bucket beside another one',
      world(assets, directory),
      [found([assets]), found([directory], { of: 'zone', zone: 'use2-az1', region: REGION })],
    ],
    ['a name of this account and Region', world(own), [found([own], { ...home, region: 'us-east-2' })]],
    [
      'a name of this account in another Region',
      world(elsewhere),
      [found([elsewhere], { ...home, region: 'eu-west-2' })],
    ],
    [
      'a name of another account',
      world(foreign),
      [
        found([foreign], {
          of: 'account and Region',
          account: '210987654321',
          region: 'eu-west-2',
          should: 'assets-123456789012-us-east-2-an',
        }),
      ],
    ],
    [
      'a store that is not S3',
      scene({
        credentials: LONG_TERM,
        endpoints: [{ variable: 'AWS_ENDPOINT_URL_S3', service: 's3', host: 'minio:9000' }],
        observations: [identity(), assets],
      }),
      [found([assets], { of: 'store', host: 'minio:9000' })],
    ],
  ],
  ignores: [
    ['it is there', saw(LONG_TERM, identity(), ok('s3', {}, { target: 'assets' }))],
    ['denied: it may be there', saw(LONG_TERM, identity(), bareDenial({ target: 'assets' }))],
    [
      'another service’s 404',
      saw(LONG_TERM, identity(), failed('bedrock', ['NotFound', 'x', 404], { target: 'amazon.nova-lite-v1:0' })),
    ],
    [
      'a name that says not found, and another status',
      saw(LONG_TERM, identity(), failed('s3', ['NotFound', 'x', 400], { target: 'assets' })),
    ],
    [
      'a 404 of another name',
      saw(
        LONG_TERM,
        identity(),
        failed('s3', ['KeyNotFound', 'x', 404], { target: 'assets' }),
        failed('s3', ['NotFoundYet', 'x', 404], { target: 'logs' }),
      ),
    ],
    [
      'elsewhere',
      saw(
        LONG_TERM,
        identity(),
        failed(
          's3',
          [
            'PermanentRedirect',
            'The bucket you are attempting to access must be addressed using the specified endpoint.',
            301,
          ],
          { target: 'assets' },
        ),
      ),
    ],
    [
      'a page with 404',
      saw(LONG_TERM, fault('s3', 'protocol', 'HTTP 404', '', { target: 'assets' }, { httpStatus: 404 })),
    ],
    ['a listing that answers 404, as no S3 does', saw(LONG_TERM, identity(), failed('s3', ['HTTP 404', '', 404]))],
    ['no answer', saw(LONG_TERM, unresolved('s3', { target: 'assets' }))],
    [
      'a look elsewhere',
      saw(LONG_TERM, identity(), failed('s3', NOT_FOUND, { target: 'assets', region: 'eu-west-1', followUp: true })),
    ],
    [
      'an access point',
      saw(
        LONG_TERM,
        identity(),
        failed('s3', ['NoSuchAccessPoint', 'The specified accesspoint does not exist', 404], {
          target: 'arn:aws:s3:us-east-2:123456789012:accesspoint/ap',
        }),
      ),
    ],
  ],
});

describe('words', () => {
  const words = (...refusals: FailedObservation[]): string =>
    bucketNotFound
      .find(world(...refusals))
      .map((facts) => told(bucketNotFound.tell(facts)))
      .join('\n\n');

  it('for two buckets that nobody has', () =>
    expect(words(assets, logs)).toMatchInlineSnapshot(`
      "The buckets assets and logs do not exist.
      S3 accepts the credentials, but no account of the partition has a bucket of this name.
      - S3 ListObjectsV2 of assets answered 404 NoSuchBucket The specified bucket does not exist
      - S3 ListObjectsV2 of logs answered 404 NoSuchBucket The specified bucket does not exist
      → Correct the names assets and logs
        replace-value {"name":"s3-buckets","from":"assets","to":"YOUR_BUCKET"}
        replace-value {"name":"s3-buckets","from":"logs","to":"YOUR_BUCKET"}
        (Change the name where the job uses it, too.)
        The buckets of the account: aws s3api list-buckets --query 'Buckets[].Name'
        ✓ s3-buckets names a bucket that exists
      → Create the buckets assets and logs
        command {"run":"aws s3api create-bucket --bucket assets --region us-east-2 --create-bucket-configuration LocationConstraint=us-east-2\\naws s3api create-bucket --bucket logs --region us-east-2 --create-bucket-configuration LocationConstraint=us-east-2","by":"aws-admin","effect":"create-resource"}
        ✓ assets and logs can be listed in us-east-2
      → If this job creates assets and logs later, do not check it here
        remove-value {"name":"s3-buckets","item":"assets"}
        remove-value {"name":"s3-buckets","item":"logs"}
        (Until then somebody else may take the name.)
        ✓ s3-buckets does not name assets or logs"
    `));
  it('for a directory bucket', () =>
    expect(words(directory)).toMatchInlineSnapshot(`
      "The bucket assets--use2-az1--x-s3 does not exist.
      S3 accepts the credentials. A directory bucket belongs to one account and one zone, and this account has none of this name in us-east-2, zone use2-az1.
      - S3 ListObjectsV2 of assets--use2-az1--x-s3 answered 404 NoSuchBucket The specified bucket does not exist
      → Correct the name assets--use2-az1--x-s3
        replace-value {"name":"s3-buckets","from":"assets--use2-az1--x-s3","to":"YOUR_BUCKET--use2-az1--x-s3"}
        (Change the name where the job uses it, too.)
        The directory buckets of the account in us-east-2: aws s3api list-directory-buckets --region us-east-2
        ✓ s3-buckets names a bucket that exists
      → If this job creates assets--use2-az1--x-s3 later, do not check it here
        remove-value {"name":"s3-buckets","item":"assets--use2-az1--x-s3"}
        ✓ s3-buckets does not name assets--use2-az1--x-s3"
    `));
  it('for a name of this account in another Region', () =>
    expect(words(elsewhere)).toMatchInlineSnapshot(`
      "The bucket assets-123456789012-eu-west-2-an does not exist.
      S3 accepts the credentials. Only the account 123456789012 can have a bucket of this name, in eu-west-2 alone, and it has none.
      - S3 ListObjectsV2 of assets-123456789012-eu-west-2-an answered 404 NoSuchBucket The specified bucket does not exist
      - The name says that the bucket belongs to 123456789012 in eu-west-2; the job runs in us-east-2.
      → Use the Region eu-west-2
        set-input {"name":"aws-region","value":"eu-west-2"}
        (The steps that use AWS need the same Region.)
        ✓ this step asks AWS in eu-west-2
      → If this job creates assets-123456789012-eu-west-2-an later, do not check it here
        remove-value {"name":"s3-buckets","item":"assets-123456789012-eu-west-2-an"}
        ✓ s3-buckets does not name assets-123456789012-eu-west-2-an"
    `));
  it('for a name of another account', () =>
    expect(words(foreign)).toMatchInlineSnapshot(`
      "? did you mean assets-123456789012-us-east-2-an
      The bucket assets-210987654321-eu-west-2-an does not exist.
      Only the account 210987654321 can have a bucket of this name, and the credentials belong to another account.
      - S3 ListObjectsV2 of assets-210987654321-eu-west-2-an answered 404 NoSuchBucket The specified bucket does not exist
      - The name says that the bucket belongs to 210987654321 in eu-west-2; the job runs in us-east-2.
      → Use assets-123456789012-us-east-2-an instead of assets-210987654321-eu-west-2-an
        replace-value {"name":"s3-buckets","from":"assets-210987654321-eu-west-2-an","to":"assets-123456789012-us-east-2-an"}
        (If you want the other account’s bucket, use credentials of that account instead.)
        ✓ s3-buckets names assets-123456789012-us-east-2-an, a name of this account and Region
      → If this job creates assets-210987654321-eu-west-2-an later, do not check it here
        remove-value {"name":"s3-buckets","item":"assets-210987654321-eu-west-2-an"}
        ✓ s3-buckets does not name assets-210987654321-eu-west-2-an"
    `));
});
