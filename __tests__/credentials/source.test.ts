import { describe, expect, it } from 'vitest';
import { resolveStatic } from '../../src/credentials/source.ts';
import type { InputName } from '../../src/inputs/input-table.ts';
import { readInputs } from '../../src/inputs/parse-inputs.ts';

const blank = readInputs({});
const resolve = (inputs: Partial<Record<InputName, string>>, env: NodeJS.ProcessEnv = {}) =>
  resolveStatic({ ...blank, ...inputs }, env);
const PAIR = { 'aws-access-key-id': 'I', 'aws-secret-access-key': 'S' };
const ENV = { AWS_ACCESS_KEY_ID: 'EI', AWS_SECRET_ACCESS_KEY: 'ES', AWS_SESSION_TOKEN: 'ET' };

describe('resolveStatic', () => {
  it('takes all three values from one source', () =>
    expect(resolve(PAIR, ENV)).toMatchObject({
      source: 'inputs',
      values: { keyId: 'I', secret: 'S', sessionToken: '' },
    }));
  it('lets the environment’s token join a pair where it has no key of its own', () =>
    expect(resolve(PAIR, { AWS_SESSION_TOKEN: 'ET' }).values.sessionToken).toBe('ET'));
  it('keeps the input’s own token', () =>
    expect(resolve({ ...PAIR, 'aws-session-token': 'T' }, { AWS_SESSION_TOKEN: 'ET' }).values.sessionToken).toBe('T'));
  it('takes the environment next', () =>
    expect(resolve({}, ENV)).toMatchObject({
      source: 'environment',
      values: { keyId: 'EI', secret: 'ES', sessionToken: 'ET' },
    }));
  it('never fills half a pair from elsewhere', () =>
    expect(resolve({ 'aws-access-key-id': 'I' }, ENV)).toMatchObject({
      source: 'inputs',
      values: { keyId: 'I', secret: '' },
    }));
  it('takes no token alone for a source', () =>
    expect(resolve({ 'aws-session-token': 'T' }, { AWS_SESSION_TOKEN: 'ET' }).source).toBeNull());
  it('lets the environment’s keys win over a profile', () =>
    expect(resolve({}, { ...ENV, AWS_PROFILE: 'ci' })).toMatchObject({ source: 'environment' }));
  it('trims nothing', () => expect(resolve({ ...PAIR, 'aws-secret-access-key': ' S\n' }).values.secret).toBe(' S\n'));
  it('takes an empty variable for none', () =>
    expect(resolve({}, { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' })).toMatchObject({ source: null }));
});
