import { describe, expect, it } from 'vitest';
import { credentialType } from '../../src/answers/given-key.ts';
import { inspectCredentials } from '../../src/credentials/inspect-credentials.ts';
import { resolveStatic } from '../../src/credentials/source.ts';
import type { InputName } from '../../src/inputs/input-table.ts';
import { readInputs } from '../../src/inputs/parse-inputs.ts';
import { scene } from '../rules/scene.ts';

const blank = readInputs({});
const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const TOKEN = 'IQoJb3JpZ2luX2VjEJr'.repeat(40);
const END = '2026-11-23T13:00:00.000Z';
const facts = (
  inputs: Partial<Record<InputName, string>>,
  env: NodeJS.ProcessEnv = {},
  credentialExpiration: string | null = null,
) => {
  const raw = { ...blank, ...inputs };
  return inspectCredentials(resolveStatic(raw, env), raw, env, { ...scene().settings, credentialExpiration });
};
const pair = { 'aws-access-key-id': ID, 'aws-secret-access-key': SECRET };
const set = { ...pair, 'aws-access-key-id': ID.replace('AKIA', 'ASIA'), 'aws-session-token': TOKEN };
const environment = {
  AWS_ACCESS_KEY_ID: set['aws-access-key-id'],
  AWS_SECRET_ACCESS_KEY: SECRET,
  AWS_SESSION_TOKEN: TOKEN,
};

describe('inspectCredentials', () => {
  const temporaryId = set['aws-access-key-id'];
  it.each([
    ['nothing', {}],
    ['nothing', { 'aws-session-token': TOKEN }],
    ['half-pair', { 'aws-access-key-id': ID }],
    ['half-pair', { 'aws-secret-access-key': SECRET }],
    ['half-pair', { 'aws-access-key-id': temporaryId, 'aws-session-token': TOKEN }],
    ['swapped-pair', { 'aws-access-key-id': SECRET, 'aws-secret-access-key': ID }],
    ['long-term-pair', pair],
    ['long-term-pair', { ...pair, 'aws-session-token': TOKEN }],
    ['session', set],
    ['session', { ...set, 'aws-access-key-id': 'whatever' }],
    ['session-without-token', { ...pair, 'aws-access-key-id': temporaryId }],
    ['unrecognised-pair', { ...pair, 'aws-access-key-id': 'whatever' }],
  ] as const)('%s, by %o', (state, inputs) => expect(facts(inputs).given.state).toBe(state));
  it('tells a profile that failed from nothing given', () => {
    const resolved = { ...resolveStatic(blank, {}), profileFault: 'sso-expired' as const };
    expect(inspectCredentials(resolved, blank, {}, scene().settings).given).toEqual({
      state: 'profile-failed',
      fault: 'sso-expired',
    });
  });
  it('never holds a value', () =>
    expect(JSON.stringify(facts(set, environment))).not.toMatch(
      new RegExp([ID.slice(4), SECRET.slice(0, 8), TOKEN.slice(0, 12)].map((s) => s.replaceAll('+', '\\+')).join('|')),
    ));
  it.each([
    ['long-term', pair, {}],
    ['temporary', set, {}],
    [null, { ...pair, 'aws-access-key-id': 'whatever' }, {}],
    ['bedrock-api-key', {}, { AWS_BEARER_TOKEN_BEDROCK: 'x' }],
    [null, {}, {}],
  ] as const)('%s', (type, inputs, env) => expect(credentialType(facts(inputs, env))).toBe(type));
  it('reads the prefix through quotes and white space', () =>
    expect(facts({ ...pair, 'aws-access-key-id': ` "${ID}"\n` }).given).toMatchObject({
      state: 'long-term-pair',
      prefix: 'AKIA',
    }));
  it('shows no four letters of what is no prefix', () =>
    expect(facts({ ...pair, 'aws-access-key-id': SECRET }).given).toMatchObject({
      state: 'unrecognised-pair',
      prefix: null,
    }));

  it.each([
    ['pair', environment],
    ['ID alone', { AWS_ACCESS_KEY_ID: ID, AWS_SECRET_ACCESS_KEY: '' }],
    ['secret alone', { AWS_SECRET_ACCESS_KEY: SECRET }],
    [null, { AWS_ACCESS_KEY_ID: '' }],
    [null, {}],
  ] as const)('the environment’s key: %s', (key, env) => expect(facts(pair, env).beside.environmentKey).toBe(key));

  it('takes the input’s end for whatever is under test', () =>
    expect(facts(set, {}, END)).toMatchObject({ end: { at: END, toldBy: 'credential-expiration' } }));
  it('takes the environment’s end for the environment’s credentials', () =>
    expect(facts({}, { ...environment, AWS_CREDENTIAL_EXPIRATION: `"${END}"` })).toMatchObject({
      end: { at: END, toldBy: 'AWS_CREDENTIAL_EXPIRATION' },
    }));
  it('takes the second variable where the first is not there', () =>
    expect(facts({}, { ...environment, AWS_SESSION_EXPIRATION: END })).toMatchObject({
      end: { toldBy: 'AWS_SESSION_EXPIRATION' },
    }));
  it('does not take it for an input’s', () => expect(facts(set, { AWS_CREDENTIAL_EXPIRATION: END }).end).toBeNull());
  it('knows that a long-term key has none', () => expect(facts(pair, {}, END).end).toBeNull());
  it('tells of a variable that is no time', () =>
    expect(facts({}, { ...environment, AWS_CREDENTIAL_EXPIRATION: 'soon', AWS_SESSION_EXPIRATION: END })).toMatchObject(
      { end: { at: END }, beside: { ignoredVariables: ['AWS_CREDENTIAL_EXPIRATION'] } },
    ));

  it('needs both variables for an id-token', () => {
    expect(facts({}, { ACTIONS_ID_TOKEN_REQUEST_URL: 'u', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't' }).beside).toMatchObject({
      idToken: true,
      empty: [],
    });
    expect(facts({}, { ACTIONS_ID_TOKEN_REQUEST_URL: 'u' }).beside).toMatchObject({
      idToken: false,
      empty: ['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
    });
    expect(facts({}).beside).toMatchObject({ idToken: false, empty: [] });
  });
  it('lists what is set but empty', () =>
    expect(facts({}, { AWS_ACCESS_KEY_ID: '', AWS_PROFILE: '' }).beside.empty).toEqual([
      'AWS_ACCESS_KEY_ID',
      'AWS_PROFILE',
    ]));
  it('lists the input that is empty beside its other half', () =>
    expect(facts({ 'aws-access-key-id': ID }).beside.empty).toEqual(['aws-secret-access-key']));
});
