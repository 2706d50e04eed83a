import { permissionsBoundary } from '../../../src/rules/permissions/permissions-boundary.ts';
import { CLAUSES } from '../scene.ts';
import { judge } from '../table.ts';
import { bucket, others, table } from './tables.ts';

judge(permissionsBoundary, {
  matches: [
    [
      'none that allows it',
      table(CLAUSES.boundary),
      { severity: 'error', confidence: 'certain', subjects: ['orders'], says: /dynamodb:DescribeTable/ },
    ],
    ['a deny in it', bucket(CLAUSES.boundaryDeny), { subjects: ['assets'] }],
    [
      'a deny in it, named',
      table(`${CLAUSES.boundaryDeny}: arn:aws:iam::123456789012:policy/Edge`),
      { says: /policy\/Edge/ },
    ],
  ],
  ignores: others('boundary', 'boundaryDeny'),
});
