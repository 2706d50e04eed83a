// GitHub's expressions, evaluated by GitHub's own library.
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

export type Contexts = Readonly<Record<string, unknown>>;

const NAMES = ['github', 'env', 'vars', 'secrets', 'inputs', 'steps', 'needs', 'matrix', 'job', 'runner', 'strategy'];
/** Functions of a job's or step's `if`, as they are where nothing failed. */
const STATUS = { success: true, always: true, failure: false, cancelled: false };

function evaluate(expression: string, contexts: Contexts): data.ExpressionData {
  const functions = Object.entries(STATUS).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const tree = new Parser(new Lexer(expression).lex().tokens, NAMES, functions).parse();
  const known = Object.fromEntries(NAMES.map((name) => [name, contexts[name] ?? {}]));
  const values = JSON.parse(JSON.stringify(known), data.reviver) as data.Dictionary;
  return new Evaluator(tree, values, new Map(functions.map((each) => [each.name, each]))).evaluate();
}

/** A text with its `${{ … }}` filled in, as the runner hands it to a step. */
export const fillIn = (text: string, contexts: Contexts): string =>
  text.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) => evaluate(expression, contexts).coerceString());

/** Whether a job with this `if` runs. */
export function runs(condition: string, contexts: Contexts): boolean {
  const bare = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
  const result = evaluate(bare, contexts);
  return !['', 'false', '0'].includes(result.coerceString());
}

/** The secrets and variables that a text names, e.g. `AWS_ROLE` of `${{ secrets.AWS_ROLE }}`. */
export const namesIn = (text: string, context: 'secrets' | 'vars'): string[] =>
  [...text.matchAll(new RegExp(`\\b${context}\\.([A-Za-z_]\\w*)`, 'g'))].map(([, name = '']) => name);
