// How much a remedy changes, in a few words: "one line in the workflow, one secret".
import type { Text } from '../text.ts';
import type { ChangedFiles, FilesAtHand } from './file-changes.ts';
import type { Change } from './remedy.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const count = (number: number, one: string, many = `${one}s`): string =>
  `${NUMBERS[number] ?? number} ${number === 1 ? one : many}`;

export function amountOf(
  { files: changed, left }: ChangedFiles,
  { terminal, files }: { terminal: boolean; files: FilesAtHand },
): Text {
  const lines = (of: (file: string) => boolean): number =>
    changed.filter(({ file }) => of(file)).reduce((sum, { changedLines }) => sum + changedLines, 0);
  const isDocument = (file: string): boolean => Object.hasOwn(files.json, file);
  const number = (kinds: readonly Change['kind'][]): number => left.filter(({ kind }) => kinds.includes(kind)).length;
  const some = (amount: number, words: (amount: number) => string): string[] => (amount > 0 ? [words(amount)] : []);
  const commands = left.filter((change) => change.kind === 'command');
  const parts = [
    ...some(
      lines((file) => !isDocument(file)),
      (n) => `${count(n, 'line')} in the workflow`,
    ),
    ...some(lines(isDocument), (n) => `${count(n, 'line')} in the policy’s file`),
    ...some(number(INPUTS), (n) => (terminal ? count(n, 'flag') : `${count(n, 'place')} in the workflow`)),
    ...some(number(['set-variable', 'unset-variable']), (n) => count(n, 'variable')),
    ...some(number(['set-secret']), (n) => count(n, 'secret')),
    ...some(number(['attach-policy', 'edit-policy']), (n) => count(n, 'policy', 'policies')),
    ...some(number(['edit-trust-policy']), () => 'the trust policy'),
    ...some(commands.filter(({ effect }) => effect === 'sign-in').length, () => 'a new sign-in'),
    ...some(commands.filter(({ effect, run }) => effect !== 'sign-in' && run !== null).length, (n) =>
      count(n, 'command'),
    ),
    ...some(commands.filter(({ run }) => run === null).length, (n) => `${count(n, 'setting')} in the console`),
    ...some(number(['runner']), () => 'the runner'),
    ...some(number(['wait']), () => 'nothing, only time'),
  ];
  const asked = left.flatMap((change) => (change.kind === 'ask' ? [change.whom] : []));
  return [
    ...(parts.length > 0 ? [parts.join(', ')] : []),
    ...asked.flatMap((whom, i) => [i === 0 && parts.length === 0 ? 'a request to ' : ', a request to ', ...whom]),
  ];
}

const INPUTS: readonly Change['kind'][] = [
  'set-input',
  'remove-input',
  'replace-value',
  'remove-value',
  'job',
  'step',
  'move-step',
  'add-step',
  'second-step',
];
