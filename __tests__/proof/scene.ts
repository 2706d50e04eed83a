// Scenarios and remedies made by hand, as somebody could write them who has never seen the action's own.
import { type Proof, runFirst, tryRemedy } from '../../proof/prove.ts';
import type { ReportedChange, ReportedRemedy } from '../../proof/remedy.ts';
import type { Rule } from '../../scenarios/replay/types.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

export const ACCOUNT = '123456789012';
export const DEPLOYER = `arn:aws:iam::${ACCOUNT}:user/deploy`;
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/deploy`;
export const FILE = '.github/workflows/deploy.yml';

const USER_KEY = { id: 'AKIARZPUZDIKMIJAIXJ6', secret: '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' };
export const SESSION_KEY = { id: 'ASIARZPUZDIKEECBAJ67', secret: 'daUtvRzGqdBGsVvK2kOAOVIBRdeN7eiCcyx0qhOn' };
export const TOKEN = `IQoJb3JpZ2luX2VjvU2dVb6gXy${'Ab3'.repeat(120)}`;

export const byUser = {
  'aws-access-key-id': USER_KEY.id,
  'aws-secret-access-key': USER_KEY.secret,
  'aws-region': 'us-east-1',
};
export const bySession = {
  'aws-access-key-id': SESSION_KEY.id,
  'aws-secret-access-key': SESSION_KEY.secret,
  'aws-session-token': TOKEN,
  'aws-region': 'us-east-1',
};

export const scenario = (more: Partial<Scenario>): Scenario => ({
  id: 'made',
  title: 'made by hand',
  source: 'the tests of the harness',
  inputs: byUser,
  expect: {},
  ...more,
});

export const workflow = (with_: Readonly<Record<string, string>>, { job = '', before = '' } = {}): string =>
  [
    'on: push',
    'jobs:',
    '  deploy:',
    '    runs-on: ubuntu-latest',
    ...(job ? [job] : []),
    '    steps:',
    ...(before ? [before] : []),
    '      - uses: aws-credentials-preflight/aws-credentials-preflight@v1',
    '        with:',
    ...Object.entries(with_).map(([name, value]) => `          ${name}: ${value}`),
    '',
  ].join('\n');

export const STORED = {
  'aws-access-key-id': '${{ secrets.AWS_ACCESS_KEY_ID }}',
  'aws-secret-access-key': '${{ secrets.AWS_SECRET_ACCESS_KEY }}',
  'aws-region': 'us-east-1',
};

/** IAM's refusal in the words of each service. */
export const denied = (action: string, resource: string, clause: string, caller = DEPLOYER): Rule => ({
  service: action.split(':')[0] as string,
  status: action.startsWith('dynamodb:') ? 400 : 403,
  error: {
    code: action.startsWith('dynamodb:') ? 'AccessDeniedException' : 'AccessDenied',
    message: `User: ${caller} is not authorized to perform: ${action} on resource: ${resource}${clause}`,
  },
});
export const NO_ALLOW = (action: string): string => ` because no identity-based policy allows the ${action} action`;

export const remedy = (...changes: ReportedChange[]): ReportedRemedy => ({
  title: 'made by hand',
  who: 'workflow',
  minutes: 5,
  changes,
  after: 'it works',
});

const firstRuns = new Map<string, ReturnType<typeof runFirst>>();

/** The same scenario is run once for all that is tried on it. */
function firstRun(given: Scenario): ReturnType<typeof runFirst> {
  const key = JSON.stringify(given);
  const run = firstRuns.get(key) ?? runFirst(given);
  firstRuns.set(key, run);
  return run;
}

export type Ended = Pick<Proof, 'verdict' | 'because' | 'faults'> & { root: string };

/**
 * Runs, applies, runs again. The root cause of the first run stands beside the verdict: a test that began with another
 * one would prove nothing.
 */
export async function outcome(given: Scenario, ...changes: ReportedChange[]): Promise<Ended> {
  const { report, hits, folder } = await firstRun(given);
  if (!report) throw new Error('The first run wrote no report.');
  const { verdict, because, faults } = await tryRemedy(given, { report, hits, folder, remedy: remedy(...changes) });
  return { root: report.rootCause ?? '', verdict, because, faults };
}
