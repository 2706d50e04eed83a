import { bucketNotFound } from '../../../src/rules/s3/bucket-not-found.ts';
import { bareDenial, failed, fault, identity, LONG_TERM, ok, saw, unresolved } from '../scene.ts';
import { judge } from '../table.ts';

const NOT_FOUND = ['NoSuchBucket', 'The specified bucket does not exist', 404] as const;

judge(bucketNotFound, {
  matches: [
    [
      'no such bucket',
      saw(LONG_TERM, identity(), failed('s3', NOT_FOUND, { target: 'assets' })),
      { severity: 'error', confidence: 'certain', subjects: ['assets'], silent: /denied|secret is wrong/ },
    ],
    ['without a body', saw(LONG_TERM, identity(), failed('s3', ['HTTP 404', '', 404], { target: 'assets' })), {}],
    ['by its name alone', saw(LONG_TERM, identity(), failed('s3', ['NotFound', '', 404], { target: 'assets' })), {}],
    [
      'two of them',
      saw(
        LONG_TERM,
        identity(),
        failed('s3', NOT_FOUND, { target: 'assets' }),
        failed('s3', NOT_FOUND, { target: 'logs' }),
      ),
      { subjects: ['assets', 'logs'] },
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
