import { describe, expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { swapped } from '../../../src/rules/credentials/swapped.ts';
import type { Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { LONG_TERM, NONE, type Parts, STRAY, scene, TEMPORARY, written } from '../scene.ts';

const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
const TEMPORARY_ID = 'ASIA'.concat('QYLPMN5HFIQR7ZAB');
const given = (id: string, secret: string, token = '', parts: Parts = {}) =>
  scene({ credentials: written(id, secret, token), ...parts });
const reading = (id: string, secret: string): Parts => ({
  context: {
    expressions: { 'aws-access-key-id': `\${{ secrets.${id} }}`, 'aws-secret-access-key': `\${{ secrets.${secret} }}` },
  },
});

const PLAIN = given(SECRET, ID);
const IN_WORKFLOW = given(SECRET, ID, '', reading('PROD_SECRET_KEY', 'PROD_KEY_ID'));
const IN_SECRETS = given(SECRET, ID, '', reading('PROD_KEY_ID', 'PROD_SECRET_KEY'));
const SESSION = given(SECRET, TEMPORARY_ID, 'IQoJb3JpZ2luX2Vj'.repeat(20));
const BREAK = given(SECRET, `${ID}\n`);

const facts = (world: Scene, inWorkflow = false): ReturnType<typeof swapped.find> => [
  {
    subjects: ['aws-access-key-id', 'aws-secret-access-key'],
    confidence: 'certain',
    source: 'the step’s inputs',
    length: 40,
    inWorkflow,
    run: runFacts(world),
  },
];

finds(swapped, {
  matches: [
    ['the secret for the id', PLAIN, facts(PLAIN)],
    ['in a temporary set', SESSION, facts(SESSION)],
    ['with a line break behind the id', BREAK, facts(BREAK)],
    ['by the workflow, as the secrets’ names say', IN_WORKFLOW, facts(IN_WORKFLOW, true)],
    ['in the secrets, whose names are in their place', IN_SECRETS, facts(IN_SECRETS)],
  ],
  ignores: [
    ['a pair in its place', given(ID, SECRET)],
    [
      'a pair in its place, by secrets whose names are not',
      given(ID, SECRET, '', reading('PROD_SECRET_KEY', 'PROD_KEY_ID')),
    ],
    ['the id twice', given(ID, ID)],
    ['the secret twice', given(SECRET, SECRET)],
    ['two ids', given(ID, TEMPORARY_ID)],
    ['an id cut short beside another id', given('AKIAQYLPMN5', ID)],
    ['a secret that begins like a key', given('AKIAQ', 'AKIA/9Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT')],
    ['nothing', scene({ credentials: NONE })],
    ['other sets', scene({ credentials: TEMPORARY })],
    ['a stray token', scene({ credentials: STRAY })],
    ['a long-term key', scene({ credentials: LONG_TERM })],
  ],
});

describe('is told', () => {
  const words = (world: Scene) => swapped.find(world).map((found) => told(swapped.tell(found)))[0];
  it('where the secrets have each other’s value', () =>
    expect(words(PLAIN)).toMatchInlineSnapshot(`
      "The access key ID and the secret access key are swapped.
      The value given as the secret has the form of an access key ID; the one given as the ID does not. Key IDs are sent in plain text, so nothing was sent.
      - From the step’s inputs: the secret has 20 characters and begins like an access key ID; the key ID has 40 characters.
      → Store the key ID and the secret each under its own name
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        ✓ the secret AWS_ACCESS_KEY_ID has the ID that begins with AKIA or ASIA, and AWS_SECRET_ACCESS_KEY the secret of the same key
      → Replace the key, if another tool of this job has sent or logged the secret as a key id
        command {"run":"aws iam create-access-key --user-name USER --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text","by":"aws-admin","effect":"create-key","console":"IAM console → Users → USER → Security credentials → Create access key. AWS shows the secret once."}
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        (A user has at most two keys: delete the old one once the new one works.)
        ✓ AWS_ACCESS_KEY_ID is the ID of a key that IAM lists as active"
    `));
  it('where the workflow passes them so', () =>
    expect(words(IN_WORKFLOW)).toMatchInlineSnapshot(`
      "The access key ID and the secret access key are swapped.
      The value given as the secret has the form of an access key ID; the one given as the ID does not. Key IDs are sent in plain text, so nothing was sent.
      - From the step’s inputs: the secret has 20 characters and begins like an access key ID; the key ID has 40 characters.
      → Pass PROD_KEY_ID as the key ID, and PROD_SECRET_KEY as the secret
        set-input {"name":"aws-access-key-id","value":"\${{ secrets.PROD_KEY_ID }}"}
        set-input {"name":"aws-secret-access-key","value":"\${{ secrets.PROD_SECRET_KEY }}"}
        ✓ the workflow passes PROD_KEY_ID as the key ID, and PROD_SECRET_KEY as the secret
      → Replace the key, if another tool of this job has sent or logged the secret as a key id
        command {"run":"aws iam create-access-key --user-name USER --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text","by":"aws-admin","effect":"create-key","console":"IAM console → Users → USER → Security credentials → Create access key. AWS shows the secret once."}
        set-secret {"name":"PROD_KEY_ID","store":"repository","with":"access-key-id"}
        set-secret {"name":"PROD_SECRET_KEY","store":"repository","with":"secret-access-key"}
        (A user has at most two keys: delete the old one once the new one works.)
        ✓ PROD_KEY_ID is the ID of a key that IAM lists as active"
    `));
});
