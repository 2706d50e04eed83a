import { describe, expect, it } from 'vitest';
import type { RawInputs } from '../../src/inputs/input-table.ts';
import { parseInputs, readInputs } from '../../src/inputs/parse-inputs.ts';
import { targetsOf } from '../../src/report/targets.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { RULE_IDS, type RuleId } from '../../src/rules/ids.ts';
import type { Pointer, Scene } from '../../src/scene.ts';
import { locate } from '../../src/workflow/locate.ts';
import { readWorkflow } from '../../src/workflow/read.ts';
import { type Parts, scene } from '../rules/scene.ts';

const FILE = '.github/workflows/deploy.yml';
const CALLED = '.github/workflows/called.yml';
const ENV = {
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_WORKFLOW_REF: `octo/shop/${FILE}@refs/heads/main`,
  GITHUB_JOB: 'deploy',
  GITHUB_ACTION: '__octo_aws-credentials-preflight',
  GITHUB_ACTION_REPOSITORY: 'octo/aws-credentials-preflight',
};
const blank = readInputs({});

const WORKFLOW = `on: push
permissions:
  contents: read
env:
  AWS_REGION: us-east-2
jobs:
  deploy:
    runs-on: ubuntu-latest
    timeout-minutes: 90
    env:
      AWS_PROFILE: ci
    steps:
      - run: make
      - uses: octo/aws-credentials-preflight@v1
        env:
          AWS_BEARER_TOKEN_BEDROCK: \${{ secrets.BEDROCK }}
        with:
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
          aws-region: us-east-2
          role-to-assume: arn:aws:iam::123456789012:role/deploy
          dynamodb-tables: |
            # what the job reads
            orders, carts # orders-archive
            arn:aws:dynamodb:us-east-2:123456789012:table/invoices
          s3-buckets: assets, logs
          bedrock-models: >-
            amazon.nova-lite-v1:0,
            amazon.nova-pro-v1:0
          timeout-seconds: 20
`;
const INPUTS_GIVEN: RawInputs = {
  ...blank,
  'aws-access-key-id': 'a',
  'aws-secret-access-key': 'b',
  'aws-region': 'us-east-2',
  'role-to-assume': 'arn:aws:iam::123456789012:role/deploy',
  's3-buckets': 'assets, logs',
  'bedrock-models': 'amazon.nova-lite-v1:0, amazon.nova-pro-v1:0',
  'timeout-seconds': '20',
  'dynamodb-tables':
    '# what the job reads\norders, carts # orders-archive\narn:aws:dynamodb:us-east-2:123456789012:table/invoices\n',
};
const { settings } = parseInputs(INPUTS_GIVEN, {});

type Where = { workflow?: string; files?: Record<string, string>; parts?: Parts; inputs?: RawInputs };
async function place({ workflow = WORKFLOW, files = {}, inputs = INPUTS_GIVEN }: Where) {
  return (
    (await readWorkflow(ENV, inputs, { exact: false, read: (file) => ({ [FILE]: workflow, ...files })[file] ?? null }))
      ?.place ?? null
  );
}
const situation = (parts: Parts = {}): Scene => scene({ ...parts, settings: { ...settings, ...parts.settings } });
/** Where the rule itself points, whatever it found. */
function pointsOf(id: RuleId): readonly Pointer[] {
  const points = RULES.find((rule) => rule.id === id)?.points ?? [];
  return typeof points === 'function' ? [] : points;
}
async function lineOf(id: RuleId, subjects: readonly string[] = [], where: Where = {}): Promise<string | null> {
  const found = locate(await place(where), targetsOf({ id, subjects, points: pointsOf(id) }, situation(where.parts)));
  const text = { [FILE]: where.workflow ?? WORKFLOW, ...where.files }[found?.file ?? ''];
  return found ? (text?.split('\n')[found.line - 1]?.trim() ?? 'no such line') : null;
}

describe('the line of a finding', () => {
  it.each([
    ['region/malformed', ['aws-region'], 'aws-region: us-east-2'],
    ['region/unknown', ['us-esat-2'], 'aws-region: us-east-2'],
    ['credentials/unknown-key', ['AKIA…'], 'aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}'],
    ['credentials/wrong-secret', ['AKIA…'], 'aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}'],
    [
      'credentials/placeholder',
      ['aws-secret-access-key'],
      'aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
    ],
    [
      'credentials/missing-session-token',
      ['ASIA…', 'aws-session-token'],
      'aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}',
    ],
    ['credentials/conflicting-sources', ['AWS_PROFILE'], 'AWS_PROFILE: ci'],
    ['credentials/session-shorter-than-job', ['deploy'], 'timeout-minutes: 90'],
    ['bedrock/api-key-rejected', [], 'AWS_BEARER_TOKEN_BEDROCK: ${{ secrets.BEDROCK }}'],
    ['oidc/permission-missing', [], 'permissions:'],
    ['oidc/trust-policy-mismatch', [], 'role-to-assume: arn:aws:iam::123456789012:role/deploy'],
    ['assume-role/denied', [], 'role-to-assume: arn:aws:iam::123456789012:role/deploy'],
    ['dynamodb/table-not-found', ['carts'], 'orders, carts # orders-archive'],
    ['dynamodb/table-not-found', ['invoices'], 'arn:aws:dynamodb:us-east-2:123456789012:table/invoices'],
    ['permissions/no-allow', ['orders'], 'orders, carts # orders-archive'],
    ['s3/bucket-not-found', ['logs'], 's3-buckets: assets, logs'],
    ['bedrock/invalid-model-id', ['amazon.nova-pro-v1:0'], 'amazon.nova-pro-v1:0'],
    ['unexplained', ['orders'], 'orders, carts # orders-archive'],
    ['permissions/listing-denied', ['DynamoDB'], 'role-to-assume: arn:aws:iam::123456789012:role/deploy'],
    ['environment/timeout', ['s3.amazonaws.com'], 'timeout-seconds: 20'],
    ['environment/dns-failure', ['s3.amazonaws.com'], '- uses: octo/aws-credentials-preflight@v1'],
    ['context/withheld-from-fork', ['pull_request'], '- uses: octo/aws-credentials-preflight@v1'],
  ] as const)('%s of %j', async (id, subjects, line) => expect(await lineOf(id, subjects)).toBe(line));

  it('is the variable’s where the environment supplied the value', async () => {
    expect(await lineOf('region/unknown', ['us-east-2'], { parts: { settings: { regionSource: 'AWS_REGION' } } })).toBe(
      'AWS_REGION: us-east-2',
    );
    const withKeys = WORKFLOW.replace('AWS_PROFILE: ci', 'AWS_ACCESS_KEY_ID: ${{ secrets.OTHER }}');
    expect(
      await lineOf('credentials/unknown-key', [], {
        workflow: withKeys,
        parts: { credentials: { source: 'environment' } },
      }),
    ).toBe('AWS_ACCESS_KEY_ID: ${{ secrets.OTHER }}');
    expect(await lineOf('credentials/unknown-key', [], { workflow: withKeys })).toBe(
      'aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}',
    );
  });
  it('is the step’s own variable before the job’s, and the job’s before the workflow’s', async () => {
    const parts: Parts = { settings: { regionSource: 'AWS_REGION' } };
    const inJob = WORKFLOW.replace('AWS_PROFILE: ci', 'AWS_REGION: job');
    expect(await lineOf('region/unknown', [], { workflow: inJob, parts })).toBe('AWS_REGION: job');
    expect(
      await lineOf('region/unknown', [], {
        workflow: inJob.replace('AWS_BEARER_TOKEN_BEDROCK:', 'AWS_REGION:'),
        parts,
      }),
    ).toBe('AWS_REGION: ${{ secrets.BEDROCK }}');
  });
  it('of a permission is the job’s block, else the workflow’s, else the job that has none', async () => {
    expect(
      await lineOf('oidc/permission-missing', [], {
        workflow: WORKFLOW.replace('    timeout-minutes: 90', '    permissions: {}'),
      }),
    ).toBe('permissions: {}');
    expect(
      await lineOf('oidc/permission-missing', [], {
        workflow: WORKFLOW.replace('permissions:\n  contents: read\n', ''),
      }),
    ).toBe('deploy:');
  });
  it('of a permission is the caller’s where that withholds it', async () => {
    const caller = `on: push\npermissions:\n  contents: read\njobs:\n  release:\n    uses: ./${CALLED}\n`;
    const where = { workflow: caller, files: { [CALLED]: WORKFLOW.replace('  contents: read', '  id-token: write') } };
    expect(await place(where)).toMatchObject({ file: CALLED });
    expect(
      locate(
        await place(where),
        targetsOf(
          { id: 'oidc/permission-missing', subjects: [], points: pointsOf('oidc/permission-missing') },
          situation(),
        ),
      ),
    ).toEqual({ file: FILE, line: 2 });
    expect(
      locate(
        await place({ ...where, workflow: caller.replace('contents: read', 'id-token: write') }),
        targetsOf(
          { id: 'oidc/permission-missing', subjects: [], points: pointsOf('oidc/permission-missing') },
          situation(),
        ),
      ),
    ).toEqual({ file: CALLED, line: 2 });
    expect(
      locate(
        await place(where),
        targetsOf({ id: 'region/unknown', subjects: [], points: pointsOf('region/unknown') }, situation()),
      ),
    ).toMatchObject({
      file: CALLED,
    });
  });
  it('is none where the text does not fit this run, or nothing was read', async () => {
    expect(
      await lineOf('region/unknown', [], {
        workflow: WORKFLOW.replace('aws-region: us-east-2', 'aws-region: eu-west-1'),
      }),
    ).toBeNull();
    expect(locate(null, [])).toBeNull();
  });
  it('is that of the key where an expression gives the list', async () =>
    expect(
      await lineOf('s3/bucket-not-found', ['logs'], {
        workflow: WORKFLOW.replace('assets, logs', '${{ vars.BUCKETS }}'),
      }),
    ).toBe('s3-buckets: ${{ vars.BUCKETS }}'));
  it('exists for every finding, whatever it says', async () => {
    const at = await place({});
    for (const id of RULE_IDS)
      expect(
        locate(
          at,
          targetsOf({ id, subjects: ['constructor', '', 'AWS_X', 'orders'], points: pointsOf(id) }, situation()),
        )?.line,
        id,
      ).toBeGreaterThan(0);
  });
});
