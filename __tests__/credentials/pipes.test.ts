// A named pipe in the place of a file: nobody writes to it, and to read it would never end.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { on, serve } from './machine.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pipes-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

let made = 0;
function pipe(): string {
  const file = path.join(folder, `pipe-${++made}`);
  execFileSync('mkfifo', [file]);
  return file;
}

const ROLE = 'arn:aws:iam::123456789012:role/deploy';
const words = ({ report, shown }: Awaited<ReturnType<typeof on>>): string =>
  `${JSON.stringify(report.findings)}${shown}`;

const whole = (name: string, body: () => Promise<void>) =>
  test.skipIf(process.platform === 'win32')(name, body, 20_000);

describe('a pipe is not read, and told as what cannot be read, where it is', () => {
  whole('the file of a web identity’s token', async () => {
    const aws = await serve({});
    const seen = await on({
      aws: aws.url,
      env: { AWS_WEB_IDENTITY_TOKEN_FILE: pipe(), AWS_ROLE_ARN: ROLE },
    });
    expect(seen.root).toBe('credentials/source-failed');
    expect(words(seen)).toContain('cannot be read');
    expect(aws.asked).toEqual([]);
  });

  whole('the file of a token for the container’s credentials', async () => {
    const container = await serve({});
    const seen = await on({
      env: {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: `${container.url}/credentials`,
        AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: pipe(),
      },
    });
    expect(seen.root).toBe('credentials/source-failed');
    expect(words(seen)).toContain('cannot be read');
    expect(container.asked).toEqual([]);
  });

  for (const variable of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'])
    for (const profile of ['deploy', undefined])
      whole(`the file that ${variable} names, with ${profile ? 'a profile' : 'none'}`, async () => {
        const file = pipe();
        const seen = await on({
          at: 'github-hosted',
          env: { [variable]: file, ...(profile ? { AWS_PROFILE: profile } : {}) },
        });
        expect(seen.root).toBe('credentials/missing');
        expect(words(seen)).toContain('cannot be read');
        expect(seen.shown).toContain(path.basename(file));
        expect(seen.shown).not.toContain('does not exist');
      });

  whole('the credentials file of a machine that is not an instance of EC2', async () => {
    const file = pipe();
    const seen = await on({ env: { AWS_SHARED_CREDENTIALS_FILE: file } });
    expect(seen.root).toBe('credentials/source-failed');
    expect(seen.shown).toContain(path.basename(file));
    expect(words(seen)).toContain('cannot be read');
  });

  whole('the bundle of authorities', async () => {
    const seen = await on({ env: { AWS_CA_BUNDLE: pipe() } }).catch((error: unknown) => error);
    // An invalid setting has no report.
    expect(String(seen)).toContain('ENOENT');
  });

  whole('the shared file beside keys that work', async () => {
    const seen = await on({
      env: { AWS_CONFIG_FILE: pipe() },
      inputs: {
        'aws-access-key-id': 'AKIAQYLPMN5HFIQR7ABC',
        'aws-secret-access-key': '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',
      },
      aws: (await serve({})).url,
    });
    expect(seen.root).not.toBe('credentials/missing');
  });

  whole('the payload of the event', async () => {
    const seen = await on({ at: 'github-hosted', env: { GITHUB_EVENT_PATH: pipe() } });
    expect(seen.root).toBe('credentials/missing');
  });
});
