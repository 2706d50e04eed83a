import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountInKey, areSwapped, placeholderIn, shapeOf } from '../../src/credentials/shape.ts';

const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const TOKEN = 'IQoJb3JpZ2luX2VjEJr'.repeat(40);

const letters = (alphabet: string, length: number) => fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((all) => all.join(''));
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BASE64 = `${UPPER}${UPPER.toLowerCase()}0123456789/+`;
// A value of one letter over and over is nobody's.
const varied = (value: string): boolean => new Set(value.slice(4)).size > 6;
const secrets = letters(BASE64, 40).filter(varied);
const keyIds = fc.tuple(fc.constantFrom('AKIA', 'ASIA'), letters(`${UPPER}234567`, 16)).map((parts) => parts.join('')).filter(varied);
const tokens = fc.tuple(fc.constantFrom('IQoJb3JpZ2lu', 'FwoGZXIvYXdz'), letters(`${BASE64}=`, 300)).map((parts) => parts.join(''));

describe('placeholders', () => {
  it.each([
    'AKIAIOSFODNN7EXAMPLE', 'ASIAIOSFODNN7EXAMPLE', 'AKIAI44QH8DHBEXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY', '${{ secrets.AWS_ACCESS_KEY_ID }}', '$AWS_ACCESS_KEY_ID', '${AWS_SECRET_ACCESS_KEY}', '%AWS_SECRET%',
    '{{ aws_key }}', '<your-key>', '[KEY]', '***', 'xxxxxxxx', 'AKIA...', 'AKIAXXXXXXXXXXXXXXXX', 'AKIA0000000000000000', 'your-secret-key-here', 'YOUR_ACCESS_KEY', 'your access key id', 'changeme', 'change-me', 'secret', 'undefined', 'null', 'none', 'TODO', 'access_key_id', 'aws_secret_access_key', ' <key>\n',
  ])('knows %j', (value) => expect(placeholderIn(value)).toBe(value.trim()));
  it.each([
    ID, SECRET, TOKEN, '', 'AKIAQYLPMN5HFIQREXAM', 'EXAMPLEp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsTu', 'testV3h9/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHi', 'mySecretZp2sQ8mNc1RtY6uWx0LbJfDgEa4oHiKs', 'nullV3h9Zp2sQ8mNc1RtY6uWx0LbJfDgEa4oHiKs', 'xxV3h9/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKs', `$${SECRET}`, 'a***b', '<a', 'AKIAXX', 'ASIA1234QYLPMN5HFIQR',
  ])('knows none in %j', (value) => { expect(placeholderIn(value)).toBeNull(); });
  it('are never a real secret', () => fc.assert(fc.property(secrets, (value) => { expect(placeholderIn(value)).toBeNull(); }), { numRuns: 3_000 }));
  it('are never a real key id', () => fc.assert(fc.property(keyIds, (value) => { expect(placeholderIn(value)).toBeNull(); }), { numRuns: 3_000 }));
  it('are never a real token', () => fc.assert(fc.property(tokens, (value) => { expect(placeholderIn(value)).toBeNull(); }), { numRuns: 500 }));
  it('are shown short', () => expect(placeholderIn(`<${'a'.repeat(500)}>`)?.length).toBe(80));
});

describe('shapeOf', () => {
  it.each([['key id', ID], ['secret', SECRET], ['session token', TOKEN]] as const)('finds nothing in a good %s', (kind, value) => expect(shapeOf(kind, value)).toEqual({ length: value.length, faults: [], oddities: [], placeholder: null }));
  it('finds nothing in any good value', () => fc.assert(fc.property(keyIds, secrets, tokens, (id, secret, token) => {
    for (const shape of [shapeOf('key id', id), shapeOf('secret', secret), shapeOf('session token', token)]) expect([shape.faults, shape.oddities]).toEqual([[], []]);
  })));
  it.each([
    [`${SECRET}\n`, /ends with a line break/], [` ${SECRET}`, /begins with a space/], [`\t${SECRET}`, /begins with a tab/], [`${SECRET}\r`, /ends with a carriage return/], [`\ufeff${SECRET}`, /byte order mark/], [`${SECRET.slice(0, 9)}\n${SECRET.slice(9)}`, /line break stands in the middle/], [`${SECRET.slice(0, 9)} ${SECRET.slice(9)}`, /white space stands in the middle/],
    [`"${SECRET}"`, /quotes/], [`${SECRET}'`, /quotes/], [`\`${SECRET}`, /quotes/], [`${SECRET}\u0000`, /control character/], [`${SECRET}\u001b`, /control character/], [`${SECRET}\u200b`, /outside ASCII/], [`“${SECRET}”`, /outside ASCII/], [`${SECRET.slice(1)}é`, /outside ASCII/],
  ])('a fault in %j', (value, words) => expect(shapeOf('secret', value).faults.join()).toMatch(words));
  it.each(['AIDA', 'AROA', 'AGPA', 'AIPA', 'ANPA', 'ANVA', 'ABIA', 'ACCA', 'APKA', 'ASCA'])('%s is no access key', (prefix) => expect(shapeOf('key id', `${prefix}QYLPMN5HFIQR7ZAB`).faults.join()).toContain(prefix));
  it('takes such letters at a secret’s start for chance', () => expect(shapeOf('secret', 'AIDAQYLPMN5HFIQR7ZABAIDAQYLPMN5HFIQR7ZAB').faults).toEqual([]));
  it('keeps lengths and alphabets for after a refusal', () => {
    expect(shapeOf('secret', SECRET.slice(1))).toMatchObject({ faults: [], oddities: [expect.stringMatching(/39/)] });
    expect(shapeOf('secret', `${SECRET}abcd`).oddities.join()).toMatch(/SES/);
    expect(shapeOf('key id', ID.toLowerCase())).toMatchObject({ faults: [] });
    expect(shapeOf('session token', TOKEN.slice(0, 50))).toMatchObject({ faults: [], oddities: [expect.stringMatching(/50/)] });
  });
  it('says nothing of the value: no run of its characters', () => fc.assert(fc.property(secrets, fc.constantFrom('', ' ', '\n', '"', '\u0000', 'é'), (secret, odd) => {
    const shape = shapeOf('secret', `${odd}${secret}${odd}`);
    const said = [...shape.faults, ...shape.oddities].join(' ');
    for (let i = 0; i + 6 <= secret.length; i++) expect(said).not.toContain(secret.slice(i, i + 6));
  })));
});

describe('areSwapped', () => {
  it('knows the id in the secret’s place', () => expect(areSwapped(SECRET, ID)).toBe(true));
  it.each([[ID, SECRET], [ID, ID], [SECRET, SECRET], ['', ID], ['AKIA', ID], [SECRET, `${ID}X`], [SECRET, '']])('%#', (id, secret) => { expect(areSwapped(id, secret)).toBe(false); });
  it('is never said of a pair in its place', () => fc.assert(fc.property(keyIds, secrets, (id, secret) => { expect(areSwapped(id, secret)).toBe(false); })));
});

describe('accountInKey', () => {
  it.each([['ASIAQNZGKIQY56JQ7WML', '029608264753'], ['ASIAY34FZKBOKMUTVV7A', '609629065308']])('%s', (id, account) => expect(accountInKey(id)).toBe(account));
  it.each(['AKIAIOSFODNN7EXAMPLE', 'AKIAA2345672345672345', 'AIDAQNZGKIQY56JQ7WML', 'ASIAQNZGKIQY56JQ7WM', 'ASIAQNZGKIQY56JQ7WM1', 'AKIA7AAAAAAAAAATUSEK', '', SECRET])('nothing in %j', (id) => expect(accountInKey(id)).toBeNull());
  it('is twelve digits or nothing', () => fc.assert(fc.property(keyIds, (id) => { expect(accountInKey(id) ?? '000000000000').toMatch(/^\d{12}$/); })));
});
