import { describe, expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { malformedSessionToken } from '../../../src/rules/credentials/malformed-session-token.ts';
import type { Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
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
import { CHANGED, crept, malformed } from './malformed.ts';

const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const TOKEN = 'IQoJb3JpZ2luX2VjEJr'.repeat(40);
const facts = (token: string) => written('ASIA'.concat('QYLPMN5HFIQR7ZAB'), SECRET, token);
const temporary = (...observations: ReturnType<typeof everyone>) => scene({ credentials: TEMPORARY, observations });
const inMilan = { region: 'eu-south-1' };

const undecodable = (world: Scene, length = 800) => ({
  subjects: ['aws-session-token'],
  confidence: 'certain' as const,
  s3: world.observations.filter(({ service }) => service === 's3'),
  others: world.observations.filter(({ service }) => service !== 's3'),
  length,
  run: runFacts(world),
});

type Rest = Parameters<typeof malformed> extends [unknown, unknown, ...infer R] ? R : never;
type Row = [name: string, world: Scene, facts: ReturnType<typeof malformedSessionToken.find>];
const row = (name: string, world: Scene, ...rest: Rest): Row => [name, world, [malformed(world, 'token', ...rest)]];
const byS3 = (name: string, world: Scene): Row => [name, world, [undecodable(world) as never]];

const BREAK = scene({ credentials: facts(`${TOKEN}\n`) });
const CUT = scene({ credentials: facts(TOKEN.slice(0, 60)), observations: everyone('unknown') });
const UNDECODABLE = temporary(...everyone('undecodable'));
const AT_END = crept('the line break at its end');

finds(malformedSessionToken, {
  matches: [
    row('a line break behind it', BREAK, AT_END, 'ends with a line break'),
    row(
      'a line break behind it, beside a long-term key',
      scene({
        credentials: written('AKIA'.concat('QYLPMN5HFIQR7ZAB'), SECRET, `${TOKEN}\n`),
        observations: everyone('undecodable'),
      }),
      AT_END,
      'ends with a line break',
    ),
    row(
      'wrapped by a terminal',
      scene({ credentials: facts(`${TOKEN.slice(0, 80)}\n${TOKEN.slice(80)}`) }),
      crept('the line break in the middle'),
      'has a line break in the middle',
    ),
    row('quotes', scene({ credentials: facts(`"${TOKEN}"`) }), crept('its quotes'), 'still has its quotes'),
    row('cut off, once refused', CUT, CHANGED, 'has 60 characters, and session tokens have several hundred'),
    row(
      'no base64, once refused',
      scene({ credentials: facts(`${TOKEN}|${TOKEN}`), observations: everyone('unknown') }),
      CHANGED,
      'has the character | at position 761 of 1521, and session tokens have the characters of base64',
    ),
    byS3('S3 cannot decode it', UNDECODABLE),
    byS3('S3 alone was asked', temporary(says('undecodable', 's3'))),
    byS3(
      'a profile’s token that S3 cannot decode',
      scene({ credentials: { ...TEMPORARY, source: 'profile' }, observations: everyone('undecodable') }),
    ),
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

describe('is told', () => {
  const words = (world: Scene) =>
    malformedSessionToken.find(world).map((found) => told(malformedSessionToken.tell(found)))[0];
  it('where something crept in', () =>
    expect(words(BREAK)).toMatchInlineSnapshot(`
    "The session token ends with a line break.
    The token is part of every signed request, and AWS decodes it before anything else.
    - The session token, from the step’s inputs, ends with a line break.
    → Store AWS_SESSION_TOKEN again without the line break at its end
      set-secret {"name":"AWS_SESSION_TOKEN","store":"repository","with":"same-value-cleaned"}
      ✓ the secret AWS_SESSION_TOKEN has the bare value, without the line break at its end"
  `));
  it('of a token that is cut off', () =>
    expect(words(CUT)).toMatchInlineSnapshot(`
      "The session token has 60 characters, and session tokens have several hundred.
      The token is part of every signed request, and AWS decodes it before anything else.
      - The session token, from the step’s inputs, has 60 characters, and session tokens have several hundred.
      - STS GetCallerIdentity answered 403 InvalidClientTokenId The security token included in the request is invalid.
      - DynamoDB ListTables answered 400 UnrecognizedClientException The security token included in the request is invalid.
      - S3 ListBuckets answered 403 InvalidAccessKeyId The AWS Access Key Id you provided does not exist in our records.
      - Bedrock ListFoundationModels answered 403 UnrecognizedClientException The security token included in the request is invalid.
      → Store the three values of a new session
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        set-secret {"name":"AWS_SESSION_TOKEN","store":"repository","with":"session-token"}
        (This works until the new session ends: at most 12 hours for a person’s sign-in.)
        On the machine of somebody who can sign in: the three values of one session: aws configure export-credentials --format env
        ✓ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN are from one new sign-in"
    `));
  it('where S3 cannot decode it', () =>
    expect(words(UNDECODABLE)).toMatchInlineSnapshot(`
      "The session token is damaged: S3 cannot decode it.
      S3 decodes the token of a temporary key before it checks key and secret. A token that S3 can read but does not know gives another error. This does not tell whether the secret is right.
      - S3 ListBuckets answered 400 InvalidToken The provided token is malformed or otherwise invalid.
      - STS GetCallerIdentity answered 403 InvalidClientTokenId The security token included in the request is invalid.
      - DynamoDB ListTables answered 400 UnrecognizedClientException The security token included in the request is invalid.
      - Bedrock ListFoundationModels answered 403 UnrecognizedClientException The security token included in the request is invalid.
      - The token has 800 characters.
      ~ A token from another partition, or from a system that is not AWS.
      → Store the three values of a new session
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        set-secret {"name":"AWS_SESSION_TOKEN","store":"repository","with":"session-token"}
        (This works until the new session ends: at most 12 hours for a person’s sign-in.)
        On the machine of somebody who can sign in: the three values of one session: aws configure export-credentials --format env
        ✓ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN are from one new sign-in"
    `));
});
