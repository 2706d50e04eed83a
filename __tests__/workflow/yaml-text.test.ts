import { describe, expect, test } from 'vitest';
import {
  insertItem,
  moveItem,
  removeKey,
  removeListItem,
  replaceListItem,
  setKey,
} from '../../src/workflow/yaml-text.ts';

const WORKFLOW = `on: push # always
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      # gets the code
      - uses: actions/checkout@v5

      # looks before it leaps
      - uses: octo/preflight@v1
        with:
          aws-region: us-east-2 # where all is
          dynamodb-tables: |
            orders
            carts # read alone
      - run: ./deploy.sh
        env: { A: b, C: 'd' }
`;
const STEPS = ['jobs', 'deploy', 'steps'];
const WITH = [...STEPS, 1, 'with'];

/** The lines that differ: what went with `-`, what came with `+`. */
function changed(after: string | null, before = WORKFLOW): string[] {
  if (after === null) return ['null'];
  const [from, to] = [before.split('\n'), after.split('\n')];
  let [start, end] = [0, 0];
  while (start < from.length && from[start] === to[start]) start++;
  while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  return [
    ...from.slice(start, from.length - end).map((line) => `-${line}`),
    ...to.slice(start, to.length - end).map((line) => `+${line}`),
  ];
}

describe('a key', () => {
  test('comes after its sibling, and leaves comments', () =>
    expect(changed(setKey(WORKFLOW, WITH, 'aws-session-token', '${{ secrets.T }}', { after: ['aws-region'] }))).toEqual(
      ['+          aws-session-token: ${{ secrets.T }}'],
    ));
  test('comes last where it has no sibling', () =>
    expect(changed(setKey(WORKFLOW, WITH, 'services', 'sts, s3'))).toEqual(['+          services: sts, s3']));
  test('keeps the comment of a value that changes', () =>
    expect(changed(setKey(WORKFLOW, WITH, 'AWS-Region', 'eu-west-1'))).toEqual([
      '-          aws-region: us-east-2 # where all is',
      '+          aws-region: eu-west-1 # where all is',
    ]));
  test('brings its mapping with it', () =>
    expect(changed(setKey(WORKFLOW, [...STEPS, 0, 'with'], 'ref', 'main'))).toEqual([
      '+        with:',
      '+          ref: main',
    ]));
  test('is made before another one', () =>
    expect(
      changed(setKey(WORKFLOW, ['jobs', 'deploy'], 'permissions', { 'id-token': 'write' }, { before: ['steps'] })),
    ).toEqual(['+    permissions:', '+      id-token: write']));
  test('is quoted where YAML would read a number', () =>
    expect(changed(setKey(WORKFLOW, WITH, 'allowed-account-ids', '012345678901'))).toEqual([
      "+          allowed-account-ids: '012345678901'",
    ]));
  test('takes several lines', () =>
    expect(changed(setKey(WORKFLOW, WITH, 'bedrock-models', 'a\nb'))).toEqual([
      '+          bedrock-models: |',
      '+            a',
      '+            b',
    ]));
  test('is set within braces', () =>
    expect(changed(setKey(WORKFLOW, [...STEPS, 2, 'env'], 'A', 'x'))).toEqual([
      "-        env: { A: b, C: 'd' }",
      "+        env: { C: 'd', A: x }",
    ]));
  test('of a mapping keeps what is there already', () => {
    const text = 'jobs:\n  a:\n    permissions:\n      contents: read # for checkout\n    steps: []\n';
    const after = setKey(text, ['jobs', 'a'], 'permissions', { 'id-token': 'write', contents: 'read' });
    expect(changed(after, text)).toEqual(['+      id-token: write']);
  });
  test('replaces a word that stood for a mapping', () => {
    const text = 'jobs:\n  a:\n    permissions: read-all\n    steps: []\n';
    expect(changed(setKey(text, ['jobs', 'a'], 'permissions', { contents: 'read' }), text)).toEqual([
      '-    permissions: read-all',
      '+    permissions:',
      '+      contents: read',
    ]);
  });
  test('fills an empty one', () => {
    const text = 'a:\n  with:\n  b: c\n';
    expect(setKey(text, ['a', 'with'], 'x', 'y')).toBe('a:\n  with:\n    x: y\n  b: c\n');
  });
  test('ends a file that ends without a line break', () =>
    expect(setKey('a:\n  b: c', ['a'], 'd', 'e')).toBe('a:\n  b: c\n  d: e'));
  test('keeps the line breaks of Windows', () =>
    expect(setKey('a:\r\n  b: c\r\n', ['a'], 'd', 'e')).toBe('a:\r\n  b: c\r\n  d: e\r\n'));
  test('is not set behind an alias', () => expect(setKey('x: &x\n  a: b\ny: *x\n', ['y'], 'c', 'd')).toBeNull());
});

describe('a removed key', () => {
  test('takes its lines with it', () =>
    expect(changed(removeKey(WORKFLOW, WITH, 'dynamodb-tables'))).toEqual([
      '-          dynamodb-tables: |',
      '-            orders',
      '-            carts # read alone',
    ]));
  test('takes its mapping with it where it was the last', () => {
    const text = 'a:\n  - uses: x\n    with:\n      k: v\n  - run: y\n';
    expect(removeKey(text, ['a', 0, 'with'], 'k')).toBe('a:\n  - uses: x\n  - run: y\n');
  });
  test('hands the dash to the next one', () =>
    expect(removeKey('a:\n  - env: x\n    run: y\n', ['a', 0], 'env')).toBe('a:\n  - run: y\n'));
  test('leaves braces', () =>
    expect(changed(removeKey(WORKFLOW, [...STEPS, 2, 'env'], 'A'))).toEqual([
      "-        env: { A: b, C: 'd' }",
      "+        env: { C: 'd' }",
    ]));
  test('that is not there changes nothing', () => expect(removeKey(WORKFLOW, WITH, 'nope')).toBe(WORKFLOW));
});

describe('a list in one scalar', () => {
  const list = (written: string) => `a:\n  list: ${written}\n  b: c\n`;
  const PATH = ['a', 'list'];
  test.each([
    ['|\n    x\n    y # z\n    z', 'y', '|\n    x\n    Y # z\n    z'],
    ['x, y,z', 'z', 'x, y,Z'],
    ["'x, y'", 'y', "'x, Y'"],
    ['"x"', 'x', '"X"'],
    ['x', 'x', 'X'],
    ['|\n    # y\n    xy\n    y', 'y', '|\n    # y\n    xy\n    Y'],
    ['|\n    orders read write\n    y', 'orders read write', '|\n    ORDERS READ WRITE\n    y'],
  ])('%j: %s changes alone', (written, item, expected) =>
    expect(replaceListItem(list(written), PATH, item, item.toUpperCase())).toBe(list(expected)),
  );
  test.each([
    ['|\n    x\n    y # z\n    z', 'y', '|\n    x\n    z'],
    ['x, y,z', 'z', 'x, y'],
    ['x, y,z', 'x', 'y,z'],
    ["'x, y'", 'y', "'x'"],
    ['|\n    x, y\n    z', 'y', '|\n    x\n    z'],
  ])('%j: %s leaves alone', (written, item, expected) =>
    expect(removeListItem(list(written), PATH, item)).toBe(list(expected)),
  );
  test('goes with its last item', () => expect(removeListItem(list('x'), PATH, 'x')).toBe('a:\n  b: c\n'));
  test.each(['${{ vars.X }}', 'xy', '|\n    # x'])('%j does not have it', (written) => {
    expect(replaceListItem(list(written), PATH, 'x', 'z')).toBeNull();
    expect(removeListItem(list(written), PATH, 'x')).toBeNull();
  });
  test('takes no quote from outside into one of its own', () =>
    expect(replaceListItem(list("'x, y'"), PATH, 'x', "it's")).toBeNull());
});

describe('an item of a list', () => {
  test('comes before another one and its comment, set off as the others are', () =>
    expect(changed(insertItem(WORKFLOW, STEPS, 1, 'before', '- uses: a@v1\n  with:\n    b: c\n'))).toEqual([
      '+      - uses: a@v1',
      '+        with:',
      '+          b: c',
      '+',
    ]));
  test('comes after another one', () =>
    expect(changed(insertItem('s:\n- a\n- b\n', ['s'], 1, 'after', '- c'), 's:\n- a\n- b\n')).toEqual(['+- c']));
  test('moves with its comment', () =>
    expect(moveItem('s:\n  # one\n  - a\n  - b\n  - c\n', ['s'], 0, 1, 'after')).toBe(
      's:\n  - b\n  # one\n  - a\n  - c\n',
    ));
  test('moves up', () =>
    expect(moveItem('s:\n  - a\n  - b\n  - c', ['s'], 2, 0, 'before')).toBe('s:\n  - c\n  - a\n  - b\n'));
});

test('a text that is not YAML is left alone', () => expect(setKey('a: [', ['a'], 'b', 'c')).toBeNull());
