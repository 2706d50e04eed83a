// Keys of the job.
import { type Contexts, runs } from '../expression.ts';
import type { ChangeOf } from '../remedy.ts';
import type { Trial } from '../trial.ts';
import { both, jobKey, setJobKey, setStepCondition, setStepId, stepData, type Workflows } from '../workflow-file.ts';

type Grants = Readonly<Record<string, string>> | string | undefined;

export function changeJob(trial: Trial, change: ChangeOf<'job'>): void {
  const { key, value, job } = change;
  const { workflows } = trial;
  if (!setJobKey(workflows, key, value, job) && workflows.place !== null)
    trial.faults.push(`there is no job ${job} to change`);
  trial.done.push(`${job ?? 'the job'}: ${key}: ${JSON.stringify(value)}`);
  if (key === 'permissions') changePermissions(trial, change);
  // https://forgejo.org/docs/latest/user/actions/: the key of Forgejo, which knows no permissions.
  if (key === 'enable-openid-connect') trial.scenario.oidc = true;
  if (key === 'environment') nameEnvironment(trial, environmentName(value));
  if (key === 'secrets') trial.visible = value === 'inherit' ? 'all' : new Set(Object.keys(value));
  if (key === 'if') trial.skipped = judgeCondition(trial, jobKey(trial.before, 'if', job), String(value));
}

export function changeStep(trial: Trial, { key, value, step = 'this' }: ChangeOf<'step'>): void {
  if (key === 'id') {
    if (!setStepId(trial.workflows, step, value) && trial.workflows.place !== null)
      trial.faults.push('the job has no such step to change');
    trial.done.push(`${step === 'this' ? 'this step' : step.uses}: id: ${value}`);
    return;
  }
  const there = stepData(trial.before, step)?.if;
  if (!setStepCondition(trial.workflows, step, value) && trial.workflows.place !== null)
    trial.faults.push('the job has no such step to change');
  trial.done.push(`${step === 'this' ? 'this step' : step.uses}: if: ${value}`);
  const skips = judgeCondition(trial, there, value);
  if (step === 'this') trial.skipped = skips;
}

function changePermissions(trial: Trial, { value, job }: ChangeOf<'job'>): void {
  const { workflows, before, scenario } = trial;
  // Dependabot's runs have a read-only token by default, and what their permissions grant:
  // https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
  if (isFork(trial)) {
    trial.faults.push('GitHub gives this pull request no token, whatever the permissions');
    return;
  }
  if (!workflows.place) scenario.oidc = job === undefined && grants(value);
  else scenario.oidc = mayAsk(workflows) && scenario.env.ACT !== 'true';
  // A file at hand that grants it already is not the one that ran.
  if (mayAsk(before)) trial.done.push('the file of the branch that started the run grants it now');
  if (scenario.oidc)
    scenario.aws = scenario.aws?.filter((rule) => rule.service !== 'github-oidc' || rule.status !== 403) ?? [];
  if (scenario.oidc && scenario.env?.ACTIONS_ID_TOKEN_REQUEST_URL) delete scenario.env.ACTIONS_ID_TOKEN_REQUEST_URL;
}

const grants = (permissions: Grants): boolean =>
  permissions === 'write-all' || (typeof permissions === 'object' && permissions['id-token'] === 'write');

/** A called workflow has at most what its caller's job has. */
export function mayAsk(workflows: Workflows): boolean {
  const { place, documents } = workflows;
  if (!place) return false;
  const top = (file: string): Grants =>
    (documents.get(file)?.toJS() as { permissions?: Grants } | undefined)?.permissions;
  const own = (jobKey(workflows, 'permissions') as Grants) ?? top(place.file);
  const caller = [...documents].flatMap(([file, document]) => {
    const data = document.toJS() as { jobs?: Record<string, { uses?: string; permissions?: Grants }> } | null;
    return Object.values(data?.jobs ?? {}).flatMap((job) =>
      job?.uses?.replace(/^\.\//, '') === place.file ? [job.permissions ?? top(file)] : [],
    );
  });
  if (caller.length === 0) return grants(own);
  return caller.some(grants) && (own === undefined || grants(own));
}

const environmentName = (value: ChangeOf<'job'>['value']): string =>
  typeof value === 'string' ? value : (value.name ?? '');

/** The environment's secrets reach the job, and its tokens name the environment in the place of the branch. */
function nameEnvironment(trial: Trial, name: string): void {
  trial.visible = 'all';
  const { scenario } = trial;
  if (!scenario.oidcClaims) return;
  const repository = String(scenario.oidcClaims.repository ?? 'octo/shop');
  scenario.oidcClaims = { ...scenario.oidcClaims, environment: name, sub: `repo:${repository}:environment:${name}` };
}

type PullRequest = { pull_request?: { head?: { repo?: { full_name?: string } } } };

/** A pull request of another repository, which gets neither secrets nor a token. */
export function isFork({ scenario: { context } }: Trial): boolean {
  const head = (context?.event as PullRequest | undefined)?.pull_request?.head?.repo?.full_name;
  return context?.eventName === 'pull_request' && head !== undefined && head !== 'octo/shop';
}

/** Whether the run is left out. A condition that leaves out what ran before, such as a push, does harm. */
function judgeCondition(trial: Trial, there: unknown, value: string): boolean {
  const condition = both(there, value);
  const ran = (contexts: Contexts): boolean => there === undefined || there === null || runs(String(there), contexts);
  const { context = {} } = trial.scenario;
  const github = (more: object): Contexts => ({
    github: { repository: 'octo/shop', repository_owner: 'octo', actor: 'mona', ref: 'refs/heads/main', ...more },
  });
  const event = { repository: { full_name: 'octo/shop', default_branch: 'main' } };
  const push = github({ event_name: 'push', event });
  const own = { ...event, pull_request: { head: { repo: { full_name: 'octo/shop', fork: false } } } };
  const pull = github({ event_name: 'pull_request', event: own, ref: 'refs/pull/1/merge' });
  const this_ = github({
    event_name: context.eventName ?? 'push',
    event: context.event ?? event,
    actor: context.actor ?? 'mona',
    ref: context.ref ?? 'refs/heads/main',
  });
  if (ran(push) && !runs(condition, push)) trial.harm.push('the job does not run for a push any more');
  if (ran(pull) && !runs(condition, pull))
    trial.harm.push("the job does not run for the repository's own pull requests any more");
  return !runs(condition, this_);
}
