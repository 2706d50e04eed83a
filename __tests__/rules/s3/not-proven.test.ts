import { expect, it } from 'vitest';
import { notProven } from '../../../src/rules/s3/not-proven.ts';
import type { FailedObservation, Observation } from '../../../src/scene.ts';
import { finds, told } from '../facts.ts';
import { bareDenial, failed, identity, ok, scene, unasked } from '../scene.ts';

const MULTI = 'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap';
const TABLES = 'arn:aws:s3tables:us-east-2:123456789012:bucket/tables';
const REGIONAL = 'arn:aws:s3:us-east-2:123456789012:accesspoint/reports';
const multi = unasked('s3', 'it takes another signature', { target: MULTI });
const tables = unasked('s3', 'it answers another service', { target: TABLES });
const world = (...observations: Observation[]) =>
  scene({ settings: { ignore: ['credentials/long-lived-key'] }, observations: [identity(), ...observations] });
const payers = failed('s3', ['AccessDenied', 'Access Denied: a Requester Pays bucket', 403], { target: 'arxiv' });
type Facts = ReturnType<typeof notProven.find>[number];
const found = (
  kind: Facts['kind'],
  bucket: string,
  reason: string,
  refusal: FailedObservation | null = null,
): Facts => ({
  subjects: [bucket],
  confidence: 'certain',
  kind,
  reasons: [{ bucket, reason, refusal }],
  ignored: ['credentials/long-lived-key'],
});

finds(notProven, {
  matches: [
    [
      'a multi-Region access point',
      world(multi),
      [found('multi-region access point', MULTI, 'it takes another signature')],
    ],
    [
      'a bucket whose readers pay, in S3’s words',
      world(payers),
      [
        found(
          'requester-pays bucket',
          'arxiv',
          'its readers pay, and this action does not send x-amz-request-payer',
          payers,
        ),
      ],
    ],
    [
      'both kinds',
      world(multi, tables),
      [
        found('multi-region access point', MULTI, 'it takes another signature'),
        found('table bucket', TABLES, 'it answers another service'),
      ],
    ],
  ],
  ignores: [
    ['an access point of one Region', world(ok('s3', {}, { target: REGIONAL }))],
    ['a bucket that is denied', world(bareDenial({ target: 'assets' }))],
    ['a name that was not sent', world(unasked('s3', 'the name breaks S3’s naming rules', { target: 'MyBucket' }))],
    ['nothing was sent at all', world(unasked('s3', 'a fault was certain before any request'))],
  ],
});

it('says what to do', () => {
  const [facts] = notProven.find(world(multi));
  expect(facts && told(notProven.tell(facts))).toMatchInlineSnapshot(`
    "Access to arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap was not proven: this action cannot check a multi-Region access point.
    The job is not the problem: no request was sent for it, and none was refused.
    - arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap: it takes another signature.
    → Take arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap out of s3-buckets
      remove-value {"name":"s3-buckets","item":"arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap"}
      (The job’s own steps can still use it.)
      ✓ s3-buckets names only buckets, and access points of one Region
    → Accept it, if this is intended
      set-input {"name":"ignore","value":"credentials/long-lived-key, s3/not-proven"}
      ✓ the finding s3/not-proven is listed as accepted"
  `);
});
