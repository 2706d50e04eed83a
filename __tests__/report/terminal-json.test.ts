// A terminal obeys what it does not show: the JSON report on it has such characters as JSON escapes them.
import { expect, test } from 'vitest';
import { on, serve } from '../credentials/machine.ts';

const UNSEEN = '\u009b31m\u0085\u001b[2J\u202e\u200b\u2028\u{e0041}';

test('--json sends a terminal no control character, and the same words', async () => {
  const error = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Code>AccessDenied</Code><Message>one${UNSEEN.replace('\u001b', '')}two</Message></Error></ErrorResponse>`;
  const aws = await serve({
    'POST /': { status: 403, body: error, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': '1' } },
  });
  const { shown, report } = await on({
    at: 'terminal',
    aws: aws.url,
    env: {
      AWS_ACCESS_KEY_ID: 'AKIAQYLPMN5HFIQR7ABC',
      AWS_SECRET_ACCESS_KEY: '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',
      AWS_DEFAULT_REGION: `us-east-2${UNSEEN}`,
    },
  });
  const stdout = shown.slice(0, -JSON.stringify(report).length);
  expect(stdout).not.toMatch(/(?!\n)\p{Cc}|\p{Default_Ignorable_Code_Point}|[\u2028\u2029]/u);
  expect(stdout).toContain('\\u009b');
  expect(JSON.parse(stdout)).toEqual(report);
  expect(JSON.stringify(report)).toContain('\u009b31m');
});
