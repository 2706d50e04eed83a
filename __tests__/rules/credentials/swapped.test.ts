import { swapped } from '../../../src/rules/credentials/swapped.ts';
import { LONG_TERM, NONE, STRAY, scene, TEMPORARY, written } from '../scene.ts';
import { judge } from '../table.ts';

const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
const TEMPORARY_ID = 'ASIA'.concat('QYLPMN5HFIQR7ZAB');

judge(swapped, {
  matches: [
    [
      'the secret for the id',
      scene({ credentials: written(SECRET, ID) }),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['aws-access-key-id', 'aws-secret-access-key'],
        says: /^From the step’s inputs: the secret has 20 characters.*; the key id has 40 characters\.$/m,
        fix: /Swap/,
      },
    ],
    ['in a temporary set', scene({ credentials: written(SECRET, TEMPORARY_ID, 'IQoJb3JpZ2luX2Vj'.repeat(20)) }), {}],
    ['with a line break behind the id', scene({ credentials: written(SECRET, `${ID}\n`) }), {}],
  ],
  ignores: [
    ['a pair in its place', scene({ credentials: written(ID, SECRET) })],
    ['the id twice', scene({ credentials: written(ID, ID) })],
    ['the secret twice', scene({ credentials: written(SECRET, SECRET) })],
    ['two ids', scene({ credentials: written(ID, TEMPORARY_ID) })],
    ['an id cut short beside another id', scene({ credentials: written('AKIAQYLPMN5', ID) })],
    [
      'a secret that begins like a key',
      scene({ credentials: written('AKIAQ', 'AKIA/9Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT') }),
    ],
    ['nothing', scene({ credentials: NONE })],
    ['other sets', scene({ credentials: TEMPORARY })],
    ['a stray token', scene({ credentials: STRAY })],
    ['a long-term key', scene({ credentials: LONG_TERM })],
  ],
});
