import { expect, it } from 'vitest';
import { commandsIn } from './shell.ts';

it.each([
  ['aws sts get-caller-identity', [['aws', 'sts', 'get-caller-identity']]],
  ['# a comment\naws sts x # another', [['aws', 'sts', 'x']]],
  [
    'aws iam x --name \'two words\' --other "a \\"b\\""',
    [['aws', 'iam', 'x', '--name', 'two words', '--other', 'a "b"']],
  ],
  ["echo 'it'\\''s'", [['echo', "it's"]]],
  [
    'aws a b > file.json && gh secret set X < file',
    [
      ['aws', 'a', 'b'],
      ['gh', 'secret', 'set', 'X'],
    ],
  ],
  ['aws a \\\n  --b c', [['aws', 'a', '--b', 'c']]],
  [
    'aws a --t "$(aws b --q \'x[0]\')" --z',
    [
      ['aws', 'b', '--q', 'x[0]'],
      ['aws', 'a', '--t', 'printed', '--z'],
    ],
  ],
  ['AWS_REGION=us-east-1 aws a | cat', [['aws', 'a'], ['cat']]],
  ['', []],
])('%s', (script, commands) => expect(commandsIn(script)).toEqual(commands));
