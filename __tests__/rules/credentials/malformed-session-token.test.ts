import { malformedSessionToken } from '../../../src/rules/credentials/malformed-session-token.ts';
import {
  DIALECT,
  everyone,
  failed,
  identity,
  inMinutes,
  LONG_TERM,
  STRAY,
  says,
  scene,
  TEMPORARY,
  written,
} from '../scene.ts';
import { judge } from '../table.ts';

const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const TOKEN = 'IQoJb3JpZ2luX2VjEJr'.repeat(40);
const facts = (token: string) => written('ASIA'.concat('QYLPMN5HFIQR7ZAB'), SECRET, token);
const temporary = (...observations: ReturnType<typeof everyone>) => scene({ credentials: TEMPORARY, observations });
const inMilan = { region: 'eu-south-1' };

judge(malformedSessionToken, {
  matches: [
    [
      'a line break behind it',
      scene({ credentials: facts(`${TOKEN}\n`) }),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['aws-session-token'],
        headline: /^The session token is not written as one/,
        says: /^The session token, from the step’s inputs: .*ends with a line break/m,
      },
    ],
    [
      'a line break behind it, beside a long-term key',
      scene({
        credentials: written('AKIA'.concat('QYLPMN5HFIQR7ZAB'), SECRET, `${TOKEN}\n`),
        observations: everyone('undecodable'),
      }),
      { confidence: 'certain', cites: 0 },
    ],
    [
      'wrapped by a terminal',
      scene({ credentials: facts(`${TOKEN.slice(0, 80)}\n${TOKEN.slice(80)}`) }),
      { confidence: 'certain', says: /in the middle/ },
    ],
    ['quotes', scene({ credentials: facts(`"${TOKEN}"`) }), { confidence: 'certain' }],
    [
      'cut off, once refused',
      scene({ credentials: facts(TOKEN.slice(0, 60)), observations: everyone('unknown') }),
      { confidence: 'likely', says: /has 60 characters/ },
    ],
    [
      'no base64, once refused',
      scene({ credentials: facts(`${TOKEN}|${TOKEN}`), observations: everyone('unknown') }),
      { confidence: 'likely', says: /base64/ },
    ],
    [
      'S3 cannot decode it',
      temporary(...everyone('undecodable')),
      { confidence: 'certain', says: /800 characters[\s\S]*/, cites: 4, silent: /secret is (right|wrong)/ },
    ],
    ['S3 alone was asked', temporary(says('undecodable', 's3')), { confidence: 'certain', cites: 1 }],
    [
      'a profile’s token that S3 cannot decode',
      scene({ credentials: { ...TEMPORARY, source: 'profile' }, observations: everyone('undecodable') }),
      { confidence: 'certain' },
    ],
  ],
  ignores: [
    ['a set that works', temporary(identity() as never)],
    ['nobody has asked', scene({ credentials: facts(TOKEN) })],
    ['a short token that works', scene({ credentials: facts(TOKEN.slice(0, 60)), observations: [identity()] })],
    ['S3 was not asked: AWS does not know the pair', temporary(says('unknown', 'sts'), says('unknown', 'dynamodb'))],
    ['S3 reads the token, and does not know the pair', temporary(...everyone('unknown'))],
    ['expired', temporary(...everyone('expired'))],
    ['a stray token beside a long-term key', scene({ credentials: STRAY, observations: everyone('undecodable') })],
    [
      'an opt-in Region, where a token of version 1 is refused in these words',
      scene({ credentials: TEMPORARY, settings: inMilan, observations: everyone('undecodable', inMilan) }),
    ],
    [
      'a Region that refuses what a default one accepts',
      scene({
        credentials: TEMPORARY,
        settings: inMilan,
        observations: [
          ...everyone('undecodable', inMilan),
          identity(undefined, { region: 'us-east-1', followUp: true }),
        ],
      }),
    ],
    ['another service accepts the token', temporary(identity() as never, says('undecodable', 's3'))],
    [
      'a known end that has passed: the session is over, and its token may be of any form',
      scene({
        credentials: { ...TEMPORARY, expiresAt: inMinutes(-600), expirySource: 'credential-expiration' },
        observations: everyone('undecodable'),
      }),
    ],
    ['an example text', scene({ credentials: facts('<session-token>') })],
    ['no token', scene({ credentials: LONG_TERM, observations: [failed('s3', DIALECT.undecodable.s3)] })],
  ],
});
