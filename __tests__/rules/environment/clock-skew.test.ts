import { clockSkew } from '../../../src/rules/environment/clock-skew.ts';
import { recorded } from '../facts.ts';
import { everyone, failed, fault, identity, LONG_TERM, saw, says, scene, TEMPORARY, unresolved } from '../scene.ts';

const untrusted = (code: string, issuer: string) =>
  fault(
    'sts',
    'tls',
    code,
    'certificate',
    {},
    { issuer, validity: { from: '2026-03-01T00:00:00.000Z', to: '2027-03-29T23:59:59.000Z' } },
  );
const at = (time: string, ...observations: ReturnType<typeof untrusted>[]) =>
  scene({ observations, now: Date.parse(time) });
const AMAZON = 'Amazon RSA 2048 M02, Amazon';

recorded(clockSkew, {
  matches: [
    ['AWS says so, an hour behind', saw(LONG_TERM, ...everyone('late', {}, { skewSeconds: 3600 }))],
    [
      'two hours ahead',
      saw(
        LONG_TERM,
        failed(
          'dynamodb',
          [
            'InvalidSignatureException',
            'Signature not yet current: 20261123T140000Z is still later than 20261123T120500Z (20261123T120000Z + 5 min.)',
            400,
          ],
          {},
          { skewSeconds: -7200 },
        ),
      ),
    ],
    [
      'the header says so, where AWS calls the signature wrong',
      saw(LONG_TERM, ...everyone('mismatch', {}, { skewSeconds: 900 })),
    ],
    ['S3 alone', saw(LONG_TERM, says('late', 's3', { target: 'assets' }))],
    [
      'expired by STS’s word for requests',
      saw(LONG_TERM, failed('sts', ['RequestExpired', 'Request has expired.', 400], {}, { skewSeconds: 1200 })),
    ],
    ['one call signed long before it was sent', saw(LONG_TERM, identity(), says('late', 's3', {}, { skewSeconds: 2 }))],
    [
      'a time before this action was there',
      at('1970-01-01T00:00:09Z', untrusted('CERT_NOT_YET_VALID', 'Company Root')),
    ],
    ['AWS’s own certificate has ended by it', at('2040-05-01T00:00:00Z', untrusted('CERT_HAS_EXPIRED', AMAZON))],
    ['AWS’s own certificate is not valid yet', at('2026-02-01T00:00:00Z', untrusted('CERT_NOT_YET_VALID', AMAZON))],
    [
      'while assuming a role',
      saw(
        LONG_TERM,
        says(
          'late',
          'sts',
          { operation: 'AssumeRole', target: 'arn:aws:iam::123456789012:role/deploy' },
          { skewSeconds: 3600 },
        ),
      ),
    ],
  ],
  ignores: [
    ['a wrong secret, and the right time', saw(LONG_TERM, ...everyone('mismatch', {}, { skewSeconds: 3 }))],
    ['a wrong secret, four minutes off', saw(LONG_TERM, ...everyone('mismatch', {}, { skewSeconds: 240 }))],
    ['a wrong secret, and no header', saw(LONG_TERM, ...everyone('mismatch'))],
    ['an expired session', saw(TEMPORARY, ...everyone('expired', {}, { skewSeconds: 0 }))],
    [
      'an unknown key by a clock that is off: the key was judged first',
      saw(LONG_TERM, ...everyone('unknown', {}, { skewSeconds: 4000 })),
    ],
    ['a signature for another Region', saw(LONG_TERM, ...everyone('misscoped'))],
    ['it works', saw(LONG_TERM, identity())],
    [
      'another’s certificate, which may have ended',
      at('2040-05-01T00:00:00Z', untrusted('CERT_HAS_EXPIRED', 'Company Root')),
    ],
    [
      'a certificate that nobody vouches for',
      at('1970-01-01T00:00:09Z', fault('sts', 'tls', 'SELF_SIGNED_CERT_IN_CHAIN', 'x', {}, { issuer: AMAZON })),
    ],
    ['no network', saw(LONG_TERM, unresolved('sts'))],
  ],
});
