import { accountNotActivated } from '../../../src/rules/credentials/account-not-activated.ts';
import { recorded } from '../facts.ts';
import { CLAUSES, denied, everyone, identity, LONG_TERM, ok, saw, says, scene, USER } from '../scene.ts';

recorded(accountNotActivated, {
  matches: [
    ['every service', saw(LONG_TERM, ...everyone('unsubscribed'))],
    [
      'STS knows the caller, the rest wants a subscription',
      saw(LONG_TERM, identity(USER), says('unsubscribed', 'dynamodb'), says('unsubscribed', 's3')),
    ],
    ['one service, and STS', saw(LONG_TERM, identity(USER), says('unsubscribed', 's3'))],
    ['STS alone', saw(LONG_TERM, says('unsubscribed', 'sts'))],
  ],
  ignores: [
    ['another service serves it', saw(LONG_TERM, identity(USER), says('unsubscribed', 's3'), ok('dynamodb'))],
    [
      'another service denies, so serves it',
      saw(LONG_TERM, identity(USER), says('unsubscribed', 'bedrock'), denied('dynamodb', CLAUSES.noAllow)),
    ],
    ['another service throttles it', saw(LONG_TERM, says('unsubscribed', 's3'), says('throttled', 'dynamodb'))],
    ['a key that is not known', saw(LONG_TERM, ...everyone('unknown'))],
    ['it works', saw(LONG_TERM, identity(USER), ok('s3'), ok('dynamodb'))],
    ['nothing asked', scene({ credentials: LONG_TERM })],
    [
      'an opt-in Region wants it while a default Region accepts the account',
      scene({
        credentials: LONG_TERM,
        settings: { region: 'af-south-1' },
        observations: [
          ...everyone('unsubscribed', { region: 'af-south-1' }),
          identity(USER, { region: 'us-east-1', followUp: true }),
        ],
      }),
    ],
  ],
});
