import { expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { bucketDisabled } from '../../../src/rules/s3/bucket-disabled.ts';
import { finds, told } from '../facts.ts';
import { bareDenial, CLAUSES, denied, failed, identity, LONG_TERM, saw, says } from '../scene.ts';

const DISABLED = ['AllAccessDisabled', 'All access to this object has been disabled', 403] as const;
const a = failed('s3', DISABLED, { target: 'a-bucket' });
const b = failed('s3', DISABLED, { target: 'b-bucket' });
const run = runFacts(saw(LONG_TERM, identity()));

finds(bucketDisabled, {
  matches: [
    [
      'closed by AWS',
      saw(LONG_TERM, identity(), a),
      [{ subjects: ['a-bucket'], confidence: 'certain', refusals: [a], run }],
    ],
    [
      'two of them',
      saw(LONG_TERM, identity(), a, b),
      [{ subjects: ['a-bucket', 'b-bucket'], confidence: 'certain', refusals: [a, b], run }],
    ],
  ],
  ignores: [
    ['denied', saw(LONG_TERM, identity(), bareDenial({ target: 'assets' }))],
    ['denied by a deny', saw(LONG_TERM, identity(), denied('s3', CLAUSES.resourceDeny, { target: 'assets' }))],
    ['an account that is not signed up', saw(LONG_TERM, says('unsubscribed', 's3', { target: 'assets' }))],
    [
      'a look elsewhere',
      saw(LONG_TERM, identity(), failed('s3', DISABLED, { target: 'assets', region: 'eu-west-1', followUp: true })),
    ],
  ],
});

it('says what to do', () => {
  const [facts] = bucketDisabled.find(saw(LONG_TERM, identity(), a, b));
  expect(facts && told(bucketDisabled.tell(facts))).toMatchInlineSnapshot(`
    "AWS has disabled the buckets a-bucket and b-bucket.
    No permission can open it. Often the name is one from a tutorial.
    - S3 ListObjectsV2 of a-bucket answered 403 AllAccessDisabled All access to this object has been disabled
    - S3 ListObjectsV2 of b-bucket answered 403 AllAccessDisabled All access to this object has been disabled
    → Name a bucket of your own instead of a-bucket and b-bucket
      replace-value {"name":"s3-buckets","from":"a-bucket","to":"YOUR_BUCKET"}
      replace-value {"name":"s3-buckets","from":"b-bucket","to":"YOUR_BUCKET"}
      (Change the name where the job uses it, too.)
      The buckets of the account: aws s3api list-buckets --query 'Buckets[].Name'
      ✓ s3-buckets names a bucket that is yours
    → If the bucket is yours, ask AWS Support why it was disabled
      ask {"whom":["AWS Support"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-2. S3 refuses every request for our bucket a-bucket, b-bucket with AllAccessDisabled. Please tell us why it was disabled, and what we have to do so that it is enabled again.","requestId":"R-1"}
      ✓ AWS Support has enabled a-bucket and b-bucket again"
  `);
});
