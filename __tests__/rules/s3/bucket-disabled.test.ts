import { bucketDisabled } from '../../../src/rules/s3/bucket-disabled.ts';
import { bareDenial, CLAUSES, denied, failed, identity, LONG_TERM, saw, says } from '../scene.ts';
import { judge } from '../table.ts';

const DISABLED = ['AllAccessDisabled', 'All access to this object has been disabled', 403] as const;

judge(bucketDisabled, {
  matches: [
    [
      'closed by AWS',
      saw(LONG_TERM, identity(), failed('s3', DISABLED, { target: 'my-bucket' })),
      { severity: 'error', confidence: 'certain', subjects: ['my-bucket'], silent: /"Effect": "Allow"/ },
    ],
    [
      'two of them',
      saw(
        LONG_TERM,
        identity(),
        failed('s3', DISABLED, { target: 'a-bucket' }),
        failed('s3', DISABLED, { target: 'b-bucket' }),
      ),
      { subjects: ['a-bucket', 'b-bucket'] },
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
