import { describe, expect, it, test } from 'vitest';
import { knownAction } from '../../src/knowledge/iam-actions.ts';
import { once, parseActions } from '../../src/requirements/parse-actions.ts';
import { SETS } from '../../src/requirements/sets.ts';

const REPO = 'arn:aws:ecr:us-east-1:123456789012:repository/app';
const pairs = (text: string): string[] => {
  const { requirements, problems } = parseActions(text);
  expect(problems).toEqual([]);
  return requirements.map(({ action, resource }) => `${action} ${resource}`);
};
const problems = (text: string): readonly string[] => parseActions(text).problems;

describe('a line of actions', () => {
  it.each([
    ['an action on any resource', 'ecr:GetAuthorizationToken', ['ecr:GetAuthorizationToken *']],
    ['an action on a resource', `ecr:PutImage on ${REPO}`, [`ecr:PutImage ${REPO}`]],
    [
      'several actions on several resources',
      `ecr:PutImage, ecr:BatchGetImage on ${REPO}, ${REPO}-next`,
      [
        `ecr:PutImage ${REPO}`,
        `ecr:PutImage ${REPO}-next`,
        `ecr:BatchGetImage ${REPO}`,
        `ecr:BatchGetImage ${REPO}-next`,
      ],
    ],
    ['comments and blank lines', `# the image\n\n  ecr:PutImage on ${REPO} # pushed`, [`ecr:PutImage ${REPO}`]],
    ['another case', `ECR:putimage ON ${REPO}`, [`ecr:PutImage ${REPO}`]],
    ['an action that the list does not know', 'ecr:Frobnicate', ['ecr:Frobnicate *']],
    ['a resource that is any', 'ecr:PutImage on *', ['ecr:PutImage *']],
    ['a service whose prefix has "on" in it', 'controltower:ListOperations', ['controltower:ListOperations *']],
  ])('%s', (_, text, wanted) => expect(pairs(text)).toEqual(wanted));

  it('expands a wildcard, and keeps what was asked', () => {
    const { requirements } = parseActions(`ecr:BatchG* on ${REPO}`);
    expect(requirements.map(({ action, asked }) => [action, asked])).toEqual([
      ['ecr:BatchGetImage', 'ecr:BatchG*'],
      ['ecr:BatchGetRepositoryScanningConfiguration', 'ecr:BatchG*'],
    ]);
  });
  it.each(['ecr:Frob*', 'nosuchservice:*', 'ec2:*'])('does not expand %s', (action) =>
    expect(parseActions(action).requirements).toMatchObject([{ action, unaskable: 'wildcard' }]),
  );
  it('knows an action that has no resource', () =>
    expect(parseActions(`ecr:GetAuthorizationToken, ecr:PutImage on ${REPO}`).requirements).toMatchObject([
      { onAnyOnly: true },
      { onAnyOnly: false },
    ]));

  it.each([
    ['ecr:PutImage', { request: false, resource: true }],
    ['ecr:CreateRepository', { request: true, resource: true }],
    ['ecr:GetAuthorizationToken', { request: false, resource: false }],
    ['ecr:Frobnicate', null],
  ])('knows which tags %s has', (action, tags) => expect(parseActions(action).requirements).toMatchObject([{ tags }]));

  it.each([
    [
      'PutImage',
      'line 1: "PutImage" is not of the form service:Action, with the service before a colon, such as ecr:PutImage',
    ],
    ['*', 'line 1: "*" is not of the form service:Action, such as ecr:PutImage'],
    ['\necr:PutImage on app', 'line 2: "app" is not an ARN, such as arn:aws:s3:::my-bucket/*'],
    ['ecr:PutImage on', 'line 1: there is no ARN after "on"'],
    [
      'ecr:PutImage ecr:BatchGetImage',
      'line 1: "ecr:PutImage ecr:BatchGetImage" is not of the form service:Action, such as ecr:PutImage',
    ],
    [
      'NotAction ecr:*',
      'line 1: "NotAction ecr:*": NotAction and NotResource say what is left out, but this list says what the job does',
    ],
    ['@ecr-pusch', 'line 1: there is no set @ecr-pusch: did you mean @ecr-push?'],
    ['@deploy', `line 1: there is no set @deploy: the sets are @${Object.keys(SETS).join(', @')}`],
    ['@ecr-push app', 'line 1: "app" is not an ARN, such as arn:aws:s3:::my-bucket/*'],
    ['@cdk-deploy qualifer=shop', 'line 1: @cdk-deploy takes no "qualifer=": it takes qualifier=, account=, region='],
    [
      '@cdk-deploy qualifier=a/b',
      'line 1: @cdk-deploy: "qualifier=a/b" has characters other than letters, digits and hyphens',
    ],
  ])('%j is invalid', (text, problem) => expect(problems(text)).toEqual([problem]));

  it('collects every problem of every line', () => expect(problems('PutImage on app\n@nothing')).toHaveLength(3));
  it('asks each action on each resource once', () =>
    expect(once(parseActions(`ecr:PutImage on ${REPO}\n@ecr-push ${REPO}`).requirements)).toHaveLength(7));
});

describe('a set', () => {
  test.each(Object.keys(SETS))('@%s asks for actions that IAM knows', (name) => {
    const { requirements } = parseActions(`@${name}`);
    expect(requirements.length).toBeGreaterThan(0);
    for (const { action } of requirements) expect(knownAction(action), action).not.toBeNull();
  });
  it.each([
    [
      '@cdk-deploy qualifier=shop account=210987654321 region=eu-west-1',
      ['deploy', 'file-publishing', 'image-publishing', 'lookup'].map(
        (role) => `sts:AssumeRole arn:{partition}:iam::210987654321:role/cdk-shop-${role}-role-210987654321-eu-west-1`,
      ),
    ],
    ['@s3-sync arn:aws:s3:::shop/site/', ['s3:ListBucket arn:aws:s3:::shop', 's3:PutObject arn:aws:s3:::shop/site/*']],
    [
      '@s3-sync arn:aws:s3:::shop delete=true',
      ['s3:ListBucket arn:aws:s3:::shop', 's3:PutObject arn:aws:s3:::shop/*', 's3:DeleteObject arn:aws:s3:::shop/*'],
    ],
    [
      '@terraform-s3-state arn:aws:s3:::tf/prod.tfstate arn:aws:dynamodb:us-east-1:123456789012:table/locks',
      [
        's3:ListBucket arn:aws:s3:::tf',
        's3:GetObject arn:aws:s3:::tf/prod.tfstate',
        's3:PutObject arn:aws:s3:::tf/prod.tfstate',
        ...['DescribeTable', 'GetItem', 'PutItem', 'DeleteItem'].map(
          (action) => `dynamodb:${action} arn:aws:dynamodb:us-east-1:123456789012:table/locks`,
        ),
      ],
    ],
    [
      '@lambda-update arn:aws:lambda:us-east-1:123456789012:function:app',
      ['GetFunctionConfiguration', 'UpdateFunctionCode', 'UpdateFunctionConfiguration'].map(
        (action) => `lambda:${action} arn:aws:lambda:us-east-1:123456789012:function:app`,
      ),
    ],
  ])('%s', (line, wanted) => expect(pairs(line)).toEqual(wanted));
  it('gives the context keys of its requests', () =>
    expect(parseActions('@ecs-deploy arn:aws:iam::123456789012:role/task').requirements.at(-1)).toMatchObject({
      action: 'iam:PassRole',
      resource: 'arn:aws:iam::123456789012:role/task',
      context: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
    }));
});
