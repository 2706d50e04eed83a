// What the outputs `root-cause-title` and `first-fix` say: words of ours alone, so that a chat may show them.
import { describe, expect, it } from 'vitest';
import type { Change, Remedy } from '../../src/remedies/remedy.ts';
import { firstFix } from '../../src/report/first-fix.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { type Text, text } from '../../src/text.ts';

const remedy = (title: Text, change: Change): Remedy => ({ title, changes: [change], after: ['it is done'] });
const setInput: Change = { kind: 'set-input', name: 'aws-region', value: 'eu-west-1' };

describe('the first fix', () => {
  it('is the title, where that names nothing', () =>
    expect(firstFix(remedy(['Sign in on this machine'], setInput))).toBe('Sign in on this machine'));
  it('keeps the words of AWS and of this action', () => {
    expect(firstFix(remedy(text`Remove the input ${'audience'}`, setInput))).toBe('Remove the input audience');
    expect(firstFix(remedy(text`Allow ${'sts:TagSession'} in the role’s trust policy`, setInput))).toBe(
      'Allow sts:TagSession in the role’s trust policy',
    );
    expect(firstFix(remedy(text`Unset ${'AWS_SESSION_TOKEN'}`, setInput))).toBe('Unset AWS_SESSION_TOKEN');
  });
  it.each<[Text, Change, string]>([
    [text`Set ${'aws-region'} to ${'eu-west-1'}`, setInput, 'Set the input aws-region'],
    [
      text`Use ${'shop-assets'} instead of ${'shop-asets'}`,
      { kind: 'replace-value', name: 's3-buckets', from: 'shop-asets', to: 'shop-assets' },
      'Correct the input s3-buckets',
    ],
    [text`Remove ${'ACME_TOKEN'}`, { kind: 'unset-variable', name: 'ACME_TOKEN', at: 'job' }, 'Remove a variable'],
    [
      text`Set ${'aws-profile'} of the step ${'acme/deploy'}`,
      { kind: 'set-input', name: 'aws-profile', value: 'x', step: { uses: 'acme/deploy', where: 'after' } },
      'Set an input',
    ],
    [
      text`Store ${'ACME_KEY'} again without ${'quotes'}`,
      { kind: 'set-secret', name: 'ACME_KEY', store: 'repository', with: 'same-value-cleaned' },
      'Store the secret again, without white space or quotes',
    ],
    [
      text`Enable the Region ${'ap-east-1'} in the account`,
      { kind: 'command', run: 'aws account enable-region', by: 'aws-admin', effect: 'enable-region' },
      'Enable the Region in the account',
    ],
    [
      text`Allow ${'s3:ListBucket'} for the role ${'deploy'}`,
      {
        kind: 'attach-policy',
        to: { type: 'role', name: 'deploy', account: '123456789012' },
        policyName: 'x',
        document: { Version: '2012-10-17', Statement: [] },
      },
      'Allow the action in the policy of the role',
    ],
  ])('names nobody: %j', (title, change, words) => expect(firstFix(remedy(title, change))).toBe(words));
});

it.each(RULES.map(({ id, title }) => [id, title]))(
  'the title of %s is short, and has no link or tag in it',
  (_, title) => {
    expect(title.length).toBeLessThan(120);
    expect(title).not.toMatch(/[<>*_[\]|]|\n/);
  },
);
