import { describe, expect, it } from 'vitest';
import { settleEnvironment } from '../../src/inputs/environment.ts';
import { parseInputs, readInputs } from '../../src/inputs/parse-inputs.ts';

const settled = (env: NodeJS.ProcessEnv, inputs: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const all = { ...env };
  settleEnvironment(all, parseInputs(readInputs(inputs), env).settings);
  return all;
};

describe('a proxy that is named without a scheme', () => {
  it.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])('is plain HTTP in %s', (name) =>
    expect(settled({ [name]: 'mona:word@proxy.example.com:3128' })).toEqual({
      [name]: 'http://mona:word@proxy.example.com:3128',
    }),
  );
  it.each(['https://proxy.example.com', 'http://proxy.example.com:3128', 'socks5://proxy.example.com'])(
    'is not %s',
    (url) => expect(settled({ HTTPS_PROXY: url })).toEqual({ HTTPS_PROXY: url }),
  );
  it('is none where none is named', () => expect(settled({ HTTPS_PROXY: '' })).toEqual({ HTTPS_PROXY: '' }));
});

describe('name servers that do not answer', () => {
  it.each([
    ['30', undefined],
    ['20', undefined],
    ['8', 'timeout:2 attempts:2'],
    ['2', 'timeout:1 attempts:2'],
  ])('are given up within %s seconds', (seconds, options) =>
    expect(settled({}, { 'INPUT_TIMEOUT-SECONDS': seconds }).RES_OPTIONS).toBe(options),
  );
  it('are asked as somebody has set it', () =>
    expect(settled({ RES_OPTIONS: 'ndots:2' }, { 'INPUT_TIMEOUT-SECONDS': '8' }).RES_OPTIONS).toBe('ndots:2'));
});
