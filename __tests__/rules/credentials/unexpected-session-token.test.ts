import { describe, expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { unexpectedSessionToken } from '../../../src/rules/credentials/unexpected-session-token.ts';
import type { FailedObservation, Observation, Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { everyone, identity, LONG_TERM, ok, STRAY, saw, says, scene, TEMPORARY, USER, unresolved } from '../scene.ts';

const without = identity(USER, { signer: 'without-token', followUp: true });
const refusedWithout = says('unknown', 'sts', { signer: 'without-token', followUp: true });
const JOINED = { ...STRAY, tokenJoins: true };

type Facts = ReturnType<typeof unexpectedSessionToken.find>[number];
const isRefusal = (o: Observation): o is FailedObservation =>
  o.status === 'failed' && o.error.kind === 'service' && o.error.code !== 'Throttling';
const row = (name: string, world: Scene, more: Partial<Facts>): [string, Scene, Facts[]] => [
  name,
  world,
  [
    {
      subjects: ['AKIA…', 'aws-session-token'],
      confidence: 'certain',
      source: 'the step’s inputs',
      length: 800,
      key: 'signature is right',
      accepted: null,
      refused: world.observations.filter(isRefusal),
      store: null,
      from: 'inputs',
      run: runFacts(world),
      ...more,
    },
  ],
];

const PROVEN = saw(STRAY, ...everyone('undecodable'), without);
const BY_S3 = saw(STRAY, ...everyone('undecodable'));
const UNSURE = saw(STRAY, says('unknown', 'sts'), says('unknown', 'dynamodb'));
const FROM_VARIABLE = saw(JOINED, ...everyone('undecodable'));
const IN_ENVIRONMENT = saw({ ...STRAY, source: 'environment' }, ...everyone('undecodable'));
const BY_STEP = scene({
  credentials: { ...STRAY, source: 'environment' },
  context: {
    signInBefore: {
      uses: 'aws-actions/configure-aws-credentials',
      inputs: ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token'],
    },
  },
  observations: everyone('undecodable'),
});
const OF_FILES = saw({ ...STRAY, source: 'profile' }, ...everyone('undecodable'));
const UNKNOWN = { confidence: 'likely', key: 'unknown' } as const;

finds(unexpectedSessionToken, {
  matches: [
    row('accepted without it', PROVEN, { key: 'accepted without the token', accepted: without }),
    row('S3 has checked the signature before it', BY_S3, {}),
    row('S3 calls it expired', saw(STRAY, ...everyone('expired')), {}),
    row('without S3', UNSURE, UNKNOWN),
    row('AWS calls it expired, without S3', saw(STRAY, says('expired', 'sts')), UNKNOWN),
    row(
      'a look without it that met no answer',
      saw(STRAY, says('unknown', 'sts'), unresolved('sts', { signer: 'without-token', followUp: true })),
      UNKNOWN,
    ),
    row(
      'STS turns the request away unread',
      saw(STRAY, says('throttled', 'sts'), says('unknown', 'dynamodb')),
      UNKNOWN,
    ),
    row('a variable’s token that joins the pair of the inputs', FROM_VARIABLE, { from: 'environment' }),
    row('a pair of the environment', IN_ENVIRONMENT, { source: 'the environment', from: 'environment' }),
    row('a pair that a step before hands on', BY_STEP, { source: 'the environment', from: 'environment' }),
    row('a pair of the shared files', OF_FILES, { source: 'the shared files', from: 'elsewhere' }),
  ],
  ignores: [
    ['nobody has refused', scene({ credentials: STRAY })],
    ['AWS takes it', saw(STRAY, identity(USER))],
    ['one service takes it', saw(STRAY, identity(USER), says('undecodable', 's3'))],
    ['the key itself is dead, without the token too', saw(STRAY, ...everyone('unknown'), refusedWithout)],
    ['S3 does not know the key: it looks at the key first', saw(STRAY, ...everyone('unknown'))],
    ['a wrong secret', saw(STRAY, ...everyone('mismatch'))],
    ['a wrong secret beside a variable’s token', saw(JOINED, ...everyone('mismatch'))],
    ['a temporary set', saw(TEMPORARY, ...everyone('undecodable'))],
    ['no token', saw(LONG_TERM, ...everyone('unknown'))],
    ['no network', saw(STRAY, unresolved('sts'), unresolved('s3'))],
    ['an answer of its own from S3', saw(STRAY, ok('s3'), says('unknown', 'sts'))],
  ],
});

describe('is told', () => {
  const words = (world: Scene) =>
    unexpectedSessionToken.find(world).map((found) => told(unexpectedSessionToken.tell(found)))[0];
  it('of an input, and a key that works without it', () =>
    expect(words(PROVEN)).toMatchInlineSnapshot(`
      "A session token that belongs to something else is sent with the long-term key AKIA….
      A key that begins with AKIA has no session. Any token sent with it is wrong, and AWS refuses the request because of it. Without the token the same key is accepted.
      - The key ID from the step’s inputs begins with AKIA, and a token of 800 characters comes with it, from aws-session-token.
      - STS GetCallerIdentity in us-east-2: accepted without the token
      - STS GetCallerIdentity answered 403 InvalidClientTokenId The security token included in the request is invalid.
      - DynamoDB ListTables answered 400 UnrecognizedClientException The security token included in the request is invalid.
      - S3 ListBuckets answered 400 InvalidToken The provided token is malformed or otherwise invalid.
      - Bedrock ListFoundationModels answered 403 UnrecognizedClientException The security token included in the request is invalid.
      ~ STS gives the same error for a key that is deleted or inactive; S3 tells the two apart.
      → Remove the input aws-session-token
        remove-input {"name":"aws-session-token"}
        ✓ the step passes a key that begins with AKIA, and no session token"
    `));
  it('of a variable, and a key of which nothing is known', () =>
    expect(words(saw(JOINED, says('unknown', 'sts')))).toMatchInlineSnapshot(`
      "A session token that belongs to something else is sent with the long-term key AKIA….
      A key that begins with AKIA has no session. Any token sent with it is wrong, and AWS refuses the request because of it. Whether the key itself is good cannot be told from these answers.
      - The key ID from the step’s inputs begins with AKIA, and a token of 800 characters comes with it, from AWS_SESSION_TOKEN.
      - STS GetCallerIdentity answered 403 InvalidClientTokenId The security token included in the request is invalid.
      ~ STS gives the same error for a key that is deleted or inactive; S3 tells the two apart.
      → Unset AWS_SESSION_TOKEN
        unset-variable {"name":"AWS_SESSION_TOKEN","at":"job"}
        ✓ the step passes a key that begins with AKIA, and no session token"
    `));
  it('of a step before this one', () =>
    expect(words(BY_STEP)).toMatchInlineSnapshot(`
      "A session token that belongs to something else is sent with the long-term key AKIA….
      A key that begins with AKIA has no session. Any token sent with it is wrong, and AWS refuses the request because of it. S3 checks such a key’s signature before it looks at the token: the secret is right.
      - The key ID from the environment begins with AKIA, and a token of 800 characters comes with it, from AWS_SESSION_TOKEN.
      - STS GetCallerIdentity answered 403 InvalidClientTokenId The security token included in the request is invalid.
      - DynamoDB ListTables answered 400 UnrecognizedClientException The security token included in the request is invalid.
      - S3 ListBuckets answered 400 InvalidToken The provided token is malformed or otherwise invalid.
      - Bedrock ListFoundationModels answered 403 UnrecognizedClientException The security token included in the request is invalid.
      ~ STS gives the same error for a key that is deleted or inactive; S3 tells the two apart.
      → Remove the input aws-session-token
        remove-input {"name":"aws-session-token","step":{"uses":"aws-actions/configure-aws-credentials","where":"before"}}
        ✓ the step passes a key that begins with AKIA, and no session token"
    `));
});
