import { describe, expect, it } from 'vitest';
import { oidcFacts } from '../../../src/remedies/oidc.ts';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { missingSessionToken } from '../../../src/rules/credentials/missing-session-token.ts';
import type { RunContext, Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { BEARER, LONG_TERM, NONE, STRAY, scene, shape, TEMPORARY, written } from '../scene.ts';

const WITHOUT = { ...TEMPORARY, sessionToken: null };
const ID = 'ASIA'.concat('QYLPMN5HFIQR7ZAB');
const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const STEP = { uses: 'aws-actions/configure-aws-credentials', inputs: ['role-to-assume', 'aws-region'] };
const FILE: Partial<RunContext> = {
  expressions: { 'aws-access-key-id': '${{ secrets.KEY }}', 'aws-secret-access-key': '${{ secrets.SECRET }}' },
  givenInputs: ['aws-access-key-id', 'aws-secret-access-key', 'aws-region'],
};
const PASSED: Partial<RunContext> = {
  expressions: { ...FILE.expressions, 'aws-session-token': '${{ secrets.TOKEN }}' },
  givenInputs: [...(FILE.givenInputs ?? []), 'aws-session-token'],
};
const given = (context: Partial<RunContext> = {}, more: object = {}) =>
  scene({ credentials: { ...WITHOUT, ...more }, context });

type Facts = ReturnType<typeof missingSessionToken.find>[number];
const facts = (world: Scene, more: Partial<Facts> = {}): [Scene, Facts[]] => [
  world,
  [
    {
      subjects: ['ASIA…', 'aws-session-token'],
      confidence: 'certain',
      source: 'the step’s inputs',
      passed: 'no',
      filled: [],
      causes: [],
      hidden: null,
      older: null,
      run: runFacts(world),
      oidc: oidcFacts(world),
      ...more,
    },
  ],
];

const NOT_PASSED = given(FILE);
const EMPTY_SECRET = given(PASSED);
const OF_SECRET = [{ name: 'aws-session-token', from: 'secrets.TOKEN' }];
const OF_OUTPUT = [{ name: 'aws-session-token', from: 'needs.login.outputs.token' }];
const OF_JOB = given({
  ...PASSED,
  expressions: { ...PASSED.expressions, 'aws-session-token': '${{ needs.login.outputs.token }}' },
});
const OF_VARIABLE = given(
  { variableExpressions: { AWS_SESSION_TOKEN: '${{ secrets.TOKEN }}' } },
  { source: 'environment', environmentKey: 'pair', empty: ['AWS_SESSION_TOKEN'] },
);
const EMPTY_VARIABLE = given({}, { empty: ['AWS_SESSION_TOKEN'] });
const HIDDEN = given({ ...FILE, signInBefore: STEP }, { environmentKey: 'pair' });
const OTHER_KEY = given({}, { environmentKey: 'pair' });
const ENVIRONMENT = given({}, { source: 'environment', environmentKey: 'pair' });
const AS_READ = scene({ credentials: written(ID, SECRET) });
const OTHER_TOKEN = scene({
  credentials: written(ID, SECRET, '', {
    AWS_ACCESS_KEY_ID: 'ASIA'.concat('QYLPMN5HFIQR7ZAC'),
    AWS_SESSION_TOKEN: 'x'.repeat(300),
  }),
});

finds(missingSessionToken, {
  matches: [
    ['a temporary pair', ...facts(given())],
    ['a workflow that passes no token', ...facts(NOT_PASSED)],
    [
      'a workflow that passes an empty secret',
      ...facts(EMPTY_SECRET, {
        passed: 'empty expression',
        filled: OF_SECRET,
        causes: [
          { kind: 'in another environment', store: 'secrets', names: ['TOKEN'], filled: OF_SECRET },
          { kind: 'not stored', store: 'secrets', names: ['TOKEN'], filled: OF_SECRET },
        ],
      }),
    ],
    [
      'a workflow that passes another job’s output',
      ...facts(OF_JOB, {
        passed: 'empty expression',
        filled: OF_OUTPUT,
        causes: [{ kind: 'job outputs', filled: OF_OUTPUT, job: 'login', signIn: null }],
      }),
    ],
    [
      'a variable of the workflow that is empty',
      ...facts(OF_VARIABLE, {
        source: 'the environment',
        passed: 'empty variable',
        filled: [{ name: 'AWS_SESSION_TOKEN', from: 'secrets.TOKEN' }],
        causes: [
          {
            kind: 'in another environment',
            store: 'secrets',
            names: ['TOKEN'],
            filled: [{ name: 'AWS_SESSION_TOKEN', from: 'secrets.TOKEN' }],
          },
          {
            kind: 'not stored',
            store: 'secrets',
            names: ['TOKEN'],
            filled: [{ name: 'AWS_SESSION_TOKEN', from: 'secrets.TOKEN' }],
          },
        ],
      }),
    ],
    ['a variable that is empty', ...facts(EMPTY_VARIABLE, { passed: 'empty variable' })],
    ['a step that signs in, and whose key the inputs hide', ...facts(HIDDEN, { hidden: 'by a step' })],
    ['another key in the environment', ...facts(OTHER_KEY, { hidden: 'other' })],
    ['the environment’s own pair', ...facts(ENVIRONMENT, { source: 'the environment' })],
    ['as the inputs are read', ...facts(AS_READ)],
    ['where the environment’s token belongs to a key of its own', ...facts(OTHER_TOKEN)],
  ],
  ignores: [
    ['the whole set', scene({ credentials: TEMPORARY })],
    ['the whole set, by a workflow that passes it', scene({ credentials: TEMPORARY, context: PASSED })],
    ['a long-term pair', scene({ credentials: LONG_TERM })],
    ['a long-term pair with a token', scene({ credentials: STRAY })],
    ['the id alone', scene({ credentials: { ...WITHOUT, secret: null } })],
    ['an example', scene({ credentials: { ...WITHOUT, keyId: shape(20, { placeholder: 'ASIAIOSFODNN7EXAMPLE' }) } })],
    [
      'where the environment’s token joins the pair',
      scene({ credentials: written(ID, SECRET, '', { AWS_SESSION_TOKEN: 'x'.repeat(300) }) }),
    ],
    ['a Bedrock key', scene({ credentials: BEARER })],
    ['nothing', scene({ credentials: NONE })],
    ['a long-term pair, and a token that is empty', scene({ credentials: LONG_TERM, context: PASSED })],
    ['a whole set of the environment', scene({ credentials: { ...TEMPORARY, source: 'environment' } })],
  ],
});

describe('is told', () => {
  const words = (world: Scene, most = 1) =>
    missingSessionToken.find(world).map((found) => {
      const told_ = missingSessionToken.tell(found);
      return told({ ...told_, remedies: told_.remedies?.slice(0, most) as never });
    })[0];
  it('where the workflow passes none', () =>
    expect(words(NOT_PASSED)).toMatchInlineSnapshot(`
      "The temporary key ASIA… came without its session token.
      A key that begins with ASIA belongs to a session and works only together with that session’s token. Without it DynamoDB calls the token invalid and S3 says that the key does not exist; the session itself may be fine. Nothing was sent.
      - The key ID from the step’s inputs begins with ASIA: temporary.
      - Neither aws-session-token nor AWS_SESSION_TOKEN has a token for it.
      → Pass the session token
        set-input {"name":"aws-session-token","value":"\${{ secrets.AWS_SESSION_TOKEN }}"}
        set-secret {"name":"AWS_SESSION_TOKEN","store":"repository","with":"session-token"}
        (The token must come from the same sign-in as the key: if that session is over, store all three values again.)
        On the machine of somebody who can sign in: the three values of one session: aws configure export-credentials --format env
        ✓ the step passes a session token"
    `));
  it('where it passes an empty secret', () =>
    expect(words(EMPTY_SECRET)).toMatchInlineSnapshot(`
      "The temporary key ASIA… came without its session token.
      A key that begins with ASIA belongs to a session and works only together with that session’s token. Without it DynamoDB calls the token invalid and S3 says that the key does not exist; the session itself may be fine. Nothing was sent. Most likely TOKEN belongs to another environment than this job’s. Or TOKEN is mistyped, or was deleted.
      - The key ID from the step’s inputs begins with ASIA: temporary.
      - The workflow fills aws-session-token from secrets.TOKEN, and nothing arrived.
      → Store the session token as the secret TOKEN
        set-secret {"name":"TOKEN","store":"repository","with":"session-token"}
        (The token must come from the same sign-in as the key: if that session is over, store all three values again.)
        On the machine of somebody who can sign in: the three values of one session: aws configure export-credentials --format env
        ✓ the secret TOKEN has the token of the same sign-in as the key"
    `));
  it('where the inputs hide the key of a step', () =>
    expect(words(HIDDEN, 2)).toMatchInlineSnapshot(`
      "The temporary key ASIA… came without its session token.
      A key that begins with ASIA belongs to a session and works only together with that session’s token. Without it DynamoDB calls the token invalid and S3 says that the key does not exist; the session itself may be fine. Nothing was sent.
      - The key ID from the step’s inputs begins with ASIA: temporary.
      - Neither aws-session-token nor AWS_SESSION_TOKEN has a token for it.
      - The environment has a key pair of its own, which the inputs of this step hide.
      → Remove the key inputs, so that this step uses the credentials of the environment
        remove-input {"name":"aws-access-key-id"}
        remove-input {"name":"aws-secret-access-key"}
        (The environment has a key of its own. Inputs take precedence.)
        ✓ this step uses the environment’s credentials
      → Pass the session token
        set-input {"name":"aws-session-token","value":"\${{ secrets.AWS_SESSION_TOKEN }}"}
        set-secret {"name":"AWS_SESSION_TOKEN","store":"repository","with":"session-token"}
        (The token must come from the same sign-in as the key: if that session is over, store all three values again.)
        On the machine of somebody who can sign in: the three values of one session: aws configure export-credentials --format env
        ✓ the step passes a session token"
    `));
  it('of a pair in the environment', () =>
    expect(words(ENVIRONMENT)).toMatchInlineSnapshot(`
      "The temporary key ASIA… came without its session token.
      A key that begins with ASIA belongs to a session and works only together with that session’s token. Without it DynamoDB calls the token invalid and S3 says that the key does not exist; the session itself may be fine. Nothing was sent.
      - The key ID from the environment begins with ASIA: temporary.
      - Neither aws-session-token nor AWS_SESSION_TOKEN has a token for it.
      → Pass the session token
        set-variable {"name":"AWS_SESSION_TOKEN","value":"\${{ secrets.AWS_SESSION_TOKEN }}","at":"job"}
        set-secret {"name":"AWS_SESSION_TOKEN","store":"repository","with":"session-token"}
        (The token must come from the same sign-in as the key: if that session is over, store all three values again.)
        On the machine of somebody who can sign in: the three values of one session: aws configure export-credentials --format env
        ✓ the step passes a session token"
    `));
  it('in a terminal', () =>
    expect(words(given({ inActions: false, repository: '' }, { source: 'environment' }))).toMatchInlineSnapshot(`
      "The temporary key ASIA… came without its session token.
      A key that begins with ASIA belongs to a session and works only together with that session’s token. Without it DynamoDB calls the token invalid and S3 says that the key does not exist; the session itself may be fine. Nothing was sent.
      - The key ID from the environment begins with ASIA: temporary.
      - Neither aws-session-token nor AWS_SESSION_TOKEN has a token for it.
      → Set the session token too
        set-variable {"name":"AWS_SESSION_TOKEN","value":"SESSION_TOKEN","at":"terminal"}
        On the machine of somebody who can sign in: the three values of one session: aws configure export-credentials --format env
        ✓ AWS_SESSION_TOKEN has the token of the same session"
    `));
});
