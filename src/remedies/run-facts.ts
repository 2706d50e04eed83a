// What of a run the makers of remedies need to know, as plain data: collected by a rule's `find`, so that no scene is at hand where words are made.
import { identityObservation } from '../answers/caller-identity.ts';
import { credentialType, givenKey, profileUsed } from '../answers/given-key.ts';
import { knownCaller } from '../answers/known-caller.ts';
import { isWellFormedRegion, partitionOf } from '../knowledge/regions.ts';
import { parseArn } from '../names/arn.ts';
import { type Forge, isOfDependabot } from '../names/forge.ts';
import type { CredentialSource, Permissions, RunContext, Scene } from '../scene.ts';
import { forgeOf } from '../trust-policy/issuer.ts';
import type { Level, StepOf } from './remedy.ts';

export type SecretNames = { keyId: string; secret: string; token: string; role: string };

export type RunFacts = {
  /** A person runs it on a machine of their own: there is no workflow, no step and no secret store. */
  terminal: boolean;
  /** Whose Actions they are, by the runner or the token. */
  forge: Forge;
  repository: string;
  job: string;
  /** The run on GitHub, to run it again; null where there is none. */
  runId: string | null;
  /** Null where none was given, or what was given is not written as a Region. */
  region: string | null;
  /** The input or variable that gave the Region. */
  regionFrom: string | null;
  partition: string;
  /** The account of the identity that AWS named, else the one that the key encodes. */
  account: string | null;
  /** The ARN that AWS confirmed. */
  principal: string | null;
  source: CredentialSource | null;
  type: 'long-term' | 'temporary' | 'bedrock-api-key' | null;
  /** Where the session token came from: from where the key did, or from a variable beside key inputs; null where none reached the step. */
  token: 'with-key' | 'variable' | null;
  profile: string | null;
  roleToAssume: string;
  /** The secrets that the workflow file reads, or the usual names. */
  secretNames: SecretNames;
  /** Whether the workflow file reads these very secrets: otherwise the names are the usual ones. */
  secretNamesRead: boolean;
  /** The three key inputs and `role-to-assume`, as the step gives them; values of expressions alone. */
  signIn: Readonly<Record<string, string>>;
  /** Names of the step's inputs; null where the workflow file is not at hand. */
  givenInputs: readonly string[] | null;
  /** The nearest level whose `env:` sets a variable of AWS. */
  variableLevels: RunContext['variableLevels'];
  /** The step after this one that signs in; left out where the file has none. */
  signInAfter?: string;
  /** The step before this one that signs in, where the file has one. */
  signInBefore: RunContext['signInBefore'];
  environment: string | null;
  dependabot: boolean;
  /** The job that calls the reusable workflow to which this job belongs. */
  caller: { job: string; secrets: 'inherit' | 'named' | 'none'; permissions: Permissions | null } | null;
  permissions: Permissions | null;
  /** Whether the job can ask GitHub for an OIDC token. */
  idToken: boolean;
};

const SECRET = /\bsecrets\.([A-Za-z_]\w*)/;

const secretIn = (expression: string | undefined): string | null => SECRET.exec(expression ?? '')?.[1] ?? null;

export function runFacts(scene: Scene): RunFacts {
  const { settings, credentials, context } = scene;
  const key = givenKey(credentials);
  const forge = forgeOf(scene.claims, context);
  const given = context.expressions ?? {};
  const variables = context.variableExpressions;
  const read = {
    keyId: secretIn(given['aws-access-key-id']) ?? secretIn(variables.AWS_ACCESS_KEY_ID),
    secret: secretIn(given['aws-secret-access-key']) ?? secretIn(variables.AWS_SECRET_ACCESS_KEY),
    token: secretIn(given['aws-session-token']) ?? secretIn(variables.AWS_SESSION_TOKEN),
    role: secretIn(given['role-to-assume']),
  };
  const identity = identityObservation(scene)?.facts;
  return {
    terminal: !context.inActions,
    forge,
    repository: context.repository,
    job: context.job,
    runId: /^\d+$/.test(context.runId) && !context.emulated && forge === 'github' ? context.runId : null,
    region: isWellFormedRegion(settings.region) ? settings.region : null,
    regionFrom: settings.regionSource,
    partition: parseArn(identity?.arn ?? '')?.partition ?? partitionOf(settings.region).id,
    account: identity?.accountId ?? knownCaller(scene)?.accountId ?? key?.accountInKey ?? null,
    principal: identity?.arn ?? null,
    source: key?.source ?? null,
    type: credentialType(credentials),
    token: key?.sessionToken ? (key.tokenJoins ? 'variable' : 'with-key') : null,
    profile: profileUsed(credentials),
    roleToAssume: settings.roleToAssume,
    secretNames: {
      keyId: read.keyId ?? 'AWS_ACCESS_KEY_ID',
      secret: read.secret ?? 'AWS_SECRET_ACCESS_KEY',
      token: read.token ?? 'AWS_SESSION_TOKEN',
      role: read.role ?? 'AWS_ROLE_ARN',
    },
    secretNamesRead: read.keyId !== null || read.secret !== null,
    signIn: Object.fromEntries(
      ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token', 'role-to-assume'].flatMap((name) =>
        given[name] ? [[name, given[name]]] : [],
      ),
    ),
    givenInputs: context.givenInputs,
    variableLevels: context.variableLevels,
    ...(context.signInAfter === null ? {} : { signInAfter: context.signInAfter }),
    signInBefore: context.signInBefore,
    environment: context.environmentName,
    dependabot: isOfDependabot(context),
    caller: context.calledBy && {
      job: context.calledBy.job,
      secrets: context.calledBy.secrets,
      permissions: context.calledBy.permissions,
    },
    permissions: context.workflowJob?.permissions ?? null,
    idToken: credentials.beside.idToken,
  };
}

/** Whether a step of the job, before or after this one, signs in by configure-aws-credentials. */
export const signsInBeside = ({ signInBefore, signInAfter }: RunFacts): boolean =>
  signInBefore !== null || signInAfter !== undefined;

/** The step whose credentials this run uses: one before it, where the environment supplies them, else this one. */
export const signingStep = ({ source, signInBefore }: RunFacts): StepOf =>
  source === 'environment' && signInBefore ? { uses: signInBefore.uses, where: 'before' } : 'this';

/** Where a variable is set; one that the file does not name comes from outside it. */
export const levelOf = ({ terminal, variableLevels }: RunFacts, variable: string): Level =>
  terminal ? 'terminal' : (variableLevels[variable] ?? 'job');

/** A step in a change: left out where it is this one. */
export const at = (step: StepOf): { step?: StepOf } => (step === 'this' ? {} : { step });
