import { answerOf, REFUSES_CREDENTIALS } from '../../answers/answer.ts';
import { identityAnswer } from '../../answers/caller-identity.ts';
import { givenKey, profileFault } from '../../answers/given-key.ts';
import { principalOf } from '../../names/arn.ts';
import { signInForAll, testTheirs, unsetOthers } from '../../remedies/one-identity.ts';
import type { Look, Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { storeSecretValue } from '../../remedies/secrets.ts';
import { acceptFinding } from '../../remedies/values.ts';
import type { ObservationOf, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { evidence } from '../evidence.ts';
import { type Evidence, type Found, rule } from '../rule.ts';
import { knownIdentity } from './identity-check.ts';
import { type ToolChoice, tellTool, tested, toolChoices } from './tools.ts';
import { sourceLabel } from './written.ts';

/** What STS said of another identity in the job: another principal, or a refusal. */
type Other = { arn: string; mine: string } | { refused: string };

type Conflict =
  | { kind: 'profile fails'; variable: 'AWS_PROFILE'; profile: string; absent: boolean }
  | {
      kind: 'profile';
      variable: 'AWS_PROFILE';
      profile: string;
      other: Other;
      asked: ObservationOf<'GetCallerIdentity'>;
    }
  | { kind: 'environment'; variable: 'AWS_ACCESS_KEY_ID'; other: Other; asked: ObservationOf<'GetCallerIdentity'> }
  | { kind: 'bearer'; variable: 'AWS_BEARER_TOKEN_BEDROCK' }
  | { kind: 'machine'; variable: string; source: string };

/** How one identity is left: by whose credentials, and which variables go. */
type Way = {
  by:
    | { take: 'the environment’s'; arn: string }
    | { take: 'the profile’s'; arn: string }
    | { take: 'a sign-in for all' }
    | { take: 'what is meant' }
    | { take: 'what is left' };
  unset: readonly string[];
};

type Conflicting = Found & {
  conflicts: readonly Conflict[];
  tested: string;
  /** What the source that won hides. */
  behind: readonly string[];
  empty: readonly string[];
  tools: readonly ToolChoice[];
  way: Way;
  ignored: readonly string[];
  run: RunFacts;
};

const ID = 'credentials/conflicting-sources';

export const conflictingSources = rule<Conflicting>({
  id: ID,
  severities: ['warning'],
  title: 'Tools in this job would use different identities',
  since: '1.0',
  points: [],
  find(scene) {
    const conflicts = [
      ...profileConflict(scene),
      ...environmentConflict(scene),
      ...bearerConflict(scene),
      ...machineConflict(scene),
    ];
    if (conflicts.length === 0) return [];
    return [
      {
        subjects: conflicts.map(({ variable }) => variable),
        confidence: 'certain',
        conflicts,
        tested: tested(scene),
        behind: hiddenBehind(scene),
        empty: scene.credentials.beside.empty,
        tools: toolChoices(scene),
        way: wayOut(scene, conflicts),
        ignored: scene.settings.ignore,
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`Other tools in this job would not use the identity that was tested.`,
    explanation: [...tellTested(facts), ...facts.conflicts.flatMap((conflict) => [' ', ...tellConflict(conflict)])],
    evidence: evidence([
      ...facts.conflicts.map(citeConflict),
      ...tellEmpty(facts.empty),
      ...facts.tools.map(tellTool).map((tool) => ({ text: text`${[tool.tool]}: ${tool.uses}; ${tool.who}.`, tool })),
    ]),
    remedies: remediesFor(facts),
  }),
});

/** What is behind the source that won, and was not looked at. */
function hiddenBehind({ credentials, settings }: Scene): string[] {
  const { environmentKey, profile } = credentials.beside;
  const source = givenKey(credentials)?.source;
  return [
    ...(environmentKey === 'pair' && (source !== 'environment' || settings.roleToAssume) ? ['AWS_ACCESS_KEY_ID'] : []),
    ...(profile && source !== 'profile' ? ['AWS_PROFILE'] : []),
  ];
}

/** The same principal is no conflict, and a service that fails, a clock that is wrong or an endpoint elsewhere refuses nobody. */
function compare(
  scene: Scene,
  signer: 'environment' | 'profile',
): { other: Other; asked: ObservationOf<'GetCallerIdentity'> } | null {
  const asked = identityAnswer(scene, signer);
  const mine = knownIdentity(scene);
  if (!asked || asked.status === 'not-evaluated') return null;
  if (asked.status === 'failed')
    return REFUSES_CREDENTIALS.has(answerOf(asked)) ? { other: { refused: asked.error.code }, asked } : null;
  const { arn } = asked.facts;
  return !mine || principalOf(arn) === principalOf(mine.arn) ? null : { other: { arn, mine: mine.arn }, asked };
}

function profileConflict(scene: Scene): Conflict[] {
  const { credentials, settings } = scene;
  const { profile } = credentials.beside;
  const variable = 'AWS_PROFILE';
  if (!profile || (!givenKey(credentials) && !settings.roleToAssume)) return [];
  const fault = profileFault(credentials);
  if (fault) return [{ kind: 'profile fails', variable, profile, absent: fault === 'profile-not-found' }];
  const compared = compare(scene, 'profile');
  return compared ? [{ kind: 'profile', variable, profile, ...compared }] : [];
}

function environmentConflict(scene: Scene): Conflict[] {
  const compared = compare(scene, 'environment');
  return compared ? [{ kind: 'environment', variable: 'AWS_ACCESS_KEY_ID', ...compared }] : [];
}

function bearerConflict({ credentials, settings }: Scene): Conflict[] {
  if (!credentials.beside.bearerToken || (!givenKey(credentials) && !settings.roleToAssume)) return [];
  return [{ kind: 'bearer', variable: 'AWS_BEARER_TOKEN_BEDROCK' }];
}

/** The machine's own role serves where something else was meant to, and is empty. */
function machineConflict(scene: Scene): Conflict[] {
  const { credentials } = scene;
  const source = givenKey(credentials)?.source;
  const meant = credentials.beside.empty.find((name) => /ACCESS_KEY|PROFILE|access-key/i.test(name));
  if ((source !== 'container' && source !== 'instance') || !meant) return [];
  return [{ kind: 'machine', variable: meant, source: sourceLabel(scene) }];
}

const KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

/** Inputs of this step reach no other tool: where they were tested, the others take the environment, then the profile, and need one of them. */
function wayOut({ credentials, settings, context }: Scene, conflicts: readonly Conflict[]): Way {
  const source = givenKey(credentials)?.source ?? null;
  const environment = conflicts.find((conflict) => conflict.kind === 'environment');
  const profile = conflicts.find(({ kind }) => kind === 'profile' || kind === 'profile fails');
  const machine = conflicts.find(({ kind }) => kind === 'machine');
  const bearer = conflicts.flatMap(({ kind, variable }) => (kind === 'bearer' ? [variable] : []));
  const variables = [...(profile ? ['AWS_PROFILE'] : []), ...bearer];
  const ofKey = KEY_VARIABLES.slice(0, context.variableLevels.AWS_SESSION_TOKEN ? 3 : 2);
  if (machine)
    return machine.variable === 'AWS_PROFILE'
      ? { by: { take: 'what is left' }, unset: ['AWS_PROFILE', ...bearer] }
      : { by: { take: 'what is meant' }, unset: bearer };
  if (!context.inActions)
    return {
      by: { take: 'what is left' },
      unset: [...(environment && !settings.roleToAssume ? ofKey : []), ...variables],
    };
  if (settings.roleToAssume && (environment || profile)) return { by: { take: 'a sign-in for all' }, unset: variables };
  if (source === 'inputs' && environment && 'arn' in environment.other)
    return { by: { take: 'the environment’s', arn: environment.other.arn }, unset: variables };
  if (
    source === 'inputs' &&
    profile?.kind === 'profile' &&
    'arn' in profile.other &&
    !credentials.beside.environmentKey
  )
    return { by: { take: 'the profile’s', arn: profile.other.arn }, unset: bearer };
  if (source === 'inputs' && (environment || (profile && !credentials.beside.environmentKey)))
    return { by: { take: 'a sign-in for all' }, unset: variables };
  return { by: { take: 'what is left' }, unset: [...(environment ? ofKey : []), ...variables] };
}

const tellTested = ({ tested: what, behind }: Conflicting): Text =>
  behind.length === 0
    ? text`This action tested the credentials from ${[what]}.`
    : text`This action tested the credentials from ${[what]}, which come before ${enumerate(behind)}.`;

function tellConflict(conflict: Conflict): Text {
  switch (conflict.kind) {
    case 'profile fails':
      return conflict.absent
        ? text`The AWS CLI, boto3, the JavaScript SDK and Terraform look for the profile ${conflict.profile} of ${'AWS_PROFILE'}, which does not exist here, and fail.`
        : text`The JavaScript SDK looks for the profile ${conflict.profile} of ${'AWS_PROFILE'}, which supplies no credentials here, and fails.`;
    case 'profile':
      return text`The JavaScript SDK would take the profile ${conflict.profile} of ${'AWS_PROFILE'}: ${tellOther(conflict.other)}`;
    case 'environment':
      return text`Every other tool would take the environment’s key: ${tellOther(conflict.other)}`;
    case 'bearer':
      return text`Bedrock clients take ${'AWS_BEARER_TOKEN_BEDROCK'}, also beside keys or a role: Bedrock was tested with it.`;
    case 'machine':
      return text`${conflict.variable} is set, but empty, so the machine’s own role stepped in.`;
  }
}

const tellOther = (other: Other): Text =>
  'arn' in other ? text`that is ${other.arn}, not ${other.mine}.` : text`AWS refuses those: ${other.refused}.`;

function citeConflict(conflict: Conflict): Evidence {
  switch (conflict.kind) {
    case 'profile fails':
      return {
        text: text`${'AWS_PROFILE'} is ${conflict.profile}; the shared files supply no credentials for it.`,
      };
    case 'profile':
      return citeOther('profile’s', conflict.other, conflict.asked);
    case 'environment':
      return citeOther('environment’s', conflict.other, conflict.asked);
    case 'bearer':
      return { text: text`${'AWS_BEARER_TOKEN_BEDROCK'} is set beside other credentials.` };
    case 'machine':
      return { text: text`${conflict.variable} is empty; the credentials came from ${[conflict.source]}.` };
  }
}

const citeOther = (whose: string, other: Other, observation: ObservationOf<'GetCallerIdentity'>): Evidence => ({
  text:
    'arn' in other
      ? text`STS GetCallerIdentity with the ${[whose]} credentials: ${other.arn}.`
      : text`STS GetCallerIdentity with the ${[whose]} credentials answered ${other.refused}.`,
  observation,
});

const tellEmpty = (names: readonly string[]): Evidence[] =>
  names.length > 0
    ? [{ text: text`Set, but empty, which this action takes as unset, and other tools may not: ${enumerate(names)}.` }]
    : [];

const WHO_READS: readonly Look[] = [
  { caption: text`Whose credentials the AWS CLI uses`, run: 'aws sts get-caller-identity' },
  { caption: text`Where the AWS CLI found them`, run: 'aws configure list' },
];

/** A person who assumes a role to test it uses another identity on purpose: nothing is to be unset. */
function remediesFor(facts: Conflicting): readonly [Remedy, ...Remedy[]] {
  const accept = acceptFinding(ID, facts.ignored);
  const { by, unset } = facts.way;
  if (by.take === 'what is left' && unset.length === 0) return [accept];
  return [{ ...firstRemedy(facts), looks: WHO_READS }, accept];
}

function firstRemedy({ way: { by, unset }, tested: what, run }: Conflicting): Remedy {
  switch (by.take) {
    case 'a sign-in for all':
      return signInForAll(run, unset);
    case 'the environment’s':
      return withUnset(testTheirs(run, by.arn, 'environment'), run, unset);
    case 'the profile’s':
      return withUnset(testTheirs(run, by.arn, 'profile'), run, unset);
    case 'what is meant':
      return withUnset(storeMeant(run), run, unset);
    case 'what is left':
      return unsetOthers(run, unset, what === 'the environment' ? text`the environment’s key` : null);
  }
}

function withUnset(remedy: Remedy, run: RunFacts, unset: readonly string[]): Remedy {
  if (unset.length === 0) return remedy;
  const more = unsetOthers(run, unset);
  return {
    ...remedy,
    changes: [...remedy.changes, ...more.changes],
    notes: [...(remedy.notes ?? []), ...(more.notes ?? [])],
  };
}

/** Both halves, where one arrived empty. */
function storeMeant(run: RunFacts): Remedy {
  const { keyId, secret } = run.secretNames;
  const id = storeSecretValue(run, 'keyId');
  return {
    ...id,
    title: text`Store the key that is meant`,
    changes: [...id.changes, ...storeSecretValue(run, 'secret').changes],
    after: text`${enumerate([keyId, secret])} have the key that is meant`,
  };
}
