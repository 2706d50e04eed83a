// One sentence for each change. It is true wherever it is read: in an annotation, a log, a summary, a report. It never points at a snippet.
import { type Forge, settingsOf } from '../names/forge.ts';
import { enumerate, type Span, type Text, text } from '../text.ts';
import { describeHolder } from './attach-policy.ts';
import type { Change, PolicyStatement, SecretContent, StepOf } from './remedy.ts';

export type WordsFor = {
  forge: Forge;
  terminal: boolean;
  job: string;
  /** What the workflow file at hand does not have: a variable that it does not set comes from elsewhere. */
  elsewhere: (change: Change) => boolean;
  /** Commands are shown beside the sentence. */
  withBlocks?: boolean;
};

type Secret = Change & { kind: 'set-secret' };

/** Sentences for changes of one kind of place. Secrets of one store are one sentence. */
export function sentencesOf(changes: readonly Change[], words: WordsFor): readonly Text[] {
  const secrets = changes.filter((change): change is Secret => change.kind === 'set-secret');
  const stores = new Map<string, Secret[]>();
  for (const secret of secrets) {
    const place = `${secret.store} ${secret.environment ?? ''}`;
    stores.set(place, [...(stores.get(place) ?? []), secret]);
  }
  return [
    ...changes.flatMap((change) => (change.kind === 'set-secret' ? [] : [sentenceOf(change, words)])),
    ...[...stores.values()].flatMap((all) => (all[0] ? [storing(all, all[0], words)] : [])),
  ];
}

const stepWords = (step: StepOf | undefined): Text =>
  step === undefined || step === 'this' ? ['this step'] : otherStep(step);

/** Of several that use the same action, by how far it is away. */
function otherStep({ uses, where, away }: Exclude<StepOf, 'this'>): Text {
  const what = uses === '' ? text`the script` : text`the step ${uses}`;
  if (away === undefined) return text`${what} ${[where]} this one`;
  return away === 1 ? text`${what} right ${[where]} this one` : text`${what} ${away} steps ${[where]} this one`;
}

const flag = (name: string, value: string): string => `--${name} ${/[\s"'$`\\]/.test(value) ? `'${value}'` : value}`;

const inLine = (value: string): string =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(', ');

export function sentenceOf(change: Change, words: WordsFor): Text {
  const { terminal, job } = words;
  switch (change.kind) {
    case 'set-input':
      return terminal
        ? text`Run it with ${flag(change.name, inLine(change.value))}.`
        : text`Set the input ${change.name} of ${stepWords(change.step)} to ${inLine(change.value)}.`;
    case 'remove-input':
      return terminal
        ? text`Run it without ${`--${change.name}`}.`
        : text`Remove the input ${change.name} from ${stepWords(change.step)}.`;
    case 'set-variable':
      return setVariable(change, words);
    case 'unset-variable':
      return unsetVariable(change, words);
    case 'job':
      return jobKey(change, job);
    case 'step':
      if (change.key === 'id') return text`Give ${stepWords(change.step)} the ${'id'} ${change.value}.`;
      return text`Add the condition ${change.value} to the ${'if'} of ${stepWords(change.step)}, joined by ${'&&'} to an existing condition.`;
    case 'replace-value':
      return terminal
        ? text`Replace ${change.from} by ${change.to} in ${`--${change.name}`}.`
        : text`Replace ${change.from} by ${change.to} in ${change.name}${change.step && change.step !== 'this' ? text` of ${stepWords(change.step)}` : []}.`;
    case 'remove-value':
      return text`Remove ${change.item} from ${terminal ? `--${change.name}` : change.name}.`;
    case 'move-step':
      return text`Move ${stepWords(change.step)} ${[change.to === 'before-this' ? 'to right before this step' : 'to right after this step']}.`;
    case 'add-step':
      return text`Add a step before this one that uses ${change.uses} with ${entries(change.with)}.`;
    case 'second-step':
      return text`Add this action a second time after this step, with ${entries(change.with)}${moved(change.moves)}.`;
    case 'attach-policy':
      return text`${attaching(change.to.type)} ${describeHolder(change.to)} ${grants(change.document.Statement)}.`;
    case 'edit-policy':
    case 'edit-trust-policy':
      return change.says;
    case 'command':
      return command(change);
    case 'runner':
      return change.run && !words.withBlocks
        ? text`${change.says} The command is ${inCommands(change.run)}.`
        : change.says;
    case 'wait':
      return text`Wait until ${change.until}.`;
    case 'ask':
      return text`Ask ${change.whom}: ${asMessage(change)}`;
    case 'set-secret':
      return storing([change], change, words);
  }
}

/** The text to send, with AWS's request ID where whom it concerns can look it up. */
export const asMessage = ({ message, requestId }: Change & { kind: 'ask' }): string =>
  requestId ? `${message.trim()} AWS's request ID is ${requestId}.` : message.trim();

function setVariable({ name, value, at, step }: Change & { kind: 'set-variable' }, { job }: WordsFor): Text {
  if (at === 'terminal') return text`Set the variable: ${`export ${name}=${value}`}.`;
  if (at === 'runner') return text`Set ${name} to ${value} in the environment of the runner.`;
  return text`Set ${name} to ${value} in the ${'env'} of ${at === 'step' ? stepWords(step) : levelWords(at, job)}.`;
}

function unsetVariable(change: Change & { kind: 'unset-variable' }, { job, elsewhere }: WordsFor): Text {
  const { name, at, step } = change;
  if (step && step !== 'this') return text`Remove ${name} from the ${'env'} of ${stepWords(step)}.`;
  if (at === 'terminal') return text`Unset the variable: ${`unset ${name}`}.`;
  if (at === 'runner') return text`Remove ${name} from the environment of the runner.`;
  return elsewhere(change)
    ? text`Remove ${name} where the job gets it: from the step before that sets it, or from the environment of the runner.`
    : text`Remove ${name} from the ${'env'} of ${levelWords(at, job)}, or wherever else the job gets it.`;
}

function levelWords(level: 'step' | 'job' | 'workflow', job: string): Text {
  if (level === 'step') return ['this step'];
  return level === 'job' ? text`the job${job ? text` ${job}` : []}` : ['the workflow'];
}

function jobKey({ key, value, job: other }: Change & { kind: 'job' }, own: string): Text {
  const job = other ?? own;
  const where = text`the job${job ? text` ${job}` : []}`;
  if (key === 'if')
    return text`Add the condition ${String(value)} to the ${'if'} of ${where}, joined by ${'&&'} to an existing condition.`;
  if (typeof value === 'string') return text`Set ${`${key}: ${value}`} in ${where}.`;
  return text`Set ${key} of ${where} to ${entries(value)}.`;
}

const entries = (map: Readonly<Record<string, string>>): Text =>
  enumerate(Object.entries(map).map(([name, value]) => `${name}: ${inLine(value)}`));

const moved = (moves: readonly { name: string; item: string }[]): Text =>
  moves.length === 0
    ? []
    : text`, and remove ${enumerate(moves.map(({ item }) => item))} from ${enumerate([...new Set(moves.map(({ name }) => name))])} of this step`;

const REPLACES_NOTHING = new Set(['role', 'user', 'group']);

const attaching = (type: string): Text => [
  REPLACES_NOTHING.has(type) ? 'Attach a policy to' : 'Add a statement to the policy of',
];

const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

function grants(statements: readonly PolicyStatement[]): Text {
  const each = statements.map(
    ({ Effect, Action, Resource }): Text =>
      text`${[Effect === 'Allow' ? 'that allows' : 'that denies']} ${enumerate(list(Action))} on ${enumerate(list(Resource))}`,
  );
  return each.flatMap((part, i): Span[] => (i === 0 ? [...part] : [i === each.length - 1 ? ', and ' : ', ', ...part]));
}

function command({ run, console: way }: Change & { kind: 'command' }): Text {
  if (run === null) return way ?? ['Do it in the console of AWS.'];
  return way ? text`Run ${inCommands(run)}. Or in the console: ${way}` : text`Run ${inCommands(run)}.`;
}

/** Commands, one after another. */
const inCommands = (run: string): Text => {
  const each = run.split('\n').filter((line) => line.trim() !== '');
  return each.flatMap((line, i): Span[] => [...(i === 0 ? [] : [', then ']), { code: line }]);
};

const CONTENT: Readonly<Record<SecretContent, string>> = {
  'access-key-id': 'the access key ID',
  'secret-access-key': 'the secret access key',
  'session-token': 'the session token',
  'role-arn': 'the ARN of the role',
  'bedrock-api-key': 'the Bedrock API key',
  'same-value-cleaned': 'the same value, cleaned',
  'other-value': 'the right value',
};

function storing(secrets: readonly Secret[], first: Secret, { forge }: WordsFor): Text {
  const names = secrets.flatMap((secret, i): Span[] => [
    ...(i === 0 ? [] : [i === secrets.length - 1 ? ' and ' : ', ']),
    { code: secret.name },
    ` (${CONTENT[secret.with]})`,
  ]);
  return text`Store ${names} ${storeWords(first, forge)}.`;
}

/** Where a person finds the store. https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets */
function storeWords({ store, environment }: Secret, forge: Forge): Text {
  switch (store) {
    case 'environment':
      return text`in the repository’s Settings → Environments → ${environment ?? 'ENVIRONMENT'} → Environment secrets`;
    case 'organization':
      return text`in the organization’s ${[settingsOf(forge, 'Secrets')]}`;
    case 'dependabot':
      return ['in the repository’s Settings → Secrets and variables → Dependabot'];
    case 'reusable-workflow':
      return ['in the secrets that the calling workflow passes on'];
    case 'repository':
      return text`in the repository’s ${[settingsOf(forge, 'Secrets')]}`;
  }
}
