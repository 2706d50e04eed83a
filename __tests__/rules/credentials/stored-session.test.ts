import { storedSession } from '../../../src/rules/credentials/stored-session.ts';
import { recorded } from '../facts.ts';
import { identity, SESSION, saw, says, scene, TEMPORARY, USER } from '../scene.ts';

const SSO =
  'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_AdministratorAccess_0123456789abcdef/mona@example.com';

recorded(storedSession, {
  matches: [
    ['a person’s session', saw(TEMPORARY, identity(SSO))],
    ['in China', saw(TEMPORARY, identity(SSO.replace('arn:aws:', 'arn:aws-cn:')))],
    [
      'with its time of issue',
      saw(
        { ...TEMPORARY, tokenContents: { issuedAt: '2026-11-23T09:00:00.000Z', account: null, region: null } },
        identity(SSO),
      ),
    ],
  ],
  ignores: [
    ['a role of the workflow’s own', saw(TEMPORARY, identity(SESSION))],
    [
      'a role whose session is called so',
      saw(TEMPORARY, identity('arn:aws:sts::123456789012:assumed-role/deploy/AWSReservedSSO_x')),
    ],
    [
      'a role whose name only holds it',
      saw(TEMPORARY, identity('arn:aws:sts::123456789012:assumed-role/not-AWSReservedSSO_x/ci')),
    ],
    ['a user', saw(TEMPORARY, identity(USER))],
    ['on a person’s own machine', scene({ context: { inActions: false }, observations: [identity(SSO)] })],
    ['a session that has expired', saw(TEMPORARY, says('expired', 'sts'))],
  ],
});
