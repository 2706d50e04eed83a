// Ten ways in which a first fix went wrong for people who tried it, each held against recorded cases: what is offered
// first now, and what may not be in it.
import { describe, expect, it } from 'vitest';
import { apply } from '../../proof/apply.ts';
import { prove } from '../../proof/prove.ts';
import type { ReportedChange, ReportedRemedy } from '../../proof/remedy.ts';
import { remediesOf } from '../../proof/remedy.ts';
import { beginTrial } from '../../proof/trial.ts';
import { loadScenarios } from '../../scenarios/load.ts';
import { type Outcome, runScenario } from '../../scenarios/run-scenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

const scenarios = new Map(loadScenarios().map((scenario) => [scenario.id, scenario]));

function named(id: string): Scenario {
  const scenario = scenarios.get(id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  return scenario;
}

type Seen = { outcome: Outcome; remedies: readonly ReportedRemedy[]; first: ReportedRemedy };

async function see(scenario: Scenario | string): Promise<Seen> {
  const outcome = await runScenario(typeof scenario === 'string' ? named(scenario) : scenario);
  const { report } = outcome;
  const remedies = remediesOf(report?.findings.find(({ id }) => id === report.rootCause));
  const [first] = remedies;
  if (!first) throw new Error(`${outcome.log}\nThe root cause ${report?.rootCause} has no remedy.`);
  return { outcome, remedies, first };
}

const kinds = ({ changes }: ReportedRemedy): string[] => changes.map(({ kind }) => kind);
const makesRole = ({ changes }: ReportedRemedy): boolean =>
  changes.some((change) => change.kind === 'command' && change.effect === 'create-role');
const statements = ({ changes }: ReportedRemedy) =>
  changes.flatMap((change) => (change.kind === 'attach-policy' ? change.document.Statement : []));
const shown = ({ summary, log }: Outcome): string => `${summary}\n${log}`;

describe('a first fix that left the cause in place', () => {
  it.each(['seen-expired-inputs-hide-a-sign-in', 'seen-deleted-key-hides-a-sign-in', 'cred-asia-without-token'])(
    'ends it now: %s',
    async (id) => {
      const [proof] = (await prove(named(id))) ?? [];
      expect(proof?.verdict, JSON.stringify(proof)).toBe('green');
    },
  );
  it('removes the inputs that hide credentials which AWS accepts, and says so', async () => {
    const { first, outcome } = await see('seen-expired-inputs-hide-a-sign-in');
    expect(kinds(first)).toEqual(['remove-input', 'remove-input', 'remove-input']);
    expect(outcome.summary).toContain('The key inputs of the step hide them');
  });
  it('gives a role that it makes its permissions, and takes the stored key away', async () => {
    const { remedies } = await see('bedrock-data-retention');
    for (const remedy of remedies.filter(makesRole)) expect(kinds(remedy)).toContain('attach-policy');
    const { remedies: ofKey } = await see({
      ...named('cred-unknown-key'),
      inputs: { ...named('cred-unknown-key').inputs, 's3-buckets': 'assets' },
    });
    const role = ofKey.find(makesRole);
    expect(role && kinds(role)).toEqual(expect.arrayContaining(['attach-policy', 'remove-input']));
  });
});

describe('one fix for everything', () => {
  it.each([
    'missing-secret-of-an-environment',
    'missing-by-a-mistyped-input',
    'rep-secrets-exist-but-unmapped',
    'cred-asia-without-token',
    'cred-session-expired',
    'cred-unknown-key',
    'cred-wrong-secret',
  ])('is not what comes first: %s', async (id) => {
    const { first } = await see(id);
    expect(makesRole(first), first.title).toBe(false);
    // Only whoever may make keys can end a key that AWS does not know.
    expect(first.who === 'aws-admin').toBe(id === 'cred-unknown-key');
  });
});

const session = (role: string, account = '123456789012') => ({
  account,
  arn: `arn:aws:sts::${account}:assumed-role/${role}/mona`,
  userId: 'AROAQ3EGVD5MKZT4WPY6H:mona',
});
const denied = (arn: string, clause: string): Scenario => ({
  id: 'denied',
  title: 'a table is denied',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  inputs: { ...named('cred-session-expired').inputs, 'aws-region': 'us-east-1', 'dynamodb-tables': 'orders' },
  identity: { ...session('deploy'), arn },
  aws: [
    {
      service: 'dynamodb',
      status: 400,
      error: {
        code: 'AccessDeniedException',
        message: `User: ${arn} is not authorized to perform: dynamodb:DescribeTable on resource: arn:aws:dynamodb:us-east-1:123456789012:table/orders ${clause}`,
      },
    },
  ],
  expect: {},
});
const NO_ALLOW = 'because no identity-based policy allows the dynamodb:DescribeTable action';

describe('advice that AWS cannot carry out', () => {
  it('is not given for a session: its role has the policies', async () => {
    const { first } = await see(denied(session('deploy').arn, NO_ALLOW));
    expect(first.changes).toMatchObject([{ kind: 'attach-policy', to: { type: 'role', name: 'deploy' } }]);
  });
  it('is not given for a permission set: its roles belong to IAM Identity Center', async () => {
    const { first } = await see(denied(session('AWSReservedSSO_Deploy_0123456789abcdef').arn, NO_ALLOW));
    expect(first.changes).toMatchObject([{ kind: 'attach-policy', to: { type: 'permission-set', name: 'Deploy' } }]);
  });
  it('is not given against an organization’s policy', async () => {
    const { first } = await see(denied(session('deploy').arn, 'with an explicit deny in a service control policy'));
    expect(first.changes).toMatchObject([{ kind: 'ask' }]);
  });
  it('allows no GetCallerIdentity, and no Bedrock model that was not asked for', async () => {
    const model = named('bedrock-data-retention');
    for (const scenario of [named('cred-unknown-key'), { ...model, preset: 'unknown-key', aws: [] }]) {
      const { remedies } = await see(scenario);
      for (const { Action, Resource } of remedies.flatMap(statements)) {
        expect([Action].flat()).not.toContain('sts:GetCallerIdentity');
        if (/bedrock:Invoke/.test(String(Action))) expect([Resource].flat()).not.toContain('*');
      }
    }
  });
});

describe('a snippet that does not fit the run', () => {
  it('is no variable where the token comes by an input', async () => {
    const { first } = await see('cred-asia-without-token');
    expect(first.changes).toMatchObject([{ kind: 'set-input', name: 'aws-session-token' }, { kind: 'set-secret' }]);
  });
  it('is no `on-fork: skip` where that is set, and no condition that leaves out pushes', async () => {
    const { remedies } = await see('context-fork-pr-no-secrets');
    const conditions = remedies.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'job' && change.key === 'if' ? [String(change.value)] : [])),
    );
    for (const condition of conditions) expect(condition).toMatch(/event_name != 'pull_request' \|\|/);
    const skipped = await runScenario(named('context-fork-skip'));
    expect(JSON.stringify(skipped.report?.findings.map(remediesOf))).not.toContain('"on-fork"');
  });
  it('is a sign-in for a profile of single sign-on', async () => {
    const { first } = await see('seen-sso-profile-never-signed-in');
    expect(first.changes).toMatchObject([{ kind: 'command', run: 'aws sso login --profile dev' }]);
  });
});

const twoPlaces: Scenario = {
  ...named('near-two-bucket-and-model'),
  inputs: {
    ...named('near-two-bucket-and-model').inputs,
    'bedrock-models': '',
    'dynamodb-tables': 'orders',
  },
  expect: {},
};

describe('a fix that broke a neighbour', () => {
  it('leaves a table where it answered: the bucket’s Region is tested by a second step', async () => {
    const { first } = await see(twoPlaces);
    expect(first.changes).toMatchObject([{ kind: 'second-step', with: { 'aws-region': 'eu-central-1' } }]);
  });
  it('would break it, and the proof sees that', async () => {
    const { outcome } = await see(twoPlaces);
    const change: ReportedChange = { kind: 'set-input', name: 'aws-region', value: 'eu-central-1' };
    const made: ReportedRemedy = { title: '', who: 'workflow', minutes: 2, changes: [change], after: '' };
    if (!outcome.report) throw new Error('no report');
    const trial = beginTrial(twoPlaces, outcome.report, made);
    apply(trial);
    expect(trial.scenario.inputs['aws-region']).toBe('eu-central-1');
  });
});

describe('a checklist that repeated what was wrong', () => {
  it.each([
    ['bedrock-more-retention', /aws_review/],
    ['s3-other-region-redirect', /eu-central-1|eu-west-1|ap-/],
    ['cred-wrong-account', /\d{12}/],
    ['tools-empty-profile-of-a-later-step', /AWS_PROFILE is not set/],
  ])('has the new value: %s', async (id, after) => {
    const { first, outcome } = await see(id);
    expect(first.after).toMatch(after);
    for (const change of first.changes) if (change.kind === 'replace-value') expect(first.after).toContain(change.to);
    expect(outcome.summary).toContain('Afterwards:');
  });
});

describe('a harmful fix', () => {
  it('lets nobody read prompts where less is enough', async () => {
    const { first } = await see('rep-retention-none-sonnet-5');
    expect(first.changes).toMatchObject([{ kind: 'command', effect: 'set-data-retention' }]);
    expect(JSON.stringify(first.changes)).toMatch(/\bdefault\b/);
    expect(JSON.stringify(first.changes)).not.toContain('aws_review');
  });
  it('waits for no table whose key is out of reach', async () => {
    const { first, outcome } = await see('rep-table-key-out-of-reach');
    expect(kinds(first)).not.toContain('wait');
    expect(outcome.report?.verdict).toBe('fail');
  });
  it('opens no role to GitHub that trusts another role', async () => {
    const { remedies } = await see('roles-trusts-the-role-of-an-earlier-step');
    expect(kinds(remedies[0] as ReportedRemedy)).not.toContain('edit-trust-policy');
  });
});

describe('an alternative that was known', () => {
  it('is one value in one line of the trust policy at hand', async () => {
    const { first, outcome } = await see('oidc-trust-file-branch');
    expect(first.changes).toMatchObject([{ kind: 'edit-trust-policy', file: 'infra/trust.json' }]);
    const [change] = first.changes;
    if (change?.kind === 'edit-trust-policy') expect(change.edits).toHaveLength(1);
    expect(outcome.summary).toContain('--- a/infra/trust.json');
  });
  it('is an account that the step itself names', async () => {
    const { first } = await see('guard-role-of-another-account');
    expect(JSON.stringify(first.changes)).toMatch(/allowed-account-ids|role-to-assume/);
    expect(first.who).toBe('workflow');
  });
});

describe('a name in the place of an ARN, in a public repository', () => {
  it('is one for each thing, told in a legend, within JSON that parses', async () => {
    const { outcome } = await see('near-redact-auto-public');
    const documents = [...outcome.summary.matchAll(/^```json\n([\s\S]*?)\n```$/gm)].map(([, text = '']) => text);
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) expect(() => JSON.parse(document)).not.toThrow();
    expect(outcome.summary).not.toMatch(/"Resource": "arn-\d+"/);
    expect(shown(outcome)).not.toContain('payroll-7731');
    expect(outcome.summary).toContain('table-1');
  });
});

describe('an effort that was the same under everything', () => {
  it.each([
    ['missing-by-a-mistyped-input', 'workflow', 2],
    ['cred-asia-without-token', 'repository-admin', 5],
    ['perm-scp-explicit-s3', 'person', null],
  ])('follows the kind of change: %s', async (id, who, minutes) => {
    const { first, outcome } = await see(id);
    expect({ who: first.who, minutes: first.minutes }).toEqual({ who, minutes });
    expect(shown(outcome)).not.toMatch(/about five minutes/i);
  });
});
