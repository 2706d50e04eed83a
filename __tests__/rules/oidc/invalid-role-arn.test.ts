import { expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { invalidRoleArn } from '../../../src/rules/oidc/invalid-role-arn.ts';
import type { Scene } from '../../../src/scene.ts';
import { DENIED, granted, ROLE, scene, webIdentity } from '../../trust-policy/scene.ts';
import { finds, told } from '../facts.ts';
import { AUDIENCE, BAD_ARN, EXPIRED, KEY_DENIED, noProvider } from './refusals.ts';

type Facts = ReturnType<typeof invalidRoleArn.find>[number];

const asked = (role: string, region = 'us-east-1') => scene({ settings: { roleToAssume: role, region } });
const saw = (...observations: Scene['observations']) => scene({ observations });
const hit = (name: string, of: Scene, more: Partial<Facts>): [string, Scene, Facts[]] => {
  const role = of.settings.roleToAssume;
  const found = {
    subjects: [role],
    confidence: 'certain',
    role,
    fault: 'not an ARN',
    detail: '',
    suggestion: null,
    refusals: [],
    secret: null,
    regions: null,
    run: runFacts(of),
  } as const;
  return [name, of, [{ ...found, ...more }]];
};
const BY_SECRET = scene({
  settings: { roleToAssume: 'arn:aws:iam::123456789012:roles/deploy' },
  context: { expressions: { 'role-to-assume': '${{ secrets.DEPLOY_ROLE }}' }, environmentName: 'production' },
});
const IN_KEY = scene({ settings: { roleToAssume: 'deploy' }, credentials: { accountInKey: '029608264753' } });

finds(invalidRoleArn, {
  matches: [
    hit('a user', asked('arn:aws:iam::123456789012:user/shop-user'), { fault: 'other kind', detail: 'user' }),
    hit('root', asked('arn:aws:iam::123456789012:root'), { fault: 'other kind', detail: 'root' }),
    hit('a policy', asked('arn:aws:iam::aws:policy/AdministratorAccess'), { fault: 'no account' }),
    hit('an instance profile', asked('arn:aws:iam::123456789012:instance-profile/x'), {
      fault: 'other kind',
      detail: 'instance-profile',
    }),
    hit('a bare name', asked('deploy'), { fault: 'bare name', suggestion: 'arn:aws:iam::ACCOUNT_ID:role/deploy' }),
    hit('a bare name beside a key that tells the account', IN_KEY, {
      fault: 'bare name',
      suggestion: 'arn:aws:iam::029608264753:role/deploy',
    }),
    hit('a bare name in China', asked('deploy', 'cn-north-1'), {
      fault: 'bare name',
      suggestion: 'arn:aws-cn:iam::ACCOUNT_ID:role/deploy',
    }),
    hit('a stray backslash', asked('arn:aws:iam::123456789012:role\\/deploy'), {
      fault: 'no role name',
      suggestion: ROLE,
    }),
    hit('the plural', BY_SECRET, { fault: 'no role name', suggestion: ROLE, secret: 'DEPLOY_ROLE' }),
    hit('a session', asked('arn:aws:sts::123456789012:assumed-role/deploy/me'), { fault: 'session', suggestion: ROLE }),
    hit('eleven digits', asked('arn:aws:iam::12345678901:role/deploy'), {
      fault: 'short account',
      detail: '11',
      suggestion: 'arn:aws:iam::012345678901:role/deploy',
    }),
    hit('a Region within', asked('arn:aws:iam:us-east-1:123456789012:role/deploy'), {
      fault: 'with a Region',
      suggestion: ROLE,
    }),
    hit('white space', asked('arn:aws:iam::123456789012:role/my deploy'), { fault: 'no role name' }),
    hit('stars of a log', asked('arn:aws:iam::***:role/deploy'), { fault: 'masked' }),
    hit('a template', asked('arn:aws:iam::${AWS_ACCOUNT_ID}:role/deploy'), { fault: 'template' }),
    hit('no name', asked('arn:aws:iam::123456789012:role/'), { fault: 'no role name' }),
    hit('another resource', asked('arn:aws:s3:::bucket'), { fault: 'other service', detail: 's3' }),
    hit("China's partition", asked('arn:aws-cn:iam::123456789012:role/deploy'), {
      fault: 'other partition',
      detail: 'aws-cn',
      suggestion: ROLE,
      regions: { given: 'us-east-1', partition: 'aws', fitting: 'cn-north-1' },
    }),
    hit('the commercial partition in GovCloud', asked(ROLE, 'us-gov-west-1'), {
      fault: 'other partition',
      detail: 'aws',
      suggestion: 'arn:aws-us-gov:iam::123456789012:role/deploy',
      regions: { given: 'us-gov-west-1', partition: 'aws-us-gov', fitting: 'us-east-1' },
    }),
    hit('no such partition', asked('arn:aws-moon:iam::123456789012:role/deploy'), {
      fault: 'unknown partition',
      detail: 'aws-moon',
    }),
    hit('no ARN at all', asked('arn:aws:iam:123456789012:role/deploy'), { fault: 'not an ARN' }),
    hit("AWS's own refusal", saw(BAD_ARN), { fault: 'refused by STS', refusals: [BAD_ARN] }),
  ],
  ignores: [
    ['a role', scene()],
    ['a role with a path', asked('arn:aws:iam::123456789012:role/service-role/ci/deploy_1+=,.@-')],
    ['a role with a path of other characters', asked('arn:aws:iam::123456789012:role/a!b/deploy')],
    ['a name of 64 characters', asked(`arn:aws:iam::123456789012:role/${'a'.repeat(64)}`)],
    ['an account that begins with zeros', asked('arn:aws:iam::000000000012:role/deploy')],
    ['a role whose name is that of another kind', asked('arn:aws:iam::123456789012:role/user')],
    ['a role whose path is that of another kind', asked('arn:aws:iam::123456789012:role/policy/deploy')],
    ['no role', asked('')],
    ['GovCloud', asked('arn:aws-us-gov:iam::123456789012:role/deploy', 'us-gov-east-1')],
    ['China', asked('arn:aws-cn:iam::123456789012:role/deploy', 'cn-northwest-1')],
    ['the sovereign cloud', asked('arn:aws-eusc:iam::123456789012:role/deploy', 'eusc-de-east-1')],
    ['an isolated partition', asked('arn:aws-iso-b:iam::123456789012:role/deploy', 'us-isob-east-1')],
    ['a Region that is newer than the list', asked(ROLE, 'us-north-1')],
    ['a Region of no partition', asked(ROLE, 'xx-north-1')],
    ['no Region yet', asked('arn:aws-cn:iam::123456789012:role/deploy', '')],
    ['a Region that is none', asked('arn:aws-cn:iam::123456789012:role/deploy', 'US East')],
    [
      'a session name that is refused',
      saw(webIdentity('ValidationError', "Value 'x y' at 'roleSessionName' failed to satisfy constraint")),
    ],
    ['a refusal of the role', saw(DENIED)],
    ['a refusal of the key', saw(KEY_DENIED)],
    ['the audience', saw(AUDIENCE)],
    ['the provider', saw(noProvider())],
    ['the token', saw(EXPIRED)],
    ['a session', saw(granted())],
  ],
});

const tellOf = (of: Scene): string => invalidRoleArn.find(of).map((each) => told(invalidRoleArn.tell(each)))[0] ?? '';

it('tells what was most likely meant, in the secret that has it', () =>
  expect(tellOf(BY_SECRET)).toMatchInlineSnapshot(`
    "? did you mean arn:aws:iam::123456789012:role/deploy
    role-to-assume is not the ARN of a role that this job can assume.
    What follows the account is not role/NAME: a name has letters, digits and +=,.@-_, 64 at most.
    - role-to-assume is arn:aws:iam::123456789012:roles/deploy
    → Set the role’s ARN: most likely arn:aws:iam::123456789012:role/deploy
      set-secret {"name":"DEPLOY_ROLE","store":"environment","environment":"production","with":"role-arn"}
      ✓ the secret DEPLOY_ROLE is arn:aws:iam::123456789012:role/deploy"
  `));
it('tells of a bare name', () =>
  expect(tellOf(asked('deploy'))).toMatchInlineSnapshot(`
    "role-to-assume is not the ARN of a role that this job can assume.
    It is only a name, and STS needs the full ARN.
    - role-to-assume is deploy
    → Set the role’s ARN: most likely arn:aws:iam::ACCOUNT_ID:role/deploy
      set-input {"name":"role-to-assume","value":"arn:aws:iam::ACCOUNT_ID:role/deploy"}
      ✓ role-to-assume is arn:aws:iam::ACCOUNT_ID:role/deploy"
  `));
it('tells of a user', () =>
  expect(tellOf(asked('arn:aws:iam::123456789012:user/shop-user'))).toMatchInlineSnapshot(`
    "role-to-assume is not the ARN of a role that this job can assume.
    It is the ARN of a user, and only a role can be assumed.
    - role-to-assume is arn:aws:iam::123456789012:user/shop-user
    → Set the role’s ARN
      set-input {"name":"role-to-assume","value":"arn:aws:iam::123456789012:role/YOUR_ROLE"}
      (The role’s page in the IAM console shows its ARN, with the role’s path before its name where it has one.)
      The roles of the account: aws iam list-roles --query 'Roles[].Arn' --output text
      ✓ role-to-assume is arn:aws:iam::123456789012:role/YOUR_ROLE"
  `));
it('tells of a partition that was typed on purpose: the Region first', () =>
  expect(tellOf(asked('arn:aws-cn:iam::123456789012:role/deploy'))).toMatchInlineSnapshot(`
    "? did you mean arn:aws:iam::123456789012:role/deploy
    role-to-assume is not the ARN of a role that this job can assume.
    The role belongs to the partition aws-cn, and the Region us-east-1 to aws. The two share no identities, so neither can be used from the other.
    - role-to-assume is arn:aws-cn:iam::123456789012:role/deploy
    → Use a Region of the role’s partition, such as cn-north-1
      set-input {"name":"aws-region","value":"cn-north-1"}
      (The steps that use AWS need the same Region.)
      ✓ this step asks AWS in cn-north-1
    → Set the role’s ARN: most likely arn:aws:iam::123456789012:role/deploy
      set-input {"name":"role-to-assume","value":"arn:aws:iam::123456789012:role/deploy"}
      (An account belongs to one partition: check that this is the account’s number there.)
      ✓ role-to-assume is arn:aws:iam::123456789012:role/deploy"
  `));
it('tells of a partition that a template left: the role first', () =>
  expect(tellOf(asked(ROLE, 'us-gov-west-1'))).toMatchInlineSnapshot(`
    "? did you mean arn:aws-us-gov:iam::123456789012:role/deploy
    role-to-assume is not the ARN of a role that this job can assume.
    The role belongs to the partition aws, and the Region us-gov-west-1 to aws-us-gov. The two share no identities, so neither can be used from the other.
    - role-to-assume is arn:aws:iam::123456789012:role/deploy
    → Set the role’s ARN: most likely arn:aws-us-gov:iam::123456789012:role/deploy
      set-input {"name":"role-to-assume","value":"arn:aws-us-gov:iam::123456789012:role/deploy"}
      (An account belongs to one partition: check that this is the account’s number there.)
      ✓ role-to-assume is arn:aws-us-gov:iam::123456789012:role/deploy
    → Use a Region of the role’s partition, such as us-east-1
      set-input {"name":"aws-region","value":"us-east-1"}
      (The steps that use AWS need the same Region.)
      ✓ this step asks AWS in us-east-1"
  `));
