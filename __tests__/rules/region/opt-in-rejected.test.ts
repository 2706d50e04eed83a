import { optInRejected } from '../../../src/rules/region/opt-in-rejected.ts';
import type { Observation } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import {
  CLAUSES,
  denied,
  everyone,
  type FlatCredentials,
  identity,
  LONG_TERM,
  SESSION,
  says,
  scene,
  TEMPORARY,
  USER,
  unresolved,
} from '../scene.ts';

const MILAN = { region: 'eu-south-1' };
const home = { region: 'us-east-1', followUp: true };
const at = (credentials: FlatCredentials, ...observations: Observation[]) =>
  scene({ settings: MILAN, credentials, observations });

recorded(optInRejected, {
  matches: [
    ['a temporary set', at(TEMPORARY, ...everyone('undecodable', MILAN), identity(SESSION, home))],
    ['a long-term key', at(LONG_TERM, ...everyone('unknown', MILAN), identity(USER, home))],
    [
      'a Region that needs no opting in, by the list',
      scene({
        settings: { region: 'us-west-2' },
        credentials: LONG_TERM,
        observations: [...everyone('unknown', { region: 'us-west-2' }), identity(USER, home)],
      }),
    ],
    ['the account has no subscription there', at(LONG_TERM, ...everyone('unsubscribed', MILAN), identity(USER, home))],
    [
      'a role’s session',
      at(
        TEMPORARY,
        ...everyone('unknown', { ...MILAN, signer: 'role' }),
        identity(SESSION, { ...home, signer: 'role' }),
      ),
    ],
  ],
  ignores: [
    ['the default Region refuses as well', at(TEMPORARY, ...everyone('unknown', MILAN), says('unknown', 'sts', home))],
    ['the default Region was not asked', at(TEMPORARY, ...everyone('unknown', MILAN))],
    ['the default Region did not answer', at(TEMPORARY, ...everyone('unknown', MILAN), unresolved('sts', home))],
    [
      'one service here accepts',
      at(TEMPORARY, identity(SESSION, MILAN), says('undecodable', 's3', MILAN), identity(SESSION, home)),
    ],
    [
      'a denial here accepts',
      at(
        TEMPORARY,
        denied('s3', CLAUSES.noAllow, { ...MILAN, target: 'assets' }),
        says('unknown', 'sts', MILAN),
        identity(SESSION, home),
      ),
    ],
    ['a wrong secret', at(LONG_TERM, ...everyone('mismatch', MILAN), says('mismatch', 'sts', home))],
    ['a default Region', scene({ observations: everyone('unknown') })],
    ['it works', at(TEMPORARY, identity(SESSION, MILAN))],
    [
      'only the key without its token works there',
      at(
        { ...LONG_TERM, sessionToken: TEMPORARY.sessionToken },
        ...everyone('undecodable', MILAN),
        identity(USER, { ...home, signer: 'without-token' }),
      ),
    ],
    [
      'other tools’ keys work there',
      at(TEMPORARY, ...everyone('unknown', MILAN), identity(USER, { ...home, signer: 'environment' })),
    ],
  ],
});
