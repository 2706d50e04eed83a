import { unspecified } from '../../../src/rules/permissions/unspecified.ts';
import { bareDenial, CLAUSES, denied, failed, identity, LONG_TERM, ok, ROLE, saw } from '../scene.ts';
import { judge } from '../table.ts';
import { others, table } from './tables.ts';

judge(unspecified, {
  matches: [
    [
      'S3 gives no reason',
      saw(LONG_TERM, identity(), bareDenial({ target: 'assets' })),
      {
        severity: 'error',
        confidence: 'likely',
        subjects: ['assets'],
        says: /does not say which policy[\s\S]*403 in the place of 404/,
        fix: /Allow exactly this/,
      },
    ],
    ['S3 gives no body', saw(LONG_TERM, identity(), failed('s3', ['HTTP 403', '', 403], { target: 'assets' })), {}],
    [
      'an older wording without a clause',
      table(CLAUSES.bare),
      { subjects: ['orders'], says: /AWS knows the caller as/ },
    ],
    [
      'GetCallerIdentity, while another service proves the key',
      saw(LONG_TERM, failed('sts', ['AccessDenied', 'Access Denied', 403]), ok('s3')),
      { severity: 'warning' },
    ],
    [
      'an explicit deny without its place: another allow does not help',
      table('with an explicit deny'),
      { silent: /"Effect": "Allow"/, fix: /Find the deny/ },
    ],
    [
      'an explicit deny beside a denial without a reason',
      saw(
        LONG_TERM,
        identity(),
        bareDenial({ target: 'assets' }),
        denied('dynamodb', 'with an explicit deny', { target: 'orders' }),
      ),
      { fix: /Find the deny/, silent: /Allow exactly this/ },
    ],
    [
      'a bucket that is in this Region, by its header',
      saw(LONG_TERM, identity(), {
        ...bareDenial({ target: 'assets' }),
        error: { ...bareDenial().error, bucketRegion: 'us-east-2' },
      }),
      {},
    ],
  ],
  ignores: [
    ...others('bare'),
    [
      'a bucket that is elsewhere',
      saw(LONG_TERM, identity(), {
        ...bareDenial({ target: 'assets' }),
        error: { ...bareDenial().error, bucketRegion: 'eu-west-1' },
      }),
    ],
    [
      'a role that may not be assumed with GitHub’s token',
      saw(LONG_TERM, denied('sts', '', { operation: 'AssumeRoleWithWebIdentity', target: ROLE })),
    ],
    ['a role that may not be assumed', saw(LONG_TERM, denied('sts', '', { operation: 'AssumeRole', target: ROLE }))],
    [
      'an error of another kind',
      saw(LONG_TERM, identity(), failed('s3', ['InvalidRequest', 'x', 400], { target: 'assets' })),
    ],
  ],
});
