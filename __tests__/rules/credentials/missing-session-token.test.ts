import { missingSessionToken } from '../../../src/rules/credentials/missing-session-token.ts';
import { BEARER, LONG_TERM, NONE, STRAY, scene, shape, TEMPORARY, written } from '../scene.ts';
import { judge } from '../table.ts';

const WITHOUT = { ...TEMPORARY, sessionToken: null };

judge(missingSessionToken, {
  matches: [
    [
      'a temporary pair',
      scene({ credentials: WITHOUT }),
      {
        severity: 'error',
        confidence: 'certain',
        subjects: ['ASIA…', 'aws-session-token'],
        says: /Nothing was sent[\s\S]*key id from the step’s inputs begins with ASIA/,
        silent: /has expired|session-expired/,
      },
    ],
    [
      'a variable that is empty',
      scene({ credentials: { ...WITHOUT, empty: ['AWS_SESSION_TOKEN'] } }),
      { says: /AWS_SESSION_TOKEN is set, but empty/ },
    ],
    [
      'as the inputs are read',
      scene({
        credentials: written('ASIA'.concat('QYLPMN5HFIQR7ZAB'), 'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT')),
      }),
      {},
    ],
    [
      'where the environment’s token belongs to a key of its own',
      scene({
        credentials: written(
          'ASIA'.concat('QYLPMN5HFIQR7ZAB'),
          'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT'),
          '',
          { AWS_ACCESS_KEY_ID: 'ASIA'.concat('QYLPMN5HFIQR7ZAC'), AWS_SESSION_TOKEN: 'x'.repeat(300) },
        ),
      }),
      {},
    ],
  ],
  ignores: [
    ['the whole set', scene({ credentials: TEMPORARY })],
    ['a long-term pair', scene({ credentials: LONG_TERM })],
    ['a long-term pair with a token', scene({ credentials: STRAY })],
    ['the id alone', scene({ credentials: { ...WITHOUT, secret: null } })],
    ['an example', scene({ credentials: { ...WITHOUT, keyId: shape(20, { placeholder: 'ASIAIOSFODNN7EXAMPLE' }) } })],
    [
      'where the environment’s token joins the pair',
      scene({
        credentials: written(
          'ASIA'.concat('QYLPMN5HFIQR7ZAB'),
          'kV3h9'.concat('/Zp2sQ+8mNc1RtY6uWx0LbJfDgEa4oHiKsT'),
          '',
          { AWS_SESSION_TOKEN: 'x'.repeat(300) },
        ),
      }),
    ],
    ['a Bedrock key', scene({ credentials: BEARER })],
    ['nothing', scene({ credentials: NONE })],
  ],
});
