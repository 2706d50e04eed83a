// The reusable workflow's list of targets: one JSON array, checked whole before the first job of the matrix starts.
import { distance } from 'fastest-levenshtein';
import type { Kind, Secret } from '../inputs/input-kinds.ts';
import { INPUTS, type InputName, inputsInFanOut, isInputName } from '../inputs/input-table.ts';
import { parseInputs, readInputs } from '../inputs/parse-inputs.ts';

/** One target: its name, a closed alphabet since it names an artifact and is in outputs, and the action's inputs for it. */
export type Target = { name: string; region: string; inputs: Readonly<Partial<Record<InputName, string>>> };

/** GitHub starts no more jobs for one matrix. https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrix */
const MOST_TARGETS = 256;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** What a target may say besides its name: the inputs that say whom and what to ask. How a run behaves is the workflow's to say, for all targets alike. */
const TARGET_INPUTS = inputsInFanOut('key of a target');
/** And the GitHub environment of the target's job. */
const KEYS: readonly string[] = ['name', 'environment', ...TARGET_INPUTS];

export type ParsedTargets = { targets: readonly Target[]; problems: readonly string[] };

/** Collects every problem of every target; values are quoted, since a target has no secret. */
export async function parseTargets(text: string): Promise<ParsedTargets> {
  const { list, problem } = readList(text);
  if (problem) return { targets: [], problems: [problem] };
  const problems: string[] = [];
  if (list.length > MOST_TARGETS)
    problems.push(`targets: ${list.length} are more than the ${MOST_TARGETS} jobs that one matrix can start`);
  const targets: Target[] = [];
  for (const [i, item] of list.entries()) {
    const { target, faults } = await parseTarget(item);
    problems.push(...faults.map((fault) => `target ${i + 1}${target ? ` (${target.name})` : ''}: ${fault}`));
    if (target) targets.push(target);
  }
  return { targets, problems: [...problems, ...repeatedNames(targets)] };
}

function readList(text: string): { list: readonly unknown[]; problem: string | null } {
  const refused = (problem: string) => ({ list: [], problem });
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    return refused(`targets: not valid JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(list))
    return refused('targets: a JSON array of objects is needed, such as [{"name": "prod", "aws-region": "us-east-2"}]');
  return list.length === 0 ? refused('targets: the list is empty') : { list, problem: null };
}

function repeatedNames(targets: readonly Target[]): string[] {
  const names = new Map<string, string>();
  return targets.flatMap(({ name }) => {
    const same = names.get(name.toLowerCase());
    names.set(name.toLowerCase(), name);
    if (!same) return [];
    const inOtherCase = same === name ? '' : ` (as ${same}; upper and lower case make no difference)`;
    return [`targets: the name ${name} occurs twice${inOtherCase}`];
  });
}

async function parseTarget(item: unknown): Promise<{ target: Target | null; faults: string[] }> {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return { target: null, faults: [`${JSON.stringify(item)} is not an object`] };
  const given = item as Record<string, unknown>;
  const faults = Object.keys(given)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `"${key}" is not a key of a target${hint(key)}`);
  const name = typeof given.name === 'string' && NAME.test(given.name) ? given.name : null;
  if (!name)
    faults.push(
      `name: ${JSON.stringify(given.name ?? null)} is not a valid name: use 1 to 80 letters, digits, dots, dashes and underscores, and begin with a letter or digit`,
    );
  if (given.environment !== undefined && typeof given.environment !== 'string')
    faults.push(`environment: ${JSON.stringify(given.environment)} is not a text`);
  const inputs: Partial<Record<InputName, string>> = {};
  for (const key of TARGET_INPUTS) {
    const value = given[key];
    if (value === undefined) continue;
    const written = inputOf(value, INPUTS[key].kind);
    if (written === null) faults.push(`${key}: ${JSON.stringify(value)} is neither text, a number nor a list of them`);
    else inputs[key] = written;
  }
  if (!inputs['aws-region']?.trim())
    faults.push(
      'aws-region: each target must name its own, because a called workflow has no environment variables of its caller',
    );
  faults.push(...(await inputFaults(inputs)));
  return { target: name ? { name, region: inputs['aws-region'] ?? '', inputs } : null, faults };
}

const isScalar = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** A value as the workflow hands it to the step: `join(value, ',')`, or by newlines where commas are part of a value. */
function inputOf(value: unknown, kind: Kind<unknown> | Secret): string | null {
  if (isScalar(value)) return String(value);
  const separator = !kind.secret && kind.byLines ? '\n' : ',';
  return Array.isArray(value) && value.every(isScalar) ? value.join(separator) : null;
}

/** What the action itself would say of the inputs, before any job has started. */
async function inputFaults(inputs: Target['inputs']): Promise<readonly string[]> {
  const { settings, problems } = parseInputs({ ...readInputs({}), ...inputs }, {});
  const actions = settings.requiredActions
    ? (await import('../requirements/parse-actions.ts'))
        .parseActions(settings.requiredActions)
        .problems.map((problem) => `required-actions: ${problem}`)
    : [];
  const ignored =
    settings.ignore.length > 0 ? (await import('../rules/ignore.ts')).ignoreProblems(settings.ignore) : [];
  return [...problems, ...actions, ...ignored];
}

function hint(key: string): string {
  if (/secret|token|access-key|credential/i.test(key) || (isInputName(key) && INPUTS[key].kind.secret))
    return ': credentials come by OIDC, or as secrets of the workflow';
  if (isInputName(key)) return ': set it once for all targets, or not at all';
  const [nearest] = [...KEYS].sort((a, b) => distance(a, key) - distance(b, key));
  return nearest && distance(nearest, key) <= 4 ? `: did you mean "${nearest}"?` : `: the keys are ${KEYS.join(', ')}`;
}
