import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { knownSecrets, secretsInAddress } from '../../src/credentials/known-secrets.ts';
import { INPUT_NAMES, INPUTS, type RawInputs, SECRET_VARIABLES } from '../../src/inputs/input-table.ts';
import { readInputs } from '../../src/inputs/parse-inputs.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secrets-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const NO_HOME = { HOME: path.join(folder, 'nowhere') };
const PASSWORD = 'aPassw0rd/of its+own';
const ADDRESS = `http://builder:${encodeURIComponent(PASSWORD)}@host.example.com:8080`;

it('the inputs that the table marks, and no other', () => {
  const raw = Object.fromEntries(INPUT_NAMES.map((name) => [name, `value of ${name}`])) as RawInputs;
  const expected = INPUT_NAMES.filter((name) => INPUTS[name].kind.secret).map((name) => raw[name]);
  const { all, toMask } = knownSecrets(raw, NO_HOME, '');
  expect(all.sort()).toEqual(expected.sort());
  expect(toMask).toEqual([]);
});

it.each([
  ...SECRET_VARIABLES,
  'AWS_BEARER_TOKEN_BEDROCK',
  'AWS_SECRET_KEY',
  'AWS_SECURITY_TOKEN',
  'AWS_CONTAINER_AUTHORIZATION_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'GITHUB_TOKEN',
])('what %s says', (variable) => {
  const { all, toMask } = knownSecrets(readInputs({}), { ...NO_HOME, [variable]: 'aValue0fItsOwn' }, '');
  expect([all, toMask]).toEqual([['aValue0fItsOwn'], ['aValue0fItsOwn']]);
});

it.each([
  ...INPUTS['http-proxy'].variables,
  'ALL_PROXY',
  'all_proxy',
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_S3',
  'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_EC2_METADATA_SERVICE_ENDPOINT',
])('the password in %s', (variable) =>
  expect(knownSecrets(readInputs({}), { ...NO_HOME, [variable]: ADDRESS }, '').toMask).toContain(PASSWORD),
);

it('the password of the proxy that an input names', () =>
  expect(knownSecrets(readInputs({}), NO_HOME, ADDRESS).all).toContain(PASSWORD));

it('what files of tokens hold', () => {
  const file = path.join(folder, 'token');
  fs.writeFileSync(file, 'aT0ken-of-a-file');
  for (const variable of ['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'])
    expect(knownSecrets(readInputs({}), { ...NO_HOME, [variable]: file }, '').all).toEqual(['aT0ken-of-a-file']);
  expect(knownSecrets(readInputs({}), { ...NO_HOME, AWS_WEB_IDENTITY_TOKEN_FILE: folder }, '').all).toEqual([]);
});

it('what every profile of the shared files has, and the passwords of their endpoints', () => {
  const config = path.join(folder, 'config');
  const credentials = path.join(folder, 'credentials');
  fs.writeFileSync(config, `[profile ci]\nendpoint_url = ${ADDRESS}\nregion = us-east-2\n`);
  fs.writeFileSync(
    credentials,
    '[default]\naws_access_key_id=AKIAQYLPMN5HFIQR7ABC\nAWS_SECRET_ACCESS_KEY = one=/+\n[base]\n aws_session_token=two\n',
  );
  const env = { ...NO_HOME, AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials };
  expect(knownSecrets(readInputs({}), env, '').toMask.sort()).toEqual(
    [PASSWORD, `builder:${PASSWORD}`, 'AKIAQYLPMN5HFIQR7ABC', 'one=/+', 'two'].sort(),
  );
});

it.each([
  '${{ secrets.AWS_SECRET_ACCESS_KEY }}',
  'your-secret-key-here',
  'AKIAIOSFODNN7EXAMPLE',
  '$AWS_SECRET_ACCESS_KEY',
])('not %s, which is nobody’s', (value) =>
  expect(knownSecrets({ ...readInputs({}), 'aws-secret-access-key': value }, NO_HOME, '').all).toEqual([]),
);

it.each([
  `$${'aBcDeFgHiJ'.repeat(4)}`,
  `<${'q8Zf3LkV0nXbR7sTjY2mWc5HdPaG9uEo1iK4vB6x'}>`,
  `\${${'q8Zf3LkV0nXbR7sTjY2mWc5HdPaG9uEo1iK4vB6x'}}`,
])('a real secret within the signs of a template: %s', (value) =>
  expect(knownSecrets({ ...readInputs({}), 'aws-secret-access-key': value }, NO_HOME, '').all).toEqual([value]),
);

describe('an address', () => {
  it.each([
    ['http://user:pass-w0rd@h', ['pass-w0rd', 'user:pass-w0rd']],
    ['user:pass-w0rd@h:3128', ['pass-w0rd', 'user:pass-w0rd']],
    ['https://ghp_16C7e42F292c6912E7@h', ['ghp_16C7e42F292c6912E7']],
    ['http://u:100%@h', ['100%', 'u:100%']],
    ['http://builder@h', []],
    ['http://h', []],
    ['not an address', []],
    ['', []],
  ])('%s', (address, secrets) => expect(secretsInAddress(address)).toEqual(secrets));
});

it('the key ids of the shared files, and what sign-ins and roles left in their caches', () => {
  const home = path.join(folder, 'with-caches');
  const put = (name: string, content: unknown): void => {
    fs.mkdirSync(path.dirname(path.join(home, '.aws', name)), { recursive: true });
    fs.writeFileSync(path.join(home, '.aws', name), typeof content === 'string' ? content : JSON.stringify(content));
  };
  put('credentials', '[default]\naws_access_key_id = AKIAQYLPMN5HFIQR7ABC\n');
  put('sso/cache/a.json', { accessToken: 'of-a-sign-in', startUrl: 'https://octo.awsapps.com/start' });
  put('cli/cache/b.json', {
    Credentials: { AccessKeyId: 'ASIAX', SecretAccessKey: 'of-a-role', SessionToken: 'of-it' },
  });
  put('login/cache/c.json', { tokenType: 'aws_sigv4', accessToken: { secretAccessKey: 'of-a-login' } });
  put('sso/cache/d.json', 'not JSON');
  const { all, toMask } = knownSecrets(readInputs({}), { HOME: home }, '');
  expect(all.sort()).toEqual(['AKIAQYLPMN5HFIQR7ABC', 'of-a-login', 'of-a-role', 'of-a-sign-in', 'of-it']);
  expect(toMask.sort()).toEqual(all);
});
