import { describe, expect, it } from 'vitest';
import { makeScrub } from '../../src/aws/scrub.ts';
import { gatherCredentials } from '../../src/credentials/gather-credentials.ts';
import type { RawInputs } from '../../src/inputs/input-table.ts';
import { parseInputs, readInputs } from '../../src/inputs/parse-inputs.ts';

describe('how a role is assumed', () => {
  const TOKEN = { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1/', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'right to ask' };
  const KEY = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'shh' };
  const HOSTED = { RUNNER_ENVIRONMENT: 'github-hosted', HOME: '/nowhere' };
  const POD = {
    RUNNER_ENVIRONMENT: 'self-hosted',
    HOME: '/nowhere',
    AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:9/',
  };
  const gather = async (inputs: Partial<RawInputs>, env: NodeJS.ProcessEnv) => {
    const raw = { ...readInputs({}), 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy', ...inputs };
    const { settings } = parseInputs(raw, env);
    const deadline = AbortSignal.timeout(2000);
    const secrets = makeScrub([]);
    const { useOidc, facts } = await gatherCredentials({ raw, env, given: env, settings, deadline, secrets });
    return [useOidc, facts.given.state, facts.beside.insteadOfToken];
  };
  const INPUTS_GIVEN = { 'aws-access-key-id': KEY.AWS_ACCESS_KEY_ID, 'aws-secret-access-key': 'shh' };
  it.each<[string, Partial<RawInputs>, NodeJS.ProcessEnv, unknown[]]>([
    ['a token alone', {}, { ...HOSTED, ...TOKEN }, [true, 'nothing', null]],
    ['a token before the environment', {}, { ...HOSTED, ...TOKEN, ...KEY }, [true, 'nothing', 'environment']],
    ['a token before a container', {}, { ...POD, ...TOKEN }, [true, 'nothing', 'container']],
    ['key inputs before a token', INPUTS_GIVEN, { ...HOSTED, ...TOKEN }, [false, 'long-term-pair', null]],
    ['the environment without a token', {}, { ...HOSTED, ...KEY }, [false, 'long-term-pair', null]],
    [
      'the environment by name',
      { 'assume-with': 'credentials' },
      { ...HOSTED, ...TOKEN, ...KEY },
      [false, 'long-term-pair', null],
    ],
    ['nothing by name', { 'assume-with': 'credentials' }, { ...HOSTED, ...TOKEN }, [false, 'nothing', null]],
    ['a token by name', { ...INPUTS_GIVEN, 'assume-with': 'oidc' }, { ...HOSTED, ...TOKEN }, [true, 'nothing', null]],
    [
      'a token by name, where there is none',
      { 'assume-with': 'oidc' },
      { ...HOSTED, ...KEY },
      [false, 'nothing', null],
    ],
    [
      'no role',
      { 'role-to-assume': '', 'assume-with': 'oidc' },
      { ...HOSTED, ...TOKEN, ...KEY },
      [false, 'long-term-pair', null],
    ],
  ])('%s', async (_, inputs, env, expected) => expect(await gather(inputs, env)).toEqual(expected));
});
