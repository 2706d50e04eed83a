import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settleFileEndpoints } from '../../src/credentials/file-endpoints.ts';
import { endpointOverrides } from '../../src/inputs/environment.ts';

const STORE = 'http://localhost:9000';
const OTHER = 'http://localhost:4566';

let home = '';
beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoints-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(home, { recursive: true });
});

/** The SDK reads the process's own variables. */
async function settled(config: string, variables: Record<string, string> = {}) {
  const file = path.join(home, 'config');
  fs.writeFileSync(file, config);
  const all = { AWS_CONFIG_FILE: file, AWS_SHARED_CREDENTIALS_FILE: path.join(home, 'none'), ...variables };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  const env: NodeJS.ProcessEnv = { ...all };
  const files = await settleFileEndpoints(env);
  return {
    env,
    overrides: endpointOverrides(env, files).map(({ variable, service, host }) => [variable, service, host]),
  };
}

const SECTION = `[default]\nservices = local\nendpoint_url = ${OTHER}\n[services local]\ns3 =\n  endpoint_url = ${STORE}\nbedrock_runtime =\n  endpoint_url = ${STORE}\n`;

describe('endpoints of the shared files', () => {
  it('are those of the default profile, service by service and for all', async () => {
    const { env, overrides } = await settled(SECTION);
    expect(overrides).toEqual([
      ['s3.endpoint_url of the profile default', 's3', 'localhost:9000'],
      ['bedrock_runtime.endpoint_url of the profile default', 'bedrock', 'localhost:9000'],
      ['endpoint_url of the profile default', 'all', 'localhost:4566'],
    ]);
    expect(env).toMatchObject({ AWS_ENDPOINT_URL: OTHER, AWS_ENDPOINT_URL_S3: STORE });
  });
  it('give way to a variable of the service', async () => {
    const { overrides } = await settled(SECTION, { AWS_ENDPOINT_URL_S3: OTHER });
    expect(overrides[0]).toEqual(['AWS_ENDPOINT_URL_S3', 's3', 'localhost:4566']);
  });
  it('give way altogether to a variable of all', async () => {
    const { overrides } = await settled(SECTION, { AWS_ENDPOINT_URL: 'https://proxy.example.com' });
    expect(overrides).toEqual([['AWS_ENDPOINT_URL', 'all', 'proxy.example.com']]);
  });
  it('are those of the profile that a variable names', async () => {
    const config = `${SECTION}[profile ci]\nendpoint_url = https://ci.example.com\n`;
    const expected = [['endpoint_url of the profile ci', 'all', 'ci.example.com']];
    expect((await settled(config, { AWS_PROFILE: 'ci' })).overrides).toEqual(expected);
  });
  it.each([
    ['a variable', SECTION, { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }],
    ['the profile', SECTION.replace('[default]', '[default]\nignore_configured_endpoint_urls = true'), {}],
    [
      'the profile, and they are variables',
      '[default]\nignore_configured_endpoint_urls = true\n',
      { AWS_ENDPOINT_URL_S3: STORE },
    ],
  ])('are ignored where %s says so', async (_, config, variables) =>
    expect((await settled(config, variables as Record<string, string>)).overrides).toEqual([]),
  );
  it.each([
    ['another profile has one', `[profile local]\nendpoint_url = ${STORE}\n`],
    ['no profile names the section', `[services local]\ns3 =\n  endpoint_url = ${STORE}\n`],
    ['the value is empty', '[default]\nendpoint_url =\n'],
    ['the file says nothing', ''],
  ])('are none where %s', async (_, config) => expect((await settled(config)).overrides).toEqual([]));
  it('show the host alone, and no name that could be anything', async () => {
    const config = '[profile a:b]\nendpoint_url = https://mona:word@store.example.com/x\n';
    expect((await settled(config, { AWS_PROFILE: 'a:b' })).overrides).toEqual([
      ['endpoint_url of the profile in force', 'all', 'store.example.com'],
    ]);
  });
});
