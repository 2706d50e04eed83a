// The reusable workflow's list of targets: one JSON array, checked whole before the first job of the matrix starts.
import { distance } from 'fastest-levenshtein';
import { INPUTS, type InputName, inputsInFanOut, isInputName } from '../inputs/input-table.ts';
import { parseInputs, readInputs } from '../inputs/parse-inputs.ts';
import { ignoreProblems } from '../rules/ignore.ts';

/** One target: its name, a closed alphabet since it names an artifact and stands in outputs, and the action's inputs for it. */
export type Target = { name: string; region: string; inputs: Readonly<Partial<Record<InputName, string>>> };

/** GitHub starts no more jobs for one matrix. https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrix */
const MOST_TARGETS = 256;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** What a target may say besides its name: the inputs that say whom and what to ask. How a run behaves is the workflow's to say, for all targets alike. */
const TARGET_INPUTS = inputsInFanOut('key of a target');
/** And the GitHub environment of the target's job. */
const KEYS: readonly string[] = ['name', 'environment', ...TARGET_INPUTS];

export type ParsedTargets = { targets: readonly Target[]; problems: readonly string[] };

/** Collects every problem of every target; values are quoted, since a target holds no secret. */
export function parseTargets(text: string): ParsedTargets {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    return { targets: [], problems: [`targets: no JSON: ${(error as Error).message}`] };
  }
  if (!Array.isArray(list))
    return {
      targets: [],
      problems: ['targets: a JSON array of objects is needed, such as [{"name": "prod", "aws-region": "us-east-2"}]'],
    };
  if (list.length === 0) return { targets: [], problems: ['targets: the list is empty'] };
  const problems =
    list.length > MOST_TARGETS
      ? [`targets: ${list.length} are more than the ${MOST_TARGETS} jobs that one matrix can start`]
      : [];
  const targets = list.flatMap((item: unknown, i) => {
    const { target, faults } = parseTarget(item);
    problems.push(...faults.map((fault) => `target ${i + 1}${target ? ` (${target.name})` : ''}: ${fault}`));
    return target ? [target] : [];
  });
  const names = new Map<string, string>();
  for (const { name } of targets) {
    const same = names.get(name.toLowerCase());
    if (same)
      problems.push(
        `targets: the name ${name} stands twice${same === name ? '' : ` (as ${same}; case makes no difference)`}`,
      );
    names.set(name.toLowerCase(), name);
  }
  return { targets, problems };
}

function parseTarget(item: unknown): { target: Target | null; faults: string[] } {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return { target: null, faults: [`${JSON.stringify(item)} is no object`] };
  const given = item as Record<string, unknown>;
  const faults = Object.keys(given)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `"${key}" is no key of a target${hint(key)}`);
  const name = typeof given.name === 'string' && NAME.test(given.name) ? given.name : null;
  if (!name)
    faults.push(
      `name: ${JSON.stringify(given.name ?? null)} is none: 1 to 80 letters, digits, dots, dashes and underscores, the first a letter or digit`,
    );
  if (given.environment !== undefined && typeof given.environment !== 'string')
    faults.push(`environment: ${JSON.stringify(given.environment)} is no text`);
  const inputs: Partial<Record<InputName, string>> = {};
  for (const key of TARGET_INPUTS) {
    const value = given[key];
    if (value === undefined) continue;
    const written = inputOf(value);
    if (written === null) faults.push(`${key}: ${JSON.stringify(value)} is neither text, a number nor a list of them`);
    else inputs[key] = written;
  }
  if (!inputs['aws-region']?.trim())
    faults.push(
      'aws-region: each target names its own, since a called workflow has no environment variables of its caller',
    );
  faults.push(...inputFaults(inputs));
  return { target: name ? { name, region: inputs['aws-region'] ?? '', inputs } : null, faults };
}

const isScalar = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** A value as the workflow hands it to the step: `join(value, ',')`. */
function inputOf(value: unknown): string | null {
  if (isScalar(value)) return String(value);
  return Array.isArray(value) && value.every(isScalar) ? value.join(',') : null;
}

/** What the action itself would say of the inputs, before any job has started. */
function inputFaults(inputs: Target['inputs']): readonly string[] {
  const { settings, problems } = parseInputs({ ...readInputs({}), ...inputs }, {});
  return [...problems, ...ignoreProblems(settings.ignore)];
}

function hint(key: string): string {
  if (/secret|token|access-key|credential/i.test(key) || (isInputName(key) && INPUTS[key].kind.secret))
    return ': credentials come by OIDC, or as secrets of the workflow';
  if (isInputName(key)) return ': it is said once for all targets, or not at all';
  const [nearest] = [...KEYS].sort((a, b) => distance(a, key) - distance(b, key));
  return nearest && distance(nearest, key) <= 4 ? `: "${nearest}" was meant?` : `: there are ${KEYS.join(', ')}`;
}
