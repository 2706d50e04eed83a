// A workflow file as plain data: what it states, and on which line. Nothing of it is trusted: a file that is not a workflow has no jobs.
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';

/** A key and its value. Lines count from one. */
export type Entry = {
  name: string;
  line: number;
  /** The value as the runner hands it over; empty where it is not a scalar. */
  value: string;
  /** The value as it is written, and the line on which that begins. */
  source: string;
  sourceLine: number;
};

export type Permissions = { line: number; all: 'read-all' | 'write-all' | null; scopes: readonly Entry[] };

export type Step = {
  line: number;
  id: string;
  uses: string;
  usesLine: number;
  /** The script, and what runs it where that is said; empty where there is none. */
  run: string;
  shell: string;
  /** `if:` as it is written, without the braces of an expression; empty where there is none. */
  condition: string;
  /** `continue-on-error:` as it is written; empty where there is none. */
  continueOnError: string;
  with: readonly Entry[];
  env: readonly Entry[];
};

/** `uses:` of a job: the reusable workflow that it calls, and the secrets it hands over. */
export type Call = {
  uses: string;
  secrets: 'inherit' | 'named' | 'none';
  /** The secrets that it hands over by name. */
  passed: readonly Entry[];
  with: readonly Entry[];
};

export type Job = {
  id: string;
  line: number;
  permissions: Permissions | null;
  /** Forgejo's `enable-openid-connect`; null where it is not said. */
  openIdConnect: boolean | null;
  env: readonly Entry[];
  /** The name as it is written, an expression perhaps; null where it is not a text. */
  environment: { line: number; name: string | null } | null;
  /** Minutes are null where they are not number. */
  timeout: { line: number; minutes: number | null } | null;
  steps: readonly Step[];
  container: boolean;
  call: Call | null;
  /** The jobs that it waits for, and whose outputs it may read. */
  needs: readonly string[];
  /** The names of its outputs. */
  outputs: readonly string[];
};

/** An input that a trigger declares; null where it does not say whether it must be given. */
export type Declared = { name: string; required: boolean | null; hasDefault: boolean };

/** What starts the workflow, and the inputs that it then has. */
export type Trigger = { name: string; inputs: readonly Declared[] };

export type Workflow = {
  permissions: Permissions | null;
  openIdConnect: boolean | null;
  env: readonly Entry[];
  triggers: readonly Trigger[];
  jobs: readonly Job[];
};

// Each alias repeats what it names; a workflow needs few, and a file that is an attack needs many.
const MOST_ALIASES = 100;

/** Null for a text that is not a YAML, or that GitHub would not take. */
export function parseWorkflow(text: string): Workflow | null {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
    if (document.errors.length > 0 || countAliases(document) > MOST_ALIASES) return null;
    return workflowOf({ document, text, lineAt: (offset) => lines.linePos(offset).line });
  } catch {
    return null; // nesting without end, or an alias to nothing
  }
}

function countAliases(document: Document): number {
  let count = 0;
  visit(document, { Alias: () => void count++ });
  return count;
}

type ParsedFile = { document: Document; text: string; lineAt(offset: number): number };

type Property = { name: string; line: number; node: Node | null; written: Node | null };

/** The keys of a mapping, in their order. `written` is the value as it is there, which may be an alias of `node`. */
function properties(source: ParsedFile, node: unknown): Property[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const written = (value ?? null) as Node | null;
    return [{ name: String(key.value), line: source.lineAt(key.range[0]), node: resolve(source, written), written }];
  });
}

const resolve = ({ document }: ParsedFile, node: Node | null): Node | null =>
  isAlias(node) ? (node.resolve(document) ?? null) : node;

const property = (all: readonly Property[], name: string): Property | undefined => all.find((p) => p.name === name);

const items = (source: ParsedFile, node: unknown): (Node | null)[] =>
  isSeq(node) ? node.items.map((item) => resolve(source, item as Node | null)) : [];

function workflowOf(source: ParsedFile): Workflow {
  const top = properties(source, source.document.contents);
  const jobs = properties(source, property(top, 'jobs')?.node);
  return {
    permissions: permissionsOf(source, property(top, 'permissions')),
    openIdConnect: openIdConnect(top),
    env: entriesOf(source, property(top, 'env')),
    triggers: triggersOf(source, property(top, 'on')),
    jobs: jobs.map((job) => jobOf(source, job)),
  };
}

function triggersOf(source: ParsedFile, on: Property | undefined): Trigger[] {
  const named = texts(source, on).map((name) => ({ name, inputs: [] }));
  return [
    ...named,
    ...properties(source, on?.node).map(({ name, node }) => ({ name, inputs: declared(source, node) })),
  ];
}

const declared = (source: ParsedFile, trigger: Node | null): Declared[] =>
  properties(source, property(properties(source, trigger), 'inputs')?.node).map(({ name, node }) => {
    const all = properties(source, node);
    const required = property(all, 'required')?.node;
    const known = isScalar(required) && typeof required.value === 'boolean' ? required.value : null;
    return { name, required: known, hasDefault: property(all, 'default') !== undefined };
  });

/** One text, or a list of them. */
const texts = (source: ParsedFile, found: Property | undefined): string[] => {
  if (isScalar(found?.node)) return [scalar(found)].filter(Boolean);
  return items(source, found?.node).flatMap((item) =>
    isScalar(item) && item.value !== null ? [String(item.value)] : [],
  );
};

function jobOf(source: ParsedFile, { name, line, node }: Property): Job {
  const all = properties(source, node);
  const timeout = property(all, 'timeout-minutes');
  const uses = scalar(property(all, 'uses'));
  return {
    id: name,
    line,
    permissions: permissionsOf(source, property(all, 'permissions')),
    openIdConnect: openIdConnect(all),
    env: entriesOf(source, property(all, 'env')),
    environment: environmentOf(source, property(all, 'environment')),
    timeout: timeout ? { line: timeout.line, minutes: minutesOf(timeout) } : null,
    steps: items(source, property(all, 'steps')?.node).map((step) => stepOf(source, step)),
    container: property(all, 'container') !== undefined,
    needs: texts(source, property(all, 'needs')),
    outputs: properties(source, property(all, 'outputs')?.node).map((output) => output.name),
    call: uses
      ? {
          uses,
          secrets: secretsOf(property(all, 'secrets')),
          passed: entriesOf(source, property(all, 'secrets')),
          with: entriesOf(source, property(all, 'with')),
        }
      : null,
  };
}

function stepOf(source: ParsedFile, node: Node | null): Step {
  const all = properties(source, node);
  const uses = property(all, 'uses');
  const line = all[0]?.line ?? 1;
  return {
    line,
    id: scalar(property(all, 'id')),
    uses: scalar(uses),
    usesLine: uses?.line ?? line,
    run: scalar(property(all, 'run')),
    shell: scalar(property(all, 'shell')),
    condition: scalar(property(all, 'if'))
      .trim()
      .replace(/^\$\{\{(.*)\}\}$/s, '$1')
      .trim(),
    continueOnError: scalar(property(all, 'continue-on-error')),
    with: entriesOf(source, property(all, 'with')),
    env: entriesOf(source, property(all, 'env')),
  };
}

/** https://forgejo.org/docs/latest/user/actions/reference/#jobsjob_idenable-openid-connect */
function openIdConnect(all: readonly Property[]): boolean | null {
  const node = property(all, 'enable-openid-connect')?.node;
  return isScalar(node) && typeof node.value === 'boolean' ? node.value : null;
}

function permissionsOf(source: ParsedFile, found: Property | undefined): Permissions | null {
  if (!found) return null;
  const word = scalar(found);
  return {
    line: found.line,
    all: word === 'write-all' || word === 'read-all' ? word : null,
    scopes: entriesOf(source, found),
  };
}

function environmentOf(source: ParsedFile, found: Property | undefined): Job['environment'] {
  if (!found) return null;
  const name = isMap(found.node) ? property(properties(source, found.node), 'name') : found;
  return { line: found.line, name: name && !isScalar(name.node) ? null : scalar(name) };
}

function minutesOf({ node }: Property): number | null {
  return isScalar(node) && typeof node.value === 'number' && node.value > 0 ? node.value : null;
}

function secretsOf(found: Property | undefined): Call['secrets'] {
  if (!found) return 'none';
  return scalar(found) === 'inherit' ? 'inherit' : 'named';
}

function entriesOf(source: ParsedFile, found: Property | undefined): Entry[] {
  return properties(source, found?.node).map((p) => {
    const [from, to] = p.written?.range ?? [0, 0];
    return {
      name: p.name,
      line: p.line,
      value: scalar(p),
      source: source.text.slice(from, to),
      sourceLine: p.written?.range ? source.lineAt(from) : p.line,
    };
  });
}

/** A scalar as the runner makes a text of it: a number loses its leading zeros, as YAML reads it. */
function scalar(found: Property | undefined): string {
  return isScalar(found?.node) && found.node.value !== null && found.node.value !== undefined
    ? String(found.node.value)
    : '';
}
