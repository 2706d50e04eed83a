// What the workflow file says of the permission to ask for an OIDC token, and the lines that grant it.
import { permissionsYaml } from '../../remedies/oidc-role.ts';
import type { Permissions, WorkflowJob } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import type { Evidence, Fix, Prose } from '../rule.ts';

export const URL_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_URL';
export const TOKEN_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';

export type Told = Pick<Prose, 'headline' | 'explanation' | 'fixes'> &
  Partial<Pick<Prose, 'confidence' | 'lookalikes'>> & { evidence?: readonly Evidence[] };

export const EMPTY_SECRET = text`If an access key was meant to assume the role, its secret is empty in this run: a misspelt name, or a secret of an environment that the job does not name.`;

/** What the checked-out workflow says is evidence of where the permission is lost. */
export function asWritten({ permissions, caller, container }: WorkflowJob, job: string): Told {
  const here = {
    text: sentence(text`the job ${job}${caller ? text` of ${caller.file}` : []}`, permissions, caller !== null),
  };
  const lookalikes = [EMPTY_SECRET];
  if (caller) {
    const there = {
      text: sentence(text`the job ${caller.job}, which calls ${caller.file},`, caller.permissions, false),
    };
    if (!caller.permissions?.idToken) {
      return {
        headline: text`The job ${caller.job}, which calls this reusable workflow, does not grant the permission to ask for an OIDC token.`,
        explanation: text`A called workflow has at most what its caller grants, and ${'id-token: write'} is never granted by default. Asking for it in the called file alone does not help: GitHub then refuses to start the run.`,
        evidence: [there, here],
        fixes: [
          grantInCaller(
            text`Grant the permission in the job ${caller.job}`,
            caller.job,
            `./${caller.file}`,
            caller.permissions,
          ),
        ],
        lookalikes,
      };
    }
    if (permissions && !permissions.idToken) {
      return {
        headline: text`The caller grants the permission to ask for an OIDC token, and the reusable workflow gives it up.`,
        explanation: text`A ${'permissions'} block withdraws all that it does not name, also what the caller granted.`,
        evidence: [there, here],
        fixes: [grant(job, permissions, caller.file)],
        lookalikes,
      };
    }
    return contradicted([there, here], container);
  }
  if (permissions?.idToken) return contradicted([here], container);
  return {
    headline: text`This job has no permission to ask GitHub for an OIDC token, so the role cannot be assumed.`,
    explanation:
      permissions === null
        ? text`The workflow has no ${'permissions'} block, and ${'id-token: write'} is never granted by default. Nothing is wrong on the side of AWS, and nothing was sent there.`
        : permissions.place === 'job'
          ? text`The job's own ${'permissions'} block does not name ${'id-token: write'}, and it replaces the one at the top of the workflow. Nothing is wrong on the side of AWS, and nothing was sent there.`
          : text`The ${'permissions'} block at the top of the workflow does not name ${'id-token: write'}, and a block withdraws all that it does not name. Nothing is wrong on the side of AWS, and nothing was sent there.`,
    evidence: [here],
    fixes: [grant(job, permissions)],
    lookalikes,
  };
}

/** The file grants what the step does not have: it is another file than the one that runs, or the variables were lost on the way. */
const contradicted = (evidence: readonly Evidence[], container: boolean): Told => ({
  headline: text`The workflow file grants the permission to ask for an OIDC token, and this step does not have it.`,
  explanation: container
    ? text`The job runs in a container of its own: where the variables do not reach it, the permission does not help.`
    : text`Either the file that is checked out is not the one that runs, or the variables do not reach this step.`,
  evidence,
  fixes: [
    passOn(),
    {
      title: text`Look at what the run was granted`,
      steps: [
        text`The log of the job, under ${'Set up job'} → ${'GITHUB_TOKEN Permissions'}, lists what it has: without ${'IdToken: write'} there, the file on the branch that started the run is an older one, or a rule of the organisation withholds it.`,
      ],
    },
  ],
  confidence: 'likely',
  lookalikes: [EMPTY_SECRET],
});

function sentence(who: Text, block: Permissions | null, called: boolean): Text {
  if (!block)
    return called
      ? text`${who} has no ${'permissions'} block: it has what its caller grants`
      : text`in the workflow file, ${who} has no ${'permissions'} block, and neither has the workflow`;
  const where =
    block.place === 'job' ? text`its own ${'permissions'} block` : text`the block at the top of the workflow`;
  const names = block.granted.map(([name, access]) => `${name}: ${access}`);
  return text`in the workflow file, ${who} has what ${where} grants: ${block.idToken && names.length === 0 ? text`${'write-all'}` : names.length > 0 ? enumerate(names) : text`nothing of the kind`}`;
}

export const passOn = (): Fix => ({
  title: text`Pass both variables on`,
  steps: [
    text`Where the workflow hands single variables to a container or a script, hand over ${URL_VARIABLE} and ${TOKEN_VARIABLE} together, and empty neither in ${'env:'}.`,
  ],
});

export const grant = (job: string, block: Permissions | null, file?: string): Fix => ({
  title: text`Grant the permission to the job`,
  steps: [
    block
      ? text`Write the ${'permissions'} block ${block.place === 'job' ? text`of the job${named(job)}` : text`at the top of the workflow`}${file ? text` in ${file}` : []} like this.`
      : text`Put these lines into the job${named(job)}, or at the top of the workflow where no job has a ${'permissions'} block of its own.`,
  ],
  snippets: [
    {
      language: 'yaml',
      caption:
        block?.place === 'job'
          ? text`In the job`
          : block
            ? text`At the top of the workflow`
            : text`In the job, or at the top of the workflow`,
      content: permissionsYaml(block),
    },
  ],
});

const named = (job: string): Text => (job ? text` ${job}` : []);

export const grantInCaller = (title: Text, job: string, called: string, block: Permissions | null): Fix => ({
  title,
  steps: [text`A called workflow can lower the permissions of its caller, never raise them.`],
  snippets: [
    {
      language: 'yaml',
      caption: text`In the workflow that calls`,
      content: [
        'jobs:',
        `  ${/^[\w-]+$/.test(job) ? job : 'deploy'}:`,
        ...permissionsYaml(block)
          .split('\n')
          .map((line) => `    ${line}`),
        `    uses: ${called}`,
      ].join('\n'),
    },
  ],
});
