import { isFailed } from '../../answers/answer.ts';
import { givenKey, isSignInFault } from '../../answers/given-key.ts';
import { sourceFailure } from '../../answers/source-failure.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { signInOnMachine } from '../../remedies/sign-in.ts';
import type { FailedObservation, ProfileFault, Scene, ServiceId, SignInFault } from '../../scene.ts';
import { SERVICES } from '../../services/registry.ts';
import { enumerate, join, type Text, text } from '../../text.ts';
import { withheldFrom } from '../context/withheld.ts';
import { describeTools, labelsWith } from '../describe-tools.ts';
import { cite, evidence } from '../evidence.ts';
import { meant } from '../meant.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import {
  citeCauses,
  describeCause,
  isSure,
  type MissingCauses,
  meantInstead,
  missingCauses,
} from './missing-causes.ts';
import { passKeyInsteadOfProfile, remediesFor } from './missing-remedies.ts';

type Missing = Found & {
  profile: string | null;
  /** Why the profile that was to supply the key did not. */
  fault: Exclude<ProfileFault, SignInFault> | null;
  /** What the machine answered that was asked last. */
  machine: FailedObservation | null;
  /** A key is in the variables of older tools, which only some read. */
  oldNames?: true;
  /** Shared files that are there and cannot be read. */
  unreadable?: readonly string[];
  /** Variables that are set, but empty. */
  emptied: readonly string[];
  /** Named services that a Bedrock key does not serve. */
  unserved: readonly ServiceId[];
  /** Null at a terminal, and where a profile is the cause. */
  causes: MissingCauses | null;
  run: RunFacts;
  oidc: OidcFacts;
};

export const missing = rule<Missing>({
  id: 'credentials/missing',
  severities: ['error'],
  title: 'No credentials reached this step',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  stops: (scene) => !scene.credentials.beside.bearerToken,
  explains: ['credentials/guard-not-checked'],
  find(scene) {
    const { credentials, settings, context } = scene;
    const { given, beside } = credentials;
    if (givenKey(credentials) || sourceFailure(scene) || withheldFrom(scene)) return [];
    const fault = given.state === 'profile-failed' ? given.fault : null;
    // Nobody is signed in: credentials/session-expired says so.
    if (fault && isSignInFault(fault)) return [];
    // A role without any credentials is a matter of the id-token, unless a profile was to supply the key.
    const byToken = settings.roleToAssume && settings.assumeWith !== 'credentials';
    if (byToken && (beside.idToken || !fault)) return [];
    const services = settings.named.filter((service) => !SERVICES[service].takesBearer);
    if (beside.bearerToken && services.length === 0) return [];
    return [
      {
        subjects: [settings.region || 'no region'],
        confidence: 'certain',
        profile: (given.state === 'profile-failed' ? given.profile : null) ?? beside.profile,
        fault,
        machine: scene.observations.filter(isFailed).find((o) => o.service === 'machine') ?? null,
        ...(scene.environment.unreadable ? { unreadable: scene.environment.unreadable } : {}),
        emptied: beside.empty,
        ...(hasOldNames(scene) ? { oldNames: true } : {}),
        unserved: beside.bearerToken ? services : [],
        causes: context.inActions && !fault ? missingCauses(scene) : null,
        run: runFacts(scene),
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: headlineOf(facts),
    explanation: explanationOf(facts),
    ...meant(facts.causes && meantInstead(facts.causes[0])),
    evidence: evidence([
      ...(facts.run.terminal ? [] : [NO_INPUTS]),
      NO_VARIABLES,
      ...(facts.oldNames ? [OLD_NAMES] : []),
      ...ofProfile(facts),
      ...ofFiles(facts),
      ...(facts.machine ? [cite(facts.machine)] : []),
      ...(facts.emptied.length > 0 ? [{ text: SET_BUT_EMPTY(facts.emptied) }] : []),
      ...citeCauses(facts.causes ?? []),
      ...(facts.unserved.length > 0 ? [{ text: BEDROCK_ALONE(facts.unserved) }] : []),
    ]),
    remedies: remediesOf(facts),
  }),
});

export const hasOldNames = ({ environment: { variables } }: Scene): boolean =>
  variables.AWS_ACCESS_KEY?.is === 'set' && variables.AWS_SECRET_KEY?.is === 'set';

const READ_OLD_NAMES = labelsWith(
  'old-key-names-beside-default-profile',
  (outcome) => 'takes' in outcome && outcome.takes === 'old names',
);
export const OLD_NAMES: Evidence = {
  text: text`${'AWS_ACCESS_KEY'} and ${'AWS_SECRET_KEY'} are set: ${describeTools(READ_OLD_NAMES)} read these older names, and every tool reads the usual ones.`,
};

function headlineOf({ fault, profile, run, unreadable }: Missing): Text {
  if (fault === 'profile-not-found' && unreadable)
    return text`The file of the profile ${profile ?? ''} cannot be read, and nothing else supplies credentials.`;
  if (fault === 'profile-not-found')
    return text`The profile ${profile ?? ''} does not exist on this ${[run.terminal ? 'machine' : 'runner']}, and nothing else supplies credentials.`;
  return run.terminal ? text`No credentials were found on this machine.` : text`No credentials reached this step.`;
}

const NO_SOURCE = text`No source supplied an access key, so no request was sent with one.`;

function explanationOf({ causes, fault }: Missing): Text {
  if (fault) return NO_SOURCE;
  return causes ? join([NO_SOURCE, inOrder(causes)]) : join([NO_SOURCE, text`Nobody is signed in on this machine.`]);
}

/** The likeliest first. */
function inOrder(causes: MissingCauses): Text {
  if (isSure(causes[0])) return text`The reason: ${describeCause(causes[0])[0]}.`;
  const [first = [], ...others] = causes.flatMap(describeCause);
  const likeliest = text`Most likely ${first}.`;
  return others.length > 0 ? join([likeliest, text`Or ${join(others, '; or ')}.`]) : likeliest;
}

const NO_INPUTS: Evidence = { text: text`The inputs ${'aws-access-key-id'} and ${'aws-secret-access-key'} are empty.` };
const NO_VARIABLES: Evidence = {
  text: text`${'AWS_ACCESS_KEY_ID'} and ${'AWS_SECRET_ACCESS_KEY'} are not set in the environment.`,
};
const SET_BUT_EMPTY = (names: readonly string[]): Text =>
  text`Set but empty: ${enumerate(names)}. A secret that does not exist becomes an empty string.`;
const BEDROCK_ALONE = (services: readonly string[]): Text =>
  text`${'AWS_BEARER_TOKEN_BEDROCK'} is set, and works only for Bedrock; this step also checks ${enumerate(services)}.`;

function ofProfile({ fault, profile, unreadable }: Missing): Evidence[] {
  if (fault === 'profile-not-found' && unreadable) return [];
  if (fault === 'profile-not-found')
    return [
      { text: text`${'AWS_PROFILE'} names the profile ${profile ?? ''}, and the shared files have no such profile.` },
    ];
  return fault ? [{ text: text`The profile ${profile ?? 'default'} is there, and supplies no credentials.` }] : [];
}

/** Shared files that are there and cannot be read. */
export const ofFiles = ({ unreadable }: Pick<Missing, 'unreadable'>): Evidence[] =>
  unreadable
    ? [
        {
          text: text`${enumerate(unreadable)} cannot be read. This check reads files, and no pipe in the place of one.`,
        },
      ]
    : [];

function remediesOf({ causes, run, oidc }: Missing): readonly [Remedy, ...Remedy[]] {
  if (run.terminal) return [signInOnMachine()];
  if (causes) return remediesFor(causes[0], run, oidc);
  const role = assumeRoleWithOidc(oidc);
  return [passKeyInsteadOfProfile(run), ...(role ? [role] : [])];
}
