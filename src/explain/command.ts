// `explain [FILE…]`: the words behind the command's name.
import { parseArgs } from 'node:util';
import { type CommandLine, OPTIONS, readCommandLine } from '../inputs/command-line.ts';

export type ExplainLine = {
  /** Empty for standard input. */
  files: readonly string[];
  ask: boolean;
  json: boolean;
  show: 'help' | null;
  inputs: CommandLine['inputs'];
  problems: readonly string[];
};

/** Flags of inputs are for `--ask` alone: without it, nothing is asked. */
export function readExplainLine(args: readonly string[]): ExplainLine {
  const options = { ...OPTIONS, ask: { type: 'boolean' as const } };
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const own = tokens.filter(
    (token) => token.kind === 'positional' || (token.kind === 'option' && token.name === 'ask'),
  );
  const line = readCommandLine(args.filter((_, i) => own.every(({ index }) => index !== i)));
  const ask = own.some(({ kind }) => kind === 'option');
  const [name] = Object.keys(line.inputs);
  return {
    files: own.flatMap((token) => (token.kind === 'positional' && token.value !== '-' ? token.value : [])),
    ask,
    json: line.json,
    show: line.show === 'help' ? 'help' : null,
    inputs: line.inputs,
    problems: [...line.problems, ...(!ask && name ? [`--${name}: only --ask reads it`] : [])],
  };
}
