// The walls of the house: which room of src may import which. It writes them into biome.json as lint rules, one override for each room, so that a
// breach is a lint error on its line. `--check` writes nothing, and fails where biome.json has other walls.
import fs from 'node:fs';
import path from 'node:path';

const FILE = path.resolve(import.meta.dirname, '..', 'biome.json');

/** Each room with the rooms and loose files that it may import, types included. What is not listed here is forbidden. */
export const WALLS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  names: [],
  knowledge: ['names'],
  services: ['knowledge', 'names', 'text'],
  files: [],
  'json-fault': [],
  aws: ['names', 'services'],
  inputs: ['knowledge', 'names', 'services'],
  'trust-policy': ['answers', 'files', 'inputs', 'json-fault', 'knowledge', 'names', 'scene', 'text'],
  requirements: ['files', 'inputs', 'json-fault', 'knowledge', 'names', 'services'],
  workflow: ['aws', 'files', 'inputs', 'knowledge', 'names', 'scene'],
  credentials: ['aws', 'inputs', 'knowledge', 'names', 'services'],
  scene: ['aws', 'credentials', 'explain', 'inputs', 'requirements', 'services', 'trust-policy', 'workflow'],
  answers: ['knowledge', 'names', 'scene', 'services', 'text'],
  probes: ['answers', 'aws', 'credentials', 'inputs', 'knowledge', 'names', 'requirements', 'scene', 'services'],
  remedies: ['answers', 'knowledge', 'names', 'scene', 'services', 'text', 'trust-policy', 'workflow'],
  rules: ['answers', 'knowledge', 'names', 'remedies', 'scene', 'services', 'text', 'trust-policy'],
  diagnosis: ['rules', 'scene'],
  finding: ['answers', 'diagnosis', 'rules', 'scene'],
  diagnose: ['answers', 'diagnosis', 'finding', 'rules', 'scene'],
  explain: [
    'answers',
    'aws',
    'credentials',
    'diagnosis',
    'diagnose',
    'files',
    'inputs',
    'knowledge',
    'names',
    'report',
    'rules',
    'scene',
    'services',
    'text',
    'workflow',
  ],
  report: [
    'answers',
    'aws',
    'diagnosis',
    'files',
    'inputs',
    'names',
    'remedies',
    'scene',
    'services',
    'text',
    'workflow',
  ],
  'fan-out': ['diagnosis', 'inputs', 'report', 'requirements', 'rules'],
};

/** Rooms of pure functions: no SDK, no runner, no file, no network, no process. */
export const PURE: ReadonlySet<string> = new Set([
  'text',
  'names',
  'knowledge',
  'services',
  'trust-policy',
  'scene',
  'answers',
  'remedies',
  'rules',
  'diagnosis',
  'finding',
  'diagnose',
]);

/** It reads the file of the policy. */
const EXCEPT = ['!src/trust-policy/load.ts'];

/**
 * Functions that Biome finds too complex or too long, by file, and why each is better whole. Nothing else may be.
 * `__tests__` tell a story from top to bottom, so length is not counted there.
 */
export const EXCEPTIONS: Readonly<
  Record<'noExcessiveCognitiveComplexity' | 'noExcessiveLinesPerFunction', Readonly<Record<string, string>>>
> = {
  noExcessiveCognitiveComplexity: {
    'src/answers/answer.ts': 'one order of checks decides what an answer means',
    'src/answers/bedrock-cause.ts': 'one order of checks decides which cause an answer of Bedrock belongs to',
    'src/answers/bedrock-reasons.ts': 'one order of checks over Bedrock’s sentences',
    'src/aws/observed-error.ts': 'one order of checks over the shapes of SDK errors',
    'src/fan-out/target-list.ts': 'one pass that collects every problem of a target',
    'src/inputs/command-line.ts': 'one pass that collects every problem of the flags',
    'src/remedies/change-words.ts': 'one switch over all kinds of changes',
    'src/remedies/file-changes.ts': 'one switch over all kinds of changes',
    'src/remedies/run-facts.ts': 'one literal of facts, with a default for each',
    'src/report/redact.ts': 'one pass over a text',
    'src/rules/assume-role/denied.ts': 'one order of checks over who denies',
    'src/rules/context/earlier-step.ts': 'one order of checks over why a step left something else',
    'src/rules/bedrock/model-retiring.ts': 'one order of checks over dates',
    'src/rules/credentials/conflicting-sources.ts': 'one order of checks over sources',
    'src/rules/credentials/missing.ts': 'one order of checks over what takes the finding’s place',
    'src/trust-policy/hints.ts': 'one order of checks over the forms of a subject',
    'src/trust-policy/subject.ts': 'one order of checks over the events of GitHub',
    'src/workflow/workflow-facts.ts': 'one literal of facts, with a default for each',
    'src/workflow/yaml-text.ts': 'one pass over the lines of a YAML text',
    'sandbox/identify.ts': 'one order of checks over the services’ protocols',
    'sandbox/services/bedrock-bodies.ts': 'one order of checks over the providers’ bodies',
    'sandbox/services/bedrock-runtime.ts': 'one order of checks, as the service makes them',
    'sandbox/services/dynamodb.ts': 'one order of checks, as the service makes them',
    'sandbox/services/s3.ts': 'one order of checks, as the service makes them',
    'sandbox/services/sts.ts': 'one order of checks, as the service makes them',
    'scenarios/replay/server.ts': 'one exchange from its request to its answer',
    'proof/settle.ts': 'one order of checks over what a second run may bring',
    'scripts/bedrock-answers.ts': 'one pass over pages of answers',
    'scripts/prose.ts': 'one walk over a syntax tree',
    'scripts/refresh-bedrock-models.ts': 'one pass over pages of answers',
    '__tests__/docs/readme.test.ts': 'one pass over the README’s blocks',
    '__tests__/golden/summaries.test.ts': 'one pass over the summaries’ snippets',
    '__tests__/knowledge/bedrock-models.test.ts': 'one pass over the table of models',
    '__tests__/knowledge/bedrock-regions.test.ts': 'one pass over the table of Regions',
    '__tests__/rules/table.ts': 'one check for each kind of expectation',
  },
  noExcessiveLinesPerFunction: {
    'chaos/front.ts': 'the servers of one front share its state',
    'sandbox/demo.ts': 'the environment of a run, in one literal',
    'sandbox/issuer.ts': 'one server, from its keys to its end',
    'sandbox/refusals.ts': 'one table of refusals',
    'scripts/bedrock-answers.ts': 'one pass over pages of answers',
  },
};

const OUTSIDE = ['@aws-sdk/*', '@smithy/*', '@actions/*', 'node:*', 'fs', 'http', 'https'];

const LOOSE = new Set(['text', 'files', 'json-fault', 'scene', 'diagnosis', 'finding', 'diagnose', 'main', 'index']);

/** The areas of the rules share names with rooms, so that only the way up tells `../credentials` the area from `../../credentials` the room. */
const AREAS_OF = 'rules';

type Part = { includes: string[]; up: string };

function partsOf(room: string): Part[] {
  if (LOOSE.has(room)) return [{ includes: [`src/${room}.ts`], up: './' }];
  if (room !== AREAS_OF) return [{ includes: [`src/${room}/**`], up: '**/' }];
  return [
    { includes: [`src/${room}/*.ts`], up: '../' },
    { includes: [`src/${room}/*/*.ts`], up: '../../' },
  ];
}

const pattern = (room: string, up: string): string => (LOOSE.has(room) ? `${up}${room}.ts` : `${up}${room}/**`);

type Group = { group: string[]; message: string };

function groupsOf(room: string, up: string): Group[] {
  const allowed = new Set([room, ...(WALLS[room] ?? [])]);
  const forbidden = [...Object.keys(WALLS), 'main', 'index'].filter((other) => !allowed.has(other));
  const walls = {
    group: forbidden.map((other) => pattern(other, up)),
    message: `src/${room} may import ${[...(WALLS[room] ?? [])].join(', ') || 'nothing of src'}: scripts/walls.ts.`,
  };
  const pure = { group: OUTSIDE, message: 'A pure room has no SDK, no @actions and no node:*: scripts/walls.ts.' };
  return PURE.has(room) ? [walls, pure] : [walls];
}

const isException = (override: { linter?: { rules?: { complexity?: object } } }): boolean =>
  Object.keys(EXCEPTIONS).some((name) => Object.hasOwn(override.linter?.rules?.complexity ?? {}, name));

const exceptions = (): unknown[] =>
  Object.entries(EXCEPTIONS).map(([name, files]) => ({
    includes: [...Object.keys(files), ...(name === 'noExcessiveLinesPerFunction' ? ['__tests__/**'] : [])],
    linter: { rules: { complexity: { [name]: 'off' } } },
  }));

/** The overrides as biome.json has them. */
export const overrides = (): unknown[] =>
  Object.keys(WALLS).flatMap((room) =>
    partsOf(room).map(({ includes, up }) => ({
      includes: [...includes, ...(room === 'trust-policy' ? EXCEPT : [])],
      linter: {
        rules: {
          style: { noRestrictedImports: { level: 'error', options: { patterns: groupsOf(room, up) } } },
          ...(PURE.has(room) ? { correctness: { noProcessGlobal: 'error' } } : {}),
        },
      },
    })),
  );

const isWall = (override: { linter?: { rules?: { style?: object } } }): boolean =>
  Object.hasOwn(override.linter?.rules?.style ?? {}, 'noRestrictedImports');

function withWalls(config: { overrides: object[] }): object {
  return {
    ...config,
    overrides: [
      ...overrides(),
      ...config.overrides.filter((each) => !isWall(each) && !isException(each)),
      ...exceptions(),
    ],
  };
}

if (import.meta.main) {
  const config = JSON.parse(fs.readFileSync(FILE, 'utf8')) as { overrides: object[] };
  const next = withWalls(config);
  if (!process.argv.includes('--check')) fs.writeFileSync(FILE, `${JSON.stringify(next, null, 2)}\n`);
  else if (JSON.stringify(next) !== JSON.stringify(config)) {
    console.error(
      'biome.json has other walls than scripts/walls.ts: node scripts/walls.ts && npx biome format --write biome.json',
    );
    process.exitCode = 1;
  }
}
