import { wrongAccount } from '../../../src/rules/credentials/wrong-account.ts';
import { recorded } from '../facts.ts';
import {
  CLAUSES,
  denied,
  EMULATED,
  everyone,
  failed,
  identity,
  ok,
  ROLE,
  SESSION,
  says,
  scene,
  TEMPORARY,
  unresolved,
} from '../scene.ts';

const only = (...allowedAccountIds: string[]) => ({ allowedAccountIds });

recorded(wrongAccount, {
  matches: [
    ['another account', scene({ settings: only('999999999999'), observations: [identity()] })],
    ['none of several', scene({ settings: only('999999999999', '888888888888'), observations: [identity()] })],
    [
      'an assumed role’s',
      scene({
        settings: only('999999999999'),
        observations: [
          ok('sts', { arn: SESSION, accountId: '123456789012' }, { operation: 'AssumeRole', target: ROLE }),
          identity(SESSION, { signer: 'role' }),
        ],
      }),
    ],
    [
      'learnt in the default Region',
      scene({
        settings: { ...only('999999999999'), region: 'af-south-1' },
        observations: [
          ...everyone('unknown', { region: 'af-south-1' }),
          identity(SESSION, { region: 'us-east-1', followUp: true }),
        ],
      }),
    ],
    ['a role’s ARN, before anything is asked', scene({ settings: { ...only('999999999999'), roleToAssume: ROLE } })],
    [
      'a role’s ARN, where several accounts are allowed',
      scene({ settings: { ...only('999999999999', '888888888888'), roleToAssume: ROLE } }),
    ],
    [
      'a denial of STS names the caller',
      scene({ settings: only('999999999999'), observations: [denied('sts', CLAUSES.vpc), ok('s3')] }),
    ],
    [
      'the ARN of a table asked for by its name',
      scene({
        settings: only('999999999999'),
        observations: [
          failed('sts', ['AccessDenied', 'Access Denied', 403]),
          ok('dynamodb', { tableArn: 'arn:aws:dynamodb:us-east-2:123456789012:table/orders' }, { target: 'orders' }),
        ],
      }),
    ],
  ],
  ignores: [
    ['a role of the account', scene({ settings: { ...only('123456789012'), roleToAssume: ROLE } })],
    ['a session’s ARN is not a role', scene({ settings: { ...only('999999999999'), roleToAssume: SESSION } })],
    [
      'another’s table, given by its ARN',
      scene({
        settings: only('999999999999'),
        observations: [
          says('throttled', 'sts'),
          ok(
            'dynamodb',
            { tableArn: 'arn:aws:dynamodb:us-east-2:123456789012:table/orders' },
            { target: 'arn:aws:dynamodb:us-east-2:123456789012:table/orders' },
          ),
        ],
      }),
    ],
    [
      'an emulator’s table',
      scene({
        settings: only('999999999999'),
        endpoints: EMULATED,
        observations: [
          says('throttled', 'sts'),
          ok('dynamodb', { tableArn: 'arn:aws:dynamodb:ddblocal:000000000000:table/orders' }, { target: 'orders' }),
        ],
      }),
    ],
    ['any account will do', scene({ observations: [identity()] })],
    ['the one that is allowed', scene({ settings: only('123456789012'), observations: [identity()] })],
    ['one of those allowed', scene({ settings: only('999999999999', '123456789012'), observations: [identity()] })],
    ['STS has not answered', scene({ settings: only('999999999999'), observations: [unresolved('sts'), ok('s3')] })],
    [
      'STS has refused: the account in a key is a hint, and no identity',
      scene({
        settings: only('999999999999'),
        credentials: { ...TEMPORARY, accountInKey: '123456789012' },
        observations: [says('expired', 'sts')],
      }),
    ],
    [
      'a role’s assumption, which names no account by itself',
      scene({
        settings: only('999999999999'),
        observations: [ok('sts', { arn: SESSION }, { operation: 'AssumeRole', target: ROLE })],
      }),
    ],
    [
      'the other tools’ identity',
      scene({
        settings: only('123456789012'),
        observations: [
          identity(),
          identity('arn:aws:iam::999999999999:user/x', { signer: 'environment', followUp: true }),
        ],
      }),
    ],
    [
      'the other tools’ identity, where the one under test is not known',
      scene({
        settings: only('123456789012'),
        observations: [
          says('throttled', 'sts'),
          identity('arn:aws:iam::999999999999:user/x', { signer: 'environment', followUp: true }),
        ],
      }),
    ],
  ],
});
