// One remedy, tried on one scenario: the scenario as it is changed, what AWS answers otherwise afterwards, and what was done.
import { makeAccessKeyId, makeSecret } from '../sandbox/keys.ts';
import type { Policy } from '../sandbox/policies/document.ts';
import { makeSessionToken } from '../sandbox/session-token.ts';
import type { TrustPolicy } from '../sandbox/world.ts';
import type { Call, Rule } from '../scenarios/replay/types.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Report } from '../src/report/report.ts';
import { fillBlanks } from './blanks.ts';
import type { Caller } from './denial.ts';
import type { PolicyHolder, ReportedRemedy } from './remedy.ts';
import { openWorkflows, type Workflows } from './workflow-file.ts';

/** What one rule of the scenario refused in the first run. */
export type Hits = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether a rule of the scenario does not hold for a call any more. */
export type Lift = (rule: Rule, call: Call, caller: Caller) => boolean;

/** A refusal that the scenario does not have: something that a change did harm to. */
export type Refusal = (call: Call, caller: Caller) => Rule | null;

export type Attached = { to: PolicyHolder; document: Policy };

/** Credentials that nobody had before, of the account that is tested. */
export type Fresh = {
  session: { id: string; secret: string; token: string };
  user: { id: string; secret: string };
  bearer: string;
  role: string;
};

/** A scenario with all that a change may reach. */
export type Changing = Scenario & Required<Pick<Scenario, 'inputs' | 'env' | 'files' | 'homeFiles' | 'identities'>>;

export type Trial = {
  readonly original: Scenario;
  readonly report: Report;
  readonly remedy: ReportedRemedy;
  /** What a person who knows the account puts in the place of blanks. */
  readonly told: Readonly<Record<string, string>>;
  /** Changed as it goes. */
  readonly scenario: Changing;
  readonly workflows: Workflows;
  /** The files before any change. */
  readonly before: Workflows;
  readonly fresh: Fresh;
  /** Which fresh credentials a person stores: those of a session, or a user's key. */
  readonly kind: 'session' | 'user';
  /** Secrets that the remedy stores, by name. */
  readonly stored: Map<string, string>;
  /** Variables of the repository or of an environment that it sets. */
  readonly variables: Set<string>;
  /** Secrets of the same name that reach the job now: those of an environment, or of a caller. */
  visible: ReadonlySet<string> | 'all';
  readonly changedInputs: Set<string>;
  readonly changedVariables: Set<string>;
  readonly lifts: Lift[];
  readonly refusals: Refusal[];
  readonly attached: Attached[];
  /** Trust policies of roles that the remedy creates, by ARN. */
  readonly roles: Map<string, TrustPolicy>;
  /** Inputs of a second step of this action. */
  second: Record<string, string> | null;
  /** Where the authority's certificate is now that somebody put it on the runner. */
  certificate: string | null;
  /** The job's `if` leaves this run out. */
  skipped: boolean;
  /** What was changed, in words. */
  readonly done: string[];
  /** Changes that could not be made as they say. */
  readonly faults: string[];
  /** What the changes broke, as AWS or GitHub would answer. */
  readonly harm: string[];
};

const DEFAULT_ACCOUNT = '123456789012';

export const accountOf = (scenario: Scenario, report?: Report): string =>
  report?.identity.accountId ?? scenario.identity?.account ?? DEFAULT_ACCOUNT;

export function beginTrial(original: Scenario, report: Report, given: ReportedRemedy): Trial {
  const account = accountOf(original, report);
  const scenario: Changing = {
    inputs: {},
    env: {},
    files: {},
    homeFiles: {},
    identities: {},
    ...structuredClone(original),
  };
  const partition = scenario.identity?.arn?.split(':')[1] ?? 'aws';
  const caller = report.identity.arn ?? scenario.identity?.arn ?? `arn:aws:iam::${account}:user/deploy`;
  const told = {
    ACCOUNT_ID: account,
    CALLER_ARN: caller,
    PROFILE: scenario.env.AWS_PROFILE || 'default',
    PROVIDER_ARN: `arn:${partition}:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
    ROLE_ARN: `arn:${partition}:iam::${account}:role/deploy`,
  };
  const remedy = fillBlanks(given, told);
  return {
    original,
    report,
    remedy,
    told,
    scenario,
    workflows: openWorkflows(original),
    before: openWorkflows(original),
    fresh: {
      session: {
        id: makeAccessKeyId('ASIA', account),
        secret: makeSecret(),
        token: makeSessionToken(report.region || 'us-east-1', account, Date.now()),
      },
      user: { id: makeAccessKeyId('AKIA', account), secret: makeSecret() },
      bearer: `ABSK${Buffer.from(`BedrockAPIKey-proof-at-${account}:${makeSecret()}`).toString('base64')}`,
      role: `arn:${partition}:iam::${account}:role/deploy`,
    },
    kind: storesToken(remedy) ? 'session' : 'user',
    stored: new Map(),
    variables: new Set(),
    visible: new Set(),
    changedInputs: new Set(),
    changedVariables: new Set(),
    lifts: [],
    refusals: [],
    attached: [],
    roles: new Map(),
    second: null,
    certificate: null,
    skipped: false,
    done: [],
    faults: [],
    harm: [],
  };
}

/** A token that is stored beside the other two values comes from the same new session. */
function storesToken({ changes }: ReportedRemedy): boolean {
  const stores = (content: string): boolean =>
    changes.some(
      (change) =>
        (change.kind === 'set-secret' && change.with === content) ||
        (change.kind === 'set-variable' && change.value === content.replaceAll('-', '_').toUpperCase()),
    );
  return stores('session-token') && stores('access-key-id');
}
