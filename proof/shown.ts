// What the summary shows of the first remedy, done as it says: its diffs, applied by git. A person who pastes them must
// get the files that somebody gets who makes the same changes by hand.
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { fillText } from './blanks.ts';
import { applied } from './git-apply.ts';
import type { Trial } from './trial.ts';
import { isWorkflow, textsOf } from './workflow-file.ts';

/** The diffs between the heading of the first remedy and its last line. */
export function diffsOfFirst(summary: string): string[] {
  const [, first = ''] =
    /^### \u{1F3AF} Fix[^\n]*\n([\s\S]*?)(?=^\*\*Afterwards:|^### |(?![\s\S]))/mu.exec(summary) ?? [];
  return [...first.matchAll(/^(`{3,})diff\n([\s\S]*?)\n\1$/gm)].map(([, , diff = '']) => diff);
}

type Pasted = { files: Readonly<Record<string, string>>; faults: readonly string[] };

/** The files after the diffs; a fault where one does not apply, or where it makes another file than the changes do. */
export function pasteDiffs(trial: Trial, summary: string): Pasted {
  const before = Object.fromEntries(
    Object.entries(trial.original.files ?? {}).map(([name, text]) => [plain(name), text]),
  );
  const { files, faults } = diffsOfFirst(summary).reduce<Pasted>(
    (made, diff) => paste(made, fillText(diff, trial.remedy, trial.told), before),
    {
      files: {},
      faults: [],
    },
  );
  const others = Object.entries(files).flatMap(([name, text]) =>
    isDeepStrictEqual(parse(text), parse(madeBy(trial, name)))
      ? []
      : [`the diff makes another ${name} than the changes do`],
  );
  return { files, faults: [...faults, ...others] };
}

function paste({ files, faults }: Pasted, diff: string, before: Pasted['files']): Pasted {
  const result = applied(diff, { ...before, ...files });
  if ('fault' in result) return { files, faults: [...faults, `git does not apply the diff: ${result.fault}`] };
  return {
    files: Object.fromEntries(Object.entries(result.files).filter(([name, text]) => text !== before[name])),
    faults,
  };
}

const plain = (name: string): string => name.replace(/^(\.\/)+/, '');

/** YAML reads JSON as well. */
function madeBy({ workflows, scenario }: Trial, name: string): string {
  const made = isWorkflow(name) ? textsOf(workflows)[name] : undefined;
  return made ?? Object.entries(scenario.files).find(([file]) => plain(file) === name)?.[1] ?? '';
}
