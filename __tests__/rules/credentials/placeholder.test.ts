import { placeholder } from '../../../src/rules/credentials/placeholder.ts';
import { LONG_TERM, NONE, scene, TEMPORARY, written } from '../scene.ts';
import { judge } from '../table.ts';

const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
const facts = (id: string, secret = SECRET, token = '') => scene({ credentials: written(id, secret, token) });

judge(placeholder, {
  matches: [
    [
      'AWS’s own example',
      facts('AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['aws-access-key-id', 'aws-secret-access-key'],
        headline: /2 of the credential/,
        says: /^The access key id is .*\nThe secret access key is /m,
        fix: /Set aws-access-key-id and aws-secret-access-key from/,
      },
    ],
    [
      'an expression that nothing expanded',
      facts('${{ secrets.AWS_ACCESS_KEY_ID }}'),
      {
        subjects: ['aws-access-key-id'],
        headline: /^The access key id is an example text, not a credential/,
        says: /nothing expanded it/,
      },
    ],
    [
      'an expression that nothing expanded, beside words of a template',
      facts('${{ secrets.AWS_ACCESS_KEY_ID }}', 'your-secret-key-here'),
      { says: /nothing expanded it/ },
    ],
    ['a shell’s variable', facts(ID, '$AWS_SECRET_ACCESS_KEY'), { subjects: ['aws-secret-access-key'] }],
    ['asterisks out of a log', facts('***', '***'), { says: /\*\*\*/ }],
    ['words of a template', facts('your-access-key-id', 'your-secret-key-here'), {}],
    ['angle brackets', facts('<YOUR_KEY>'), {}],
    ['a key cut short for a manual', facts('AKIA...'), {}],
    [
      'a token that is a template',
      facts('ASIA'.concat('QYLPMN5HFIQR7ZAB'), SECRET, '<session-token>'),
      { subjects: ['aws-session-token'] },
    ],
  ],
  ignores: [
    ['a real pair', facts(ID)],
    ['a real set', scene({ credentials: TEMPORARY })],
    ['a pair that AWS has not judged', scene({ credentials: LONG_TERM })],
    ['nothing', scene({ credentials: NONE })],
    ['a secret with the word in it', facts(ID, 'EXAMPLEp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsTu')],
    ['a key id with an X or two', facts('AKIAXXYLPMN5HFIQR7ZA')],
    ['a mistyped key id', facts('AKIA'.concat('QYLPMN5HFIQR7ZA'))],
    ['a quoted one', facts(`"${ID}"`)],
    ['a user’s unique id', facts('AIDAQYLPMN5HFIQR7ZAB')],
  ],
});
