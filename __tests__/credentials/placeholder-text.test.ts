import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholderIn } from '../../src/credentials/placeholder-text.ts';
import { ID, keyIds, SECRET, secrets, TOKEN, tokens } from './values.ts';

/** A secret in which chance left no digit, slash or plus. */
const LETTERS = SECRET.replaceAll(/[^A-Za-z]/g, 'x');

/** As random as AWS makes them: one that happens to be all of one case does not come in a lifetime. */
const LETTER_SECRETS = fc
  .string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'),
    minLength: 40,
    maxLength: 40,
  })
  .filter((secret) => /[a-z]/.test(secret) && /[A-Z]/.test(secret));
const FORMS = [
  '$NAME',
  '${NAME}',
  '$(NAME)',
  '%NAME%',
  '{{ NAME }}',
  '<NAME>',
  '[NAME]',
  '#{NAME}#',
  '__NAME__',
  '@NAME@',
  '!Ref NAME',
  'op://NAME',
];

describe('placeholders', () => {
  it.each([
    'AKIAIOSFODNN7EXAMPLE',
    'ASIAIOSFODNN7EXAMPLE',
    'AKIAI44QH8DHBEXAMPLE',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
    '${{ secrets.AWS_ACCESS_KEY_ID }}',
    '$AWS_ACCESS_KEY_ID',
    '${AWS_SECRET_ACCESS_KEY}',
    '%AWS_SECRET%',
    '{{ aws_key }}',
    '<your-key>',
    '[KEY]',
    '***',
    'xxxxxxxx',
    'AKIA...',
    'AKIAXXXXXXXXXXXXXXXX',
    'AKIA0000000000000000',
    'your-secret-key-here',
    'YOUR_ACCESS_KEY',
    'your access key id',
    'changeme',
    'change-me',
    'secret',
    'undefined',
    'null',
    'none',
    'TODO',
    'access_key_id',
    'aws_secret_access_key',
    ' <key>\n',
    'secrets.AWS_ACCESS_KEY_ID',
    'process.env.AWS_SECRET_ACCESS_KEY',
    'steps.creds.outputs.aws-secret-access-key',
    '$(AWS_ACCESS_KEY_ID)',
    '#{AWS_KEY}#',
    '__AWS_KEY__',
    '@AWS_KEY@',
    'op://vault/aws/secret',
    '!Ref SecretKey',
    'ENC[AES256_GCM,data:abc]',
    'AWS_SECRET',
    'FILL_ME_IN',
    'fill in',
    'REDACTED',
    'AKIAYOURACCESSKEYID1',
    'put-your-real-key-here',
  ])('knows %j', (value) => expect(placeholderIn(value)).toBe(value.trim()));
  it('knows a variable’s name by its length', () => {
    expect(placeholderIn(`$${'a'.repeat(30)}`)).toBe(`$${'a'.repeat(30)}`);
    expect(placeholderIn(`$${'a'.repeat(31)}`)).toBeNull();
  });
  it.each(FORMS)('never shows a secret of letters alone in a template’s brackets: %s', (form) =>
    fc.assert(
      fc.property(LETTER_SECRETS, (secret) => {
        expect(placeholderIn(form.replace('NAME', () => secret))).toBeNull();
      }),
      { numRuns: 200 },
    ),
  );
  it('knows one in quotes', () => expect(placeholderIn('"***"')).toBe('***'));
  it('knows the documentation’s tokens, and shows none', () =>
    expect(
      placeholderIn(
        `AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22w${'DOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmx'.repeat(3)}`,
      ),
    ).toBe('an example of AWS’s documentation'));
  it.each([
    `<${SECRET}>`,
    `\${${SECRET.replaceAll('/', 'a').replaceAll('+', 'b')}}`,
    `{{ ${SECRET} }}`,
    `[${ID}]`,
    `<${TOKEN}>`,
    `%${SECRET.replaceAll(/[/+]/g, 'c')}%`,
    `$${SECRET.replaceAll(/[/+]/g, 'd')}`,
    `$${LETTERS}`,
    `\${${LETTERS}}`,
    `<${LETTERS}>`,
    `{{ ${LETTERS} }}`,
    `[${LETTERS}]`,
    `%${LETTERS}%`,
    `@@${LETTERS}@@`,
    `__${LETTERS}__`,
    `\${{ ${LETTERS} }}`,
    `!Ref ${LETTERS}`,
    `op://${LETTERS}`,
    `$(${LETTERS})`,
    `#{${LETTERS}}#`,
    `$${LETTERS.toLowerCase()}`,
    `$${LETTERS.slice(0, 31)}`,
  ])('never shows a credential in a template’s brackets: %#', (value) => {
    expect(placeholderIn(value)).toBeNull();
  });
  it.each(['test', 'testing', 'dummy', 'fakeSecretAccessKey', 'foo', 'local', 'minioadmin'])(
    'leaves %j to an emulator',
    (value) => {
      expect(placeholderIn(value)).toBeNull();
    },
  );
  it.each([
    ID,
    SECRET,
    TOKEN,
    '',
    'AKIAQYLPMN5HFIQREXAM',
    'EXAMPLEp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsTu',
    'testV3h9/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHi',
    'mySecretZp2sQ8mNc1RtY6uWx0LbJfDgEa4oHiKs',
    'nullV3h9Zp2sQ8mNc1RtY6uWx0LbJfDgEa4oHiKs',
    'xxV3h9/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKs',
    `$${SECRET}`,
    'a***b',
    '<a',
    'AKIAXX',
    'ASIA1234QYLPMN5HFIQR',
  ])('knows none in %j', (value) => {
    expect(placeholderIn(value)).toBeNull();
  });
  it('are never a real secret', () =>
    fc.assert(
      fc.property(secrets, (value) => {
        expect(placeholderIn(value)).toBeNull();
      }),
      { numRuns: 3_000 },
    ));
  it('are never a real key id', () =>
    fc.assert(
      fc.property(keyIds, (value) => {
        expect(placeholderIn(value)).toBeNull();
      }),
      { numRuns: 3_000 },
    ));
  it('are never a real token', () =>
    fc.assert(
      fc.property(tokens, (value) => {
        expect(placeholderIn(value)).toBeNull();
      }),
      { numRuns: 500 },
    ));
  it('are shown short', () => expect(placeholderIn(`<${'a'.repeat(500)}>`)?.length).toBe(80));
});
