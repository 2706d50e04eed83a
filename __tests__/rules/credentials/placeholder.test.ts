import { describe, expect, it } from 'vitest';
import { oidcFacts } from '../../../src/remedies/oidc.ts';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import type { Gap, KeyPart } from '../../../src/remedies/secrets.ts';
import { placeholder } from '../../../src/rules/credentials/placeholder.ts';
import type { Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { LONG_TERM, NONE, type Parts, scene, TEMPORARY, written } from '../scene.ts';

const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const LETTERS = SECRET.replaceAll(/[^A-Za-z]/g, 'x');
const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
const given = (id: string, secret = SECRET, token = '', parts: Parts = {}) =>
  scene({ credentials: written(id, secret, token), ...parts });

const LABELS = {
  keyId: ['access key ID', 'aws-access-key-id'],
  secret: ['secret access key', 'aws-secret-access-key'],
  token: ['session token', 'aws-session-token'],
} as const;
type Facts = ReturnType<typeof placeholder.find>[number];

const facts = (
  world: Scene,
  kind: Facts['kind'],
  texts: readonly [KeyPart, string][],
  gaps: readonly Gap[],
): Facts[] => [
  {
    subjects: texts.map(([part]) => LABELS[part][1]),
    confidence: 'certain',
    texts: texts.map(([part, text]) => ({ label: LABELS[part][0], text })),
    kind,
    gaps: gaps as unknown as Facts['gaps'],
    run: runFacts(world),
    oidc: oidcFacts(world),
  },
];
/** Each text as it is, passed and stored under the usual names. */
const USUAL = { keyId: 'AWS_ACCESS_KEY_ID', secret: 'AWS_SECRET_ACCESS_KEY', token: 'AWS_SESSION_TOKEN' };
const both = (part: KeyPart, name: string = USUAL[part]): Gap => ({ part, name, pass: true, store: true });
const passed = (part: KeyPart, name: string = USUAL[part]): Gap => ({ part, name, pass: true, store: false });
const stored = (part: KeyPart, name: string): Gap => ({ part, name, pass: false, store: true });

const EXAMPLE_ID = 'AKIAIOSFODNN7EXAMPLE';
const EXAMPLE_SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const EXPRESSION = '${{ secrets.AWS_ACCESS_KEY_ID }}';

const EXAMPLES = given(EXAMPLE_ID, EXAMPLE_SECRET);
const UNEXPANDED = given(EXPRESSION);
const MIXED = given(EXPRESSION, 'your-secret-key-here');
const VARIABLE = given(ID, '$AWS_SECRET_ACCESS_KEY');
const STARS = given('***', '***');
const WORDS = given('your-access-key-id', 'your-secret-key-here');
const BRACKETS = given('<YOUR_KEY>');
const CUT = given('AKIA...');
const TOKEN = given('ASIA'.concat('QYLPMN5HFIQR7ZAB'), SECRET, '<session-token>');
const IN_SECRET = given(EXAMPLE_ID, SECRET, '', {
  context: {
    expressions: { 'aws-access-key-id': '${{ secrets.KEY }}', 'aws-secret-access-key': '${{ secrets.SECRET }}' },
    givenInputs: ['aws-access-key-id', 'aws-secret-access-key'],
  },
});
const IN_VARIABLE = scene({
  credentials: written('', '', '', { AWS_ACCESS_KEY_ID: 'AKIA...', AWS_SECRET_ACCESS_KEY: SECRET }),
});

finds(placeholder, {
  matches: [
    [
      'AWS’s own example',
      EXAMPLES,
      facts(
        EXAMPLES,
        'example',
        [
          ['keyId', EXAMPLE_ID],
          ['secret', EXAMPLE_SECRET],
        ],
        [both('keyId'), both('secret')],
      ),
    ],
    [
      'an expression that nothing expanded',
      UNEXPANDED,
      facts(UNEXPANDED, 'expression', [['keyId', EXPRESSION]], [passed('keyId')]),
    ],
    [
      'an expression that nothing expanded, beside words of a template',
      MIXED,
      facts(
        MIXED,
        'expression',
        [
          ['keyId', EXPRESSION],
          ['secret', 'your-secret-key-here'],
        ],
        [passed('keyId'), both('secret')],
      ),
    ],
    [
      'a shell’s variable',
      VARIABLE,
      facts(VARIABLE, 'variable', [['secret', '$AWS_SECRET_ACCESS_KEY']], [passed('secret')]),
    ],
    [
      'asterisks out of a log',
      STARS,
      facts(
        STARS,
        'example',
        [
          ['keyId', '***'],
          ['secret', '***'],
        ],
        [both('keyId'), both('secret')],
      ),
    ],
    [
      'words of a template',
      WORDS,
      facts(
        WORDS,
        'example',
        [
          ['keyId', 'your-access-key-id'],
          ['secret', 'your-secret-key-here'],
        ],
        [both('keyId'), both('secret')],
      ),
    ],
    ['angle brackets', BRACKETS, facts(BRACKETS, 'example', [['keyId', '<YOUR_KEY>']], [both('keyId')])],
    ['a key cut short for a manual', CUT, facts(CUT, 'example', [['keyId', 'AKIA...']], [both('keyId')])],
    ['a token that is a template', TOKEN, facts(TOKEN, 'example', [['token', '<session-token>']], [both('token')])],
    [
      'an example that is stored as the secret',
      IN_SECRET,
      facts(IN_SECRET, 'example', [['keyId', EXAMPLE_ID]], [stored('keyId', 'KEY')]),
    ],
    [
      'an example that a variable has',
      IN_VARIABLE,
      facts(IN_VARIABLE, 'example', [['keyId', 'AKIA...']], [both('keyId')]),
    ],
  ],
  ignores: [
    ['a real pair', given(ID)],
    ['a real set', scene({ credentials: TEMPORARY })],
    ['a pair that AWS has not judged', scene({ credentials: LONG_TERM })],
    ['nothing', scene({ credentials: NONE })],
    ['a secret with the word in it', given(ID, 'EXAMPLEp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsTu')],
    ['a secret behind a dollar sign', given(ID, `$${SECRET}`)],
    ['a secret of letters alone behind a dollar sign', given(ID, `$${LETTERS}`)],
    ['a secret of letters alone in brackets', given(ID, `<${LETTERS}>`)],
    ['a key ID with an X or two', given('AKIAXXYLPMN5HFIQR7ZA')],
    ['a mistyped key ID', given('AKIA'.concat('QYLPMN5HFIQR7ZA'))],
    ['a quoted one', given(`"${ID}"`)],
    ['a user’s unique ID', given('AIDAQYLPMN5HFIQR7ZAB')],
  ],
});

describe('is told', () => {
  const words = (world: Scene) =>
    placeholder
      .find(world)
      .map((found) =>
        told({ ...placeholder.tell(found), remedies: [placeholder.tell(found).remedies?.[0] as never] }),
      )[0];
  it('of examples', () =>
    expect(words(EXAMPLES)).toMatchInlineSnapshot(`
      "2 of the credential’s values are example texts.
      Nobody has replaced the text with the real value. Nothing was sent to AWS.
      - The access key ID is AKIAIOSFODNN7EXAMPLE.
      - The secret access key is wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY.
      → Store the real values as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
        set-input {"name":"aws-access-key-id","value":"\${{ secrets.AWS_ACCESS_KEY_ID }}"}
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        ✓ this step has the real value of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
    `));
  it('of an expression', () =>
    expect(words(UNEXPANDED)).toMatchInlineSnapshot(`
      "The access key ID is an example text, not a credential.
      An expression reached the step as text: nothing expanded it. Expressions work in the values of a workflow file, not in files that a script reads, and not when they are quoted twice.
      - The access key ID is \${{ secrets.AWS_ACCESS_KEY_ID }}.
      → Pass AWS_ACCESS_KEY_ID by an expression
        set-input {"name":"aws-access-key-id","value":"\${{ secrets.AWS_ACCESS_KEY_ID }}"}
        ✓ this step has the real value of AWS_ACCESS_KEY_ID"
    `));
  it('of a shell’s variable', () =>
    expect(words(VARIABLE)).toMatchInlineSnapshot(`
    "The secret access key is an example text, not a credential.
    The name of a variable reached the step as text: nothing expanded it. A workflow file’s with: supports expressions such as \${{ secrets.NAME }}, but not the variables of a shell.
    - The secret access key is $AWS_SECRET_ACCESS_KEY.
    → Pass AWS_SECRET_ACCESS_KEY by an expression
      set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
      ✓ this step has the real value of AWS_SECRET_ACCESS_KEY"
  `));
  it('of an example that is stored', () =>
    expect(words(IN_SECRET)).toMatchInlineSnapshot(`
      "The access key ID is an example text, not a credential.
      Nobody has replaced the text with the real value. Nothing was sent to AWS.
      - The access key ID is AKIAIOSFODNN7EXAMPLE.
      → Store the real value as KEY
        set-secret {"name":"KEY","store":"repository","with":"access-key-id"}
        ✓ this step has the real value of KEY"
    `));
  it('of an example that something outside the file sets', () =>
    expect(words(IN_VARIABLE)).toMatchInlineSnapshot(`
      "The access key ID is an example text, not a credential.
      Nobody has replaced the text with the real value. Nothing was sent to AWS.
      - The access key ID is AKIA....
      → Store the real value as AWS_ACCESS_KEY_ID
        set-variable {"name":"AWS_ACCESS_KEY_ID","value":"\${{ secrets.AWS_ACCESS_KEY_ID }}","at":"step"}
        set-secret {"name":"AWS_ACCESS_KEY_ID","store":"repository","with":"access-key-id"}
        (Something outside the workflow file, such as an earlier step or a .env file, sets the variable: change it there, so that the other steps of the job have the value too.)
        ✓ this step has the real value of AWS_ACCESS_KEY_ID"
    `));
  it('in a terminal', () =>
    expect(
      words(given(EXAMPLE_ID, EXAMPLE_SECRET, '', { context: { inActions: false, repository: '' } })),
    ).toMatchInlineSnapshot(`
      "2 of the credential’s values are example texts.
      Nobody has replaced the text with the real value. Nothing was sent to AWS.
      - The access key ID is AKIAIOSFODNN7EXAMPLE.
      - The secret access key is wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY.
      → Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to the real value
        set-variable {"name":"AWS_ACCESS_KEY_ID","value":"ACCESS_KEY_ID","at":"terminal"}
        set-variable {"name":"AWS_SECRET_ACCESS_KEY","value":"SECRET_ACCESS_KEY","at":"terminal"}
        ✓ aws sts get-caller-identity answers with these variables"
    `));
});
