import { describe, expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { type EmptyCause, filledFrom, isSureEmpty, whyEmpty } from '../../../src/rules/context/why-empty.ts';
import { remediesForEmpty } from '../../../src/rules/context/why-empty-remedies.ts';
import { citeEmpty, describeEmpty, inOrder } from '../../../src/rules/context/why-empty-words.ts';
import type { RunContext, WorkflowJob } from '../../../src/scene.ts';
import { plain } from '../../../src/text.ts';
import { LONG_TERM, scene } from '../scene.ts';

const JOB: WorkflowJob = { timeoutMinutes: null, environment: null, permissions: null, container: false, caller: null };
const CALL = { job: 'release', uses: './.github/workflows/called.yml', passed: {}, permissions: null };
const NO_TRACE = { fault: null, byCaller: null, byHand: false };

const causesOf = (expressions: Record<string, string>, context: Partial<RunContext> = {}) => {
  const world = scene({ credentials: LONG_TERM, context: { workflowJob: JOB, expressions, ...context } });
  const filled = filledFrom(world.context, expressions);
  const causes = whyEmpty(world.context, filled);
  for (const cause of causes) expectWhole(cause, world);
  return causes;
};

function expectWhole(cause: EmptyCause, world: ReturnType<typeof scene>): void {
  const said = [describeEmpty(cause), ...citeEmpty(cause).map(({ text }) => text), inOrder([cause])]
    .map(plain)
    .join(' ');
  expect(said).not.toMatch(/undefined|null|\[object/);
  for (const { title, changes, after } of remediesForEmpty(cause, runFacts(world))) {
    expect(plain(title)).toMatch(/^[A-Z].*[^.]$/);
    expect(plain(after)).toMatch(/^\S.*[^.]$/);
    expect(changes.length).toBeGreaterThan(0);
  }
}

const kinds = (causes: readonly EmptyCause[]) => causes.map(({ kind }) => kind);
const SECRET = { 'role-to-assume': '${{ secrets.DEPLOY_ROLE }}' };
const VARIABLE = { 's3-buckets': '${{ vars.BUCKET }}' };
const read = (secrets: Record<string, number>, vars: Record<string, number> = {}) => ({ namesRead: { secrets, vars } });

describe('why an expression came to nothing', () => {
  const rows: [name: string, Record<string, string>, Partial<RunContext>, EmptyCause['kind'][]][] = [
    ['a secret, and a job without an environment', SECRET, {}, ['in an environment', 'not stored']],
    ['a variable, and a job without an environment', VARIABLE, {}, ['in an environment', 'not stored']],
    [
      'a variable, and a job with an environment',
      VARIABLE,
      { workflowJob: { ...JOB, environment: { name: 'production' } } },
      ['not in the environment', 'not stored'],
    ],
    [
      'a variable, and a job that cannot be read',
      VARIABLE,
      { workflowJob: null },
      ['in another environment', 'not stored'],
    ],
    ['a secret in a fork’s pull request', SECRET, { foreignHead: true, eventName: 'pull_request' }, ['withheld']],
    ['a variable in a fork’s pull request', VARIABLE, { foreignHead: true, eventName: 'pull_request' }, ['withheld']],
    ['a secret in a push of Dependabot’s', SECRET, { actor: 'dependabot[bot]' }, ['withheld']],
    [
      'a variable in a push of Dependabot’s, which sees it',
      VARIABLE,
      { actor: 'dependabot[bot]' },
      ['in an environment', 'not stored'],
    ],
    [
      'a secret that no caller passes',
      SECRET,
      { calledBy: { ...CALL, secrets: 'none' } },
      ['caller passes none', 'in an environment', 'not stored'],
    ],
    [
      'a secret that the caller passes in other letters',
      SECRET,
      {
        calledBy: { ...CALL, secrets: 'named', passed: { deploy_role: '${{ secrets.R }}' } },
        traces: { 'secrets.DEPLOY_ROLE': { ...NO_TRACE, to: ['secrets.R'], byCaller: 'release' } },
      },
      ['not stored'],
    ],
    [
      'a variable of a reusable workflow, whatever its caller passes',
      VARIABLE,
      { calledBy: { ...CALL, secrets: 'none' } },
      ['in an environment', 'not stored'],
    ],
    [
      'a secret that is read as a variable elsewhere',
      SECRET,
      read({ DEPLOY_ROLE: 1 }, { DEPLOY_ROLE: 1 }),
      ['in the other store', 'in an environment', 'not stored'],
    ],
    [
      'a variable that is read as a secret elsewhere',
      VARIABLE,
      read({ BUCKET: 1 }, { BUCKET: 1 }),
      ['in the other store', 'in an environment', 'not stored'],
    ],
    [
      'a slip of two letters',
      { 'role-to-assume': '${{ secrets.DEPOLY_ROLE }}' },
      read({ DEPOLY_ROLE: 1, DEPLOY_ROLE: 3 }),
      ['nearly another name', 'in an environment', 'not stored'],
    ],
    [
      'an underscore too few',
      { 'role-to-assume': '${{ secrets.DEPLOYROLE }}' },
      read({ DEPLOYROLE: 1, DEPLOY_ROLE: 1 }),
      ['nearly another name', 'in an environment', 'not stored'],
    ],
    [
      'a name that is read twice',
      SECRET,
      read({ DEPLOY_ROLE: 2, DEPLOY_ROLES: 1 }),
      ['in an environment', 'not stored'],
    ],
    [
      'names that differ on purpose',
      { 'role-to-assume': '${{ secrets.ROLE_DEV }}' },
      read({ ROLE_DEV: 1, ROLE_DEP: 1, ROLE_2: 1, ROLE: 1, GITHUB_TOKEN: 4 }),
      ['in an environment', 'not stored'],
    ],
    [
      'words that begin with another letter',
      { 'role-to-assume': '${{ secrets.TEST_ROLE }}' },
      read({ TEST_ROLE: 1, BEST_ROLE: 1 }),
      ['in an environment', 'not stored'],
    ],
    [
      'an input that a run by hand has, in a push',
      { 's3-buckets': '${{ inputs.b }}' },
      { traces: { 'inputs.b': { ...NO_TRACE, to: ['inputs.b'], byHand: true } } },
      ['only by hand'],
    ],
    [
      'the same, in a run by hand',
      { 's3-buckets': '${{ inputs.b }}' },
      { eventName: 'workflow_dispatch', traces: { 'inputs.b': { ...NO_TRACE, to: ['inputs.b'], byHand: true } } },
      ['only by hand'],
    ],
    [
      'an output of a job that may be a secret',
      { 'role-to-assume': '${{ needs.setup.outputs.role }}' },
      {},
      ['job outputs'],
    ],
    [
      'an output that the job does not have',
      { 'role-to-assume': '${{ needs.setup.outputs.role }}' },
      {
        traces: {
          'needs.setup.outputs.role': {
            ...NO_TRACE,
            to: ['needs.setup.outputs.role'],
            fault: { kind: 'no such output', job: 'setup', output: 'role' },
          },
        },
      },
      ['by the file'],
    ],
    ['a value of the matrix', { 's3-buckets': '${{ matrix.bucket }}' }, {}, ['other values empty']],
    [
      'one of two references',
      { 'role-to-assume': '${{ inputs.role || secrets.DEPLOY_ROLE }}' },
      {},
      ['in an environment', 'not stored', 'other values empty'],
    ],
    ['an expression of its own kind', { 's3-buckets': "${{ format('{0}', vars.B) }}" }, {}, []],
  ];
  it.each(rows.map(([name, expressions, context, expected]) => ({ name, expressions, context, expected })))(
    '$name',
    ({ expressions, context, expected }) => expect(kinds(causesOf(expressions, context))).toEqual(expected),
  );

  it('says of one value that it is empty, and of two that they are', () => {
    const of = (expressions: Record<string, string>): string =>
      causesOf(expressions)
        .map((cause) => plain(describeEmpty(cause)))
        .join();
    expect(of({ 's3-buckets': '${{ matrix.bucket }}' })).toMatch(/matrix\.bucket is empty: it is/);
    expect(of({ 's3-buckets': '${{ matrix.bucket }}', 'dynamodb-tables': '${{ matrix.table }}' })).toMatch(
      /matrix\.bucket and matrix\.table are empty: they are/,
    );
  });
  it('looks in the store for the name that the caller reads', () =>
    expect(
      causesOf(SECRET, {
        calledBy: { ...CALL, secrets: 'named', passed: { DEPLOY_ROLE: '${{ secrets.PROD_ROLE }}' } },
        traces: { 'secrets.DEPLOY_ROLE': { ...NO_TRACE, to: ['secrets.PROD_ROLE'], byCaller: 'release' } },
      }),
    ).toMatchObject([{ kind: 'not stored', names: ['PROD_ROLE'] }]));

  it.each([
    [SECRET, { foreignHead: true }, true],
    [SECRET, { calledBy: { ...CALL, secrets: 'none' as const } }, true],
    [SECRET, {}, false],
    [{ 'aws-session-token': '${{ needs.a.outputs.t }}' }, {}, true],
    [{ 'role-to-assume': '${{ needs.a.outputs.r }}' }, {}, false],
  ])('is sure of %j %j: %s', (expressions, context, sure) =>
    expect(
      causesOf(expressions as Record<string, string>, context)
        .slice(0, 1)
        .map(isSureEmpty),
    ).toEqual([sure]),
  );
});
