import { explicitDeny } from '../../../src/rules/permissions/explicit-deny.ts';
import { CLAUSES, denied, identity, LONG_TERM, ok, saw } from '../scene.ts';
import { judge } from '../table.ts';
import { bucket, others, table } from './tables.ts';

const voc = 'with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/voc-cancel-cred';

judge(explicitDeny, {
  matches: [
    [
      'a named table',
      table(CLAUSES.explicitDeny),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['orders'],
        silent: /Allow exactly this|"Effect": "Allow"|Attached to the caller/,
        says: /wins over every allow/,
      },
    ],
    [
      'the policy named',
      bucket(CLAUSES.explicitDenyNamed),
      { says: /names the policy arn:aws:iam::123456789012:policy\/Guard/ },
    ],
    ['a lab that has ended', table(voc), {}],
    [
      'what is attached',
      saw(
        LONG_TERM,
        identity(),
        denied('dynamodb', CLAUSES.explicitDeny, { target: 'orders' }),
        ok(
          'iam',
          { attachedPolicies: ['arn:aws:iam::123456789012:policy/Guard'] },
          { operation: 'ListAttachedUserPolicies', followUp: true },
        ),
      ),
      { says: /Attached to the caller: arn:aws:iam::123456789012:policy\/Guard/ },
    ],
    [
      'GetCallerIdentity, while another service proves the key',
      saw(LONG_TERM, denied('sts', CLAUSES.explicitDeny), ok('s3')),
      { severity: 'warning' },
    ],
  ],
  ignores: others('explicitDeny', 'explicitDenyNamed'),
});
