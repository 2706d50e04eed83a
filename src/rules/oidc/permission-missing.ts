import { givenKey } from '../../answers/given-key.ts';
import { sourceFailure } from '../../answers/source-failure.ts';
import { FORGE_NAMES } from '../../names/forge.ts';
import { allowIdToken } from '../../remedies/job.ts';
import { ask, introduce, onRunner } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { passStoredKey, storeSecret, unsetKeys } from '../../remedies/secrets.ts';
import { useOwnProfile, useOwnProfileInEmulator } from '../../remedies/sign-in.ts';
import type { FailedObservation, Permissions, RunContext, Scene, WorkflowJob } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { withheldFrom } from '../context/withheld.ts';
import { evidence } from '../evidence.ts';
import { type Evidence, type Found, rule } from '../rule.ts';
import { failuresAt, TOKEN_VARIABLE, type TokenVariable, URL_VARIABLE } from './github-failures.ts';

/** Where the permission is lost. */
type Lost =
  | 'outside Actions'
  | 'in an emulator'
  /** Of Forgejo, which heeds a key of its own in the place of permissions. */
  | 'not enabled'
  /** Of Gitea, which has no tokens. */
  | 'no tokens'
  | 'half on the way'
  | 'in the job'
  | 'in the workflow'
  | 'nowhere granted'
  | 'in the caller'
  | 'below the caller'
  | 'between file and step'
  | 'unknown';

type PermissionMissing = Found & {
  role: string;
  lost: Lost;
  /** Of the two variables, the one that the step does not see where it sees the other. */
  variable: TokenVariable | null;
  /** It is set, and empty. */
  isEmptied: boolean;
  failures: readonly FailedObservation[];
  /** What the workflow file says; null where it is not at hand. */
  written: Pick<WorkflowJob, 'permissions' | 'caller' | 'container'> | null;
  /** The job that calls another repository's reusable workflow. */
  calling: { job: string; file: string; permissions: Permissions | null } | null;
  /** `assume-with` asks for the token, whatever else was given. */
  byName: boolean;
  run: RunFacts;
};

export const permissionMissing = rule<PermissionMissing>({
  id: 'oidc/permission-missing',
  severities: ['error'],
  title: 'The job cannot request an OIDC token',
  since: '1.0',
  onlyInTrouble: true,
  points: [{ key: 'permissions' }],
  stops: true,
  find(scene) {
    const { settings, credentials, context } = scene;
    const half = failuresAt(scene).filter(({ lacks }) => lacks !== null);
    if (!settings.roleToAssume || settings.assumeWith === 'credentials') return [];
    if (half.length === 0 && (givenKey(credentials) || credentials.beside.idToken || isToldElsewhere(scene))) return [];
    const variable =
      half[0]?.lacks ??
      ([URL_VARIABLE, TOKEN_VARIABLE] as const).find((name) => credentials.beside.empty.includes(name)) ??
      null;
    const { workflowJob, calledBy } = context;
    const run = runFacts(scene);
    const lost = whereLost(scene, run, variable);
    return [
      {
        subjects: [settings.roleToAssume],
        confidence: lost === 'between file and step' ? 'likely' : 'certain',
        role: settings.roleToAssume,
        lost,
        variable,
        isEmptied: variable !== null && credentials.beside.empty.includes(variable),
        failures: half.map(({ failure }) => failure),
        written: workflowJob && {
          permissions: workflowJob.permissions,
          caller: workflowJob.caller,
          container: workflowJob.container,
        },
        calling:
          calledBy && !workflowJob
            ? { job: calledBy.job, file: calledBy.uses, permissions: calledBy.permissions }
            : null,
        byName: settings.assumeWith === 'oidc',
        run,
      },
    ];
  },
  tell(facts) {
    const { role, lost, failures, byName } = facts;
    return {
      headline: HEADLINES[lost](facts),
      explanation: EXPLANATIONS[lost](facts),
      evidence: evidence([
        { text: byName ? byTokenAlone(role) : withoutKey(role) },
        ...failures.map((observation) => ({
          text: text`requesting the token failed: ${observation.error.message}`,
          observation,
        })),
        { text: seenOf(facts) },
        ...writtenEvidence(facts),
      ]),
      remedies: remediesFor(facts),
      ...(lost in LOOKALIKES && !(lost === 'between file and step' && facts.run.forge !== 'github')
        ? { lookalikes: LOOKALIKES[lost] as readonly Text[] }
        : {}),
    };
  },
});

/**
 * Where GitHub withholds the permission whatever the workflow says, or a source that was to supply the key is at fault.
 */
const isToldElsewhere = (scene: Scene): boolean =>
  withheldFrom(scene) !== null ||
  ((scene.credentials.given.state === 'profile-failed' || sourceFailure(scene) !== null) &&
    !scene.credentials.beside.bearerToken);

function whereLost({ context }: Scene, { forge }: RunFacts, variable: TokenVariable | null): Lost {
  const { inActions, emulated, workflowJob, calledBy } = context;
  if (!inActions) return 'outside Actions';
  if (emulated) return 'in an emulator';
  if (variable) return 'half on the way';
  if (forge !== 'github') return elsewhere(forge, workflowJob);
  return inTheFile(workflowJob, calledBy);
}

function elsewhere(forge: 'forgejo' | 'gitea', job: WorkflowJob | null): Lost {
  if (forge === 'gitea') return 'no tokens';
  return job?.openIdConnect ? 'between file and step' : 'not enabled';
}

function inTheFile(workflowJob: WorkflowJob | null, calledBy: RunContext['calledBy']): Lost {
  if (!workflowJob) return calledBy && !calledBy.permissions?.idToken ? 'in the caller' : 'unknown';
  const { permissions, caller } = workflowJob;
  if (caller && !caller.permissions?.idToken) return 'in the caller';
  if (permissions?.idToken || (caller && !permissions)) return 'between file and step';
  if (caller) return 'below the caller';
  if (!permissions) return 'nowhere granted';
  return permissions.place === 'job' ? 'in the job' : 'in the workflow';
}

const withoutKey = (role: string): Text =>
  text`${'role-to-assume'} asks for ${role}, and no access key was given to assume it with`;
const byTokenAlone = (role: string): Text =>
  text`${'role-to-assume'} asks for ${role}, and ${'assume-with'} asks to assume it with the job’s OIDC token alone`;

type Words = Readonly<Record<Lost, (facts: PermissionMissing) => Text>>;

const NO_PERMISSION = text`This job has no permission to request an OIDC token from GitHub, so the role cannot be assumed.`;
const NOT_ENABLED = text`This job has no permission to request an OIDC token from Forgejo, so the role cannot be assumed.`;

/** The job that bounds this one. */
const callerOf = ({ written, calling }: PermissionMissing): { job: string; file: string } =>
  written?.caller ?? calling ?? { job: '', file: '' };

const HEADLINES: Words = {
  'outside Actions': () => text`This step needs an OIDC token for the role, and there is none outside GitHub Actions.`,
  'in an emulator': () =>
    text`This step needs an OIDC token for the role, and there is none in an emulator of GitHub’s runner.`,
  'not enabled': () => NOT_ENABLED,
  'no tokens': () => text`Gitea gives its jobs no OIDC token, so the role cannot be assumed with one.`,
  'half on the way': () => text`Only one of the two variables that an OIDC token needs has reached this step.`,
  'in the job': () => NO_PERMISSION,
  'in the workflow': () => NO_PERMISSION,
  'nowhere granted': () => NO_PERMISSION,
  'in the caller': (facts) =>
    text`The job ${callerOf(facts).job}, which calls this reusable workflow, does not grant the permission to request an OIDC token.`,
  'below the caller': () =>
    text`The caller grants the permission to request an OIDC token, but the reusable workflow removes it.`,
  'between file and step': ({ run }) =>
    run.forge === 'github'
      ? text`The workflow file grants the permission to request an OIDC token, but this step does not have it.`
      : text`The workflow file lets the job request an OIDC token, but this step does not have the variables for it.`,
  unknown: () => NO_PERMISSION,
};

const AWS_NOT_ASKED = text`AWS is not the cause, and nothing was sent there.`;

const EXPLANATIONS: Words = {
  'outside Actions': () => text`Only GitHub’s runners can request a job’s token. A run on your own machine has none.`,
  'in an emulator': () => text`Only GitHub’s own runners can request a job’s token. A run in an emulator has none.`,
  'not enabled': () =>
    text`Forgejo gives a token only to a job that says ${'enable-openid-connect: true'}, itself or at the top of its workflow. ${AWS_NOT_ASKED}`,
  'no tokens': () => text`Only a key can assume the role there. ${AWS_NOT_ASKED}`,
  'half on the way': ({ variable, run }) =>
    text`${[FORGE_NAMES[run.forge]]} granted the permission, since the runner sets both variables together. ${variable ?? ''} did not reach this step. That happens in a container or sub-shell that gets its variables by name.`,
  'in the job': () =>
    text`The job’s own ${'permissions'} block does not name ${'id-token: write'}, and it replaces the one at the top of the workflow. ${AWS_NOT_ASKED}`,
  'in the workflow': () =>
    text`The ${'permissions'} block at the top of the workflow does not name ${'id-token: write'}, and a block removes every permission that it does not name. ${AWS_NOT_ASKED}`,
  'nowhere granted': () =>
    text`The workflow has no ${'permissions'} block, and ${'id-token: write'} is never granted by default. ${AWS_NOT_ASKED}`,
  'in the caller': () =>
    text`A called workflow has at most what its caller grants, and ${'id-token: write'} is never granted by default. Naming it only in the called file does not help: GitHub then refuses to start the run.`,
  'below the caller': () =>
    text`A ${'permissions'} block removes every permission that it does not name, even if the caller granted it.`,
  'between file and step': ({ written }) =>
    written?.container
      ? text`The job runs in a container of its own. If the variables do not reach it, the permission does not help.`
      : text`Either the file that is checked out is not the one that runs, or the variables do not reach this step.`,
  unknown: () =>
    text`${AWS_NOT_ASKED} The permission ${'id-token: write'} is never granted by default, and a ${'permissions'} block at the job replaces the one at the top of the workflow.`,
};

function seenOf({ variable, run: { forge } }: PermissionMissing): Text {
  if (!variable) {
    const both = text`the step does not see both ${URL_VARIABLE} and ${TOKEN_VARIABLE}`;
    if (forge === 'gitea') return text`${both}, and the runner is one of Gitea’s (${'GITEA_ACTIONS'})`;
    return text`${both}, which the runner sets for a job with ${forge === 'forgejo' ? 'enable-openid-connect: true' : 'id-token: write'}`;
  }
  const other = variable === TOKEN_VARIABLE ? URL_VARIABLE : TOKEN_VARIABLE;
  return text`the step sees ${other}, but not ${variable}`;
}

/** What the checked-out workflow says is evidence of where the permission is lost. */
function writtenEvidence({ lost, written, calling, run }: PermissionMissing): readonly Evidence[] {
  if (lost === 'in an emulator')
    return [{ text: text`${'ACT'} is ${'true'}: ${'act'} runs the job, and it ignores ${'permissions:'}` }];
  if (lost === 'outside Actions' || lost === 'half on the way' || lost === 'no tokens') return [];
  if (run.forge === 'forgejo') return [];
  if (calling)
    return [{ text: grantedBy(text`the job ${calling.job}, which calls ${calling.file},`, calling.permissions) }];
  if (!written) return [];
  const { permissions, caller } = written;
  if (!caller) return [{ text: grantedBy(text`the job ${run.job}`, permissions) }];
  const here = text`the job ${run.job} of ${caller.file}`;
  return [
    { text: grantedBy(text`the job ${caller.job}, which calls ${caller.file},`, caller.permissions) },
    {
      text: permissions
        ? grantedBy(here, permissions)
        : text`${here} has no ${'permissions'} block: it has what its caller grants`,
    },
  ];
}

function grantedBy(who: Text, block: Permissions | null): Text {
  if (!block) return text`in the workflow file, ${who} has no ${'permissions'} block, and neither has the workflow`;
  const where =
    block.place === 'job' ? text`its own ${'permissions'} block` : text`the block at the top of the workflow`;
  return text`in the workflow file, ${who} has what ${where} grants: ${scopesOf(block)}`;
}

function scopesOf({ idToken, granted }: Permissions): Text {
  if (granted.length > 0) return enumerate(granted.map(([name, access]) => `${name}: ${access}`));
  return idToken ? text`${'write-all'}` : text`nothing`;
}

function remediesFor({ lost, variable, isEmptied, byName, run }: PermissionMissing): readonly [Remedy, ...Remedy[]] {
  const grant = allowIdToken(run);
  const otherwise = (remedy: Remedy): Remedy =>
    byName ? { ...remedy, changes: [...remedy.changes, { kind: 'remove-input', name: 'assume-with' }] } : remedy;
  switch (lost) {
    case 'outside Actions':
      return [otherwise(useOwnProfile())];
    case 'in an emulator':
      return [otherwise(useOwnProfileInEmulator())];
    case 'no tokens':
      return [otherwise(storeKeyToAssume(run))];
    case 'half on the way':
      return [passOn(run, variable ?? TOKEN_VARIABLE, isEmptied), ...(run.forge === 'gitea' ? [] : [grant])];
    case 'between file and step':
      return [run.forge === 'forgejo' ? upgradeRunner : askOwners(run)];
    default:
      return [grant];
  }
}

/** The runner sets it for every step, unless an `env:` empties it, or the step runs where variables are passed by name. */
const passOn = (run: RunFacts, variable: TokenVariable, isEmptied: boolean): Remedy => ({
  title: text`Let ${variable} reach this step`,
  changes: isEmptied
    ? unsetKeys(run, [variable]).changes
    : [
        {
          kind: 'runner',
          setting: 'software',
          says: text`Pass ${URL_VARIABLE} and ${TOKEN_VARIABLE} on to the container or script in which this step runs.`,
        },
      ],
  after: text`the step sees ${URL_VARIABLE} and ${TOKEN_VARIABLE}`,
  notes: [text`Do not set either variable to an empty value in ${'env:'}.`],
});

/** A role that trusts a user is assumed with that user's key. */
const storeKeyToAssume = (run: RunFacts): Remedy => ({
  title: text`Pass a stored key that may assume the role`,
  changes: [
    storeSecret(run, run.secretNames.keyId, 'access-key-id'),
    storeSecret(run, run.secretNames.secret, 'secret-access-key'),
    ...passStoredKey(run).changes,
  ],
  after: text`the step passes a key, and the role’s trust policy trusts the key’s user`,
});

// OIDC came with Forgejo 15: https://forgejo.org/docs/latest/user/actions/security-openid-connect/
const upgradeRunner = onRunner({
  title: text`Update Forgejo and its runner`,
  setting: 'software',
  says: text`Update the server to Forgejo 15 or later, and the runner to a release of the same time.`,
  after: text`the step sees ${URL_VARIABLE} and ${TOKEN_VARIABLE}`,
  notes: [text`First compare the file with the one on the branch that started the run: that is the one that counts.`],
});

const askOwners = (run: RunFacts): Remedy =>
  ask({
    whom: text`the owners of the GitHub organization`,
    title: text`Ask why the job does not get the permission`,
    message: `${introduce(run)} Its workflow file grants "id-token: write", but the job does not get the permission. Is OIDC restricted in our organization or enterprise?`,
    after: text`the log of the job, under ${'Set up job'}, lists ${'IdToken: write'}`,
    notes: [text`First compare the file with the one on the branch that started the run: that is the one that counts.`],
  });

const EMPTY_SECRET = text`If an access key should assume the role, its secret is empty in this run: its name is misspelled, or it belongs to an environment that the job does not name.`;
const EMPTY_SECRET_ELSEWHERE = text`If an access key should assume the role, its secret is empty in this run: its name may be misspelled.`;

const LOOKALIKES: Readonly<Partial<Record<Lost, readonly Text[]>>> = {
  'not enabled': [EMPTY_SECRET_ELSEWHERE],
  'in the job': [EMPTY_SECRET],
  'in the workflow': [EMPTY_SECRET],
  'nowhere granted': [EMPTY_SECRET],
  'in the caller': [EMPTY_SECRET],
  'below the caller': [EMPTY_SECRET],
  'between file and step': [
    text`The log of the job, under ${'Set up job'} → ${'GITHUB_TOKEN Permissions'}, lists what the run was granted. Without ${'IdToken: write'} there, the file on the branch that started the run is an older one.`,
    EMPTY_SECRET,
  ],
  unknown: [
    text`In a reusable workflow the lines in the called file are not enough: the job that calls it must grant ${'id-token: write'} too.`,
    EMPTY_SECRET,
    text`If the lines are already there, check whether this step runs in a container or sub-shell that does not pass on ${URL_VARIABLE} and ${TOKEN_VARIABLE}.`,
  ],
};
