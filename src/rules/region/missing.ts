import { givenKey } from '../../answers/given-key.ts';
import { isWellFormedRegion } from '../../knowledge/regions.ts';
import { parseArn } from '../../names/arn.ts';
import { useRegion } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { RunContext, Scene } from '../../scene.ts';
import { join, type Text, text } from '../../text.ts';
import { type EmptyCause, type Filled, filledFrom, whyEmpty } from '../context/why-empty.ts';
import { remediesForEmpty } from '../context/why-empty-remedies.ts';
import { citeEmpty, citeFilled, inOrder, nameMeant } from '../context/why-empty-words.ts';
import { withheldFrom } from '../context/withheld.ts';
import { takesRegionOfSignIn } from '../credentials/left-by-sign-in.ts';
import { describeTools, labelsWith } from '../describe-tools.ts';
import { meant } from '../meant.ts';
import { type Found, inputs, rule } from '../rule.ts';

type Missing = Found & {
  /** The Region of a table, bucket or model that the step names by its ARN. */
  ofTarget: string | null;
  /** A Region that the workflow gives by an expression. */
  filled: readonly Filled[];
  causes: readonly EmptyCause[];
  /** An input by a name that this action does not have, which is meant as the Region. */
  misspelt: { given: string; value: string | null } | null;
  /** Where the instance is whose role is used, as it tells it. */
  instance?: string;
  run: RunFacts;
};

/** One cause, told as credentials/missing: the step that signs in hands nothing on. */
const comesWithKey = (scene: Scene): boolean => !givenKey(scene.credentials) && takesRegionOfSignIn(scene);

// Only where nothing tells the Region: it is shown as an example.
const EXAMPLE = 'us-east-1';

export const missing = rule<Missing>({
  id: 'region/missing',
  severities: ['error'],
  title: 'No Region was given',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-region'),
  stops: true,
  find(scene) {
    const { context } = scene;
    const { region, tables, buckets, models } = scene.settings;
    if (region || withheldFrom(scene) || comesWithKey(scene)) return [];
    const filled = filledIn(context);
    const regions = [...tables, ...buckets, ...models].flatMap((target) => parseArn(target)?.region ?? []);
    return [
      {
        subjects: ['aws-region'],
        confidence: 'certain',
        ofTarget: regions.find(isWellFormedRegion) ?? null,
        filled,
        causes: filled.length > 0 ? whyEmpty(context, filled) : [],
        misspelt: misspeltIn(context),
        ...regionOfInstance(scene),
        run: runFacts(scene),
      },
    ];
  },
  tell: ({ ofTarget, filled, causes, misspelt, instance, run }) => ({
    headline: text`No Region was given.`,
    explanation: join([
      text`Without a Region, no request can be sent.`,
      ...(misspelt ? [text`The reason: the step gives ${misspelt.given}, and this action has no such input.`] : []),
      ...(!misspelt && causes.length > 0 ? [inOrder(causes)] : []),
      ...(instance ? [tellInstance(instance)] : []),
    ]),
    evidence: [
      { text: text`${'aws-region'}, ${'AWS_REGION'} and ${'AWS_DEFAULT_REGION'} are all empty.` },
      ...citeFilled(filled),
      ...causes.flatMap(citeEmpty),
    ],
    remedies: remediesFor({ ofTarget: ofTarget ?? instance ?? null, causes, misspelt, run }),
    ...meant(misspelt ? 'aws-region' : nameMeant(causes)),
  }),
});

function regionOfInstance({ environment }: Scene): Pick<Missing, 'instance'> {
  const trait = environment.ofSource.find(({ is }) => is === 'region-of-instance');
  return trait?.is === 'region-of-instance' ? { instance: trait.region } : {};
}

const tellInstance = (region: string): Text => {
  const takes = labelsWith('no-region-on-instance', (outcome) => 'region' in outcome);
  const others = labelsWith('no-region-on-instance', (outcome) => !('region' in outcome));
  return text`The runner’s instance is in ${region}: ${describeTools(takes)} use that automatically. ${describeTools(others)} do not, and neither does this action.`;
};

/** What the workflow fills a Region from: the input, else the variables around it. */
function filledIn(context: RunContext): Filled[] {
  const input = context.expressions?.['aws-region'];
  if (input) return filledFrom(context, { 'aws-region': input });
  const { AWS_REGION, AWS_DEFAULT_REGION } = context.variableExpressions;
  return filledFrom(context, {
    ...(AWS_REGION ? { AWS_REGION } : {}),
    ...(AWS_DEFAULT_REGION ? { AWS_DEFAULT_REGION } : {}),
  });
}

const BY_OTHERS = /^(aws-)?(default-)?region(-name)?$/;

function misspeltIn({ strangeInputs, expressions }: RunContext): Missing['misspelt'] {
  const given = strangeInputs.find((name) => BY_OTHERS.test(name.toLowerCase().replaceAll('_', '-')));
  return given ? { given, value: expressions?.[given.toLowerCase()] ?? null } : null;
}

function remediesFor({
  ofTarget,
  causes,
  misspelt,
  run,
}: Pick<Missing, 'ofTarget' | 'causes' | 'misspelt' | 'run'>): readonly [Remedy, ...Remedy[]] {
  const [cause] = causes;
  const name = nameRegion(ofTarget, run);
  if (misspelt)
    return [
      {
        title: text`Write ${'aws-region'} instead of ${misspelt.given}`,
        changes: [
          { kind: 'remove-input', name: misspelt.given },
          { kind: 'set-input', name: 'aws-region', value: misspelt.value ?? ofTarget ?? EXAMPLE },
        ],
        after: text`the step gives ${'aws-region'}`,
        ...(misspelt.value || ofTarget ? {} : { notes: [AN_EXAMPLE] }),
      },
    ];
  // A value that exists somewhere is better than one that this step makes up.
  return cause && cause.kind !== 'other values empty' ? [remediesForEmpty(cause, run)[0], name] : [name];
}

const AN_EXAMPLE = text`${EXAMPLE} is an example: use the Region in which the job’s tables, buckets and models are.`;

const nameRegion = (ofTarget: string | null, run: RunFacts): Remedy =>
  ofTarget === null
    ? {
        ...useRegion(run, EXAMPLE, text`Name the Region`),
        after: text`this step names the Region of the job’s tables, buckets and models`,
        notes: [AN_EXAMPLE],
      }
    : useRegion(run, ofTarget);
