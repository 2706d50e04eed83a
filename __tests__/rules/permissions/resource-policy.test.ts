import { resourcePolicy } from '../../../src/rules/permissions/resource-policy.ts';
import { CLAUSES } from '../scene.ts';
import { judge } from '../table.ts';
import { bucket, others, table } from './tables.ts';

judge(resourcePolicy, {
  matches: [
    [
      'a bucket’s deny',
      bucket(CLAUSES.resourceDeny),
      { severity: 'error', confidence: 'certain', subjects: ['assets'], silent: /"Effect": "Allow"/ },
    ],
    ['a table’s policy that does not name the caller', table(CLAUSES.resource), {}],
    ['its policy named', bucket(`${CLAUSES.resourceDeny}: arn:aws:s3:::assets`), {}],
  ],
  ignores: others('resource', 'resourceDeny'),
});
