// S3 hands out a session for a directory bucket, which signs the next request: what it is must be shown nowhere.
import { expect, test } from 'vitest';
import { on, serve } from '../credentials/machine.ts';

const BUCKET = 'assets--use2-az1--x-s3';
const SESSION = {
  id: 'ASIAQYLPMN5HFIQR7XYZ',
  secret: 'xK9fLq2VbNwR5sTjY8mZc3HdPaG7uEo4iQ6vB1nM',
  token: `0ddB3ginning${'k7Q2'.repeat(20)}`,
};
const KEYS = {
  'aws-access-key-id': 'AKIAQYLPMN5HFIQR7ABC',
  'aws-secret-access-key': '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',
};

const xml = (body: string, status = 200) => ({
  status,
  body,
  headers: { 'content-type': 'application/xml', 'x-amz-request-id': 'TX000000000000000001' },
});

test('a session of S3’s own is hidden where the next answer repeats it', async () => {
  const signed: (string | undefined)[] = [];
  const created = `<CreateSessionResult><Credentials><AccessKeyId>${SESSION.id}</AccessKeyId><SecretAccessKey>${SESSION.secret}</SecretAccessKey><SessionToken>${SESSION.token}</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></CreateSessionResult>`;
  const aws = await serve({
    // Of a directory bucket the SDK writes the path with two slashes behind the name.
    [`GET /${BUCKET}//`]: ({ url = '', headers }) => {
      if (url.includes('session')) return xml(created);
      signed.push(headers['x-amz-s3session-token'] as string | undefined);
      return xml(
        `<Error><Code>AccessDenied</Code><Message>Not with ${SESSION.token}, ${SESSION.secret} or ${Buffer.from(SESSION.secret).toString('base64')}</Message></Error>`,
        403,
      );
    },
  });
  const { shown, report } = await on({ aws: aws.url, inputs: { ...KEYS, services: 's3', 's3-buckets': BUCKET } });
  expect(signed).toContain(SESSION.token);
  expect(report.checks.some(({ target }) => target === BUCKET)).toBe(true);
  // The runner is told what to hide.
  const lines = shown.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  expect(shown).toContain(`::add-mask::${SESSION.token}`);
  for (const secret of [SESSION.token, SESSION.secret, Buffer.from(SESSION.secret).toString('base64').slice(4, -4)])
    expect(lines.join('\n')).not.toContain(secret);
});
