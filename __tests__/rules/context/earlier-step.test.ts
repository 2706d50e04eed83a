import { earlierStep } from '../../../src/rules/context/earlier-step.ts';
import { recorded } from '../facts.ts';
import { identity, LONG_TERM, ROLE, SESSION, USER } from '../scene.ts';
import { inJob, type JobParts } from './jobs.ts';

const OTHER = 'arn:aws:iam::210987654321:role/prod';

type With = Record<string, string>;
const configure = (given: With, more = '', version = 'v6'): string =>
  [
    `- uses: aws-actions/configure-aws-credentials@${version}`,
    ...more
      .split('\n')
      .filter(Boolean)
      .map((line) => `  ${line}`),
    '  with:',
    ...Object.entries({ 'aws-region': 'us-east-2', ...given }).map(
      ([name, value]) => `    ${name}: ${JSON.stringify(value)}`,
    ),
  ].join('\n');

const asUser: JobParts = { credentials: { ...LONG_TERM, source: 'environment' }, observations: [identity(USER)] };
const asSession: JobParts = { observations: [identity(SESSION)] };
const job = (before: string, parts: JobParts = asUser, own = '') => inJob({ before, own }, parts);

const KEYS = { 'aws-access-key-id': '${{ secrets.ID }}', 'aws-secret-access-key': '${{ secrets.SECRET }}' };

recorded(earlierStep, {
  matches: [
    [
      'existing credentials are kept for any text',
      job(configure({ 'role-to-assume': ROLE, 'use-existing-credentials': 'false' })),
    ],
    ['refused, and the job went on', job(configure({ 'role-to-assume': ROLE }, 'continue-on-error: true'))],
    ['refused, and this step always runs', job(configure({ 'role-to-assume': ROLE }), asUser, 'if: always()')],
    ['keys of its inputs stay', job(configure({ ...KEYS, 'role-to-assume': ROLE }, 'continue-on-error: true'))],
    [
      'another account than it allows',
      job(configure({ ...KEYS, 'allowed-account-ids': '210987654321' }, 'continue-on-error: true')),
    ],
    [
      'the session of a step before it',
      job(
        `${configure({ 'role-to-assume': ROLE })}\n${configure({ 'role-to-assume': OTHER }, 'continue-on-error: true')}`,
        asSession,
      ),
    ],
    ['a role that came empty', job(configure({ 'role-to-assume': '${{ secrets.ROLE }}' }))],
    ['a role that may be empty', job(configure({ 'role-to-assume': "${{ vars.ROLE || '' }}" }))],
    [
      'another role of an account in an expression',
      job(configure({ 'role-to-assume': 'arn:aws:iam::${{ vars.ACCOUNT }}:role/deploy' })),
    ],
    ['skipped by its condition', job(configure({ 'role-to-assume': ROLE }, "if: github.ref == 'refs/heads/main'"))],
    ['a profile that is not exported', job(configure({ 'role-to-assume': ROLE, 'aws-profile': 'prod' }))],
    ['outputs that nobody takes', job(configure({ 'role-to-assume': ROLE, 'output-env-credentials': 'false' }))],
    [
      'accounts in lines',
      job(
        configure(
          { 'role-to-assume': '${{ vars.ROLE }}', 'allowed-account-ids': '123456789012\n210987654321' },
          'continue-on-error: true',
        ),
        asSession,
      ),
    ],
    ['a local action in between', job(`${configure({ 'role-to-assume': ROLE })}\n- uses: ./.github/actions/setup`)],
  ],
  ignores: [
    ['the role itself', job(configure({ 'role-to-assume': ROLE }), asSession)],
    ['the role behind a path', job(configure({ 'role-to-assume': ROLE.replace('role/', 'role/ci/') }), asSession)],
    ['the role by its name', job(configure({ ...KEYS, 'role-to-assume': 'deploy' }), asSession)],
    [
      'two accounts on purpose, the later one in force',
      job(`${configure({ 'role-to-assume': OTHER })}\n${configure({ 'role-to-assume': ROLE })}`, asSession),
    ],
    [
      'one of two, by condition',
      job(
        `${configure({ 'role-to-assume': ROLE }, "if: github.ref == 'refs/heads/main'")}\n${configure({ 'role-to-assume': OTHER }, "if: github.ref != 'refs/heads/main'")}`,
        asSession,
      ),
    ],
    [
      'a script that signs in again',
      job(
        `${configure({ 'role-to-assume': ROLE })}\n- run: ./assume.sh | sed s/^/AWS_ACCESS_KEY_ID=/ >> "$GITHUB_ENV"`,
      ),
    ],
    [
      'key inputs of this step',
      job(configure({ 'role-to-assume': ROLE }), { ...asUser, credentials: { ...LONG_TERM, source: 'inputs' } }),
    ],
    [
      'variables of this step',
      job(
        configure({ 'role-to-assume': ROLE }),
        asUser,
        'env:\n  AWS_ACCESS_KEY_ID: ${{ secrets.OTHER }}\n  AWS_SECRET_ACCESS_KEY: ${{ secrets.OTHER_SECRET }}',
      ),
    ],
    [
      'a role of this step',
      job(configure({ 'role-to-assume': ROLE }), { ...asUser, settings: { roleToAssume: OTHER } }),
    ],
    [
      'a role that an expression names, and a session',
      job(configure({ 'role-to-assume': '${{ vars.ROLE }}' }), asSession),
    ],
    ['keys alone', job(configure(KEYS))],
    [
      'a profile that a later step names',
      inJob(
        {
          before: configure({ 'role-to-assume': OTHER, 'aws-profile': 'prod' }),
          after: '- run: aws s3 ls --profile prod',
        },
        asSession,
      ),
    ],
    [
      'outputs that a later step takes',
      inJob(
        {
          before: configure({ 'role-to-assume': OTHER, 'output-env-credentials': 'false' }, 'id: other'),
          after: '- run: deploy\n  env:\n    KEY: ${{ steps.other.outputs.aws-access-key-id }}',
        },
        asSession,
      ),
    ],
    [
      'cannot fail where this step would not run then',
      job(
        configure({ 'role-to-assume': '${{ vars.ROLE }}', 'allowed-account-ids': '123456789012\n210987654321' }),
        asSession,
      ),
    ],
    [
      'the account that it allows',
      job(configure({ ...KEYS, 'allowed-account-ids': '123456789012, 210987654321' }, 'continue-on-error: true')),
    ],
    [
      'a boolean of a version that read texts',
      job(
        configure({ 'role-to-assume': '${{ vars.ROLE }}', 'role-chaining': 'yes' }, 'continue-on-error: true', 'v4'),
        asSession,
      ),
    ],
    ['nobody told who it is', job(configure({ 'role-to-assume': ROLE }), { ...asUser, observations: [] })],
  ],
});
