import { longLivedKey } from '../../../src/rules/credentials/long-lived-key.ts';
import { recorded } from '../facts.ts';
import {
  CLAUSES,
  denied,
  EMULATED,
  everyone,
  identity,
  LONG_TERM,
  NONE,
  ok,
  ROLE,
  SESSION,
  STRAY,
  saw,
  says,
  scene,
  TEMPORARY,
  USER,
  unresolved,
} from '../scene.ts';

recorded(longLivedKey, {
  matches: [
    ['it works', saw(LONG_TERM, identity(USER))],
    ['a denial proves that it works', saw(LONG_TERM, denied('s3', CLAUSES.noAllow, { target: 'assets' }))],
    [
      'it assumes a role',
      scene({
        credentials: LONG_TERM,
        settings: { roleToAssume: ROLE },
        observations: [
          identity(SESSION, { signer: 'role' }),
          unresolved('s3'),
          ok('sts', { arn: SESSION }, { operation: 'AssumeRole', target: ROLE }),
        ],
      }),
    ],
  ],
  ignores: [
    [
      'only an emulator takes it, and AWS refuses it',
      scene({
        credentials: LONG_TERM,
        endpoints: EMULATED,
        observations: [says('mismatch', 'sts'), ok('dynamodb', {}, { target: 'orders' })],
      }),
    ],
    ['AWS does not know it', saw(LONG_TERM, ...everyone('unknown'))],
    ['its secret is wrong', saw(LONG_TERM, ...everyone('mismatch'))],
    ['nobody answered', saw(LONG_TERM, unresolved('sts'))],
    ['AWS failed by itself', saw(LONG_TERM, says('unavailable', 'sts'))],
    [
      'it works only without the stray token',
      saw(STRAY, ...everyone('undecodable'), identity(USER, { signer: 'without-token', followUp: true })),
    ],
    ['a temporary set', saw(TEMPORARY, identity())],
    [
      'on a person’s own machine',
      scene({ credentials: LONG_TERM, context: { inActions: false }, observations: [identity(USER)] }),
    ],
    ['no key at all', scene({ credentials: NONE })],
    ['the other tools’ key', saw(TEMPORARY, identity(), identity(USER, { signer: 'environment', followUp: true }))],
  ],
});
