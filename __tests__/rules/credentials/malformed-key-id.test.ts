import { malformedKeyId } from '../../../src/rules/credentials/malformed-key-id.ts';
import { everyone, failed, identity, LONG_TERM, NONE, says, scene, TEMPORARY, written } from '../scene.ts';
import { judge } from '../table.ts';

const SECRET = 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT');
const ID = 'AKIA'.concat('QYLPMN5HFIQR7ZAB');
const facts = (id: string) => written(id, SECRET);
const refused = (id: string) => scene({ credentials: facts(id), observations: everyone('unknown') });

judge(malformedKeyId, {
  matches: [
    [
      'a line break behind it',
      scene({ credentials: facts(`${ID}\n`) }),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['aws-access-key-id'],
        headline: /^The access key id is not written as one: it ends with a line break/,
        says: /^The access key id, from the step’s inputs: it ends with a line break/m,
      },
    ],
    ['a space before it', scene({ credentials: facts(` ${ID}`) }), { says: /begins with a space/ }],
    ['its quotes', scene({ credentials: facts(`"${ID}"`) }), { says: /quotes/ }],
    ['an invisible character', scene({ credentials: facts(`${ID}\u200b`) }), { says: /outside ASCII/ }],
    [
      'a user’s unique id',
      scene({ credentials: facts('AIDAQYLPMN5HFIQR7ZAB') }),
      { says: /AIDA is that of an IAM user/ },
    ],
    ['a role’s unique id', scene({ credentials: facts('AROAQYLPMN5HFIQR7ZAB') }), { says: /AROA is that of a role/ }],
    [
      'a character lost, once refused',
      refused('AKIA'.concat('QYLPMN5HFIQR7ZA')),
      { confidence: 'likely', says: /has 19 characters[\s\S]*InvalidClientTokenId/, cites: 4 },
    ],
    ['small letters, once refused', refused(ID.toLowerCase()), { confidence: 'likely', says: /other characters/ }],
    [
      'a header that cannot be read',
      scene({
        credentials: facts('AKIAQYLPMN5HFIQR7ZA=B'),
        observations: [
          failed('sts', [
            'IncompleteSignature',
            "'/20261123/us-east-2/sts/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header",
            400,
          ]),
        ],
      }),
      { confidence: 'likely' },
    ],
  ],
  ignores: [
    ['a well-formed id', scene({ credentials: facts(ID) })],
    ['a well-formed id that AWS does not know', refused(ID)],
    ['an odd id that nobody has refused yet', scene({ credentials: facts('AKIA'.concat('QYLPMN5HFIQR7ZA')) })],
    [
      'an odd id that AWS accepts',
      scene({ credentials: facts('AKIA'.concat('QYLPMN5HFIQR7ZABCD')), observations: [identity()] }),
    ],
    [
      'an odd id that one service accepts',
      scene({
        credentials: facts('AKIA'.concat('QYLPMN5HFIQR7ZABCD')),
        observations: [identity(), says('unknown', 's3')],
      }),
    ],
    [
      'an odd id whose signature is wrong: AWS knows it',
      scene({ credentials: facts('AKIA'.concat('QYLPMN5HFIQR7ZABCD')), observations: everyone('mismatch') }),
    ],
    [
      'an odd id, and no network',
      scene({
        credentials: facts('AKIA'.concat('QYLPMN5HFIQR7ZA')),
        observations: [failed('sts', ['ENOTFOUND', 'getaddrinfo ENOTFOUND sts'], {}, { kind: 'network' })],
      }),
    ],
    ['an example text', scene({ credentials: facts('AKIAIOSFODNN7EXAMPLE') })],
    ['the secret in its place', scene({ credentials: written(SECRET, ID) })],
    ['other sets', scene({ credentials: TEMPORARY })],
    ['a long-term key', scene({ credentials: LONG_TERM })],
    ['nothing', scene({ credentials: NONE })],
  ],
});
