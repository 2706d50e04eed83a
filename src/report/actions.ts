// What the job will do, action by action: allowed, denied or not known, and what decided.
import { type Decided, type Decision, decisions } from '../answers/simulation.ts';
import type { Scene } from '../scene.ts';
import { enumerate, type Text, text } from '../text.ts';
import { folded, markdown, prose, type Show } from './markdown.ts';

/** One action in the report. */
export type ReportAction = {
  action: string;
  resource: string;
  decision: 'allowed' | 'denied' | 'not-evaluated';
  /** A request of this run, or IAM’s policy simulator; null where nothing decided. */
  by: 'request' | 'simulation' | null;
  /** The policies whose statements decided, as the simulator names them. */
  policies: string[];
  /** Context keys that the simulation lacked. */
  missingContext: string[];
  /** The input that asks for it, and its words. */
  input: string;
  asked: string;
  /** The statement of `required-policy` has a condition, which was not asked. */
  conditional: boolean;
};

export const reportActions = (scene: Scene): ReportAction[] =>
  decisions(scene).map(({ requirement, resource, decision }) => ({
    action: requirement.action,
    resource,
    decision: decision.status === 'allowed' || decision.status === 'denied' ? decision.status : 'not-evaluated',
    by: 'by' in decision ? decision.by : null,
    policies: 'policies' in decision ? [...decision.policies] : [],
    missingContext: decision.status === 'undecided' && decision.doubt.why === 'context' ? [...decision.doubt.keys] : [],
    input: requirement.by,
    asked: requirement.asked,
    conditional: requirement.conditional,
  }));

const MARK: Readonly<Record<Decision['status'], string>> = {
  denied: '❌',
  undecided: '⚪',
  'not-simulated': '⚪',
  allowed: '✅',
};

const ORDER = Object.keys(MARK);
// What is more is in the report file alone.
const MOST_ROWS = 150;

/** The section of the job summary; nothing where the step says nothing of it. */
export function renderActions(scene: Scene, show: Show): string {
  const all = decisions(scene);
  if (all.length === 0) return '';
  const byService = [...Map.groupBy(all, ({ requirement }) => requirement.action.split(':')[0] ?? '')].flatMap(
    ([, group]) => worstFirst(group),
  );
  const isGood = all.every(({ decision }) => decision.status === 'allowed');
  const shown = isGood ? byService : worstFirst(byService);
  const more = shown.length > MOST_ROWS ? [`| … and ${shown.length - MOST_ROWS} more, in the report file | | |`] : [];
  const table = [
    '| Action | On | Decision |\n|---|---|---|',
    ...shown.slice(0, MOST_ROWS).map((each) => row(each, show)),
    ...more,
  ].join('\n');
  const conditional = all.some(({ requirement }) => requirement.conditional)
    ? ['The conditions of the statements in `required-policy` were not asked.']
    : [];
  return [
    '### 🔑 What the job will do',
    isGood ? folded(`${prose(counted(all))}, by action`, table) : table,
    `<sub>${[NOT_KNOWN, ...conditional].join(' ')}</sub>`,
  ].join('\n\n');
}

const NOT_KNOWN =
  'According to IAM’s policy simulator, which does not include a session policy, resource policy, resource control policy or VPC endpoint policy. “By a request” is AWS’s own answer in this run.';

const worstFirst = (all: readonly Decided[]): readonly Decided[] =>
  ORDER.flatMap((status) => all.filter(({ decision }) => decision.status === status));

const WORDS: Readonly<Record<Decision['status'], string>> = {
  denied: 'denied',
  undecided: 'not decided',
  'not-simulated': 'not simulated',
  allowed: 'allowed',
};

/** `12 actions allowed, 1 denied`. */
export function counted(all: readonly Decided[]): string {
  const counts = ORDER.toReversed().flatMap((status) => {
    const count = all.filter(({ decision }) => decision.status === status).length;
    return count > 0 ? [[count, WORDS[status as Decision['status']]] as const] : [];
  });
  return counts
    .map(([count, words], index) =>
      index === 0 ? `${count} action${count === 1 ? '' : 's'} ${words}` : `${count} ${words}`,
    )
    .join(', ');
}

function row({ requirement, resource, decision }: Decided, show: Show): string {
  const action = `${MARK[decision.status]} ${markdown(text`${requirement.action}`, show)}`;
  return `| ${action} | ${markdown(text`${resource}`, show)} | ${markdown(decisionWords(decision), show)} |`;
}

function decisionWords(decision: Decision): Text {
  if (decision.status === 'not-simulated') return text`not simulated`;
  if (decision.status === 'undecided')
    return decision.doubt.why === 'context'
      ? text`depends on ${enumerate(decision.doubt.keys)}`
      : [DOUBTS[decision.doubt.why]];
  if (decision.by === 'request') return text`${[WORDS[decision.status]]}, by a request`;
  const by = decision.policies.length > 0 ? text`, by ${enumerate(decision.policies)}` : [];
  return decision.status === 'allowed' ? text`allowed${by}` : text`${[deniedBy(decision)]}${by}`;
}

const DOUBTS = {
  wildcard: 'not asked: too many actions, or none',
  variable: 'not asked: a variable in the resource',
  refused: 'not decided by the simulator',
} as const;

function deniedBy({ layer, explicit }: Extract<Decision, { status: 'denied' }>): string {
  if (layer === 'organization') return 'denied by a policy of the organization';
  if (layer === 'boundary') return 'not allowed by the permissions boundary';
  return explicit ? 'denied' : 'not allowed by any policy';
}
