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
    'The security token included in the request is invalid.',
    'getaddrinfo ENOTFOUND sts.us-esat-1.amazonaws.com',
  ])('leaves %j', (value) => expect(scrub(value)).toBe(value));
  it('leaves out texts too short to be secrets, which would blank every message', () =>
    expect(makeScrub(['', 'a', 'abc', '\n']).scrub('an abc of it\n')).toBe('an abc of it\n'));

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
