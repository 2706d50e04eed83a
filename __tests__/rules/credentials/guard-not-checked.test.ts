import { guardNotChecked } from '../../../src/rules/credentials/guard-not-checked.ts';
import { recorded } from '../facts.ts';
import {
  ACCOUNT,
  ALL_EMULATED,
  BEARER,
  bareDenial,
  CLAUSES,
  denied,
  EMULATED,
  failed,
  identity,
  NONE,
  ok,
  ROLE,
  SESSION,
  says,
  scene,
  TEMPORARY,
} from '../scene.ts';

const accounts = { allowedAccountIds: ['999999999999'] };
const principals = { allowedPrincipals: [ROLE] };
const bareIdentity = failed('sts', ['AccessDenied', 'Access Denied', 403]);
const namedIdentity = denied('sts', CLAUSES.vpc);
const table = (target: string, account = ACCOUNT) =>
  ok(
    'dynamodb',
    { tableStatus: 'ACTIVE', tableArn: `arn:aws:dynamodb:us-east-2:${account}:table/orders` },
    { operation: 'DescribeTable', target },
  );

recorded(guardNotChecked, {
  matches: [
    ['a denial of STS without a name', scene({ settings: accounts, observations: [bareIdentity, ok('s3')] })],
    ['both guards', scene({ settings: { ...accounts, ...principals }, observations: [bareIdentity, ok('s3')] })],
    [
      'the account in the key is a hint alone',
      scene({
        settings: accounts,
        credentials: { ...TEMPORARY, accountInKey: '999999999999' },
        observations: [bareIdentity, ok('s3')],
      }),
    ],
    ['STS throttles', scene({ settings: accounts, observations: [says('throttled', 'sts'), ok('s3')] })],
    ['a Bedrock key alone', scene({ settings: accounts, credentials: BEARER, observations: [ok('bedrock')] })],
    [
      'a table tells the account, and no principal',
      scene({ settings: principals, observations: [bareIdentity, table('orders')] }),
    ],
    [
      'a table given by an ARN may be anybody’s',
      scene({
        settings: accounts,
        observations: [bareIdentity, table(`arn:aws:dynamodb:us-east-2:${ACCOUNT}:table/orders`)],
      }),
    ],
    [
      'an emulator’s table tells nothing of AWS',
      scene({
        settings: accounts,
        endpoints: EMULATED,
        observations: [bareIdentity, table('orders', '000000000000')],
      }),
    ],
    [
      'who asks for a role is not who has it',
      scene({
        settings: { ...accounts, roleToAssume: ROLE },
        observations: [
          failed(
            'sts',
            ['AccessDenied', `User: ${SESSION} is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`, 403],
            { operation: 'AssumeRole', target: ROLE },
          ),
        ],
      }),
    ],
    [
      'a name that is masked',
      scene({
        settings: principals,
        observations: [
          denied('sts', CLAUSES.vpc, { principal: `arn:aws:sts::${ACCOUNT}:assumed-role/***/ci` }),
          ok('s3'),
        ],
      }),
    ],
  ],
  ignores: [
    ['no guard', scene({ observations: [bareIdentity, ok('s3')] })],
    ['STS names the caller', scene({ settings: { ...accounts, ...principals }, observations: [identity()] })],
    ['its denial does', scene({ settings: { ...accounts, ...principals }, observations: [namedIdentity, ok('s3')] })],
    [
      'another service’s denial does',
      scene({
        settings: { ...accounts, ...principals },
        observations: [bareIdentity, denied('dynamodb', CLAUSES.noAllow, { target: 'orders' })],
      }),
    ],
    [
      'an emulator that stands in for STS too',
      scene({
        settings: accounts,
        endpoints: ALL_EMULATED,
        observations: [identity(), table('orders', '000000000000')],
      }),
    ],
    [
      'a table of the bare name tells the account',
      scene({ settings: accounts, observations: [bareIdentity, table('orders')] }),
    ],
    [
      'a denial whose name is masked still tells the account',
      scene({
        settings: accounts,
        observations: [denied('sts', CLAUSES.vpc, { principal: `arn:aws:sts::${ACCOUNT}:assumed-role/***/ci` })],
      }),
    ],
    [
      'a Bedrock key that a denial names',
      scene({
        settings: accounts,
        credentials: BEARER,
        observations: [denied('bedrock', CLAUSES.noAllow, { signer: 'bearer' })],
      }),
    ],
    [
      'GitHub withholds the credentials, and the step is to be skipped then',
      scene({ settings: { ...accounts, onFork: 'skip' }, credentials: NONE, context: { foreignHead: true } }),
    ],
    [
      'or to end with a warning',
      scene({ settings: { ...accounts, onFork: 'warn' }, credentials: NONE, context: { foreignHead: true } }),
    ],
    [
      'the role’s own answer',
      scene({
        settings: { ...accounts, ...principals, roleToAssume: ROLE },
        observations: [
          ok('sts', { arn: SESSION, accountId: ACCOUNT }, { operation: 'AssumeRole', target: ROLE }),
          bareDenial({ signer: 'role' }),
        ],
      }),
    ],
  ],
});
