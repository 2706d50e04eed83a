import { bucketInOtherRegion } from '../../../src/rules/s3/bucket-in-other-region.ts';
import { bareDenial, failed, identity, LONG_TERM, ok, saw, says } from '../scene.ts';
import { judge } from '../table.ts';

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
const there = { target: 'assets', region: 'eu-central-1', followUp: true };
const misplaced = failed('s3', MALFORMED, named);

judge(bucketInOtherRegion, {
  matches: [
    [
      'by the authorization header',
      saw(LONG_TERM, identity(), misplaced),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['assets'],
        headline: /in eu-central-1[\s\S]*us-east-2/,
        says: /^S3 names eu-central-1 as the bucket’s Region\.$/m,
        fix: /aws-region: eu-central-1/,
        silent: /secret is wrong/,
      },
    ],
    [
      'by a redirect and the header',
      saw(LONG_TERM, identity(), failed('s3', REDIRECT, named, { bucketRegion: 'eu-central-1' })),
      { headline: /eu-central-1/ },
    ],
    [
      'by a redirect alone',
      saw(LONG_TERM, identity(), failed('s3', REDIRECT, named)),
      { headline: /another Region/, silent: /aws-region:|S3 names .* as/ },
    ],
    [
      'by an opt-in Region’s words',
      saw(
        LONG_TERM,
        identity(),
        failed(
          's3',
          [
            'IllegalLocationConstraintException',
            'The eu-south-1 location constraint is incompatible for the region specific endpoint this request was sent to.',
            400,
          ],
          named,
        ),
      ),
      { headline: /eu-south-1/ },
    ],
    [
      'by a location without a name, which is us-east-1',
      saw(
        LONG_TERM,
        identity(),
        failed(
          's3',
          [
            'IllegalLocationConstraintException',
            'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
            400,
          ],
          named,
        ),
      ),
      { headline: /us-east-1/ },
    ],
    [
      'by the header beside a denial',
      saw(LONG_TERM, identity(), {
        ...bareDenial(named),
        error: { ...bareDenial().error, bucketRegion: 'eu-central-1' },
      }),
      {},
    ],
    ['where it works', saw(LONG_TERM, identity(), misplaced, ok('s3', {}, there)), { says: /only fault/, cites: 2 }],
    [
      'where it is denied',
      saw(LONG_TERM, identity(), misplaced, { ...bareDenial(there) }),
      { says: /refuses with AccessDenied: the Region is not the only fault/, cites: 2 },
    ],
    [
      'where the key is not known',
      saw(LONG_TERM, identity(), misplaced, says('unknown', 's3', there)),
      { says: /S3 names the Region itself/, cites: 1 },
    ],
    [
      'other looks in other places',
      saw(
        LONG_TERM,
        identity(),
        misplaced,
        ok('s3', {}, { ...there, target: 'logs' }),
        ok('s3', {}, { ...there, region: 'us-east-1' }),
        ok('dynamodb', {}, there),
      ),
      { says: /S3 names the Region itself/, cites: 1 },
    ],
    [
      'two in one place',
      saw(LONG_TERM, identity(), misplaced, failed('s3', MALFORMED, { target: 'logs' })),
      { subjects: ['assets', 'logs'] },
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
