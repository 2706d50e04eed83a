import { describe, expect, it } from 'vitest';
import { malformedKeyId } from '../../../src/rules/credentials/malformed-key-id.ts';
import type { Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { everyone, failed, identity, LONG_TERM, NONE, type Parts, says, scene, TEMPORARY, written } from '../scene.ts';
import { CHANGED, crept, malformed } from './malformed.ts';

const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
const R2 = '4f1c9ab0d37e52c8a6610be9f8d2c374';
const given = (id: string, parts: Parts = {}) => scene({ credentials: written(id, SECRET), ...parts });
const refused = (id: string, parts: Parts = {}) => given(id, { observations: everyone('unknown'), ...parts });

const BREAK = given(`${ID}\n`);
const QUOTED_IN_FILE = given(`"${ID}"`, {
  context: {
    expressions: { 'aws-access-key-id': '"${{ secrets.KEY }}"', 'aws-secret-access-key': '${{ secrets.SECRET }}' },
    givenInputs: ['aws-access-key-id', 'aws-secret-access-key'],
  },
});
const SHORT = refused(ID.slice(0, -1));
const DOLLAR = refused(`$${ID}`);
const DOLLAR_IN_FILE = refused(`$${ID}`, { context: { expressions: { 'aws-access-key-id': '$${{ secrets.KEY }}' } } });
const DOLLAR_IN_SECRET = refused(`$${ID}`, { context: { expressions: { 'aws-access-key-id': '${{ secrets.KEY }}' } } });
const DOLLAR_OF_CALLER = refused(`$${ID}`, {
  context: {
    expressions: { 'aws-access-key-id': '${{ secrets.KEY }}' },
    calledBy: {
      job: 'release',
      uses: './.github/workflows/called.yml',
      secrets: 'named',
      passed: { KEY: '$${{ secrets.KEY }}', OTHER: '${{ secrets.OTHER }}' },
      permissions: null,
    },
  },
});
const DOLLAR_OF_VARIABLE = refused(`$${ID}`, {
  context: {
    variableExpressions: { AWS_ACCESS_KEY_ID: '$${{ secrets.KEY }}' },
    variableLevels: { AWS_ACCESS_KEY_ID: 'job' },
  },
});
const OTHER_STORE = refused(R2, { settings: { named: ['sts', 's3'], services: ['sts', 's3'], buckets: ['assets'] } });
const OTHER_STORE_UNNAMED = refused(R2);
const OTHER_STORE_ROUTED = refused(R2, {
  settings: { named: ['s3'], services: ['sts', 's3'] },
  endpoints: [{ variable: 'AWS_ENDPOINT_URL_S3', service: 's3', host: 'x.r2.cloudflarestorage.com' }],
});
const HEADER = given('AKIAQYLPMN5HFIQR7ZA=B', {
  observations: [
    failed('sts', [
      'IncompleteSignature',
      "'/20261123/us-east-2/sts/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header",
      400,
    ]),
  ],
});

const found = (
  world: Scene,
  ...rest: Parameters<typeof malformed> extends [unknown, unknown, ...infer R] ? R : never
) => malformed(world, 'keyId', ...rest);
const dollar = (more: object) => ({ kind: 'workflow adds', stray: 'the dollar sign', ...more }) as never;
const STARTS = 'begins with a dollar sign ($)';
const OF_R2 = 'has the form of a key ID of Cloudflare R2 (32 characters, digits and a to f)';
const store = (meant: boolean, routed = false) =>
  ({ kind: 'other store', store: 'Cloudflare R2', meant, s3Alone: false, routed }) as const;
const user = given('AIDAQYLPMN5HFIQR7ZAB');
const role = given('AROAQYLPMN5HFIQR7ZAB');
const row = (
  world: Scene,
  fact: (world: Scene) => ReturnType<typeof malformed>,
): [Scene, [ReturnType<typeof malformed>]] => [world, [fact(world)]];

finds(malformedKeyId, {
  matches: [
    [
      'a line break behind it',
      ...row(BREAK, (w) => found(w, crept('the line break at its end'), 'ends with a line break')),
    ],
    [
      'a space before it',
      ...row(given(` ${ID}`), (w) => found(w, crept('the space at its start'), 'begins with a space')),
    ],
    ['its quotes', ...row(given(`"${ID}"`), (w) => found(w, crept('its quotes'), 'still has its quotes'))],
    [
      'quotes that the workflow has',
      ...row(QUOTED_IN_FILE, (w) =>
        found(
          w,
          {
            kind: 'workflow adds',
            stray: 'its quotes',
            sure: true,
            repairs: [{ name: 'aws-access-key-id', at: 'input', value: '${{ secrets.KEY }}' }],
          },
          'still has its quotes',
        ),
      ),
    ],
    [
      'an invisible character',
      ...row(given(`${ID}\u200b`), (w) =>
        found(w, crept('the invisible character (U+200B)'), 'has an invisible character (U+200B) at its end'),
      ),
    ],
    [
      'a user’s unique ID',
      ...row(user, (w) => found(w, { kind: 'other ID' }, 'begins with AIDA, like the ID of an IAM user')),
    ],
    [
      'a role’s unique ID',
      ...row(role, (w) => found(w, { kind: 'other ID' }, 'begins with AROA, like the ID of a role')),
    ],
    [
      'a character lost, once refused',
      ...row(SHORT, (w) => found(w, CHANGED, 'has 19 characters, and access key IDs have 20')),
    ],
    [
      'lowercase letters, once refused',
      ...row(refused(ID.toLowerCase()), (w) =>
        found(
          w,
          CHANGED,
          'has other letters than capitals at its start, and access key IDs have capital letters and digits',
          'begins with neither AKIA nor ASIA',
        ),
      ),
    ],
    [
      'a header that cannot be read',
      ...row(HEADER, (w) =>
        found(
          w,
          CHANGED,
          'has the character = at position 20 of 21, and access key IDs have capital letters and digits',
        ),
      ),
    ],
    [
      'a dollar sign, by a workflow that cannot be read',
      ...row(DOLLAR, (w) =>
        found(
          w,
          dollar({
            sure: false,
            repairs: [{ name: 'aws-access-key-id', at: 'input', value: '${{ secrets.AWS_ACCESS_KEY_ID }}' }],
          }),
          STARTS,
        ),
      ),
    ],
    [
      'a dollar sign that the step has',
      ...row(DOLLAR_IN_FILE, (w) =>
        found(
          w,
          dollar({ sure: true, repairs: [{ name: 'aws-access-key-id', at: 'input', value: '${{ secrets.KEY }}' }] }),
          STARTS,
        ),
      ),
    ],
    [
      'a dollar sign that a variable has',
      ...row(DOLLAR_OF_VARIABLE, (w) =>
        found(
          w,
          dollar({ sure: true, repairs: [{ name: 'AWS_ACCESS_KEY_ID', at: 'job', value: '${{ secrets.KEY }}' }] }),
          STARTS,
        ),
      ),
    ],
    [
      'a dollar sign that the caller has',
      ...row(DOLLAR_OF_CALLER, (w) =>
        found(
          w,
          dollar({
            sure: true,
            repairs: { job: 'release', passed: { KEY: '${{ secrets.KEY }}', OTHER: '${{ secrets.OTHER }}' } },
          }),
          STARTS,
        ),
      ),
    ],
    [
      'a dollar sign that is in the secret',
      ...row(DOLLAR_IN_SECRET, (w) => found(w, crept('the dollar sign at its start'), STARTS)),
    ],
    ['another store’s key', ...row(OTHER_STORE, (w) => found(w, store(true), OF_R2))],
    ['another store’s key, where nothing is named', ...row(OTHER_STORE_UNNAMED, (w) => found(w, store(false), OF_R2))],
    [
      'another store’s key, which its own endpoint gets too',
      ...row(OTHER_STORE_ROUTED, (w) => found(w, store(true, true), OF_R2)),
    ],
  ],
  ignores: [
    ['a well-formed ID', given(ID)],
    ['a well-formed ID that AWS does not know', refused(ID)],
    ['an odd ID that nobody has refused yet', given(ID.slice(0, -2))],
    ['an odd ID that AWS accepts', given(`${ID}CD`, { observations: [identity()] })],
    ['an odd ID that one service accepts', given(`${ID}CD`, { observations: [identity(), says('unknown', 's3')] })],
    ['an odd ID whose signature is wrong: AWS knows it', given(`${ID}CD`, { observations: everyone('mismatch') })],
    [
      'an odd ID, and no network',
      given(ID.slice(0, -1), {
        observations: [failed('sts', ['ENOTFOUND', 'getaddrinfo ENOTFOUND sts'], {}, { kind: 'network' })],
      }),
    ],
    ['another store’s key that the store accepts', given(R2, { observations: [identity()] })],
    ['another store’s key that nobody has refused', given(R2)],
    ['a dollar sign that nobody has refused', given(`$${ID}`)],
    ['a dollar sign before an example', given('$AWS_ACCESS_KEY_ID')],
    [
      'a well-formed ID by an expression in quotes that YAML takes away',
      refused(ID, { context: QUOTED_IN_FILE.context }),
    ],
    ['a well-formed ID that AWS does not know, by a caller', refused(ID, { context: DOLLAR_OF_CALLER.context })],
    ['an example text', given('AKIAIOSFODNN7EXAMPLE')],
    ['the secret in its place', scene({ credentials: written(SECRET, ID) })],
    ['other sets', scene({ credentials: TEMPORARY })],
    ['a long-term key', scene({ credentials: LONG_TERM })],
    ['nothing', scene({ credentials: NONE })],
  ],
});

describe('is told', () => {
  const words = (world: Scene) => malformedKeyId.find(world).map((facts) => told(malformedKeyId.tell(facts)))[0];
  it('where something crept in', () =>
    expect(words(BREAK)).toMatchInlineSnapshot(`
      "The access key ID ends with a line break.
      AWS looks up the key ID exactly as it is sent.
      - The access key ID, from the step’s inputs, ends with a line break.
      → Store AWS_ACCESS_KEY_ID again without the line break at its end
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"same-value-cleaned"}
        ✓ the secret AWS_ACCESS_KEY_ID has the bare value, without the line break at its end"
    `));
  it('where the workflow adds quotes', () =>
    expect(words(QUOTED_IN_FILE)).toMatchInlineSnapshot(`
      "The access key ID still has its quotes.
      AWS looks up the key ID exactly as it is sent. The workflow file has extra characters around the expression, and the runner keeps them.
      - The access key ID, from the step’s inputs, still has its quotes.
      → Write the expression alone, without its quotes
        set-input {"name":"aws-access-key-id","value":"\${{ secrets.KEY }}"}
        ✓ in the workflow, aws-access-key-id: \${{ secrets.KEY }}"
    `));
  it('where most likely the workflow adds a dollar sign', () =>
    expect(words(DOLLAR)).toMatchInlineSnapshot(`
      "The access key ID begins with a dollar sign ($).
      AWS looks up the key ID exactly as it is sent. Most likely the workflow says $\${{ … }}: the expression is replaced, and the first dollar sign stays. In a reusable workflow, look at the secrets: of the job that calls it too.
      - The access key ID, from the step’s inputs, begins with a dollar sign ($).
      - STS GetCallerIdentity answered 403 InvalidClientTokenId The security token included in the request is invalid.
      - DynamoDB ListTables answered 400 UnrecognizedClientException The security token included in the request is invalid.
      - S3 ListBuckets answered 403 InvalidAccessKeyId The AWS Access Key Id you provided does not exist in our records.
      - Bedrock ListFoundationModels answered 403 UnrecognizedClientException The security token included in the request is invalid.
      → Write the expression alone, without the dollar sign
        set-input {"name":"aws-access-key-id","value":"\${{ secrets.AWS_ACCESS_KEY_ID }}"}
        ✓ in the workflow, aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}"
    `));
  it('where the caller adds it', () =>
    expect(words(DOLLAR_OF_CALLER)).toMatchInlineSnapshot(`
      "The access key ID begins with a dollar sign ($).
      AWS looks up the key ID exactly as it is sent. The workflow file has extra characters around the expression, and the runner keeps them.
      - The access key ID, from the step’s inputs, begins with a dollar sign ($).
      - STS GetCallerIdentity answered 403 InvalidClientTokenId The security token included in the request is invalid.
      - DynamoDB ListTables answered 400 UnrecognizedClientException The security token included in the request is invalid.
      - S3 ListBuckets answered 403 InvalidAccessKeyId The AWS Access Key Id you provided does not exist in our records.
      - Bedrock ListFoundationModels answered 403 UnrecognizedClientException The security token included in the request is invalid.
      → In the job release, write the expressions alone, without the dollar sign
        job {"key":"secrets","value":{"KEY":"\${{ secrets.KEY }}","OTHER":"\${{ secrets.OTHER }}"},"job":"release"}
        ✓ each secret that the job release passes is an expression and nothing else"
    `));
  it('of an ID of something else', () =>
    expect(words(user)).toMatchInlineSnapshot(`
      "The access key ID begins with AIDA, like the ID of an IAM user.
      AWS looks up the key ID exactly as it is sent. Key IDs begin with AKIA or ASIA.
      - The access key ID, from the step’s inputs, begins with AIDA, like the ID of an IAM user.
      → Store the ID of an access key, with its secret
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        (IAM console → Users → the user → Security credentials lists the IDs of the keys. AWS shows a secret only when the key is made: without a copy of it, create a new key.)
        ✓ the secret AWS_ACCESS_KEY_ID has the ID that begins with AKIA or ASIA, and AWS_SECRET_ACCESS_KEY the secret of the same key"
    `));
  it('of an ID that lost a character', () =>
    expect(words(SHORT)).toMatchInlineSnapshot(`
      "The access key ID has 19 characters, and access key IDs have 20.
      AWS looks up the key ID exactly as it is sent.
      - The access key ID, from the step’s inputs, has 19 characters, and access key IDs have 20.
      - STS GetCallerIdentity answered 403 InvalidClientTokenId The security token included in the request is invalid.
      - DynamoDB ListTables answered 400 UnrecognizedClientException The security token included in the request is invalid.
      - S3 ListBuckets answered 403 InvalidAccessKeyId The AWS Access Key Id you provided does not exist in our records.
      - Bedrock ListFoundationModels answered 403 UnrecognizedClientException The security token included in the request is invalid.
      → Copy the whole access key ID again
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        (IAM console → Users → the user → Security credentials lists the IDs.)
        ✓ the secret AWS_ACCESS_KEY_ID has a value in the secrets of the repository
      → Create a new access key, and store both values
        command {"run":"aws iam create-access-key --user-name USER --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text","by":"aws-admin","effect":"create-key","console":"IAM console → Users → USER → Security credentials → Create access key. AWS shows the secret once."}
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        (A user has at most two keys: delete the old one once the new one works.)
        ✓ AWS_ACCESS_KEY_ID is the ID of a key that IAM lists as active"
    `));
  it('of another store’s key', () =>
    expect(words(OTHER_STORE)).toMatchInlineSnapshot(`
      "The access key ID has the form of a key ID of Cloudflare R2 (32 characters, digits and a to f).
      AWS looks up the key ID exactly as it is sent. It is not an AWS key: Cloudflare R2 and other S3-compatible stores create their own keys, but no endpoint override (AWS_ENDPOINT_URL_S3) sends S3’s requests there.
      - The access key ID, from the step’s inputs, has the form of a key ID of Cloudflare R2 (32 characters, digits and a to f).
      - STS GetCallerIdentity answered 403 InvalidClientTokenId The security token included in the request is invalid.
      - DynamoDB ListTables answered 400 UnrecognizedClientException The security token included in the request is invalid.
      - S3 ListBuckets answered 403 InvalidAccessKeyId The AWS Access Key Id you provided does not exist in our records.
      - Bedrock ListFoundationModels answered 403 UnrecognizedClientException The security token included in the request is invalid.
      → Send the requests to Cloudflare R2
        set-variable {"name":"AWS_ENDPOINT_URL_S3","value":"https://CLOUDFLARE_ACCOUNT_ID.r2.cloudflarestorage.com","at":"job"}
        set-input {"name":"services","value":"s3"}
        (Cloudflare R2 shows the endpoint beside the key.)
        (This is not an AWS key: without the variable, every tool of the job sends it to AWS.)
        ✓ AWS_ENDPOINT_URL_S3 is https://CLOUDFLARE_ACCOUNT_ID.r2.cloudflarestorage.com, and this step checks only S3
      → Create a new access key, and store both values
        command {"run":"aws iam create-access-key --user-name USER --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text","by":"aws-admin","effect":"create-key","console":"IAM console → Users → USER → Security credentials → Create access key. AWS shows the secret once."}
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        (A user has at most two keys: delete the old one once the new one works.)
        ✓ AWS_ACCESS_KEY_ID is the ID of a key that IAM lists as active"
    `));
  it('of another store’s key that its endpoint gets too', () =>
    expect(words(OTHER_STORE_ROUTED)).toMatchInlineSnapshot(`
      "The access key ID has the form of a key ID of Cloudflare R2 (32 characters, digits and a to f).
      AWS looks up the key ID exactly as it is sent. It is not an AWS key but one of Cloudflare R2, or of another S3-compatible store. The key was sent to AWS too, because this step checks more than S3.
      - The access key ID, from the step’s inputs, has the form of a key ID of Cloudflare R2 (32 characters, digits and a to f).
      - STS GetCallerIdentity answered 403 InvalidClientTokenId The security token included in the request is invalid.
      - DynamoDB ListTables answered 400 UnrecognizedClientException The security token included in the request is invalid.
      - S3 ListBuckets answered 403 InvalidAccessKeyId The AWS Access Key Id you provided does not exist in our records.
      - Bedrock ListFoundationModels answered 403 UnrecognizedClientException The security token included in the request is invalid.
      → Set services to s3
        set-input {"name":"services","value":"s3"}
        ✓ this step checks only S3
      → Create a new access key, and store both values
        command {"run":"aws iam create-access-key --user-name USER --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text","by":"aws-admin","effect":"create-key","console":"IAM console → Users → USER → Security credentials → Create access key. AWS shows the secret once."}
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        (A user has at most two keys: delete the old one once the new one works.)
        ✓ AWS_ACCESS_KEY_ID is the ID of a key that IAM lists as active"
    `));
});
