// How a value reaches an input or a variable that came to nothing, by the cause that is named first.

import { table } from '../../names/table.ts';
import { skipDependabot, skipForks } from '../../remedies/job.ts';
import type { Change, Remedy, SecretContent } from '../../remedies/remedy.ts';
import type { RunFacts } from '../../remedies/run-facts.ts';
import { findEnvironment, nameEnvironment, passToReusable, storeNamed, storeVariable } from '../../remedies/secrets.ts';
import { enumerate, text } from '../../text.ts';
import type { EmptyCause, Filled, NamedStore } from './why-empty.ts';

type Remedies = readonly [Remedy, ...Remedy[]];

const CONTENT: Readonly<Record<string, SecretContent>> = table({
  'aws-access-key-id': 'access-key-id',
  'aws-secret-access-key': 'secret-access-key',
  'aws-session-token': 'session-token',
  'role-to-assume': 'role-arn',
});

type Named = { names: readonly string[]; filled: readonly Filled[] };

/** Each secret with what it must contain, by the input that it fills. */
const contentsOf = ({ names, filled }: Named): { name: string; content: SecretContent }[] =>
  names.map((name, i) => ({
    name,
    content: CONTENT[(filled[i] ?? filled[0])?.name.toLowerCase().replaceAll('_', '-') ?? ''] ?? 'other-value',
  }));

/** What is written for the value in a line to be written. */
export const EXAMPLE: Readonly<Record<string, string>> = table({
  'role-to-assume': 'arn:aws:iam::ACCOUNT_ID:role/ROLE',
  'aws-region': 'us-east-1',
  'allowed-account-ids': 'ACCOUNT_ID',
  'allowed-principals': 'CALLER_ARN',
  's3-buckets': 'BUCKET',
  'dynamodb-tables': 'YOUR_TABLE',
  'bedrock-models': 'YOUR_MODEL',
});

const isInput = (name: string): boolean => /^[a-z]/.test(name);

/** The line that gives another expression, or the value itself. */
function give(run: RunFacts, { name }: Filled, value: string): Change {
  return isInput(name)
    ? { kind: 'set-input', name, value }
    : { kind: 'set-variable', name, value, at: run.variableLevels[name] ?? 'job' };
}

/** The value in the file itself, where what reads it elsewhere is not to be fixed from here. */
export function writeOut(run: RunFacts, named: readonly Pick<Filled, 'name'>[]): Remedy {
  const names = [...new Set(named.map(({ name }) => name))];
  const [first, ...others] = names.map((name) => give(run, { name, from: '' }, EXAMPLE[name] ?? 'VALUE'));
  return {
    title: text`Write the value of ${enumerate(names)} into the workflow`,
    changes: [first as Change, ...others],
    after: text`${enumerate(names)} has the right value`,
    notes: [text`Replace the value shown with the right one, or fix the expression.`],
  };
}

const read = (store: NamedStore, name: string): string => `\${{ ${store}.${name} }}`;

export function remediesForEmpty(cause: EmptyCause, run: RunFacts): Remedies {
  switch (cause.kind) {
    case 'withheld':
      if (cause.from === 'fork') return [skipForks(cause.event)];
      return [storeNamed({ ...run, dependabot: true }, contentsOf(cause)), skipDependabot()];
    case 'by the file':
      if (cause.fault.kind === 'caller gives none') return [giveByCaller(cause.fault, cause.filled)];
      return [writeOut(run, [cause.filled])];
    case 'only by hand':
      return [fallBack(run, cause.filled)];
    case 'job outputs':
    case 'other values empty':
      return [writeOut(run, cause.filled)];
    case 'caller passes none':
    case 'caller hides the environment':
      return [passSecrets(cause, {}, cause.names, run)];
    case 'caller passes others':
      return [passSecrets(cause, cause.passed, cause.lacking, run)];
    case 'in the other store':
      return [readInstead(run, cause.filled, cause.store, cause.name)];
    case 'nearly another name':
      return [readInstead(run, cause.filled, cause.store, cause.other)];
    case 'in an environment': {
      const [first, ...others] = cause.candidates.slice(0, 2).map(nameEnvironment);
      return [
        first ?? findEnvironment(cause.names, cause.store === 'vars' ? 'variable' : 'secret'),
        ...others,
        store(run, cause),
      ];
    }
    case 'not in the environment':
    case 'in another environment':
    case 'not stored':
      return [store(run, cause)];
  }
}

const store = (run: RunFacts, cause: Named & { store: NamedStore }): Remedy =>
  cause.store === 'secrets' ? storeNamed(run, contentsOf(cause)) : storeVariable(run, cause.names);

const readInstead = (run: RunFacts, filled: Filled, from: NamedStore, name: string): Remedy => ({
  title: text`Read ${`${from}.${name}`} instead of ${filled.from}`,
  changes: [give(run, filled, read(from, name))],
  after: text`the workflow fills ${filled.name} from ${`${from}.${name}`}`,
});

/** An input of `workflow_dispatch` needs another value where nobody gives it. */
const fallBack = (run: RunFacts, filled: Filled): Remedy => ({
  title: text`Give ${filled.name} a value for runs in which nobody enters one`,
  changes: [give(run, filled, `\${{ ${filled.from} || '${EXAMPLE[filled.name] ?? 'VALUE'}' }}`)],
  after: text`${filled.name} has a value in every run`,
  notes: [text`Replace the value shown with the right one.`],
});

const giveByCaller = ({ job, input }: { job: string; input: string }, { name }: Filled): Remedy => ({
  title: text`Give the input ${input} in the job ${job}`,
  changes: [{ kind: 'job', key: 'with', value: { [input]: EXAMPLE[name] ?? 'VALUE' }, job }],
  after: text`the job ${job} gives the input ${input}`,
  notes: [text`Replace the value shown with the right one.`],
});

/**
 * Within an organization a caller may hand all of its secrets on:
 * https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows
 */
export function passSecrets(
  { job, uses }: { job: string; uses: string },
  passed: Readonly<Record<string, string>>,
  names: readonly string[],
  run: RunFacts,
): Remedy {
  const owner = run.repository.split('/')[0] ?? '';
  if (names.length === 0 || uses.startsWith('./') || uses.startsWith(`${owner}/`)) return passToReusable(job, null);
  const remedy = passToReusable(job, names);
  const [change] = remedy.changes;
  return change.kind === 'job' && typeof change.value === 'object'
    ? { ...remedy, changes: [{ ...change, value: { ...passed, ...change.value } }] }
    : remedy;
}
