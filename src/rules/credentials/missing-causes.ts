// Why no credentials arrived, the likeliest first: by the workflow file where it can be read, else by what was set and is empty.

import type { RunContext, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import type { Evidence } from '../rule.ts';

export type MissingCause = { cause: Text; evidence?: Evidence };

type Filled = { name: string; from: string };

export function missingCauses(scene: Scene): readonly [MissingCause, ...MissingCause[]] {
  const { context, credentials } = scene;
  const filled = filledIn(context);
  const [first, ...rest] = [
    ...misspelt(context),
    ...notPassed(context, filled),
    ...notGiven(context, filled, credentials.beside.empty),
    ...empty(context, filled),
  ];
  return first ? [first, ...rest] : unread(scene);
}

// A reference and nothing else: what is put together from several is not named.
const REFERENCE = /^\$\{\{\s*((?:secrets|vars|env|inputs|steps|needs)\.[\w.-]{1,200})\s*\}\}$/;

/** What fills the key, by the step's inputs and the variables around it. */
function filledIn({ expressions, keyVariables }: RunContext): Filled[] {
  const inputs = Object.entries(expressions ?? {}).filter(
    ([name]) => name === 'aws-access-key-id' || name === 'aws-secret-access-key',
  );
  return [...inputs, ...Object.entries(keyVariables)].flatMap(([name, expression]) => {
    const from = REFERENCE.exec(expression)?.[1];
    return from ? [{ name, from }] : [];
  });
}

const misspelt = ({ strangeInputs }: RunContext): MissingCause[] =>
  strangeInputs.length > 0
    ? [
        {
          cause: text`an input’s name is mistyped: ${enumerate(strangeInputs)} is none of this action’s`,
          evidence: { text: text`The step gives ${enumerate(strangeInputs)}, and this action has no such input.` },
        },
      ]
    : [];

const secretsIn = (filled: readonly Filled[]): string[] => [
  ...new Set(filled.flatMap(({ from }) => /^secrets\.(.+)$/.exec(from)?.[1] ?? [])),
];

/** A reusable workflow sees the secrets that its caller hands on, and no others. */
function notPassed({ calledBy, expressions }: RunContext, filled: readonly Filled[]): MissingCause[] {
  if (!calledBy || calledBy.secrets === 'inherit' || (expressions && secretsIn(filled).length === 0)) return [];
  const { job, uses } = calledBy;
  return calledBy.secrets === 'none'
    ? [
        {
          cause: text`the job ${job} calls this reusable workflow without ${'secrets: inherit'}, and passes none`,
          evidence: { text: text`The job ${job} calls ${uses} and passes no secrets.` },
        },
      ]
    : [
        {
          cause: text`the job ${job} calls this reusable workflow and passes other secrets than the ones that it reads`,
          evidence: { text: text`The job ${job} calls ${uses} and passes secrets by name.` },
        },
      ];
}

/** Nothing names a key: an earlier step was to set it, or nobody. */
const notGiven = (
  { expressions, strangeInputs }: RunContext,
  filled: readonly Filled[],
  emptyNames: readonly string[],
): MissingCause[] =>
  expressions &&
  Object.keys(expressions).every((name) => !/access-key/.test(name)) &&
  filled.length === 0 &&
  strangeInputs.length === 0 &&
  emptyNames.length === 0
    ? [
        {
          cause: text`nothing gives this step a key: the step that was to make one, such as ${'configure-aws-credentials'}, comes later, or was skipped`,
          evidence: { text: text`Neither the step’s ${'with:'} nor an ${'env:'} around it names an access key.` },
        },
      ]
    : [];

function empty(context: RunContext, filled: readonly Filled[]): MissingCause[] {
  const [secrets, others] = [
    filled.filter(({ from }) => from.startsWith('secrets.')),
    filled.filter(({ from }) => !from.startsWith('secrets.')),
  ];
  const names = secretsIn(secrets);
  const told = (some: readonly Filled[]): Evidence => ({
    text: text`The workflow fills ${enumerate(some.map(({ name }) => name))} from ${enumerate([...new Set(some.map(({ from }) => from))])}, and nothing arrived.`,
  });
  return [
    ...(secrets.length > 0
      ? [
          { cause: placeOf(context, names), evidence: told(secrets) },
          { cause: text`${enumerate(names, 'or')} is mistyped, or was deleted` },
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            cause: text`${enumerate(others.map(({ from }) => from))} is empty: it is mistyped, or what sets it did not run`,
            evidence: told(others),
          },
        ]
      : []),
  ];
}

/** Where the secret may be, and this job cannot see it. */
function placeOf({ workflowJob }: RunContext, secrets: readonly string[]): Text {
  const environment = workflowJob?.environment;
  if (environment === null) return text`${enumerate(secrets, 'or')} belongs to an environment, and this job names none`;
  if (environment && environment !== 'open')
    return text`the environment ${environment.name} has no ${enumerate(secrets, 'or')}, and neither has the repository`;
  return text`${enumerate(secrets, 'or')} belongs to another environment than this job’s`;
}

/** The usual reasons, where the workflow cannot be read. */
function unread({ credentials: { beside } }: Scene): readonly [MissingCause, ...MissingCause[]] {
  const environment = { cause: text`the secret belongs to an ${'environment:'} that the job does not name` };
  const notInherited = { cause: text`this is a reusable workflow, and its caller does not say ${'secrets: inherit'}` };
  if (beside.empty.length > 0) return [{ cause: text`the secret’s name is mistyped` }, environment, notInherited];
  return [
    { cause: text`the secret’s name is mistyped, or the input’s` },
    environment,
    notInherited,
    { cause: text`the step that was to make the credentials comes later, or was skipped` },
  ];
}
