import { malformedSecret } from '../../../src/rules/credentials/malformed-secret.ts';
import { everyone, identity, LONG_TERM, NONE, says, scene, TEMPORARY, written } from '../scene.ts';
import { judge } from '../table.ts';

const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
const facts = (secret: string) => written(ID, secret);
const mismatched = (secret: string) =>
  scene({ credentials: facts(secret), observations: everyone('mismatch', {}, { skewSeconds: 1 }) });

judge(malformedSecret, {
  matches: [
    [
      'a line break behind it',
      scene({ credentials: facts(`${SECRET}\n`) }),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['aws-secret-access-key'],
        headline: /^The secret access key is not written as one/,
        says: /^The secret access key, from the step’s inputs: .*ends with a line break/m,
      },
    ],
    [
      'a line break, which explains the refusals by itself',
      mismatched(`${SECRET}\n`),
      { confidence: 'certain', cites: 0 },
    ],
    ['a carriage return', scene({ credentials: facts(`${SECRET}\r\n`) }), { confidence: 'certain' }],
    [
      'a break in the middle',
      scene({ credentials: facts(`${SECRET.slice(0, 20)}\n${SECRET.slice(20)}`) }),
      { says: /line break stands in the middle/ },
    ],
    ['one quote left', scene({ credentials: facts(`${SECRET}'`) }), { says: /quotes/ }],
    ['a curly quote', scene({ credentials: facts(`“${SECRET}”`) }), { says: /outside ASCII/ }],
    [
      'an SES password, once the signature is wrong',
      mismatched('BKq9mWc2TzR7vLx0NfYbJsHdQeUiOaPgCk5MlXtVoE1w'),
      { confidence: 'likely', says: /44[\s\S]*SES/, cites: 4 },
    ],
    [
      'a character lost, once the signature is wrong',
      mismatched(SECRET.slice(1)),
      { confidence: 'likely', says: /has 39 characters/ },
    ],
    ['URL-encoded, once the signature is wrong', mismatched(encodeURIComponent(SECRET)), { confidence: 'likely' }],
  ],
  ignores: [
    ['a well-formed secret', scene({ credentials: facts(SECRET) })],
    ['a well-formed secret that is another key’s', mismatched(SECRET)],
    ['an odd secret that nobody has judged', scene({ credentials: facts(SECRET.slice(1)) })],
    ['an odd secret that works', scene({ credentials: facts(SECRET.slice(1)), observations: [identity()] })],
    [
      'an odd secret that one service accepts',
      scene({ credentials: facts(SECRET.slice(1)), observations: [identity(), says('mismatch', 's3')] }),
    ],
    [
      'an odd secret of a key that AWS does not know: it was not judged',
      scene({ credentials: facts(SECRET.slice(1)), observations: everyone('unknown') }),
    ],
    [
      'an odd secret, and a clock that is wrong',
      scene({ credentials: facts(SECRET.slice(1)), observations: everyone('late', {}, { skewSeconds: -3600 }) }),
    ],
    [
      'an odd secret, and signatures refused an hour off',
      scene({ credentials: facts(SECRET.slice(1)), observations: everyone('mismatch', {}, { skewSeconds: 3600 }) }),
    ],
    ['an example text', scene({ credentials: facts('your-secret-key-here') })],
    ['the key id in its place', scene({ credentials: written(SECRET, ID) })],
    ['other sets', scene({ credentials: TEMPORARY })],
    ['a long-term key', scene({ credentials: LONG_TERM })],
    ['nothing', scene({ credentials: NONE })],
  ],
});
