import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountInKey, areSwapped, shapeOf } from '../../src/credentials/shape.ts';
import { ID, keyIds, SECRET, secrets, TOKEN, tokens } from './values.ts';

describe('shapeOf', () => {
  it.each([
    ['key ID', ID],
    ['secret', SECRET],
    ['session token', TOKEN],
  ] as const)('finds nothing in a good %s', (kind, value) =>
    expect(shapeOf(kind, value)).toEqual({
      length: value.length,
      faults: [],
      oddities: [],
      placeholder: null,
      dollar: false,
      keyOf: null,
      bedrockKey: false,
    }),
  );
  it('finds nothing in any good value', () =>
    fc.assert(
      fc.property(keyIds, secrets, tokens, (id, secret, token) => {
        for (const shape of [shapeOf('key ID', id), shapeOf('secret', secret), shapeOf('session token', token)])
          expect([shape.faults, shape.oddities]).toEqual([[], []]);
      }),
    ));
  it.each([
    [`${SECRET}\n`, /ends with a line break/],
    [` ${SECRET}`, /begins with a space/],
    [`\t${SECRET}`, /begins with a tab/],
    [`${SECRET}\r`, /ends with a carriage return/],
    [`\ufeff${SECRET}`, /byte order mark/],
    [`${SECRET.slice(0, 9)}\n${SECRET.slice(9)}`, /line break in the middle/],
    [`${SECRET.slice(0, 9)} ${SECRET.slice(9)}`, /white space in the middle/],
    [`<${SECRET}>`, /brackets/],
    [`\${${SECRET}}`, /brackets/],
    [`{{ ${SECRET} }}`, /brackets/],
    [`"${SECRET}"`, /quotes/],
    [`${SECRET}'`, /quotes/],
    [`\`${SECRET}`, /quotes/],
    [`${SECRET}\u0000`, /control character at its end/],
    [`${SECRET}\u001b`, /control character/],
    [`${SECRET}\u200b`, /an invisible character \(U\+200B\) at its end/],
    [`\u200b${SECRET}`, /an invisible character \(U\+200B\) at its start/],
    [`“${SECRET}”`, /a curly quote \(U\+201C\) at its start/],
    [`${SECRET.slice(1)}é`, /a character outside ASCII \(U\+00E9\) at its end/],
    [`${SECRET.slice(0, 9)}é${SECRET.slice(9)}`, /at position 10 of 41/],
  ])('a fault in %j', (value, words) =>
    expect(
      shapeOf('secret', value)
        .faults.map(({ says }) => says)
        .join(),
    ).toMatch(words),
  );
  it.each(['AIDA', 'AROA', 'AGPA', 'AIPA', 'ANPA', 'ANVA', 'ABIA', 'ACCA', 'APKA', 'ASCA'])(
    '%s is no access key',
    (prefix) =>
      expect(
        shapeOf('key ID', `${prefix}QYLPMN5HFIQR7ZAB`)
          .faults.map(({ says }) => says)
          .join(),
      ).toContain(prefix),
  );
  it('takes such letters at a secret’s start for chance', () =>
    expect(shapeOf('secret', 'AIDAQYLPMN5HFIQR7ZABAIDAQYLPMN5HFIQR7ZAB').faults).toEqual([]));
  it('keeps lengths and alphabets for after a refusal', () => {
    expect(shapeOf('secret', SECRET.slice(1))).toMatchObject({ faults: [], oddities: [expect.stringMatching(/39/)] });
    expect(shapeOf('secret', `${SECRET}abcd`).oddities.join()).toMatch(/SES/);
    expect(shapeOf('key ID', ID.toLowerCase())).toMatchObject({ faults: [] });
    expect(shapeOf('session token', TOKEN.slice(0, 50))).toMatchObject({
      faults: [],
      oddities: [expect.stringMatching(/50/)],
    });
  });
  it.each([
    ['key ID', `$${ID}`],
    ['secret', `$${SECRET}`],
    ['secret', `$${SECRET.replaceAll(/[^A-Za-z]/g, 'x')}`],
    ['session token', `$${TOKEN}`],
  ] as const)('knows the dollar sign of `$${{ … }}` before a good %s', (kind, value) =>
    expect(shapeOf(kind, value)).toMatchObject({
      faults: [],
      oddities: ['begins with a dollar sign ($)'],
      placeholder: null,
      dollar: true,
    }),
  );
  it.each([ID, SECRET, '$', '$AWS_ACCESS_KEY_ID', `$${ID}X`, `${ID}$`, `$$${ID}`])(
    'no such dollar sign in %j',
    (value) => expect(shapeOf('key ID', value).dollar).toBe(false),
  );
  it.each([
    ['4f1c9ab0d37e52c8a6610be9f8d2c374', 'Cloudflare R2'],
    ['GOOG1EXAMPLE0123456789ABC', 'Google Cloud Storage'],
    ['00512ab34cd56ef7800000001', 'Backblaze B2'],
    ['DO00ABCDEFGHJKLMNPQR', 'DigitalOcean Spaces'],
    ['SCWABCDEFGHJKLMNPQRS', 'Scaleway Object Storage'],
  ])('knows %j as a key ID of %s', (value, store) => {
    expect(shapeOf('key ID', value).keyOf).toBe(store);
    expect(shapeOf('key ID', value).oddities).toEqual([
      expect.stringContaining(`has the form of a key ID of ${store} (`),
    ]);
  });
  it.each([ID, ID.toLowerCase(), 'AIDAQYLPMN5HFIQR7ZAB', SECRET, 'a'.repeat(31), 'g'.repeat(32), 'DOABC'])(
    'no other store’s key id: %j',
    (value) => expect(shapeOf('key ID', value).keyOf).toBeNull(),
  );
  it('names a character that AWS’s values do not have, and where it is', () => {
    expect(shapeOf('key ID', `${ID}%`).oddities.join()).toContain('the character % at its end');
    expect(shapeOf('secret', `${SECRET.slice(0, 5)}%2F${SECRET.slice(6)}`).oddities.join()).toContain(
      'the character % at position 6 of 42',
    );
    expect(shapeOf('key ID', ID.toLowerCase()).oddities.join()).toContain('other letters than capitals at its start');
  });
  it('says nothing of the value: no run of its characters', () =>
    fc.assert(
      fc.property(secrets, fc.constantFrom('', ' ', '\n', '"', '\u0000', 'é'), (secret, odd) => {
        const shape = shapeOf('secret', `${odd}${secret}${odd}`);
        const said = [...shape.faults.flatMap(({ says, stray }) => [says, stray]), ...shape.oddities].join(' ');
        for (let i = 0; i + 6 <= secret.length; i++) expect(said).not.toContain(secret.slice(i, i + 6));
      }),
    ));
});

describe('areSwapped', () => {
  it('knows the ID in the secret’s place', () => expect(areSwapped(SECRET, ID)).toBe(true));
  it.each([
    [ID, SECRET],
    [ID, ID],
    [SECRET, SECRET],
    ['', ID],
    ['AKIA', ID],
    [SECRET, `${ID}X`],
    [SECRET, ''],
  ])('%#', (id, secret) => {
    expect(areSwapped(id, secret)).toBe(false);
  });
  it('is never said of a pair in its place', () =>
    fc.assert(
      fc.property(keyIds, secrets, (id, secret) => {
        expect(areSwapped(id, secret)).toBe(false);
      }),
    ));
});

describe('accountInKey', () => {
  it.each([
    ['ASIAQNZGKIQY56JQ7WML', '029608264753'],
    ['ASIAY34FZKBOKMUTVV7A', '609629065308'],
  ])('%s', (id, account) => expect(accountInKey(id)).toBe(account));
  it.each([
    'AKIAIOSFODNN7EXAMPLE',
    'AKIAA2345672345672345',
    'AIDAQNZGKIQY56JQ7WML',
    'ASIAQNZGKIQY56JQ7WM',
    'ASIAQNZGKIQY56JQ7WM1',
    'AKIA7AAAAAAAAAATUSEK',
    '',
    SECRET,
  ])('nothing in %j', (id) => expect(accountInKey(id)).toBeNull());
  it('is twelve digits or nothing', () =>
    fc.assert(
      fc.property(keyIds, (id) => {
        expect(accountInKey(id) ?? '000000000000').toMatch(/^\d{12}$/);
      }),
    ));
});
