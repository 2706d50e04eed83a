import { notSimulated } from '../../../src/rules/permissions/not-simulated.ts';
import { recorded } from '../facts.ts';
import { ACCOUNT, failed, identity, ROLE, SESSION, scene } from '../scene.ts';
import { notAsked, refused, required, result, role, simulated, simulation } from './simulated.ts';

const PUSH = [required('ecr:PutImage')];
const DENIED = refused(
  'AccessDenied',
  `User: ${SESSION} is not authorized to perform: iam:SimulatePrincipalPolicy on resource: ${ROLE} because no identity-based policy allows the iam:SimulatePrincipalPolicy action`,
);
const GONE = refused('NoSuchEntity', `The role with name deploy cannot be found.`, 404);
const as = (arn: string, ...more: Parameters<typeof simulated>[1][]) =>
  scene({ requirements: PUSH, observations: [identity(arn), ...more] });

recorded(notSimulated, {
  matches: [
    ['a session whose role may not simulate itself', simulated(PUSH, role(null), DENIED)],
    ['the same where IAM tells the role', simulated(PUSH, role(`arn:aws:iam::${ACCOUNT}:role/ci/deploy`), DENIED)],
    ['a role with a path that nobody tells', simulated(PUSH, role(null), GONE)],
    ['a federated user', as(`arn:aws:sts::${ACCOUNT}:federated-user/ann`, notAsked('no identity'))],
    ['IAM that fails', simulated(PUSH, role(ROLE), refused('ServiceUnavailable', 'try again', 503))],
    ['nobody to sign', simulated(PUSH)],
  ],
  ignores: [
    ['all is simulated', simulated(PUSH, simulation(result('ecr:PutImage', 'allowed')))],
    ['nothing is asked for', simulated([])],
    ['the root user', as(`arn:aws:iam::${ACCOUNT}:root`, notAsked('the root user has no policies'))],
    ['a wildcard that was not asked', simulated([required('ecr:Frob*', '*', { unaskable: 'wildcard' })])],
    [
      'an action that the simulator refuses',
      simulated(PUSH, refused('InvalidInput', 'Invalid Action', 400, 'ecr:PutImage')),
    ],
    [
      'credentials that AWS refuses',
      scene({
        requirements: PUSH,
        observations: [failed('sts', ['ExpiredToken', 'The security token is expired', 403])],
      }),
    ],
  ],
});
