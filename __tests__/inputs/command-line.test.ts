import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAGS, readCommandLine } from '../../src/inputs/command-line.ts';
import { INPUT_NAMES, INPUTS } from '../../src/inputs/input-table.ts';

const SECRETS = INPUT_NAMES.filter((name) => INPUTS[name].kind.secret);

describe('flags', () => {
  it('are the inputs that are no secret', () =>
    expect(FLAGS).toEqual(INPUT_NAMES.filter((name) => !SECRETS.includes(name))));
  it('give the inputs their values', () =>
    expect(readCommandLine(['--aws-region', 'us-east-2', '--annotate=false', '--json'])).toEqual({
      show: null,
      json: true,
      inputs: { 'aws-region': 'us-east-2', annotate: 'false' },
      problems: [],
    }));
  it('of a list add up; of any other the last one holds', () =>
    expect(
      readCommandLine(['--s3-buckets', 'a,b', '--s3-buckets', 'c', '--fail-on', 'error', '--fail-on', 'never']).inputs,
    ).toEqual({ 's3-buckets': 'a,b\nc', 'fail-on': 'never' }));
  it('take an empty value, and one that begins with a dash after an equals sign', () => {
    expect(readCommandLine(['--aws-region', '']).inputs).toEqual({ 'aws-region': '' });
    expect(readCommandLine(['--role-session-name=-x'])).toMatchObject({
      inputs: { 'role-session-name': '-x' },
      problems: [],
    });
  });
  it.each([
    [['--help', '--nonsense'], 'help'],
    [['-h'], 'help'],
    [['--version'], 'version'],
    [['-v', '-h'], 'help'],
    [[], null],
  ] as const)('%j ask for %j', (args, show) => expect(readCommandLine(args).show).toBe(show));
});

describe('problems', () => {
  it.each([
    [['--aws-region'], ['--aws-region needs a value']],
    [['--aws-region', '--json'], ['--aws-region needs a value']],
    [['--json=yes'], ['--json takes no value']],
    [['--region', 'us-east-2'], ['there is no flag --region: did you mean --aws-region?']],
    [['--models', 'x'], ['there is no flag --models: did you mean --bedrock-models?']],
    [['--timeout-secnds=3'], ['there is no flag --timeout-secnds: did you mean --timeout-seconds?']],
    [['--something-else'], ['there is no flag --something-else: --help lists them']],
    [['-x'], ['there is no flag -x: --help lists them']],
    [['us-east-2'], ['an argument has no flag: each value follows its flag, as in --aws-region us-east-2']],
    [['--github-token', 'ghs_x'], ['--github-token: no flag takes a secret, because others may read it there']],
    [
      ['--aws-session-token=x'],
      [
        '--aws-session-token: no flag takes a secret, because others may read it there; set AWS_SESSION_TOKEN, or let AWS_PROFILE name a profile',
      ],
    ],
  ])('%j: %j', (args, problems) => expect(readCommandLine(args).problems).toEqual(problems));
  it('are all told at once', () =>
    expect(readCommandLine(['x', '--region', 'y', '--json=1', '--aws-region']).problems).toHaveLength(4));
  it('never repeat a value', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...INPUT_NAMES, 'nonsense', 'json').map((name) => `--${name}`)), (flags) => {
        const { problems } = readCommandLine(flags.flatMap((flag) => [flag, 'q8Zf3LkV0n']).concat('q8Zf3LkV0n'));
        expect(problems.join('\n')).not.toContain('q8Zf3LkV0n');
      }),
    ));
  it('never keep a secret', () =>
    fc.assert(
      fc.property(fc.constantFrom(...SECRETS), fc.string(), (name, value) => {
        expect(readCommandLine([`--${name}=${value}`, `--${name}`, value]).inputs).not.toHaveProperty(name);
      }),
    ));
});
