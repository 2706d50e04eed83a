import { organizationPolicy } from '../../../src/rules/permissions/organization-policy.ts';
import { CLAUSES, denied, LONG_TERM, ok, saw } from '../scene.ts';
import { judge } from '../table.ts';
import { bucket, others, table } from './tables.ts';

judge(organizationPolicy, {
  matches: [
    [
      'a service control policy’s deny',
      table(CLAUSES.scp),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['orders'],
        says: /not the fault/,
        silent: /Allow exactly this|"Effect": "Allow"/,
        fix: /organization/,
      },
    ],
    ['the policy named', table(CLAUSES.scpNamed), { says: /names the policy arn:aws:organizations::210987654321/ }],
    ['none that allows it', table(CLAUSES.scpNoAllow), {}],
    ['a resource control policy', bucket(CLAUSES.rcp), {}],
    ['by way of a VPC endpoint', table(CLAUSES.vpcThroughScp), {}],
    [
      'GetCallerIdentity, while another service proves the key',
      saw(LONG_TERM, denied('sts', CLAUSES.scp), ok('s3')),
      { severity: 'warning' },
    ],
  ],
  ignores: others('scp', 'scpNamed', 'scpNoAllow', 'rcp', 'vpcThroughScp'),
});
