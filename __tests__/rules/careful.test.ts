import { describe, expect, it } from 'vitest';
import type { Remedy } from '../../src/remedies/remedy.ts';
import { careful } from '../../src/rules/careful.ts';
import { plain, text } from '../../src/text.ts';
import { inJob } from './context/jobs.ts';

const unset = (name: string): Remedy => ({
  title: text`unset`,
  changes: [{ kind: 'unset-variable', name, at: 'job' }],
  after: text`gone`,
});
const other: Remedy = {
  title: text`other`,
  changes: [{ kind: 'set-input', name: 'aws-region', value: 'us-east-2' }],
  after: text`set`,
};
const CHAIN =
  '- uses: aws-actions/configure-aws-credentials@v6\n  with:\n    aws-region: us-east-2\n    role-to-assume: arn:aws:iam::210987654321:role/prod\n    role-chaining: true';
const AGAIN =
  '- uses: aws-actions/configure-aws-credentials@v6\n  with:\n    aws-region: us-east-2\n    role-to-assume: arn:aws:iam::210987654321:role/prod';

const titles = (after: string, name: string): string[] =>
  careful(inJob({ after }), [unset(name), other]).map(({ title }) => plain(title));

describe('a remedy that removes a variable', () => {
  it.each([
    ['a chain begins with it', CHAIN, 'AWS_ACCESS_KEY_ID'],
    ['a script names it', '- run: echo "$AWS_PROFILE"', 'AWS_PROFILE'],
    [
      'an input names it',
      '- uses: octo/deploy@v1\n  with:\n    key: ${{ env.AWS_ACCESS_KEY_ID }}',
      'AWS_ACCESS_KEY_ID',
    ],
  ])('comes last where %s', (_, after, name) => expect(titles(after, name)).toEqual(['other', 'unset']));

  it.each([
    ['another variable', CHAIN, 'AWS_REGION'],
    ['a sign-in that brings its own', AGAIN, 'AWS_ACCESS_KEY_ID'],
    ['a chain after such a sign-in', `${AGAIN}\n${CHAIN}`, 'AWS_ACCESS_KEY_ID'],
    ['a step that sets it itself', '- run: echo "$AWS_PROFILE"\n  env:\n    AWS_PROFILE: x', 'AWS_PROFILE'],
    ['a tool that takes what is left', '- uses: aws-actions/amazon-ecr-login@v2', 'AWS_PROFILE'],
  ])('keeps its place beside %s', (_, after, name) => expect(titles(after, name)).toEqual(['unset', 'other']));

  it('says who needs it', () => {
    const [, last] = careful(inJob({ after: CHAIN }), [unset('AWS_ACCESS_KEY_ID'), other]);
    expect(last?.notes?.map(plain)).toEqual([
      'A later step needs AWS_ACCESS_KEY_ID: aws-actions/configure-aws-credentials.',
    ]);
  });
});
