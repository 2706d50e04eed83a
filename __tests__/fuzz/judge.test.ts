// The judge of a fuzz run finds what it is there for, and nothing where all is well.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Canaries, canaries, SPELLING_NAMES, shownIn, spell } from '../../fuzz/canary.ts';
import { type Case, caseOf } from '../../fuzz/case.ts';
import { strangeCommands } from '../../fuzz/commands.ts';
import { judge } from '../../fuzz/judge.ts';
import { strangeMarkup } from '../../fuzz/markup.ts';
import type { Seen } from '../../fuzz/run.ts';

const [secrets] = fc.sample(canaries, { numRuns: 1, seed: 7 }) as [Canaries];
const known = new Map([
  ['secret', secrets.secret],
  ['password', secrets.proxyPassword],
]);

describe('a secret is found', () => {
  test.each(SPELLING_NAMES)('in %s', (spelling) => {
    for (const [name, value] of known)
      expect(shownIn(`He said "${spell(value, spelling)}".`, known)[0], name).toMatch(new RegExp(`^${name}`));
  });

  test('where a dozen of its letters are left', () => {
    const part = secrets.secret.slice(9, 21);
    expect(shownIn(`He said ${part}.`, known)).toHaveLength(1);
    expect(shownIn(`He said ${part.slice(1)}.`, known)).toEqual([]);
  });

  test('in no other secret', () => {
    const others = fc.sample(canaries, { numRuns: 20, seed: 8 });
    for (const { secret, token } of others)
      for (const spelling of SPELLING_NAMES) expect(shownIn(`${spell(secret, spelling)} ${token}`, known)).toEqual([]);
  });
});

test.each(['::error::x', '  ::debug::x', 'a ##[group]', '::error title=Mine::x', 'a\r::stop-commands::y'])(
  'a runner would obey %j',
  (line) => expect(strangeCommands(`fine\n${line}\nfine`)).toHaveLength(1),
);
test.each(['::error title=AWS preflight%3A no credentials::x', '::add-mask::x', '::endgroup::', 'a :: b'])(
  'the action may say %j',
  (line) => expect(strangeCommands(line)).toEqual([]),
);

test.each(['<b>x</b> <h1>x</h1>', '[x](https://evil.example)', 'see @octocat', 'qzopen', '`qzopen` qzclose'])(
  'a summary with %j is strange',
  (markdown) => expect(strangeMarkup(markdown)).not.toEqual([]),
);
test('a summary with text in code is not', () => expect(strangeMarkup('He said `qzopen x qzclose`.')).toEqual([]));

const [drawn] = fc.sample(caseOf(['runner/inputs']), { numRuns: 1, seed: 9 }) as [Case];
const quiet = Object.fromEntries(Object.keys(drawn.texts).map((place) => [place, null])) as Case['texts'];
const one: Case = {
  ...drawn,
  texts: quiet,
  switches: { ...drawn.switches, noOutput: false, failOn: 'error' },
};

const OUTPUTS = ['root-cause', 'root-cause-title', 'first-fix', 'findings', 'report', 'report-path', 'account-id']
  .concat('principal-arn', 'principal-type', 'credential-type', 'expires-at')
  .map((name) => `${name}=\n`)
  .join('');

/** Of invalid inputs, which have no report. */
const well: Seen = {
  ...{ exit: 1, stdout: 'fine\n', stderr: '', summary: '## Fine\n', outputs: `${OUTPUTS}verdict=fail\n`, files: {} },
  ...{ commandFiles: '', ms: 900, busyMs: 300, thrown: null, secrets: known },
};

test('a run in which all is well is judged so', () => expect(judge(one, well)).toEqual([]));

describe('a run is told', () => {
  const leak = `He said ${secrets.secret}`;
  const BROKEN: Readonly<Record<string, Partial<Seen>>> = {
    'that shows a secret on stdout': { stdout: leak },
    'that shows a secret on stderr': { stderr: leak },
    'that shows a secret in the summary': { summary: `\`${leak}\`` },
    'that shows a secret in an output': { outputs: `${well.outputs}first-fix=${leak}\n` },
    'that shows a secret in a file': { files: { 'work/a.txt': leak } },
    'that gives a command': { stdout: '::set-output name=verdict::pass\n' },
    'with a link in the summary': { summary: 'see https://evil.example\n' },
    'with a report that breaks its schema': { files: { 'temp/r.json': '{"schema":1}' } },
    'with another exit': { exit: 0 },
    'without its outputs': { outputs: 'verdict=fail\n' },
    'that fills a file of commands': { commandFiles: 'PATH=/tmp\n' },
    'that works too long': { busyMs: 20_000 },
    'that does not end': { exit: null, ms: 60_000 },
    'that throws': { thrown: 'TypeError', exit: null },
    'of which Node warns': { stderr: 'MaxListenersExceededWarning: Possible leak\n' },
  };
  test.each(Object.entries(BROKEN))('%s', (_, broken) => expect(judge(one, { ...well, ...broken })).not.toEqual([]));

  test('that sends a terminal what is not seen', () =>
    expect(judge({ ...one, target: 'terminal/inputs' }, { ...well, stdout: 'a\u009bb' })).not.toEqual([]));
  test('that masks a secret, as one in which all is well', () =>
    expect(judge(one, { ...well, stdout: `::add-mask::${secrets.secret}\n` })).toEqual([]));
});
