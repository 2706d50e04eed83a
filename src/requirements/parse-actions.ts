// The lines of `required-actions`: `service:Action[, service:Action…] [on ARN[, ARN…]]`, or `@name [ARN…]`.
import { closest, distance } from 'fastest-levenshtein';
import { actionsLike, knownAction } from '../knowledge/iam-actions.ts';
import { parseArn } from '../names/arn.ts';
import type { RequiredBy, Requirement } from './requirement.ts';
import { type ActionSet, SETS } from './sets.ts';

export type Parsed = { requirements: readonly Requirement[]; problems: readonly string[] };

/** What is common to the actions of a line, a statement or a set. */
type Of = Pick<Requirement, 'by' | 'context' | 'conditional'>;

const ACTION = /^[a-z][a-z0-9-]*:[a-z0-9*?]+$/i;
// More are a list that nobody means to ask: `s3:*` has fewer.
const MOST_EXPANDED = 400;

/** Each problem tells its line, counted from 1 as a reader of the workflow counts the lines of the input. */
export function parseActions(text: string): Parsed {
  const parsed = text.split('\n').map((line, index) => {
    const written = line.replace(/(^|\s)#.*/, '').trim();
    const { requirements, problems } = written === '' ? NOTHING : parseLine(written);
    return { requirements, problems: problems.map((problem) => `line ${index + 1}: ${problem}`) };
  });
  return {
    requirements: parsed.flatMap(({ requirements }) => requirements),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}

const NOTHING: Parsed = { requirements: [], problems: [] };
const byCommas = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

function parseLine(line: string): Parsed {
  if (line.startsWith('@')) return parseSet(line);
  const on = /\son(?:\s|$)/i.exec(line);
  const actions = on ? line.slice(0, on.index) : line;
  const names = byCommas(actions);
  const resources = on ? byCommas(line.slice(on.index + on[0].length)) : [];
  const problems = [
    ...names.flatMap(actionFault),
    ...resources.flatMap(resourceFault),
    ...(names.length === 0 ? ['there is no action before "on"'] : []),
    ...(on && resources.length === 0 ? ['there is no ARN after "on"'] : []),
  ];
  if (problems.length > 0) return { requirements: [], problems };
  const of = { by: 'required-actions', context: {}, conditional: false } as const;
  return { requirements: names.flatMap((name) => require(name, on ? resources : ['*'], of)), problems };
}

/** What is wrong with the name of an action. */
export function actionFault(name: string): string[] {
  if (/^Not(Action|Resource)\b/i.test(name))
    return [`"${name}": NotAction and NotResource say what is left out, but this list says what the job does`];
  if (ACTION.test(name)) return [];
  const hint = name.includes(':') || !/^[A-Za-z]+$/.test(name) ? '' : ', with the service before a colon';
  return [`"${name}" is not of the form service:Action${hint}, such as ecr:PutImage`];
}

/** What is wrong with a resource. */
export const resourceFault = (resource: string): string[] =>
  resource === '*' || parseArn(resource) ? [] : [`"${resource}" is not an ARN, such as arn:aws:s3:::my-bucket/*`];

/** One action, or all that a name with a wildcard stands for, on each of the resources. */
export function require(
  name: string,
  resources: readonly string[],
  of: Of,
  asked: string = name,
): readonly Requirement[] {
  const actions = /[*?]/.test(name) ? actionsLike(name) : [name];
  const isTooWide = actions.length === 0 || actions.length > MOST_EXPANDED;
  return (isTooWide ? [name] : actions).flatMap((action) => {
    const known = isTooWide ? null : knownAction(action);
    return resources.map((resource) => ({
      ...of,
      action: known?.action ?? action,
      resource,
      asked,
      unaskable: isTooWide ? ('wildcard' as const) : resource.includes('${') ? ('variable' as const) : null,
      onAnyOnly: known ? !known.hasResource : false,
      tags: known?.tags ?? null,
    }));
  });
}

function parseSet(line: string): Parsed {
  const [name = '', ...words] = line.slice(1).split(/[\s,]+/);
  const set = Object.hasOwn(SETS, name) ? SETS[name] : undefined;
  if (!set) return { requirements: [], problems: [unknownSet(name)] };
  const given = words.filter((word) => word !== '' && word.toLowerCase() !== 'on');
  const arns = given.filter((word) => !/^\w+=/.test(word));
  const options = given.filter((word) => /^\w+=/.test(word)).map((word) => word.split(/=(.*)/s, 2) as [string, string]);
  const problems = [...arns.flatMap(resourceFault), ...options.flatMap((option) => optionFault(name, set, option))];
  if (problems.length > 0) return { requirements: [], problems };
  const needs = set.needs({ arns: arns.filter((arn) => arn !== '*'), options: Object.fromEntries(options) });
  return {
    problems,
    requirements: needs.flatMap(({ actions, resources, context = {} }) =>
      actions.flatMap((action) =>
        require(action, resources, { by: 'required-actions', context, conditional: false }, `@${name}`),
      ),
    ),
  };
}

function unknownSet(name: string): string {
  const near = closest(name, Object.keys(SETS));
  const meant =
    distance(name, near) <= 3 ? `: did you mean @${near}?` : `: the sets are @${Object.keys(SETS).join(', @')}`;
  return `there is no set @${name}${meant}`;
}

const OPTION_VALUE = /^[A-Za-z0-9-]{1,64}$/;

function optionFault(name: string, { options }: ActionSet, [key, value]: [string, string]): string[] {
  if (!Object.hasOwn(options, key)) {
    const known = Object.keys(options).map((each) => `${each}=`);
    return [`@${name} takes no "${key}="${known.length > 0 ? `: it takes ${known.join(', ')}` : ''}`];
  }
  return OPTION_VALUE.test(value)
    ? []
    : [`@${name}: "${key}=${value}" has characters other than letters, digits and hyphens`];
}

/** Each action on each resource once: what was said first, and all that such a request has. */
export function once(requirements: readonly Requirement[]): readonly Requirement[] {
  const seen = new Map<string, Requirement>();
  for (const requirement of requirements) {
    const key = `${requirement.action.toLowerCase()} ${requirement.resource}`;
    const first = seen.get(key);
    seen.set(
      key,
      first
        ? {
            ...first,
            context: { ...requirement.context, ...first.context },
            conditional: first.conditional && requirement.conditional,
          }
        : requirement,
    );
  }
  return [...seen.values()];
}

export type { RequiredBy };
