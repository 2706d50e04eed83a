// What S3-compatible stores answer, as measured or as their sources say, and what is made of it where a run asks
// nothing else. The servers that can be installed are run in `__tests__/third-party/stores.test.ts`.
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import type { EndpointOverride, Observation, ObservedError, Scene } from '../../src/scene.ts';
import { failed, fault, ok, scene, shape, written } from '../rules/scene.ts';

const OWN: readonly EndpointOverride[] = [{ variable: 'AWS_ENDPOINT_URL_S3', service: 's3', host: 'store.test:9000' }];
const ALL: readonly EndpointOverride[] = [{ variable: 'AWS_ENDPOINT_URL', service: 'all', host: 'store.test:9000' }];
const KEY = written('store-key', 'store-secret');

type Words = readonly [code: string, message: string, httpStatus: number];
const bucket = (words: Words, error: Partial<ObservedError> = {}) => failed('s3', words, { target: 'assets' }, error);
const listed = ok('s3', {}, { target: 'assets' });
const S3_FORM = { s3Form: true } as const;
/** What each answers to GetCallerIdentity. */
const STS: Readonly<Record<string, Observation>> = {
  MinIO: failed('sts', ['InvalidParameterValue', 'Unsupported action GetCallerIdentity', 400]),
  versitygw: failed(
    'sts',
    ['MethodNotAllowed', 'The specified method is not allowed against this resource.', 405],
    {},
    S3_FORM,
  ),
  s3proxy: failed('sts', ['AccessDenied', 'Forbidden', 403], {}, S3_FORM),
  rclone: failed('sts', ['AuthorizationParameterserror', 'This endpoint belongs to "s3"', 400], {}, S3_FORM),
  s3rver: fault('sts', 'protocol', 'HTTP 404', '', {}, { httpStatus: 404 }),
  'Adobe S3Mock': fault('sts', 'protocol', 'HTTP 405', '', {}, { httpStatus: 405 }),
};

const atStore = (observations: readonly Observation[], more: Parameters<typeof scene>[0] = {}): Scene =>
  scene({
    credentials: KEY,
    endpoints: OWN,
    observations,
    ...more,
    settings: { services: ['s3'], named: ['s3'], buckets: ['assets'], ...more.settings },
  });
const judged = (world: Scene) => {
  const { verdict, rootCause, findings } = diagnose(world, RULES);
  return { verdict, root: rootCause?.id ?? null, errors: findings.filter((f) => f.severity === 'error').length };
};
const only = (root: string) => ({ verdict: 'fail', root, errors: 1 });

type Refusal = readonly [server: string, what: string, words: Words, root: string, error?: Partial<ObservedError>];
const REFUSALS: readonly Refusal[] = [
  [
    'MinIO',
    'an unknown key',
    ['InvalidAccessKeyId', 'The Access Key Id you provided does not exist in our records.', 403],
    'credentials/unknown-key',
  ],
  ['s3proxy', 'an unknown key', ['InvalidAccessKeyId', 'Forbidden', 403], 'credentials/unknown-key'],
  [
    'versitygw',
    'an unknown key, without IAM',
    ['XAdminUserNotFound', 'No user exists with the provided access key ID.', 404],
    'credentials/unknown-key',
  ],
  ['Garage', 'an unknown key', ['AccessDenied', 'Forbidden: No such key: GK0123', 403], 'credentials/unknown-key'],
  ['Cloudflare R2', 'an unknown key', ['Unauthorized', 'Unauthorized', 401], 'credentials/unknown-key'],
  [
    'Cloudflare R2',
    'a key of another store',
    ['InvalidArgument', 'Invalid Argument: Credential access key has length 20, should be 32', 400],
    'credentials/unknown-key',
  ],
  [
    'Backblaze B2',
    'an unknown key',
    ['InvalidAccessKeyId', "The key '00005329cf349a4' is not valid", 403],
    'credentials/unknown-key',
  ],
  [
    'MinIO',
    'a wrong secret',
    [
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      403,
    ],
    'credentials/wrong-secret',
  ],
  ['Garage', 'a wrong secret', ['AccessDenied', 'Forbidden: Invalid signature', 403], 'credentials/wrong-secret'],
  [
    'MinIO',
    'a wrong clock',
    ['RequestTimeTooSkewed', "The difference between the request time and the server's time is too large.", 403],
    'environment/clock-skew',
  ],
  ['s3proxy', 'a wrong clock', ['RequestTimeTooSkewed', 'Forbidden', 403], 'environment/clock-skew'],
  ['MinIO', 'a missing bucket', ['NoSuchBucket', 'The specified bucket does not exist', 404], 's3/bucket-not-found'],
  [
    'versitygw',
    'another Region',
    [
      'AuthorizationHeaderMalformed',
      'The authorization header is malformed; the region "eu-west-1" is wrong; expecting "us-east-1"',
      400,
    ],
    's3/bucket-in-other-region',
  ],
  [
    'Garage',
    'another Region',
    [
      'AuthorizationHeaderMalformed',
      "Authorization header malformed, unexpected scope: '20260923/us-east-1/s3/aws4_request', expected: '20260923/garage/s3/aws4_request'",
      400,
    ],
    's3/bucket-in-other-region',
  ],
  [
    'Garage 1',
    'another Region',
    [
      'AuthorizationHeaderMalformed',
      'Authorization header malformed, unexpected scope: 20251215/us-east-1/s3/aws4_request',
      400,
    ],
    's3/bucket-in-other-region',
    { bucketRegion: 'garage' },
  ],
  [
    'Cloudflare R2',
    'another Region',
    [
      'InvalidRegionName',
      "The region name 'cn-north-1' is not valid. Must be one of: wnam, enam, weur, eeur, apac, oc, auto",
      400,
    ],
    's3/bucket-in-other-region',
  ],
];

const wordsOf = (what: string): Words => REFUSALS.find((row) => row[1] === what)?.[2] ?? ['', '', 0];
const [UNKNOWN, MISMATCH, MISSING] = ['an unknown key', 'a wrong secret', 'a missing bucket'].map(wordsOf) as [
  Words,
  Words,
  Words,
];

describe('a refusal of a store’s has one cause', () => {
  it.each(REFUSALS.map(([server, what, words, root, error]) => ({ server, what, words, root, error })))(
    '$server: $what',
    ({ words, root, error }) => expect(judged(atStore([bucket(words, error)]))).toEqual(only(root)),
  );

  it('names the Region that the store expects', () => {
    for (const [, what, words, , error] of REFUSALS) {
      if (what !== 'another Region') continue;
      const { rootCause } = diagnose(atStore([bucket(words, error)]), RULES);
      expect(JSON.stringify(rootCause?.remedies[0]?.changes)).toMatch(/"value":"(us-east-1|garage|auto)"/);
    }
  });

  it.each([
    ['MinIO', ['InvalidTokenId', 'The security token included in the request is invalid', 403]],
    ['versitygw', ['InvalidToken', 'The provided token is malformed or otherwise invalid.', 400]],
    ['s3proxy', ['NotImplemented', 'A header you provided implies functionality that is not implemented.', 501]],
  ] as const)('%s: a session token that it does not take', (_, words) =>
    expect(
      judged(atStore([bucket(words)], { credentials: written('store-key', 'store-secret', 'x'.repeat(200)) })),
    ).toEqual(only('credentials/unexpected-session-token')),
  );

  // Near misses: the same words with another meaning.
  it('a denial of Garage’s is no wrong key', () =>
    expect(
      judged(atStore([bucket(['AccessDenied', 'Forbidden: Operation is not allowed for this key.', 403])])),
    ).toEqual(only('permissions/unspecified')));
  it('an argument that R2 does not take is not explained', () =>
    expect(judged(atStore([bucket(['InvalidArgument', 'Invalid Argument: max-keys', 400])]))).toEqual(
      only('unexplained'),
    ));
});

describe('one override for all, at a store that has S3 alone', () => {
  const both = { services: ['sts', 's3'] as const, named: ['s3'] as const };
  const servers = Object.entries(STS);

  it.each(servers)('%s: a key that works is green, and STS is not missed', (_, sts) => {
    const world = atStore([sts, listed], { endpoints: ALL, settings: both });
    const { findings, services } = diagnose(world, RULES);
    expect(judged(world)).toEqual({ verdict: 'pass', root: null, errors: 0 });
    expect(findings).toEqual([]);
    expect(services.sts?.status).toBe('not-evaluated');
  });
  it.each(servers)('%s: a wrong secret is the secret’s fault', (_, sts) =>
    expect(judged(atStore([sts, bucket(MISMATCH)], { endpoints: ALL, settings: both }))).toEqual(
      only('credentials/wrong-secret'),
    ),
  );
  it.each(servers)('%s: an unknown key is the key’s', (_, sts) =>
    expect(judged(atStore([sts, bucket(UNKNOWN)], { endpoints: ALL, settings: both }))).toEqual(
      only('credentials/unknown-key'),
    ),
  );
  it.each(servers)('%s: a missing bucket is the bucket’s', (_, sts) =>
    expect(judged(atStore([sts, bucket(MISSING)], { endpoints: ALL, settings: both }))).toEqual(
      only('s3/bucket-not-found'),
    ),
  );

  it.each(servers)('%s: STS is missed where it is named, and the bucket is judged beside it', (_, sts) => {
    const named = { services: ['sts', 's3'] as const, named: ['sts', 's3'] as const };
    const ids = (o: Observation) =>
      diagnose(atStore([sts, o], { endpoints: ALL, settings: named }), RULES)
        .findings.filter((f) => f.severity === 'error')
        .map(({ id }) => id);
    const lacking = ids(listed);
    expect(lacking).toEqual([expect.stringMatching(/^environment\/(endpoint-mismatch|unexpected-response)$/)]);
    expect(ids(bucket(MISSING))).toEqual([...lacking, 's3/bucket-not-found']);
    // What the store says of the key comes first: with STS elsewhere, the same refusal would be left.
    expect(ids(bucket(MISMATCH))).toEqual(['credentials/wrong-secret', ...lacking]);
    const { rootCause } = diagnose(atStore([sts, listed], { endpoints: ALL, settings: named }), RULES);
    expect(rootCause?.remedies[0]?.changes).toEqual([{ kind: 'set-input', name: 'services', value: 's3' }]);
  });
});

describe('one stand-in does not vouch for another', () => {
  const two: readonly EndpointOverride[] = [
    { variable: 'AWS_ENDPOINT_URL_STS', service: 'sts', host: 'localhost:4566' },
    ...OWN,
  ];
  const settings = { services: ['sts', 's3'] as const, named: ['s3'] as const };
  const accepted = ok('sts', { accountId: '000000000000', arn: 'arn:aws:iam::000000000000:root' });

  it('STS that accepts all, S3 that refuses the secret', () =>
    expect(judged(atStore([accepted, bucket(MISMATCH)], { endpoints: two, settings })).root).toBe(
      'credentials/wrong-secret',
    ));
  it('AWS’s own STS tells that the request was changed, or that the store has another secret', () =>
    expect(
      judged(atStore([accepted, bucket(MISMATCH)], { settings: { ...settings, named: ['sts', 's3'] } })).root,
    ).toBe('environment/request-altered'));
});

describe('forms of AWS’s are not asked of a store’s values', () => {
  const KEYS = [
    ['changeme', 'changeme'],
    ['access-key', 'secret-key'],
    ['your-access-key', 'your-secret-key'],
    ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['ASIAQ7RTNBV4KXM2WZLD', 'secret'],
    ['AIDAQ7RTNBV4KXM2WZLD', 'secret'],
    ['minio', 'pass word "quoted" '],
  ] as const;
  it.each(KEYS)('%s is sent, and green where the store takes it', (keyId, secret) =>
    expect(judged(atStore([listed], { credentials: written(keyId, secret) }))).toMatchObject({ root: null, errors: 0 }),
  );
  it.each(KEYS.slice(0, 4))('%s is an example where AWS is asked', (keyId, secret) =>
    expect(judged(scene({ credentials: written(keyId, secret) })).root).toBe('credentials/placeholder'),
  );
  it.each([
    ['${{ secrets.MINIO_KEY }}', 'secret'],
    ['***', 'secret'],
    ['minio', '${MINIO_SECRET}'],
    ['<access key>', 'secret'],
  ])('%s, %s: nobody’s key, wherever it goes', (keyId, secret) =>
    expect(judged(atStore([], { credentials: written(keyId, secret) })).root).toBe('credentials/placeholder'),
  );
  it('a key id that no header can carry is not sent', () =>
    expect(judged(atStore([], { credentials: written('mini o', 'secret') })).root).toBe(
      'credentials/malformed-key-id',
    ));
  it('what is odd in a secret is told once the store refuses it', () =>
    expect(judged(atStore([bucket(MISMATCH)], { credentials: written('minio', 'secret\n') })).root).toBe(
      'credentials/malformed-secret',
    ));
  it('its length is not', () =>
    expect(judged(atStore([bucket(MISMATCH)], { credentials: written('minio', 'secret') })).root).toBe(
      'credentials/wrong-secret',
    ));

  it.each(['auto', 'garage', 'fr-par', 'gra', 'us-west-004', 'fsn1', 'default', 'RegionOne'])('Region %s', (region) => {
    expect(judged(atStore([listed], { settings: { region } })).root).toBeNull();
    expect(judged(atStore([listed], { endpoints: [], settings: { region, services: ['sts', 's3'] } })).root).toBe(
      'region/malformed',
    );
  });
  it.each(['us east 1', 'us_east_1', '***', 'undefined', '"auto"'])('not even a store’s: %s', (region) =>
    expect(judged(atStore([], { settings: { region } })).root).toBe('region/malformed'),
  );
});

it('a store that is not there is to be started, and the way to AWS is no remedy', () => {
  const refused = fault(
    's3',
    'network',
    'ECONNREFUSED',
    'connect ECONNREFUSED',
    { target: 'assets' },
    { host: 'store.test:9000' },
  );
  const { rootCause } = diagnose(atStore([refused]), RULES);
  expect(rootCause?.id).toBe('environment/connection-failed');
  expect(rootCause?.remedies[0]?.changes[0]).toMatchObject({ kind: 'runner', setting: 'endpoint' });
});

it('a host of a store’s that does not resolve is no unknown Region', () => {
  const gone = fault(
    's3',
    'network',
    'ENOTFOUND',
    'getaddrinfo ENOTFOUND store.test',
    { target: 'assets' },
    { host: 'store.test:9000' },
  );
  expect(judged(atStore([gone], { settings: { region: 'us-west-004' } })).root).toBe('environment/dns-failure');
});

it('a bucket behind a VPC endpoint is missing in the partition, and not in a store', () => {
  const endpoints = [
    { variable: 'AWS_ENDPOINT_URL_S3', service: 's3' as const, host: 'bucket.vpce-1.s3.us-east-1.vpce.amazonaws.com' },
  ];
  const world = scene({
    credentials: { source: 'inputs', prefix: 'AKIA', keyId: shape(20), secret: shape(40) },
    endpoints,
    settings: { buckets: ['assets'] },
    observations: [bucket(['NoSuchBucket', 'The specified bucket does not exist', 404])],
  });
  expect(JSON.stringify(diagnose(world, RULES).rootCause?.explanation)).toMatch(/partition/);
});
