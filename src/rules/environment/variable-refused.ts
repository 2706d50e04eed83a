import { CLI_CACHE, identityAnswer } from '../../answers/caller-identity.ts';
import { givenKey } from '../../answers/given-key.ts';
import {
  allTools,
  countedTools,
  finding,
  type JobTool,
  knownTools,
  labelsOf,
  severityFor,
  shownOf,
  signsOf,
} from '../../answers/job-tools.ts';
import { failures } from '../../answers/query.ts';
import {
  type Effect,
  effectOn,
  type FileOddity,
  type SourceOddity,
  type Trouble,
  troublesOf,
} from '../../answers/tool-troubles.ts';
import { ACCEPTED, type Outcome, type VariableBehaviour } from '../../knowledge/tool-behaviours.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { rewriteSharedFile } from '../../remedies/shared-files.ts';
import { repairSource } from '../../remedies/source-oddities.ts';
import { acceptFinding } from '../../remedies/values.ts';
import { removeVariable, type SetAt, setVariableTo } from '../../remedies/variables.ts';
import type { FailedObservation, JobStep, Pointer, Scene, SourceTrait } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { stepRef } from '../context/neighbour-words.ts';
import { citeSigns, describeTools, listTools, verb, whichTools } from '../describe-tools.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Evidence, type Found, rule, type Severity, type Told } from '../rule.ts';
import { type CommandOfWorkspace, commandOfWorkspace, tellCommandOfWorkspace } from './command-of-workspace.ts';

/** Tools to which the same happens. */
type Group = { tools: readonly string[]; outcome: Outcome };

type Refused = Found & {
  severity: Severity;
  trouble: Trouble;
  /** The text of the variable, where that is not a secret. */
  shown: string;
  harmed: readonly Group[];
  /** Requests of this action that failed for it too. */
  own: readonly FailedObservation[];
  /** Tools of this job that work all the same. */
  unharmed: readonly string[];
  /** Whether it is known which tools the job runs, and how the workflow file shows them. */
  known: boolean;
  signs: readonly string[];
  /** Where the variable is set so. */
  at: Places;
  /** What the tilde means. */
  path: string | null;
  /** What the trouble is about, where that is the source under test. */
  trait?: SourceTrait;
  /** What AWS answered to the session in the AWS CLI's cache. */
  refusal?: FailedObservation;
  ignored: readonly string[];
  run: RunFacts;
};

const ID = 'environment/variable-refused';

export const variableRefused = rule<Refused | CommandOfWorkspace>({
  id: ID,
  severities: ['error', 'warning', 'notice'],
  title: 'A tool of this job refuses a setting',
  since: '1.0',
  points: (facts) =>
    'command' in facts
      ? [{ variable: facts.variable }]
      : 'variable' in facts.trouble
        ? pointsTo(facts.trouble.variable, facts.at)
        : [],
  find: (scene) => [
    ...commandOfWorkspace(scene),
    ...[...troublesOf(scene, [...allTools(scene), ...knownTools(scene)]), ...withoutAccount(scene)].flatMap((trouble) =>
      about(scene, trouble),
    ),
  ],
  tell: (facts) => ('command' in facts ? tellCommandOfWorkspace(facts) : tellRefused(facts)),
});

const pointsTo = (variable: string, { job, away }: Places): readonly Pointer[] =>
  job || away === null ? [{ variable }] : [{ away, name: variable }];

const tellRefused = (facts: Refused): Told => ({
  headline: headlineOf(facts),
  explanation: explanationOf(facts),
  evidence: evidence([
    { text: whatIs(facts) },
    ...citeAll([...facts.own, ...(facts.refusal ? [facts.refusal] : [])]),
    ...facts.harmed.map(citeGroup),
    ...(facts.unharmed.length > 0 ? [{ text: text`${[facts.unharmed.join(', ')]}: not affected.` }] : []),
    ...citeSigns(facts.signs),
  ]),
  remedies: [remedyFor(facts), ...(facts.severity === 'error' ? [] : [acceptFinding(ID, facts.ignored)])],
});

/** Seen by this action's own client: nothing tells the account of the key. */
const withoutAccount = (scene: Scene): Trouble[] =>
  failures(scene, { kind: 'client' }).some(({ error }) => NO_ACCOUNT.test(error.message))
    ? [{ variable: 'AWS_ACCOUNT_ID_ENDPOINT_MODE', value: 'required, without an account' }]
    : [];

const NO_ACCOUNT = /AccountIdEndpointMode is required/i;

/** Requests of this action that failed for it too. */
function ownFailures(scene: Scene, trouble: Trouble): FailedObservation[] {
  if (!('variable' in trouble)) return [];
  if (trouble.value === 'required, without an account')
    return failures(scene, { kind: 'client' }).filter(({ error }) => NO_ACCOUNT.test(error.message));
  return trouble.variable === 'AWS_BEARER_TOKEN_BEDROCK' && trouble.value === 'newline at the end'
    ? failures(scene).filter(
        ({ signer, error }) =>
          signer === 'bearer' && /INVALID_CHAR|Invalid character/i.test(`${error.code} ${error.message}`),
      )
    : [];
}

function about(scene: Scene, trouble: Trouble): Refused[] {
  if (isToldElsewhere(scene, trouble)) return [];
  const effects = (tools: readonly JobTool[]): Effect[] =>
    tools.flatMap((tool) => effectOn(trouble, tool, scene.now) ?? []);
  const own = ownFailures(scene, trouble);
  const severity =
    own.length > 0
      ? 'error'
      : severityFor(scene, worstOf(scene, trouble), (tool) => effectOn(trouble, tool, scene.now) !== null);
  if (severity === null) return [];
  // Where none of this job's tools minds, it is said which others would.
  const counted = effects(countedTools(scene));
  const harmed = counted.length > 0 ? counted : effects(allTools(scene));
  const at = placesOf(scene, trouble);
  const labels = new Set(labelsOf(harmed.map(({ tool }) => tool)));
  return [
    {
      subjects: [subjectOf(trouble)],
      confidence: 'certain',
      severity,
      trouble,
      shown: shownAt(scene, trouble, at),
      own,
      harmed: grouped(harmed, 'variable' in trouble ? trouble.variable : ''),
      unharmed: labelsOf(knownTools(scene)).filter((label) => !labels.has(label)),
      known: knownTools(scene).length > 0,
      signs: signsOf(scene),
      at,
      path: scene.environment.tilde,
      ...ofSource(scene, trouble),
      ignored: scene.settings.ignore,
      run: runFacts(scene),
    },
  ];
}

function ofSource(scene: Scene, trouble: Trouble): Pick<Refused, 'trait' | 'refusal'> {
  if (!('source' in trouble)) return {};
  const trait = scene.environment.ofSource.find(({ is }) => is === trouble.source);
  const refusal = trait ? undefined : identityAnswer(scene, 'profile', CLI_CACHE);
  return { ...(trait ? { trait } : {}), ...(refusal?.status === 'failed' ? { refusal } : {}) };
}

const subjectOf = (trouble: Trouble): string => {
  if ('variable' in trouble) return trouble.variable;
  return 'file' in trouble ? (trouble.profile ?? 'the shared files') : 'the source of the credentials';
};

/** `away` is the first of the steps. */
type Places = SetAt & { away: number | null };

/** A later step may set it for itself. */
function placesOf(scene: Scene, trouble: Trouble): Places {
  if (!('variable' in trouble)) return { job: true, steps: [], away: null };
  const { variable } = trouble;
  const { own, after = [] } = scene.context.jobSteps ?? {};
  const isSo = (env: JobStep['env']): boolean =>
    troublesOf(scene, [finding(scene, env)]).some((each) => JSON.stringify(each) === JSON.stringify(trouble));
  const found = after.filter(({ env }) => isLiteralOrEmpty(env[variable]) && isSo(env));
  return {
    job: found.length === 0 || isSo({}) || isSo(own?.env ?? {}),
    steps: found.map((step) => stepRef(step, after.indexOf(step) + 1, after)),
    away: found[0] ? after.indexOf(found[0]) + 1 : null,
  };
}

/** The text, where it is not a secret. */
function shownAt({ environment, context }: Scene, trouble: Trouble, { job, away }: Places): string {
  if (!('variable' in trouble)) return '';
  const step = job || away === null ? undefined : context.jobSteps?.after[away - 1];
  return step ? (step.env[trouble.variable] ?? '') : (environment.variables[trouble.variable]?.shown ?? '');
}

const isLiteralOrEmpty = (value: string | undefined): boolean => value !== undefined && !value.includes('${{');

/** What is under test is judged by findings of its own. */
function isToldElsewhere({ credentials, settings }: Scene, trouble: Trouble): boolean {
  if (!('variable' in trouble)) return false;
  const { variable, value } = trouble;
  if (/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/.test(variable))
    return givenKey(credentials)?.source === 'environment';
  // Where nothing arrived at all, that is the finding.
  if (/_PROFILE$/.test(variable)) return !givenKey(credentials) && !settings.roleToAssume;
  if (variable === 'AWS_REGION') return value !== 'empty' && settings.regionSource === 'AWS_REGION';
  return variable === 'AWS_BEARER_TOKEN_BEDROCK' && !settings.services.includes('bedrock');
}

/**
 * A tool that takes other credentials may work with them; so may one that asks for a role without a code. Who is not
 * asked to use Bedrock may never notice.
 */
function worstOf(scene: Scene, trouble: Trouble): 'error' | 'warning' {
  const { settings } = scene;
  if ('file' in trouble) return /^(process|login)-beside-keys/.test(trouble.file) ? 'warning' : 'error';
  if ('source' in trouble)
    return knownTools(scene).some((tool) => {
      const outcome = effectOn(trouble, tool, scene.now)?.outcome;
      return outcome !== undefined && !('sends' in outcome);
    })
      ? 'error'
      : 'warning';
  return trouble.variable === 'AWS_BEARER_TOKEN_BEDROCK' && !settings.named.includes('bedrock') ? 'warning' : 'error';
}

/** A tool repeats the variable’s text in its own words. */
function grouped(effects: readonly Effect[], variable: string): Group[] {
  const groups = new Map<string, Effect[]>();
  for (const { tool, outcome } of effects) {
    const said =
      'fails' in outcome ? { fails: outcome.fails.replace('{value}', shownOf(tool.view, variable)) } : outcome;
    const key = JSON.stringify(said);
    groups.set(key, [...(groups.get(key) ?? []), { tool, outcome: said }]);
  }
  return [...groups.values()].flatMap((all) =>
    all[0] ? [{ tools: labelsOf(all.map(({ tool }) => tool)), outcome: all[0].outcome }] : [],
  );
}

const VALUES: Readonly<Record<VariableBehaviour['value'] | 'required, without an account', string>> = {
  'required, without an account': 'this value of',
  empty: 'an empty',
  unknown: 'this value of',
  zero: 'this value of',
  'not a number': 'this value of',
  past: 'a past',
  capitals: 'the capitals in',
  legacy: 'this value of',
  epoch: 'this form of',
  'not a time': 'this value of',
  'in quotes': 'the quotes in',
  'blank at the end': 'the white space in',
  'newline at the end': 'the line break in',
};

const ODD: Readonly<Record<FileOddity, Text>> = {
  'byte-order-mark': text`a byte order mark`,
  'profile-twice': text`a profile that occurs twice`,
  'line-twice': text`a setting that occurs twice in one profile`,
  'indented-lines': text`indented settings`,
  'upper-case-names': text`names of settings in capital letters`,
  'comment-after-key-id': text`a comment after a key, on the same line`,
  'comment-after-region': text`a comment after the Region, on the same line`,
  'tilde-in-credentials-file': text`the tilde in ${'AWS_SHARED_CREDENTIALS_FILE'}`,
  'profile-is-its-own-source': text`a profile that is its own ${'source_profile'}`,
  'process-beside-keys-of-profile': text`keys and a ${'credential_process'} in one profile`,
  'login-beside-keys-of-profile': text`keys and a ${'login_session'} in one profile`,
  'login-as-source-of-role': text`a profile of ${'aws login'} as the source of a role`,
  'process-command-for-a-shell': text`a ${'credential_process'} with shell syntax`,
  'process-command-in-quotes': text`a ${'credential_process'} that begins and ends with a quote`,
};

const OF_SOURCE: Readonly<Record<SourceOddity, Text>> = {
  'expired-answer-of-container': text`the container’s credentials, whose stated end has passed`,
  'metadata-without-token': text`a metadata service that gives no token`,
  'slow-process-of-profile': text`the slow ${'credential_process'}`,
  'mfa-session-in-cli-cache': text`a profile that asks for a code`,
  'role-session-in-cli-cache': text`the session in the AWS CLI’s cache`,
};

const what = (trouble: Trouble): Text =>
  'variable' in trouble
    ? text`${[VALUES[trouble.value]]} ${trouble.variable}`
    : 'source' in trouble
      ? OF_SOURCE[trouble.source]
      : text`${ODD[trouble.file]}${trouble.file === 'tilde-in-credentials-file' ? [] : [' in the shared files']}`;

function headlineOf({ trouble, harmed, severity, unharmed }: Refused): Text {
  const tools = harmed.flatMap(({ tools: each }) => each);
  if (severity === 'notice')
    return text`${describeTools(unharmed)} ${verb(unharmed, 'is', 'are')} not affected by ${what(trouble)}; ${describeTools(tools)} would be.`;
  const [first] = harmed;
  if (harmed.length === 1 && first && !('fails' in first.outcome))
    return text`${describeTools(tools)} ${verb(tools, ...DOES[doneBy(first.outcome)])}.`;
  return text`${describeTools(tools)} ${verb(tools, 'stops', 'stop')} at ${what(trouble)}.`;
}

type Done =
  | 'process'
  | 'login'
  | 'cached'
  | 'without a code'
  | 'empty bearer'
  | 'empty region'
  | 'as written'
  | 'without a token'
  | 'other';

const doneBy = (outcome: Outcome): Done => {
  if ('takes' in outcome && outcome.takes === 'process of the profile') return 'process';
  if ('takes' in outcome && outcome.takes === 'login of the profile') return 'login';
  if ('takes' in outcome && outcome.takes === 'session in the cache') return 'cached';
  if ('takes' in outcome) return outcome.takes === 'empty bearer' ? 'empty bearer' : 'other';
  if ('region' in outcome) return 'empty region';
  if (!('sends' in outcome)) return 'other';
  return outcome.sends === 'as written' || outcome.sends === 'without a token' || outcome.sends === 'without a code'
    ? outcome.sends
    : 'other';
};

const DOES: Readonly<Record<Done, readonly [one: string, several: string]>> = {
  process: [
    'runs the credential_process of the profile, and leaves its keys',
    'run the credential_process of the profile, and leave its keys',
  ],
  login: [
    'uses the aws login session of the profile, and leaves its keys',
    'use the aws login session of the profile, and leave its keys',
  ],
  cached: [
    'takes the session in its own cache, which AWS refuses',
    'take the session in their own cache, which AWS refuses',
  ],
  'without a code': [
    'asks for the role without the code for multi-factor authentication',
    'ask for the role without the code for multi-factor authentication',
  ],
  'empty bearer': ['sends an empty Bedrock API key', 'send an empty Bedrock API key'],
  'empty region': ['signs for a Region without a name', 'sign for a Region without a name'],
  'as written': ['sends the value with the extra characters', 'send the value with the extra characters'],
  'without a token': ['sends no session token', 'send no session token'],
  other: ['reads it differently', 'read it differently'],
};

const explanationOf = ({ trouble, known, own: failed }: Refused): Text => {
  if ('variable' in trouble && trouble.value === 'required, without an account')
    return text`The setting demands DynamoDB’s host for this account, but the account is not known: a key does not name it, and ${'AWS_ACCOUNT_ID'} is not set. Nothing was sent.`;
  if (failed.length > 0)
    return text`This action’s own request failed for the same reason, before it was sent. The value itself may be right.`;
  if ('source' in trouble && trouble.source in SOURCE_REASONS)
    return text`${SOURCE_REASONS[trouble.source] ?? []} ${whichTools(known)}`;
  const isEmpty = 'variable' in trouble && trouble.value === 'empty';
  const own = isEmpty
    ? text`This action treats an empty variable as one that is not set. Not every tool does.`
    : text`This does not affect this action.`;
  return text`${own} ${whichTools(known)}`;
};

const SOURCE_REASONS: Readonly<Partial<Record<SourceOddity, Text>>> = {
  'mfa-session-in-cli-cache': text`This action used the session that the AWS CLI has in its cache. No SDK reads that, and nobody can type a code here.`,
  'role-session-in-cli-cache': text`This action asked for a new session of the role, and AWS gave it. The AWS CLI asks for none while its cache has one, and AWS refuses that one.`,
};

/** Of a secret, its form alone is told. */
const SECRET: Readonly<Record<string, string>> = {
  'blank at the end': 'white space at the end',
  'newline at the end': 'a line break at the end',
  'in quotes': 'quotes around it',
};

function whatIs({ trouble, shown, at, path, trait }: Refused): Text {
  if ('source' in trouble) return whatSourceDoes(trait);
  if (!('variable' in trouble)) {
    if (trouble.file === 'tilde-in-credentials-file')
      return text`${'AWS_SHARED_CREDENTIALS_FILE'} begins with a tilde, which no shell has expanded; it means ${path ?? ''}.`;
    return trouble.profile === null
      ? text`The shared files have ${ODD[trouble.file]}.`
      : text`The profile ${trouble.profile} has ${ODD[trouble.file]}.`;
  }
  const where = at.job ? [] : text`, in the ${'env:'} of ${[at.steps.length === 1 ? 'a later step' : 'later steps']}`;
  if (trouble.value === 'empty') return text`${trouble.variable} is set but empty${where}.`;
  return shown
    ? text`${trouble.variable} is ${shown}${where}.`
    : text`${trouble.variable} has ${[SECRET[trouble.value] ?? 'another value']}${where}.`;
}

function whatSourceDoes(trait: SourceTrait | undefined): Text {
  switch (trait?.is) {
    case 'expired-answer-of-container':
      return text`The container’s endpoint hands out a session with the end ${trait.end}, and AWS accepts it.`;
    case 'metadata-without-token':
      return trait.refused
        ? text`The instance’s metadata service refuses to give a token, and answers without one.`
        : text`The instance’s metadata service did not give a token within a second, and answers without one.`;
    case 'slow-process-of-profile':
      return text`The ${'credential_process'} of the profile ${trait.profile} took ${[`${trait.seconds}`]} seconds.`;
    case 'mfa-session-in-cli-cache':
      return text`The profile ${trait.profile} has ${'mfa_serial'}, and the session of its role in ${CLI_CACHE} lasts until ${trait.end}.`;
    default:
      return text`The session of the role in ${CLI_CACHE} has not reached its stated end.`;
  }
}

const citeGroup = ({ tools, outcome }: Group): Evidence => ({
  text:
    'fails' in outcome
      ? text`${[listTools(tools)]} ${verb(tools, 'fails', 'fail')}${outcome.fails ? text`: ${outcome.fails}` : []}.`
      : text`${[listTools(tools)]} ${verb(tools, ...DOES[doneBy(outcome)])}.`,
});

function remedyFor({ trouble, shown, path, at, run, trait }: Refused): Remedy {
  if ('source' in trouble) return repairSource(trait);
  if (!('variable' in trouble))
    return trouble.file === 'tilde-in-credentials-file'
      ? setVariableTo(run, 'AWS_SHARED_CREDENTIALS_FILE', path ?? '')
      : rewriteSharedFile(trouble.file, trouble.profile);
  if (trouble.value === 'newline at the end' && trouble.variable === 'AWS_BEARER_TOKEN_BEDROCK') return cleanBearer();
  const meant = trouble.value === 'unknown' ? meantBy(shown, ACCEPTED[trouble.variable] ?? []) : undefined;
  return meant === undefined
    ? removeVariable(run, trouble.variable, at)
    : setVariableTo(run, trouble.variable, meant, at);
}

/** A secret ends with a line break where a file was stored as it is. */
const cleanBearer = (): Remedy => ({
  title: text`Store the API key without the line break`,
  changes: [{ kind: 'set-secret', name: 'AWS_BEARER_TOKEN_BEDROCK', store: 'repository', with: 'same-value-cleaned' }],
  after: text`the secret ${'AWS_BEARER_TOKEN_BEDROCK'} has no line break`,
});

const meantBy = (shown: string, accepted: readonly string[]): string | undefined => {
  if (!accepted.includes('true')) return accepted[0];
  return /^(1|y|yes|on|enabled?)$/i.test(shown) ? 'true' : undefined;
};
