import { vpcEndpointPolicy } from '../../../src/rules/permissions/vpc-endpoint-policy.ts';
import { CLAUSES, denied, LONG_TERM, ok, saw } from '../scene.ts';
import { judge } from '../table.ts';
import { bucket, others, table } from './tables.ts';

judge(vpcEndpointPolicy, {
  matches: [
    [
      'none that allows it',
      table(CLAUSES.vpc),
      { severity: 'error', confidence: 'certain', subjects: ['orders'], says: /role need not change/ },
    ],
    ['a deny in it', bucket(CLAUSES.vpcDeny), {}],
    [
      'GetCallerIdentity, while another service proves the key',
      saw(LONG_TERM, denied('sts', CLAUSES.vpcDeny), ok('dynamodb')),
      { severity: 'warning' },
    ],
  ],
  ignores: others('vpc', 'vpcDeny'),
});
