// Why an expression of the workflow came to nothing, the likeliest first: by the workflow file where it can be read,
// and by the event.
import { distance } from 'fastest-levenshtein';
import { isOfDependabot } from '../../names/forge.ts';
import { readingOf, referenceOf } from '../../names/reference.ts';
import type { ReferenceFault, RunContext, SignInOfJob } from '../../scene.ts';

/**
 * What the workflow fills an input or a variable from, e.g. `secrets.AWS_KEY`; `by` where it takes that by way of
 * another one, e.g. `env.KEY`.
 */
export type Filled = { name: string; from: string; by?: string };

export type NamedStore = 'secrets' | 'vars';

/** Secrets or variables by the names under which they should be stored. */
type Stored = { store: NamedStore; names: readonly string[]; filled: readonly Filled[] };

export type EmptyCause =
  | ({ kind: 'withheld'; from: 'fork' | 'dependabot'; event: string } & Stored)
  /** The files leave no doubt. */
  | { kind: 'by the file'; filled: Filled; fault: ReferenceFault }
  /** An input of `workflow_dispatch`. */
  | { kind: 'only by hand'; filled: Filled; event: string }
  /** The outputs of another job. `signIn` is the step of that job that signs in, where the file has one. */
  | { kind: 'job outputs'; filled: readonly Filled[]; job: string; signIn: (SignInOfJob & { job: string }) | null }
  | { kind: 'caller passes none'; job: string; uses: string; names: readonly string[] }
  | {
      kind: 'caller passes others';
      job: string;
      uses: string;
      passed: Readonly<Record<string, string>>;
      lacking: readonly string[];
    }
  /** The caller sees no secrets of an environment, passes empty ones, and so hides those that this job would have. */
  | { kind: 'caller hides the environment'; job: string; uses: string; names: readonly string[] }
  /** The workflow reads the same name from the other store elsewhere. */
  | { kind: 'in the other store'; filled: Filled; store: NamedStore; name: string }
  /** The workflow reads nearly the same name elsewhere. */
  | { kind: 'nearly another name'; filled: Filled; store: NamedStore; name: string; other: string }
  | ({ kind: 'in an environment'; candidates: readonly string[] } & Stored)
  | ({ kind: 'not in the environment'; environment: string } & Stored)
  | ({ kind: 'in another environment' } & Stored)
  | ({ kind: 'not stored' } & Stored)
  | { kind: 'other values empty'; filled: readonly Filled[] };

/**
 * What fills these inputs or variables, by their expressions: of one that is put together from several, nothing is
 * told.
 */
export function filledFrom({ traces }: RunContext, expressions: Readonly<Record<string, string>>): Filled[] {
  return Object.entries(expressions).flatMap(([name, expression]) =>
    (readingOf(expression)?.references ?? []).flatMap(({ text, store }): Filled[] => {
      // Where a secret has another name for the caller matters only once it is looked for.
      const to = store === 'secrets' ? [text] : (traces[text]?.to ?? [text]);
      return to.map((from) => ({ name, from, ...(from === text ? {} : { by: text }) }));
    }),
  );
}

export function whyEmpty(context: RunContext, filled: readonly Filled[]): EmptyCause[] {
  const withheld = ofEvent(context, filled);
  if (withheld.length > 0) return withheld;
  return [
    ...ofFile(context, filled),
    ...jobOutputs(context, filled),
    ...notPassed(context, filled),
    ...otherName(context, filled),
    ...notThere(context, filled),
  ];
}

/** The names under which the caller, or this job, looks in the store. */
function storedIn({ traces }: RunContext, filled: readonly Filled[], store: NamedStore): Stored {
  const own = filled.filter(({ from }) => from.startsWith(`${store}.`));
  const names = own.flatMap(({ from }) => {
    const to = (traces[from]?.to ?? [from]).map(referenceOf).filter((reference) => reference?.store === store);
    return to.flatMap((reference) => reference?.names[0] ?? []);
  });
  return { store, names: [...new Set(names)], filled: own };
}

/**
 * A pull request of a fork sees neither secrets nor variables, a run of Dependabot's its own secrets alone, also on
 * `push`.
 */
function ofEvent(context: RunContext, filled: readonly Filled[]): EmptyCause[] {
  const { foreignHead, eventName: event } = context;
  const from = foreignHead ? 'fork' : isOfDependabot(context) ? 'dependabot' : null;
  if (!from) return [];
  const stores: readonly NamedStore[] = from === 'fork' ? ['secrets', 'vars'] : ['secrets'];
  return stores
    .map((store) => storedIn(context, filled, store))
    .filter(({ names }) => names.length > 0)
    .map((stored) => ({ kind: 'withheld', from, event, ...stored }));
}

function ofFile({ traces, eventName: event }: RunContext, filled: readonly Filled[]): EmptyCause[] {
  return filled.flatMap((each): EmptyCause[] => {
    const trace = traces[each.by ?? each.from];
    if (trace?.fault) return [{ kind: 'by the file', filled: each, fault: trace.fault }];
    return trace?.byHand ? [{ kind: 'only by hand', filled: each, event }] : [];
  });
}

/** https://github.com/actions/runner/issues/1498: the runner drops an output that has the value of a secret. */
function jobOutputs({ signInElsewhere, traces }: RunContext, filled: readonly Filled[]): EmptyCause[] {
  const fromJobs = filled.filter(({ from }) => /^needs\.[\w-]+\.outputs\./.test(from) && !traces[from]?.fault);
  const job = fromJobs[0]?.from.split('.')[1];
  if (job === undefined) return [];
  const signIn = signInElsewhere[job];
  return [{ kind: 'job outputs', filled: fromJobs, job, signIn: signIn ? { job, ...signIn } : null }];
}

const secretsIn = (filled: readonly Filled[]): string[] => [
  ...new Set(filled.flatMap(({ from }) => /^secrets\.(.+)$/.exec(from)?.[1] ?? [])),
];

/** A reusable workflow sees the secrets that its caller hands on, and no others. */
function notPassed({ calledBy, expressions, workflowJob }: RunContext, filled: readonly Filled[]): EmptyCause[] {
  const names = secretsIn(filled);
  if (!calledBy || calledBy.secrets === 'inherit' || (expressions && names.length === 0)) return [];
  const { job, uses, passed } = calledBy;
  if (calledBy.secrets === 'none') return [{ kind: 'caller passes none', job, uses, names }];
  const given = Object.keys(passed).map((name) => name.toUpperCase());
  const lacking = names.filter((name) => !given.includes(name.toUpperCase()));
  if (names.length === 0 || lacking.length > 0) return [{ kind: 'caller passes others', job, uses, passed, lacking }];
  return workflowJob?.environment ? [{ kind: 'caller hides the environment', job, uses, names }] : [];
}

const OTHER_STORE: Readonly<Record<NamedStore, NamedStore>> = { secrets: 'vars', vars: 'secrets' };

/** The workflow's own words elsewhere show what was meant. */
function otherName(context: RunContext, filled: readonly Filled[]): EmptyCause[] {
  const { namesRead } = context;
  return (['secrets', 'vars'] as const).flatMap((store) =>
    storedIn(context, filled, store).filled.flatMap((each): EmptyCause[] => {
      const [name = ''] = storedIn(context, [each], store).names;
      const read = name.toUpperCase();
      const elsewhere: Readonly<Record<string, number>> = { ...namesRead[OTHER_STORE[store]], GITHUB_TOKEN: 0 };
      if (elsewhere[read]) return [{ kind: 'in the other store', filled: each, store: OTHER_STORE[store], name }];
      // A name that is read twice is not a slip.
      const others = namesRead[store][read] === 1 ? Object.keys(namesRead[store]) : [];
      const other = others.find((candidate) => isSlip(read, candidate));
      return other ? [{ kind: 'nearly another name', filled: each, store, name, other }] : [];
    }),
  );
}

/**
 * Two letters that differ, are left out or are swapped, in a word of a name: `AWS_ROEL_ARN`. Short words and digits
 * tell names apart.
 */
function isSlip(one: string, other: string): boolean {
  const [words, others] = [one.split('_'), other.split('_')];
  if (one === other || words.length !== others.length) return one !== other && joined(one) === joined(other);
  const differing = words.flatMap((word, i) => (word === others[i] ? [] : [[word, others[i] ?? ''] as const]));
  const [pair] = differing;
  if (differing.length !== 1 || !pair) return false;
  return pair.every((word) => /^[A-Z]{4,}$/.test(word)) && distance(...pair) <= 2 && pair[0][0] === pair[1][0];
}

const joined = (name: string): string => name.replaceAll('_', '');

function notThere(context: RunContext, filled: readonly Filled[]): EmptyCause[] {
  const { traces } = context;
  const others = filled.filter(
    ({ from, by }) =>
      !/^(secrets|vars|needs)\./.test(from) && !traces[by ?? from]?.fault && !traces[by ?? from]?.byHand,
  );
  return [
    ...(['secrets', 'vars'] as const).flatMap((store): EmptyCause[] => {
      const stored = storedIn(context, filled, store);
      if (stored.names.length === 0) return [];
      return [...placeOf(context, stored), { kind: 'not stored', ...stored }];
    }),
    ...(others.length > 0 ? [{ kind: 'other values empty', filled: others } as const] : []),
  ];
}

/**
 * Where it may be, and this job cannot see it. A job that calls a workflow has no environment, so it never sees those
 * of one.
 */
function placeOf({ workflowJob, otherEnvironments, traces, forge }: RunContext, stored: Stored): EmptyCause[] {
  if (forge !== 'github') return [];
  if (stored.filled.every(({ from, by }) => traces[by ?? from]?.byCaller)) return [];
  const environment = workflowJob?.environment;
  if (environment === null) return [{ kind: 'in an environment', candidates: otherEnvironments, ...stored }];
  if (environment && environment !== 'open')
    return [{ kind: 'not in the environment', environment: environment.name, ...stored }];
  return [{ kind: 'in another environment', ...stored }];
}

/** What a cause is told of. */
export const filledOf = (cause: EmptyCause): readonly Filled[] => ('filled' in cause ? [cause.filled].flat() : []);

const KEY =
  /^(aws-(access-key-id|secret-access-key|session-token)|AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN))$/;

/** Whether all that is filled are values of a key, which nobody stores as a variable. */
export const areOfKey = (filled: readonly Filled[]): boolean => filled.every(({ name }) => KEY.test(name));

/** What the workflow file and the event leave no doubt of: whatever else is wrong, nothing arrives this way. */
export const isSureEmpty = (cause: EmptyCause): boolean =>
  ['withheld', 'by the file', 'only by hand', 'caller passes none'].includes(cause.kind) ||
  (cause.kind === 'job outputs' && areOfKey(cause.filled));
