import { wrongPrincipal } from '../../../src/rules/credentials/wrong-principal.ts';
import { recorded } from '../facts.ts';
import { CLAUSES, denied, identity, ok, SESSION, says, scene, USER } from '../scene.ts';

const allowed = (arn: string, ...allowedPrincipals: string[]) =>
  scene({ settings: { allowedPrincipals }, observations: [identity(arn)] });
const SSO = 'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/mona@example.com';

recorded(wrongPrincipal, {
  matches: [
    ['another role', allowed(SESSION, 'arn:aws:iam::123456789012:role/release')],
    ['a user for a role', allowed(USER, 'arn:aws:iam::123456789012:role/deployer')],
    ['the same name in another account', allowed(SESSION, 'arn:aws:iam::999999999999:role/deploy')],
    ['a name that only begins so', allowed(SESSION, 'arn:aws:iam::123456789012:role/dep')],
    [
      'a name that goes on',
      allowed('arn:aws:sts::123456789012:assumed-role/deploy-admin/ci', 'arn:aws:iam::123456789012:role/deploy'),
    ],
    ['another letter case', allowed(SESSION, 'arn:aws:iam::123456789012:role/Deploy')],
    [
      'another session, where the session is named',
      allowed(SESSION, 'arn:aws:sts::123456789012:assumed-role/deploy/nightly'),
    ],
    ['a dot is a dot', allowed('arn:aws:iam::123456789012:user/axb', 'arn:aws:iam::123456789012:user/a.b')],
    [
      'a denial names another',
      scene({ settings: { allowedPrincipals: [USER] }, observations: [denied('sts', CLAUSES.vpc), ok('s3')] }),
    ],
  ],
  ignores: [
    [
      'a denial names it',
      scene({
        settings: { allowedPrincipals: ['arn:aws:iam::123456789012:role/deploy'] },
        observations: [denied('sts', CLAUSES.vpc), ok('s3')],
      }),
    ],
    ['anybody will do', scene({ observations: [identity()] })],
    ['the role, whatever its session', allowed(SESSION, 'arn:aws:iam::123456789012:role/deploy')],
    [
      'the role with its path, which a session does not show',
      allowed(SESSION, 'arn:aws:iam::123456789012:role/ci/aws/deploy'),
    ],
    ['the session', allowed(SESSION, SESSION)],
    ['a wildcard', allowed(SESSION, 'arn:aws:iam::*:role/dep*')],
    ['a wildcard for the session', allowed(SESSION, 'arn:aws:sts::123456789012:assumed-role/deploy/*')],
    [
      'a wildcard in the path’s place',
      allowed(SESSION, 'arn:aws:iam::123456789012:role/*/deploy', 'arn:aws:iam::123456789012:role/*deploy'),
    ],
    ['everybody', allowed(SSO, '*')],
    ['one of several', allowed(USER, 'arn:aws:iam::123456789012:role/x', USER)],
    [
      'a name with signs of a pattern',
      allowed('arn:aws:iam::123456789012:user/a+b(c)', 'arn:aws:iam::123456789012:user/a+b(c)'),
    ],
    [
      'STS has not answered',
      scene({ settings: { allowedPrincipals: [USER] }, observations: [says('throttled', 'sts')] }),
    ],
  ],
});
