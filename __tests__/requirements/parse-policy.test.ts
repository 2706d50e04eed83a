import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/requirements/parse-policy.ts';

const REPO = 'arn:aws:ecr:us-east-1:123456789012:repository/app';
const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements.length === 1 ? statements[0] : statements });
const PUSH = { Effect: 'Allow', Action: ['ecr:PutImage', 'ecr:BatchGetImage'], Resource: REPO };
const PUSHED = [`ecr:PutImage ${REPO}`, `ecr:BatchGetImage ${REPO}`];

const pairs = (text: string): string[] => {
  const { requirements, problems } = parsePolicy(text);
  expect(problems).toEqual([]);
  return requirements.map(({ action, resource }) => `${action} ${resource}`);
};

describe('a policy file', () => {
  it.each([
    ['a statement', policy(PUSH), PUSHED],
    ['a mark of byte order', `\uFEFF${policy(PUSH)}`, PUSHED],
    [
      'what get-policy-version prints',
      JSON.stringify({ PolicyVersion: { Document: JSON.parse(policy(PUSH)) } }),
      PUSHED,
    ],
    [
      'what get-role-policy prints',
      JSON.stringify({ RoleName: 'x', PolicyDocument: JSON.parse(policy(PUSH)) }),
      PUSHED,
    ],
    ['the encoded document of the API', JSON.stringify({ PolicyDocument: encodeURIComponent(policy(PUSH)) }), PUSHED],
    ['a deny beside it', policy(PUSH, { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' }), PUSHED],
  ])('%s', (_, text, wanted) => expect(pairs(text)).toEqual(wanted));

  it('remembers that a statement has a condition', () =>
    expect(
      parsePolicy(policy({ ...PUSH, Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } } }))
        .requirements,
    ).toMatchObject([{ conditional: true }, { conditional: true }]));
  it('does not ask a resource with a variable', () =>
    expect(
      parsePolicy(policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::home/${aws:username}/*' }))
        .requirements,
    ).toMatchObject([{ unaskable: 'variable' }]));

  it.each([
    ['no JSON', '{\n  "Statement": [,]\n}', ['line 2, column 17: this is not JSON']],
    ['JSON without a policy', '{"Role": {}}', ['line 1, column 1: this JSON has no policy with a Statement']],
    [
      'denies alone',
      policy({ Effect: 'Deny', Action: '*', Resource: '*' }),
      ['it has no Allow statement, so there is nothing to ask'],
    ],
    [
      'several faults',
      policy(
        { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
        { Effect: 'Allow', Action: ['*', 'ecr:PutImage'], Resource: ['app'] },
        { Action: 'a:B' },
      ),
      [
        'statement 1: NotAction says what is left out, not what the job does',
        'statement 2: Action 1 is not of the form service:Action',
        'statement 2: Resource 1 is not an ARN',
        'statement 3: its Effect is neither Allow nor Deny',
        'statement 3: it has no Resource',
      ],
    ],
  ])('%s', (_, text, problems) => {
    expect(parsePolicy(text)).toEqual({ requirements: [], problems });
  });
  it('names no content', () =>
    expect(
      parsePolicy(
        policy({ Effect: 'Allow', Action: 'wJalrXUtnFEMI', Resource: 'AKIAIOSFODNN7EXAMPLE' }),
      ).problems.join(),
    ).not.toMatch(/wJalr|AKIA/));
});
