import { answerOf, REFUSES_CREDENTIALS } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { allTools, type JobTool, knownTools, labelsOf, severityFor } from '../../answers/job-tools.ts';
import type { Choice } from '../../answers/tool-identity.ts';
import { signInForAll, testTheirs, unsetOthers } from '../../remedies/one-identity.ts';
import { onRunner } from '../../remedies/people.ts';
import type { Look, Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { storeSecretValue } from '../../remedies/secrets.ts';
import { acceptFinding } from '../../remedies/values.ts';
import { setVariableTo } from '../../remedies/variables.ts';
import type { ObservationOf, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { describeTools, verb } from '../describe-tools.ts';
import { evidence } from '../evidence.ts';
import { type Evidence, type Found, rule, type Severity } from '../rule.ts';
import { knownIdentity } from './identity-check.ts';
import {
  askedAbout,
  isSamePrincipal,
  type ToolChoice,
  taken,
  takesBearer,
  tellTool,
  tested,
  toolChoices,
} from './tools.ts';
import { sourceLabel } from './written.ts';

/** What STS said of another identity in the job: another principal, or a refusal. */
type Other = { arn: string; mine: string } | { refused: string };

type Asked = ObservationOf<'GetCallerIdentity'> | null;

/** `tools` take what the conflict is about; `variable` leads them there, and is null where none does. */
type Conflict = {
  tools: readonly string[];
  severity: Severity;
} /** `says` is what the profile's source answered, where there is an answer. */ & (
  | { kind: 'profile fails'; variable: string; profile: string; absent: boolean; says?: string }
  | { kind: 'half a key'; variable: 'AWS_ACCESS_KEY_ID' }
  | { kind: 'profile'; variable: string | null; profile: string; other: Other; asked: Asked }
  | { kind: 'environment'; variable: 'AWS_ACCESS_KEY_ID' | 'AWS_ACCESS_KEY'; other: Other; asked: Asked }
  | { kind: 'web identity'; variable: 'AWS_WEB_IDENTITY_TOKEN_FILE'; other: Other; asked: Asked }
  | { kind: 'bearer'; variable: 'AWS_BEARER_TOKEN_BEDROCK' }
  | { kind: 'machine'; variable: string; source: string }
);

/** How one identity is left: by whose credentials, and which variables go. */
type Way = {
  by:
    | { take: 'the environment’s'; arn: string }
    | { take: 'the profile’s'; arn: string }
    | { take: 'a sign-in for all' }
    | { take: 'what is meant' }
    | { take: 'what is left' }
    | { take: 'a named profile' }
    /** This action and some tools take the profile of `AWS_DEFAULT_PROFILE`; every tool takes that of `AWS_PROFILE`. */
    | { take: 'the profile by its usual name'; profile: string };
  unset: readonly string[];
};

type Conflicting = Found & {
  severity: Severity;
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
  severities: ['warning', 'notice'],
  title: 'Tools in this job would use different identities',
  since: '1.0',
  points: [],
  find(scene) {
    const conflicts = [...identityConflicts(scene), ...bearerConflict(scene), ...machineConflict(scene)];
    if (conflicts.length === 0) return [];
    return [
      {
        subjects: conflicts.map(({ variable }) => variable ?? 'the default profile'),
        confidence: 'certain',
        severity: conflicts.some(({ severity }) => severity === 'warning') ? 'warning' : 'notice',
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
    headline: text`This step tested one identity, and other tools in this job would use another.`,
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

/** The same principal is not a conflict, and a service that fails, a clock that is wrong or an endpoint elsewhere refuses nobody. */
function compare(scene: Scene, choice: Choice, tool: JobTool): { other: Other; asked: Asked } | null {
  const asked = askedAbout(choice, tool, scene);
  const mine = knownIdentity(scene);
  if (!asked) return null;
  if ('role' in asked)
    return !mine || isSamePrincipal(asked.role, mine.arn)
      ? null
      : { other: { arn: asked.role, mine: mine.arn }, asked: null };
  if (asked.status === 'not-evaluated') return null;
  if (asked.status === 'failed')
    return REFUSES_CREDENTIALS.has(answerOf(asked)) ? { other: { refused: asked.error.code }, asked } : null;
  const { arn } = asked.facts;
  return !mine || isSamePrincipal(arn, mine.arn) ? null : { other: { arn, mine: mine.arn }, asked };
}

/** One for each identity that some tool takes and this step did not test. */
function identityConflicts(scene: Scene): Conflict[] {
  const { credentials, settings } = scene;
  // What every tool of the job meets too is the cause, and no conflict.
  if ((!givenKey(credentials) && !settings.roleToAssume) || credentials.failure?.profile) return [];
  const tools = [...knownTools(scene), ...allTools(scene)].map((tool) => ({ tool, choice: meantChoice(tool, scene) }));
  const choices = new Map(tools.map(({ tool, choice }) => [JSON.stringify(withoutWords(choice)), { tool, choice }]));
  return [...choices].flatMap(([key, { tool, choice }]) => {
    const conflict = conflictOf(scene, choice, tool);
    if (!conflict) return [];
    const isConcerned = (each: JobTool): boolean => JSON.stringify(withoutWords(meantChoice(each, scene))) === key;
    const severity = severityFor(scene, 'warning', isConcerned);
    const known = knownTools(scene).filter(isConcerned);
    const concerned = labelsOf(known.length > 0 ? known : allTools(scene).filter(isConcerned));
    return severity === null ? [] : [{ ...conflict, tools: concerned, severity }];
  });
}

/** A profile that the tool’s own step names is meant. */
function meantChoice(tool: JobTool, scene: Scene): Choice {
  const choice = taken(tool, scene);
  if (choice === 'not known') return choice;
  const variable = 'takes' in choice ? (choice.takes === 'profile' ? choice.variable : null) : choice.for;
  return variable !== null && tool.own.includes(variable) ? 'not known' : choice;
}

/** Each tool fails in words of its own. */
const withoutWords = (choice: Choice): unknown =>
  choice !== 'not known' && 'fails' in choice ? { for: choice.for, profile: choice.profile } : choice;

type WithoutTools<C> = C extends unknown ? Omit<C, 'tools' | 'severity'> : never;

function conflictOf(scene: Scene, choice: Choice, tool: JobTool): WithoutTools<Conflict> | null {
  if (choice === 'not known') return null;
  if ('fails' in choice) return failureOf(scene, choice);
  const compared = compare(scene, choice, tool);
  if (!compared) return null;
  switch (choice.takes) {
    case 'environment':
      return { kind: 'environment', variable: 'AWS_ACCESS_KEY_ID', ...compared };
    case 'old names':
      return { kind: 'environment', variable: 'AWS_ACCESS_KEY', ...compared };
    case 'web identity':
      return { kind: 'web identity', variable: 'AWS_WEB_IDENTITY_TOKEN_FILE', ...compared };
    case 'profile':
      return { kind: 'profile', variable: choice.variable, profile: choice.profile, ...compared };
    case 'machine':
      return null;
  }
}

/** An empty name is environment/variable-refused. */
function failureOf(
  { credentials, environment }: Scene,
  { for: variable, profile }: Extract<Choice, { fails: string }>,
): WithoutTools<Conflict> | null {
  if (variable === 'AWS_ACCESS_KEY_ID')
    return givenKey(credentials)?.source === 'environment' ? null : { kind: 'half a key', variable };
  if (!profile) return null;
  const files = [environment.files.credentials, environment.files.config];
  const absent = !files.some((file) => file?.profiles.some(({ name }) => name === profile));
  const { profileSays: says } = credentials.beside;
  return { kind: 'profile fails', variable, profile, absent, ...(says ? { says } : {}) };
}

function bearerConflict(scene: Scene): Conflict[] {
  const { credentials, settings } = scene;
  if (!credentials.beside.bearerToken || (!givenKey(credentials) && !settings.roleToAssume)) return [];
  const severity = severityFor(scene, 'warning', takesBearer) ?? 'warning';
  return [{ kind: 'bearer', variable: 'AWS_BEARER_TOKEN_BEDROCK', tools: [], severity }];
}

/** The machine's own role serves where something else was meant to, and is empty. */
function machineConflict(scene: Scene): Conflict[] {
  const { credentials } = scene;
  const source = givenKey(credentials)?.source;
  const meant = credentials.beside.empty.find((name) => /ACCESS_KEY|PROFILE|access-key/i.test(name));
  if ((source !== 'container' && source !== 'instance') || !meant) return [];
  return [{ kind: 'machine', variable: meant, source: sourceLabel(scene), tools: [], severity: 'warning' }];
}

const KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

/** Inputs of this step reach no other tool: where they were tested, the others take the environment, then the profile, and need one of them. */
function wayOut(scene: Scene, conflicts: readonly Conflict[]): Way {
  const { credentials, settings, context } = scene;
  const source = givenKey(credentials)?.source ?? null;
  const environment = conflicts.find((conflict) => conflict.kind === 'environment');
  const profile = conflicts.find(({ kind }) => kind === 'profile' || kind === 'profile fails');
  const machine = conflicts.find(({ kind }) => kind === 'machine');
  const variables = variablesOf(conflicts);
  const bearer = variables.filter((name) => name === 'AWS_BEARER_TOKEN_BEDROCK');
  const ofKey = environment ? keyVariables(environment, scene) : [];
  if (machine)
    return machine.variable === 'AWS_PROFILE'
      ? { by: { take: 'what is left' }, unset: ['AWS_PROFILE', ...bearer] }
      : { by: { take: 'what is meant' }, unset: bearer };
  const named = source === 'profile' ? profileByOtherName(scene) : '';
  if (named !== '' && variables.length === 0 && profile?.variable === null)
    return { by: { take: 'the profile by its usual name', profile: named }, unset: [] };
  if (!context.inActions) return leave({ unset: [...(settings.roleToAssume ? [] : ofKey), ...variables] }, conflicts);
  if (settings.roleToAssume && (environment || profile)) return { by: { take: 'a sign-in for all' }, unset: variables };
  if (source === 'inputs' && environment?.variable === 'AWS_ACCESS_KEY_ID' && 'arn' in environment.other)
    return { by: { take: 'the environment’s', arn: environment.other.arn }, unset: variables };
  if (
    source === 'inputs' &&
    profile?.kind === 'profile' &&
    profile.variable === 'AWS_PROFILE' &&
    'arn' in profile.other &&
    !credentials.beside.environmentKey
  )
    return { by: { take: 'the profile’s', arn: profile.other.arn }, unset: bearer };
  if (
    source === 'inputs' &&
    conflicts.some(
      ({ kind }) => kind !== 'bearer' && !(kind.startsWith('profile') && credentials.beside.environmentKey),
    )
  )
    return { by: { take: 'a sign-in for all' }, unset: variables };
  return leave({ unset: [...ofKey, ...variables] }, conflicts);
}

const profileByOtherName = ({ environment: { variables } }: Scene): string =>
  variables.AWS_PROFILE?.shown ? '' : (variables.AWS_DEFAULT_PROFILE?.shown ?? '');

/** A default profile is led to by no variable: it gets a name. */
const leave = ({ unset }: Pick<Way, 'unset'>, conflicts: readonly Conflict[]): Way => ({
  by: {
    take:
      unset.length === 0 && conflicts.some(({ variable }) => variable === null) ? 'a named profile' : 'what is left',
  },
  unset,
});

function keyVariables({ variable }: Conflict, { context }: Scene): readonly string[] {
  if (variable === 'AWS_ACCESS_KEY') return ['AWS_ACCESS_KEY', 'AWS_SECRET_KEY'];
  return KEY_VARIABLES.slice(0, context.variableLevels.AWS_SESSION_TOKEN ? 3 : 2);
}

/** What leads other tools elsewhere, beside the variables of a key. */
const variablesOf = (conflicts: readonly Conflict[]): string[] => [
  ...new Set(
    conflicts.flatMap(({ kind, variable }) => {
      if (kind === 'web identity') return ['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'];
      return kind === 'environment' || kind === 'machine' || variable === null ? [] : [variable];
    }),
  ),
];

const tellTested = ({ tested: what, behind }: Conflicting): Text =>
  behind.length === 0
    ? text`This action tested the credentials from ${[what]}.`
    : text`This action tested the credentials from ${[what]}, which come before ${enumerate(behind)}.`;

function tellConflict(conflict: Conflict): Text {
  const { tools } = conflict;
  const who = describeTools(tools);
  switch (conflict.kind) {
    case 'profile fails':
      return conflict.absent
        ? text`${who} ${verb(tools, 'looks', 'look')} for the profile ${conflict.profile} of ${conflict.variable}, which does not exist here, and ${verb(tools, 'fails', 'fail')}.`
        : text`${who} ${verb(tools, 'looks', 'look')} for the profile ${conflict.profile} of ${conflict.variable}, which supplies no credentials here, and ${verb(tools, 'fails', 'fail')}.`;
    case 'half a key':
      return text`${who} ${verb(tools, 'finds', 'find')} ${'AWS_ACCESS_KEY_ID'} without ${'AWS_SECRET_ACCESS_KEY'}, and ${verb(tools, 'fails', 'fail')}.`;
    case 'profile':
      return text`${who} would use ${profileWords(conflict)}: ${tellOther(conflict.other)}`;
    case 'environment':
      return conflict.variable === 'AWS_ACCESS_KEY'
        ? text`${who} would use the key of ${'AWS_ACCESS_KEY'} and ${'AWS_SECRET_KEY'}: ${tellOther(conflict.other)}`
        : text`${who} would use the environment’s key: ${tellOther(conflict.other)}`;
    case 'web identity':
      return text`${who} would use the role of ${'AWS_ROLE_ARN'}, by the token in ${'AWS_WEB_IDENTITY_TOKEN_FILE'}: ${tellOther(conflict.other)}`;
    case 'bearer':
      return text`Bedrock clients use ${'AWS_BEARER_TOKEN_BEDROCK'}, even if keys or a role are set too: Bedrock was tested with it.`;
    case 'machine':
      return text`${conflict.variable} is set but empty, so this action used the machine’s own role.`;
  }
}

const profileWords = ({ variable, profile }: { variable: string | null; profile: string }): Text =>
  variable === null ? text`the default profile` : text`the profile ${profile} of ${variable}`;

const tellOther = (other: Other): Text =>
  'arn' in other ? text`that is ${other.arn}, not ${other.mine}.` : text`AWS refuses those: ${other.refused}.`;

function citeConflict(conflict: Conflict): Evidence {
  switch (conflict.kind) {
    case 'profile fails':
      return {
        text: conflict.says
          ? text`${conflict.variable} is ${conflict.profile}; the source of its credentials answers: ${conflict.says}`
          : text`${conflict.variable} is ${conflict.profile}; the shared files supply no credentials for it.`,
      };
    case 'half a key':
      return { text: text`${'AWS_ACCESS_KEY_ID'} is set, and ${'AWS_SECRET_ACCESS_KEY'} is not.` };
    case 'profile':
      return citeOther('profile’s', conflict);
    case 'environment':
      return citeOther('environment’s', conflict);
    case 'web identity':
      return {
        text: text`${'AWS_WEB_IDENTITY_TOKEN_FILE'} is set, and ${'AWS_ROLE_ARN'} is ${'arn' in conflict.other ? conflict.other.arn : ''}.`,
      };
    case 'bearer':
      return { text: text`${'AWS_BEARER_TOKEN_BEDROCK'} is set beside other credentials.` };
    case 'machine':
      return { text: text`${conflict.variable} is empty; the credentials came from ${[conflict.source]}.` };
  }
}

const citeOther = (whose: string, { other, asked }: { other: Other; asked: Asked }): Evidence =>
  asked
    ? {
        text:
          'arn' in other
            ? text`STS GetCallerIdentity with the ${[whose]} credentials: ${other.arn}.`
            : text`STS GetCallerIdentity with the ${[whose]} credentials answered ${other.refused}.`,
        observation: asked,
      }
    : { text: text`The shared files name the role ${'arn' in other ? other.arn : ''}.` };

const tellEmpty = (names: readonly string[]): Evidence[] =>
  names.length > 0
    ? [
        {
          text: text`Set but empty: ${enumerate(names)}. This action treats an empty variable as unset; other tools may not.`,
        },
      ]
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
    case 'a named profile':
      return nameProfile();
    case 'the profile by its usual name':
      return {
        ...setVariableTo(run, 'AWS_PROFILE', by.profile),
        notes: [text`Not every tool reads ${'AWS_DEFAULT_PROFILE'}.`],
      };
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

/** Every tool falls back on a default profile, and none on one that has a name. */
const nameProfile = (): Remedy =>
  onRunner({
    title: text`Give the default profile a name`,
    setting: 'shared-files',
    says: text`Rename ${'[default]'} in the shared files, and set ${'AWS_PROFILE'} in the jobs that should use it.`,
    after: text`the shared files have no profile ${'default'}`,
  });

/** Both halves, where one arrived empty. */
function storeMeant(run: RunFacts): Remedy {
  const { keyId, secret } = run.secretNames;
  const id = storeSecretValue(run, 'keyId');
  return {
    ...id,
    title: text`Store the intended key`,
    changes: [...id.changes, ...storeSecretValue(run, 'secret').changes],
    after: text`${enumerate([keyId, secret])} have the intended key`,
  };
}
