// A runner without a file for outputs, as some emulators are: what would be an output goes nowhere.
import { expect, test } from 'vitest';
import { on, serve } from '../credentials/machine.ts';

const KEYS = {
  'aws-access-key-id': 'AKIAQYLPMN5HFIQR7ABC',
  'aws-secret-access-key': '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',
};
const IDENTITY = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/deploy</Arn><UserId>AIDAX</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;

test.each(['', '/nowhere/output'])(
  'without a file for outputs (%j), nothing unredacted is in the log',
  async (file) => {
    const aws = await serve({
      'POST /': { body: IDENTITY, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': '1' } },
    });
    const { shown, report } = await on({
      aws: aws.url,
      inputs: { ...KEYS, redact: 'true' },
      env: { GITHUB_OUTPUT: file },
    });
    expect(report.identity.accountId).toBe('123456789012');
    const log = shown.slice(0, shown.indexOf(JSON.stringify(report)));
    expect(log).toContain('Verdict');
    expect(log).not.toMatch(/set-output|123456789012/);
    expect(log).toContain('outputs could not be written');
  },
);

test('nor for inputs that cannot be used', async () => {
  let said = '';
  const write = process.stdout.write;
  process.stdout.write = ((chunk: string) => {
    said += chunk;
    return write.call(process.stdout, '');
  }) as typeof write;
  try {
    await on({ inputs: { ...KEYS, services: 'mars' }, env: { GITHUB_OUTPUT: '' } }).catch(() => {});
  } finally {
    process.stdout.write = write;
  }
  expect(said).not.toContain('set-output');
});
