// What a summary gives readers to paste, in all scenarios and golden summaries: it parses, it applies, and the tools that it is for accept it.
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { applied } from '../../../proof/git-apply.ts';
import { isWorkflow } from '../../../proof/workflow-file.ts';
import { loadScenarios } from '../../../scenarios/load.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { isTaken } from '../../../scripts/tools.ts';
import { summaryOf } from '../../scenarios/summaries.ts';
import { INSTALLING_MS } from '../alone.ts';
import { awsFaults } from './aws-commands.ts';
import { type Snippet, snippetsOf } from './markdown.ts';
import { type Command, commandsIn } from './shell.ts';
import { type Files, inWorkflow, lint, yamlFault } from './workflow-files.ts';

type Shown = Snippet & { id: string; files: Files };

const GOLDEN = path.resolve(import.meta.dirname, '../../golden');
/** Long enough for all scenarios on a slow machine. */
const ALL_MS = 900_000;
/** What snippets call besides the AWS CLI. */
const OTHERS = [
  'act',
  'openssl',
  'base64',
  'cat',
  'curl',
  'date',
  'export',
  'gh',
  'kubectl',
  'git',
  'nslookup',
  'printf',
  'sudo',
  'timedatectl',
  'unset',
];
/** https://cli.github.com/manual/gh_secret_set, gh_secret_delete, gh_secret_list, gh_variable_set, gh_run_rerun */
const GH: Readonly<Record<string, readonly string[]>> = {
  'secret set': ['app', 'body', 'body-file', 'env', 'org', 'repo', 'repos', 'visibility'],
  'secret delete': ['app', 'env', 'org', 'repo'],
  'secret list': ['app', 'env', 'org', 'repo'],
  'variable set': ['body', 'env', 'org', 'repo'],
  'variable list': ['env', 'org', 'repo'],
  'run rerun': ['failed', 'job', 'repo'],
};

const shown: Shown[] = [];

beforeAll(async () => {
  const scenarios = loadScenarios();
  const waiting = [...scenarios];
  const kept = new Map<Scenario, Shown[]>();
  const work = async (): Promise<void> => {
    for (let scenario = waiting.shift(); scenario; scenario = waiting.shift())
      kept.set(scenario, placed(scenario.id, await summaryOf(scenario), scenario.files ?? {}));
  };
  await Promise.all([work(), work()]);
  shown.push(...scenarios.flatMap((scenario) => kept.get(scenario) ?? []));
  for (const name of fs.readdirSync(GOLDEN).filter((file) => file.endsWith('.md')))
    shown.push(...placed(name, fs.readFileSync(path.join(GOLDEN, name), 'utf8'), {}));
}, ALL_MS);

const placed = (id: string, markdown: string, files: Files): Shown[] =>
  snippetsOf(markdown).map((snippet) => ({ ...snippet, id, files }));

const of = (language: string): Shown[] => shown.filter((snippet) => snippet.language === language);
/** The same text in several summaries is judged once. */
const once = (snippets: readonly Shown[]): Shown[] => [
  ...new Map(snippets.map((each) => [each.content, each])).values(),
];
const commands = (): (Shown & { command: Command })[] =>
  once(of('bash')).flatMap((snippet) => commandsIn(snippet.content).map((command) => ({ ...snippet, command })));

describe('what a summary gives to paste', () => {
  it('is there to be judged', () => {
    for (const language of ['json', 'yaml', 'bash']) expect(of(language).length, language).toBeGreaterThan(20);
  });

  it('is JSON where it says so', () => {
    const faults = once(of('json')).flatMap(({ id, content }) => {
      try {
        JSON.parse(content);
        return [];
      } catch (error) {
        return [`${id}: ${error}\n${content}`];
      }
    });
    expect(faults).toEqual([]);
  });

  it('is YAML where it says so', () =>
    expect(
      once(of('yaml')).flatMap(({ id, content }) => {
        const fault = yamlFault(content);
        return fault ? [`${id}: ${fault}\n${content}`] : [];
      }),
    ).toEqual([]));

  it('applies where it is a diff', () =>
    expect(
      of('diff').flatMap((shown) => {
        const { id, content, files } = shown;
        const result = afterwards(shown);
        return 'fault' in result && Object.keys(files).length > 0 ? [`${id}: ${result.fault}\n${content}`] : [];
      }),
    ).toEqual([]));

  it.each(isTaken('actionlint') ? ['actionlint'] : [])(
    'passes %s where it belongs in a workflow',
    async () => {
      const snippets = once(of('yaml')).filter(({ content }) => !yamlFault(content));
      const pieces = snippets.map(({ content, files }) => inWorkflow(content, files));
      const said = await lint(pieces);
      const faults = snippets.flatMap(({ id, content }, index) =>
        (said[index] ?? []).map((line) => `${id}: ${line}\n${content}`),
      );
      expect([...faults, ...(await newlyFaulty(of('diff')))]).toEqual([]);
    },
    INSTALLING_MS,
  );

  it(
    'is accepted by the AWS CLI’s parser',
    async () => {
      const aws = commands().filter(({ command }) => command[0] === 'aws');
      expect(aws.length).toBeGreaterThan(20);
      expect(await awsFaults(aws.map(({ command }) => command))).toEqual([]);
    },
    INSTALLING_MS,
  );

  it('calls other programs that exist, by options that they have', () => {
    const faults = commands().flatMap(({ id, command }) => {
      const [program = '', noun = '', verb = ''] = command;
      if (program === 'aws') return [];
      if (!OTHERS.includes(program)) return [`${id}: ${command.join(' ')}`];
      if (program !== 'gh') return [];
      const known = GH[`${noun} ${verb}`] ?? [];
      const wrong = command.filter(
        (word) => word.startsWith('--') && !known.includes(word.slice(2).split('=')[0] ?? ''),
      );
      return known.length === 0 || wrong.length > 0 ? [`${id}: ${command.join(' ')}`] : [];
    });
    expect(faults).toEqual([]);
  });
});

/** What stands for a name where a repository is public, or may be: the reader knows their own. */
const STAND_IN = /\b[a-z]+-\d+\b/g;

/** A diff with the names that the files have, in the lines that it only finds there. */
function withNames(content: string, files: Files): string {
  const lines = Object.values(files).flatMap((text) => text.split('\n'));
  return content.replaceAll(/^([ -])(.*)$/gm, (line, mark: string, text: string) => {
    if (lines.includes(text) || text.search(STAND_IN) < 0) return line;
    const parts = text.split(STAND_IN).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const found = lines.filter((each) => new RegExp(`^${parts.join('[\\w/-]+')}$`).test(each));
    return found.length === 1 ? `${mark}${found[0]}` : line;
  });
}

const tried = new Map<Shown, ReturnType<typeof applied>>();

/** The files after a diff. Each is applied once. */
function afterwards(diff: Shown): ReturnType<typeof applied> {
  const result = tried.get(diff) ?? applied(withNames(diff.content, diff.files), diff.files);
  tried.set(diff, result);
  return result;
}

/** What a file's author had wrong before is not the diff's fault. */
async function newlyFaulty(diffs: readonly Shown[]): Promise<string[]> {
  const changed = diffs.flatMap((diff) => {
    const { id, content, files } = diff;
    const result = afterwards(diff);
    return 'files' in result ? [{ id, content, before: workflowsIn(files), after: workflowsIn(result.files) }] : [];
  });
  const [before, after] = [
    await lint(changed.map((each) => each.before)),
    await lint(changed.map((each) => each.after)),
  ];
  const words = (line: string): string => line.replace(/:\d+:\d+:/, ':');
  return changed.flatMap(({ id, content }, index) => {
    const known = new Set((before[index] ?? []).map(words));
    return (after[index] ?? []).filter((line) => !known.has(words(line))).map((line) => `${id}: ${line}\n${content}`);
  });
}

const workflowsIn = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => isWorkflow(name)));
