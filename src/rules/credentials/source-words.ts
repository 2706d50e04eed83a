// What is said of a source of credentials that failed, and what makes it supply them: one table for each kind of
// source.

import { offered } from '../../remedies/offered.ts';
import { assumeRoleWithOidc, type OidcFacts } from '../../remedies/oidc.ts';
import { raiseHopLimit } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import type { RunFacts } from '../../remedies/run-facts.ts';
import { passStoredKey } from '../../remedies/secrets.ts';
import { signIn } from '../../remedies/sign-in.ts';
import {
  allowLogin,
  annotateServiceAccount,
  askForAssignment,
  associatePod,
  attachInstanceProfile,
  repairMachine,
  restartPods,
  setInProfile,
  switchOn,
} from '../../remedies/sources.ts';
import type { FailedObservation, SourceFailure } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { labelsWith } from '../describe-tools.ts';
import { cite } from '../evidence.ts';
import type { Evidence, Found } from '../rule.ts';

export type SourceFailed = Found & {
  failure: SourceFailure;
  refusal: FailedObservation;
  /** The job runs in a container, by the workflow file. */
  inContainer: boolean;
  oidc: OidcFacts;
  /** The older names of a key are set. */
  oldNames?: true;
  /** Shared files that are there and cannot be read. */
  unreadable?: readonly string[];
};

type Kind = SourceFailure['kind'];
type Of<K extends Kind> = Extract<SourceFailure, { kind: K }>;
type Told = { headline: Text; explanation: Text; remedy: Remedy };
type Facts = Omit<SourceFailed, 'failure'>;
type Words = { [K in Kind]: (failure: Of<K>, facts: Facts) => Told };

const told = (facts: SourceFailed): Told =>
  (WORDS[facts.failure.kind] as (failure: SourceFailure, facts: Facts) => Told)(facts.failure, facts);

export const headlineOfSource = (facts: SourceFailed): Text => told(facts).headline;

const NO_OTHER = text`This action does not try the next source: a tool that does would use another identity.`;

/** The machine is the last source. */
export const explainSource = (facts: SourceFailed): Text =>
  isLast(facts.failure) ? told(facts).explanation : [...told(facts).explanation, ' ', ...NO_OTHER];

const isLast = ({ kind, profile }: SourceFailure): boolean =>
  (kind === 'instance' || kind === 'container') && profile === null;

/** A role by OIDC needs nothing of the machine. */
export function remediesForSource(facts: SourceFailed): readonly [Remedy, ...Remedy[]] {
  const { failure, oidc } = facts;
  const { remedy } = told(facts);
  // A machine that has no role may be one that nobody gave any: then a stored key is the other way.
  const key = failure.kind === 'instance' && !oidc.run.terminal ? passStoredKey(oidc.run) : null;
  const role = assumeRoleWithOidc(oidc);
  // Outside of a container an instance always answers: this machine is most likely none.
  if (failure.kind === 'instance' && failure.fault === 'unreachable' && !facts.inContainer && role)
    return offered(role, remedy, key);
  return offered(remedy, role, key);
}

export const citeSource = ({ failure, refusal }: SourceFailed): Evidence[] => [
  cite(refusal),
  ...settingsOf(failure).map((line) => ({ text: line })),
];

function settingsOf(failure: SourceFailure): readonly Text[] {
  switch (failure.kind) {
    case 'web-identity':
      return failure.profile === null
        ? [text`${'AWS_WEB_IDENTITY_TOKEN_FILE'} is ${failure.file}`, text`${'AWS_ROLE_ARN'} is ${failure.role}`]
        : [text`the profile ${failure.profile} names the file ${failure.file} and the role ${failure.role}`];
    case 'container':
      return [
        text`${failure.variable} points to ${failure.host || 'no host'}`,
        ...(failure.tokenFile === null
          ? []
          : [text`${'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'} is ${failure.tokenFile}`]),
      ];
    case 'instance':
      return failure.host ? [text`the metadata service is at ${failure.host}`] : [];
    case 'process':
      return [text`the profile ${failure.profile} runs ${failure.program}`];
    case 'sso':
      return failure.account && failure.role
        ? [text`the profile ${failure.profile} names the role ${failure.role} of the account ${failure.account}`]
        : [];
    case 'login':
      return [text`the profile ${failure.profile} has a ${'login_session'}`];
    case 'role':
      return [text`the profile ${failure.profile} assumes ${failure.role} with the credentials of ${failure.source}`];
  }
}

export const lookalikesOfSource = ({ failure }: SourceFailed): { lookalikes?: readonly Text[] } =>
  failure.kind === 'instance' && failure.fault === 'unreachable' ? { lookalikes: [NOT_EC2] } : {};

const NOT_EC2 = text`A machine that is not an instance of EC2 has no metadata service: then give this step a role or a key.`;

const withoutTheCode = (): string =>
  enumerateWords(
    labelsWith('mfa-session-in-cli-cache', (outcome) => 'sends' in outcome && outcome.sends === 'without a code'),
  );

const enumerateWords = (words: readonly string[]): string => words.join(' and ');

/** AWS's words, without the reader having to look for them. */
const said = ({ error: { code, message } }: FailedObservation): Text =>
  message ? text`${code}, ${message.replace(/\.$/, '')}` : text`${code}`;

/** A file of the cache that is there, as a copy or an older program leaves it. */
const unusableSignIn = ({ profile, names }: Of<'sso' | 'login'>, remedy: Remedy): Told => ({
  headline: text`The cached sign-in of the profile ${profile} cannot be used.`,
  explanation: text`Its file ${names.length > 0 ? text`lacks ${enumerate(names)}` : 'is not JSON'}, and the SDKs refuse it. A new sign-in writes the file again.`,
  remedy,
});

const WORDS: Words = {
  'web-identity': (failure, { refusal }) => {
    switch (failure.fault) {
      case 'token-file':
        return {
          headline: text`The file of the web identity token cannot be read.`,
          explanation: text`The role ${failure.role} should be assumed with a token from that file, which ${refusal.error.code === 'ENOENT' ? ['does not exist here'] : text`cannot be read: ${refusal.error.code}`}.`,
          remedy: repairMachine(
            text`Put the token’s file where the step can read it`,
            text`the step can read ${failure.file}`,
            [
              text`In a pod of EKS the cluster mounts it. A container that runs inside the pod sees it only if the folder is passed on.`,
            ],
          ),
        };
      case 'token-empty':
        return {
          headline: text`The file of the web identity token is empty.`,
          explanation: text`The role ${failure.role} should be assumed with a token from that file.`,
          remedy: restartPods(text`The cluster writes the token when the pod starts, and renews it.`),
        };
      default:
        return {
          headline: text`AWS does not exchange the web identity token for the role.`,
          explanation: text`STS was asked for ${failure.role} with the token of ${failure.file}, and answered ${said(refusal)}.`,
          remedy: annotateServiceAccount(null, failure.role),
        };
    }
  },

  container: (failure, { refusal }) =>
    failure.fault === 'address' || failure.fault === 'token-file' || failure.fault === 'token'
      ? beforeAsking(failure, failure.fault)
      : whenAsked(failure, refusal),

  instance: (failure, { refusal, inContainer, oidc: { run } }) => {
    switch (failure.fault) {
      case 'switched-off':
        return {
          headline: text`The machine’s role is not asked, because ${'AWS_EC2_METADATA_DISABLED'} is set.`,
          explanation: text`Nothing else is configured, and this variable keeps every SDK from the metadata service.`,
          remedy: switchOn(run, 'AWS_EC2_METADATA_DISABLED'),
        };
      case 'no-role':
        return {
          headline: text`The runner’s instance has no role.`,
          explanation: text`Its metadata service answers, and lists no role: no instance profile is associated with it.`,
          remedy: attachInstanceProfile(),
        };
      case 'unusable-role':
        return {
          headline: text`The instance’s role cannot be used.`,
          explanation: text`Its metadata service names a role but returns no session: ${said(refusal)}. The role was deleted, or its trust policy does not name ${'ec2.amazonaws.com'}.`,
          remedy: {
            ...attachInstanceProfile(),
            title: text`Let the instance’s role trust EC2, or give it another one`,
          },
        };
      case 'version-1-off':
        return {
          headline: text`The metadata service gives no token, and a variable forbids asking without one.`,
          explanation: text`${'AWS_EC2_METADATA_V1_DISABLED'} allows version 2 alone, which begins with a token. None came, as in a container that is one hop too far away.`,
          remedy: raiseHopLimit(),
        };
      case 'answer':
        return {
          headline: text`The metadata service gives an answer without a key.`,
          explanation: text`What answers at ${failure.host} does not answer like the metadata service of EC2.`,
          remedy: repairMachine(
            text`Find out what answers at ${failure.host}`,
            text`${failure.host} answers like the metadata service of EC2`,
          ),
        };
      case 'refused':
        return {
          headline: text`The metadata service refuses to hand out credentials.`,
          explanation: text`Asked for the instance’s role, ${failure.host} answered ${said(refusal)}.`,
          remedy: repairEndpoint(failure.host, refusal),
        };
      case 'unreachable':
        return {
          headline: text`The instance’s metadata service does not answer.`,
          explanation: [
            ...text`Nothing gives this step a key or a role, so the machine’s own role was asked for, and no answer came from ${failure.host}. `,
            ...(inContainer ? IN_CONTAINER : MAYBE_CONTAINER),
          ],
          remedy: raiseHopLimit(),
        };
    }
  },

  process: (failure, { refusal, oidc: { run } }) => {
    const { profile, program } = failure;
    const repair = (says: Text, after: Text): Remedy => repairMachine(says, after);
    switch (failure.fault) {
      case 'not-there':
        return {
          headline: text`The command of the profile ${profile} is not there.`,
          explanation: text`Its ${'credential_process'} runs ${program}, which the shell does not find: ${said(refusal)}.`,
          remedy: repair(
            text`Install ${program} where the job runs, or write its full path`,
            text`${'credential_process'} of the profile ${profile} names a command that is there`,
          ),
        };
      case 'slow':
        return {
          headline: text`The command of the profile ${profile} took longer than this step allows.`,
          explanation: text`Its ${'credential_process'} runs ${program}, which had not ended within ${'timeout-seconds'}. Go gives a command one minute, and Rust less.`,
          remedy: repair(
            text`Let ${program} end sooner, or set ${'timeout-seconds'} higher`,
            text`${program} ends within ${'timeout-seconds'}`,
          ),
        };
      case 'output':
        return {
          headline: text`The command of the profile ${profile} does not print credentials.`,
          explanation: text`Its ${'credential_process'} runs ${program}, and ${[refusal.error.message]}. It must print one JSON object, with ${'Version'}, ${'AccessKeyId'} and ${'SecretAccessKey'}, and its messages on standard error.`,
          remedy: repair(
            text`Let ${program} print the documented JSON object, and nothing else`,
            text`${program} prints what ${'credential_process'} asks for`,
          ),
        };
      default:
        return {
          headline: text`The command of the profile ${profile} failed.`,
          explanation: text`Its ${'credential_process'} runs ${program}, which ended with ${said(refusal)}.`,
          remedy: run.terminal
            ? repair(text`Run ${program} by itself, and fix what it reports`, text`${program} ends without an error`)
            : repair(
                text`Let ${program} succeed as the user that runs the job`,
                text`${program} ends without an error`,
              ),
        };
    }
  },

  sso: (failure, { refusal, oidc: { run } }) => {
    const { profile, names, account, role } = failure;
    switch (failure.fault) {
      case 'settings':
        return {
          headline: text`The profile ${profile} lacks settings of its single sign-on: ${enumerate(names)}.`,
          explanation: text`IAM Identity Center was not asked. The SDKs take all four: start URL, Region, account and role.`,
          remedy: setInProfile(
            run,
            profile,
            names.map((name) => [name, name.toUpperCase()] as const),
          ),
        };
      case 'session-section':
        return {
          headline: text`The profile ${profile} names a single sign-on session that is not there.`,
          explanation: text`Its ${'sso_session'} is ${names[0] ?? ''}, and the config file has no such section.`,
          remedy: configureSession(run, names[0] ?? ''),
        };
      case 'start-url':
        return {
          headline: text`The profile ${profile} and its session name different start URLs.`,
          explanation: text`All tools but the JavaScript SDK refuse that: ${'sso_start_url'} belongs to the session alone.`,
          remedy: repairMachine(
            text`Remove ${'sso_start_url'} from the profile ${profile}`,
            text`only the session has ${'sso_start_url'}`,
          ),
        };
      case 'cache':
        return unusableSignIn(failure, signIn({ profile, how: 'sso' }));
      case 'role-refused':
        return {
          headline: text`The sign-in of the profile ${profile} has no such role in this account.`,
          explanation: text`IAM Identity Center was asked for ${role ?? 'the role'} in the account ${account ?? 'of the profile'}, and answered ${said(refusal)}. The user who is signed in is not assigned to it, or the role has another name.`,
          remedy: askForAssignment(run, { account, role, profile }),
        };
      case 'account-unknown':
        return {
          headline: text`IAM Identity Center does not know the account of the profile ${profile}.`,
          explanation: text`It was asked for ${role ?? 'the role'} in the account ${account ?? 'of the profile'}, and answered ${said(refusal)}.`,
          remedy: {
            ...setInProfile(run, profile, [['sso_account_id', 'ACCOUNT_ID']]),
            title: text`Correct ${'sso_account_id'} of the profile ${profile}`,
          },
        };
      default:
        return {
          headline: text`IAM Identity Center gives the profile ${profile} no credentials.`,
          explanation: text`Asked for ${role ?? 'the role'} in the account ${account ?? 'of the profile'}, it answered ${said(refusal)}.`,
          remedy: signIn({ profile, how: 'sso' }),
        };
    }
  },

  login: (failure, { refusal }) => {
    const { profile, fault } = failure;
    if (fault === 'cache') return unusableSignIn(failure, signIn({ profile, how: 'login' }));
    return fault === 'not-permitted'
      ? {
          headline: text`The identity of the profile ${profile} is not allowed to renew its sign-in.`,
          explanation: text`The cached sign-in of ${'aws login'} had to be renewed, and AWS answered ${said(refusal)}. A policy must allow ${'signin:CreateOAuth2Token'}.`,
          remedy: allowLogin(),
        }
      : {
          headline: text`The sign-in of the profile ${profile} could not be renewed.`,
          explanation: text`The cached sign-in of ${'aws login'} had to be renewed, and AWS answered ${said(refusal)}.`,
          remedy: signIn({ profile, how: 'login' }),
        };
  },

  role: (failure, { refusal, oidc: { run } }) => {
    const { profile, role, source } = failure;
    switch (failure.fault) {
      case 'source-profile':
        return {
          headline: text`The profile ${profile} names a source profile that does not exist.`,
          explanation: text`It should assume ${role} with the credentials of the profile ${source}, and the shared files have none of that name.`,
          remedy: {
            ...setInProfile(run, profile, [['source_profile', 'PROFILE']]),
            title: text`Name a source profile that exists`,
            looks: [{ caption: text`The profiles of this machine`, run: 'aws configure list-profiles' }],
          },
        };
      case 'source-empty':
        return {
          headline: text`The source of the role of the profile ${profile} supplies no credentials.`,
          explanation: text`It should assume ${role} with the credentials of ${source}, which has none.`,
          remedy: repairMachine(text`Give ${source} credentials`, text`${source} supplies credentials`),
        };
      case 'cycle':
        return {
          headline: text`The source profiles of the profile ${profile} form a loop.`,
          explanation: text`Each should assume its role with the next one’s credentials, and none has credentials of its own.`,
          remedy: {
            ...setInProfile(run, profile, [['source_profile', 'PROFILE']]),
            title: text`Name a source profile that has credentials of its own`,
          },
        };
      case 'mfa':
        return {
          headline: text`The profile ${profile} asks for a code for multi-factor authentication.`,
          explanation: text`Its ${'mfa_serial'} makes the AWS CLI ask for a code, and nobody can type one here. The AWS CLI works only while its own cache has a session of this role, and the SDKs do not read that. ${[withoutTheCode()]} ask for the role without the code, and AWS refuses if the role requires it.`,
          remedy: withoutCode(run),
        };
      default:
        return {
          headline: text`AWS refuses the role of the profile ${profile}.`,
          explanation: text`STS was asked for ${role} with the credentials of ${source}, and answered ${said(refusal)}.`,
          remedy: setInProfile(run, profile, [['role_arn', 'ROLE_ARN']]),
        };
    }
  },
};

type Container = Of<'container'>;

const whoseEndpoint = ({ by }: Container): Text =>
  by === 'eks' ? text`The EKS Pod Identity agent` : text`The credentials endpoint of the container`;

/** What is wrong with the settings: nobody was asked. */
function beforeAsking(failure: Container, fault: 'address' | 'token-file' | 'token'): Told {
  const whose = whoseEndpoint(failure);
  switch (fault) {
    case 'address':
      return {
        headline: text`${failure.variable} is not an address that the SDKs may ask for credentials.`,
        explanation: text`A relative address begins with ${'/'}. A full one uses HTTPS, or points to this machine or to AWS’s own addresses for containers.`,
        remedy: repairMachine(
          text`Correct ${failure.variable}`,
          text`${failure.variable} is an address that the SDKs accept`,
        ),
      };
    case 'token-file':
      return {
        headline: text`The file of the token for the container’s credentials cannot be read.`,
        explanation: text`${whose} answers only with that token, so it was not asked.`,
        remedy: repairMachine(
          text`Let the step read ${failure.tokenFile ?? 'the file of the token'}`,
          text`the step can read ${failure.tokenFile ?? 'the file of the token'}`,
        ),
      };
    case 'token':
      return {
        headline: text`The token for the container’s credentials has a line break.`,
        explanation: text`A line break cannot be sent in a header. The SDKs for Python, Go, Rust and Java refuse it.`,
        remedy: repairMachine(
          text`Write the token without a line break`,
          text`the token has no line break at its end`,
          [text`${'printf %s'} writes none, ${'echo'} does.`],
        ),
      };
  }
}

function whenAsked(failure: Container, refusal: FailedObservation): Told {
  const whose = whoseEndpoint(failure);
  const pod = failure.by === 'eks';
  switch (failure.fault) {
    case 'answer':
      return {
        headline: text`The credentials endpoint of the container gives an answer that the SDKs refuse.`,
        explanation: text`Asked for credentials, ${failure.host} answered, and ${[refusal.error.message]}.`,
        remedy: repairMachine(
          text`Let the endpoint answer in the documented form`,
          text`the answer has ${enumerate(['AccessKeyId', 'SecretAccessKey', 'Token', 'Expiration'])}`,
        ),
      };
    case 'unreachable':
      return {
        headline: text`${whose} does not answer.`,
        explanation: text`${failure.variable} points to ${failure.host}, and no answer came: ${refusal.error.code}.`,
        remedy: pod
          ? { ...associatePod(), title: text`Make sure that the Pod Identity agent runs on the node`, notes: [AGENT] }
          : repairMachine(
              text`Let the step reach ${failure.host}`,
              text`${failure.host} answers from within the step’s container`,
              [text`A container that runs inside another one often shares neither its network nor its address.`],
            ),
      };
    default:
      return {
        headline: text`${whose} refuses to hand out credentials.`,
        explanation: text`Asked for credentials, ${failure.host} answered ${said(refusal)}.`,
        remedy: pod ? associatePod() : repairEndpoint(failure.host, refusal),
      };
  }
}

/** https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html */
const configureSession = (run: RunFacts, session: string): Remedy => ({
  title: text`Configure the session ${session}`,
  changes: [
    {
      kind: 'command',
      run: 'aws configure sso-session',
      by: run.terminal ? 'person' : 'runner-admin',
      effect: 'sign-in',
    },
  ],
  after: text`the config file has the session ${session}`,
});

const IN_CONTAINER = text`The job runs in a container, which is one hop further away than its instance: with a hop limit of 1, no answer reaches it.`;
const MAYBE_CONTAINER = text`In a container, the usual reason is the instance’s hop limit of 1: the container is one hop further away.`;

const AGENT = text`The agent is an add-on of the cluster: ${'eks-pod-identity-agent'}. Its pods must run on the runner’s node.`;

function repairEndpoint(host: string, { error: { httpStatus } }: FailedObservation): Remedy {
  if (httpStatus === 429)
    return repairMachine(text`Ask ${host} less often`, text`${host} answers without 429`, [
      text`Tools that run at the same time share its limit. One step that exports credentials asks it once for all of them.`,
    ]);
  return repairMachine(text`Find out why ${host} refuses`, text`${host} hands out credentials`, [
    text`The container’s task or instance must have a role, and the token in the job’s environment must be its own.`,
  ]);
}

/** A profile without a code: the job's own role, or on a machine of one's own a session made with the code. */
const withoutCode = (run: RunFacts): Remedy =>
  run.terminal
    ? {
        title: text`Create a session with the code, and use it`,
        changes: [
          {
            kind: 'command',
            run: 'aws sts get-session-token --serial-number MFA_SERIAL --token-code CODE',
            by: 'person',
            effect: 'sign-in',
          },
        ],
        after: text`the three values of the session are set in this terminal`,
      }
    : passStoredKey(run);
