import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { useEnvironment } from '../../remedies/secrets.ts';
import { acceptFinding } from '../../remedies/values.ts';
import type { EmptyInput, Scene } from '../../scene.ts';
import { enumerate, forCount, join, type Text, text } from '../../text.ts';
import { evidence } from '../evidence.ts';
import { meant } from '../meant.ts';
import { type Found, rule, type Severity, type Told } from '../rule.ts';
import { findMisnamed, type Misnamed, tellMisnamed } from './misnamed-input.ts';
import { type EmptyCause, type Filled, filledFrom, whyEmpty } from './why-empty.ts';
import { remediesForEmpty, writeOut } from './why-empty-remedies.ts';
import { citeEmpty, citeFilled, inOrder, nameMeant } from './why-empty-words.ts';
import { withheldFrom } from './withheld.ts';

/** What an input asks for, and what happens without it. */
type Asks = 'guard' | 'key' | 'targets' | 'region';

/** The inputs whose emptiness is not seen in any other way. */
const ASKS: Readonly<Record<string, Asks>> = {
  'allowed-account-ids': 'guard',
  'allowed-principals': 'guard',
  'aws-access-key-id': 'key',
  'aws-secret-access-key': 'key',
  'aws-region': 'region',
  'dynamodb-tables': 'targets',
  's3-buckets': 'targets',
  'bedrock-models': 'targets',
  'required-actions': 'targets',
  'required-policy': 'targets',
};

type Empty = Found & {
  asks: Asks;
  inputs: readonly string[];
  /** Items of a list alone: others arrived. */
  items: boolean;
  meant: boolean;
  /** The expressions, where they are none that can be followed. */
  written: readonly string[];
  filled: readonly Filled[];
  causes: readonly EmptyCause[];
  /** What this step uses in its place: a source of credentials, or the variable that gave the Region. */
  instead: string | null;
  ignored: readonly string[];
  run: RunFacts;
};

export const emptyInput = rule<Empty | Misnamed>({
  id: 'context/empty-input',
  severities: ['error', 'warning', 'notice'],
  title: 'An input of this step arrived empty',
  since: '1.0',
  points: [],
  find(scene) {
    const { context } = scene;
    if (withheldFrom(scene)) return [];
    const groups = new Map<string, EmptyInput[]>();
    for (const empty of context.emptyInputs) {
      const asks = ASKS[empty.input];
      if (!asks || !isUnseen(asks, empty, scene)) continue;
      const [first] = filledFrom(context, { [empty.input]: empty.written[0] ?? '' });
      const key = [asks, empty.meant, empty.items, first?.from.split('.')[0]].join(' ');
      groups.set(key, [...(groups.get(key) ?? []), empty]);
    }
    return [...[...groups.values()].map((group) => factsOf(scene, group)), ...findMisnamed(scene)];
  },
  tell: (facts) => ('misnamed' in facts ? tellMisnamed(facts) : tellEmpty(facts)),
});

const tellEmpty = (facts: Empty): Told => ({
  headline: HEADLINES[facts.asks](facts),
  explanation: join([MEANING(facts), facts.meant ? MEANT : inOrder(facts.causes)].filter((part) => part.length > 0)),
  evidence: evidence([
    ...citeFilled(facts.filled),
    ...facts.causes.flatMap(citeEmpty),
    ...facts.written.map((written) => ({
      text: text`The workflow fills ${enumerate(facts.inputs)} from ${written}, and nothing arrived.`,
    })),
  ]),
  remedies: remediesFor(facts),
  ...meant(facts.meant ? null : nameMeant(facts.causes)),
});

/** Not where another finding names the same input. */
function isUnseen(asks: Asks, { input, items }: EmptyInput, { settings, credentials, context }: Scene): boolean {
  const { given } = credentials;
  switch (asks) {
    case 'guard':
      // Of a list that is shorter than it should be, the guard is only stricter.
      return !items;
    case 'key': {
      const both = (['aws-access-key-id', 'aws-secret-access-key'] as const).every(
        (name) => name === input || context.emptyInputs.some((each) => each.input === name),
      );
      if (given.state === 'nothing') return both && settings.roleToAssume !== '' && credentials.beside.idToken;
      return given.state !== 'profile-failed' && given.source !== 'inputs';
    }
    case 'region':
      return settings.region !== '';
    case 'targets':
      return true;
  }
}

function factsOf(scene: Scene, group: readonly EmptyInput[]): Empty {
  const { context, settings, credentials } = scene;
  const names = group.map(({ input }) => input);
  const asks = ASKS[names[0] ?? ''] ?? 'targets';
  const filled = group.flatMap(({ input, written }) =>
    written.flatMap((expression) => filledFrom(context, { [input]: expression })),
  );
  const { given } = credentials;
  const source = given.state === 'nothing' || given.state === 'profile-failed' ? 'token' : given.source;
  const meant = group.every((each) => each.meant);
  return {
    subjects: names,
    confidence: 'certain',
    severity: severityOf(asks, meant, source),
    asks,
    inputs: names,
    items: group.every(({ items }) => items),
    meant,
    written:
      filled.length > 0 ? [] : [...new Set(group.flatMap(({ written }) => written.map((each) => each.slice(0, 200))))],
    filled,
    causes: whyEmpty(context, filled),
    instead: asks === 'region' ? settings.regionSource : asks === 'key' ? source : null,
    ignored: settings.ignore,
    run: runFacts(scene),
  };
}

/** A role that GitHub’s token assumes is the same whatever the keys: nobody else acts. */
function severityOf(asks: Asks, meant: boolean, source: string): Severity {
  if (meant) return 'notice';
  if (asks === 'guard') return 'error';
  return asks === 'key' && source !== 'token' ? 'error' : 'warning';
}

const SOURCES: Readonly<Record<string, Text>> = {
  token: text`the job’s OIDC token`,
  environment: text`the access key of the environment`,
  'web-identity': text`the runner’s web identity`,
  profile: text`a profile of the shared files`,
  container: text`the role of the runner’s container`,
  instance: text`the role of the runner’s machine`,
};

const HEADLINES: Readonly<Record<Asks, (facts: Empty) => Text>> = {
  guard: ({ inputs: names }) =>
    text`${enumerate(names)} arrived empty, so ${forCount(names, text`this guard checks`, text`these guards check`)} nothing.`,
  key: ({ inputs: names, instead }) =>
    text`${enumerate(names)} arrived empty, and this step uses ${SOURCES[instead ?? ''] ?? text`other credentials`} instead.`,
  targets: ({ inputs: names, items }) =>
    items
      ? text`An item of ${enumerate(names)} arrived empty, so it was not checked.`
      : text`${enumerate(names)} arrived empty, so nothing of ${forCount(names, text`it`, text`them`)} was checked.`,
  region: ({ inputs: names, instead, run }) =>
    text`${enumerate(names)} arrived empty, and this step uses ${run.region ?? 'the Region'} of ${instead ?? 'the environment'} instead.`,
};

const MEANING = ({ asks }: Empty): Text => MEANINGS[asks];

const MEANINGS: Readonly<Record<Asks, Text>> = {
  guard: text`An empty list allows every identity. Without a value, this step would pass with somebody else’s credentials too.`,
  key: text`So the key that the workflow asks to test was not tested.`,
  targets: text`This step passes as if the workflow had not asked for it.`,
  region: text`So the Region that the workflow asks for was not tested.`,
};

const MEANT = text`The workflow says that it can be empty.`;

function remediesFor(facts: Empty): readonly [Remedy, ...Remedy[]] {
  const { asks, causes, meant, filled, ignored, inputs: names, run } = facts;
  const accept = acceptFinding('context/empty-input', ignored);
  const [first] = causes;
  const mend = first
    ? remediesForEmpty(first, run)
    : ([
        writeOut(
          run,
          names.map((name) => ({ name })),
        ),
      ] as const);
  if (meant) return [accept, mend[0]];
  const optional = asks === 'targets' && filled.length === 1 && filled[0] ? [mayBeEmpty(filled[0])] : [];
  if (asks !== 'key' || facts.instead !== 'environment') return [...mend, ...optional];
  // A step before this one signs in, and the key inputs only hide what it left.
  const remove = useEnvironment(run, null);
  return run.signInBefore ? [remove, ...mend] : [...mend, remove];
}

const mayBeEmpty = ({ name, from, by }: Filled): Remedy => ({
  title: text`Say that ${name} can be empty, if that is intended`,
  changes: [{ kind: 'set-input', name, value: `\${{ ${by ?? from} || '' }}` }],
  after: text`the workflow gives ${name} an explicit empty string when there is no value`,
});
