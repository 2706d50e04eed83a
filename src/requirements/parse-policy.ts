// The file of `required-policy`: an IAM policy with what the job needs. Its Allow statements are asked.
import { jsonFault } from '../json-fault.ts';
import { actionFault, type Parsed, require, resourceFault } from './parse-actions.ts';
import type { Requirement } from './requirement.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const DEPTH = 4;

/** A problem names a place, never content. */
export function parsePolicy(content: string): Parsed {
  const text = content.replace(/^\uFEFF/, '');
  const json = jsonIn(text);
  if (json === undefined) {
    const { line, column } = jsonFault(text);
    return { requirements: [], problems: [`line ${line}, column ${column}: this is not JSON`] };
  }
  const statements = statementsIn(json, 0);
  if (!statements)
    return { requirements: [], problems: ['line 1, column 1: this JSON has no policy with a Statement'] };
  const parsed = statements.map(readStatement);
  const problems = parsed.flatMap((each, index) =>
    each.problems.map((problem) => `statement ${index + 1}: ${problem}`),
  );
  const requirements = problems.length > 0 ? [] : parsed.flatMap((each) => each.requirements);
  return problems.length === 0 && requirements.length === 0
    ? { requirements, problems: ['it has no Allow statement, so there is nothing to ask'] }
    : { requirements, problems };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The policy itself, or in what `aws iam get-policy-version` and `get-role-policy` print. */
function statementsIn(json: unknown, depth: number): readonly Json[] | null {
  if (depth > DEPTH) return null;
  if (typeof json === 'string') return statementsIn(jsonIn(decoded(json)), depth + 1);
  if (!isObject(json)) return null;
  const inner = json.PolicyVersion ?? json.Document ?? json.PolicyDocument;
  if (inner !== undefined) return statementsIn(inner, depth + 1);
  const statements = list(json.Statement);
  return statements.length > 0 && statements.every(isObject) ? statements : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readStatement(statement: Json): Parsed {
  if (statement.Effect === 'Deny') return { requirements: [], problems: [] };
  const actions = list(statement.Action);
  const resources = list(statement.Resource);
  const problems = [
    ...(statement.Effect === 'Allow' ? [] : ['its Effect is neither Allow nor Deny']),
    ...(statement.NotAction === undefined ? [] : ['NotAction says what is left out, not what the job does']),
    ...(statement.NotResource === undefined ? [] : ['NotResource says what is left out, not what the job uses']),
    ...(statement.NotAction === undefined && actions.length === 0 ? ['it has no Action'] : []),
    ...(statement.NotResource === undefined && resources.length === 0 ? ['it has no Resource'] : []),
    ...actions.flatMap((action, index) => fault('Action', action, index, (name) => actionFault(name).length === 0)),
    ...resources.flatMap((resource, index) => fault('Resource', resource, index, isResource)),
  ];
  if (problems.length > 0) return { requirements: [], problems };
  const of = {
    by: 'required-policy',
    context: {},
    conditional: isObject(statement.Condition) && Object.keys(statement.Condition).length > 0,
  } as const;
  return {
    requirements: (actions as string[]).flatMap((action): readonly Requirement[] =>
      require(action, resources as string[], of),
    ),
    problems: [],
  };
}

const isResource = (resource: string): boolean =>
  resourceFault(resource.replaceAll(/\$\{[^}]{0,400}\}/g, 'x')).length === 0;

const EXPECTED = { Action: 'of the form service:Action', Resource: 'an ARN' } as const;

function fault(
  element: keyof typeof EXPECTED,
  value: unknown,
  index: number,
  isRight: (value: string) => boolean,
): string[] {
  return typeof value === 'string' && isRight(value) ? [] : [`${element} ${index + 1} is not ${EXPECTED[element]}`];
}
