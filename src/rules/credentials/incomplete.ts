import { supplies } from '../../answers/job-tools.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { fillGaps, type Gap, newKeyPair, passBedrockKey } from '../../remedies/secrets.ts';
import type { Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { withheldFrom } from '../context/withheld.ts';
import { describeTools, labelsWith, verb } from '../describe-tools.ts';
import { type Found, inputs, rule } from '../rule.ts';
import { BEDROCK_KEY } from './malformed.ts';
import { type Misspelt, meantInput, renameInputs } from './misspelt.ts';
import { sourceLabel } from './written.ts';

/** Why the other half is not there, as far as the workflow file or the environment tells. */
type Why =
  | { kind: 'misspelt'; misspelt: Misspelt }
  /** What the workflow fills it from is empty. */
  | { kind: 'empty'; from: string }
  | { kind: 'empty variable' }
  | { kind: 'not passed' }
  /** What is there is no half, but a Bedrock API key. */
  | { kind: 'Bedrock API key' }
  | { kind: 'unknown' };

type Incomplete = Found & {
  there: string;
  gone: string;
  source: string;
  /** The input and the variable of the other half. */
  input: string;
  variable: string;
  why: Why;
  gap: Gap;
  /** What other tools make of half a key in the environment. */
  others: { fail: readonly string[]; goOn: readonly string[]; hasDefault: boolean } | null;
  run: RunFacts;
  oidc: OidcFacts;
};

export const incomplete = rule<Incomplete>({
  id: 'credentials/incomplete',
  severities: ['error'],
  title: 'Half of the key pair is missing',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-access-key-id'),
  stops: true,
  find(scene) {
    const { given } = scene.credentials;
    if (given.state !== 'half-pair' || withheldFrom(scene)) return [];
    const { part, ...half } = given.keyId ? OTHER_HALF.keyId : OTHER_HALF.secret;
    const why: Why = (given.keyId ?? given.secret)?.bedrockKey ? { kind: 'Bedrock API key' } : whyGone(scene, half);
    const run = runFacts(scene);
    return [
      {
        subjects: [given.source === 'environment' ? half.variable : half.input],
        confidence: 'certain',
        ...half,
        source: sourceLabel(scene),
        why,
        gap: {
          part,
          name: run.secretNames[part],
          pass: why.kind === 'not passed' || why.kind === 'unknown' || (why.kind === 'empty' && !isSecret(why.from)),
          store: why.kind !== 'not passed',
        },
        others: othersOf(scene),
        run,
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: [`The ${facts.there} arrived without its ${facts.gone}.`],
    explanation: text`${capitalized(facts.source)} gave one half of the pair. ${WHY[facts.why.kind](facts)}${facts.others ? text` ${OTHERS(facts.others)}` : []}`,
    evidence: [{ text: [`From ${facts.source}: ${facts.there} present, ${facts.gone} missing.`] }],
    remedies: remediesFor(facts),
  }),
});

/** Half a key stops some tools; the others take it for none, and look further. */
function othersOf({ credentials, environment }: Scene): Incomplete['others'] {
  const { given } = credentials;
  if (given.state !== 'half-pair' || given.source !== 'environment' || !given.keyId) return null;
  const { credentials: file, config } = environment.files;
  return {
    fail: labelsWith(SITUATION, (outcome) => 'fails' in outcome),
    goOn: labelsWith(SITUATION, (outcome) => 'takes' in outcome),
    hasDefault: [file, config].some((each) => each?.profiles.some((p) => p.name === 'default' && supplies(p))),
  };
}

const SITUATION = 'half-key-beside-default-profile';

const OTHERS = ({ fail, goOn, hasDefault }: NonNullable<Incomplete['others']>): Text =>
  text`${describeTools(fail)} ${verb(fail, 'stops', 'stop')} there. ${describeTools(goOn)} ${verb(goOn, 'goes', 'go')} on without a word${[hasDefault ? ', as the default profile of this runner' : ', and would take a default profile']}.`;

type Half = Pick<Incomplete, 'there' | 'gone' | 'input' | 'variable'> & { part: 'keyId' | 'secret' };

/** By the half that is there. */
const OTHER_HALF: Readonly<Record<'keyId' | 'secret', Half>> = {
  keyId: {
    part: 'secret',
    there: 'access key ID',
    gone: 'secret access key',
    input: 'aws-secret-access-key',
    variable: 'AWS_SECRET_ACCESS_KEY',
  },
  secret: {
    part: 'keyId',
    there: 'secret access key',
    gone: 'access key ID',
    input: 'aws-access-key-id',
    variable: 'AWS_ACCESS_KEY_ID',
  },
};

function whyGone({ context, credentials }: Scene, { input, variable }: Omit<Half, 'part'>): Why {
  const misspelt = context.strangeInputs.find((name) => meantInput(name) === input);
  if (misspelt)
    return {
      kind: 'misspelt',
      misspelt: { given: misspelt, meant: input, value: context.expressions?.[misspelt.toLowerCase()] ?? null },
    };
  const expression = context.expressions?.[input] ?? context.variableExpressions[variable];
  const from = /^\$\{\{\s*((?:secrets|vars|env|inputs|steps|needs)\.[\w.-]{1,200})\s*\}\}$/.exec(expression ?? '')?.[1];
  if (from) return { kind: 'empty', from };
  if (credentials.beside.empty.includes(variable)) return { kind: 'empty variable' };
  return context.givenInputs && !expression ? { kind: 'not passed' } : { kind: 'unknown' };
}

const isSecret = (from: string): boolean => from.startsWith('secrets.');
const capitalized = (words: string): Text => [`${words[0]?.toUpperCase()}${words.slice(1)}`];

const WHY: Readonly<Record<Why['kind'], (facts: Incomplete) => Text>> = {
  misspelt: ({ why, input }) =>
    text`The step gives ${why.kind === 'misspelt' ? why.misspelt.given : ''}, and this action has no such input: ${input} is meant.`,
  empty: ({ why, input }) =>
    text`The workflow fills ${input} from ${why.kind === 'empty' ? why.from : ''}, which is empty: it does not exist, or this job cannot see it.`,
  'empty variable': ({ variable }) =>
    text`${variable} is set but empty: the secret that fills it does not exist, or this job cannot see it.`,
  'not passed': ({ input, variable }) => text`The workflow gives neither ${input} nor ${variable}.`,
  'Bedrock API key': ({ there }) => text`What is given as the ${[there]} is a Bedrock API key. ${BEDROCK_KEY}`,
  unknown: () => text`The other half is not set.`,
};

function remediesFor({ why, gap, run, oidc }: Incomplete): readonly [Remedy, ...Remedy[]] {
  const role = assumeRoleWithOidc(oidc);
  if (why.kind === 'Bedrock API key')
    return [passBedrockKey(run, gap.part === 'keyId' ? 'secret' : 'keyId'), newKeyPair(run)];
  const first =
    why.kind === 'misspelt' ? renameInputs(run, [why.misspelt]) : fillGaps(run, [gap], { title: titleOf(gap) });
  return [first, newKeyPair(run), ...(role ? [role] : [])];
}

const titleOf = ({ part, name, pass, store }: Gap): Text => {
  if (!store) return text`Pass ${name} together with the other half`;
  return pass ? text`Store and pass the ${[PARTS[part]]}` : text`Store the ${[PARTS[part]]} as ${name}`;
};
const PARTS = { keyId: 'access key ID of the same key', secret: 'secret of the same key', token: 'session token' };
