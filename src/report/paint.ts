import { styleText } from 'node:util';

export type Style = 'red' | 'green' | 'yellow' | 'cyan' | 'dim' | 'bold';

/** Colours a text. Colour only repeats what a sign or a word says already, so that a log reads the same without it. */
export type Paint = (style: Style, value: string) => string;

/** GitHub shows colours in a job's log, although its stream is not a terminal. */
export const paintForRunner = (env: NodeJS.ProcessEnv): Paint =>
  env.NO_COLOR ? (_, value) => value : (style, value) => styleText(style, value, { validateStream: false });

/** Colours on a terminal alone, as NO_COLOR, NODE_DISABLE_COLORS and FORCE_COLOR say: https://nodejs.org/api/util.html#utilstyletextformat-text-options */
export const paintForStream =
  (stream: NodeJS.WriteStream): Paint =>
  (style, value) =>
    styleText(style, value, { stream });
