import { sessionPolicy } from '../../../src/rules/permissions/session-policy.ts';
import { CLAUSES } from '../scene.ts';
import { judge } from '../table.ts';
import { bucket, others, table } from './tables.ts';

judge(sessionPolicy, {
  matches: [
    [
      'none that allows it',
      bucket(CLAUSES.session),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['assets'],
        fix: /inline-session-policy/,
        silent: /"Effect": "Allow"/,
      },
    ],
    ['a deny in it', table(CLAUSES.sessionDeny), {}],
    ['as the documentation once writes it', table('with an explicit deny in a sessions policy'), {}],
  ],
  ignores: others('session', 'sessionDeny'),
});
