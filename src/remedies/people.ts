// Remedies that need somebody else, or time: what to change on the machine, what to wait for, and whom to ask, with a text ready to send.
import { FORGE_NAMES, type Forge } from '../names/forge.ts';
import { type Text, text } from '../text.ts';
import type { Look, Remedy, RunnerSetting } from './remedy.ts';
import type { RunFacts } from './run-facts.ts';

type Runner = { title: Text; setting: RunnerSetting; says: Text; run?: string; after: Text; notes?: readonly Text[] };

export const onRunner = ({ title, setting, says, run, after, notes }: Runner): Remedy => ({
  title,
  changes: [{ kind: 'runner', setting, says, ...(run ? { run } : {}) }],
  after,
  ...(notes ? { notes } : {}),
});

/** Containers on an instance are one hop further away than the instance: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-existing-instances.html */
export const raiseHopLimit = (): Remedy =>
  onRunner({
    title: text`Let containers on the runner reach the instance’s credentials`,
    setting: 'hop-limit',
    says: text`Set the hop limit of the instance’s metadata service to 2.`,
    run: 'aws ec2 modify-instance-metadata-options --instance-id INSTANCE_ID --http-put-response-hop-limit 2',
    after: text`the metadata service of the runner’s instance has a hop limit of 2`,
  });

export const waitUntil = (title: Text, until: Text, minutes: number | null): Remedy => ({
  title,
  changes: [{ kind: 'wait', until, minutes }],
  after: until,
});

type Again = { title?: Text; after: Text; notes?: readonly Text[]; minutes?: number | null };

/**
 * What passes by itself, for another run. `ended` says how this one ends: with an error, its failed jobs run again,
 * else all do.
 * https://cli.github.com/manual/gh_run_rerun
 */
export function runAgain(
  { terminal, runId, repository }: Pick<RunFacts, 'terminal' | 'runId' | 'repository'>,
  ended: 'failed' | 'passed',
  { title = text`Run the job again`, after, notes = [], minutes = 5 }: Again,
): Remedy {
  if (terminal || runId === null || !REPOSITORY.test(repository))
    return { ...waitUntil(title, after, minutes), ...(notes.length > 0 ? { notes } : {}) };
  const failed = ended === 'failed' ? ' --failed' : '';
  return {
    title,
    changes: [
      {
        kind: 'command',
        run: `gh run rerun ${runId} --repo ${repository}${failed}`,
        by: 'workflow',
        effect: 'run-again',
      },
    ],
    after,
    notes: [...notes, text`You can run it again once this run has ended, also with “Re-run jobs” on its page.`],
  };
}

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;

export type Request = {
  /** Who decides, e.g. the owners of the organization's policies. */
  whom: Text;
  title: Text;
  /** What is asked for, in one sentence or two, without a greeting. */
  message: string;
  requestId?: string | null;
  after: Text;
  notes?: readonly Text[];
  looks?: readonly Look[];
};

/** Where nothing but somebody else's decision helps. */
export const ask = ({ whom, title, message, requestId, after, notes, looks }: Request): Remedy => ({
  title,
  changes: [{ kind: 'ask', whom, message, ...(requestId ? { requestId } : {}) }],
  after,
  ...(notes && notes.length > 0 ? { notes } : {}),
  ...(looks && looks.length > 0 ? { looks } : {}),
});

export type RunName = { forge: Forge; repository: string; job: string; region: string | null };

/** The first sentence of a message: who asks, and for which run. */
export const introduce = ({ forge, repository, job, region }: RunName): string =>
  repository
    ? `The ${FORGE_NAMES[forge]} Actions job "${job}" of ${repository} uses AWS${region ? ` in ${region}` : ''}.`
    : `A program on my machine uses AWS${region ? ` in ${region}` : ''}.`;

export type SupportCase = Omit<Request, 'whom' | 'title' | 'message'> & {
  run: RunName & { account: string | null };
  /** What AWS answered and what it is asked for. */
  asks: string;
};

const ofAccount = (account: string | null): string => (account ? ` The account is ${account}.` : '');

/** Account and billing cases are free on every support plan: https://docs.aws.amazon.com/awssupport/latest/user/case-management.html */
export const askSupport = ({ run, asks, ...rest }: SupportCase): Remedy =>
  ask({
    whom: text`AWS Support, as a case of the kind “Account and billing”`,
    title: text`Open a case with AWS Support`,
    message: `${introduce(run)}${ofAccount(run.account)} ${asks}`,
    ...rest,
    notes: [
      text`Account and billing cases are free on every support plan: https://console.aws.amazon.com/support/.`,
      ...(rest.notes ?? []),
    ],
  });

export const askSales = ({ run, asks, ...rest }: SupportCase): Remedy =>
  ask({
    whom: text`AWS Sales (https://aws.amazon.com/contact-us/sales-support/), or the account manager`,
    title: text`Ask AWS Sales to open the model to the account`,
    message: `${introduce(run)}${ofAccount(run.account)} ${asks}`,
    ...rest,
  });
