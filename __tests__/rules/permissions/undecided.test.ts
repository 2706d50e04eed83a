import { undecided } from '../../../src/rules/permissions/undecided.ts';
import { recorded } from '../facts.ts';
import { refused, required, result, simulated, simulation } from './simulated.ts';

const PUSH = [required('ecr:PutImage'), required('ecr:BatchGetImage')];
const missing = (...keys: string[]) =>
  simulation(result('ecr:PutImage', 'implicitDeny', { missing: keys }), result('ecr:BatchGetImage', 'allowed'));

recorded(undecided, {
  matches: [
    ['a key that only the request has', simulated(PUSH, missing('aws:SourceVpc'))],
    [
      'a wildcard and a variable, each with its own cause',
      simulated([
        required('ecr:Frob*', '*', { unaskable: 'wildcard' }),
        required('s3:GetObject', 'arn:aws:s3:::home/${aws:username}/*', {
          unaskable: 'variable',
          by: 'required-policy',
        }),
      ]),
    ],
    [
      'an action that the simulator refuses',
      simulated(
        PUSH,
        refused('InvalidInput', 'Invalid Action Name', 400, 'ecr:PutImage'),
        simulation(result('ecr:BatchGetImage', 'allowed')),
      ),
    ],
    [
      'an allowed action that hangs on a key is not shown as fine',
      simulated(
        PUSH,
        simulation(
          result('ecr:PutImage', 'allowed', { missing: ['aws:SourceIp'] }),
          result('ecr:BatchGetImage', 'allowed'),
        ),
      ),
    ],
  ],
  ignores: [
    ['all is decided', simulated(PUSH, missing())],
    ['a key of another service’s statement', simulated(PUSH, missing('iam:PassedToService'))],
    [
      'tags that neither the request nor the resource has',
      simulated(
        [required('ecr:PutImage', undefined, { tags: { request: false, resource: false } })],
        simulation(
          result('ecr:PutImage', 'allowed', {
            missing: ['aws:RequestTag/team', 'aws:TagKeys', 'aws:ResourceTag/team'],
          }),
        ),
      ),
    ],
    [
      'an organization’s denial, which hangs on no key of the identity’s',
      simulated(
        [required('ecr:PutImage')],
        simulation(result('ecr:PutImage', 'explicitDeny', { organization: false, missing: ['aws:SourceVpc'] })),
      ),
    ],
    ['nothing was simulated', simulated(PUSH)],
  ],
});
