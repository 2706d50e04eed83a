// A line of a log without what runners, terminals and test tools put around it.

// https://en.wikipedia.org/wiki/ANSI_escape_code: colours, cursor moves, and the titles and links of terminals.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that a terminal obeys
const ANSI = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// GitHub's runner, also behind the names of job and step that `gh run view --log` puts first.
const RUNNER_TIME = /^(?:[^\t\n]{1,200}\t[^\t\n]{0,200}\t)?\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z ?/;
const ACT_JOB = /^\[[^\]\n]{1,120}\] {1,4}(?:\| |❌ {1,3}|🐳 {1,3}|❗ {1,3}::error::)/u;
const MARKS =
  /^\s*(?:##\[(?:error|warning|notice|debug|command|section|endgroup)\]|::(?:error|warning|notice|debug)(?: [^:\n]{0,300})?::)/;
const COMPOSE = /^[\w.-]{1,60}\s*\| /;
const BUILDKIT = /^#\d{1,4} (?:\d{1,6}\.\d{1,4} )?/;
const PYTEST = /^E {3,}/;
const MAVEN = /^\[(?:ERROR|WARN|WARNING|INFO|FATAL)\]:? +/;

/** The runner shows a step's own script in this colour before it runs it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the runner's colour
const SCRIPT = /^(?:[^\t\n]{1,200}\t[^\t\n]{0,200}\t)?(?:\uFEFF?[\d:T.-]{20,40}Z )?\u001b\[36;1m/;

export const isScript = (raw: string): boolean => raw.includes('\u001b[36;1m') && SCRIPT.test(raw);

export function plainLine(raw: string): string {
  let line = raw;
  if (line.includes('\u001b')) line = line.replace(ANSI, '');
  const returned = line.lastIndexOf('\r', line.length - 2);
  if (returned >= 0) line = line.slice(returned + 1);
  line = line.trimEnd();
  if (/^\S{0,200}.{0,400}?\d{4}-\d\d-\d\dT/.test(line)) line = line.replace(RUNNER_TIME, '');
  if (line.startsWith('[')) line = line.replace(ACT_JOB, '').replace(MAVEN, '');
  if (line.startsWith('#')) line = line.replace(BUILDKIT, '');
  if (line.includes('##[') || line.includes('::')) line = line.replace(MARKS, '');
  if (line.startsWith('E ')) line = line.replace(PYTEST, '');
  if (line.includes(' | ') || line.includes('| ')) line = line.replace(COMPOSE, '');
  return line;
}

// Terraform draws a box around each of its diagnostics, Pulumi and others a bar at the left.
const BOX = /^\s*[│╷╵┃]\s?/;

export const isBoxed = (line: string): boolean => BOX.test(line);
export const endsBox = (line: string): boolean => /^\s*╵/.test(line);
export const unboxed = (line: string): string => line.replace(BOX, '').trim();
