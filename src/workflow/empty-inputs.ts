// What the step was to get by an expression and did not get: its text beside what arrived, and where each reference
// leads by the files.

import { INPUTS, isInputName, type RawInputs } from '../inputs/input-table.ts';
import { endsEmpty, type Reference, readingOf, referenceOf } from '../names/reference.ts';
import { hasExpression } from './expression.ts';
import type { EmptyInput, NamesRead, ReferenceFault, Trace } from './known-facts.ts';
import type { Place } from './place.ts';
import type { Entry, Job, Workflow } from './workflow.ts';

/** The inputs of which nothing arrived, and the lists of which items did not. */
export function emptyInputs(place: Place, raw: RawInputs): EmptyInput[] {
  return (place.step?.with ?? []).flatMap((entry) => {
    const input = entry.name.toLowerCase();
    if (!isInputName(input) || !hasExpression(entry.value)) return [];
    const written = emptyIn(entry.value, raw[input], INPUTS[input].kind.list);
    if (written.length === 0) return [];
    return [
      {
        input,
        written,
        items: raw[input].replace(/[,\s]/g, '') !== '',
        meant: written.every((each) => isMeant(each, place)),
      },
    ];
  });
}

const EXPRESSION = /\$\{\{.{0,4000}?\}\}/gs;

/** The expressions that became nothing. */
function emptyIn(written: string, arrived: string, list: boolean): string[] {
  const expressions = written.match(EXPRESSION) ?? [];
  if (arrived.trim() === '') return expressions;
  if (!list) return [];
  // An expression may have commas of its own.
  // The last line of a block ends with a break, which makes no item.
  const parts = written.replace(EXPRESSION, '\u0000').replace(/\n$/, '').split(/[,\n]/);
  const values = (written.endsWith('\n') ? arrived.replace(/\n$/, '') : arrived).split(/[,\n]/);
  if (parts.length !== values.length) return [];
  let next = 0;
  return parts.flatMap((part, index) => {
    const own = expressions.slice(next, next + part.split('\u0000').length - 1);
    next += own.length;
    return values[index]?.trim() === '' ? own : [];
  });
}

const isMeant = (expression: string, place: Place): boolean =>
  endsEmpty(expression) ||
  (readingOf(expression)?.references ?? []).some((reference) => readsOptional(reference, place));

const named = <T extends { name: string }>(all: readonly T[], name: string): T | undefined =>
  all.find((each) => each.name.toLowerCase() === name.toLowerCase());

/** An input of the workflow that need not be given, or has a default, also by way of a variable. */
function readsOptional({ store, names: [name = ''] }: Reference, place: Place): boolean {
  if (store === 'env') {
    const value = variable(place, name)?.value ?? '';
    return hasExpression(value) && isMeant(value, { ...place, step: null });
  }
  if (store !== 'inputs') return false;
  return place.workflow.triggers.some(({ inputs }) => {
    const input = named(inputs, name);
    return input !== undefined && (input.required === false || input.hasDefault);
  });
}

/** The nearest `env:` that sets it. Without a step, only the levels around it count. */
const variable = ({ step, job, workflow }: Pick<Place, 'step' | 'job' | 'workflow'>, name: string): Entry | undefined =>
  [step?.env ?? [], job.env, workflow.env].flatMap((env) => env.filter((entry) => entry.name === name))[0];

const FOUND_NOWHERE: Omit<Trace, 'to'> = { fault: null, byCaller: null, byHand: false };

/**
 * Where the references of these expressions lead, and those to which they lead; one that leads nowhere else is left
 * out.
 */
export function tracesOf(place: Place, expressions: readonly string[]): Record<string, Trace> {
  const references = expressions.flatMap((each) => readingOf(each)?.references ?? []);
  const first = references.map((reference) => [reference.text, traceOf(reference, place)] as const);
  const further = first.flatMap(([text, { to }]) =>
    to.flatMap((each) => (each === text ? [] : (referenceOf(each) ?? []))),
  );
  const second = further.map((reference) => [reference.text, traceOf(reference, { ...place, step: null })] as const);
  return Object.fromEntries(
    [...second, ...first].filter(
      ([text, { to, fault, byCaller, byHand }]) => fault || byCaller || byHand || to[0] !== text,
    ),
  );
}

function traceOf(reference: Reference, place: Place): Trace {
  const { store, text } = reference;
  const here: Trace = { ...FOUND_NOWHERE, to: [text] };
  if (store === 'env') return ofVariable(reference, place) ?? here;
  if (store === 'inputs') return ofInput(reference, place) ?? here;
  if (store === 'secrets') return ofCaller(reference, place) ?? here;
  const fault = faultOf(reference, place);
  return fault ? { ...here, fault } : here;
}

function ofVariable({ names: [name = ''] }: Reference, place: Place): Trace | null {
  const entry = variable(place, name);
  if (!entry) return null;
  if (entry.value.trim() === '')
    return { ...FOUND_NOWHERE, to: [`env.${name}`], fault: { kind: 'written empty', variable: name } };
  return followed(entry.value, { ...place, step: null });
}

/** What an expression at a place leads to, where it reads one reference. */
function followed(expression: string, place: Place): Trace | null {
  const [first, ...others] = readingOf(expression)?.references ?? [];
  if (!first) return null;
  // A variable does not see those of its own level; of a secret, the name that this workflow knows is what it reads.
  const trace = first.store === 'env' || first.store === 'secrets' ? null : traceOf(first, place);
  return { ...(trace ?? FOUND_NOWHERE), to: [...(trace?.to ?? [first.text]), ...others.map((each) => each.text)] };
}

function ofInput({ text, names: [name = ''] }: Reference, { caller, workflow }: Place): Trace | null {
  if (caller === 'several') return null;
  if (!caller) {
    const byHand = workflow.triggers.some(
      (trigger) => trigger.name === 'workflow_dispatch' && named(trigger.inputs, name),
    );
    return byHand ? { ...FOUND_NOWHERE, to: [text], byHand } : null;
  }
  const given = named(caller.call.with, name);
  if (!given)
    return { ...FOUND_NOWHERE, to: [text], fault: { kind: 'caller gives none', job: caller.job.id, input: name } };
  return hasExpression(given.value) ? readByCaller(given.value, caller.job) : null;
}

/** A secret that the caller hands on may have another name there. */
function ofCaller({ names: [name = ''] }: Reference, { caller }: Place): Trace | null {
  if (!caller || caller === 'several') return null;
  const passed = named(caller.call.passed, name);
  return passed ? readByCaller(passed.value, caller.job) : null;
}

function readByCaller(expression: string, job: Job): Trace | null {
  const references = readingOf(expression)?.references ?? [];
  const to = references.map(({ text }) => text);
  return to.length > 0 ? { ...FOUND_NOWHERE, to, byCaller: job.id } : null;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function faultOf({ store, names: [id = '', kind = '', output = ''] }: Reference, place: Place): ReferenceFault | null {
  if (store === 'needs') return kind === 'outputs' ? ofJob(id, output, place) : null;
  if (store !== 'steps' || !place.step) return null;
  const { steps } = place.job;
  const index = steps.findIndex((step) => same(step.id, id));
  if (index < 0) return { kind: 'no such step', step: id };
  return index > steps.indexOf(place.step) ? { kind: 'step comes later', step: id } : null;
}

function ofJob(id: string, output: string, { job, workflow }: { job: Job; workflow: Workflow }): ReferenceFault | null {
  if (!job.needs.some((each) => same(each, id))) return { kind: 'job is not needed', job: id };
  const needed = workflow.jobs.find((each) => same(each.id, id));
  // The outputs of a job that calls a workflow are that workflow's.
  if (!needed || needed.call) return null;
  return needed.outputs.some((each) => same(each, output)) ? null : { kind: 'no such output', job: id, output };
}

/** The secrets and variables that the files at hand read, and how often. */
export function namesRead({ text, caller }: Place): NamesRead {
  const texts = [text, caller && caller !== 'several' ? caller.text : null].filter((each) => each !== null);
  const count = (store: string): Record<string, number> => {
    const names: Record<string, number> = {};
    for (const each of texts)
      for (const [, name = ''] of each.matchAll(new RegExp(`\\b${store}\\.([A-Za-z_]\\w{0,99})`, 'gi')))
        names[name.toUpperCase()] = (names[name.toUpperCase()] ?? 0) + 1;
    return names;
  };
  return { secrets: count('secrets'), vars: count('vars') };
}
