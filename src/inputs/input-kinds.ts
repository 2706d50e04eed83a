// How the text of an input becomes a setting. A problem quotes the text, unless that may be a password.
import { isInside, writableFolders } from './allowed-folders.ts';
import { mergeTargets, type NamedTarget, readTarget, type Use } from './named-target.ts';
import { proxyFault } from './proxy-address.ts';
import { parseTime, unquote } from './session-end.ts';

export type Kind<Value> = {
  /** Several values, by commas or newlines. */
  list: boolean;
  /** Where commas are part of a value: newlines alone. */
  byLines?: true;
  secret: false;
  /** Reads what the step gave, or the default where that is blank. Each problem is told after the input's name. */
  read(text: string, env: NodeJS.ProcessEnv): Reading<Value>;
};

export type Reading<Value> = { value: Value } | { problems: readonly string[] };

/** A secret is neither parsed nor trimmed, and no flag of the terminal takes it. Every value of this kind is scrubbed. */
export type Secret = { list: false; secret: true };

export const secret: Secret = { list: false, secret: true };

const one = <Value>(read: Kind<Value>['read']): Kind<Value> => ({ list: false, secret: false, read });

export const text = one((stated) => ({ value: stated.trim() }));

/** White space is kept: a Region with a newline in it breaks every other tool of the job. */
export const untrimmed = one((stated) => ({ value: stated }));

export function choice<const Choice extends string>(choices: readonly Choice[]): Kind<Choice> {
  return one((stated) => {
    const value = choices.find((each) => each === stated.trim());
    return value === undefined ? { problems: [`"${stated.trim()}" is not one of ${choices.join(', ')}`] } : { value };
  });
}

export const trueOrFalse: Kind<boolean> = one((stated, env) => {
  const reading = choice(['true', 'false']).read(stated, env);
  return 'value' in reading ? { value: reading.value === 'true' } : reading;
});

export function whole(least: number, most: number): Kind<number> {
  return one((stated) => {
    const digits = stated.trim();
    const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
    return value >= least && value <= most
      ? { value }
      : { problems: [`"${digits}" is not a whole number from ${least} to ${most}`] };
  });
}

/** Blank is an answer too: AWS or the environment decides. */
export function optional<Value>(kind: Kind<Value>): Kind<Value | null> {
  return { ...kind, read: (stated, env) => (stated.trim() === '' ? { value: null } : kind.read(stated, env)) };
}

/** `fault` says what is wrong with one item. */
export function list(fault: (item: string) => string | null = () => null): Kind<readonly string[]> {
  const read = (stated: string): Reading<readonly string[]> => {
    const value = itemsOf(stated);
    const problems = value.map(fault).filter((problem) => problem !== null);
    return problems.length > 0 ? { problems } : { value };
  };
  return { list: true, secret: false, read };
}

export const listOf = <Choice extends string>(choices: readonly Choice[]): Kind<readonly Choice[]> =>
  list((item) =>
    choices.some((each) => each === item) ? null : `"${item}" is not one of ${choices.join(', ')}`,
  ) as Kind<readonly Choice[]>;

/** A choice by another name is that choice. */
export function listOfNamed<Choice extends string>(
  choices: readonly Choice[],
  aliases: Readonly<Record<string, Choice>>,
): Kind<readonly Choice[]> {
  const names = [...choices, ...Object.keys(aliases)];
  const { read } = listOf(names);
  return {
    list: true,
    secret: false,
    read: (stated, env) => {
      const reading = read(stated.toLowerCase(), env);
      if ('problems' in reading) return reading;
      return {
        value: [
          ...new Set(reading.value.map((name) => (Object.hasOwn(aliases, name) ? aliases[name] : name))),
        ] as Choice[],
      };
    },
  };
}

/** Lines of text, each of which says more than a list's item. */
export const lines: Kind<string> = { list: true, byLines: true, secret: false, read: (stated) => ({ value: stated }) };

/** Names or ARNs, each perhaps with how the job uses it. */
export function targets(allowed: readonly Use[], usual: Use): Kind<readonly NamedTarget[]> {
  const read = (stated: string): Reading<readonly NamedTarget[]> => {
    const items = itemsOf(stated).map((item) => readTarget(item, allowed, usual));
    const problems = items.flatMap((item) => ('problem' in item ? [item.problem] : []));
    return problems.length > 0
      ? { problems }
      : { value: mergeTargets(items.filter((item): item is NamedTarget => !('problem' in item))) };
  };
  return { list: true, secret: false, read };
}

function itemsOf(stated: string): string[] {
  const items = stated
    .split('\n')
    .flatMap((line) => line.replace(/(^|\s)#.*/, '').split(','))
    .map((item) => item.trim());
  return [...new Set(items.filter(Boolean))];
}

export const accountIds = list((id) => {
  if (/^\d{12}$/.test(id)) return null;
  const hint = /^\d{11}$/.test(id) ? ': YAML drops a leading zero, so put the ID in quotes' : '';
  return `"${id}" is not an account ID of twelve digits${hint}`;
});

export const principals = list((arn) =>
  /^(arn:[\w*-]+:(iam|sts|\*):[^:\s]*:[\d*?]*:\S+|\*)$/.test(arn)
    ? null
    : `"${arn}" is not an ARN of a user, role or session`,
);

export const time = one<string | null>((stated) => {
  const value = unquote(stated);
  return value !== '' && parseTime(value) === null
    ? { problems: [`"${value}" is not a time such as 2026-01-31T12:00:00Z`] }
    : { value: value || null };
});

export const proxyUrl = one((stated) => {
  const value = stated.trim();
  const fault = value === '' ? null : proxyFault(value);
  return fault === null ? { value } : { problems: [fault] };
});

export const writablePath = one((stated, env) => {
  const value = stated.trim();
  return value === '' || isInside(value, writableFolders(env))
    ? { value }
    : { problems: [`"${value}" is not inside the workspace or RUNNER_TEMP`] };
});
