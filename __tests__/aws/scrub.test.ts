import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeScrub } from '../../src/aws/scrub.ts';

const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
const TOKEN = `IQoJb3JpZ2luX2VjEJr${'aB/9+'.repeat(60)}==`;
const { scrub } = makeScrub([ID, SECRET, TOKEN]);

describe('scrub', () => {
  it.each([
    ['as it stands', `x ${SECRET} y`],
    ['in a URL', `?s=${encodeURIComponent(SECRET)}&`],
    ['in JSON', JSON.stringify({ s: SECRET })],
    ['in base64', `Basic ${Buffer.from(SECRET).toString('base64')}`],
    ['twice', SECRET + SECRET],
  ])('a secret %s', (_, said) => {
    expect(scrub(said)).toContain('***');
    expect(scrub(said)).not.toMatch(/kV3h9|HiKsT|a1Yzaz/);
  });
  it('a secret given with white space, as AWS heard it with and without', () => {
    const padded = makeScrub([` ${SECRET}\n`]).scrub;
    expect(padded(`[${SECRET}] [ ${SECRET}\n]`)).not.toContain('kV3h9');
  });
  it('a secret of several lines, line by line', () =>
    expect(
      makeScrub([`${SECRET.slice(0, 20)}\r\n${SECRET.slice(20)}`]).scrub(
        `${SECRET.slice(0, 20)} and ${SECRET.slice(20)}`,
      ),
    ).toBe('*** and ***'));
  it('a secret with quotes, as JSON tells it', () =>
    expect(makeScrub(['a"b\\c/d']).scrub(JSON.stringify('a"b\\c/d'))).toBe('"***"'));
  const SIGNS = 'aB1/+cD2="e>F3\\g';
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const asHtml = (form: (sign: string) => string): string => SECRET.replace(/[^A-Za-z0-9]/g, form);
  const pointOf = (sign: string): number => sign.codePointAt(0) ?? 0;
  it.each<[string, string]>([
    ['as part of a word', `xx${SECRET}yy`],
    ['by JSON that escapes a slash', JSON.stringify(SECRET).replaceAll('/', '\\/')],
    ['by JSON with code points', JSON.stringify(SECRET).replaceAll('+', '\\u002b').replaceAll('/', '\\u002F')],
    [
      'with small letters in a URL',
      encodeURIComponent(SECRET)
        .toLowerCase()
        .replace(/./g, (c, i) =>
          /%/.test(encodeURIComponent(SECRET).slice(Math.max(0, i - 2), i)) ? c : (encodeURIComponent(SECRET)[i] ?? c),
        ),
    ],
    ['twice in a URL', encodeURIComponent(encodeURIComponent(SECRET))],
    ['by numbers of HTML', asHtml((sign) => `&#${pointOf(sign)};`)],
    ['by numbers of XML', asHtml((sign) => `&#x${pointOf(sign).toString(16)};`)],
    ['by numbers in capitals', asHtml((sign) => `&#X0${pointOf(sign).toString(16).toUpperCase()};`)],
    ['by names of HTML', asHtml((sign) => (sign === '/' ? '&sol;' : '&plus;'))],
    ['as the summary writes it', asHtml((sign) => `\\${sign}`)],
    ...[0, 1, 2, 3].flatMap((before): [string, string][] => {
      const whole = base64(`${'u'.repeat(before)}${SECRET}:rest`);
      return [
        [`in base64 behind ${before} letters`, whole],
        [
          `in base64 for URLs behind ${before} letters`,
          whole.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
        ],
        [`in base64 within a URL behind ${before} letters`, encodeURIComponent(whole)],
      ];
    }),
    ['cut behind its head', SECRET.slice(0, 14)],
    ['cut before its tail', SECRET.slice(-14)],
    ['from its middle', SECRET.slice(9, 22)],
  ])('a secret %s', (_, said) => {
    const clean = scrub(`said "${said}" to it`);
    expect(clean).toMatch(/^said ".{0,26}" to it$/);
    expect(clean).toContain('***');
  });
  it('a password of signs, in each spelling', () => {
    const made = makeScrub([SIGNS]).scrub;
    for (const said of [
      SIGNS,
      encodeURIComponent(SIGNS),
      encodeURIComponent(SIGNS).replace(/%../g, (c) => c.toLowerCase()),
      JSON.stringify(SIGNS).slice(1, -1),
      SIGNS.replace(/[&<>"']/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign),
    ])
      expect(made(`x ${said} y`)).toBe('x *** y');
  });
  it('a word that an emulator takes, where it is one, and never within others', () => {
    const made = makeScrub(['test', 'dummy']).scrub;
    expect(made('key test, "dummy": the latest tests of dummyness')).toBe(
      'key ***, "***": the latest tests of dummyness',
    );
  });
  it('a JSON Web Token behind other letters', () =>
    expect(scrub(`x-eyJhbGciOiJSUzI1NiJ9.${'a'.repeat(90)}.b end`)).toBe('x-*** end'));
  it('not a number of three parts, nor half a token', () =>
    expect(scrub('1.2.3 and eyJhbGciOiJSUzI1NiJ9 and eyJhbGciOiJSUzI1NiJ9. end')).toBe(
      '1.2.3 and eyJhbGciOiJSUzI1NiJ9 and eyJhbGciOiJSUzI1NiJ9. end',
    ));
  it('hides what is known alone in a text of the project’s own', () => {
    const { hide } = makeScrub([SECRET, 'secret']);
    expect(hide(`the secret is ${SECRET}, of https://user:pass@host and ASIAY34FZKBOKMUTVV7A`)).toBe(
      'the secret is ***, of https://user:pass@host and ASIAY34FZKBOKMUTVV7A',
    );
  });
  it.each([
    'wrong-secret',
    'arn:aws:iam::123456789012:role/github-deploy',
    Buffer.from('some other text of the same length, 40').toString('base64'),
    '0123456789abcdef0123456789abcdef01234567',
  ])('leaves %s beside them', (said) => expect(scrub(said)).toBe(said));
  it('what is learnt later', () => {
    const made = makeScrub([]);
    expect(made.scrub('value-of-a-role')).toBe('value-of-a-role');
    made.learn(['value-of-a-role']);
    expect(made.scrub('value-of-a-role')).toBe('***');
  });
  it('the key id of another source, down to its prefix', () =>
    expect(scrub('<AWSAccessKeyId>ASIAY34FZKBOKMUTVV7A</AWSAccessKeyId>')).toBe(
      '<AWSAccessKeyId>ASIA…</AWSAccessKeyId>',
    ));
  it('a token of another source, and a fragment of one', () => {
    for (const start of ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoDYXdz'])
      expect(scrub(`<Token-0>${start}X2VjEJr+aB/9==</Token-0>`)).toBe('<Token-0>***</Token-0>');
  });
  it('a JSON Web Token', () =>
    expect(scrub('Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl end')).toBe('Bearer *** end'));
  it('a Bedrock key, short and long', () =>
    expect(scrub('ABSKQmVkcm9ja0FQSUtleQ== bedrock-api-key-YmVkcm9jay5hbWF6')).toBe('*** ***'));
  it.each([
    'http://user:hunter2@proxy.internal:8080',
    'http://user:hunt/er2@proxy.internal',
    'https://user:hun@ter2@proxy.internal/x',
    'http://hunter2@proxy.internal',
    'socks5://u:hunter2@h',
  ])('the password in %s', (url) => {
    const said = scrub(`connect ${url} failed`);
    expect(said).not.toMatch(/hunter2|hunt|ter2|er2@/);
    expect(said).toMatch(/^connect .* failed$/);
  });
  it.each([
    'https://sts.us-east-2.amazonaws.com/',
    'arn:aws:iam::123456789012:user/mona@example.com',
    'write to mona@example.com',
    'AKIA is a prefix',
    'AKIAIOSFODNN7EXAMPLE is an example',
    'The security token included in the request is invalid.',
    'getaddrinfo ENOTFOUND sts.us-esat-1.amazonaws.com',
  ])('leaves %j', (value) => expect(scrub(value)).toBe(value));
  it('leaves out texts too short to be secrets, which would blank every message', () =>
    expect(makeScrub(['', 'a', 'abc', '\n']).scrub('an abc of it\n')).toBe('an abc of it\n'));

  // Our own limit: the growth with the length, whatever is said. Twice the text takes about twice the time.
  it.each([
    ['one letter', 'a'],
    ['spaces', ' '],
    ['pairs', 'a.'],
    ['schemes', 'a://'],
    ['heads', 'eyJ-'],
    ['backslashes', '\\'],
  ])('takes little time for 256 KiB of %s', (_, said) => {
    const text = said.repeat((256 * 1024) / said.length);
    const before = process.cpuUsage();
    scrub(text);
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(1_500);
  });

  it('lets no secret through, wherever it stands', () =>
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 60, unit: 'grapheme-ascii' }).filter((s) => s.trim().length >= 8),
        fc.string(),
        fc.string(),
        (secret, before, after) => {
          const made = makeScrub([secret]).scrub;
          for (const form of [
            secret,
            secret.trim(),
            encodeURIComponent(secret.trim()),
            Buffer.from(secret.trim()).toString('base64'),
          ])
            expect(made(`${before}${form}${after}`)).not.toContain(form);
        },
      ),
    ));
});

describe('a secret without a letter or a digit', () => {
  const SIGNS = '+/=$%+/=$%+/=$%';
  it.each([
    SIGNS,
    encodeURIComponent(SIGNS),
    encodeURIComponent(SIGNS).toLowerCase(),
    Buffer.from(SIGNS).toString('base64'),
    Buffer.from(`a${SIGNS}b`).toString('base64'),
    SIGNS.replaceAll('/', '\\/'),
  ])('is hidden: %s', (spelling) => {
    const shown = makeScrub([SIGNS]).scrub(`before ${spelling} behind`);
    expect(shown).toMatch(/^before .* behind$/);
    expect(shown).toContain('***');
    expect(shown).not.toContain(spelling);
  });
});

describe('a part of a secret', () => {
  const TOKEN = `0ddB3ginning${'k7Q2zP/m+'.repeat(12)}`;
  const { scrub } = makeScrub([TOKEN, 'AKIAQYLPMNXHFIQRZABC']);

  it('is hidden wherever twelve of its letters are in a row, and nowhere else', () => {
    const { scrub } = makeScrub([SECRET]);
    for (let start = 0; start + 12 <= SECRET.length; start++) {
      const [twelve, eleven] = [SECRET.slice(start, start + 12), SECRET.slice(start, start + 11)];
      expect(scrub(`at ${twelve}: no`), twelve).toBe('at ***: no');
      expect(scrub(`at __${twelve}__: no`), twelve).toBe('at ***: no');
      expect(scrub(`at __${eleven}__: no`), eleven).toBe(`at __${eleven}__: no`);
    }
  });

  it.each([0, 1, 2])('is hidden in base64, %i bytes after a whole group, wherever it was cut', (offset) => {
    const encoded = Buffer.from(`${'u'.repeat(offset)}${TOKEN}`).toString('base64');
    for (const part of [
      encoded.slice(4, 40),
      encoded.slice(30, 60),
      encoded.slice(50).replace(/\+/g, '-').replace(/\//g, '_'),
    ])
      expect(scrub(`He said "${part}".`)).toBe('He said "***".');
  });

  it('is hidden of a key id without a digit', () => expect(scrub('He said "PMNXHFIQRZABC".')).toBe('He said "***".'));

  it('is shown where it is shorter than a dozen letters', () =>
    expect(scrub('He said "HFIQRZABC".')).toBe('He said "HFIQRZABC".'));
});
