import { describe, expect, it } from 'vitest';
import { oidcFacts } from '../../../src/remedies/oidc.ts';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { incomplete } from '../../../src/rules/credentials/incomplete.ts';
import type { Scene } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { BEARER, LONG_TERM, NONE, type Parts, scene, shape, TEMPORARY } from '../scene.ts';

const NO_SECRET = { ...LONG_TERM, secret: null };
const NO_ID = { ...NONE, source: 'inputs', secret: shape(40) } as const;
const withoutSecret = (context: Parts['context'] = {}) => scene({ credentials: NO_SECRET, context });

type Facts = ReturnType<typeof incomplete.find>[number];
const GONE = {
  secret: {
    there: 'access key ID',
    gone: 'secret access key',
    input: 'aws-secret-access-key',
    variable: 'AWS_SECRET_ACCESS_KEY',
  },
  keyId: {
    there: 'secret access key',
    gone: 'access key ID',
    input: 'aws-access-key-id',
    variable: 'AWS_ACCESS_KEY_ID',
  },
};
const facts = (
  world: Scene,
  part: 'keyId' | 'secret',
  why: Facts['why'],
  gap: Partial<Facts['gap']>,
): [Scene, Facts[]] => [
  world,
  [
    {
      subjects: [GONE[part].input],
      confidence: 'certain',
      ...GONE[part],
      source: 'the step’s inputs',
      why,
      gap: { part, name: GONE[part].variable, pass: true, store: true, ...gap },
      others: null,
      run: runFacts(world),
      oidc: oidcFacts(world),
    } as Facts,
  ],
];
// Of the table of what tools were seen to do.
const OTHERS = {
  fail: ['AWS CLI 2', 'AWS CLI 1', 'boto3', 's3cmd', 'LiteLLM'],
  goOn: expect.arrayContaining(['AWS SDK for JavaScript v3', 'Terraform', 'AWS CDK']) as unknown as string[],
  hasDefault: false,
};
const inEnvironment = ([world, [found]]: [Scene, Facts[]]): [Scene, Facts[]] => [
  world,
  [{ ...(found as Facts), subjects: [(found as Facts).variable], source: 'the environment', others: OTHERS }],
];

const FILE = { givenInputs: ['aws-access-key-id', 'aws-secret-access-key'] };
const UNKNOWN = scene({ credentials: NO_SECRET });
const EMPTY_SECRET = withoutSecret({
  ...FILE,
  expressions: { 'aws-access-key-id': '${{ secrets.KEY }}', 'aws-secret-access-key': '${{ secrets.SECRET }}' },
});
const EMPTY_OUTPUT = withoutSecret({ ...FILE, expressions: { 'aws-secret-access-key': '${{ steps.x.outputs.y }}' } });
const NOT_PASSED = withoutSecret({ givenInputs: ['aws-access-key-id'], expressions: {} });
const MISSPELT = withoutSecret({
  givenInputs: ['aws-access-key-id', 'aws-secret-key'],
  expressions: { 'aws-secret-key': '${{ secrets.S }}' },
  strangeInputs: ['aws-secret-key'],
});
const EMPTY_VARIABLE = scene({
  credentials: { ...NO_SECRET, source: 'environment', empty: ['AWS_SECRET_ACCESS_KEY'] },
});
const FORK_WITH_TOKEN = scene({ credentials: { ...NO_SECRET, idToken: true }, context: { foreignHead: true } });
const SESSION = scene({ credentials: { ...TEMPORARY, secret: null } });
const BESIDE_BEARER = scene({ credentials: { ...NO_SECRET, bearerToken: true } });
const WITHOUT_ID = scene({ credentials: NO_ID });

finds(incomplete, {
  matches: [
    ['an ID without its secret', ...facts(UNKNOWN, 'secret', { kind: 'unknown' }, {})],
    ['a secret without its ID', ...facts(WITHOUT_ID, 'keyId', { kind: 'unknown' }, {})],
    [
      'in the environment, empty',
      ...inEnvironment(facts(EMPTY_VARIABLE, 'secret', { kind: 'empty variable' }, { pass: false })),
    ],
    [
      'a secret that is empty',
      ...facts(EMPTY_SECRET, 'secret', { kind: 'empty', from: 'secrets.SECRET' }, { name: 'SECRET', pass: false }),
    ],
    ['an output that is empty', ...facts(EMPTY_OUTPUT, 'secret', { kind: 'empty', from: 'steps.x.outputs.y' }, {})],
    [
      'a half that the workflow does not give',
      ...facts(NOT_PASSED, 'secret', { kind: 'not passed' }, { store: false }),
    ],
    [
      'a half by a mistyped name',
      ...facts(
        MISSPELT,
        'secret',
        {
          kind: 'misspelt',
          misspelt: { given: 'aws-secret-key', meant: 'aws-secret-access-key', value: '${{ secrets.S }}' },
        },
        { pass: false },
      ),
    ],
    ['a temporary key without its secret', ...facts(SESSION, 'secret', { kind: 'unknown' }, {})],
    ['beside a Bedrock key', ...facts(BESIDE_BEARER, 'secret', { kind: 'unknown' }, {})],
    ['a fork’s pull request that may have an id-token', ...facts(FORK_WITH_TOKEN, 'secret', { kind: 'unknown' }, {})],
  ],
  ignores: [
    ['a pair', scene({ credentials: LONG_TERM })],
    [
      'a pair, and a name that is not known',
      scene({ credentials: LONG_TERM, context: { strangeInputs: ['aws-secret-key'] } }),
    ],
    ['a set of three', scene({ credentials: TEMPORARY })],
    ['nothing at all', scene({ credentials: NONE })],
    ['a token alone', scene({ credentials: { ...NONE, sessionToken: shape(800) } })],
    ['a Bedrock key alone', scene({ credentials: BEARER })],
    ['a temporary pair without its token', scene({ credentials: { ...TEMPORARY, sessionToken: null } })],
    ['a fork’s pull request', withoutSecret({ eventName: 'pull_request', foreignHead: true })],
    ['a review of a fork’s pull request', withoutSecret({ eventName: 'pull_request_review', foreignHead: true })],
    ['Dependabot', withoutSecret({ actor: 'dependabot[bot]' })],
  ],
});

describe('is told', () => {
  const words = (world: Scene) =>
    incomplete
      .find(world)
      .map((found) =>
        told({ ...incomplete.tell(found), remedies: [incomplete.tell(found).remedies?.[0] as never] }),
      )[0];
  it('where nothing tells why', () =>
    expect(words(UNKNOWN)).toMatchInlineSnapshot(`
      "The access key ID arrived without its secret access key.
      The step’s inputs gave one half of the pair. The other half is not set.
      - From the step’s inputs: access key ID present, secret access key missing.
      → Store and pass the secret of the same key
        set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        ✓ this step has the real value of AWS_SECRET_ACCESS_KEY"
    `));
  it('of a secret that is empty', () =>
    expect(words(EMPTY_SECRET)).toMatchInlineSnapshot(`
      "The access key ID arrived without its secret access key.
      The step’s inputs gave one half of the pair. The workflow fills aws-secret-access-key from secrets.SECRET, which is empty: it does not exist, or this job cannot see it.
      - From the step’s inputs: access key ID present, secret access key missing.
      → Store the secret of the same key as SECRET
        set-secret {"name":"SECRET","store":"repository","with":"secret-access-key"}
        ✓ this step has the real value of SECRET"
    `));
  it('of a variable that is empty', () =>
    expect(words(EMPTY_VARIABLE)).toMatchInlineSnapshot(`
      "The access key ID arrived without its secret access key.
      The environment gave one half of the pair. AWS_SECRET_ACCESS_KEY is set but empty: the secret that fills it does not exist, or this job cannot see it. AWS CLI 2, AWS CLI 1, boto3 and 2 other tools stop there. AWS SDK for JavaScript v3, AWS SDK for Go v2, Terraform and 5 other tools go on without a word, and would take a default profile.
      - From the environment: access key ID present, secret access key missing.
      → Store the secret of the same key as AWS_SECRET_ACCESS_KEY
        set-secret {"name":"AWS_SECRET_ACCESS_KEY","store":"repository","with":"secret-access-key"}
        ✓ this step has the real value of AWS_SECRET_ACCESS_KEY"
    `));
  it('of a half that the workflow does not give', () =>
    expect(words(NOT_PASSED)).toMatchInlineSnapshot(`
      "The access key ID arrived without its secret access key.
      The step’s inputs gave one half of the pair. The workflow gives neither aws-secret-access-key nor AWS_SECRET_ACCESS_KEY.
      - From the step’s inputs: access key ID present, secret access key missing.
      → Pass AWS_SECRET_ACCESS_KEY together with the other half
        set-input {"name":"aws-secret-access-key","value":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}"}
        ✓ this step has the real value of AWS_SECRET_ACCESS_KEY"
    `));
  it('of a mistyped name', () =>
    expect(words(MISSPELT)).toMatchInlineSnapshot(`
      "The access key ID arrived without its secret access key.
      The step’s inputs gave one half of the pair. The step gives aws-secret-key, and this action has no such input: aws-secret-access-key is meant.
      - From the step’s inputs: access key ID present, secret access key missing.
      → Write aws-secret-access-key instead of aws-secret-key
        remove-input {"name":"aws-secret-key"}
        set-input {"name":"aws-secret-access-key","value":"\${{ secrets.S }}"}
        ✓ the step gives aws-secret-access-key"
    `));
});
