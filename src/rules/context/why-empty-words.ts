// What is told of an expression that came to nothing.
import type { ReferenceFault } from '../../scene.ts';
import { enumerate, forCount, join, type Text, text } from '../../text.ts';
import type { Evidence } from '../rule.ts';
import { areOfKey, type EmptyCause, type Filled, isSureEmpty } from './why-empty.ts';

/** One clause, which may follow “Most likely” or “Or”. */
export function describeEmpty(cause: EmptyCause): Text {
  switch (cause.kind) {
    case 'withheld':
      return WITHHELD[cause.from](cause);
    case 'by the file':
      return describeFault(cause.fault);
    case 'only by hand':
      if (cause.event === 'workflow_dispatch')
        return text`whoever started this run by hand left ${cause.filled.by ?? cause.filled.from} empty`;
      return text`${cause.filled.by ?? cause.filled.from} has a value only in a run that somebody starts by hand, and ${cause.event} started this one`;
    case 'job outputs':
      return areOfKey(cause.filled)
        ? text`the job ${cause.job} passes the key on in its outputs. GitHub leaves out an output that may contain a secret, so it arrives empty`
        : text`the job ${cause.job} did not set that output, or GitHub left it out because it may contain a secret such as a masked account ID`;
    case 'caller passes none':
      return text`the job ${cause.job} calls this reusable workflow without ${'secrets: inherit'}, and passes none`;
    case 'caller passes others':
      return cause.lacking.length > 0
        ? text`the job ${cause.job} calls this reusable workflow and does not pass ${enumerate(cause.lacking)}`
        : text`the job ${cause.job} calls this reusable workflow and passes other secrets than the ones that it reads`;
    case 'caller hides the environment':
      return text`the job ${cause.job} passes ${enumerate(cause.names)} by name: a job that calls a workflow has no ${'environment'}, so it passes empty values, and those hide the secrets of this job’s environment`;
    case 'in the other store':
      return cause.store === 'vars'
        ? text`${cause.name} is a variable, not a secret: the workflow reads ${`vars.${cause.name}`} elsewhere`
        : text`${cause.name} is a secret, not a variable: the workflow reads ${`secrets.${cause.name}`} elsewhere`;
    case 'nearly another name':
      return text`${cause.name} is mistyped: the workflow reads ${`${cause.store}.${cause.other}`} elsewhere`;
    case 'in an environment':
      return text`${enumerate(cause.names, 'or')} belongs to an environment, and this job names none`;
    case 'not in the environment':
      return text`the environment ${cause.environment} has no ${enumerate(cause.names, 'or')}, and neither has the repository`;
    case 'in another environment':
      return text`${enumerate(cause.names, 'or')} belongs to another environment than this job’s`;
    case 'not stored':
      return NOT_STORED(cause);
    case 'other values empty': {
      const from = cause.filled.map((each) => each.from);
      return forCount(
        from,
        text`${enumerate(from)} is empty: it is mistyped, or what sets it did not run`,
        text`${enumerate(from)} are empty: they are mistyped, or what sets them did not run`,
      );
    }
  }
}

type Of<Kind extends EmptyCause['kind']> = EmptyCause & { kind: Kind };

const WITHHELD: Readonly<Record<'fork' | 'dependabot', (cause: Of<'withheld'>) => Text>> = {
  fork: ({ names }) =>
    text`a run that a pull request of another repository starts does not get ${enumerate(names, 'or')}`,
  dependabot: ({ names }) =>
    text`Dependabot started this run, which sees only Dependabot secrets, and ${enumerate(names, 'or')} is not one of them`,
};

function NOT_STORED({ names, store, filled }: Of<'not stored'>): Text {
  const which = enumerate(names, 'or');
  if (areOfKey(filled)) return text`${which} is mistyped, or was deleted`;
  return store === 'secrets'
    ? text`${which} is mistyped, was deleted, or is a variable and not a secret`
    : text`${which} is mistyped, was deleted, or is a secret and not a variable`;
}

function describeFault(fault: ReferenceFault): Text {
  switch (fault.kind) {
    case 'job is not needed':
      return text`the job ${fault.job} is not among the ${'needs'} of this one, so it has no outputs here`;
    case 'no such output':
      return text`the job ${fault.job} has no output ${fault.output}`;
    case 'no such step':
      return text`this job has no step with the ID ${fault.step}`;
    case 'step comes later':
      return text`the step ${fault.step} comes after this one`;
    case 'caller gives none':
      return text`the job ${fault.job} calls this workflow and does not give its input ${fault.input}`;
    case 'written empty':
      return text`the workflow sets ${fault.variable} to nothing`;
  }
}

/** The likeliest cause first, as sentences. Nothing where nothing is known. */
export function inOrder(causes: readonly EmptyCause[]): Text {
  const [first, ...others] = causes;
  if (!first) return [];
  if (isSureEmpty(first)) return text`The reason: ${describeEmpty(first)}.`;
  const likeliest = text`Most likely ${describeEmpty(first)}.`;
  return others.length > 0 ? join([likeliest, text`Or ${join(others.map(describeEmpty), '; or ')}.`]) : likeliest;
}

/** What the workflow file shows: from what the values are filled. */
export function citeFilled(filled: readonly Filled[]): Evidence[] {
  if (filled.length === 0) return [];
  const names = [...new Set(filled.map(({ name }) => name))];
  const from = [...new Set(filled.map(({ from, by }) => by ?? from))];
  const by = filled.filter((each) => each.by !== undefined);
  return [
    { text: text`The workflow fills ${enumerate(names)} from ${enumerate(from)}, and nothing arrived.` },
    ...(by.length > 0
      ? [
          {
            text: text`${enumerate([...new Set(by.map((each) => each.by ?? ''))])} ${forCount(
              by.map((each) => each.from),
              text`takes`,
              text`take`,
            )} the value from ${enumerate([...new Set(by.map(({ from }) => from))])}.`,
          },
        ]
      : []),
  ];
}

/** What the workflow file shows of a cause beside that. */
export function citeEmpty(cause: EmptyCause): Evidence[] {
  switch (cause.kind) {
    case 'caller passes none':
      return [{ text: text`The job ${cause.job} calls ${cause.uses} and passes no secrets.` }];
    case 'caller passes others':
    case 'caller hides the environment':
      return [{ text: text`The job ${cause.job} calls ${cause.uses} and passes secrets by name.` }];
    case 'withheld':
      return [
        cause.from === 'fork'
          ? {
              text: text`The event is ${cause.event}, and the head of the pull request is in another repository than its base.`,
            }
          : { text: text`The run’s actor is ${'dependabot[bot]'}, and the event is ${cause.event}.` },
      ];
    default:
      return [];
  }
}

/** The name that the workflow reads elsewhere, where the first cause is a slip in one. */
export const nameMeant = ([first]: readonly EmptyCause[]): string | null =>
  first?.kind === 'nearly another name' ? `${first.store}.${first.other}` : null;
