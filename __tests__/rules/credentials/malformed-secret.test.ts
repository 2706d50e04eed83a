import { describe, expect, it } from 'vitest';
import { malformedSecret } from '../../../src/rules/credentials/malformed-secret.ts';
import type { Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { everyone, identity, LONG_TERM, NONE, type Parts, says, scene, TEMPORARY, written } from '../scene.ts';
import { CHANGED, crept, malformed } from './malformed.ts';

const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
const LETTERS = SECRET.replaceAll(/[^A-Za-z]/g, 'x');
const given = (secret: string, parts: Parts = {}) => scene({ credentials: written(ID, secret), ...parts });
const mismatched = (secret: string) => given(secret, { observations: everyone('mismatch', {}, { skewSeconds: 1 }) });

const BREAK = given(`${SECRET}\n`);
const SMTP = mismatched('BKq9mWc2TzR7vLx0NfYbJsHdQeUiOaPgCk5MlXtVoE1w');
const SHORT = mismatched(SECRET.slice(1));
const DOLLAR = mismatched(`$${LETTERS}`);

type Row = [name: string, world: Scene, facts: ReturnType<typeof malformed>[]];
type Rest = Parameters<typeof malformed> extends [unknown, unknown, ...infer R] ? R : never;
const row = (name: string, world: Scene, ...rest: Rest): Row => [name, world, [malformed(world, 'secret', ...rest)]];
const forty = (length: number): string => `has ${length} characters, and secret access keys have 40`;

finds(malformedSecret, {
  matches: [
    row('a line break behind it', BREAK, crept('the line break at its end'), 'ends with a line break'),
    row(
      'a line break, which explains the refusals by itself',
      mismatched(`${SECRET}\n`),
      crept('the line break at its end'),
      'ends with a line break',
    ),
    row('a carriage return', given(`${SECRET}\r\n`), crept('the line break at its end'), 'ends with a line break'),
    row(
      'a break in the middle',
      given(`${SECRET.slice(0, 20)}\n${SECRET.slice(20)}`),
      crept('the line break in the middle'),
      'has a line break in the middle',
    ),
    row('one quote left', given(`${SECRET}'`), crept('its quotes'), 'still has its quotes'),
    row(
      'a curly quote',
      given(`“${SECRET}”`),
      crept('the curly quote (U+201C)'),
      'has a curly quote (U+201C) at its start',
    ),
    row(
      'an SES password, once the signature is wrong',
      SMTP,
      { kind: 'SMTP password' },
      `${forty(44)}; an SES SMTP password has 44`,
    ),
    row('a character lost, once the signature is wrong', SHORT, CHANGED, forty(39)),
    row(
      'URL-encoded, once the signature is wrong',
      mismatched(encodeURIComponent(SECRET)),
      CHANGED,
      forty(44).concat('; an SES SMTP password has 44'),
      'has the character % at position 6 of 44, and secret access keys have letters, digits, / and +',
    ),
    row(
      'a dollar sign before it, once the signature is wrong',
      DOLLAR,
      {
        kind: 'workflow adds',
        stray: 'the dollar sign',
        sure: false,
        repairs: [{ name: 'aws-secret-access-key', at: 'input', value: '${{ secrets.AWS_SECRET_ACCESS_KEY }}' }],
      },
      'begins with a dollar sign ($)',
    ),
  ],
  ignores: [
    ['a well-formed secret', given(SECRET)],
    ['a well-formed secret that is another key’s', mismatched(SECRET)],
    ['an odd secret that nobody has judged', given(SECRET.slice(1))],
    ['a dollar sign that nobody has judged', given(`$${LETTERS}`)],
    ['an odd secret that works', given(SECRET.slice(1), { observations: [identity()] })],
    [
      'an odd secret that one service accepts',
      given(SECRET.slice(1), { observations: [identity(), says('mismatch', 's3')] }),
    ],
    [
      'an odd secret of a key that AWS does not know: it was not judged',
      given(SECRET.slice(1), { observations: everyone('unknown') }),
    ],
    [
      'an odd secret, and a clock that is wrong',
      given(SECRET.slice(1), { observations: everyone('late', {}, { skewSeconds: -3600 }) }),
    ],
    [
      'an odd secret, and signatures refused an hour off',
      given(SECRET.slice(1), { observations: everyone('mismatch', {}, { skewSeconds: 3600 }) }),
    ],
    ['an example text', given('your-secret-key-here')],
    ['the key id in its place', scene({ credentials: written(SECRET, ID) })],
    ['other sets', scene({ credentials: TEMPORARY })],
    ['a long-term key', scene({ credentials: LONG_TERM })],
    ['nothing', scene({ credentials: NONE })],
  ],
});

describe('is told', () => {
  const words = (world: Scene) => malformedSecret.find(world).map((facts) => told(malformedSecret.tell(facts)))[0];
  it('where something crept in', () =>
    expect(words(BREAK)).toMatchInlineSnapshot(`
    "The secret access key ends with a line break.
    The secret signs every request; one character too many or too few makes a signature that no service accepts.
    - The secret access key, from the step’s inputs, ends with a line break.
    → Store AWS_SECRET_ACCESS_KEY again without the line break at its end
      set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"same-value-cleaned"}
      ✓ the secret AWS_SECRET_ACCESS_KEY has the bare value, without the line break at its end"
  `));
  it('of an SES password', () =>
    expect(words(SMTP)).toMatchInlineSnapshot(`
      "The secret access key has 44 characters, and secret access keys have 40; an SES SMTP password has 44.
      The secret signs every request; one character too many or too few makes a signature that no service accepts. An SES SMTP password is made from a secret access key, and you cannot get the key back from it.
      - The secret access key, from the step’s inputs, has 44 characters, and secret access keys have 40; an SES SMTP password has 44.
      - STS GetCallerIdentity answered 403 SignatureDoesNotMatch The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
      - DynamoDB ListTables answered 400 InvalidSignatureException The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
      - S3 ListBuckets answered 403 SignatureDoesNotMatch The request signature we calculated does not match the signature you provided. Check your key and signing method.
      - Bedrock ListFoundationModels answered 403 InvalidSignatureException The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
      → Create a new access key, and store both values
        command {"run":"aws iam create-access-key --user-name USER --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text","by":"aws-admin","effect":"create-key","console":"IAM console → Users → USER → Security credentials → Create access key. AWS shows the secret once."}
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        (A user has at most two keys: delete the old one once the new one works.)
        ✓ AWS_ACCESS_KEY_ID is the ID of a key that IAM lists as active"
    `));
  it('of a secret that lost a character', () =>
    expect(words(SHORT)).toMatchInlineSnapshot(`
      "The secret access key has 39 characters, and secret access keys have 40.
      The secret signs every request; one character too many or too few makes a signature that no service accepts.
      - The secret access key, from the step’s inputs, has 39 characters, and secret access keys have 40.
      - STS GetCallerIdentity answered 403 SignatureDoesNotMatch The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
      - DynamoDB ListTables answered 400 InvalidSignatureException The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
      - S3 ListBuckets answered 403 SignatureDoesNotMatch The request signature we calculated does not match the signature you provided. Check your key and signing method.
      - Bedrock ListFoundationModels answered 403 InvalidSignatureException The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
      → Copy the whole secret access key again
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        (AWS shows a secret only when the key is made: without a copy of it, create a new key.)
        ✓ the secret AWS_SECRET_ACCESS_KEY has a value in the secrets of the repository
      → Create a new access key, and store both values
        command {"run":"aws iam create-access-key --user-name USER --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text","by":"aws-admin","effect":"create-key","console":"IAM console → Users → USER → Security credentials → Create access key. AWS shows the secret once."}
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        (A user has at most two keys: delete the old one once the new one works.)
        ✓ AWS_ACCESS_KEY_ID is the ID of a key that IAM lists as active"
    `));
  it('of a dollar sign, without the secret behind it', () => {
    expect(words(DOLLAR)).toMatchInlineSnapshot(`
      "The secret access key begins with a dollar sign ($).
      The secret signs every request; one character too many or too few makes a signature that no service accepts. Most likely the workflow says $\${{ … }}: the expression is replaced, and the first dollar sign stays. In a reusable workflow, look at the secrets: of the job that calls it too.
      - The secret access key, from the step’s inputs, begins with a dollar sign ($).
      - STS GetCallerIdentity answered 403 SignatureDoesNotMatch The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
      - DynamoDB ListTables answered 400 InvalidSignatureException The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
      - S3 ListBuckets answered 403 SignatureDoesNotMatch The request signature we calculated does not match the signature you provided. Check your key and signing method.
      - Bedrock ListFoundationModels answered 403 InvalidSignatureException The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.
      → Write the expression alone, without the dollar sign
        set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
        ✓ in the workflow, aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}"
    `);
    expect(words(DOLLAR)).not.toContain(LETTERS.slice(0, 6));
  });
  it('in a terminal', () =>
    expect(words(given(`${SECRET}\n`, { context: { inActions: false } }))).toMatchInlineSnapshot(`
      "The secret access key ends with a line break.
      The secret signs every request; one character too many or too few makes a signature that no service accepts.
      - The secret access key, from the step’s inputs, ends with a line break.
      → Set the value again without the line break at its end
        set-variable {"name":"AWS_SECRET_ACCESS_KEY","value":"CLEANED_VALUE","at":"terminal"}
        ✓ AWS_SECRET_ACCESS_KEY is the bare value"
    `));
});
