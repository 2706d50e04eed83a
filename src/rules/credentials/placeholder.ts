import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { fillGaps, type Gap } from '../../remedies/secrets.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';
import { type WrittenValue, writtenValues } from './written.ts';

/** Why the text is there: an expression or a shell's variable that nothing expanded, or a text that somebody was to replace. */
type Kind = 'expression' | 'variable' | 'example';

type Placeholder = Found & {
  texts: readonly { label: string; text: string }[];
  kind: Kind;
  gaps: readonly [Gap, ...Gap[]];
  run: RunFacts;
  oidc: OidcFacts;
};

export const placeholder = rule<Placeholder>({
  id: 'credentials/placeholder',
  severities: ['error'],
  title: 'An example value in place of a credential',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-access-key-id'),
  stops: true,
  explains: [
    'credentials/missing-session-token',
    'credentials/malformed-key-id',
    'credentials/malformed-secret',
    'credentials/malformed-session-token',
    'credentials/unknown-key',
    'credentials/wrong-secret',
  ],
  find(scene) {
    const found = writtenValues(scene).flatMap((value) =>
      value.shape.placeholder === null ? [] : [{ ...value, text: value.shape.placeholder }],
    );
    const run = runFacts(scene);
    const [first, ...others] = found.map((value) => gapOf(scene, value, run));
    if (!first) return [];
    return [
      {
        subjects: found.map(({ input }) => input),
        confidence: 'certain',
        texts: found.map(({ label, text: shown }) => ({ label, text: shown })),
        kind: kindOf(found.map(({ text: shown }) => shown)),
        gaps: [first, ...others],
        run,
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: ({ texts, kind, gaps, run, oidc }) => ({
    headline: headlineOf(texts.map(({ label }) => label)),
    explanation: MEANINGS[kind],
    evidence: evidence(texts.map(({ label, text: shown }) => ({ text: text`The ${[label]} is ${shown}.` }))),
    remedies: [fillGaps(run, gaps, { title: titleOf(gaps) }), ...withoutKeys(oidc)],
  }),
});

const kindOf = (texts: readonly string[]): Kind => {
  if (texts.some((shown) => shown.includes('${{'))) return 'expression';
  return texts.some((shown) => VARIABLE.test(shown)) ? 'variable' : 'example';
};

const VARIABLE = /^\$\{?([A-Za-z_]\w*)\}?$/;
const REFERENCES: readonly RegExp[] = [/\bsecrets\.([A-Za-z_]\w*)/, VARIABLE];

/** A text that names a secret is to be an expression; any other was never replaced, in the secret or in the workflow. */
function gapOf(
  { context }: Scene,
  { part, input, variable, text: shown }: WrittenValue & { text: string },
  run: RunFacts,
): Gap {
  const named = REFERENCES.map((form) => form.exec(shown)?.[1]).find((name) => name !== undefined);
  const read = context.expressions?.[input] ?? context.variableExpressions[variable];
  const isStored = read?.includes('secrets.') === true;
  return { part, name: named ?? run.secretNames[part], pass: !isStored, store: isStored || named === undefined };
}

const headlineOf = (labels: readonly string[]): Text =>
  labels.length === 1
    ? [`The ${labels[0]} is an example text, not a credential.`]
    : [`${labels.length} of the credential’s values are example texts.`];

const MEANINGS: Readonly<Record<Kind, Text>> = {
  expression: text`An expression reached the step as text: nothing expanded it. Expressions work in the values of a workflow file, not in files that a script reads, and not when they are quoted twice.`,
  variable: text`The name of a variable reached the step as text: nothing expanded it. A workflow file’s ${'with:'} supports expressions such as ${'${{ secrets.NAME }}'}, but not the variables of a shell.`,
  example: text`Nobody has replaced the text with the real value. Nothing was sent to AWS.`,
};

const titleOf = (gaps: readonly Gap[]): Text =>
  gaps.every(({ store }) => !store)
    ? text`Pass ${enumerate(gaps.map(({ name }) => name))} by an expression`
    : text`Store the real ${[gaps.length === 1 ? 'value' : 'values']} as ${enumerate(gaps.map(({ name }) => name))}`;

const withoutKeys = (oidc: OidcFacts): Remedy[] => {
  const remedy = assumeRoleWithOidc(oidc);
  return remedy ? [remedy] : [];
};
