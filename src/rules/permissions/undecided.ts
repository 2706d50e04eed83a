import { knownCaller } from '../../answers/known-caller.ts';
import { successes } from '../../answers/query.ts';
import { type Decided, type Doubt, decisions } from '../../answers/simulation.ts';
import type { Look, Remedy } from '../../remedies/remedy.ts';
import { shellWord } from '../../remedies/shell-word.ts';
import { acceptFinding } from '../../remedies/values.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type Undecided = Found & {
  why: Doubt['why'];
  /** Context keys that only the real request has. */
  keys: readonly string[];
  items: readonly { action: string; resource: string; asked: string }[];
  refusals: readonly FailedObservation[];
  /** The identity that was simulated. */
  source: string | null;
  ignored: readonly string[];
};

const ID = 'permissions/undecided';

export const undecided = rule<Undecided>({
  id: ID,
  severities: ['warning'],
  title: 'The simulation cannot tell whether it is allowed',
  since: '1.1',
  onlyInTrouble: true,
  points: inputs('required-actions', 'required-policy', 's3-buckets', 'dynamodb-tables'),
  find: (scene) =>
    [...Map.groupBy(decisions(scene).filter(isUndecided), causeOf).values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { doubt } = first.decision;
      const refusals = group.flatMap(({ decision }) =>
        decision.doubt.why === 'refused' && decision.doubt.refusal ? [decision.doubt.refusal] : [],
      );
      return [
        {
          subjects:
            doubt.why === 'context' ? doubt.keys : [...new Set(group.map(({ requirement }) => requirement.asked))],
          confidence: 'certain',
          why: doubt.why,
          keys: doubt.why === 'context' ? doubt.keys : [],
          items: group.map(({ requirement, resource }) => ({
            action: requirement.action,
            resource,
            asked: requirement.asked,
          })),
          refusals: [...new Set(refusals)],
          source: sourceIn(scene),
          ignored: scene.settings.ignore,
        },
      ];
    }),
  tell: (facts) => ({
    headline: HEADLINE[facts.why](facts),
    explanation: EXPLAIN[facts.why],
    evidence: evidence([
      ...citeAll(facts.refusals),
      ...facts.items.slice(0, MOST_ITEMS).map(({ action, resource, asked }) => ({
        text: text`Not decided: ${action} on ${resource}${asked === action ? [] : text`, for ${asked}`}.`,
      })),
    ]),
    remedies: [remedyFor(facts)],
  }),
});

type UndecidedItem = Decided & { decision: Extract<Decided['decision'], { status: 'undecided' }> };
const isUndecided = (each: Decided): each is UndecidedItem => each.decision.status === 'undecided';

const MOST_ITEMS = 12;

/** One finding for what hangs on the same keys, or was left undecided for the same reason. */
const causeOf = ({ decision: { doubt } }: UndecidedItem): string =>
  doubt.why === 'context' ? [...doubt.keys].sort().join(' ') : doubt.why;

const sourceIn = (scene: Scene): string | null =>
  successes(scene, 'SimulatePrincipalPolicy', { followUp: true })[0]?.target ?? knownCaller(scene)?.arn ?? null;

const actionsOf = ({ items }: Undecided): Text => enumerate([...new Set(items.map(({ action }) => action))]);
const askedOf = ({ items }: Undecided): Text => enumerate([...new Set(items.map(({ asked }) => asked))]);

const HEADLINE: Readonly<Record<Doubt['why'], (facts: Undecided) => Text>> = {
  context: (facts) =>
    text`Whether the job may do ${actionsOf(facts)} depends on ${enumerate(facts.keys)}, which the simulation cannot know.`,
  wildcard: (facts) =>
    text`${askedOf(facts)} was not asked: the list of actions has no action of this name, or too many.`,
  variable: (facts) => text`${askedOf(facts)} was not asked: its resource has a variable that only a request fills in.`,
  refused: (facts) => text`IAM’s policy simulator does not decide about ${actionsOf(facts)}.`,
};

const EXPLAIN: Readonly<Record<Doubt['why'], Text>> = {
  context: text`A policy of the caller has a condition on it, and only the job’s own request has the value. The job may be allowed or denied.`,
  wildcard: text`The simulator needs single actions: name those that the job performs.`,
  variable: text`The simulator needs full ARNs: name the resources that the job uses, in ${'required-actions'}.`,
  refused: text`The job may be allowed or denied. A mistyped action is refused too.`,
};

function remedyFor(facts: Undecided): Remedy {
  const looks = facts.why === 'context' ? simulateWith(facts) : [];
  return { ...acceptFinding(ID, facts.ignored), ...(looks.length > 0 ? { looks } : {}) };
}

/** The same question with the keys, for somebody who knows what the job's request has. */
function simulateWith({ items, keys, source }: Undecided): readonly Look[] {
  const [first] = items;
  if (!first || !source) return [];
  const entries = keys.map((key) => shellWord(`ContextKeyName=${key},ContextKeyValues=VALUE,ContextKeyType=string`));
  const resource = first.resource === '*' ? '' : ` --resource-arns ${shellWord(first.resource)}`;
  return [
    {
      caption: text`The same question with the value that the job’s request has`,
      run: `aws iam simulate-principal-policy --policy-source-arn ${shellWord(source)} --action-names ${shellWord(first.action)}${resource} --context-entries ${entries.join(' ')}`,
    },
  ];
}
