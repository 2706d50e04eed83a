import { PERMISSIONS_YAML } from '../../advice/oidc.ts';
import { text, type Text } from '../../text.ts';
import type { Evidence, FailedObservation, Fix, Match, Rule, Scene } from '../../types.ts';
import { withheldFrom } from '../context/withheld.ts';

const URL_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const TOKEN_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';

export const permissionMissing: Rule = {
  id: 'oidc/permission-missing',
  severity: 'error',
  title: 'The job may not ask GitHub for an OIDC token',
  says: ['Could not load credentials from any providers', 'Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable', 'Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable'],
  why: 'The runner passes the address of the token endpoint and the right to ask it only to jobs with the permission `id-token: write`. A role was asked for, no key was given to assume it with, and the permission is missing: it is not among the defaults, a `permissions` block withdraws all that it does not name, and a reusable workflow has at most what its caller grants.',
  check: 'The log of the job, under "Set up job" → "GITHUB_TOKEN Permissions", lists every permission that the job has: `IdToken: write` must be among them.',
  mend: 'Grant `id-token: write` and `contents: read` to the job, and where the job belongs to a reusable workflow, to the job that calls it as well.',
  references: [
    'https://docs.github.com/en/actions/reference/security/oidc',
    'https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows',
    'https://github.com/aws-actions/configure-aws-credentials/issues/512',
  ],
  stops: true,
  evaluate(scene) {
    const { settings, credentials } = scene;
    const halfGiven = scene.observations.filter((o): o is FailedObservation => o.service === 'github' && o.status === 'failed' && /Unable to get ACTIONS_ID_TOKEN_REQUEST_\w+/.test(o.error.message));
    if (!settings.roleToAssume) return [];
    if (halfGiven.length === 0 && (credentials.source !== null || credentials.idToken || toldElsewhere(scene))) return [];
    return [match(scene, halfGiven)];
  },
};

/** Where GitHub withholds the permission whatever the workflow says, or a profile that was to supply the key is at fault. */
const toldElsewhere = (scene: Scene): boolean => withheldFrom(scene) !== null || (scene.credentials.sourceError !== null && !scene.credentials.bearerToken);

function match(scene: Scene, halfGiven: readonly FailedObservation[]): Match {
  const { context, settings } = scene;
  const lost = lostVariable(scene, halfGiven);
  const evidence: [Evidence, ...Evidence[]] = [
    { text: text`${'role-to-assume'} asks for ${settings.roleToAssume}, and no access key was given to assume it with` },
    ...halfGiven.map((observation) => ({ text: text`asking for the token failed: ${observation.error.message}`, observation })),
    lost ? { text: text`the step sees ${lost === TOKEN_VARIABLE ? URL_VARIABLE : TOKEN_VARIABLE}, but not ${lost}` } : { text: text`the step does not see both ${URL_VARIABLE} and ${TOKEN_VARIABLE}, which the runner sets for a job with ${'id-token: write'}` },
  ];
  const base = { subjects: [settings.roleToAssume], evidence, confidence: 'certain' as const };
  if (!context.inActions) {
    return {
      ...base,
      headline: text`A role was asked for outside of GitHub Actions, where no OIDC token can be had.`,
      explanation: text`Only GitHub's runners can ask for a job's token; a run on one's own machine, or by an emulator, has none.`,
      fixes: [{ title: text`Assume the role with credentials of your own`, steps: [text`Sign in (${'aws sso login'}), let ${'AWS_PROFILE'} name the profile, and run again: the role is then assumed with the profile's session.`, text`The role's trust policy must name that identity as well.`] }],
    };
  }
  if (lost) {
    return {
      ...base,
      headline: text`Only half of what it takes to ask for an OIDC token has reached this step.`,
      explanation: text`GitHub granted the permission, since the runner sets both variables together: one of them was lost on the way into this step, as happens in a container or sub-shell to which variables are passed by name.`,
      fixes: [{ title: text`Pass both variables on`, steps: [text`Where the workflow hands single variables to a container or a script, hand over ${URL_VARIABLE} and ${TOKEN_VARIABLE} together, and empty neither in ${'env:'}.`] }, grant(context.job)],
    };
  }
  return {
    ...base,
    headline: text`This job has no permission to ask GitHub for an OIDC token, so the role cannot be assumed.`,
    explanation: text`Nothing is wrong on the side of AWS, and nothing was sent there. The permission ${'id-token: write'} is never granted by default, and a ${'permissions'} block at the job replaces the one at the top of the workflow.`,
    fixes: [grant(context.job), grantInCaller()],
    lookalikes: [
      text`In a reusable workflow the lines in the called file are not enough: the job that calls it must grant the permission too.`,
      text`If an access key was meant to assume the role, its secret is empty in this run: a misspelt name, or a secret of an environment that the job does not name.`,
      text`If the lines are there already, look whether this step runs in a container or sub-shell that does not pass on ${URL_VARIABLE} and ${TOKEN_VARIABLE}.`,
    ],
  };
}

/** Which of the two variables is missing, where the other is there. */
function lostVariable({ credentials }: Scene, halfGiven: readonly FailedObservation[]): string | null {
  const said = halfGiven.map((o) => /Unable to get (ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN))/.exec(o.error.message)?.[1])[0];
  return said ?? [URL_VARIABLE, TOKEN_VARIABLE].find((name) => credentials.empty.includes(name)) ?? null;
}

const grant = (job: string): Fix => ({
  title: text`Grant the permission to the job`,
  steps: [text`Put these lines into the job${named(job)}, or at the top of the workflow where no job has a ${'permissions'} block of its own.`],
  snippets: [{ language: 'yaml', caption: text`In the job, or at the top of the workflow`, content: PERMISSIONS_YAML }],
});

const named = (job: string): Text => (job ? text` ${job}` : []);

const grantInCaller = (): Fix => ({
  title: text`In a reusable workflow, grant it in the caller as well`,
  steps: [text`A called workflow can lower the permissions of its caller, never raise them.`],
  snippets: [{ language: 'yaml', caption: text`In the workflow that calls`, content: ['jobs:', '  deploy:', ...PERMISSIONS_YAML.split('\n').map((line) => `    ${line}`), '    uses: ./.github/workflows/CALLED.yml'].join('\n') }],
});
