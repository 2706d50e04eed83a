import type { FailedObservation, RunContext, Scene } from '../../scene.ts';
import { text } from '../../text.ts';
import { withheldFrom } from '../context/withheld.ts';
import { type Prose, proseRule } from '../rule.ts';
import {
  asWritten,
  EMPTY_SECRET,
  grant,
  grantInCaller,
  passOn,
  TOKEN_VARIABLE,
  type Told,
  URL_VARIABLE,
} from './granted.ts';

export const permissionMissing = proseRule({
  id: 'oidc/permission-missing',
  severities: ['error'],
  title: 'The job may not ask GitHub for an OIDC token',
  since: '1.0',
  points: [{ key: 'permissions' }],
  stops: true,
  evaluate(scene) {
    const { settings, credentials } = scene;
    const halfGiven = scene.observations.filter(
      (o): o is FailedObservation =>
        o.operation === 'getIDToken' &&
        o.status === 'failed' &&
        /Unable to get ACTIONS_ID_TOKEN_REQUEST_\w+/.test(o.error.message),
    );
    if (!settings.roleToAssume) return [];
    if (halfGiven.length === 0 && (credentials.source !== null || credentials.idToken || toldElsewhere(scene)))
      return [];
    return [match(scene, halfGiven)];
  },
});

/** Where GitHub withholds the permission whatever the workflow says, or a profile that was to supply the key is at fault. */
const toldElsewhere = (scene: Scene): boolean =>
  withheldFrom(scene) !== null || (scene.credentials.sourceError !== null && !scene.credentials.bearerToken);

function match(scene: Scene, halfGiven: readonly FailedObservation[]): Prose {
  const { context, settings } = scene;
  const lost = lostVariable(scene, halfGiven);
  const { evidence = [], ...told } =
    !context.inActions || context.emulated
      ? outside(context)
      : lost
        ? half(lost, context)
        : context.workflowJob
          ? asWritten(context.workflowJob, context.job)
          : unknown(context);
  return {
    subjects: [settings.roleToAssume],
    evidence: [
      {
        text: text`${'role-to-assume'} asks for ${settings.roleToAssume}, and no access key was given to assume it with`,
      },
      ...halfGiven.map((observation) => ({
        text: text`asking for the token failed: ${observation.error.message}`,
        observation,
      })),
      lost
        ? { text: text`the step sees ${lost === TOKEN_VARIABLE ? URL_VARIABLE : TOKEN_VARIABLE}, but not ${lost}` }
        : {
            text: text`the step does not see both ${URL_VARIABLE} and ${TOKEN_VARIABLE}, which the runner sets for a job with ${'id-token: write'}`,
          },
      ...evidence,
    ],
    confidence: 'certain',
    ...told,
  };
}

/** Which of the two variables is missing, where the other is there. */
function lostVariable({ credentials }: Scene, halfGiven: readonly FailedObservation[]): string | null {
  const said = halfGiven.map(
    (o) => /Unable to get (ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN))/.exec(o.error.message)?.[1],
  )[0];
  return said ?? [URL_VARIABLE, TOKEN_VARIABLE].find((name) => credentials.empty.includes(name)) ?? null;
}

const outside = ({ emulated }: RunContext): Told => ({
  headline: emulated
    ? text`A role was asked for in an emulator of GitHub's runner, where no OIDC token can be had.`
    : text`A role was asked for outside of GitHub Actions, where no OIDC token can be had.`,
  explanation: text`Only GitHub's runners can ask for a job's token; a run on one's own machine, or by an emulator, has none.`,
  ...(emulated
    ? {
        evidence: [
          { text: text`${'ACT'} is ${'true'}: the run is by ${'act'}, and ${'permissions:'} means nothing to it` },
        ],
      }
    : {}),
  fixes: [
    {
      title: text`Assume the role with credentials of your own`,
      steps: [
        text`Sign in (${'aws sso login'}), let ${'AWS_PROFILE'} name the profile, and run again: the role is then assumed with the profile's session.`,
        text`The role's trust policy must name that identity as well.`,
      ],
    },
  ],
});

const half = (lost: string, { job, workflowJob }: RunContext): Told => ({
  headline: text`Only half of what it takes to ask for an OIDC token has reached this step.`,
  explanation: text`GitHub granted the permission, since the runner sets both variables together: ${lost} was lost on the way into this step, as happens in a container or sub-shell to which variables are passed by name.`,
  fixes: [passOn(), grant(job, workflowJob?.permissions ?? null)],
});

const unknown = ({ job }: RunContext): Told => ({
  headline: text`This job has no permission to ask GitHub for an OIDC token, so the role cannot be assumed.`,
  explanation: text`Nothing is wrong on the side of AWS, and nothing was sent there. The permission ${'id-token: write'} is never granted by default, and a ${'permissions'} block at the job replaces the one at the top of the workflow.`,
  fixes: [
    grant(job, null),
    grantInCaller(
      text`In a reusable workflow, grant it in the caller as well`,
      'deploy',
      './.github/workflows/CALLED.yml',
      null,
    ),
  ],
  lookalikes: [
    text`In a reusable workflow the lines in the called file are not enough: the job that calls it must grant the permission too.`,
    EMPTY_SECRET,
    text`If the lines are there already, look whether this step runs in a container or sub-shell that does not pass on ${URL_VARIABLE} and ${TOKEN_VARIABLE}.`,
  ],
});
